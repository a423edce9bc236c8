/** Merging two versions of a filing, cell by cell. */
import { mergeFilings, readFiling } from '@focus/language';
import { describe, expect, test } from 'vitest';
import { form } from './support/filings.ts';
import { BASE, but, merged, news } from './support/merging.ts';

describe('two people', () => {
  test('who change lines beside each other do not conflict', () => {
    const ours = but(['25,000', '26,000']);
    const theirs = but([
      '1730 secured-demand-notes                      -0-',
      '1730 secured-demand-notes                       50',
    ]);
    expect(merged(ours, theirs)).toEqual({
      text: but(
        ['25,000', '26,000'],
        [
          '1730 secured-demand-notes                      -0-',
          '1730 secured-demand-notes                       50',
        ],
      ),
      conflicts: 0,
    });
  });

  test('who change different columns of a line do not conflict, and digits stay under digits', () => {
    const ours = but(['3       14', '12       14']);
    const theirs = but(['2     $13,650', '(1,120)     $9']);
    const { text, conflicts } = merged(ours, theirs);
    expect(conflicts).toBe(0);
    expect(news(text)).toEqual(['1    money-suspense                   12       14   (1,120)         $9']);
  });

  test.each<[string, string, string, string[]]>([
    [
      'a figure and its comment',
      but(['25,000', '26,000']),
      but(['25,000', '25,000   // as agreed']),
      ['1710 subordinated-loans                     26,000   // as agreed'],
    ],
    [
      'a figure and its valuation',
      but(['3,000', '3,100']),
      but(['valued market', 'valued face']),
      ['841  long-contractual-commitments            3,100      valued face'],
    ],
    [
      'a figure and its layout',
      but(['25,000', '26,000']),
      but(['                     25,000', '   25000']),
      ['1710 subordinated-loans                     26,000'],
    ],
    [
      'a loss and a name that was left out',
      but(['(1,240)', '12']),
      but(['3950 trading-profit-or-loss', '3950                        ']),
      ['3950                                             12'],
    ],
    [
      'two settings',
      but(['"New York"', '"Boston"']),
      but(['0142', '0199']),
      ['  city                 "Boston"', '  telephone            "+1 212 555 0199"'],
    ],
    [
      'the date of filing and a reason',
      but(['2026-04-14', '2026-04-13']),
      but(['residuals', 'residuals; cleared']),
      ['  filed   2026-04-13', '  accept  month-over-month 5362 "ACATS residuals; cleared"'],
    ],
    [
      'the seal and the date it was filed',
      but(['2026-04-14', '2026-04-14 seal 9f2c-41d0-7a3e']),
      but(['2026-04-14', '2026-04-13']),
      ['  filed   2026-04-13 seal 9f2c-41d0-7a3e'],
    ],
    [
      'two parts',
      but(['4,020', '4,000']),
      but(['2,085', '2,105']),
      [
        '     "salaries"                              4,000',
        '     "other"                                 2,105',
      ],
    ],
    [
      'a figure and what it was',
      but(['412', '500\n     was                                       412']),
      but(['6,105', '6,106\n     was                                     6,105']),
      [
        '4201 expenses                                6,106',
        '     was                                     6,105',
        '4221 federal-income-taxes                      500',
        '     was                                       412',
      ],
    ],
    [
      'two figures of a row of a worksheet',
      but(['1,240      310', '1,250      310']),
      but(['$6,050', '  $600']),
      ['     "Crude oil, WTI"             1,250      310     $600'],
    ],
    [
      'a profile and a month',
      but(['"New York"', '"Boston"']),
      but(['25,000', '26,000']),
      ['  city                 "Boston"', '1710 subordinated-loans                     26,000'],
    ],
    [
      'a yes and a figure',
      but(['yes', 'no']),
      but(['25,000', '26,000']),
      ['1710 subordinated-loans                     26,000', '10   completed-as-instructed        no'],
    ],
  ])('who change %s have both', (_, ours, theirs, lines) => {
    const { text, conflicts } = merged(ours, theirs);
    expect(conflicts).toBe(0);
    expect(news(text)).toEqual(lines);
    expect(news(mergeFilings(BASE, theirs, ours).text)).toEqual(lines);
  });

  test('who add different lines at one place have both, ours first', () => {
    const add = (line: string): string => but(['4221', `${line}\n4221`]);
    const { text, conflicts } = merged(
      add('4211 other-income                               12'),
      add('4212 other-gross-income                      9,310'),
    );
    expect(conflicts).toBe(0);
    expect(text).toContain(
      '4211 other-income                               12\n4212 other-gross-income                      9,310\n4221',
    );
  });

  test('who add the same line have it once', () => {
    const line = '4212 other-gross-income                      9,310';
    const ours = but(['4221', `${line}\n4221`]);
    const theirs = but(['1710', `${line}\n1710`], ['412', '413']);
    const { text, conflicts } = merged(ours, theirs);
    expect(conflicts).toBe(0);
    expect(text.split(line)).toHaveLength(2);
  });

  test('who take different lines away have neither', () => {
    const { text, conflicts } = merged(but([/1710.*\n/, '']), but([/1730.*\n/, '']));
    expect(conflicts).toBe(0);
    expect(text).toBe(but([/1710.*\n1730.*\n/, '']));
  });

  test('who write different months have both', () => {
    const month = (name: string): string =>
      `${BASE}\nreport meridian ${name}\n\nschedule A ${name}\n1710 subordinated-loans 1\n`;
    const { text, conflicts } = merged(month('2026-04'), month('2026-05'));
    expect(conflicts).toBe(0);
    expect(text).toContain('report meridian 2026-04');
    expect(text).toContain('report meridian 2026-05');
  });

  test('who both begin a month share it, and what only one of them answered is answered', () => {
    const month = (...lines: string[]): string =>
      `report meridian 2026-04\n\nschedule A 2026-04\n${lines.join('\n')}\n`;
    const ours = month('1710 subordinated-loans 5', '1730 secured-demand-notes');
    const theirs = month('1710 subordinated-loans', '1730 secured-demand-notes -0-');
    expect(mergeFilings('', ours, theirs)).toEqual({
      text: month('1710 subordinated-loans 5', '1730 secured-demand-notes -0-'),
      conflicts: 0,
    });
  });

  test('one of whom adds a column have the figures of both', () => {
    const ours = but(
      ['   items   debits  credits  deductions', '   items   debits  credits'],
      [/ {5}\$13,650/, ''],
      [/(2L.*-0-) {9}-0-/, '$1'],
    );
    const theirs = but(['3       14', '4       14']);
    const { text, conflicts } = merged(ours, theirs);
    expect(conflicts).toBe(0);
    expect(news(text)).toEqual([
      'schedule B 2026-03                items   debits  credits',
      '1    money-suspense                   4       14        2',
      '2L   security-with-money-long       -0-      -0-      -0-',
    ]);
  });

  test('one of whom moves lines have them where they were moved to', () => {
    const moved = but([/(1710.*\n)(1730.*\n)/, '$2$1']);
    const changed = but(['25,000', '26,000']);
    const expected = but([/(1710.*\n)(1730.*\n)/, '$2$1'], ['25,000', '26,000']);
    expect(merged(moved, changed)).toEqual({ text: expected, conflicts: 0 });
    expect(merged(changed, moved)).toEqual({ text: expected, conflicts: 0 });
  });

  test('have the comments of both', () => {
    const ours = but(['1710', '// from the ledger\n1710']);
    const theirs = but(['1710', '// see the agreement\n1710'], ['-0-', '12']);
    const { text, conflicts } = merged(ours, theirs);
    expect(conflicts).toBe(0);
    expect(news(text).slice(0, 2)).toEqual(['// from the ledger', '// see the agreement']);
  });

  test('keep the line ends they have', () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    const ours = crlf(but(['25,000', '26,000']));
    const expected = crlf(but(['25,000', '26,000'], ['412', '413']));
    expect(mergeFilings(crlf(BASE), ours, crlf(but(['412', '413']))).text).toBe(expected);
    // Only one side turned them round.
    expect(mergeFilings(BASE, but(['25,000', '26,000']), crlf(but(['412', '413']))).text).toBe(expected);
  });
});

describe('a conflict', () => {
  const labels = { ours: 'HEAD', base: '4b825dc', theirs: 'april' };

  test('stands around the line alone, with both values', () => {
    const { text, conflicts } = merged(
      but(['412', '413'], ['25,000', '26,000']),
      but(['412', '414'], ['6,105', '6,100']),
      { labels },
    );
    expect(conflicts).toBe(1);
    expect(text).toBe(
      but(
        ['25,000', '26,000'],
        ['6,105', '6,100'],
        [
          /4221.*\n/,
          `<<<<<<< HEAD
4221 federal-income-taxes                      413
=======
4221 federal-income-taxes                      414
>>>>>>> april
`,
        ],
      ),
    );
  });

  test('shows what was there before, where that is asked for, and has markers of any length', () => {
    const { text } = merged(but(['412', '413']), but(['412', '414']), {
      labels,
      showBase: true,
      markerSize: 9,
    });
    expect(text).toContain(`<<<<<<<<< HEAD
4221 federal-income-taxes                      413
||||||||| 4b825dc
4221 federal-income-taxes                      412
=========
4221 federal-income-taxes                      414
>>>>>>>>> april
`);
  });

  test('has on either side what only one of them changed of the line', () => {
    const { text, conflicts } = merged(
      but(['3       14        2', '4       15        2']),
      but(['14        2', '16        9']),
    );
    expect(conflicts).toBe(1);
    expect(text).toContain(`<<<<<<< ours
1    money-suspense                   4       15        9     $13,650
=======
1    money-suspense                   4       16        9     $13,650
>>>>>>> theirs
`);
  });

  test('is a line that one changed and the other took away', () => {
    const { text, conflicts } = merged(
      but(['6,105', '6,106'], ['2,085', '2,086']),
      but([/4201.*\n.*\n.*\n/, '']),
    );
    expect(conflicts).toBe(1);
    expect(text).toContain(`<<<<<<< ours
4201 expenses                                6,106
     "salaries"                              4,020
     "other"                                 2,086
=======
>>>>>>> theirs
`);
  });

  test('is a section of which one took a column away in which the other wrote a figure', () => {
    const ours = but(
      ['items   debits  credits  deductions', 'items   debits  credits'],
      ['3       14        2     $13,650', '3       14        2'],
      ['-0-      -0-      -0-         -0-', '-0-      -0-      -0-'],
    );
    const theirs = but(['$13,650', '$13,660']);
    const { text, conflicts } = merged(ours, theirs);
    expect(conflicts).toBe(1);
    expect(news(text)).toEqual([
      '<<<<<<< ours',
      'schedule B 2026-03                items   debits  credits',
      '1    money-suspense                   3       14        2',
      '2L   security-with-money-long       -0-      -0-      -0-',
      '=======',
      '1    money-suspense                   3       14        2     $13,660',
      '>>>>>>> theirs',
    ]);
    // A column that only one side took away is gone.
    expect(merged(ours, but(['310', '320'])).conflicts).toBe(0);
  });

  test('is a month that one changed and the other took away', () => {
    const { text, conflicts } = merged(but([/report[^]*/, '']), but(['412', '413']));
    expect(conflicts).toBe(1);
    expect(text).toContain('<<<<<<< ours\n=======\n');
    expect(text).toContain('413');
  });

  test('is no conflict where both say the same in two spellings', () => {
    expect(merged(but(['25,000', '26000']), but(['25,000', '26,000'])).conflicts).toBe(0);
  });

  test('makes the month uncomputable, whatever it is about', () => {
    const { text } = merged(but(['412', '413']), but(['412', '414']));
    expect(readFiling('a.focus', text, form).reports.map(({ conflicted }) => conflicted)).toEqual([true]);
  });

  test('is settled by whoever knows the figure', () => {
    const asked: unknown[] = [];
    const { text, conflicts } = merged(
      but(['412', '413'], ['$13,650', '$1']),
      but(['412', '414'], ['$13,650', '$2']),
      {
        settle: (conflict) => {
          asked.push(conflict);
          return conflict.column === null ? '415' : null;
        },
      },
    );
    expect(asked).toEqual([
      {
        firm: 'meridian',
        month: '2026-03',
        schedule: 'A',
        key: '4221',
        column: null,
        base: '412',
        ours: '413',
        theirs: '414',
      },
      {
        firm: 'meridian',
        month: '2026-03',
        schedule: 'B',
        key: '1',
        column: 'deductions',
        base: '$13,650',
        ours: '$1',
        theirs: '$2',
      },
    ]);
    expect(conflicts).toBe(1);
    expect(text).toContain('4221 federal-income-taxes                      415\n');
  });
});

describe('what cannot be read', () => {
  test('is merged line by line in its section, and cell by cell elsewhere', () => {
    const ours = but(['-0-', '1O'], ['3       14', '4       14']);
    const theirs = but(['412', '413'], ['2     $13,650', '9     $13,650']);
    const { text, conflicts } = merged(ours, theirs);
    expect(conflicts).toBe(0);
    expect(news(text)).toEqual([
      '1730 secured-demand-notes                      1O',
      '4221 federal-income-taxes                      413',
      '1    money-suspense                   4       14        9     $13,650',
    ]);
  });

  test('is a line with a figure too many: which of them the other side changed nobody knows', () => {
    const ours = but(['1,240      310   $6,050', '1,250      310   $6,050']);
    const theirs = but(['1,240      310   $6,050', '1,240      310   $6,050  17']);
    expect(merged(ours, theirs).conflicts).toBe(1);
    expect(news(merged(ours, theirs).text)).toEqual([
      '<<<<<<< ours',
      '     "Crude oil, WTI"             1,250      310   $6,050',
      '=======',
      '     "Crude oil, WTI"             1,240      310   $6,050  17',
      '>>>>>>> theirs',
    ]);
    expect(merged(theirs, BASE)).toEqual({ text: theirs, conflicts: 0 });
    const elsewhere = but(['-0-\n', '1\n']);
    expect(merged(elsewhere, theirs).conflicts).toBe(0);
  });

  test('is merged as a whole where a heading is broken', () => {
    const { text, conflicts } = merged(
      but(['schedule B', 'schedul B'], ['25,000', '26,000']),
      but(['$6,050', '$6,000']),
    );
    expect(conflicts).toBe(0);
    expect(text).toBe(but(['schedule B', 'schedul B'], ['25,000', '26,000'], ['$6,050', '$6,000']));
  });

  test('is never guessed: a line answered twice, a marker that is left', () => {
    const twice = but(['4221', '1710 subordinated-loans 26,000\n4221']);
    const { text } = merged(twice, but(['25,000', '27,000']));
    expect(text).toContain('1710 subordinated-loans                     27,000\n');
    expect(text).toContain('1710 subordinated-loans 26,000\n');
    expect(merged(but(['1710', '<<<<<<< HEAD\n1710']), but(['412', '413'])).text).toContain(
      '<<<<<<< HEAD\n1710',
    );
  });
});
