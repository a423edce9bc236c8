/**
 * Bundles the VS Code extension into packages/vscode/dist: for the desktop the extension and its server, a process of
 * its own; for a browser the extension and its server, a web worker. `--vsix` packs it as well.
 *
 * CommonJS and classic scripts: extension hosts in browsers load nothing else, and the desktop loads them faster. What
 * is needed for forms alone, Langium above all, is loaded when one is opened.
 */
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { focusPart1 } from '@focus/forms';
import { focusPart1Source } from '@focus/forms/source';
import { createVSIX } from '@vscode/vsce';
import { rolldown, type OutputOptions, type Plugin, type RolldownOptions } from 'rolldown';
import { leanLangium } from './extension/lean-langium.ts';
import { protocolAsModules } from './extension/protocol-modules.ts';
import { shortExports } from './extension/short-exports.ts';
import { withoutUnusedServices } from './extension/unused-services.ts';

const EXTENSION = join(import.meta.dirname, '../packages/vscode');
const DIST = join(EXTENSION, 'dist');
const LIBRARIES = join(import.meta.dirname, '../node_modules');

/** The code of an expression that gives back a text. */
const compressed = (text: string): string =>
  `inflated(${JSON.stringify(deflateRawSync(text, { level: 9 }).toString('base64'))})`;

/** The form's data, its text and the grammars, compressed: a tenth of what they are as code, and faster made into objects. */
function compressedData(inflate: string): Plugin {
  const values: Readonly<Record<string, string>> = {
    'generated/focus-part-1.ts': `export const focusPart1 = JSON.parse(${compressed(JSON.stringify(focusPart1))});`,
    'generated/focus-part-1-source.ts': `export const focusPart1Source = ${compressed(focusPart1Source)};`,
  };
  return {
    name: 'compressed-data',
    load(id) {
      const value = Object.entries(values).find(([file]) => id.endsWith(file))?.[1];
      return value === undefined ? null : `${inflate}\n${value}`;
    },
    transform(code, id) {
      if (!id.endsWith('language/src/generated/grammar.ts')) return null;
      const grammars = code.replace(/'(\{"\$type":"Grammar"(?:[^'\\]|\\.)*)'/g, (_, json: string) =>
        compressed(JSON.stringify(JSON.parse(json.replace(/\\(.)/g, '$1')))),
      );
      return { code: `${inflate}\n${grammars}` };
    },
  };
}

/** The parts of the protocol exist in several versions that differ in nothing that matters here: one is enough. */
const oneProtocol: Plugin = {
  name: 'one-protocol',
  async resolveId(source, importer, options) {
    const isPart = /^vscode-(?:jsonrpc|languageserver-(?:protocol|types|textdocument))(?:\/|$)/.test(source);
    if (!isPart || importer === undefined) return null;
    const chosen = join(LIBRARIES, 'vscode-languageserver/lib/common/api.js');
    return this.resolve(source, chosen, { ...options, skipSelf: true });
  },
};

const SHARED = {
  // Of two of a name CommonJS takes the first, and so does the bundler.
  checks: { namespaceConflict: false },
  external: ['vscode'],
} satisfies RolldownOptions;

/** @param inflate the code that a module needs to give back what is compressed */
function plugins(inflate: string): Plugin[] {
  return [
    oneProtocol,
    withoutUnusedServices,
    protocolAsModules,
    leanLangium((text) => ({ expression: compressed(text), imports: inflate })),
    compressedData(inflate),
    shortExports,
  ];
}

const DESKTOP: RolldownOptions = {
  ...SHARED,
  platform: 'node',
  transform: { target: 'node22.15' },
  plugins: plugins(`import { inflateRawSync } from 'node:zlib';
    const inflated = (data) => inflateRawSync(Buffer.from(data, 'base64')).toString();`),
};

const BROWSER: RolldownOptions = {
  ...SHARED,
  platform: 'browser',
  transform: { target: 'es2023', define: { 'process.env.NODE_ENV': '"production"' } },
  plugins: plugins(`import { inflateSync, strFromU8 } from ${JSON.stringify(join(LIBRARIES, 'fflate'))};
    const bytes = (data) => Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const inflated = (data) => strFromU8(inflateSync(bytes(data)));`),
};

/** A script of its own. */
const IN_ONE_FILE: OutputOptions = { format: 'iife', codeSplitting: false };

rmSync(DIST, { recursive: true, force: true });
await bundle(DESKTOP, { extension: 'src/desktop.ts', server: 'src/server/desktop.ts' }, '[name].cjs', {
  format: 'cjs',
  codeSplitting: {
    groups: [
      // The protocol is of both, and all else of the one or the other.
      {
        name: 'protocol',
        test: /\/vscode-(?:jsonrpc|uri|languageserver-\w+)\/lib\/|server\/src\/protocol\.ts/,
        minShareCount: 2,
      },
      {
        name: 'server',
        tags: ['$initial'],
        test: /^(?!.*(?:packages\/vscode|vscode-languageclient|semver))/,
      },
    ],
  },
});
await bundle(BROWSER, { preview: 'preview/main.ts' }, '[name].js', IN_ONE_FILE);
await bundle(BROWSER, { told: 'preview/told.ts' }, '[name].js', IN_ONE_FILE);
await bundle(BROWSER, { extension: 'src/web.ts' }, 'web/[name].js', { format: 'cjs', codeSplitting: false });
await bundle(BROWSER, { server: 'src/server/web-loader.ts' }, 'web/[name].js', IN_ONE_FILE);
await bundle(BROWSER, { 'server-main': 'src/server/web.ts' }, 'web/[name].js', {
  format: 'cjs',
  codeSplitting: { groups: [{ name: 'server-main', tags: ['$initial'] }] },
});
wrapParts();
// The grammars are everybody's; a packed extension has nothing from outside of its folder.
cpSync(join(import.meta.dirname, '../syntaxes'), join(DIST, 'syntaxes'), { recursive: true });
tellSizes();
if (process.argv.includes('--vsix')) {
  await pack();
}

/** Packs what is in the bundles; nothing is left to install. */
async function pack(): Promise<void> {
  await createVSIX({
    cwd: EXTENSION,
    packagePath: join(DIST, 'focus-vscode.vsix'),
    dependencies: false,
    // Once the manifest names a repository, pictures of the README are shown from there.
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
  });
}

/** Writes one bundle; what it imports when it is needed is written beside it, into `chunks`. */
async function bundle(
  options: RolldownOptions,
  input: Record<string, string>,
  files: string,
  output: OutputOptions,
): Promise<void> {
  const built = await rolldown({ ...options, input, cwd: EXTENSION });
  await built.write({
    dir: DIST,
    entryFileNames: files,
    chunkFileNames: files.replace('[name]', 'chunks/[name]'),
    minify: true,
    // Notes for bundlers are of no use any more.
    comments: { annotation: false, jsdoc: false },
    ...output,
  });
  await built.close();
}

/** The parts of the web worker's server in the calls that its loader expects. */
function wrapParts(): void {
  const web = join(DIST, 'web');
  const parts = ['server-main.js', ...readdirSync(join(web, 'chunks')).map((name) => `chunks/${name}`)];
  for (const part of parts) {
    const text = readFileSync(join(web, part), 'utf8');
    writeFileSync(join(web, part), `focusPart(function(require,module,exports){${text}\n})`);
  }
}

function tellSizes(): void {
  for (const file of readdirSync(DIST, { recursive: true, encoding: 'utf8' }).sort()) {
    const { size } = statSync(join(DIST, file));
    if (/\.c?js$/.test(file)) console.log(`${String(Math.round(size / 1000)).padStart(5)} kB  ${file}`);
  }
}
