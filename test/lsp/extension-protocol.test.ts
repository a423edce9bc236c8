/** The libraries of the protocol are the same as modules as they are published. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'rolldown';
import { expect, test } from 'vitest';
import { protocolAsModules } from '../../scripts/extension/protocol-modules.ts';

const LIBRARY = join(import.meta.dirname, '../../node_modules/vscode-languageserver/lib/common/api.js');

test('every name stands for the same as in the libraries', async () => {
  const out = mkdtempSync(join(tmpdir(), 'focus-protocol-'));
  try {
    const file = join(out, 'protocol.mjs');
    await build({
      input: LIBRARY,
      platform: 'node',
      plugins: [protocolAsModules],
      checks: { namespaceConflict: false },
      logLevel: 'silent',
      output: { file, format: 'esm' },
    });
    const modules = (await import(/* @vite-ignore */ file)) as object;
    const published = createRequire(LIBRARY)(LIBRARY) as object;
    expect(Object.keys(published).length).toBeGreaterThan(200);
    // A namespace that serves inside of a file alone stands among them as well.
    for (const [name, value] of Object.entries(published)) {
      expect({ [name]: told(Reflect.get(modules, name)) }).toEqual({ [name]: told(value) });
    }
  } finally {
    rmSync(out, { recursive: true });
  }
});

/** What can be told of a value: of a function its name and how many values it takes, of an object all that it holds. */
function told(value: unknown): unknown {
  if (typeof value === 'function') return `${value.name.replace(/\$\d+$/, '')}/${String(value.length)}`;
  if (typeof value !== 'object' || value === null) return value;
  const held = Object.keys(value)
    .sort()
    .map((name) => [name, told(Reflect.get(value, name))]);
  return Object.fromEntries(held) as unknown;
}
