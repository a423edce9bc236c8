/** What a good filing states: cells, parts, settings, worksheets, with their places. */
import { describe, expect, test } from 'vitest';
import { toDecimalString, type FirmFacts } from '@focus/engine';
import { dump, form, goodMonth, sample } from './support/filings.ts';
import { cells, codes, fixTitles, onlyReport, read, readA, readB } from './support/reading.ts';

const broken = { state: 'broken', value: 0 };

function settingsOf({ settings }: FirmFacts): [string, string | null, string | null][] {
  return settings.map(({ name, value, from }) => {
    if (value === null) return [name, null, from];
    return [name, value.kind === 'text' ? value.text : toDecimalString(value.amount), from];
  });
}

describe('a month', () => {
  const filing = read(goodMonth);
  const report = onlyReport(filing);
  const entered = cells(filing);

  test('has its heading, its filing and its acceptance', () => {
    expect(report).toMatchObject({
      firm: 'meridian',
      month: '2026-03',
      place: { line: 0, start: 0, end: 23 },
      firmPlace: { line: 0, start: 7, end: 15 },
      monthPlace: { line: 0, start: 16, end: 23 },
      filed: { date: '2026-04-14', seal: null, place: { line: 1, start: 2, end: 20 } },
      amended: null,
      conflicted: false,
      holes: false,
    });
    expect(report.accepts).toMatchObject([
      {
        rule: 'month-over-month',
        key: '5362',
        column: null,
        reason: 'ACATS residuals of 3/9 and 3/10; cleared 4/2, OPS-1182',
        rulePlace: { line: 2, start: 10, end: 26 },
      },
    ]);
  });

  test('has its figures by cell, in grains of the unit', () => {
    expect(entered['A.subordinated-loans']).toEqual({ state: 'figure', value: 25_000 });
    expect(entered['A.secured-demand-notes']).toEqual({ state: 'nil', value: 0 });
    expect(entered['A.trading-profit-or-loss']).toEqual({ state: 'figure', value: -1240 });
    expect(entered['A.deductions-from-capital']).toEqual({ state: 'figure', value: 1000 });
    expect(entered['A.long-contractual-commitments']).toEqual({
      state: 'figure',
      value: 3000,
      valued: 'market',
    });
    expect(entered['B.money-suspense.deductions']).toEqual({ state: 'figure', value: 13_650 });
    expect(entered['B.completed-as-instructed']).toEqual({ state: 'figure', value: 1 });
    expect(entered['B.offsetting-items.debits']).toEqual({ state: 'figure', value: 20 });
    expect(Object.values(entered).filter(({ state }) => state === 'broken')).toEqual([]);
  });

  test('has a cell for every line that is written', () => {
    const lines = goodMonth.split('\n').filter((line) => /^\d/.test(line));
    const answered = new Set(Object.keys(entered).map((id) => form.cell(id).line));
    expect(answered.size).toBe(lines.length);
  });

  test('knows where a figure stands', () => {
    const { position } = form.cell('A.trading-profit-or-loss');
    const place = report.entries.place(position);
    expect(goodMonth.split('\n')[place?.line ?? 0]?.slice(place?.start, place?.end)).toBe('(1,240)');
  });

  test('has parts that explain a figure, and parts that make one', () => {
    expect(entered['A.expenses']).toEqual({
      state: 'figure',
      value: 6105,
      parts: [
        ['salaries and benefits', '4020000'],
        ['clearance and execution', '1385000'],
        ['occupancy, data, other', '700000'],
      ],
    });
    expect(entered['B.commodity-differences.items']).toMatchObject({ value: 9, summed: true });
    expect(entered['B.commodity-differences.debits']).toMatchObject({
      value: 89,
      exact: '89050',
      summed: true,
    });
    expect(entered['B.commodity-differences.credits']).toMatchObject({
      value: 41,
      exact: '40950',
      summed: true,
    });
    expect(entered['B.commodity-differences.deductions']).toMatchObject({ value: 89_050, summed: true });
    expect(entered['B.commodity-differences.credits']?.['parts']).toContainEqual([
      'clearing, money debits',
      null,
    ]);
  });

  test('has its worksheets, exactly', () => {
    const rows = report.worksheets.map(({ name, broken: isBroken, rows: all }) => [
      name,
      isBroken,
      all.map(({ label, values }) => [
        label,
        ...values.map((value) => (value === null ? null : toDecimalString(value))),
      ]),
    ]);
    expect(rows).toEqual([
      [
        'commodities-firm',
        false,
        [
          ['Crude oil, WTI', '1240', '310', '6050'],
          ['Gold', '480', '515', '11500'],
          ['Corn', '2100', '2400', '1073'],
          ['Natural gas', '1500', '880', '3800'],
        ],
      ],
      [
        'commodities-customer',
        false,
        [
          ['Corn', '31000', '22500', '1073'],
          ['Crude oil, WTI', '4100', '4650', '6050'],
          ['Soybeans', '9000', '8200', '2200'],
        ],
      ],
      [
        'equity-markets',
        false,
        [
          ['2026-02-27', '41', '3', '5'],
          ['2026-03-16', '42', '3', '5'],
          ['2026-03-23', '44', '2', '6'],
        ],
      ],
      [
        'option-deductions',
        false,
        [
          ['specialists, (a)(6)', '1240000'],
          ['market makers, (c)(2)(x)', '13050000'],
        ],
      ],
    ]);
  });

  test('reads the same with CRLF, with a lone CR, with tabs and with a byte order mark', () => {
    expect(dump(read(goodMonth.replaceAll('\n', '\r\n')))).toEqual(dump(filing));
    expect(dump(read(goodMonth.replaceAll('\n', '\r')))).toEqual(dump(filing));
    expect(cells(read(goodMonth.replace(/ {2,}/g, '\t')))).toEqual(entered);
    expect(cells(read(`\ufeff${goodMonth}`))).toEqual(entered);
    expect(codes(read(`\ufeff${goodMonth}`))).toEqual([]);
  });
});

describe('a profile', () => {
  test('has its settings, as text and as exact amounts', () => {
    const filing = read(
      `${sample('profile').trimEnd()}\n  minimum-dollars $250,000.50\n  variance-threshold 10.00%\n  commenced 2019-05-01\n`,
    );
    expect(codes(filing)).toEqual([]);
    const [firm] = filing.firms;
    if (firm === undefined) throw new Error('no firm');
    expect(firm).toMatchObject({
      id: 'meridian',
      name: 'Meridian Clearing Corp.',
      place: { line: 0, start: 5, end: 13 },
    });
    expect(settingsOf(firm)).toContainEqual(['method', 'alternative', null]);
    expect(settingsOf(firm)).toContainEqual(['street', '100 Wall Street', null]);
    expect(settingsOf(firm)).toContainEqual(['minimum-dollars', '250000.5', null]);
    expect(settingsOf(firm)).toContainEqual(['variance-threshold', '0.1', null]);
  });

  test('has settings in time', () => {
    const [firm] = read('firm m "M"\n method basic\n method alternative from 2026-07').firms;
    expect(firm?.settings).toMatchObject([
      {
        name: 'method',
        value: { kind: 'text', text: 'basic' },
        from: null,
        place: { line: 1, start: 1, end: 7 },
      },
      {
        name: 'method',
        value: { text: 'alternative' },
        from: '2026-07',
        valuePlace: { line: 2, start: 8, end: 19 },
      },
    ]);
  });

  test('of which a line cannot be told leaves a hole for every setting it may have been', () => {
    const [firm] = read('firm m "M"\n method basic\n concentration-bsae prior-month').firms;
    const settings = new Map(firm?.settings.map(({ name, value }) => [name, value]));
    expect(settings.get('method')).toEqual({ kind: 'text', text: 'basic' });
    for (const { name } of form.form.settings) {
      if (name !== 'method') expect(settings.get(name), name).toBeNull();
    }
  });

  test('that sets one thing twice leaves a hole', () => {
    const [firm] = read('firm m "M"\n method basic\n method alternative').firms;
    expect(firm?.settings.map(({ value }) => value)).toEqual([null, null]);
  });
});

describe('amendments', () => {
  test('keep the original of a figure, of a grid cell by cell', () => {
    const amended = read(
      'report m 2026-03\n filed 2026-04-14 seal 9f2c-41d0-7a3e\n amended 2026-05-02 "found a loan"\nschedule A\n4201 expenses 6,501\n was 6,105\n4221 412\n was $400,300.25\nschedule B items deductions\n1 3 $13,650\n was . $13,000',
    );
    expect(codes(amended)).toEqual([]);
    expect(onlyReport(amended)).toMatchObject({
      filed: { date: '2026-04-14', seal: '9f2c-41d0-7a3e' },
      amended: { date: '2026-05-02', reason: 'found a loan' },
    });
    expect(cells(amended)).toMatchObject({
      'A.expenses': { value: 6501, was: 6105 },
      'A.federal-income-taxes': { value: 412, was: 400 },
      'B.money-suspense.items': { value: 3 },
      'B.money-suspense.deductions': { value: 13_650, was: 13_000 },
    });
    expect(cells(amended)['B.money-suspense.items']).not.toHaveProperty('was');
  });

  test('whose original is not readable leave the cell broken', () => {
    expect(cells(readA('4201 expenses 6,501', ' was 6,1O5'))).toEqual({ 'A.expenses': broken });
  });
});

describe('what is wrong with a line', () => {
  test('breaks its cell, and no other', () => {
    expect(cells(readA('4201 expenses 6,1O5', '4221 412'))).toEqual({
      'A.expenses': broken,
      'A.federal-income-taxes': { state: 'figure', value: 412 },
    });
  });

  test('breaks every cell of a row', () => {
    expect(Object.values(cells(readB('1 money-suspense 3 14 2 13,650')))).toEqual([
      broken,
      broken,
      broken,
      broken,
    ]);
  });

  test('leaves holes where its key cannot be told', () => {
    expect(onlyReport(readA('1711 foo 5')).holes).toBe(true);
    expect(onlyReport(readA('1710 secured-demand-notes 5')).holes).toBe(true);
    expect(onlyReport(readA('1710 subordinated-loan 5')).holes).toBe(false);
  });

  test('is told twice, at the second, where a line is answered twice; neither counts', () => {
    const filing = readA('4201 expenses 6,105', '4221 412', '4201 expenses 6,105');
    expect(cells(filing)).toEqual({
      'A.expenses': broken,
      'A.federal-income-taxes': { state: 'figure', value: 412 },
    });
    expect(filing.findings).toMatchObject([
      {
        code: 'answered-twice',
        place: { line: 4, start: 0, end: 4 },
        related: [{ place: { line: 2, start: 0, end: 4 } }],
        subject: { firm: 'meridian', month: '2026-03', schedule: 'A', line: '5c', item: '4201' },
      },
    ]);
  });

  test('leaves a figure that parts should make broken, and one that is written as it is', () => {
    expect(cells(readA('4201 expenses', ' "a" 4x', ' "b" 5'))['A.expenses']).toMatchObject(broken);
    expect(cells(readA('4201 expenses 9', ' "a" 4x', ' "b" 5'))['A.expenses']).toMatchObject({ value: 9 });
    expect(cells(readA('4201 expenses', ' "a" 4', ' "b" $5'))['A.expenses']).toMatchObject(broken);
  });

  test('of a worksheet leaves it broken: nothing is computed from it', () => {
    const heading = 'report m 2026-03\nworksheet option-deductions amount\n';
    expect(onlyReport(read(`${heading}"a" 5`)).worksheets[0]?.broken).toBe(false);
    for (const row of ['"a" 5x', '"a"', '"a" 5\n"a" 6', 'a 5', '@@@', '"a" 5 6']) {
      expect(onlyReport(read(`${heading}${row}`)).worksheets[0]?.broken, row).toBe(true);
    }
    expect(
      onlyReport(read('report m 2026-03\nworksheet option-deductions amounts\n"a" 5')).worksheets[0]?.broken,
    ).toBe(true);
  });
});

test('a figure with a minus is told as the project’s description of its output shows it', () => {
  const filing = readA('3950 trading-profit-or-loss                 -1,240');
  expect(filing.findings).toMatchObject([
    {
      code: 'malformed-amount',
      severity: 'error',
      place: { file: 'a.focus', line: 2, start: 44, end: 50 },
      subject: { firm: 'meridian', month: '2026-03', schedule: 'A', line: '5a', item: '3950', column: null },
    },
  ]);
  expect(fixTitles(filing.findings[0])).toEqual(['Write (1,240)']);
});
