/** The formatter of filings, by example; what holds for every text is in `format-properties.test.ts`. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatFiling } from '@focus/language';
import { form, goodMonth, sample } from './support/filings.ts';
import { goodText } from './support/texts.ts';

function format(text: string): string {
  return formatFiling(text, form).text;
}

/** The lines of a text that are left, from 1, with the reason. */
function left(text: string): string[] {
  return formatFiling(text, form).left.map(({ line, reason }) => `${String(line + 1)}: ${reason}`);
}

describe('what is written', () => {
  test('blanks are set, names and months added, figures spelt', () => {
    const before = `
firm   meridian   "Meridian"
      form focus-part-1
\tmethod  basic
 method\talternative from 2026-07   // a change of method
minimum-dollars $500000

  report meridian   2026-03
filed 2026-04-14   seal 9f2c-41d0-7a3e
amended 2026-05-04 "Receivable found to be unsecured"
accept month-over-month   5362 "ACATS residuals of 3/9"

schedule A                  // thousands of dollars
1710 25000
1730 0
  3950 trading-profit-or-loss (1240)
4201 6105    // the month's
was 6,100
"salaries and benefits" $4020000.50
\t// half of a year's rent
"occupancy, data, other" $2084999.50
3500 equity-end-of-month                    70671
841 3000 valued market // at market
114 42.0
3851 23.35%

schedule B items debits credits deductions
1 3 14 2 $13650
5A-L 5 12 31 $4400
5G . (20) (20) .
6
"clearing, money debits" 2 $18450 . $18450
10 yes
was no

worksheet commodities-firm long short margin
"Crude oil, WTI" 1240 310 $6050 // NYMEX

worksheet equity-markets nasdaq other
2026-02-27 41 0

worksheet option-deductions amount
"specialists, (a)(6)" 1240
`;
    expect(format(before)).toBe(`
firm meridian "Meridian"
  form                 focus-part-1
  method               basic
  method               alternative                from 2026-07          // a change of method
  minimum-dollars      $500,000

report meridian 2026-03
  filed   2026-04-14 seal 9f2c-41d0-7a3e
  amended 2026-05-04 "Receivable found to be unsecured"
  accept  month-over-month 5362 "ACATS residuals of 3/9"

schedule A 2026-03                                            // thousands of dollars
1710 subordinated-loans                     25,000
1730 secured-demand-notes                      -0-
3950 trading-profit-or-loss                 (1,240)
4201 expenses                                6,105            // the month's
     was                                     6,100
     "salaries and benefits"         $4,020,000.50
     // half of a year's rent
     "occupancy, data, other"        $2,084,999.50
3500 equity-end-of-month                    70,671
841  long-contractual-commitments            3,000      valued market   // at market
114  equity-markets-nasdaq                    42.0
3851 net-capital-to-debits                  23.35%

schedule B 2026-03                items   debits  credits  deductions
1    money-suspense                   3       14        2     $13,650
5A-L correspondents-long              5       12       31      $4,400
5G   offsetting-items                 .      (20)     (20)          .
6    commodity-differences
     "clearing, money debits"         2  $18,450        .     $18,450
10   completed-as-instructed        yes
     was                             no

worksheet commodities-firm         long    short   margin
     "Crude oil, WTI"             1,240      310   $6,050     // NYMEX

worksheet equity-markets         nasdaq    other
     2026-02-27                      41      -0-

worksheet option-deductions                 amount
     "specialists, (a)(6)"                   1,240
`);
    expect(left(before)).toEqual([]);
  });

  test('a grid of one column has its figures where single figures stand', () => {
    expect(format('report m 2026-03\nschedule B deductions\n1 $5\n10 yes\n')).toBe(
      `report m 2026-03
schedule B 2026-03                      deductions
1    money-suspense                             $5
10   completed-as-instructed                   yes
`,
    );
  });

  test('a comment of its own stays outside or indented, and keeps every character but blanks at its end', () => {
    expect(
      format(
        '  // top  \nfirm m "M"\n//\tprofile \t\n // one\nreport m 2026-03\n\t//x\nschedule A\n// y\n // z\n',
      ),
    ).toBe(
      '// top\nfirm m "M"\n//\tprofile\n  // one\nreport m 2026-03\n  //x\nschedule A 2026-03\n// y\n     // z\n',
    );
  });

  test('what does not fit moves only itself', () => {
    const long = '"a label that is longer than the place there is for a label, and its figure too"';
    const [, , , moved, next] = format(`report m 2026-03\nschedule A\n4201\n${long} 1\n"short" 2 // x`).split(
      '\n',
    );
    expect(moved).toBe(`     ${long} 1`);
    expect(next).toBe('     "short"                                     2            // x');
  });

  test('no word is written anew but ungrouped digits and zero', () => {
    const written = ['0.00', '(0)', '00', '0123', '1234,567', '-1234', '42', '$5.00', '12345678901234567'];
    for (const figure of written) {
      expect(format(`report m 2026-03\nschedule A\n4201 expenses ${figure}\n`)).toMatch(
        new RegExp(` ${figure.replace(/[.()$]/g, '\\$&')}\n$`),
      );
    }
    // Where no figure is asked for, a number is a mistake, and is left for its author to see.
    expect(format('report m 2026-03\nschedule B items debits\n10 0\n5G 0 (1234)\n')).toMatch(
      /^10 .* 0\n5G .* 0 +\(1,234\)\n$/m,
    );
    expect(format('firm m "M"\nzip 10005\nname 1234\n')).toMatch(/ 10005\n.* 1234\n$/);
  });

  test('every line ends as it did, and the last one ends', () => {
    expect(format('\ufefffirm  m "M"\r\n zip "1" \nmethod  basic\r\r\n   fcm yes')).toBe(
      '\ufefffirm m "M"\r\n  zip                  "1"\n  method               basic\r\r\n  fcm                  yes\r\n',
    );
    for (const text of ['', '\ufeff', '\n', '\r\n\r\n']) expect(format(text)).toBe(text);
    expect(format(' \t ')).toBe('');
    expect(format('// x')).toBe('// x\n');
  });

  test('the samples and the worked month stand as they are written', () => {
    for (const text of [goodText, sample('language-sample')]) expect(format(text)).toBe(text);
  });

  test('the page about formatting says what is done', () => {
    const page = readFileSync(new URL('../../../../docs/formatting.md', import.meta.url), 'utf8');
    const [before = '', after = ''] = Array.from(
      page.matchAll(/^```focus\n([^]*?)^```$/gm),
      ([, text]) => text,
    );
    const above = 'report m 2026-03\n';
    expect(format(above + before)).toBe(above + after);
  });

  test('every example stands as it is written', () => {
    const examples = new URL('../../../../examples/', import.meta.url).pathname;
    const files = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.focus'),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const text = readFileSync(`${examples}${file}`, 'utf8');
      expect(formatFiling(text, form)).toEqual({ text, edits: [], left: [] });
    }
  });
});

describe('what is left alone', () => {
  test('a line that cannot be read, with the reason', () => {
    const text = `report  meridian 2026-03
schedule  A 2026-03
1711x   4201 6,105
  4201  expenses   6 105
4221  412   (valued)
9999    nothing   1
fild   2026-04-14
2026-03-01   5
 filed   2026-04-14
"part"
"part"   1  2
`;
    expect(format(text).split('\n').slice(2)).toEqual(text.split('\n').slice(2));
    expect(left(text)).toEqual([
      '3: `1711x` begins no line: a line begins with an item number or row, a name, a date, or a label in quotes. Nothing of the line is read.',
      '4: `105` has no place here: line 4201 has one figure. Remove it, or turn it into a comment with //.',
      '5: `(valued)` has no place here: line 4221 has one figure. Remove it, or turn it into a comment with //.',
      '6: Schedule A has no line `9999`; remove the line.',
      '7: `fild` is no line of a form: the entries of schedule A begin with their key. Nothing of the line is read.',
      '8: A date begins a row of a worksheet: the entries of schedule A begin with their key. Nothing of the line is read.',
      '9: `filed` stands below the heading of the report, above its first schedule; move the line there.',
      '10: 0 figures stand here, and the heading has one column.',
      '11: 2 figures stand here, and the heading has one column.',
    ]);
  });

  test('a line on which the name may stand, grown together with something else', () => {
    const lines = '3740 haircuts\u00a013,448\n4201 expenses:6,105\n4221  Federal_Income_Taxes412\n';
    const text = `report m 2026-03\nschedule A 2026-03\n${lines}`;
    expect(format(text)).toBe(text);
    expect(left(text)).toHaveLength(3);
    expect(format('report m 2026-03\nschedule A 2026-03\n4201 N/A\n')).toContain('4201 expenses   ');
  });

  test('a line whose figure is wrong has its blanks set, for it is known what stands where', () => {
    expect(format('report m 2026-03\nschedule A 2026-03\n4201 -6,105\n4221 expense 5\n')).toBe(
      'report m 2026-03\nschedule A 2026-03\n4201 expenses                               -6,105\n4221 expense                                     5\n',
    );
  });

  test('everything below a broken heading, up to the next good one', () => {
    const text = `report m 2026-03
schedule A 2026-03
4201   1
schedule   b
  3   x 1   \t

// no line   \t
schedule A 2026-04
4201  2
report   m 2026-4
4201  3
report   m 2026-05
schedule A
4201  4
`;
    const lines = format(text).split('\n');
    expect(lines.slice(3, 11)).toEqual(text.split('\n').slice(3, 11));
    expect(lines.slice(11)).toEqual([
      'report m 2026-05',
      'schedule A 2026-05',
      '4201 expenses                                    4',
      '',
    ]);
    expect(left(text)).toEqual([
      '4: `b` is not valid as the schedule; write B. The line below it is not read.',
      '5: It is not read, because of line 4.',
      '8: The schedule says 2026-04, and the report it stands in is for 2026-03; write 2026-03, or the heading of another report above. The line below it is not read.',
      '9: It is not read, because of line 8.',
      '10: `2026-4` is not valid as the month; write 2026-04. The line below it is not read.',
      '11: It is not read, because of line 10.',
    ]);
  });

  test('a git conflict, and nothing around it', () => {
    const text = `report m 2026-03
schedule A 2026-03
4201   1
<<<<<<< HEAD
4221   2
=======
4221   3   
>>>>>>> topic
4264   4
`;
    const lines = format(text).split('\n');
    expect(lines.slice(3, 8)).toEqual(text.split('\n').slice(3, 8));
    expect([lines[2], lines[8]]).toEqual([
      '4201 expenses                                    1',
      '4264 additions-to-capital                        4',
    ]);
    expect(left(text).slice(1, 3)).toEqual([
      '5: It stands in the conflict that git left on line 4.',
      '6: Git left a conflict here; keep one side and remove the markers. Until then nothing of m 2026-03 is computed.',
    ]);
  });

  test('figures of a firm, and lines that stand above every heading', () => {
    expect(left('4201 1\nfirm m "M"\n4201  2\n')).toEqual([
      expect.stringMatching(/^1: No heading stands above this line/),
      expect.stringMatching(/^3: A profile has no figures/),
    ]);
  });
});

test('a month in one piece of a megabyte is formatted in a moment', () => {
  const blanks = ' '.repeat(1_000_000);
  expect(format(`report m 2026-03${blanks}\n//${blanks}x${blanks}\n`)).toBe(
    `report m 2026-03\n//${blanks}x\n`,
  );
  expect(format(goodMonth)).toBe(goodMonth);
});
