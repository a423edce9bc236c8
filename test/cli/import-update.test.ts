import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changed, FEBRUARY, JANUARY, MARCH, PROFILE } from './filings.ts';
import { focus, folderWith, type Run } from './support.ts';

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

const DRAFT = `// Harbor in 2026.
report harbor 2026-02

schedule A 2026-02   // thousands
1710   subordinated-loans                   50
4201 expenses                                82   // without rent
4221 federal-income-taxes                   // to come
     "state"                                     1
841  long-contractual-commitments                5      valued market

report harbor 2026-03
schedule A 2026-03
4201 expenses                                    9
`;

function update(table: string, year: string): Run & { cwd: string } {
  const cwd = folderWith({ 'firm.focus': HARBOR, 'year.focus': year, 'table.csv': table });
  return {
    ...focus(['import', 'table.csv', '--firm', 'harbor', '--unit', 'form', '--update'], { cwd }),
    cwd,
  };
}

describe('focus import --update', () => {
  test('enters figures into drafts that are there, line by line', () => {
    const table = `Item,2026-02,2026-03,2026-04\n${[
      ...['1710,50,,', '4201,84,9,10', '1730,7,,', '841,6,,', '7060,0,,', '1,640,,', '3520,57,,'],
    ].join('\n')}\n`;
    const { status, stdout, cwd } = update(table, DRAFT);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: 'year.focus: February 2026 and April 2026 of harbor, 1 figure added, 5 lines changed.\n',
    });
    expect(readFileSync(join(cwd, 'year.focus'), 'utf8')).toBe(`// Harbor in 2026.
report harbor 2026-02

schedule A 2026-02   // thousands
1710   subordinated-loans                   50
1730 secured-demand-notes                        7
4201 expenses                                   84            // without rent
4221 federal-income-taxes                   // to come
     "state"                                     1
7060 segregation-required                      -0-
841  long-contractual-commitments                6      valued market

schedule B 2026-02                      deductions
1    money-suspense                           $640

report harbor 2026-03
schedule A 2026-03
4201 expenses                                    9

report harbor 2026-04

schedule A 2026-04
4201 expenses                                   10
`);
    const again = focus(['import', 'table.csv', '--firm', 'harbor', '--unit', 'form', '--update'], { cwd });
    expect(again.stdout).toBe('Nothing to do: the months say all of it.\n');
  });

  test('lists what it cannot enter into a draft', () => {
    const table = 'Month,4201,4221,3520\n2026-02,n/a,5,58\n';
    const { status, stdout } = update(table, DRAFT.replace('841 ', '1730 secured-demand-notes 7\n841 '));
    expect(status).toBe(1);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'B2  4201 expenses, 2026-02: "n/a" is no figure.',
      'C2  Line 4221 has parts; change those instead.',
      expect.stringMatching(/^D2 {2}3520 total-subordinations is written as 58 and computes to 57 /),
    ]);
  });

  test('leaves filed months alone', () => {
    const filed = 'report harbor 2026-02\n  filed 2026-03-12\n';
    const { status, stdout, stderr, cwd } = update('Item,2026-02\n4201,5\n', filed);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      'focus: harbor 2026-02 is filed (year.focus:1), and the table says something else of 1 line, so nothing is written: amend it with "focus amend".\n',
    );
    expect(readFileSync(join(cwd, 'year.focus'), 'utf8')).toBe(filed);
  });

  test('takes a year as it was exported, in which a draft was changed', () => {
    const amended = changed(
      FEBRUARY,
      /^( {2}filed .*)$/m,
      '$1\n  amended 2026-03-20 "Counted again"',
    ).replace(/^(4980 .*)$/m, '$1\n     was                                     43,000');
    const draft = changed(MARCH, /^ {2}filed .*\n/m, '');
    const files = { 'firm.focus': PROFILE, '01.focus': JANUARY, '02.focus': amended, '03.focus': draft };
    const cwd = folderWith(files);
    const exported = focus(['export', '--out', 'out', '--format', 'csv'], { cwd });
    expect(exported).toMatchObject({ status: 0, stderr: '' });
    const tables = ['a', 'b', 'reports'].map((name) => `out/meridian/2026-${name}.csv`);
    const again = () =>
      focus(['import', ...tables, '--firm', 'meridian', '--unit', 'form', '--update'], { cwd });
    const rewrite = (name: string, from: RegExp, to: string): void => {
      const path = join(cwd, `out/meridian/2026-${name}.csv`);
      writeFileSync(path, changed(readFileSync(path, 'utf8'), from, to));
    };
    expect(again()).toMatchObject({ status: 0, stdout: 'Nothing to do: the months say all of it.\n' });

    const inDollars = focus(['export', '--out', 'out', '--unit', 'dollars'], { cwd });
    expect(inDollars).toMatchObject({ status: 0, stderr: '' });
    const workbook = ['out/meridian/2026.xlsx', '--firm', 'meridian', '--unit', 'dollars', '--update'];
    expect(focus(['import', ...workbook], { cwd }).stdout).toBe('Nothing to do: the months say all of it.\n');

    rewrite('a', /48217(?=\r$)/m, '48219');
    expect(again()).toMatchObject({
      status: 0,
      stdout: '03.focus: March 2026 of meridian, 1 line changed.\n',
    });
    const filed = Object.keys(files).filter((name) => name !== '03.focus');
    for (const name of filed) expect(readFileSync(join(cwd, name), 'utf8')).toBe(files[name as '01.focus']);
    expect(readFileSync(join(cwd, '03.focus'), 'utf8')).toBe(draft.replace('48,217', '48,219'));

    rewrite('reports', /2026-03-20/, '2026-03-21');
    expect(again().stdout.split('\n')[0]).toMatch(
      /^2026-reports\.csv:D3 {2}2026-02 is there already, and "amended" is said of it/,
    );
  });
});
