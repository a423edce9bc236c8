/** Lines of schedules in the order of the form. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderFiling } from '@focus/language';
import { form } from './support/filings.ts';
import { saidAnywhere } from './support/said.ts';
import { goodText } from './support/texts.ts';
import { texts } from './support/untidy.ts';

const HEADING = 'report m 2026-03\nschedule A 2026-03';

/** What ordering makes of lines of Schedule A. */
function ordered(lines: string): string {
  return orderFiling(`${HEADING}\n${lines}`, form).text.slice(HEADING.length + 1);
}

describe('an order', () => {
  test('takes parts, the original and the comments right above a line along', () => {
    expect(
      ordered(`3500 equity-end-of-month                    70,671
// the month's
// expenses
4201 expenses                                6,105            // paid
     was                                     6,100

     // all of it
     "salaries"                              6,105
1710 subordinated-loans                     25,000
`),
    ).toBe(`1710 subordinated-loans                     25,000
// the month's
// expenses
4201 expenses                                6,105            // paid
     was                                     6,100

     // all of it
     "salaries"                              6,105
3500 equity-end-of-month                    70,671
`);
  });

  test('leaves empty lines, and comments that stand alone, where they are', () => {
    expect(
      ordered(`// thousands

// loan
1730 1

// ─── income ───

4201 3
1710 2
// the end
`),
    ).toBe(`// thousands

1710 2

// ─── income ───

// loan
1730 1
4201 3
// the end
`);
  });

  test('keeps the first of two answers first', () => {
    expect(ordered('4201 1\n1710 2\n4201 3\n')).toBe('1710 2\n4201 1\n4201 3\n');
  });

  test('is one of each schedule, and not of the rows of worksheets', () => {
    const text = `${HEADING}
4201 1
1710 2
schedule B deductions
5G ($1)
5A-L $2
1 $3
worksheet option-deductions amount
"b" 1
"a" 2
`;
    expect(orderFiling(text, form).text).toBe(`${HEADING}
1710 2
4201 1
schedule B deductions
1 $3
5A-L $2
5G ($1)
worksheet option-deductions amount
"b" 1
"a" 2
`);
  });

  test.each([
    ['a line that is not known', '4201 1\n1711 5\n1710 2\n', 4],
    ['a line that cannot be read', '4201 1\n1710x 2\n     "part" 2\n1710 2\n', 4],
    ['a part of no entry', '"part" 2\n4201 1\n1710 2\n', 3],
    ['a git conflict', '4201 1\n<<<<<<< a\n1710 2\n=======\n1710 3\n>>>>>>> b\n', 4],
  ])('is not made over %s', (_, lines, line) => {
    const text = `${HEADING}\n${lines}`;
    const result = orderFiling(text, form);
    expect(result).toMatchObject({ text, edits: [] });
    expect(result.left).toEqual([
      {
        line: line - 1,
        reason: 'Schedule A is not ordered, because it is not known which line of the form this is.',
      },
    ]);
  });

  test('moves nothing in the samples', () => {
    expect(orderFiling(goodText, form)).toEqual({ text: goodText, edits: [], left: [] });
  });
});

/** Lines of the good month, its entries in any order. */
const shuffled = fc
  .array(fc.nat(), { minLength: 20, maxLength: 40 })
  .map((seeds) => goodText.replace(/(?<=^schedule.*\n)(.+\n)+/gm, (body) => shuffle(body, seeds)));

function shuffle(body: string, seeds: readonly number[]): string {
  const blocks = body.match(/^\S.*\n(?: .*\n)*/gm) ?? [];
  const rank = (index: number): number => ((seeds[index % seeds.length] ?? 0) * (index + 1)) % 101;
  return blocks
    .map((block, index) => ({ block, rank: rank(index) }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ block }) => block)
    .join('');
}

describe('for every text, right or wrong, an order', () => {
  test('of a good month in any order is that of the form', () => {
    fc.assert(
      fc.property(shuffled, (text) => {
        expect(orderFiling(text, form).text).toBe(goodText);
      }),
    );
  });

  test('keeps every line, what it says and what is found of it, and is made once', () => {
    fc.assert(
      fc.property(fc.oneof(texts, shuffled), (text) => {
        const { text: result, left } = orderFiling(text, form);
        expect(linesOf(result).sort()).toEqual(linesOf(text).sort());
        expect(saidAnywhere(result)).toEqual(saidAnywhere(text));
        expect(orderFiling(result, form)).toEqual({ text: result, edits: [], left });
      }),
      { numRuns: 300 },
    );
  });
});

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}
