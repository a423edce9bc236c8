/** The seal of a filed month, from text to fingerprint; and the originals that let it hold after an amendment. */
import { sealedText, sealOf } from '@focus/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { form, goodMonth } from './support/filings.ts';
import { cells, codes, onlyReport, read } from './support/reading.ts';

function month(text: string): string {
  return `report meridian 2026-03\n  filed 2026-04-14\n  amended 2026-05-04 "found"\n${text}`;
}

/** The seal of a month's text, which must read well. */
function seal(text: string): string | null {
  const filing = read(month(text));
  expect(filing.findings).toEqual([]);
  return sealOf(form, onlyReport(filing));
}

const MONTH = `
schedule A 2026-03
1710 subordinated-loans                     25,000
1730 secured-demand-notes                      -0-
4201 expenses                                6,105
     "salaries and benefits"                 4,020
     "all other"                             2,085
4274 deductions-from-capital                (1,000)
3500 equity-end-of-month                    70,671
841  long-contractual-commitments            3,000      valued market

schedule B 2026-03                items   debits  credits  deductions
1    money-suspense                   3       14        2     $13,650
10   completed-as-instructed        yes

worksheet commodities-firm         long    short   margin
     "Crude oil, WTI"             1,240      310   $6,050
     "Gold"                         480      515  $11,500
`;

/** A text with one thing changed; throws where there is nothing to change. */
function but(from: string | RegExp, to: string): string {
  const changed = MONTH.replace(from, to);
  if (changed === MONTH) throw new Error(`There is no ${String(from)} to change.`);
  return changed;
}

describe('what is sealed', () => {
  test('is a line for each fact, in the order of their characters', () => {
    expect(sealedText(form, onlyReport(read(month(MONTH))))).toBe(`focus seal 1
form focus-part-1
report meridian 2026-03
A 1710 25000000
A 1730 -0-
A 4201 "all other" 2085000
A 4201 "salaries and benefits" 4020000
A 4201 6105000
A 4274 1000000
A 841 3000000 valued market
B 1 credits 2000
B 1 debits 14000
B 1 deductions 13650
B 1 items 3
B 10 yes
worksheet commodities-firm
worksheet commodities-firm "Crude oil, WTI" long 1240
worksheet commodities-firm "Crude oil, WTI" margin 6050
worksheet commodities-firm "Crude oil, WTI" short 310
worksheet commodities-firm "Gold" long 480
worksheet commodities-firm "Gold" margin 11500
worksheet commodities-firm "Gold" short 515
`);
  });

  test('has a fingerprint that never changes', () => {
    expect(seal(MONTH)).toBe('e245-5ade-b1c7');
  });

  test.each([
    ['blanks', but('4201 expenses                                6,105', '4201 expenses 6,105')],
    ['names', but('1710 subordinated-loans ', '1710 ')],
    ['comments', but('25,000', '25,000 // as agreed')],
    ['the grouping of digits', but('25,000', '25000')],
    ['the same amount in dollars', but('25,000', '$25,000,000')],
    ['the order of lines', but(/(1710.*\n)(1730.*\n)/, '$2$1')],
    ['the order of parts', but(/( +"sal.*\n)( +"all.*\n)/, '$2$1')],
    ['the order of columns', but(/items {3}debits(.*)\n(.*) 3 {7}14/, 'debits items$1\n$2 14 3')],
    ['control totals', but(/3500.*\n/, '')],
    ['other control totals', but('70,671', '70,672')],
    ['a month in the heading', but('schedule A 2026-03', 'schedule A')],
    ['line ends', MONTH.replaceAll('\n', '\r\n')],
  ])('%s make no difference', (_, text) => {
    expect(seal(text)).toBe(seal(MONTH));
  });

  test.each([
    ['a figure', but('25,000', '25,001')],
    ['cents', but('25,000', '$25,000,000.01')],
    ['nothing to report for an amount that rounds to it', but('-0-', '$400')],
    ['a line that is gone', but(/1730.*\n/, '')],
    ['a line that came', but('1710', '1740 haircuts\n1710').replace('1740 haircuts\n', '4980 12\n')],
    ['a part', but('2,085', '2,000').replace('4,020', '4,105')],
    ['the label of a part', but('all other', 'other')],
    ['a valuation', but('valued market', 'valued face')],
    ['a cell of a grid', but('3       14', '4       14')],
    ['a yes', but('yes', 'no')],
    ['a row of a worksheet', but('515', '516')],
    ['a worksheet that is gone', but(/worksheet[^]*/, '')],
    ['another firm', MONTH],
  ])('%s makes one', (what, text) => {
    const other =
      what === 'another firm' ? month(text).replace('report meridian', 'report harbor') : month(text);
    expect(sealOf(form, onlyReport(read(other)))).not.toBe(seal(MONTH));
  });

  test.each([
    ['a broken figure', but('25,000', '25,0000')],
    ['a lost key', but('1710', '1711x')],
    ['a conflict', but('1710', '<<<<<<< ours\n1710')],
    ['a broken row', but('515', '5150x')],
  ])('is not known where there is %s', (_, text) => {
    expect(sealOf(form, onlyReport(read(month(text))))).toBeNull();
  });
});

describe('an original', () => {
  test.each([
    ['a figure', but('25,000', '26,000\nwas 25,000')],
    ['an answer that was nothing to report', but('-0-', '12\nwas -0-')],
    ['a figure that is nothing to report now', but('(1,000)', '-0-\nwas (1,000)')],
    ['a figure that was in dollars', but('25,000', '26,000\nwas $25,000,000')],
    ['a line that came: it was blank', but('1710', '4980 total-tickets 12\nwas\n1710')],
    ['a line that is gone: its figure is left out', but(/(25,000)/, '\nwas $1')],
    [
      'a line whose parts changed',
      but(/6,105\n.*\n/, '6,501\nwas 6,105\n"salaries and benefits" 4,416\nwas 4,020\n'),
    ],
    ['a part that came', but('6,105', '6,501\nwas 6,105\n"accrual" 396\nwas')],
    ['a figure that its parts make', but('6,105', '\n"accrual" 396\nwas')],
    ['parts that came to a figure', but('25,000', '25,000\n"a" 12,000\nwas\n"b" 13,000\nwas')],
    [
      'parts that came to another figure',
      but('25,000', '26,000\nwas 25,000\n"a" 12,000\nwas\n"b" 14,000\nwas'),
    ],
    ['parts that came and make the figure', but('25,000', '\nwas 25,000\n"a" 12,000\nwas\n"b" 13,000\nwas')],
    ['a valuation', but('valued market', 'valued face\nwas 3,000 valued market')],
    ['one cell of a grid', but('$13,650', '$13,000\nwas . . . $13,650')],
    ['a whole row of a grid', but('3       14        2     $13,650', '4 15 2 $13,000\nwas 3 14 2 $13,650')],
    ['yes and no', but('yes', 'no\nwas yes')],
    ['a row of a worksheet', but('515  $11,500', '516 $11,600\nwas 480 515 $11,500')],
    ['one figure of a row', but('515  $11,500', '516 $11,500\nwas . 515 .')],
    ['a row that came', but('"Gold"', '"Silver" 1 2 $3\nwas\n"Gold"')],
  ])('lets the seal hold: %s', (_, text) => {
    expect(seal(text)).toBe(seal(MONTH));
  });

  test('belongs to the line above it: a part has its own', () => {
    const filing = read(
      month('schedule A\n4201 expenses 6,501\nwas 6,105\n"salaries" 6,501\nwas 6,105\nwas 6,000'),
    );
    expect(filing.findings.map(({ place, message }) => [place.line, message])).toEqual([
      [8, 'A part has one original; remove this one.'],
    ]);
  });

  test('of a figure that stands below its last part is not taken for one of the part', () => {
    const filing = read(month('schedule A\n4201 expenses 6,501\n"salaries" 4,000\n"other" 2,501\nwas 6,105'));
    expect(filing.findings.map(({ code, place, message }) => [code, place.line, message])).toEqual([
      [
        'parts-do-not-sum',
        7,
        'Before the amendment the parts came to 10,105, and the figure was 6,501: write what each changed line was right below it.',
      ],
    ]);
  });

  test('says how it was valued only where the line is valued', () => {
    expect(codes(read(month('schedule A\n4201 expenses 6,501\nwas 6,105 valued market')))).toEqual([
      'unexpected-word',
    ]);
    expect(codes(read(month('schedule A\n841 3,000 valued market\nwas 2,000 valued marked')))).toEqual([
      'unknown-choice',
    ]);
  });

  test('that cannot be read leaves nothing known of the line', () => {
    const filing = read(month('schedule A\n4201 expenses 6,501\n"salaries" 6,501\nwas 6,1O5'));
    expect(codes(filing)).toEqual(['malformed-amount']);
    expect(cells(filing)['A.expenses']?.state).toBe('broken');
    const rows = read(month('worksheet commodities-firm long short margin\n"Gold" 1 2 $3\nwas 1 2'));
    expect(codes(rows)).toEqual(['incomplete-line']);
    expect(onlyReport(rows).worksheets[0]?.broken).toBe(true);
  });

  test('has a row above it in a worksheet', () => {
    expect(codes(read(month('worksheet commodities-firm long short margin\nwas 1 2 $3')))).toEqual([
      'misplaced-was',
    ]);
    const twice = 'worksheet commodities-firm long short margin\n"Gold" 1 2 $3\nwas 1 1 $3\nwas 1 1 $4';
    expect(codes(read(month(twice)))).toEqual(['misplaced-was']);
  });
});

describe('a whole month', () => {
  const lines = goodMonth.split('\n');
  const entries = lines.flatMap((line, index) => (/^\d+ +[a-z-]+ +[\d,]+$/.test(line) ? [index] : []));

  test('keeps its seal whatever figures are amended, if each says what it was', () => {
    const filed = sealOf(form, onlyReport(read(goodMonth)));
    const amended = fc.uniqueArray(
      fc.tuple(fc.constantFrom(...entries), fc.integer({ min: 1, max: 99_999 })),
      {
        selector: ([line]) => line,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(amended, (changes) => {
        const now = [...lines];
        const honest = [...lines];
        for (const [line, figure] of changes) {
          const was = /[\d,]+$/.exec(lines[line] ?? '')?.[0] ?? '';
          now[line] = (lines[line] ?? '').replace(/[\d,]+$/, String(figure));
          honest[line] = `${now[line] ?? ''}\n     was ${was}`;
        }
        expect(sealOf(form, onlyReport(read(honest.join('\n'))))).toBe(filed);
        const isChanged =
          sealedText(form, onlyReport(read(now.join('\n')))) !==
          sealedText(form, onlyReport(read(goodMonth)));
        expect(sealOf(form, onlyReport(read(now.join('\n')))) !== filed).toBe(isChanged);
      }),
      { numRuns: 50 },
    );
  });
});
