import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, focus, folderWith, type Run } from './support.ts';

const HARBOR = `firm harbor "Harbor Point Securities LLC"
  form                 focus-part-1
  sec-file-no          "8-58817"
  id-no                "131906"
  street               "41 Commercial Wharf"
  city                 "Portland"
  state                "ME"
  zip                  "04101"
  contact              "Ruth Alden"
  telephone            "+1 207 555 0118"
  organized-as         llc
  business             dealer
  method               basic
  reserve-computation  weekly
  schedule-b-columns   deductions
`;

function run(files: Readonly<Record<string, string>>, ...args: readonly string[]): Run & { cwd: string } {
  const cwd = folderWith({ 'firm.focus': HARBOR, ...files });
  return { ...focus(['import', ...args], { cwd }), cwd };
}

/** What is printed of a table that can be taken in. */
function taken(table: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = run(
    { 'table.csv': table },
    'table.csv',
    '--firm',
    'harbor',
    '--dry-run',
    ...args,
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.any(String) as string });
  return stdout;
}

/** What is listed of a table that cannot; nothing is written. */
function listed(table: string, ...args: readonly string[]): string[] {
  const { status, stdout, stderr, cwd } = run(
    { 'table.csv': table },
    'table.csv',
    '--firm',
    'harbor',
    ...args,
  );
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(filesBelow(cwd)).toEqual(['firm.focus', 'table.csv']);
  return stdout.split('\n').slice(0, -3);
}

/** What is said where the command cannot do its work. */
function refused(files: Readonly<Record<string, string>>, ...args: readonly string[]): string {
  const { status, stdout, stderr, cwd } = run(files, ...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(filesBelow(cwd)).toEqual(['firm.focus', ...Object.keys(files)].sort());
  return stderr;
}

const MARCH = ['--month', '2026-03'];

/** Two lines of Schedule A and a row of Schedule B, as every layout below states them. */
const STATED = `// 2026-03.focus
report harbor 2026-03

schedule A 2026-03
3950 trading-profit-or-loss                 (1,240)
4201 expenses                                6,105

schedule B 2026-03                      deductions
1    money-suspense                        $13,650
`;

describe('focus import reads a table', () => {
  test.each([
    ['of item codes and values', 'Item,Amount\n3950,-1240\n4201,"6,105"\n1,13650\n', MARCH],
    ['without a header', '3950,-1240\n4201,6105\n1,13650\n', MARCH],
    ['of names', 'Name;Value\ntrading-profit-or-loss;(1,240)\nexpenses;6105\nmoney-suspense;13650\n', MARCH],
    [
      'of labels, below titles and above notes',
      `Harbor Point Securities LLC\nFOCUS Part I,,\n\nLabel,Mar 2026\n${[
        'Trading and Investment Account Profit or (Loss),"(1,240)"',
        'EXPENSES,"6,105"',
        'Money suspense  and balancing differences,"13,650"',
        'prepared by Ruth Alden,',
      ].join('\n')}\n`,
      [],
    ],
    [
      'of padded codes, with months as columns',
      'Code,Description,3/31/2026\n03950,Trading,-1240\n4201,,6105\n1,,13650\n',
      [],
    ],
    ['of lines of the form', 'Schedule\tLine\t2026-03\nA\t5a\t-1240\nA\t5c\t6105\nB\t1\t13650\n', []],
    ['of months without a year', 'Item,March\n3950,-1240\n4201,6105\n1,13650\n', ['--year', '2026']],
    ['with months as rows', 'Month,3950,expenses,money-suspense\n2026-03,-1240,6105,13650\n', []],
    [
      'of one cell a row',
      `firm,month,schedule,line,item,column,name,value,unit,state,origin\n${[
        'harbor,2026-03,A,5a,3950,,trading-profit-or-loss,-1240,thousands,figure,entered',
        'harbor,2026-03,A,5c,4201,,expenses,6105,thousands,figure,entered',
        'harbor,2026-03,A,5d,4221,,federal-income-taxes,,thousands,blank,',
        'harbor,2026-03,B,1,,deductions,money-suspense,13650,dollars,figure,entered',
        'meridian,2026-03,A,5c,4201,,expenses,9999,thousands,figure,entered',
      ].join('\n')}\n`,
      [],
    ],
    [
      'of grids',
      'Month,Item,figure,deductions\n2026-03,3950,-1240,\n2026-03,4201,6105,\n2026-03,1,,13650\n',
      [],
    ],
    [
      'of months and columns in one header',
      'Item,2026-03,2026-03 deductions\n3950,-1240,\n4201,6105,\n1,,13650\n',
      [],
    ],
    [
      'of columns under months',
      ',2026-03,\nItem,value,deductions\n3950,-1240,\n4201,6105,\n1,,13650\n',
      MARCH,
    ],
  ])('%s', (_, table, args) => {
    expect(taken(table, '--unit', 'form', ...args)).toBe(STATED);
  });

  test('in dollars, exactly; in thousands, exactly too', () => {
    const table =
      'Item,2026-03\n3950,"($1,240,310.22)"\n4201,6105000\n1,13650\n4274,"(1,000,000)"\n4980,48217\n25e,';
    expect(taken(table, '--unit', 'dollars').split('\n').slice(3, 10)).toEqual([
      'schedule A 2026-03',
      '3950 trading-profit-or-loss         ($1,240,310.22)',
      '4201 expenses                                6,105',
      '4274 deductions-from-capital                (1,000)',
      '4980 total-tickets                          48,217',
      '',
      'schedule B 2026-03                      deductions',
    ]);
    const thousands = 'Item,2026-03\n3950,-1240.31022\n4274,1000\n1,13.65\n';
    expect(taken(thousands, '--unit', 'thousands').split('\n').slice(4)).toEqual([
      '3950 trading-profit-or-loss         ($1,240,310.22)',
      '4274 deductions-from-capital                (1,000)',
      '',
      'schedule B 2026-03                      deductions',
      '1    money-suspense                        $13,650',
      '',
    ]);
  });

  test('with zeros, blanks, percents, averages, answers and dashes', () => {
    const table = `Item,2026-03\n${[
      ...['1710,0', '1730,-0-', '4201,', '3852,23.35%', '114,42', '10,Yes', '4221,-', '841,2500'],
    ].join('\n')}\n`;
    const args = ['--unit', 'form', '--dash', 'nil', '--valued', 'market'];
    expect(
      taken(table, ...args)
        .split('\n')
        .slice(3),
    ).toEqual([
      'schedule A 2026-03',
      '1710 subordinated-loans                        -0-',
      '1730 secured-demand-notes                      -0-',
      '4221 federal-income-taxes                      -0-',
      '3852 option-deductions-ratio                23.35%',
      '841  long-contractual-commitments            2,500      valued market',
      '114  equity-markets-nasdaq                    42.0',
      '',
      'schedule B 2026-03                      deductions',
      '10   completed-as-instructed                   yes',
      '',
    ]);
  });
});

describe('focus import lists, and writes nothing for,', () => {
  test('what it cannot place', () => {
    const table = `Item,Name,2026-03,YTD\n${[
      '9999,,12,',
      'net-capitol,,12,',
      '1710,expenses,12,',
      '4201,,n/a,',
      '4221,,"12,34",',
      '4264,,12.345678,',
      '3560,,-5,',
      '4980,,1.5,',
      '3852,,0.2335,',
      '4430,,$5,',
      '4472,,-,',
      '4470,,7,',
      '750,,5,900',
      '750,,6,',
    ].join('\n')}\n`;
    expect(listed(table, '--unit', 'form')).toEqual([
      'D1   The header "YTD" says nothing that is known, and figures stand below it: write a month, a column of the form or an item code, or pass it over with --ignore "YTD".',
      'C2   "9999" is no item code, line or name of the form.',
      'C3   "net-capitol" is no item code, line or name of the form; did you mean net-capital?',
      'C4   "1710" and "expenses" are not one line of the form: correct one of them.',
      'C5   4201 expenses, 2026-03: "n/a" is no figure.',
      'C6   4221 federal-income-taxes, 2026-03: "12,34" is no figure.',
      'C7   4264 additions-to-capital, 2026-03: "12.345678" has more decimals than cents: round it in the table.',
      'C8   The figure here cannot be negative; write 5.',
      'C9   4980 total-tickets, 2026-03: "1.5" has decimals, and a count has none: round it in the table.',
      'C10  3852 option-deductions-ratio, 2026-03: "0.2335" may be a percent or a ratio: write it with its %, as 92.40%.',
      'C11  4430 reserve-credits, 2026-03: "$5" says dollars, but amounts are in thousands: write it without $, or say --unit dollars.',
      'C12  4472 reserve-debits-net, 2026-03: "-" may be nothing to report or no answer: say with --dash nil or --dash blank which.',
      'C13  4470 aggregate-debits does not apply to this firm in March 2026, under its settings: take 7 away, or correct the profile.',
      'C15  750 unrestricted-cash, 2026-03 is stated twice, here as 6 and at C14 as 5: take one of them away.',
    ]);
  });

  test('figures that a comma cuts in two, as they stand in no quotes', () => {
    expect(listed('Item,2026-03\n1710,25,120\n', '--unit', 'form')).toEqual([
      'C2  The column C has figures, and no header: give it one, or take it away, or put figures with commas in quotes.',
    ]);
    expect(listed('Item,2026-03,2026-04\n1710,25,000\n', '--unit', 'form')).toEqual([
      'C2  1710 subordinated-loans, 2026-04: "000" is no figure.',
    ]);
    expect(listed('Item,2026-03,\n1710,25,5\n', '--unit', 'form')).toEqual([
      expect.stringMatching(/^C1 {2}The column C has figures, and no header: /),
    ]);
  });

  test('figures whose point may part thousands, as a comma does elsewhere', () => {
    const table = 'Item;2026-03\n1710;25.000\n4212;(1.240)\n4201;1.240.000\n4980;48.000\n4430;1240.125\n';
    expect(listed(table, '--unit', 'form')).toEqual([
      'B2  1710 subordinated-loans, 2026-03: "25.000" has a point that may part thousands or decimals: write 25,000, or decimals otherwise than three.',
      'B3  4212 other-gross-income, 2026-03: "(1.240)" has a point that may part thousands or decimals: write (1,240), or decimals otherwise than three.',
      'B4  4201 expenses, 2026-03: "1.240.000" is no figure.',
      'B5  4980 total-tickets, 2026-03: "48.000" has a point that may part thousands or decimals: write 48,000, or decimals otherwise than three.',
    ]);
    expect(taken('Item;2026-03\n4430;1240.125\n4472;0.500\n', '--unit', 'thousands')).toContain('$1,240,125');
  });

  test('computed figures that are computed to something else', () => {
    const table = 'Item,2026-03,2026-04\n1710,100,100\n1730,50,50\n3520,150,151\n';
    expect(listed(table, '--unit', 'form')).toEqual([
      'C4  3520 total-subordinations is written as 151 and computes to 150 (subordinated-loans 100, secured-demand-notes 50): a difference of 1. Correct a line it rests on, or write 150.',
    ]);
    const skipped = taken(table, '--unit', 'form', '--skip-derived');
    expect(skipped).not.toContain('3520');
    const right = table.replace('151', '150');
    expect(taken(right, '--unit', 'form')).not.toContain('3520');
    expect(taken(right, '--unit', 'form', '--totals', 'all')).toContain(
      '3520 total-subordinations                      150\n',
    );
  });

  test('figures under months of another header, or under none that tells two columns apart', () => {
    const months = ',2026-02,2026-03\nItem,Amount,Amount\n4201,5,\n4221,,6\n';
    expect(listed(months, '--unit', 'form', ...MARCH)).toEqual([
      'C2  This header says the same as B2: say of which month or column each is, or take one away.',
      'B3  Above the header of its column stands 2026-02, and --month says 2026-03: write the month in the header, or take it away.',
    ]);
    const toDate = ',2026-03,,YTD\nItem,value,deductions,deductions\n4201,5,,\n1,,13650,\n4,,,99000\n';
    expect(listed(toDate, '--unit', 'form', '--month', '2026-04')).toEqual([
      'B3  Above the header of its column stands 2026-03, and --month says 2026-04: write the month in the header, or take it away.',
    ]);
    const { status, stderr } = run({ 'a.csv': toDate }, 'a.csv', '--firm', 'harbor', '--unit', 'form');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'focus: The table does not say which month its figures are of: say it with --month, as 2026-03.\n',
    });
  });

  test('a line of two schedules', () => {
    expect(listed('Line,2026-03\n1,5\n', '--unit', 'form')).toEqual([
      'B2  "1" names A 1710 subordinated-loans or B 1 money-suspense: say the item code, or the schedule in a column of its own.',
    ]);
  });

  test('figures that do not say how they are valued', () => {
    expect(listed('Item,2026-03\n841,5\n', '--unit', 'form')).toEqual([
      expect.stringMatching(/^B2 {2}Line 841 asks how it is valued; .* for all of them with --valued\.$/),
    ]);
  });
});

describe('focus import', () => {
  const TABLE = 'Item,2026-01,2026-02,2026-03\n3500,1000,1001,1002\n4201,5,6,7\n';

  test('writes months as the firm files them, and says what check will find', () => {
    const { status, stdout, stderr, cwd } = run(
      { 'table.csv': TABLE },
      ...['table.csv', '--firm', 'harbor', '--unit', 'form'],
    );
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `2026-01.focus: January 2026 of harbor, 2 figures.
2026-02.focus: February 2026 of harbor, 2 figures.
2026-03.focus: March 2026 of harbor, 2 figures.
`,
    });
    expect(stderr).toBe(
      `focus: 3500 equity-end-of-month of 2026-01 and 2 others cannot be compared: what they are computed from is not answered. They are left out, but for control totals.
focus: "focus check" will find 3 warnings in what is written.
`,
    );
    expect(readFileSync(join(cwd, '2026-02.focus'), 'utf8')).toBe(`report harbor 2026-02

schedule A 2026-02
4201 expenses                                    6
3500 equity-end-of-month                     1,001
`);
    expect(focus(['check'], { cwd }).status).toBe(0);
  });

  test('writes one file where it is named, adding to one that is there', () => {
    const { cwd, stdout } = run(
      { 'table.csv': TABLE, 'year.focus': 'report harbor 2025-12' },
      ...['table.csv', '--firm', 'harbor', '--unit', 'form', '--out', 'year.focus'],
    );
    expect(stdout).toBe('year.focus: 3 months, January 2026 to March 2026 of harbor, 6 figures added.\n');
    const text = readFileSync(join(cwd, 'year.focus'), 'utf8');
    expect(text.match(/^report.*/gm)).toEqual(
      ['2025-12', '2026-01', '2026-02', '2026-03'].map((month) => `report harbor ${month}`),
    );
  });

  test.each([
    [
      ['--firm', 'harbor'],
      'Say with --unit whether amounts are in dollars, in thousands of dollars, or as the form prints them (form).',
    ],
    [['--unit', 'form'], 'The table does not say whose figures these are: say it with --firm.'],
    [
      ['--firm', 'harbour', '--unit', 'form'],
      'There is no firm "harbour" in this workspace: did you mean harbor?',
    ],
    [['--firm', 'harbor', '--unit', 'euros'], '--unit takes dollars, thousands or form, not "euros".'],
    [
      ['--firm', 'harbor', '--unit', 'form', '--out', 'year.txt'],
      'year.txt is no name for a filing: it ends in .focus.',
    ],
    [
      ['--firm', 'harbor', '--unit', 'form', '--sheet', 'A'],
      'table.csv has no sheet "A": it is a single table, so leave --sheet away.',
    ],
  ])('refuses %j', (args, sentence) => {
    expect(refused({ 'table.csv': TABLE }, 'table.csv', ...args)).toBe(`focus: ${sentence}\n`);
  });

  test('refuses what is no table, and what it cannot read', () => {
    const args = ['--firm', 'harbor', '--unit', 'form'];
    expect(refused({ 'a.csv': 'hello\nworld,1\n' }, 'a.csv', ...args)).toMatch(/^focus: No table is found: /);
    expect(refused({ 'a.xlsx': 'hello' }, 'a.xlsx', ...args)).toMatch(
      /^focus: a\.xlsx cannot be read as XLSX: /,
    );
    expect(refused({ 'a.ods': 'hello' }, 'a.ods', ...args)).toBe(
      'focus: a.ods is neither a .csv nor an .xlsx file; save the table as one of them.\n',
    );
    expect(refused({}, 'a.csv', ...args)).toBe('focus: a.csv cannot be read: it does not exist.\n');
    expect(refused({ 'a.csv': 'Item,value\n4201,5\n' }, 'a.csv', ...args)).toBe(
      'focus: The table does not say which month its figures are of: say it with --month, as 2026-03.\n',
    );
    expect(refused({ 'a.csv': 'Item,March\n4201,5\n' }, 'a.csv', ...args)).toBe(
      'focus: The table names months without their year: say it with --year, as 2026.\n',
    );
  });

  test('leaves months alone that are there', () => {
    const files = { 'table.csv': TABLE, '2026-02.focus': 'report harbor 2026-02\n' };
    expect(refused(files, 'table.csv', '--firm', 'harbor', '--unit', 'form')).toBe(
      'focus: harbor has 2026-02 already (2026-02.focus:1), so nothing is written; --update enters figures into drafts.\n',
    );
  });
});
