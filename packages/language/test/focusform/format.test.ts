/** The formatter of forms and house rules. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatForm } from '@focus/language/langium';

const ROOT = new URL('../../../../', import.meta.url).pathname;
const FORM = readFileSync(`${ROOT}packages/forms/focus-part-1.focusform`, 'utf8');
const POLICY = readFileSync(`${ROOT}examples/meridian/policy.focusform`, 'utf8');

function format(text: string): string {
  return formatForm(text).text;
}

describe('what is written', () => {
  test('rows are indented by their braces, texts stand under each other, and what goes on moves along', () => {
    expect(
      format(`// The policy of the house.
   rules policy for focus-part-1 {
profile {
      // when to look
        level   percent
                  "Level"
    }
\tlet required {
max(1, 2)   when method is basic
    cites "a"
            "b"
      (1 + 2) / 3
   }

rule too-low {
 breach when net-capital < required
   and    not (  method is basic   )
at   net-capital // here
let gap = required -
   net-capital
says   "Net capital is {net-capital}: // no comment."
     "More."
   cites "c" } }`),
    ).toBe(`// The policy of the house.
rules policy for focus-part-1 {
  profile {
    // when to look
    level   percent
              "Level"
  }
  let required {
    max(1, 2)   when method is basic
        cites "a"
              "b"
    (1 + 2) / 3
  }

  rule too-low {
    breach when net-capital < required
      and    not (  method is basic   )
    at     net-capital // here
    let    gap = required -
          net-capital
    says   "Net capital is {net-capital}: // no comment."
           "More."
    cites  "c" } }
`);
  });

  test('texts of a form, and what follows a mark', () => {
    expect(
      format(`form f "F" {
schedule A "Routine" in thousands {
 note "**"     "One"
     "two"
   line 1  1710  loans  "Loans"
     correction "Correct"
         "it."
     instruction   "Say" // so
         "it."
         // again
         "and again."
}
}
`),
    ).toBe(`form f "F" {
  schedule A "Routine" in thousands {
    note "**"     "One"
                  "two"
    line 1  1710  loans  "Loans"
      correction  "Correct"
                  "it."
      instruction "Say" // so
                  "it."
    // again
                  "and again."
  }
}
`);
  });

  test('the form and the house rules of the example stand as they are written', () => {
    for (const text of [FORM, POLICY]) expect(formatForm(text)).toEqual({ text, edits: [], left: [] });
  });
});

const indents = fc.array(fc.nat(12), { minLength: 13, maxLength: 40 });

/** A text of which each line is moved. */
function moved(text: string, by: readonly number[]): string {
  return text
    .split('\n')
    .map((line, number) => (line === '' ? '' : ' '.repeat(by[number % by.length] ?? 0) + line))
    .join('\n');
}

const WORDS = [
  ...['form', 'rules', 'profile', 'let', 'schedule', 'line', 'rule', 'says', 'cites', 'when', 'and', 'or'],
  ...[
    '{',
    '}',
    '(',
    ')',
    '=',
    '+',
    ',',
    '|',
    '<',
    '"a { b"',
    '"//"',
    '"open',
    '//',
    '// x }',
    '5',
    'x',
    '$0',
  ],
];

const soup = fc
  .array(
    fc.tuple(
      fc.constantFrom('', ' ', '   ', '\t'),
      fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', '  ', '\t')), { maxLength: 5 }),
      fc.constantFrom('\n', '\n', '\r\n', '\r'),
    ),
    { maxLength: 30 },
  )
  .map((lines) => lines.map(([indent, words, end]) => `${indent}${words.flat().join('')}${end}`).join(''));

const texts = fc.oneof(
  soup,
  fc.string({ unit: 'binary', maxLength: 100 }),
  indents.map((by) => moved(FORM, by)),
  indents.map((by) => moved(POLICY, by)),
);

describe('for every text, right or wrong,', () => {
  test('nothing but blanks is changed, and none within strings and comments', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(linesOf(format(text))).toEqual(linesOf(text));
      }),
      { numRuns: 200 },
    );
  });

  test('what is formatted is formatted', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: once } = formatForm(text);
        expect(formatForm(once)).toEqual({ text: once, edits: [], left: [] });
      }),
      { numRuns: 200 },
    );
  });
});

test('a form of which every row has been moved as a whole is as it was', () => {
  const rows = FORM.split(/\n(?=\n|(?: {2}){0,2}(?:\/\/|[a-z}]))/);
  fc.assert(
    fc.property(indents, (by) => {
      const text = rows
        .map((row, index) => row.replace(/^(?=.)/gm, ' '.repeat(by[index % by.length] ?? 0)))
        .join('\n');
      expect(format(text)).toBe(FORM);
    }),
    { numRuns: 5 },
  );
});

/** The lines of a text but an empty last one, each with single blanks between its words. */
function linesOf(text: string): string[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line.replace(/"[^"]*"?|(?<![^ \t])\/\/.*|[ \t]+/g, (one) => (/^[ \t]/.test(one) ? ' ' : one)),
    )
    .map((line) => line.replace(/^(\uFEFF?) /, '$1').replace(/(?<![ \t])[ \t]+$/, ''));
  if (/^\uFEFF?$/.test(lines.at(-1) ?? '')) lines.pop();
  return lines;
}
