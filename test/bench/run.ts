/**
 * `npm run bench`: how long a cold `focus check` takes, against starting Node and against reading the same
 * figures as JSON. `npm run bench -- 1 12` runs parts of it; a run of all parts writes `results.md`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate, writeWorkspace, type Size } from './generate.ts';
import { compare, peakMemory, type Comparison, type Subject } from './measure.ts';

const COMMAND = join(import.meta.dirname, '../../packages/cli/bin/focus.js');
const SEED = 20_260_331;

/** A part of the benchmark, named by its number of month files. */
interface Part {
  readonly size: Size;
  readonly rounds: number;
}

const PARTS: ReadonlyMap<string, Part> = new Map([
  ['1', { size: { firms: 1, months: 1 }, rounds: 41 }],
  ['12', { size: { firms: 1, months: 12 }, rounds: 41 }],
  ['1200', { size: { firms: 10, months: 120 }, rounds: 11 }],
  ['12000', { size: { firms: 100, months: 120 }, rounds: 5 }],
]);

/** What a part came to. */
interface Result {
  readonly files: string;
  readonly start: Comparison;
  readonly floor: Comparison;
  readonly memory: number;
}

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !PARTS.has(name));
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}"; there are ${[...PARTS.keys()].join(', ')}.`);
  process.exit(2);
}
if (!existsSync(join(COMMAND, '../../dist/focus.cjs'))) {
  console.error('The command is not built yet: run "npm run build".');
  process.exit(2);
}

const results: Result[] = [];
for (const [files, part] of PARTS) {
  if (chosen.length > 0 && !chosen.includes(files)) continue;
  console.error(`${files} ${files === '1' ? 'file' : 'files'} …`);
  results.push(measure(files, part));
}
const table = tableOf(results);
console.log(table);
if (chosen.length === 0) writeFileSync(join(import.meta.dirname, 'results.md'), pageOf(table));

function measure(files: string, { size, rounds }: Part): Result {
  const { months, figures } = workspace(files, size);
  const check: Subject = { args: [COMMAND, 'check', '--max-warnings', '0'], cwd: months };
  const nothing: Subject = { args: ['--eval', '0'], cwd: months };
  const parse: Subject = { args: [join(import.meta.dirname, 'floor.mjs'), figures], cwd: months };
  return {
    files,
    start: compare(check, nothing, rounds),
    floor: compare(check, parse, rounds),
    memory: peakMemory(check),
  };
}

/** A generated workspace in the temporary folder, in git as a firm's is; kept for the next run. */
function workspace(files: string, size: Size): { readonly months: string; readonly figures: string } {
  const sources = [
    'generate.ts',
    '../../examples/meridian/firm.focus',
    '../../examples/meridian/2026-04.focus',
  ];
  const hash = createHash('sha256').update(`${SEED} ${JSON.stringify(size)}`);
  for (const source of sources) hash.update(readFileSync(join(import.meta.dirname, source)));
  const folder = join(tmpdir(), `focus-bench-${files}-${hash.digest('hex').slice(0, 12)}`);
  const months = join(folder, 'months');
  const figures = join(folder, 'figures');
  if (existsSync(join(folder, 'complete'))) return { months, figures };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(months, { recursive: true });
  if (files === '1') {
    // One file that stands alone: the profile and the month.
    const text = [...generate(size, SEED)].map((file) => file.text).join('\n');
    writeFileSync(join(months, 'firm.focus'), text);
    writeWorkspace(join(folder, 'unused'), figures, size, SEED);
  } else {
    writeWorkspace(months, figures, size, SEED);
  }
  for (const args of [
    ['init', '--quiet'],
    ['add', '.'],
  ]) {
    const { status, stderr } = spawnSync('git', args, { cwd: months, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  }
  writeFileSync(join(folder, 'complete'), '');
  return { months, figures };
}

function tableOf(of: readonly Result[]): string {
  const rows = of.map(({ files, start, floor, memory }) => [
    Number(files).toLocaleString('en-US'),
    milliseconds(start.median),
    milliseconds(start.baseline),
    times(start.ratio),
    milliseconds(floor.baseline),
    times(floor.ratio),
    `${Math.round(memory)} MB`,
  ]);
  const head = [
    'month files',
    '`focus check`',
    '`node -e 0`',
    'ratio',
    'read + JSON.parse',
    'ratio',
    'peak memory',
  ];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join(' | ')} |`;
  return [
    line(head),
    `| ${widths.map((width) => `${'-'.repeat(width - 1)}:`).join(' | ')} |`,
    ...rows.map(line),
  ].join('\n');
}

function pageOf(of: string): string {
  const [cpu] = cpus();
  return `# How long a check takes

Cold starts of whole processes, medians of paired runs; written by \`npm run bench\`. Every workspace is generated (\`test/bench/generate.ts\`, seed ${SEED}),
lies in git, and is clean: all formulas are computed, all rules are judged.

${of}

Node ${process.versions.node}, ${cpus().length} × ${cpu?.model ?? 'unknown processor'}.
`;
}

function milliseconds(value: number): string {
  return value < 1000 ? `${value.toFixed(1)} ms` : `${(value / 1000).toFixed(2)} s`;
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)} ×`;
}
