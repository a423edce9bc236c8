import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yearsOf, yearToJson } from '../src/index.ts';
import { schemaErrors } from './support/schema.ts';
import { smallYear } from './support/small-year.ts';

interface Report {
  months: {
    month: string;
    schedules: Record<string, Record<string, unknown>[]>;
    worksheets: Record<string, unknown>;
    [key: string]: unknown;
  }[];
}

const read = (): Report => JSON.parse(yearToJson(smallYear(), 2026)) as Report;

function lineOf(month: string, schedule: string, line: string): Record<string, unknown> | undefined {
  const report = read().months.find((one) => one.month === month);
  return report?.schedules[schedule]?.find((one) => one['line'] === line);
}

/** Every place of a report at which the schema could be broken, as a way to break it. */
function breaks(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Array.isArray(value)
    ? value.map((one, index) => [index, one] as const)
    : Object.entries(value);
  return below.flatMap(([key, one]) => breaks(one, [...path, key]));
}

function replaced(value: unknown, path: readonly (string | number)[], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (index === key ? replaced(one, rest, by) : one));
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).map(([name, one]) => [
      name,
      name === key ? replaced(one, rest, by) : one,
    ]),
  );
}

describe('the report as JSON', () => {
  test('is valid against the schema that ships with it', () => {
    expect(schemaErrors(read())).toEqual([]);
  });

  test('is refused by the schema where a figure is a number, a key is missing or one is too many', () => {
    const report = read();
    const paths = breaks(report);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.constantFrom(1.5, {}, []), (path, by) => {
        expect(schemaErrors(replaced(report, path, by))).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
    const [month] = report.months;
    expect(schemaErrors({ ...report, months: [{ ...month, more: 1 }] })).not.toEqual([]);
    expect(schemaErrors({ ...report, months: [{ ...month, due: undefined }] })).not.toEqual([]);
  });

  test('holds no number but versions, the year and lines of files', () => {
    const numbers = yearToJson(smallYear(), 2026).match(/"\w+": ?-?[\d.]+/g) ?? [];
    const keys = new Set(numbers.map((one) => one.replace(/:.*/, '')));
    expect([...keys].sort()).toEqual(['"formatVersion"', '"line"', '"year"']);
  });

  test('is the same twice', () => {
    expect(yearToJson(smallYear(), 2026)).toBe(yearToJson(smallYear(), 2026));
  });

  test('has every line of the form in every month that has a report, in the form’s order', () => {
    const lines = read().months.map(({ month, schedules }) => [
      month,
      Object.entries(schedules).map(
        ([id, rows]) => `${id} ${rows.map((row) => String(row['line'])).join(' ')}`,
      ),
    ]);
    const all = ['A 10 20 30 40 50 60 70 80 90', 'B 1 2 3'];
    expect(lines).toEqual(
      ['2026-01', '2026-02', '2026-03', '2026-04', '2026-06', '2026-12'].map((month) => [month, all]),
    );
  });

  test('tells figure, nil, undefined, blank and broken apart', () => {
    expect(lineOf('2026-01', 'A', '20')).toMatchObject({ state: 'figure', value: '5', origin: 'entered' });
    expect(lineOf('2026-02', 'A', '90')).toMatchObject({ state: 'nil', value: '0', origin: 'entered' });
    expect(lineOf('2026-03', 'A', '80')).toMatchObject({
      state: 'undefined',
      value: null,
      origin: 'derived',
    });
    expect(lineOf('2026-04', 'A', '30')).toMatchObject({
      state: 'broken',
      value: null,
      origin: 'derived',
      formula: 'start + profit',
      waitsFor: ['20 profit'],
    });
    expect(lineOf('2026-06', 'A', '20')).toMatchObject({
      state: 'blank',
      value: null,
      origin: null,
      source: null,
    });
    expect(lineOf('2026-06', 'A', '50')).toMatchObject({ state: 'blank', value: null, origin: 'derived' });
  });

  test('gives percents in percent, losses with a minus and the dollars behind a rounded figure', () => {
    expect(lineOf('2026-02', 'A', '80')).toMatchObject({ unit: 'percent', value: '18.70', exact: null });
    expect(lineOf('2026-03', 'A', '20')).toMatchObject({ value: '-9000', exact: null });
    expect(lineOf('2026-02', 'A', '60')).toMatchObject({ value: '1235', exact: '1234567.891' });
    expect(lineOf('2026-01', 'A', '40')).toMatchObject({ unit: 'thousands', value: '2', exact: '2499' });
  });

  test('gives the original of an amended figure, the parts in the line’s unit, and where all is written', () => {
    expect(lineOf('2026-02', 'A', '20')).toMatchObject({ value: '6501', was: '6105' });
    expect(lineOf('2026-01', 'A', '20')).toMatchObject({
      parts: [
        { label: 'commissions', value: '3450', source: { file: '2026-01.focus', line: 4 } },
        { label: 'interest', value: '1550', source: { file: '2026-01.focus', line: 5 } },
        { label: 'interest', value: null, source: { file: '2026-01.focus', line: 6 } },
      ],
      source: { file: '2026-01.focus', line: 3 },
    });
  });

  test('gives a grid’s line cell by cell', () => {
    expect(lineOf('2026-01', 'B', '1')).toMatchObject({
      item: null,
      cells: {
        items: { unit: 'count', state: 'figure', value: '1' },
        deductions: { unit: 'dollars', state: 'figure', value: '2499', origin: 'summed', valued: 'market' },
      },
    });
  });

  test('says how each month stands', () => {
    const states = read().months.map(({ month, state, filed, amended, seal, due }) => [
      month,
      state,
      filed,
      amended,
      seal,
      due,
    ]);
    expect(states.slice(0, 3)).toEqual([
      ['2026-01', 'filed', '2026-02-12', null, '9f2c-41d0-7a3e', '2026-02-13'],
      [
        '2026-02',
        'amended',
        '2026-03-12',
        { date: '2026-04-02', reason: 'An invoice of January came late.' },
        null,
        '2026-03-13',
      ],
      ['2026-03', 'draft', null, null, null, '2026-04-14'],
    ]);
  });

  test('says how far a month is from breaking the rules that have one place to stand at', () => {
    const headroom = Object.fromEntries(read().months.map(({ month, headroom: found }) => [month, found]));
    expect(headroom).toEqual({
      '2026-01': [{ rule: 'deficiency', value: '63', unit: 'thousands' }],
      '2026-02': [{ rule: 'deficiency', value: '6521', unit: 'thousands' }],
      // Broken; resting on a broken line; on lines that are not answered.
      '2026-03': [],
      '2026-04': [],
      '2026-06': [],
      '2026-12': [{ rule: 'deficiency', value: '1000000000092', unit: 'thousands' }],
    });
  });

  test('holds settings in force, worksheets with their rows, and findings with their reasons', () => {
    const [january, february] = read().months;
    expect(january).toMatchObject({
      settings: { method: 'basic', columns: 'all', least: '5000', floor: '1000' },
      worksheets: {
        made: {
          by: 'date',
          rows: [
            { label: '2025-12-15', values: { count: '41' } },
            { label: '2026-01-20', values: { count: '42' } },
          ],
        },
      },
    });
    expect(february).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ code: 'jump', line: '20', accepted: 'The sale of the seat.' }),
        expect.objectContaining({ code: 'jump', line: '60', accepted: null }),
      ]) as unknown,
    });
  });

  test('is asked for years that there are', () => {
    const firm = smallYear();
    expect(yearsOf(firm)).toEqual([2026]);
    expect(() => yearToJson(firm, 2025)).toThrow('The firm acme has no report of 2025.');
  });
});
