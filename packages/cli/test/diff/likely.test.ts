import fc from 'fast-check';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { whileSearching } from '../../src/diff/likely.ts';

const files = fc.subarray(['a.focus', 'b.focus', 'c.focus']);

test('what is made is made of what git finds, whatever was guessed and whichever came first', async () => {
  const guesses = fc.option(files);
  await fc.assert(
    fc.asyncProperty(files, guesses, fc.boolean(), fc.boolean(), async (found, likely, late, slow) => {
      const searching = late ? sleep(2, found) : Promise.resolve(found);
      const made: string[] = [];
      const result = await whileSearching(
        searching,
        () => (slow ? sleep(4, likely) : Promise.resolve(likely)),
        (paths) => {
          made.push(paths.join());
          return paths.join();
        },
      );
      expect(result).toBe(found.join());
      // Nothing is made twice of the same.
      expect(new Set(made).size).toBe(made.length);
    }),
    { numRuns: 60 },
  );
});

test('while git searches, what was guessed is made already', async () => {
  const made: string[] = [];
  let end: (found: readonly string[]) => void = () => undefined;
  const searching = new Promise<readonly string[]>((resolve) => (end = resolve));
  const result = whileSearching(
    searching,
    () => Promise.resolve(['a.focus']),
    (paths) => {
      made.push(paths.join());
      end(['a.focus']);
      return paths.length;
    },
  );
  expect(await result).toBe(1);
  expect(made).toEqual(['a.focus']);
});

test('a search that fails, fails, however early', async () => {
  const failing = whileSearching(
    Promise.reject(new Error('git says: no.')),
    () => sleep(2, ['a.focus']),
    (paths) => paths.length,
  );
  await expect(failing).rejects.toThrow('git says: no.');
});
