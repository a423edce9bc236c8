/** Control totals, written and removed. */
import { sealOf } from '@focus/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFiling, totalsEdits, writeLine, type FormattedFiling } from '@focus/language';
import { form, goodMonth, sample } from './support/filings.ts';
import { computed, reportsOf } from './support/said.ts';
import { texts } from './support/untidy.ts';

/** A month whose income can be computed, and nothing below. */
const PROFILE = sample('profile');
const INCOME = `${PROFILE}
report meridian 2026-03

schedule A 2026-03
3501 equity-start-of-month                   1,000
3950 trading-profit-or-loss                 (1,240)
4212 other-gross-income                      9,310
4201 expenses
     "salaries"                              6,000
     // and what is left
     "all other"                               105
4221 federal-income-taxes                      412
4264 additions-to-capital                      -0-
4274 deductions-from-capital                (1,000)
`;

/** A month with the equity it began with, as there is none before it. */
function withStart(month: string): string {
  return month.replace('3950 ', '3501 equity-start-of-month                  70,118\n3950 ');
}

/** What becomes of a text when the control totals of its first report are written or removed. */
function totals(text: string, how: 'write' | 'remove'): FormattedFiling {
  const [report] = reportsOf(text);
  if (report === undefined) throw new Error('The text has no report.');
  return totalsEdits(text, form, report, how);
}

/** The lines that stand in one text and not in the other. */
function changes(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
}

describe('control totals are written', () => {
  test('in their place, below the parts of the line before them', () => {
    expect(totals(INCOME, 'write').text).toBe(
      INCOME.replace('4264 ', '4250 net-profit-or-loss                      1,553\n4264 ') +
        '3500 equity-end-of-month                     1,553\n',
    );
  });

  test('in brackets where a total comes to less than nothing, and it agrees', () => {
    const text = `${PROFILE}\n${goodMonth}`.replace(/^(5G +offsetting-items +\. +)\(20\)/m, '$1(9,020)');
    const { text: written } = totals(text, 'write');
    const line = written.split('\n').find((one) => one.startsWith('5    '));
    expect(line).toMatch(/ \(8,\d{3}\) /);
    const codes = reportsOf(written)[0]?.findings.map(({ code }) => code);
    expect(codes).not.toContain('wrong-sign');
    expect(codes).not.toContain('control-total');
  });

  test('of a whole month, each in its unit, and none of which more may be entered', () => {
    const text = `${PROFILE}\n${withStart(goodMonth)}`;
    expect(changes(text, totals(text, 'write').text)).toEqual([
      '+ 3520 total-subordinations                   25,000',
      '+ 4250 net-profit-or-loss                      1,553',
      '+ 3530 capital-and-subordinations             95,885',
      '+ 3575 operational-deductions                    152',
      '+ 3620 total-deductions-and-charges           21,233',
      '+ 3640 net-capital-before-haircuts            74,652',
      '+ 4881 net-capital-after-withdrawals          56,204',
      '+ 3851 net-capital-to-debits                  29.12%',
      '+ 3852 option-deductions-ratio                23.35%',
      '+ 5375 commodity-concentration-firm           13,425',
      '+ 5376 commodity-concentration-customer       33,263',
      '+ 114  equity-markets-nasdaq                    42.0',
      '+ 116  equity-markets-other                      2.7',
      '+ 5    total-reconciling-differences   17       32       27     $31,650',
      '+ 8    total-lines-1-to-7              38      159       98    $152,455',
    ]);
  });

  test('in the columns that can be computed', () => {
    const text = `${PROFILE}\n${withStart(goodMonth)}`.replace('$2,900', '     .');
    const missing = changes(text, totals(text, 'write').text).filter((line) => line.startsWith('+ 8 '));
    expect(missing).toEqual(['+ 8    total-lines-1-to-7              38      159       98           .']);
  });

  test('into a line that is there without its figure', () => {
    const text = INCOME.replace('4264 ', '4250 // what is earned\n4264 ');
    expect(changes(text, totals(text, 'write').text)).toEqual([
      '- 4250 // what is earned',
      '+ 4250 net-profit-or-loss                      1,553            // what is earned',
      '+ 3500 equity-end-of-month                     1,553',
    ]);
  });
});

describe('control totals are removed', () => {
  const written = `${INCOME}3500 equity-end-of-month                     1,553\n`;

  test('where they agree', () => {
    expect(totals(written, 'remove')).toMatchObject({ text: INCOME, left: [] });
    const inDollars = written.replace('    1,553', '$1,553,000');
    expect(totals(inDollars, 'remove')).toMatchObject({ text: INCOME, left: [] });
  });

  test.each([
    ['that does not agree', '1,554', 'It does not agree with what is computed.'],
    ['from the books, to the dollar', '$1,553,012', 'It does not agree with what is computed.'],
    ['with a comment', '1,553 // checked', 'A comment on it would be lost.'],
    ['with parts', '1,553\n     "all" 1,553', 'What stands below it would be lost.'],
    ['with an original', '1,553\n     was 1,500', 'What stands below it would be lost.'],
  ])('but not one %s', (_, figure, reason) => {
    const text = `${INCOME}3500 equity-end-of-month ${figure}\n`;
    expect(totals(text, 'remove')).toEqual({
      text,
      edits: [],
      left: [{ line: INCOME.split('\n').length - 1, reason }],
    });
  });

  test('but no figure that counts: there is no month before', () => {
    expect(totals(INCOME, 'remove')).toEqual({ text: INCOME, edits: [], left: [] });
  });
});

describe('one derived line is written', () => {
  const [report] = reportsOf(INCOME);

  test('and no other', () => {
    if (report === undefined) throw new Error('The text has no report.');
    const { text } = writeLine(INCOME, form, report, 'A.net-profit-or-loss');
    expect(changes(INCOME, text)).toEqual(['+ 4250 net-profit-or-loss                      1,553']);
    expect(writeLine(INCOME, form, report, 'A.net-capital').edits).toEqual([]);
    expect(writeLine(INCOME, form, report, 'A.expenses').edits).toEqual([]);
    expect(writeLine(INCOME, form, report, 'A.equity-start-of-month').edits).toEqual([]);
  });
});

describe('of a sealed month, what the seal covers is left alone', () => {
  const MARKETS = '114  equity-markets-nasdaq                    42.0\n';
  const sealedWith = (text: string): string => {
    const filed = `${PROFILE}\n${withStart(text)}`.replace(/^ {2}filed .*/m, '  filed 2026-04-14');
    const [report] = reportsOf(filed);
    const seal = report === undefined ? null : sealOf(form, report.facts);
    expect(seal).not.toBeNull();
    return filed.replace('  filed 2026-04-14', `  filed 2026-04-14 seal ${seal ?? ''}`);
  };
  const codesOf = (text: string): string[] => reportsOf(text)[0]?.findings.map(({ code }) => code) ?? [];

  test('where totals are written: a line that may be entered instead is not', () => {
    const text = sealedWith(goodMonth);
    const { text: written } = totals(text, 'write');
    expect(changes(text, written).filter((line) => /^\+ (?:3852|5375|5376|114|116) /.test(line))).toEqual([]);
    expect(changes(text, written)).toContain('+ 3520 total-subordinations                   25,000');
    expect(codesOf(written)).not.toContain('sealed-figure-changed');
    const [report] = reportsOf(text);
    if (report === undefined) throw new Error('The text has no report.');
    expect(writeLine(text, form, report, 'A.equity-markets-nasdaq').edits).toEqual([]);
  });

  test('where they are removed', () => {
    const text = sealedWith(goodMonth.replace(/^(?=116 |115 |schedule B)/m, MARKETS));
    expect(codesOf(text)).not.toContain('sealed-figure-changed');
    const { text: result, left } = totals(text, 'remove');
    expect(codesOf(result)).not.toContain('sealed-figure-changed');
    const line = text.split('\n').findIndex((one) => one.startsWith('114 '));
    expect(left).toContainEqual({ line, reason: 'It is part of what is sealed.' });
  });
});

describe('for every text, right or wrong,', () => {
  /** The text after the totals of each of its reports are written or removed. */
  const all = (text: string, how: 'write' | 'remove'): string =>
    reportsOf(text).reduce((result, _, index) => {
      const report = reportsOf(result)[index];
      return report === undefined ? result : totalsEdits(result, form, report, how).text;
    }, text);
  const check = (holds: (text: string) => void): void => {
    fc.assert(
      fc.property(texts, (text) => {
        holds(`${PROFILE}\n${text}`);
      }),
      { numRuns: 100 },
    );
  };

  test('no line is lost or moved where totals are written, and no figure is another one', () => {
    check((text) => {
      const result = all(text, 'write');
      expect(isWithin(linesOf(text), linesOf(result))).toBe(true);
      expect(computed(result)).toEqual(computed(text));
      expect(all(result, 'write')).toBe(result);
    });
  });

  test('what is written is formatted', () => {
    check((text) => {
      const formatted = formatFiling(text, form).text;
      const result = all(formatted, 'write');
      expect(formatFiling(result, form).text).toBe(result);
    });
  });

  test('what removing takes away is what is computed, and writing brings it back', () => {
    check((text) => {
      const result = all(text, 'remove');
      expect(isWithin(linesOf(result), linesOf(text))).toBe(true);
      expect(computed(result)).toEqual(computed(text));
      expect(computed(all(result, 'write'))).toEqual(computed(text));
    });
  });
});

/** Whether all lines stand among others, in their order. */
function isWithin(lines: readonly string[], others: readonly string[]): boolean {
  let at = 0;
  for (const line of others) if (line === lines[at]) at += 1;
  return at === lines.length;
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
