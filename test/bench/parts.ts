/** What is measured against what, and what it is to come to. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dialect } from './alternatives/journals.ts';
import { serverResults } from './lsp-results.ts';
import {
  compare,
  compareWithSlow,
  node,
  objects,
  peakMemory,
  versionOf,
  type Comparison,
  type Subject,
} from './measure.ts';
import { amendedWorkspace, soundWorkspace, spoiledWorkspace, type Count } from './workspaces.ts';

/** The command as npm links it. */
const COMMAND = join(import.meta.dirname, '../../packages/cli/bin/focus.js');

/** What a part came to. */
export interface Result {
  /** `focus check`, 12,000 files. */
  readonly what: string;
  readonly against: string;
  /** As printed: times, or memory. */
  readonly measured: string;
  readonly baseline: string;
  /** What is to be at most `target`. */
  readonly value: number;
  readonly target: number;
  readonly unit: '×' | 'MB' | 's' | 'ms';
  readonly rounds: number;
}

/** A part of the benchmark. */
export interface Part {
  /** Belongs to the small benchmark of CI, which fails where the ratio is more than this; null where it does not. */
  readonly gross: number | null;
  readonly run: () => readonly Result[] | Promise<readonly Result[]>;
}

/** In how many runs the greatest amount of memory is looked for. */
const PEAKS = 9;

const NOTHING_WRONG = /: nothing wrong\.\n$/;

function check(count: Count): Subject {
  return node([COMMAND, 'check'], soundWorkspace(count).months, NOTHING_WRONG);
}

const START = node(['--eval', '0'], tmpdir(), /^$/);

function program(name: string, folder: string): Subject {
  return node([join(import.meta.dirname, 'alternatives', name), folder], folder, /^\d+ months/m);
}

const LEDGERS: Readonly<Record<Dialect, { readonly command: string; readonly args: readonly string[] }>> = {
  ledger: { command: 'ledger', args: ['--file', 'main.journal', 'source'] },
  hledger: { command: 'hledger', args: ['--file', 'main.journal', 'check'] },
  beancount: { command: 'bean-check', args: ['--no-cache', 'main.journal'] },
};

function ledger(dialect: Dialect, folder: string): Subject {
  return { ...LEDGERS[dialect], cwd: folder, says: /^/ };
}

/** The parts by their names. */
export const PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['1', part(3, () => [againstStart('focus check, 1 file', check(1), 1.5, 101)])],
  ['12', part(4.5, () => [againstStart('focus check, 12 files', check(12), 1.6, 101)])],
  ['json-1200', part(2.5, () => [againstJson(1200, 7)])],
  ['json-12000', part(null, () => [againstJson(12000, 3)])],
  ['floor-12000', part(null, () => [againstReading(5)])],
  ['growth', part(null, () => [growth(3)])],
  ['memory', part(null, () => [memory()])],
  ['build', part(null, () => [build(41)])],
  ['diff', part(null, () => diffs(5))],
  ['lsp', part(null, serverResults)],
  ['ledgers', part(null, () => ledgers(0.12, 0.015, 0.006))],
]);

/** The versions of what is measured against. */
export function versions(): readonly string[] {
  return Object.values(LEDGERS).map(({ command }) => {
    const version = versionOf(command);
    return version === null ? `${command} is not installed here` : `${command} ${version}`;
  });
}

/**
 * Every tool is shown a year with one wrong figure before it is timed.
 * @returns those that do not object
 */
export function blindTools(): readonly string[] {
  const { months, figures, journals } = spoiledWorkspace();
  const subjects = new Map<string, Subject>([
    ['focus check', node([COMMAND, 'check'], months, /^/)],
    ['JSON + ajv + decimal.js', program('check-json.mjs', figures)],
    ...installed().map((dialect) => [LEDGERS[dialect].command, ledger(dialect, journals(dialect))] as const),
  ]);
  return [...subjects].flatMap(([name, subject]) => (objects(subject) ? [] : [name]));
}

/** Whether the command is built. */
export function isBuilt(): boolean {
  return existsSync(join(COMMAND, '../../dist/focus.cjs'));
}

function part(gross: number | null, run: Part['run']): Part {
  return { gross, run };
}

function againstStart(what: string, subject: Subject, target: number, rounds: number): Result {
  return ratio(what, '`node -e 0`', compare(subject, START, rounds), target);
}

function againstJson(count: Count, rounds: number): Result {
  const json = program('check-json.mjs', soundWorkspace(count).figures);
  const what = `focus check, ${counted(count)} files`;
  return ratio(what, 'JSON + ajv + decimal.js, the formulas alone', compare(check(count), json, rounds), 0.4);
}

function againstReading(rounds: number): Result {
  const json = program('read-json.mjs', soundWorkspace(12000).figures);
  return ratio(
    'focus check, 12,000 files',
    'reading and `JSON.parse`',
    compare(check(12000), json, rounds),
    2,
  );
}

function growth(rounds: number): Result {
  const compared = compare(check(12000), check(1200), rounds);
  return ratio('focus check, 12,000 files', 'focus check, 1,200 files', compared, 10);
}

function memory(): Result {
  // When V8 lets its heap grow is a matter of milliseconds: one run says little.
  const value = peakMemory(check(12000), PEAKS);
  const measured = `${value.toFixed(0)} MB`;
  return { what: 'focus check, 12,000 files: peak memory', against: '', measured, baseline: '', value, target: 130, unit: 'MB', rounds: PEAKS }; // prettier-ignore
}

function build(rounds: number): Result {
  const out = mkdtempSync(join(tmpdir(), 'focus-bench-out-'));
  const args = [COMMAND, 'build', '--out', out, '--format', 'all'];
  const subject = node(args, soundWorkspace(12).months, /./);
  try {
    return againstStart('focus build, a year as JSON, CSV and HTML', subject, 3, rounds);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Two revisions of which twelve files differ: how long it takes does not depend on how many do not. */
function diffs(rounds: number): readonly Result[] {
  const diff = (count: Count) =>
    node([COMMAND, 'diff', 'HEAD~1', 'HEAD', '--fail-on', 'new-findings'], amendedWorkspace(count), /./);
  const git = (count: Count): Subject => ({
    command: 'git',
    args: ['diff', '--name-only', 'HEAD~1', 'HEAD'],
    cwd: amendedWorkspace(count),
    says: /firm/,
  });
  const compared = compare(diff(12000), diff(1200), rounds);
  const own = compare(diff(12000), git(12000), rounds);
  const what = 'focus diff, 12,000 files, 12 changed';
  return [
    { what, against: '`git diff --name-only`', measured: time(own.median), baseline: time(own.baseline), value: own.median / 1000, target: 0.5, unit: 's', rounds }, // prettier-ignore
    ratio(what, 'focus diff, 1,200 files, 12 changed', compared, 1.2),
  ];
}

function ledgers(ofLedger: number, ofBeancount: number, ofHledger: number): readonly Result[] {
  const targets: Readonly<Record<Dialect, number>> = {
    ledger: ofLedger,
    beancount: ofBeancount,
    hledger: ofHledger,
  };
  return installed().map((dialect) => {
    const subject = ledger(dialect, soundWorkspace(12000).journals(dialect));
    const against = `${LEDGERS[dialect].command} ${versionOf(LEDGERS[dialect].command) ?? ''}, a balance assertion a figure`;
    return ratio(
      'focus check, 12,000 files',
      against,
      compareWithSlow(check(12000), subject, 5),
      targets[dialect],
    );
  });
}

function installed(): readonly Dialect[] {
  const dialects = ['ledger', 'hledger', 'beancount'] as const;
  return dialects.filter((dialect) => versionOf(LEDGERS[dialect].command) !== null);
}

function ratio(
  what: string,
  against: string,
  { median, baseline, ratio: value, rounds }: Comparison,
  target: number,
): Result {
  return {
    what,
    against,
    measured: time(median),
    baseline: time(baseline),
    value,
    target,
    unit: '×',
    rounds,
  };
}

function time(value: number): string {
  return value < 1000 ? `${value.toFixed(1)} ms` : `${(value / 1000).toFixed(2)} s`;
}

function counted(count: number): string {
  return count.toLocaleString('en-US');
}
