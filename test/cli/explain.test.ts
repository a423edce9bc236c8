import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { changed, FEBRUARY, JANUARY, MARCH, PROFILE } from './filings.ts';
import { focus, folderWith, ROOT, type Run } from './support.ts';

const YEAR = {
  'firm.focus': PROFILE,
  '2026-01.focus': JANUARY,
  '2026-02.focus': FEBRUARY,
  '2026-03.focus': MARCH,
};
const UTF8 = { LANG: 'en_US.UTF-8' };

/** Runs `focus explain meridian MONTH LINE`, in a folder with the first months of the year, some of them changed. */
function explain(line: string, { month = '2026-03', files = {}, args = [] as string[] } = {}): Run {
  return focus(['explain', 'meridian', month, ...line.split(' '), ...args], {
    cwd: folderWith({ ...YEAR, ...files }),
    env: UTF8,
  });
}

/** What is printed where nothing goes wrong. */
function told(...given: Parameters<typeof explain>): string {
  const { status, stdout, stderr } = explain(...given);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

/** The first block, which is the tree of the month, without its title. */
function tree(text: string): string {
  return (text.split('\n\n')[1] ?? '').trimEnd();
}

describe('focus explain', () => {
  test('shows the requirement down to what was entered, and where', () => {
    expect(tree(told('24'))).toBe(
      `3760 minimum-capital                                              4,204
│  = required-net-capital
└─ required-net-capital                                      $4,204,000
   │  = max(minimum-dollars, 2% * aggregate-debits), as method is alternative · 17 CFR 240.15c3-1(a)(1)(ii)
   ├─ minimum-dollars                                          $250,000
   │  │  = dollar-minimum
   │  └─ dollar-minimum                                        $250,000
   │     │  = max($250,000, business-minimum, market-making-minimum), as method is alternative · 17 CFR
   │     │    240.15c3-1(a)(1)(ii)
   │     ├─ business-minimum                                   $250,000
   │     │     = $250,000, as business is carrying · 17 CFR 240.15c3-1(a)(2)(i)
   │     └─ market-making-minimum                           $104,016.67
   │        │  = min($1,000,000, mean(equity-markets.capital over 30 days)), as given equity-markets · 17 CFR
   │        │    240.15c3-1(a)(4)
   │        └─ worksheet equity-markets, mean over 30 days  $104,016.67  2026-03.focus:93
   │           ├─ 2026-02-27, 15 days                          $102,500  2026-03.focus:94
   │           ├─ 2026-03-16, 7 days                           $105,000  2026-03.focus:95
   │           └─ 2026-03-23, 8 days                           $106,000  2026-03.focus:96
   └─ 4470 aggregate-debits                                     210,200  2026-03.focus:28`,
    );
  });

  test('says which firm, month and line', () => {
    expect(told('19').split('\n').slice(0, 2)).toEqual([
      'Meridian Clearing Corp., March 2026',
      'Schedule A, line 19 (item 3750), Net Capital; in thousands of dollars where no $ stands',
    ]);
  });

  test('shows what goes back to months before in a block for each, down to the first', () => {
    const blocks = told('A 8').split('\n\n');
    expect(blocks.slice(1, 4).map((block) => block.split('\n')[0])).toEqual([
      '3500 equity-end-of-month                        70,671  2026-03.focus:17',
      'February 2026',
      'January 2026',
    ]);
    expect(blocks[1]).toContain('3500 equity-end-of-month, February 2026   70,118  see below');
    expect(blocks[3]).toContain('3501 equity-start-of-month      66,685  2026-01.focus:8');
  });

  test('shows which rows of a worksheet count', () => {
    const rows = tree(told('32c')).split('\n').slice(0, 8);
    expect(rows.map((row) => row.replace(/ {2,}/g, '  '))).toEqual([
      '5375 commodity-concentration-firm  13,425',
      '│  = sum(commodities-firm.requirement where commodities-firm.requirement > 10% * concentration-excess)',
      '│  before rounding $13,424,500',
      '├─ worksheet commodities-firm, sum  $13,424,500  2026-03.focus:82',
      '│  ├─ "Crude oil, WTI"  $7,502,000  2026-03.focus:83',
      '│  ├─ "Gold"  $5,922,500  2026-03.focus:84',
      '│  ├─ "Corn", not counted  $2,575,200  2026-03.focus:85',
      '│  └─ "Natural gas", not counted  $5,700,000  2026-03.focus:86',
    ]);
  });

  test('says of a line that does not apply which setting decides it', () => {
    expect(tree(told('25a'))).toBe(
      `3850 indebtedness-to-net-capital  does not apply
└─ method                            alternative  firm.focus:14`,
    );
  });

  test('says how far each rule that rests on it is from being broken', () => {
    const text = told('19');
    expect(text).toContain(`Rules that rest on it
  breach   net-capital could fall by 57,000 before net-capital-deficiency
             net-capital < exact minimum-capital
`);
    expect(text).toContain(`  warning  net-capital could fall by 56,159 before early-warning-net-capital
             net-capital < 120% * exact minimum-capital
`);
  });

  test('says which rules rest on what is computed from an entered line', () => {
    const [, others = ''] = told('18').split('Rules that rest on what is computed from it\n');
    expect(others).toContain('net-capital could fall by 57,000 before net-capital-deficiency');
  });

  test('says of a broken rule what it says, and that it is accepted', () => {
    expect(told('34a')).toContain(
      `month-over-month is broken: From $74,000 to $212,000 in a month, a change of $138,000 and more than
           50.00%: accept it with its reason.
             Accepted: ACATS residuals of 3/9 and 3/10; cleared 4/2, OPS-1182
`,
    );
  });

  test('says of a figure that was amended what it was', () => {
    const figure = /^4221 federal-income-taxes .*$/m;
    const line = figure.exec(MARCH)?.[0] ?? '';
    const amended = changed(MARCH, figure, `${line.replace('412', '399')}\n     was 412`);
    const files = {
      '2026-03.focus': changed(amended, /^( {2}filed.*)$/m, '$1\n  amended 2026-05-04 "late"'),
    };
    expect(tree(told('5d', { files }))).toBe(`4221 federal-income-taxes  399  2026-03.focus:15
   amended; originally 412`);
  });

  test('says that no rule rests on a line', () => {
    expect(told('33')).toContain('\nNo rule in force rests on it.\n');
  });

  test('says of a rule whose limit is reached that nothing is left', () => {
    const files = { '2026-03.focus': changed(MARCH, /^7180 .*$/m, '7180 amount-segregated 41,300') };
    expect(told('29b', { files })).toContain(
      'amount-segregated cannot fall at all before segregation-deficiency',
    );
  });
});

describe('a figure that cannot be computed', () => {
  const files = {
    '2026-03.focus': changed(
      changed(MARCH, /^3740 .*\n/m, ''),
      /^3540 non-allowable-assets .*$/m,
      '3540 non-allowable-assets                  -18,944',
    ),
  };

  test('says what it waits for, and where that is written or belongs', () => {
    const text = told('25d', { files });
    expect(text).toContain(`It waits for
  3540 non-allowable-assets: what is written at 2026-03.focus:21 cannot be read. A minus is not written; write 18,944.
  3740 haircuts: it is not answered; write it below 2026-03.focus:5.
`);
    expect(text).toMatch(/^3910 excess-net-capital-alternative +not computable {2}2026-03.focus:28$/m);
  });

  test('says which month is missing', () => {
    const alone = focus(['explain', 'meridian', '2026-03', '34a'], {
      cwd: folderWith({ 'firm.focus': PROFILE, '2026-03.focus': MARCH }),
      env: UTF8,
    });
    expect(alone.stdout).toContain('month-over-month cannot be told: not all that it rests on is there');
  });
});

describe('a line', () => {
  test.each([
    ['its item number', '3750', '19'],
    ['its name', 'net-capital', '19'],
    ['its name in capitals', 'NET-CAPITAL', '19'],
    ['its schedule, too', 'A.19', 'A 19'],
    ['a column of a grid, with blanks and with dots', 'B 8 deductions', 'B.8.deductions'],
    ['its line, where another has it in capitals', '5d', 'A 5d'],
    ['its line in capitals, where another has it in small letters', '5D deductions', 'B 5D deductions'],
    ['a row that only one schedule has', '2L deductions', 'B 2l deductions'],
    ['a column that only one of two lines has', '8 items', 'B 8 items'],
  ])('by %s', (_, one, other) => {
    expect(told(one)).toBe(told(other));
  });

  test('of a grid without its column: every column that applies', () => {
    const figures = told('B 5G').match(/^5G offsetting-items \(\w+\) +\S+/gm);
    expect(figures).toEqual([
      expect.stringMatching(/\(debits\) +\(20\)$/),
      expect.stringMatching(/\(credits\) +\(20\)$/),
    ]);
  });
});

describe('what is not there', () => {
  test.each([
    [
      '8',
      '"8" is a line of more than one schedule: write A 8 for equity-end-of-month or B 8 for total-lines-1-to-7.',
    ],
    ['net-capitl', 'There is no line "net-capitl" in the form: did you mean 3750 net-capital?'],
    ['B haircuts', 'There is no line "haircuts" in schedule B: write its item number, its line or its name.'],
    ['C 8', 'There is no schedule "C": the form has A and B.'],
    ['99', 'There is no line "99" in the form: write its item number, its line or its name.'],
    ['B 8 deduction', 'total-lines-1-to-7 has no column "deduction": did you mean deductions?'],
    ['B 8 x', 'total-lines-1-to-7 has no column "x": it has items, debits, credits and deductions.'],
    ['19 deductions', 'net-capital has one figure and no column "deductions".'],
    ['B 8 items 3', '"B 8 items 3" is more than a schedule, a line and a column.'],
  ])('the line %s', (line, message) => {
    expect(explain(line)).toEqual({ status: 2, stdout: '', stderr: `focus: ${message}\n` });
  });

  test.each([
    ['2026-09', 'meridian has no report of 2026-09: there are 3, from 2026-01 to 2026-03.'],
    ['March', 'A month is written as 2026-03, not "March".'],
  ])('the month %s', (month, message) => {
    expect(explain('19', { month })).toEqual({ status: 2, stdout: '', stderr: `focus: ${message}\n` });
  });

  test.each([
    ['meridan', 'There is no firm "meridan" in this workspace: did you mean meridian?'],
    ['acme', 'There is no firm "acme" in this workspace: there is meridian.'],
  ])('the firm %s', (firm, message) => {
    const run = focus(['explain', firm, '2026-03', '19'], { cwd: folderWith(YEAR) });
    expect(run).toEqual({ status: 2, stdout: '', stderr: `focus: ${message}\n` });
  });

  test('any firm at all', () => {
    const run = focus(['explain', 'meridian', '2026-03', '19'], { cwd: folderWith({}) });
    expect(run).toEqual({ status: 2, stdout: '', stderr: 'focus: There is no firm in this workspace.\n' });
  });

  test('a line, where none is given', () => {
    const run = focus(['explain', 'meridian', '2026-03'], { cwd: folderWith(YEAR) });
    expect(run).toEqual({
      status: 2,
      stdout: '',
      stderr: 'focus: The line is missing: focus explain [options] <firm> <month> <line...>\n',
    });
  });
});

describe('the text', () => {
  test('is drawn with ASCII where the locale is not UTF-8', () => {
    const { stdout } = focus(['explain', 'meridian', '2026-03', '36b'], { cwd: folderWith(YEAR) });
    expect(tree(stdout)).toBe(
      `116 equity-markets-other                        2.7
|  = mean(equity-markets.other over 30 days)
\`- worksheet equity-markets, mean over 30 days  2.7  2026-03.focus:93
   |- 2026-02-27, 15 days                         3  2026-03.focus:94
   |- 2026-03-16, 7 days                          3  2026-03.focus:95
   \`- 2026-03-23, 8 days                          2  2026-03.focus:96`,
    );
  });

  test('has colours where they are asked for, and steers no terminal', () => {
    const name = '"Meridian \u001b[31mClearing Corp."';
    const files = { 'firm.focus': changed(PROFILE, '"Meridian Clearing Corp."', name) };
    expect(told('36b', { files })).not.toContain('\u001b');
    expect(told('36b', { args: ['--color', 'always'] })).toContain('\u001b[2m2026-03.focus:93\u001b[22m');
  });
});

describe('focus explain --format json', () => {
  const schema: unknown = JSON.parse(
    readFileSync(join(ROOT, 'packages/cli/schema/focus-explain-1.schema.json'), 'utf8'),
  );
  const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
    schema as object,
  );

  /** What is printed, valid against its schema. */
  function json(...[line, options]: Parameters<typeof explain>): unknown {
    const output: unknown = JSON.parse(told(line, { ...options, args: ['--format', 'json'] }));
    validate(output);
    expect(validate.errors).toBeNull();
    return output;
  }

  test('gives the figure in its unit, the formula that holds, and where what it rests on is written', () => {
    expect(json('24')).toMatchObject({
      formatVersion: 1,
      firm: { id: 'meridian', name: 'Meridian Clearing Corp.' },
      month: '2026-03',
      schedule: 'A',
      line: '24',
      item: '3760',
      figures: [
        {
          column: null,
          derivation: {
            kind: 'cell',
            value: '4204',
            unit: 'thousands',
            origin: 'derived',
            source: null,
            children: [
              {
                kind: 'quantity',
                name: 'required-net-capital',
                value: '4204000',
                unit: 'dollars',
                formula: {
                  text: 'max(minimum-dollars, 2% * aggregate-debits)',
                  condition: 'method is alternative',
                  cites: ['17 CFR 240.15c3-1(a)(1)(ii)'],
                },
                children: [
                  { kind: 'setting', name: 'minimum-dollars', origin: 'derived' },
                  {
                    kind: 'cell',
                    item: '4470',
                    value: '210200',
                    source: { file: '2026-03.focus', line: 28 },
                  },
                ],
              },
            ],
          },
          waitsFor: [],
          rules: expect.arrayContaining([
            expect.objectContaining({
              rule: 'early-warning-net-capital',
              state: 'kept',
              at: { schedule: 'A', line: '19', item: '3750', column: null },
              through: null,
              headroom: { value: '56159', unit: 'thousands', figure: 'net-capital', way: 'fall' },
            }),
          ]) as unknown,
        },
      ],
    });
  });

  test.each(['19', '25a', '25e', '32c', '36a', 'B 8', 'B 10', '34a'])('is valid for line %s', (line) => {
    expect(json(line)).toMatchObject({ formatVersion: 1 });
  });

  test('says what a figure waits for', () => {
    const files = { '2026-03.focus': changed(MARCH, /^3740 .*\n/m, '') };
    expect(json('19', { files })).toMatchObject({
      figures: [
        {
          derivation: { state: 'blank', figure: null, value: null },
          waitsFor: [{ item: '3740', state: 'blank', source: { file: '2026-03.focus', line: 5 } }],
          findings: [{ severity: 'error', code: 'unanswered-lines' }],
        },
      ],
    });
  });
});
