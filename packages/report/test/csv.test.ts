import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yearToCsv } from '../src/index.ts';
import { smallYear } from './support/small-year.ts';

const records = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, record_delimiter: '\r\n' });

describe('the report as CSV', () => {
  const csv = yearToCsv(smallYear(), 2026);

  test('begins with its header and ends each record with CR LF', () => {
    expect(csv.split('\r\n', 1)).toEqual([
      'firm,month,schedule,line,item,column,name,value,unit,state,origin',
    ]);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  test('has one record for each cell of each month', () => {
    const cells = 9 + 3 * 2;
    expect(records(csv)).toHaveLength(6 * cells);
  });

  test('gives a figure by its item and column, and nothing where there is none', () => {
    const rows = records(csv);
    const find = (month: string, name: string, column = '') =>
      rows.find((row) => row['month'] === month && row['name'] === name && row['column'] === column);
    expect(find('2026-03', 'profit')).toEqual({
      firm: 'acme',
      month: '2026-03',
      schedule: 'A',
      line: '20',
      item: '20',
      column: '',
      name: 'profit',
      value: '-9000',
      unit: 'thousands',
      state: 'figure',
      origin: 'entered',
    });
    expect(find('2026-02', 'ratio')).toMatchObject({ value: '18.70', unit: 'percent', origin: 'derived' });
    expect(find('2026-02', 'breaks', 'deductions')).toMatchObject({ item: '', value: '0', state: 'nil' });
    expect(find('2026-04', 'end')).toMatchObject({ value: '', state: 'broken' });
    expect(find('2026-06', 'profit')).toMatchObject({ value: '', state: 'blank', origin: '' });
    expect(find('2026-12', 'profit')).toMatchObject({ value: '999999999999' });
  });

  test('is the same twice', () => {
    expect(yearToCsv(smallYear(), 2026)).toBe(csv);
  });

  test('is read back as written, whatever the words of the form are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        const text = yearToCsv(
          smallYear((given) => `${word}${given}`),
          2026,
        );
        expect(records(text)).toEqual(records(csv));
      }),
      { numRuns: 30 },
    );
  });
});
