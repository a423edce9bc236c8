import { evaluate } from '@focus/engine';
import { newMonth } from '@focus/language';
import { describe, expect, test } from 'vitest';
import { form, sample } from './support/filings.ts';
import { read } from './support/reading.ts';

const PROFILE = `firm harbor "Harbor Point Securities LLC"
  method               basic
  schedule-b-columns   deductions
`;

const JANUARY = `report harbor 2026-01
schedule A 2026-01
3500 equity-end-of-month      1,000
`;

/** The lines of a month after the heading of its first schedule, by key. */
function keysIn(text: string): string[] {
  return [...text.matchAll(/^(\d\S*) /gm)].map(([, key = '']) => key);
}

describe('A new month', () => {
  test('has every line that the firm answers, without its figure', () => {
    expect(newMonth(form, [read(PROFILE)], 'harbor', '2026-01')).toBe(sample('new-month'));
  });

  test('has line 4 only where the month before is not there', () => {
    const files = [read(PROFILE), read(JANUARY)];
    expect(keysIn(newMonth(form, files, 'harbor', '2026-01'))).toContain('3501');
    expect(keysIn(newMonth(form, files, 'harbor', '2026-02'))).not.toContain('3501');
    expect(keysIn(newMonth(form, files, 'harbor', '2026-03'))).toContain('3501');
  });

  test('has what the month before answered without need', () => {
    const grid = 'schedule B 2026-01 deductions\n';
    const without = newMonth(form, [read(PROFILE), read(JANUARY)], 'harbor', '2026-02');
    expect(keysIn(without)).not.toContain('9');
    const answered = read(`${JANUARY}3760 minimum-capital 500\n${grid}9 resolved-subsequently $2,500\n`);
    const keys = keysIn(newMonth(form, [read(PROFILE), answered], 'harbor', '2026-02'));
    expect(keys).toEqual(keysIn(without).flatMap((key) => ADDED[key] ?? [key]));
  });

  test('names the computed lines that are asked for', () => {
    const keys = (totals: 'named' | 'all' | 'none') =>
      keysIn(newMonth(form, [read(PROFILE), read(JANUARY)], 'harbor', '2026-02', totals));
    const none = new Set(keys('none'));
    expect(keys('named').filter((key) => !none.has(key))).toEqual(['3500', '3750', '3770']);
    expect(keys('all').filter((key) => !none.has(key))).toEqual([
      ...['3520', '3501', '4250', '3500', '3530', '3575', '3620', '3640', '3750', '4881', '3760', '3850'],
      ...['3770', '5', '8'],
    ]);
  });

  test('follows settings that change in time', () => {
    const profile = read(`${PROFILE}  method alternative from 2026-02\n`);
    const february = keysIn(newMonth(form, [profile, read(JANUARY)], 'harbor', '2026-02'));
    expect(february).toEqual(expect.arrayContaining(['4470', '3910']));
    expect(february).not.toEqual(expect.arrayContaining(['3840']));
  });

  test('remembers the worksheets of the month before', () => {
    const rows = '  "Corn" 10 20 $1,000\n';
    const january = read(`${JANUARY}worksheet commodities-firm long short margin\n${rows}`);
    const text = newMonth(form, [read(PROFILE), january], 'harbor', '2026-02');
    expect(text.split('\n').slice(-4)).toEqual([
      '',
      '// Worksheets of the month before: to give one, take its slashes away and write its rows below.',
      '// worksheet commodities-firm         long    short   margin',
      '',
    ]);
  });

  test('of a firm without a profile has every line there is', () => {
    const keys = keysIn(newMonth(form, [], 'harbor', '2026-01', 'all'));
    expect(keys).toEqual(form.lines.map(({ line }) => line.key));
  });

  test.each(['all', 'deductions'])('is answered once each of its lines is (columns: %s)', (columns) => {
    const profile = read(PROFILE.replace(/deductions$/m, columns));
    const text = newMonth(form, [profile], 'harbor', '2026-01', 'none');
    const answered = read(text.replaceAll(/^\d.*$/gm, (line) => `${line} ${answerTo(line, columns)}`));
    expect(answered.findings).toEqual([]);
    const said = evaluate([profile, answered], form).findings.map(({ code }) => code);
    expect(said).not.toContain('unanswered-lines');
    const blank = evaluate([profile, read(text)], form).findings.map(({ code }) => code);
    expect(blank).toContain('unanswered-lines');
  });

  test('is refused for what is no month', () => {
    expect(() => newMonth(form, [], 'harbor', '2026-13')).toThrow(RangeError);
  });
});

/** An answer to a line of a new month: as little as there is to say. */
function answerTo(line: string, columns: string): string {
  const name = line.split(/ +/)[1] ?? '';
  const cells = form.cells.filter((cell) => cell.line.name === name).map(({ spec }) => spec);
  if (cells[0]?.unit === 'flag') return 'yes';
  if (cells[0]?.column === null) return '-0-';
  const asked = columns === 'all' ? ['items', 'debits', 'credits', 'deductions'] : ['deductions'];
  return asked.map((column) => (cells.some((cell) => cell.column === column) ? '-0-' : '.')).join(' ');
}

/** Keys of a new month with those that follow them where the month before wrote them without need. */
const ADDED: Readonly<Record<string, readonly string[]>> = { '3840': ['3840', '3760'], '7': ['7', '9'] };
