/** The worked example of the form, from its text to what is put out: every computed figure is given by hand. */
import { describe, expect, test } from 'vitest';
import { yearToCsv, yearToHtml, yearToJson } from '../src/index.ts';
import { firmOf } from './support/filings.ts';
import { explanationsOf, rowsOf, textOf } from './support/page.ts';
import { schemaErrors } from './support/schema.ts';
import { complaintsAbout } from './support/validator.ts';

const firm = firmOf('worked-month');
const json = yearToJson(firm, 2026);
const page = yearToHtml(firm, 2026);

interface Figure {
  value: string | null;
}
interface Line extends Figure {
  line: string;
  item: string | null;
  cells?: Record<string, Figure>;
}
interface Month {
  month: string;
  schedules: { A: Line[]; B: Line[] };
}

const march = (JSON.parse(json) as { months: Month[] }).months.find(({ month }) => month === '2026-03');

describe('the worked month', () => {
  test('is the example that ships with the schema', async () => {
    await expect(json).toMatchFileSnapshot('../schema/focus-report-1.example.json');
    expect(schemaErrors(JSON.parse(json))).toEqual([]);
  });

  test('comes to the figures worked out by hand', () => {
    const values = Object.fromEntries((march?.schedules.A ?? []).map(({ line, value }) => [line, value]));
    expect(values).toMatchObject({
      '3': '25000',
      '4': '70118',
      '6': '1553',
      '8': '70671',
      '10': '95885',
      '12': '152',
      '16': '21233',
      '17': '74652',
      '19': '61204',
      '21': '56204',
      '24': '4204',
      '25a': null,
      '25b': '29.12',
      '25c': null,
      '25d': '57000',
      '25e': '23.35',
      '32c': '13425',
      '32d': '33263',
      '36a': '42.0',
      '36b': '2.7',
    });
  });

  test('has all lines of both schedules', () => {
    expect(march?.schedules.A).toHaveLength(62);
    expect(march?.schedules.B.map(({ line }) => line).join(' ')).toBe(
      '1 2L 2S 3 4 5A-L 5A-S 5B 5C-L 5C-S 5D 5E 5F 5G 5 6 7 8 9 10',
    );
  });

  test('adds its grid up column by column', () => {
    const total = march?.schedules.B.find(({ line }) => line === '8')?.cells ?? {};
    expect(Object.entries(total).map(([column, { value }]) => [column, value])).toEqual([
      ['items', '38'],
      ['debits', '159'],
      ['credits', '98'],
      ['deductions', '152455'],
    ]);
  });

  test('as CSV', async () => {
    // A clone may write line ends its own way; the CSV's own are tested elsewhere.
    await expect(yearToCsv(firm, 2026).replaceAll('\r\n', '\n')).toMatchFileSnapshot(
      '__snapshots__/worked-month.csv',
    );
  });

  test('as a page', async () => {
    const tables = [
      'schedule-A-1',
      'schedule-A-3',
      'schedule-B-1',
      'schedule-B-2',
      'parts-A-5c-3',
      'parts-B-6-3',
    ];
    const text = tables.map((id) => [id, ...rowsOf(page, id).map((row) => row.join(' | '))].join('\n'));
    await expect(`${text.join('\n\n')}\n`).toMatchFileSnapshot('__snapshots__/worked-month.txt');
    expect(await complaintsAbout(page)).toEqual([]);
  });

  test('says how the requirement comes about, and which paragraph says so', () => {
    const section = /<section id="formulas"[^]*?<\/section>/.exec(page)?.[0] ?? '';
    const row = /<tr>\s*<th scope="row"><span class="no">A 24<\/span>[^]*?<\/tr>/.exec(section)?.[0] ?? '';
    expect(textOf(row)).toBe(
      'A 24 Minimum Capital Requirement required-net-capitalrequired-net-capital is max(minimum-dollars, 2% * aggregate-debits), as method is alternative17 CFR 240.15c3-1(a)(1)(ii)',
    );
  });

  test('explains a figure down to those it rests on', () => {
    const of = (row: string) =>
      explanationsOf(page, 'schedule-A-1', row).find((one) => one.includes('March'));
    expect(of('8. Ownership Equity/Partnership Capital — End of Month')).toBe(
      [
        'Line 8 (item 3500), Ownership Equity/Partnership Capital — End of Month, March 2026.',
        'Computed: equity-start-of-month + net-profit-or-loss + additions-to-capital - deductions-from-capital',
        '= 70,118 + 1,553 + -0- - 1,000',
        'Written too, as a control total, in 2026-03.focus, line 17.',
      ].join('\n'),
    );
    expect(of('24. Minimum Capital Requirement')).toBe(
      [
        'Line 24 (item 3760), Minimum Capital Requirement, March 2026.',
        'Computed: required-net-capital',
        '= $4,204,000',
        'required-net-capital: max(minimum-dollars, 2% * aggregate-debits)',
        '= max($250,000, 2% * 210,200)',
        '17 CFR 240.15c3-1(a)(1)(ii)',
      ].join('\n'),
    );
    expect(of('4. Ownership Equity/Partnership Capital — Start of Month')).toContain('= prior 70,118');
    expect(of('12. Operational Deductions from Net Capital (Sch. B, Line 8)')).toContain('= $152,455');
  });
});
