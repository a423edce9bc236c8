/** The file of a new month goes on as the months before it are filed. */
import { expect, test } from 'vitest';
import { fileForMonth } from '@focus/language';

/** Where the months of a firm stand, by month. */
type Filed = Readonly<Record<string, string>>;

function fileFor(month: string, filed: Filed, profile = 'acme/firm.focus', others: readonly string[] = []) {
  const reports = Object.entries(filed).map(([of, file]) => ({ month: of, facts: { file } }));
  const firms = [{ id: 'acme', file: profile }, ...others.map((file) => ({ id: 'zeta', file }))];
  return fileForMonth(() => firms, { id: 'acme', file: profile, reports }, month);
}

test.each([
  ['a file a month', { '2026-03': 'acme/2026-03.focus' }, '2026-04', 'acme/2026-04.focus'],
  [
    'with the month in other words',
    { '2026-03': 'acme/202603-part1.focus' },
    '2026-04',
    'acme/202604-part1.focus',
  ],
  ['in a folder a year', { '2026-12': 'acme/2026/12.focus' }, '2027-01', 'acme/2027/01.focus'],
  ['a file a year, the same year', { '2026-03': 'acme/2026.focus' }, '2026-04', 'acme/2026.focus'],
  ['a file a year, the next', { '2026-12': 'acme/2026.focus' }, '2027-01', 'acme/2027.focus'],
  ['one file for all', { '2026-02': 'acme.focus', '2026-03': 'acme.focus' }, '2027-01', 'acme.focus'],
  ['a file with another name', { '2026-03': 'acme/march.focus' }, '2026-04', 'acme/2026-04.focus'],
  ['before the first', { '2026-03': 'acme/2026-03.focus' }, '2025-12', 'acme/2025-12.focus'],
  ['at the root', { '2026-03': '2026-03.focus' }, '2026-04', '2026-04.focus'],
] as const)('%s', (_, filed, month, file) => {
  expect(fileFor(month, filed)).toBe(file);
});

test('a month that is added to the file of the profile stays there', () => {
  expect(fileFor('2026-04', { '2026-03': 'acme.focus' }, 'acme.focus')).toBe('acme.focus');
});

test('the first month stands beside the profile, and is named after the firm where others have theirs there', () => {
  expect(fileFor('2026-04', {})).toBe('acme/2026-04.focus');
  expect(fileFor('2026-04', {}, 'firm.focus')).toBe('2026-04.focus');
  expect(fileFor('2026-04', {}, 'firms/acme.focus', ['firms/zeta.focus'])).toBe('firms/acme-2026-04.focus');
  expect(fileFor('2026-04', {}, 'acme/firm.focus', ['zeta/firm.focus'])).toBe('acme/2026-04.focus');
});
