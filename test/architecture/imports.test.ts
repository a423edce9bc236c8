/**
 * The directions of imports, proven on what would be shipped: each entry is bundled, and the bundle's inputs
 * say which packages, libraries and modules of Node it takes in, however indirectly. (The lint rule in
 * `eslint.config.js` says the same of each single file.)
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** What an entry is made of. */
interface Ingredients {
  /** Packages of the project. */
  readonly packages: readonly string[];
  /** Libraries, by the name they are installed under. */
  readonly libraries: readonly string[];
  /** Modules of Node, and whatever else is left to the host. */
  readonly host: readonly string[];
}

async function ingredientsOf(entry: string): Promise<Ingredients> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    external: ['vscode'],
    // Everything that is imported counts, used or not.
    treeShaking: false,
    ignoreAnnotations: true,
    logLevel: 'silent',
  });
  const inputs = Object.entries(metafile.inputs);
  const files = inputs.map(([file]) => file);
  return {
    packages: distinct(files.map((file) => /^packages\/([^/]+)\/src\//.exec(file)?.[1])),
    libraries: distinct(files.map((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1])),
    host: distinct(
      inputs.flatMap(([, { imports }]) => imports.filter(({ external }) => external).map(({ path }) => path)),
    ),
  };
}

function distinct(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

const ENGINE_LIBRARIES = ['@18f/us-federal-holidays', '@noble/hashes', 'dayjs', 'dequal', 'fraction.js'];

test.each<[string, Ingredients]>([
  ['packages/engine/src/index.ts', { packages: ['engine'], libraries: ENGINE_LIBRARIES, host: [] }],
  ['packages/forms/src/index.ts', { packages: ['forms'], libraries: [], host: [] }],
])('%s takes in just what it may', async (entry, expected) => {
  expect(await ingredientsOf(entry)).toEqual(expected);
});

test('the lean part of the language reads .focus without Langium', async () => {
  const { packages, libraries, host } = await ingredientsOf('packages/language/src/index.ts');
  expect(packages).toEqual(['engine', 'language']);
  expect(libraries).toEqual([...ENGINE_LIBRARIES, 'leven', 'node-diff3']);
  expect(host).toEqual([]);
});

test('the part with Langium needs neither VS Code nor anything of Node', async () => {
  const { packages, libraries, host } = await ingredientsOf('packages/language/src/langium.ts');
  expect(packages).toEqual(['engine', 'language']);
  expect(libraries).toContain('langium');
  expect(host).toEqual([]);
});

test('reports are made of the engine alone', async () => {
  const { packages, host } = await ingredientsOf('packages/report/src/index.ts');
  expect(packages).toEqual(['engine', 'report']);
  expect(host).toEqual([]);
});
