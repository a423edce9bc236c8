/**
 * Bundles the command into packages/cli/dist: one file with all that a clean check needs, and beside it what
 * is loaded when it is needed (Langium, commander, the pages of a report).
 *
 * CommonJS, since a start waits for every file that is loaded: Node finds and loads one CommonJS file in a
 * third of the time it takes for a module.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const CLI = join(import.meta.dirname, '../packages/cli');
const DIST = join(CLI, 'dist');

mkdirSync(DIST, { recursive: true });
// A code cache never outlives the program it was made of.
for (const name of readdirSync(DIST).filter((one) => one.endsWith('.cache'))) {
  rmSync(join(DIST, name), { force: true });
}

const bundle = await rolldown({
  input: { focus: join(CLI, 'src/main.ts') },
  platform: 'node',
  transform: {
    target: 'node22.15',
    define: { FOCUS_VERSION: JSON.stringify(versionOf(join(CLI, 'package.json'))) },
  },
});
const { output } = await bundle.write({
  dir: DIST,
  format: 'cjs',
  minify: true,
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
  codeSplitting: { groups: [{ name: 'focus', tags: ['$initial'] }] },
});
await bundle.close();

// A chunk's name tells its content, so those of the build before are still there.
const written = new Set(output.map(({ fileName }) => fileName));
for (const name of readdirSync(join(DIST, 'chunks'))) {
  if (!written.has(`chunks/${name}`)) rmSync(join(DIST, 'chunks', name), { force: true });
}

// What a check runs is known by running one.
execFileSync(process.execPath, [join(import.meta.dirname, 'code-cache.cjs'), 'check', 'examples'], {
  cwd: join(import.meta.dirname, '..'),
  stdio: ['ignore', 'ignore', 'inherit'],
});

function versionOf(file: string): string {
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}
