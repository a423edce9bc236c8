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

const EXTENSION = join(import.meta.dirname, '../packages/vscode');
const DIST = join(EXTENSION, 'dist');
const LIBRARIES = join(import.meta.dirname, '../node_modules');

/** The form's data and its text, compressed: a tenth of what they are as code, and faster made into objects. */
function compressedForm(inflate: string): Plugin {
  const values = { focusPart1: JSON.stringify(focusPart1), focusPart1Source };
  const load = (name: keyof typeof values, parse: string) => {
    const data = deflateRawSync(values[name], { level: 9 }).toString('base64');
    return `${inflate}\nexport const ${name} = ${parse}(inflated(${JSON.stringify(data)}));`;
  };
  return {
    name: 'compressed-form',
    load(id) {
      if (id.endsWith('generated/focus-part-1.ts')) return load('focusPart1', 'JSON.parse');
      if (id.endsWith('generated/focus-part-1-source.ts')) return load('focusPart1Source', '');
      return null;
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

/** TypeScript wrote the same helpers into every file of a library: here they are shared. */
const sharedHelpers: Plugin = {
  name: 'shared-helpers',
  transform(code, id) {
    if (!id.includes('node_modules/vscode-') || !code.includes('this.__')) return null;
    const names: string[] = [];
    const helper =
      /^var (__createBinding|__setModuleDefault|__importStar|__exportStar) = [^]*?\n(?:\}\)\);|\}\);|\}\)\(\);|\};)\n/gm;
    const rest = code.replace(helper, (_, name: string) => {
      names.push(name);
      return '';
    });
    if (names.length === 0) return null;
    return { code: rest.replace(/^("use strict";)?/, `$1const { ${names.join(', ')} } = require('tslib');`) };
  },
};

/** Where there is no Node there are no buffers that somebody could pass to the writer of CSV. */
const withoutBuffers: Plugin = {
  name: 'without-buffers',
  transform(code, id) {
    if (!id.includes('csv-stringify')) return null;
    return { code: `const Buffer = { isBuffer: () => false, from: () => null };\n${code}` };
  },
};

const PLUGINS = [oneProtocol, sharedHelpers];

const DESKTOP: RolldownOptions = {
  platform: 'node',
  transform: { target: 'node22.15' },
  external: ['vscode'],
  plugins: [
    ...PLUGINS,
    compressedForm(`import { inflateRawSync } from 'node:zlib';
      const inflated = (data) => inflateRawSync(Buffer.from(data, 'base64')).toString();`),
  ],
};

const BROWSER: RolldownOptions = {
  platform: 'browser',
  transform: { target: 'es2023', define: { 'process.env.NODE_ENV': '"production"' } },
  external: ['vscode'],
  plugins: [
    ...PLUGINS,
    withoutBuffers,
    compressedForm(`import { inflateSync, strFromU8 } from ${JSON.stringify(join(LIBRARIES, 'fflate'))};
      const bytes = (data) => Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      const inflated = (data) => strFromU8(inflateSync(bytes(data)));`),
  ],
};

rmSync(DIST, { recursive: true, force: true });
await bundle('[name].cjs', DESKTOP, { extension: 'src/desktop.ts', server: 'src/server/desktop.ts' });
await bundle('preview.js', BROWSER, 'preview/main.ts', 'iife');
await bundle('told.js', BROWSER, 'preview/told.ts', 'iife');
await bundle('web/extension.js', BROWSER, 'src/web.ts');
await bundle('web/server.js', BROWSER, 'src/server/web-loader.ts', 'iife');
await bundle('web/server-main.js', BROWSER, 'src/server/web.ts');
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
  name: string,
  options: RolldownOptions,
  input: string | Record<string, string>,
  format: OutputOptions['format'] = 'cjs',
): Promise<void> {
  const built = await rolldown({ ...options, input, cwd: EXTENSION });
  const [folder, file] = name.startsWith('web/') ? ['web/', name.slice('web/'.length)] : ['', name];
  await built.write({
    dir: join(DIST, folder),
    entryFileNames: file,
    chunkFileNames: file.endsWith('.cjs') ? 'chunks/[name].cjs' : 'chunks/[name].js',
    format,
    minify: true,
    ...(format === 'iife' ? { codeSplitting: false } : {}),
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
