/** What a live workspace holds grows with what its files state, and not with how often they are edited. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Far less than ten thousand of anything that is made for an edit: one evaluated month alone is thousands of bytes. */
const MOST = 2_000_000;

test('a session of ten thousand edits ends with the memory it began with', { timeout: 240_000 }, () => {
  const { before, after, changed } = told<'changed'>('long-session.ts');
  expect(changed).toBeGreaterThan(10_000);
  expect(after - before).toBeLessThan(MOST);
});

test('so does a server in which somebody types thousands of characters', { timeout: 240_000 }, () => {
  const { before, after, published } = told<'published'>('long-typing.ts');
  expect(published).toBeGreaterThan(4_000);
  expect(after - before).toBeLessThan(MOST);
});

/** What a script tells that is run in a process of its own. */
function told<Counted extends string>(script: string) {
  const args = ['--expose-gc', join(import.meta.dirname, script)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as Record<'before' | 'after' | Counted, number>;
}
