/** Repositories with a year that is corrected, and `focus diff` run in them. */
import { expect } from 'vitest';
import { changed, FEBRUARY, JANUARY, MARCH, PROFILE } from './filings.ts';
import { focus, git, repositoryWith, type Run } from './support.ts';

/** The first months of the year, one a file. */
export const YEAR = {
  'firm.focus': PROFILE,
  '2026-01.focus': JANUARY,
  '2026-02.focus': FEBRUARY,
  '2026-03.focus': MARCH,
};

/** March with an expense more, and all that is written of what rests on it. */
export const MARCH_CORRECTED = [
  [/^4201 expenses .*$/m, '4201 expenses                                6,501'],
  [/^( {5}"occupancy, data, other" +)700$/m, '$11,096'],
  [/^3500 .*$/m, '3500 equity-end-of-month                    70,275'],
  [/^3750 .*$/m, '3750 net-capital                            60,808'],
  [/^3910 .*$/m, '3910 excess-net-capital-alternative         56,604'],
].reduce((text, [from = '', to = '']) => changed(text, from, String(to)), MARCH);

/** A repository in which the files are committed. */
export function committed(files: Readonly<Record<string, string>> = YEAR): string {
  const folder = repositoryWith(files);
  commit(folder, 'Start');
  return folder;
}

/** Commits all that is there. */
export function commit(folder: string, subject: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', subject);
}

/** Runs `focus diff`. */
export function diff(cwd: string, ...args: readonly string[]): Run {
  return focus(['diff', ...args], { cwd });
}

/** What is printed where the figures are not the same. */
export function told(cwd: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = diff(cwd, ...args);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  return stdout;
}

/** What is left behind where all figures are the same. */
export const SAME = { status: 0, stdout: 'No figure changed.\n', stderr: '' };
