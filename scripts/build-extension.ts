/**
 * Bundles the VS Code extension into packages/vscode/dist: for the desktop the extension and its server, a process of
 * its own; for a browser the extension and its server, a web worker. `--vsix` packs it as well.
 *
 * CommonJS and classic scripts: extension hosts in browsers load nothing else, and the desktop loads them faster.
 */
import { copyFileSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { rolldown, type RolldownOptions, type OutputOptions } from 'rolldown';

const EXTENSION = join(import.meta.dirname, '../packages/vscode');
const DIST = join(EXTENSION, 'dist');

const DESKTOP: RolldownOptions = { platform: 'node', transform: { target: 'node22.15' } };
const BROWSER: RolldownOptions = {
  platform: 'browser',
  transform: { target: 'es2023', define: { 'process.env.NODE_ENV': '"production"' } },
};

for (const name of ['extension.cjs', 'server.cjs', 'chunks', 'web']) {
  rmSync(join(DIST, name), { recursive: true, force: true });
}
await bundle({ ...DESKTOP, input: 'src/desktop.ts', external: ['vscode'] }, 'extension.cjs', {
  format: 'cjs',
});
await bundle({ ...DESKTOP, input: 'src/server/desktop.ts' }, 'server.cjs', { format: 'cjs' });
await bundle({ ...BROWSER, input: 'src/web.ts', external: ['vscode'] }, 'web/extension.js', {
  format: 'cjs',
});
await bundle({ ...BROWSER, input: 'preview/main.ts' }, 'preview.js', { format: 'iife' });
await bundle({ ...BROWSER, input: 'preview/told.ts' }, 'told.js', { format: 'iife' });
await bundle({ ...BROWSER, input: 'src/server/web.ts' }, 'web/server.js', {
  format: 'iife',
  codeSplitting: false,
});

if (process.argv.includes('--vsix')) {
  // Everything is in the bundles.
  await createVSIX({ cwd: EXTENSION, packagePath: join(DIST, 'focus-vscode.vsix'), dependencies: false });
}

async function bundle(options: RolldownOptions, name: string, output: OutputOptions): Promise<void> {
  const built = await rolldown({ ...options, cwd: EXTENSION });
  await built.write({
    ...output,
    ...(name.endsWith('.js')
      ? { file: join(DIST, name) }
      : { dir: DIST, entryFileNames: name, chunkFileNames: 'chunks/[name]-[hash].cjs' }),
    minify: true,
  });
  await built.close();
  console.log(`${name.padEnd(18)} ${Math.round(statSync(join(DIST, name)).size / 1000)} kB`);
}
