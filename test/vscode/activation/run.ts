/**
 * How long the extension takes from its activation to the first findings, in a real VS Code: `npm run bench:activation`.
 * Each run is a window of its own: one at rest, into which filings come, and one that is just opening, when the other
 * extensions start as well. `-n 5` sets the number of windows, `--phases` tells what the time goes into, `--vsix FILE`
 * measures another build.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { launch } from '../support/browser.ts';
import { VSIX } from '../support/extension.ts';
import { ROOT, startServer } from '../support/server.ts';
import type { Task, Times } from './probe.ts';

const { values: options } = parseArgs({
  options: {
    windows: { type: 'string', short: 'n', default: '5' },
    vsix: { type: 'string', default: VSIX },
    phases: { type: 'boolean', default: false },
  },
});
const OPEN = 'meridian/2026-03.focus';
const OPENED = 'filing opened';
const LOADED = 'willLoadExtensionCode';
const ACTIVATED = 'willActivateExtension';
/** The end of it: VS Code draws what it is told, and tells others of it 50 ms later. */
const FOUND = 'from server: textDocument/publishDiagnostics';

const home = mkdtempSync(join(tmpdir(), 'focus-'));
try {
  const filings = join(home, 'filings');
  for (const firm of ['meridian', 'harbor']) {
    cpSync(join(ROOT, 'examples', firm), join(filings, firm), { recursive: true });
  }
  const text = readFileSync(join(filings, OPEN), 'utf8');
  writeFileSync(join(filings, OPEN), text.replace('6,105', '6,1059'));
  const probe = await buildProbe(join(home, 'probe'));
  const server = await startServer({ vsix: [options.vsix, probe] });
  const browser = await launch();
  try {
    await measure('in a window at rest', { filings, open: OPEN, wait: 6000 }, 'empty');
    await measure('while a window opens', { filings: null, open: OPEN, wait: 0 }, 'filings');
  } finally {
    await browser.close();
    await server.stop();
  }

  async function measure(title: string, task: Task, folder: string): Promise<void> {
    const runs: Times[] = [];
    writeFileSync(join(home, 'probe.json'), JSON.stringify(task));
    for (let count = 0; count < Number(options.windows); count += 1) {
      const times = join(home, 'times.json');
      rmSync(times, { force: true });
      if (task.filings !== null) rmSync(join(home, folder), { recursive: true, force: true });
      mkdirSync(join(home, folder), { recursive: true });
      const page = await browser.newPage();
      await page.goto(`${server.url}/?${new URLSearchParams({ folder: join(home, folder) }).toString()}`);
      for (const end = Date.now() + 40_000; !existsSync(times) && Date.now() < end;) await sleep(100);
      runs.push(JSON.parse(readFileSync(times, 'utf8')) as Times);
      await page.close();
    }
    tell(title, runs);
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}

/** Prints the run in the middle. */
function tell(title: string, runs: readonly Times[]): void {
  const between = (run: Times, from: string) => Math.round((run[FOUND] ?? NaN) - (run[from] ?? NaN));
  const took = (run: Times) => between(run, ACTIVATED);
  const sorted = [...runs].sort((left, right) => took(left) - took(right));
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) return;
  const all = sorted.map((run) => String(took(run))).join(', ');
  console.log(`${title}, median of ${sorted.length}, in milliseconds until the first findings:`);
  console.log(`  ${took(middle)} from the activation of the extension (${all})`);
  console.log(`  ${between(middle, LOADED)} from the loading of its code`);
  console.log(`  ${between(middle, OPENED)} from the opening of a filing, as far as VS Code lets it`);
  if (!options.phases) return;
  const start = middle[ACTIVATED] ?? NaN;
  for (const [what, at] of Object.entries(middle).sort(([, left], [, right]) => left - right)) {
    console.log(`    ${String(at - start).padStart(6)}  ${what}`);
  }
}

/** Packs the extension that measures. */
async function buildProbe(folder: string): Promise<string> {
  const built = await rolldown({
    input: join(import.meta.dirname, 'probe.ts'),
    platform: 'node',
    external: ['vscode'],
    transform: { define: { PROBE_FOLDER: JSON.stringify(home) } },
  });
  await built.write({ file: join(folder, 'probe.cjs'), format: 'cjs' });
  await built.close();
  const manifest = {
    name: 'probe',
    publisher: 'focus-filings',
    version: '0.0.1',
    engines: { vscode: '^1.101.0' },
    main: './probe.cjs',
    activationEvents: ['*'],
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, '.vscodeignore'), '');
  const packagePath = join(home, 'probe.vsix');
  const flags = [
    '--no-dependencies',
    '--skip-license',
    '--allow-missing-repository',
    '--allow-star-activation',
  ];
  execFileSync(
    process.execPath,
    [join(ROOT, 'node_modules/@vscode/vsce/vsce'), 'package', '--out', packagePath, ...flags],
    { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return packagePath;
}
