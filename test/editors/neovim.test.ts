/** The language server in a real Neovim, set up as docs/editors.md says for older ones. */
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const HERE = import.meta.dirname;
const COMMAND = `${process.execPath} ${join(HERE, '../../packages/cli/bin/focus.js')}`;
const isInstalled = spawnSync('nvim', ['--version']).status === 0;

// CI installs it; whoever has none is told by the name of the test.
describe.runIf(isInstalled || process.env['CI'] === 'true')('Neovim (needs `nvim` on the path)', () => {
  test('diagnostics and hints arrive', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'focus-nvim-'));
    try {
      cpSync(join(HERE, '../../examples/meridian'), folder, { recursive: true });
      spawnSync('git', ['init', '--quiet'], { cwd: folder });
      const file = join(folder, '2026-03.focus');
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^(4201 expenses +)[\d,]+/m, '$16,1050'));
      const { stdout } = await promisify(execFile)(
        'nvim',
        ['--headless', '--clean', '-u', join(HERE, 'setup.lua'), '2026-03.focus', '-c', 'lua tell()'],
        { cwd: folder, env: { ...process.env, FOCUS_COMMAND: COMMAND }, timeout: 50_000 },
      );
      const lines = stdout.split('\n');
      expect(lines.filter((line) => line.includes('malformed-amount'))).toHaveLength(1);
      expect(lines.filter((line) => line.startsWith('hint ')).length).toBeGreaterThan(3);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
