/** Whatever is in a file, it is read to the end, and what is wrong is found at a place of the file. */
import type { Finding } from '@focus/engine';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { prepareForm } from '../../src/langium.ts';

const completed = readFileSync(join(import.meta.dirname, 'resources/sample-completed.focusform.txt'), 'utf8');
const words = completed.match(/"[^"\n]*"|[^\s"]+|\s+/g) ?? [];

function expectPlaces(text: string, findings: readonly Finding[]): void {
  const lines = text.split('\n');
  for (const { place, message } of findings) {
    const line = lines[place.line] ?? '';
    expect(place.end, message).toBeLessThanOrEqual(line.length);
    expect(place.start, message).toBeLessThan(place.end);
  }
}

async function expectRead(text: string): Promise<void> {
  const { form, findings } = await prepareForm('any.focusform', text);
  expect(form === null).toBe(findings.some(({ severity }) => severity === 'error'));
  expectPlaces(text, findings);
}

describe('A form that someone is typing', () => {
  test('with some words taken away, doubled or exchanged', async () => {
    const at = fc.nat(words.length - 1);
    const change = fc.tuple(fc.constantFrom('remove', 'double', 'exchange'), at, at);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const changed = [...words];
        for (const [how, from, to] of changes) {
          if (how === 'remove') changed[from] = '';
          else if (how === 'double') changed[from] = `${changed[from] ?? ''} ${changed[from] ?? ''}`;
          else [changed[from], changed[to]] = [changed[to] ?? '', changed[from] ?? ''];
        }
        await expectRead(changed.join(''));
      }),
      { numRuns: 60 },
    );
  });

  test('cut off anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: completed.length }), async (length) => {
        await expectRead(completed.slice(0, length).trimEnd());
      }),
      { numRuns: 60 },
    );
  });

  test('of any characters', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
        const { form, findings } = await prepareForm('any.focusform', text);
        expect(form).toBeNull();
        expect(findings).not.toEqual([]);
      }),
    );
  });

  test('that is empty is told to begin', async () => {
    const { form, findings } = await prepareForm('any.focusform', '// nothing yet\n');
    expect(form).toBeNull();
    expect(findings).toMatchObject([
      { code: 'unexpected-word', message: 'The end of the file cannot stand here: write `form` or `rules`.' },
    ]);
  });
});

describe('Line ends, a byte order mark and a missing last newline', () => {
  test.each([
    ['carriage returns', completed.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${completed}`],
    ['tabs', completed.replaceAll('    ', '\t')],
    ['no last newline', completed.trimEnd()],
  ])('%s change nothing', async (_name, text) => {
    const { form, findings } = await prepareForm('any.focusform', text);
    expect(findings).toEqual([]);
    expect(form).not.toBeNull();
  });
});
