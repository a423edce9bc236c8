/** Lines that cannot be read, and what they leave of the entry or the report above. */
import { describe, expect, test } from 'vitest';
import { cells, codes, fixTitles, onlyReport, read, readA, readB } from './support/reading.ts';

const figure = (value: number) => ({ state: 'figure', value });
const broken = { state: 'broken', value: 0 };

describe('a line that cannot be read, below an entry', () => {
  /** Three parts, of which one is this line. */
  const below = (unreadable: string, at: number, entry = '4201 expenses', indent = '     ') => {
    const parts = ['"salaries and benefits" 4,020', '"occupancy, data, other" 700'].map(
      (part) => `${indent}${part}`,
    );
    return readA(entry, ...parts.toSpliced(at, 0, unreadable), '4221 federal-income-taxes 412');
  };
  const UNREADABLE = [
    '     \u201cclearance and execution\u201d 1,385',
    '     clearance and execution 1,385',
    '     Clearance 1,385',
    '     "clearance and execution 1,385',
    "     'clearance and execution' 1,385",
    '     - "clearance and execution" 1,385',
    '\u00a0\u00a0"clearance and execution" 1,385',
    '\u00a04201 "clearance and execution" 1,385',
    '     # clearance and execution',
    '     2026-03-31 1,385',
    '     "clearance and execution" 1,385 \u00a0',
    '     401 clearing 1,385',
    '     1710 clearing brokers 1,385',
    '     841 clearing 1,385',
    '     expenses of clearing 1,385',
    '     firm wide clearance 1,385',
    '     accept clearing fees 1,385',
    '“clearance and execution” 1,385',
    'clearance and execution 1,385',
    '# clearance and execution',
    '2026-03-31 1,385',
  ];

  test.each(UNREADABLE.flatMap((line) => [0, 1, 2].map((at): [string, number] => [line, at])))(
    'may have been a part: what the others come to is no figure, with %j as part %i',
    (line, at) => {
      const filing = below(line, at);
      expect(filing.findings).toHaveLength(1);
      expect(filing.findings[0]?.place.line).toBe(3 + at);
      expect(cells(filing)['A.expenses']).toMatchObject(broken);
    },
  );

  test.each(UNREADABLE)(
    'may have been a part: a figure that is written is not held against the others, with %j',
    (line) => {
      const filing = below(line, 1, '4201 expenses 6,105');
      expect(filing.findings).toHaveLength(1);
      expect(cells(filing)['A.expenses']).toMatchObject(figure(6105));
    },
  );

  test('may have been a part of a grid, in any of its columns', () => {
    const filing = readB('6 commodity-differences', '  "a" 1 . . $2', '  “b” 1 2 . $2', '  "c" 1 . . $2');
    expect(codes(filing)).toEqual(['malformed-string']);
    expect(Object.values(cells(filing)).map(({ state }) => state)).toEqual([
      'broken',
      'broken',
      'broken',
      'broken',
    ]);
  });

  test('leaves the lines below it to the entry: what is wrong with them is told', () => {
    const filing = below('“clearance” 1,385', 0);
    expect(cells(filing)['A.expenses']).toMatchObject({
      parts: [
        ['salaries and benefits', '4020000'],
        ['occupancy, data, other', '700000'],
      ],
    });
    expect(codes(readA('4201 expenses', '  “a” 1', '  "b" 1x', '  “c” 2', '4221 4'))).toEqual([
      'malformed-string',
      'malformed-amount',
      'malformed-string',
    ]);
  });

  test.each([
    '1711x 4201 1,385',
    '42O1 expenses 1,385',
    'expenses 1,385',
    'Net_Capital 1,385',
    '1711 clearing 1,385',
  ])('is an entry of its own where it begins like one at the column of keys: %s', (line) => {
    const filing = readA('3600 haircuts 5', '4201 expenses', '  "a" 5', line, '  "b" 7');
    expect(filing.findings.filter(({ place }) => place.line > 2)).toHaveLength(1);
    expect(cells(filing)['A.expenses']).toMatchObject({ ...figure(5), parts: [['a', '5000']] });
  });

  test('may have been where an original belongs: what the figure was is not known', () => {
    const filing = below('     “clearance” 1,385\n     was 1,380', 0, '4201 expenses 6,105');
    expect(filing.findings).toHaveLength(1);
    expect(cells(filing)['A.expenses']).toMatchObject(broken);
    const ofPart = below('     “clearance” 1,385\n     was 1,380', 1, '4201 expenses 6,105\n  was 6,100');
    expect(ofPart.findings).toHaveLength(1);
    expect(cells(ofPart)['A.expenses']).toMatchObject(figure(6105));
    const misspelt = readA('4201 expenses 6,105', '     Was: 6,100');
    expect(codes(misspelt)).toEqual(['broken-line']);
    expect(fixTitles(misspelt.findings[0])).toEqual(['Write was']);
    expect(cells(misspelt)['A.expenses']).toMatchObject(broken);
  });

  test('a line that belongs elsewhere parts no entry from what stands below it', () => {
    const filing = below('  accept month-over-month 5362 "ACATS residuals"', 1);
    expect(codes(filing)).toEqual(['misplaced-line']);
    expect(cells(filing)['A.expenses']).toMatchObject({ ...figure(4720) });
  });
});

describe('a line of a report that cannot be read', () => {
  test.each([
    ['filed 2026-04-31', null, null],
    ['filed 4/14/2026', null, null],
    ['filed', null, null],
    ['filed 2026-04-14 today', '2026-04-14', null],
    ['filed 2026-04-31 seal 9f2c-41d0-7a3e', null, '9f2c-41d0-7a3e'],
    ['filed 2026-04-14 seal 9f2c', '2026-04-14', null],
    ['Filed 2026-04-14', null, null],
    ['file 2026-04-14', null, null],
    ['schedule A\nfiled 2026-04-14', '2026-04-14', null],
    ['worksheet option-deductions amount\nfiled 2026-04-14', '2026-04-14', null],
  ])('a month that says that it was filed is no draft, whatever is wrong with %j', (line, date, seal) => {
    const filing = read(`report meridian 2026-03\n${line}\nschedule B 2026-03 debits`);
    expect(filing.findings).toHaveLength(1);
    expect(onlyReport(filing).filed).toMatchObject({ date, seal });
  });

  test.each([
    ['amended 2026-05-32 "x"', null, ''],
    ['amended 2026-05-04', '2026-05-04', ''],
    ['ammended 2026-05-04 "x"', null, ''],
    ['schedule A\namended 2026-05-04 "x"', '2026-05-04', 'x'],
  ])('one that says that it was amended was, whatever is wrong with %j', (line, date, reason) => {
    const filing = read(`report meridian 2026-03\nfiled 2026-04-14\n${line}`);
    expect(filing.findings).toHaveLength(1);
    expect(onlyReport(filing)).toMatchObject({ filed: { date: '2026-04-14' }, amended: { date, reason } });
  });
});
