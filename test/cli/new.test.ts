import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FEBRUARY, JANUARY, MARCH, PROFILE } from './filings.ts';
import { filesBelow, focus, folderWith, repositoryWith, type Run } from './support.ts';

const YEAR = {
  'firm.focus': PROFILE,
  '2026-01.focus': JANUARY,
  '2026-02.focus': FEBRUARY,
  '2026-03.focus': MARCH,
};

/** The profile of another firm. */
const OTHER = PROFILE.replace('firm meridian', 'firm harbor');

/** A month of the firm without any line. */
function empty(month: string): string {
  return `report meridian ${month}\n`;
}

function begin(cwd: string, ...args: readonly string[]): Run {
  return focus(['new', ...args], { cwd });
}

/** What the command says where nothing goes wrong. */
function said(cwd: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = begin(cwd, ...args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

/** What it says where it does not do its work; the folder stays as it was. */
function refused(files: Readonly<Record<string, string>>, ...args: readonly string[]): string {
  const cwd = folderWith(files);
  const { status, stdout, stderr } = begin(cwd, ...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(filesBelow(cwd)).toEqual(Object.keys(files).sort());
  return stderr;
}

describe('focus new', () => {
  test('writes the month after the last, of which check says only that it is not answered', () => {
    const cwd = folderWith(YEAR);
    expect(said(cwd, 'meridian')).toBe('2026-04.focus: April 2026 of meridian is begun, 67 lines.\n');
    const lines = readFileSync(join(cwd, '2026-04.focus'), 'utf8').split('\n');
    expect(lines.slice(0, 5)).toEqual([
      'report meridian 2026-04',
      '',
      'schedule A 2026-04',
      '1710 subordinated-loans',
      '1730 secured-demand-notes',
    ]);
    const check = focus(['check', '--format', 'json'], { cwd });
    expect(check.status).toBe(0);
    const { findings } = JSON.parse(check.stdout) as {
      findings: { code: string; accepted: string | null }[];
    };
    expect(findings.filter(({ accepted }) => accepted === null).map(({ code }) => code)).toEqual([
      'unanswered-lines',
    ]);
  });

  test('only prints it, with --dry-run', () => {
    const cwd = folderWith(YEAR);
    expect(said(cwd, 'meridian', '--dry-run')).toMatch(/^report meridian 2026-04\n\nschedule A 2026-04\n/);
    expect(filesBelow(cwd)).toEqual(Object.keys(YEAR).sort());
  });

  test('names the computed lines that --totals asks for', () => {
    const cwd = folderWith(YEAR);
    const keys = (totals: string) =>
      [...said(cwd, 'meridian', '--totals', totals, '--dry-run').matchAll(/^\d\S*/gm)].map(String);
    const none = new Set(keys('none'));
    expect(keys('named').filter((key) => !none.has(key))).toEqual(['3500', '3750', '3910']);
    expect(keys('all').length - none.size).toBe(15);
  });

  test.each([
    ['a file a month', { 'm/firm.focus': PROFILE, 'm/2026-03.focus': empty('2026-03') }, 'm/2026-04.focus'],
    [
      'a folder a year',
      { 'firm.focus': PROFILE, '2026/2026-12.focus': empty('2026-12') },
      '2027/2027-01.focus',
    ],
    [
      'a folder a year, months by number',
      { 'firm.focus': PROFILE, '2026/12.focus': empty('2026-12') },
      '2027/01.focus',
    ],
    ['a file a year', { 'firm.focus': PROFILE, '2026.focus': empty('2026-03') }, '2026.focus'],
    ['a file a year, in the next', { 'firm.focus': PROFILE, '2026.focus': empty('2026-12') }, '2027.focus'],
    ['all in one', { 'all.focus': `${PROFILE}\n${empty('2026-03')}` }, 'all.focus'],
    ['no month yet', { 'm/firm.focus': PROFILE }, 'm/2026-04.focus'],
    ['no month yet, two firms', { 'a.focus': PROFILE, 'b.focus': OTHER }, 'meridian-2026-04.focus'],
    ['a file of no habit', { 'firm.focus': PROFILE, 'm/march.focus': empty('2026-03') }, 'm/2026-04.focus'],
  ])('goes on as months are filed: %s', (_, files, file) => {
    const cwd = folderWith(files);
    const month = JSON.stringify(files).includes('-12') ? '2027-01' : '2026-04';
    expect(said(cwd, 'meridian', month).split(':')[0]).toBe(file);
    const text = readFileSync(join(cwd, file), 'utf8');
    expect(text).toContain(`report meridian ${month}\n\nschedule A`);
    const before = (files as Readonly<Record<string, string>>)[file];
    if (before !== undefined) expect(text.startsWith(`${before}\nreport `)).toBe(true);
  });

  test('adds a month to the file that is named, with the line ends it has', () => {
    const cwd = folderWith({ 'firm.focus': PROFILE, 'year.focus': 'report meridian 2026-03\r\n// no end' });
    expect(said(cwd, 'meridian', '--file', 'year.focus')).toBe(
      'year.focus: April 2026 of meridian is added, 66 lines.\n',
    );
    const text = readFileSync(join(cwd, 'year.focus'), 'utf8');
    expect(text).toMatch(/^report meridian 2026-03\r\n\/\/ no end\r\n\r\nreport meridian 2026-04\r\n/);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('works from a folder inside of the workspace', () => {
    const cwd = repositoryWith({ 'm/firm.focus': PROFILE, 'm/2026-03.focus': empty('2026-03') });
    expect(said(join(cwd, 'm'), 'meridian')).toBe(
      '2026-04.focus: April 2026 of meridian is begun, 66 lines.\n',
    );
    expect(filesBelow(cwd)).toContain('m/2026-04.focus');
  });

  test.each([
    [['meridian', '2026-02'], 'meridian has February 2026 already: 2026-02.focus:1.'],
    [
      ['meridian', '2026-07'],
      'July 2026 would leave a gap: meridian has 2026-01 to 2026-03. Begin 2026-04 first.',
    ],
    [
      ['meridian', '2025-06'],
      'June 2025 would leave a gap: meridian has 2026-01 to 2026-03. Begin 2025-12 first.',
    ],
    [['meridian', '2026-4'], 'A month is written as 2026-04, not "2026-4".'],
    [['meridien'], 'There is no firm "meridien" in this workspace: did you mean meridian?'],
    [['meridian', '--file', 'april.txt'], 'april.txt is no name for a filing: it ends in .focus.'],
    [['meridian', '--totals', 'some'], '--totals takes named, all or none, not "some".'],
  ])('refuses %j', (args, sentence) => {
    expect(refused(YEAR, ...args)).toBe(`focus: ${sentence}\n`);
  });

  test('refuses a file outside of the workspace', () => {
    expect(refused(YEAR, 'meridian', '--file', '../april.focus')).toMatch(
      /^focus: \.\.\/april\.focus lies outside of the workspace, \S+\.\n$/,
    );
  });

  test('refuses a first month that is not named, and a firm without a profile', () => {
    expect(refused({ 'firm.focus': PROFILE }, 'meridian')).toBe(
      'focus: meridian has no month yet: say which is the first, as "focus new meridian 2026-01".\n',
    );
    expect(refused({ 'a.focus': empty('2026-03') }, 'meridian')).toBe(
      'focus: meridian has no profile, so it is not known which lines it answers: write one first.\n',
    );
  });

  test('leaves a file alone that is there and ignored', () => {
    const files = {
      'firm.focus': PROFILE,
      '2026-03.focus': empty('2026-03'),
      '.gitignore': '2026-04.focus\n',
    };
    const cwd = repositoryWith({ ...files, '2026-04.focus': 'mine' });
    expect(begin(cwd, 'meridian').stderr).toBe(
      'focus: 2026-04.focus is there, but not part of the workspace: git ignores it. Name another file.\n',
    );
    expect(readFileSync(join(cwd, '2026-04.focus'), 'utf8')).toBe('mine');
  });
});
