/** What a live workspace holds grows with what its files state, and not with how often they are edited. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Far less than ten thousand of anything that is made for an edit: one evaluated month alone is thousands of bytes. */
const MOST = 2_000_000;

test('a session of ten thousand edits ends with the memory it began with', { timeout: 240_000 }, () => {
  const script = join(import.meta.dirname, 'long-session.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', script], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { before, after, changed } = JSON.parse(stdout) as Record<'before' | 'after' | 'changed', number>;
  expect(changed).toBeGreaterThan(10_000);
  expect(after - before).toBeLessThan(MOST);
});
