/**
 * Bundles the command into packages/cli/dist: one entry, and chunks that are loaded when they are needed, so
 * that a clean check loads neither Langium nor the pages of a report.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const ROOT = join(import.meta.dirname, '..');
const CLI = join(ROOT, 'packages/cli');

/**
 * Takes Node's own modules from `process.getBuiltinModule`. A plain `import` of one lists all that it exports
 * and by that evaluates parts that nobody uses: some milliseconds at every start.
 */
const nodeModules: Plugin = {
  name: 'node-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'node-modules', sideEffects: false }));
    onLoad({ filter: /./, namespace: 'node-modules' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
      loader: 'js',
    }));
  },
};

// A chunk's name tells its content: those of the last build are not written over.
rmSync(join(CLI, 'dist/chunks'), { recursive: true, force: true });
await build({
  absWorkingDir: ROOT,
  entryPoints: { focus: join(CLI, 'src/main.ts') },
  outdir: join(CLI, 'dist'),
  entryNames: '[name]',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.15',
  minify: true,
  legalComments: 'external',
  logLevel: 'warning',
  plugins: [nodeModules],
});
