/** What follows from one mistake, in the months after it: one finding where it is told, and never none. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { focus, repositoryWith } from './support.ts';

const MERIDIAN = join(import.meta.dirname, '../../examples/meridian');
let cwd: string;

beforeEach(() => {
  cwd = repositoryWith({});
  cpSync(MERIDIAN, cwd, { recursive: true });
});

function edit(file: string, from: RegExp, to: string): void {
  const path = join(cwd, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}

/** The errors that are told of files: `2026-03.focus control-total`. */
function errorsIn(...paths: readonly string[]): string[] {
  const { stdout } = focus(['check', '--format', 'json', ...paths], { cwd });
  const { findings } = JSON.parse(stdout) as { findings: { file: string; code: string; severity: string }[] };
  return findings.filter(({ severity }) => severity === 'error').map(({ file, code }) => `${file} ${code}`);
}

describe('A wrong figure that later control totals do not know of', () => {
  beforeEach(() => {
    // Income that came in later, in a month whose control totals are those before it did.
    edit('2026-03.focus', /^(4212 other-gross-income +)9,310/m, '$19,510');
  });

  test('is one finding of its month', () => {
    expect(errorsIn()).toEqual(['2026-03.focus control-total']);
  });

  test('is told of a later month where only that is asked for', () => {
    expect(errorsIn('2026-07.focus')).toEqual(['2026-07.focus control-total']);
    expect(errorsIn('2026-06.focus', '2026-07.focus')).toEqual(['2026-06.focus control-total']);
  });

  test('keeps the months after it from being sealed', () => {
    const { status, stderr } = focus(['seal', 'meridian', '2026-11'], { cwd });
    expect([status, stderr]).toEqual([
      1,
      'focus: November 2026 of meridian is not sealed: it has 1 error.\n',
    ]);
  });
});

describe('A line that is not answered, in a month that is no draft any more', () => {
  test('is one finding; alone, a later month says what it waits for', () => {
    edit('2026-02.focus', /^4221 .*\n/m, '');
    for (const file of ['2026-03.focus', '2026-04.focus']) edit(file, /^(?:3500|3750|3910) .*\n/gm, '');
    expect(errorsIn()).toEqual(['2026-02.focus unanswered-lines']);
    expect(errorsIn('2026-04.focus')).toEqual(['2026-04.focus uncomputed-lines']);
  });

  test('of a draft before it, the month that rests on it says so', () => {
    edit('2026-02.focus', /^4221 .*\n/m, '');
    edit('2026-02.focus', /^ {2}filed .*\n/m, '');
    expect(errorsIn()).toEqual(['2026-03.focus uncomputed-lines']);
  });
});
