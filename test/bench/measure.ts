/** Times whole processes against each other, as a person waits for them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A process to time: what is given to Node, and where it runs. */
export interface Subject {
  readonly args: readonly string[];
  readonly cwd: string;
}

/** What paired runs came to. Times in milliseconds. */
export interface Comparison {
  readonly median: number;
  readonly baseline: number;
  /** The median of the ratios of the pairs, which what else the machine does moves least. */
  readonly ratio: number;
}

/** Runs two processes in turn, after a run of each that does not count. */
export function compare(subject: Subject, baseline: Subject, rounds: number): Comparison {
  time(baseline);
  time(subject);
  const pairs = Array.from({ length: rounds }, () => ({ baseline: time(baseline), subject: time(subject) }));
  return {
    median: median(pairs.map((pair) => pair.subject)),
    baseline: median(pairs.map((pair) => pair.baseline)),
    ratio: median(pairs.map((pair) => pair.subject / pair.baseline)),
  };
}

/** The greatest amount of memory that a process holds, in megabytes. */
export function peakMemory({ args, cwd }: Subject): number {
  const folder = mkdtempSync(join(tmpdir(), 'focus-peak-'));
  try {
    const file = join(folder, 'peak');
    run({ args: ['--require', join(import.meta.dirname, 'peak.cjs'), ...args], cwd }, { PEAK_FILE: file });
    return Number(readFileSync(file, 'utf8')) / 1024;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function time(subject: Subject): number {
  const start = performance.now();
  run(subject, {});
  return performance.now() - start;
}

/** @throws Error where the process fails: a wrong answer is not timed */
function run({ args, cwd }: Subject, env: Readonly<Record<string, string>>): void {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  if (error !== undefined) throw error;
  if (status !== 0)
    throw new Error(`${args.join(' ')} ended with ${String(status)}: ${stdout.slice(0, 2000)}${stderr}`);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
