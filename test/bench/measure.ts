/** Times whole processes against each other, as a person waits for them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A process to time: a command, what is given to it, where it runs, and what it must say. */
export interface Subject {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** What its output must match: a wrong answer is not timed. */
  readonly says: RegExp;
}

/** What paired runs came to. Times in milliseconds. */
export interface Comparison {
  readonly median: number;
  readonly baseline: number;
  /** The median of the ratios of the pairs, which what else the machine does moves least. */
  readonly ratio: number;
  readonly rounds: number;
}

/** A run of Node. */
export function node(args: readonly string[], cwd: string, says: RegExp): Subject {
  return { command: process.execPath, args, cwd, says };
}

/**
 * Runs two processes in turn, after a run of each that does not count.
 * @throws Error where one fails, or says something else
 */
export function compare(subject: Subject, baseline: Subject, rounds: number): Comparison {
  time(baseline);
  time(subject);
  // Each goes first as often as the other.
  const pairs = Array.from({ length: rounds }, (_, round) => {
    if (round % 2 === 0) {
      const first = time(baseline);
      return { baseline: first, subject: time(subject) };
    }
    const first = time(subject);
    return { subject: first, baseline: time(baseline) };
  });
  return {
    median: median(pairs.map((pair) => pair.subject)),
    baseline: median(pairs.map((pair) => pair.baseline)),
    ratio: median(pairs.map((pair) => pair.subject / pair.baseline)),
    rounds,
  };
}

/**
 * Runs a process several times, and once a baseline that takes a minute and more, after one run of the first that does
 * not count.
 * @throws Error where one fails, or says something else
 */
export function compareWithSlow(subject: Subject, baseline: Subject, rounds: number): Comparison {
  time(subject);
  const taken = median(Array.from({ length: rounds }, () => time(subject)));
  const once = time(baseline);
  return { median: taken, baseline: once, ratio: taken / once, rounds };
}

/** The greatest amount of memory that a process of Node holds in any of several runs, in megabytes. */
export function peakMemory({ args, cwd, says }: Subject, rounds: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'focus-peak-'));
  try {
    const file = join(folder, 'peak');
    const measured = node(['--require', join(import.meta.dirname, 'peak.cjs'), ...args], cwd, says);
    const peaks = Array.from({ length: rounds }, () => {
      run(measured, { PEAK_FILE: file });
      return Number(readFileSync(file, 'utf8')) / 1024;
    });
    return Math.max(...peaks);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether a process ends as a check ends that found something wrong. */
export function objects({ command, args, cwd }: Subject): boolean {
  const { status, error } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: Infinity });
  if (error !== undefined) throw error;
  return status !== 0;
}

/** What a command calls itself; null where it is not installed. */
export function versionOf(command: string): string | null {
  const { status, stdout, error } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  return error !== undefined || status !== 0
    ? null
    : (/\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? 'unknown version');
}

function time(subject: Subject): number {
  const start = performance.now();
  run(subject, {});
  return performance.now() - start;
}

function run({ command, args, cwd, says }: Subject, env: Readonly<Record<string, string>>): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  if (error !== undefined) throw error;
  if (status === 0 && says.test(stdout)) return;
  const said = `${stdout.slice(0, 2000)}${stderr.slice(0, 2000)}`;
  throw new Error(`${command} ${args.join(' ')} ended with ${String(status)}: ${said}`);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
