/**
 * Bundles the GitHub Action into packages/action/dist, which is committed: a workflow runs it from a tag as it is, and
 * nothing is installed. The same sources give the same bytes, so CI can tell when what is committed is stale.
 *
 * Beside the program, what it loads when it is needed (Langium, for house rules), and the licenses of what is in it.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const ROOT = join(import.meta.dirname, '..');
const DIST = join(ROOT, 'packages/action/dist');

rmSync(DIST, { recursive: true, force: true });
mkdirSync(DIST, { recursive: true });
const bundle = await rolldown({
  cwd: ROOT,
  input: { main: 'packages/action/src/main.ts' },
  platform: 'node',
  transform: {
    target: 'node24',
    define: { FOCUS_VERSION: JSON.stringify(versionOf(join(ROOT, 'packages/action/package.json'))) },
  },
});
const { output } = await bundle.write({
  dir: DIST,
  format: 'cjs',
  minify: true,
  comments: false,
  entryFileNames: '[name].cjs',
  // Under the same name git tells what changed in a file, not that another one took its place.
  chunkFileNames: '[name].cjs',
  codeSplitting: { groups: [{ name: 'main', tags: ['$initial'] }] },
});
await bundle.close();
writeFileSync(
  join(DIST, 'licenses.txt'),
  licensesOf(output.flatMap((one) => ('moduleIds' in one ? one.moduleIds : []))),
);

/** The licenses of the libraries that some modules belong to. */
function licensesOf(modules: readonly string[]): string {
  const folders = modules.flatMap(
    (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0] ?? [],
  );
  return [...new Set(folders)]
    .map((folder) => ({ name: folder.replace(/^.*\/node_modules\//, ''), folder }))
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .map(({ name, folder }) => `${name}\n\n${licenseIn(folder)}\n`)
    .join('\n----\n\n');
}

function licenseIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { license?: string };
  if (license === undefined) throw new Error(`${folder} has no license.`);
  return license;
}

function versionOf(file: string): string {
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}
