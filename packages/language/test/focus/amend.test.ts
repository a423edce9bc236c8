/** What amended lines were, written by comparing a report with itself as it was filed. */
import { sealOf } from '@focus/engine';
import { applyLineEdits, formatFiling, originalsToWrite, writeReportFact } from '@focus/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { form, goodMonth } from './support/filings.ts';
import { onlyReport, read } from './support/reading.ts';

const FILED = `report meridian 2026-03
  filed   2026-04-14

schedule A 2026-03
1710 subordinated-loans                     25,000
1730 secured-demand-notes                      -0-      // none since 2019
4201 expenses                                6,105
     "salaries and benefits"                 4,020
     "all other"                             2,085
3500 equity-end-of-month                    70,671
841  long-contractual-commitments            3,000      valued market

schedule B 2026-03                items   debits  credits  deductions
1    money-suspense                   3       14        2     $13,650
10   completed-as-instructed        yes

worksheet commodities-firm         long    short   margin
     "Crude oil, WTI"             1,240      310   $6,050
     "Gold"                         480      515  $11,500
`;

function but(...changes: readonly (readonly [from: string | RegExp, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`There is no ${String(from)} to change.`);
    return changed;
  }, FILED);
}

/** The text with what its lines were, and what could not be said. */
function amended(now: string, then = FILED): { readonly text: string; readonly left: readonly string[] } {
  const originals = originalsToWrite(now, then, 'meridian', '2026-03');
  if (originals === null) throw new Error('There is no report to amend.');
  return { text: applyLineEdits(now, originals.edits), left: originals.left };
}

/** The lines `was`, each with the line above it. */
function originals(text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) =>
    line.trim().startsWith('was') ? [lines[index - 1] ?? '', line] : [],
  );
}

function sealOfText(text: string): string | null {
  const filing = read(text);
  expect(filing.findings).toEqual([]);
  return sealOf(form, onlyReport(filing));
}

describe('the originals of a report', () => {
  test('are none where nothing changed, however it is laid out', () => {
    expect(amended(FILED).text).toBe(FILED);
    const other = but(
      ['25,000', '25000 // as agreed'],
      ['1730 secured-demand-notes', '1730'],
      ['-0- ', '0 '],
    );
    expect(amended(other)).toEqual({ text: other, left: [] });
  });

  test.each<[string, string, string[]]>([
    [
      'a figure',
      but(['25,000', '26,000']),
      [
        '1710 subordinated-loans                     26,000',
        '     was                                    25,000',
      ],
    ],
    [
      'a control total',
      but(['70,671', '70,672']),
      [
        '3500 equity-end-of-month                    70,672',
        '     was                                    70,671',
      ],
    ],
    [
      'a part and its figure',
      but(['6,105', '6,106'], ['2,085', '2,086']),
      [
        '4201 expenses                                6,106',
        '     was                                     6,105',
        '     "all other"                             2,086',
        '     was                                     2,085',
      ],
    ],
    [
      'a part that came',
      but(['"all other"', '"accrual" 5\n     "all other"'], ['6,105', '6,110']),
      [
        '4201 expenses                                6,110',
        '     was                                     6,105',
        '     "accrual" 5',
        '     was',
      ],
    ],
    [
      'a part that is gone',
      but([/ +"all other".*\n/, ''], ['4,020', '6,105']),
      [
        '     "salaries and benefits"                 6,105',
        '     was                                     4,020',
        '     "all other"                               -0-',
        '     was                                     2,085',
      ],
    ],
    [
      'a valuation',
      but(['valued market', 'valued face']),
      [
        '841  long-contractual-commitments            3,000      valued face',
        '     was                                     3,000      valued market',
      ],
    ],
    [
      'one figure of a row',
      but(['3       14', '3       15']),
      [
        '1    money-suspense                   3       15        2     $13,650',
        '     was                              .       14        .           .',
      ],
    ],
    [
      'an answer',
      but(['yes', 'no']),
      ['10   completed-as-instructed         no', '     was                            yes'],
    ],
    [
      'a line that is gone',
      but([/1710.*\n/, '']),
      ['1710 subordinated-loans', '     was                                    25,000'],
    ],
    ['a line that came', but(['841 ', '4980 total-tickets 12\n841 ']), ['4980 total-tickets 12', '     was']],
    [
      'a row of a worksheet that is gone',
      but([/ +"Crude.*\n/, '']),
      [
        '     "Crude oil, WTI"               -0-      -0-      -0-',
        '     was                          1,240      310   $6,050',
      ],
    ],
    [
      'a row of a worksheet that came',
      but(['     "Gold"', '     "Silver" 1 2 $3\n     "Gold"']),
      ['     "Silver" 1 2 $3', '     was'],
    ],
    [
      'a worksheet that came',
      `${FILED}\nworksheet commodities-customer long short margin\n     "Gold" 1 2 $3\n`,
      ['     "Gold" 1 2 $3', '     was'],
    ],
  ])('say %s, and the seal holds', (_, now, lines) => {
    const { text, left } = amended(now.replace(/(10 .*) no/, '$1  no'));
    expect(left).toEqual([]);
    expect(originals(text)).toEqual(lines);
    expect(sealOfText(text)).toBe(sealOfText(FILED));
    // Once they are written, there are no more to write.
    expect(amended(text).text).toBe(text);
  });

  test('that stand already are left as they are, and those of the filed text count', () => {
    const first = amended(but(['25,000', '26,000'])).text;
    const second = first.replace('26,000', '27,000').replace('3,000', '3,100');
    const expected = [
      '1710 subordinated-loans                     27,000',
      '     was                                    25,000',
    ];
    expect(originals(amended(second).text).slice(0, 2)).toEqual(expected);
    expect(originals(amended(second, first).text).slice(0, 2)).toEqual(expected);
    expect(sealOfText(amended(second, first).text)).toBe(sealOfText(FILED));
    const removed = first.replace(/ +was .*\n/, '');
    expect(originals(amended(removed, first).text)).toEqual([
      '1710 subordinated-loans                     26,000',
      '     was                                    25,000',
    ]);
  });

  test('cannot say everything, and say so', () => {
    expect(amended(but([/4201[^]*?(?=3500)/, ''])).left).toEqual([
      '4201 expenses is gone: write it again with what it comes to now, and below it what it `was`.',
    ]);
    expect(amended(but([/schedule B[^]*?(?=work)/, ''])).left).toEqual([
      'The schedule B is gone: write its heading and its lines again, without figures, and below each what it `was`.',
    ]);
    const half = FILED.replace('14        2', '.        2');
    expect(amended(half.replace('.        2', '5        2'), half).left).toEqual([
      'Some figures of 1 money-suspense were blank and others were not, which no line can say: leave those blank that were.',
    ]);
  });

  test('are not known where a report cannot be read, or is not there', () => {
    expect(originalsToWrite(but(['1710', '<<<<<<< ours\n1710']), FILED, 'meridian', '2026-03')).toBeNull();
    expect(originalsToWrite(but(['1710', '1711x']), FILED, 'meridian', '2026-03')).toBeNull();
    expect(originalsToWrite(FILED, FILED, 'meridian', '2026-04')).toBeNull();
    expect(originalsToWrite(FILED, '', 'meridian', '2026-03')).toBeNull();
  });

  test('let the seal hold whatever figures change', () => {
    const lines = goodMonth.split('\n');
    const entries = lines.flatMap((line, index) => (/^\d+ +[a-z-]+ +[\d,]+$/.test(line) ? [index] : []));
    const change = fc.tuple(fc.constantFrom(...entries), fc.integer({ min: 0, max: 99_999 }));
    fc.assert(
      fc.property(fc.uniqueArray(change, { selector: ([line]) => line, maxLength: 10 }), (changes) => {
        const now = [...lines];
        for (const [index, figure] of changes) {
          const line = lines[index] ?? '';
          const hasParts = /^ +"/.test(lines[index + 1] ?? '');
          // A figure, or none; a line that others stand below stays.
          now[index] =
            figure % 3 === 0 && !hasParts
              ? line.replace(/[\d,]+$/, '')
              : line.replace(/[\d,]+$/, String(figure));
        }
        const { text, left } = amended(now.join('\n'), goodMonth);
        expect(left).toEqual([]);
        expect(sealOf(form, onlyReport(read(text)))).toBe(sealOf(form, onlyReport(read(goodMonth))));
        expect(formatFiling(text, form).left).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a line below the heading of a report', () => {
  const write = (text: string, word: 'filed' | 'amended', rest: string): string | null => {
    const edits = writeReportFact(text, 'meridian', '2026-03', word, rest);
    return edits === null ? null : applyLineEdits(text, edits);
  };

  test('is written right below the heading, an amendment below the filing', () => {
    expect(write('report meridian 2026-03\nschedule A\n', 'filed', '2026-04-14')).toBe(
      'report meridian 2026-03\n  filed   2026-04-14\nschedule A\n',
    );
    expect(write(FILED, 'amended', '2026-05-04 "found"')).toBe(
      FILED.replace('2026-04-14\n', '2026-04-14\n  amended 2026-05-04 "found"\n'),
    );
  });

  test('takes the place of the one that is there, and keeps its comment', () => {
    expect(
      write(
        'report meridian 2026-03\r\nfiled 2026-04-13 // by Dana\r\n',
        'filed',
        '2026-04-14 seal 9f2c-41d0-7a3e',
      ),
    ).toBe(
      'report meridian 2026-03\r\n  filed   2026-04-14 seal 9f2c-41d0-7a3e                      // by Dana\r\n',
    );
  });

  test('has a report to stand in', () => {
    expect(write('report harbor 2026-03\n', 'filed', '2026-04-14')).toBeNull();
    expect(write('report meridian 2026-03\n<<<<<<< ours\n', 'filed', '2026-04-14')).toBeNull();
  });
});
