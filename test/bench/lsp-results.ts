/** What the language server is to come to in a workspace of 12,000 files, and beside one of a year. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { measureServer, type Books, type Times } from './lsp.ts';
import type { Result } from './parts.ts';
import { soundWorkspace, type Count } from './workspaces.ts';

const ROUNDS = 300;

/** Works with the server in both workspaces. */
export async function serverResults(): Promise<readonly Result[]> {
  const measured = await measureServer(booksOf(12000), booksOf(12), ROUNDS);
  const { ready, readyMemory, memory, diagnostics, hints, january, december, completion, hover } = measured;
  return [
    {
      ...row('hints of a month that is opened first', ready),
      value: ready.median / 1000,
      target: 1,
      unit: 's',
    },
    megabytes('peak memory until then', readyMemory),
    megabytes('peak memory of a session', memory),
    ...keystroke('diagnostics after a keystroke', diagnostics, 10, 20),
    ...keystroke('hints after a keystroke', hints, 10, 20),
    slow('diagnostics of a January that 11 open months rest on', january, 40),
    slow('hints of the December that rests on it', december, 40),
    inTime('completion', completion, 15),
    inTime('hover', hover, 15),
  ];
}

/** The last year of the last firm. */
function booksOf(count: Count): Books {
  const folder = soundWorkspace(count).months;
  const firm = readdirSync(folder)
    .filter((name) => name.startsWith('firm'))
    .sort()
    .at(-1);
  const months = readdirSync(join(folder, firm ?? '')).filter((name) => /^\d/.test(name));
  return {
    folder,
    months: months
      .sort()
      .slice(-12)
      .map((name) => `${firm ?? ''}/${name}`),
  };
}

function keystroke(what: string, times: Times, middle: number, most: number): readonly Result[] {
  const ratio = { ...row(`${what}, median`, times), value: times.ratio, target: 1.5, unit: '×' } as const;
  return [inTime(`${what}, median`, times, middle), ratio, slow(what, times, most)];
}

function inTime(what: string, times: Times, target: number): Result {
  return { ...row(what, times), value: times.median, target, unit: 'ms' };
}

function slow(what: string, times: Times, target: number): Result {
  const named = row(`${what}, 95 of 100`, { ...times, median: times.slow });
  return { ...named, against: '', baseline: '', value: times.slow, target, unit: 'ms' };
}

function megabytes(what: string, value: number): Result {
  const named = row(what, { median: 0, slow: 0, baseline: 0, ratio: 0 });
  return {
    ...named,
    against: '',
    measured: `${value.toFixed(0)} MB`,
    baseline: '',
    value,
    target: 150,
    unit: 'MB',
  };
}

function row(what: string, { median, baseline }: Times): Omit<Result, 'value' | 'target' | 'unit'> {
  return {
    what: `focus lsp, 12,000 files: ${what}`,
    against: 'the same with 12 files',
    measured: printed(median),
    baseline: printed(baseline),
    rounds: ROUNDS,
  };
}

function printed(time: number): string {
  return time < 1000 ? `${time.toFixed(1)} ms` : `${(time / 1000).toFixed(2)} s`;
}
