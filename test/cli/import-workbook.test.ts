import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { PROFILE } from './filings.ts';
import { filesBelow, focus, folderWith } from './support.ts';

describe('focus import', () => {
  test('reads a workbook: numbers, dates, percents, answers, one sheet a schedule', async () => {
    const cwd = folderWith({ 'firm.focus': PROFILE });
    const sheets: WriteSheet[] = [
      { name: 'Notes', rows: [['prepared by', 'Ruth']] },
      {
        name: 'Schedule A',
        rows: [
          ['FOCUS Part I'],
          ['Item', 'Label', new Date(Date.UTC(2026, 2, 31))],
          [3950, 'Trading', -1240],
          ['4201', 'Expenses', 6105],
          [3852, 'Ratio', 0.2335],
          [1730, 'Notes', 0],
        ],
        cells: new Map([
          ['1,2', { style: { numFmt: 'mmm yyyy' }, value: new Date(Date.UTC(2026, 2, 31)) }],
          ['4,2', { style: { numFmt: '0.00%' }, value: 0.2335 }],
        ]),
      },
      {
        name: 'B',
        rows: [
          ['Line', 'Month', 'items', 'debits', 'credits', 'deductions'],
          ['1', '2026-03', 3, 14, 2, 13650],
          ['5G', '2026-03', null, 20, 20, null],
          [10, '2026-03', true],
        ],
      },
    ];
    writeFileSync(join(cwd, 'march.xlsx'), await writeXlsx({ sheets }));
    const args = ['import', 'march.xlsx', '--firm', 'meridian', '--unit', 'form', '--dry-run'];
    const { status, stdout, stderr } = focus(args, { cwd });
    expect({ status, stderr: stderr.split('\n')[0] }).toEqual({
      status: 0,
      stderr: 'focus: "Notes" is passed over: no table is found in it.',
    });
    expect(stdout).toBe(`// 2026-03.focus
report meridian 2026-03

schedule A 2026-03
1730 secured-demand-notes                      -0-
3950 trading-profit-or-loss                 (1,240)
4201 expenses                                6,105
3852 option-deductions-ratio                23.35%

schedule B 2026-03                items   debits  credits  deductions
1    money-suspense                   3       14        2     $13,650
5G   offsetting-items                 .      (20)     (20)          .
10   completed-as-instructed        yes
`);
    const only = focus([...args, '--sheet', 'B'], { cwd }).stdout;
    expect(only).not.toContain('schedule A');
    expect(focus([...args, '--sheet', 'C'], { cwd }).stderr).toBe(
      'focus: march.xlsx has no sheet "C": there is "Notes", "Schedule A" and "B".\n',
    );
  });

  test('lists cells of a workbook with their sheet, and formulas without a value', async () => {
    const cwd = folderWith({ 'firm.focus': PROFILE });
    const cells = new Map([['1,1', { formula: '1/0', type: 'error' as const, value: '#DIV/0!' }]]);
    const rows = [
      ['Item', '2026-03'],
      [4201, null],
      [4221, 0.1 + 0.2],
    ];
    writeFileSync(join(cwd, 'march.xlsx'), await writeXlsx({ sheets: [{ name: 'A', rows, cells }] }));
    const args = ['import', 'march.xlsx', '--firm', 'meridian', '--unit', 'form'];
    expect(focus(args, { cwd }).stdout.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(
        /^A!B2 {2}4201 expenses, 2026-03: .* is no value: have it computed, or type the figure\.$/,
      ),
      'A!B3  4221 federal-income-taxes, 2026-03: "0.30000000000000004" has more decimals than cents: round it in the table.',
    ]);
  });

  test('lists cells of a workbook whose number format shows something else than they hold', async () => {
    const cwd = folderWith({ 'firm.focus': PROFILE });
    const figures: readonly (readonly [item: number, held: number, format: string])[] = [
      [4201, 6105000, '#,##0,;(#,##0,)'],
      [4221, 6105, '#,##0"000"'],
      [4212, 6105, 'General" k"'],
      [3950, -1240, '0;0'],
      [4980, 48217, ';;;'],
      [3852, 0.2335, '0.0,%'],
      [4264, 0, '#,##0,'],
      [4274, 1000, '(#,##0);(#,##0);"-0-"'],
      [1710, 25, '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)'],
      [3500, -7, '#,##0.00;[Red]#,##0.00'],
    ];
    const rows = [['Item', '2026-03'], ...figures.map(([item, held]) => [item, held])];
    const cells = new Map(
      figures.map(([, value, numFmt], at) => [`${at + 1},1`, { value, style: { numFmt } }] as const),
    );
    writeFileSync(join(cwd, 'march.xlsx'), await writeXlsx({ sheets: [{ name: 'A', rows, cells }] }));
    const args = ['import', 'march.xlsx', '--firm', 'meridian', '--unit', 'thousands'];
    const plain = 'give it a plain one, such as #,##0.00, and say with --unit in what it then is.';
    expect(focus(args, { cwd })).toEqual({
      status: 1,
      stdout: `A!B2  4201 expenses, 2026-03: the cell holds 6105000, and its number format #,##0,;(#,##0,) does not show that: ${plain}
A!B3  4221 federal-income-taxes, 2026-03: the cell holds 6105, and its number format #,##0"000" does not show that: ${plain}
A!B4  4212 other-gross-income, 2026-03: the cell holds 6105, and its number format General" k" does not show that: ${plain}
A!B5  3950 trading-profit-or-loss, 2026-03: the cell holds -1240, and its number format 0;0 does not show that: ${plain}
A!B6  4980 total-tickets, 2026-03: the cell holds 48217, and its number format ;;; does not show that: give it a plain one, such as #,##0.00.
A!B7  3852 option-deductions-ratio, 2026-03: the cell holds 0.2335, and its number format 0.0,% does not show that: give it a plain one, such as 0.00%.

6 problems: nothing is written.
`,
      stderr: '',
    });
    expect(filesBelow(cwd)).toEqual(['firm.focus', 'march.xlsx']);
  });

  test('refuses a workbook with a cell far from its table', async () => {
    const cwd = folderWith({ 'firm.focus': PROFILE });
    const cells = new Map([['1048575,16383', { value: 1 }]]);
    const rows = [
      ['Item', '2026-03'],
      [4201, 5],
    ];
    writeFileSync(join(cwd, 'far.xlsx'), await writeXlsx({ sheets: [{ name: 'A', rows, cells }] }));
    expect(focus(['import', 'far.xlsx', '--firm', 'meridian', '--unit', 'form'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'focus: far.xlsx cannot be read as XLSX: the sheet "A" goes as far as the cell XFD1048576, which is more than is read; delete the rows and columns behind the table.\n',
    });
  });
});
