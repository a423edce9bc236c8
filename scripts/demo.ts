/**
 * The first thing a person sees: checks the examples, builds their completed reports, says where they lie and
 * what to try next. Ends with the status of the first command that did not succeed.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..');
const FIRST_PAGE = 'out/meridian/2026.html';

run('check', 'examples');
run('build', 'examples', '--out', 'out');
console.log(`
Open this page in a browser; the other years lie beside it:

  ${pathToFileURL(join(ROOT, FIRST_PAGE)).href}

Then change a figure in examples/meridian/2026-04.focus, and check again:

  npx focus check examples
`);

function run(...args: readonly string[]): void {
  console.log(`\n$ npx focus ${args.join(' ')}`);
  const { status, error } = spawnSync(process.execPath, ['packages/cli/bin/focus.js', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 2);
}
