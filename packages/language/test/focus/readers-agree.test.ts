/** Two readers, one language: the line reader and the Langium parser say the same of every text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFiling } from '@focus/language';
import { parseFiling } from '@focus/language/langium';
import { fixturesIn, readFixture } from '../../../../test/support/annotated.ts';
import { dump, form, RESOURCES } from './support/filings.ts';
import { anyText, slip, wordSoup } from './support/texts.ts';

function expectSame(text: string): void {
  expect(dump(readFiling('a.focus', text, form))).toEqual(dump(parseFiling('a.focus', text, form)));
}

describe('the line reader and the Langium parser give the same facts, places and findings', () => {
  test.each(fixturesIn(RESOURCES))('for %s', (path) => {
    for (const { text } of readFixture(path).files) {
      expectSame(text);
      expectSame(text.replaceAll('\n', '\r\n'));
      expectSame(text.replaceAll('\n', '\r'));
      expectSame(`\ufeff${text.trimEnd()}`);
    }
  });

  test('for any characters at all', () => {
    fc.assert(fc.property(anyText, expectSame), { numRuns: 2_000 });
  });

  test('for lines of words in any order', () => {
    fc.assert(fc.property(wordSoup, expectSame), { numRuns: 2_000 });
  });

  test('for a good month with a slip in it', () => {
    fc.assert(
      fc.property(slip, ({ text }) => {
        expectSame(text);
      }),
      { numRuns: 300 },
    );
  });
});
