import { describe, expect, test } from 'vitest';
import { BROKEN_MARCH, changed, DRAFT, FEBRUARY, JANUARY, MARCH, PROFILE } from './filings.ts';
import { focus, folderWith } from './support.ts';

const YEAR = { 'firm.focus': PROFILE, '2026-01.focus': JANUARY, '2026-02.focus': FEBRUARY };

/** What GitLab's documentation asks of an issue. */
interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

function issues(files: Readonly<Record<string, string>>, ...args: readonly string[]): readonly Issue[] {
  const { stdout, stderr } = focus(['check', '--format', 'code-quality', ...args], {
    cwd: folderWith(files),
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Issue[];
}

describe('focus check --format code-quality', () => {
  test('is an empty list where nothing is wrong', () => {
    expect(issues(YEAR)).toEqual([]);
    expect(issues({ ...YEAR, '2026-03.focus': MARCH })).toEqual([]);
  });

  test('says what, where, and how bad', () => {
    const unanswered = changed(DRAFT, /^4980 total-tickets .*\n/m, '');
    expect(issues({ ...YEAR, '2026-02.focus': unanswered, '2026-03.focus': BROKEN_MARCH })).toEqual([
      {
        description: expect.stringContaining('total-tickets') as string,
        check_name: 'unanswered-lines',
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
        severity: 'minor',
        location: { path: '2026-02.focus', lines: { begin: 1 } },
      },
      {
        description: 'A minus is not written; write 6,105.',
        check_name: 'malformed-amount',
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
        severity: 'critical',
        location: { path: '2026-03.focus', lines: { begin: 10 } },
      },
    ]);
  });

  test('--all tells what is accepted, with its reason', () => {
    expect(issues({ ...YEAR, '2026-03.focus': MARCH }, '--all')).toEqual([
      expect.objectContaining({
        check_name: 'month-over-month',
        severity: 'info',
        description: expect.stringMatching(/ Accepted: ACATS residuals of 3\/9/) as string,
      }),
    ]);
  });

  test('an issue keeps its fingerprint when lines are added, the file is renamed, the figure changes', () => {
    const prints = (files: Readonly<Record<string, string>>) =>
      issues(files).map(({ fingerprint }) => fingerprint);
    const moved = `// Moved\n\n${changed(BROKEN_MARCH, '-6,105', '-6,106')}`;
    const before = prints({ ...YEAR, '2026-03.focus': BROKEN_MARCH });
    expect(prints({ ...YEAR, 'march.focus': moved })).toEqual(before);
    const twice = prints({
      ...YEAR,
      '2026-03.focus': changed(BROKEN_MARCH, /^(4201 expenses .*)$/m, '$1\n$1'),
    });
    expect(new Set(twice).size).toBe(twice.length);
    expect(twice.length).toBeGreaterThan(1);
  });
});
