/** Merging whatever two texts there are, and changes of cells at random. */
import { mergeFilings } from '@focus/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BASE } from './support/merging.ts';
import { anyText, goodText, slip, wordSoup } from './support/texts.ts';

/** A short text with words put in, and characters taken out, at a few places. */
const slips: fc.Arbitrary<string> = fc
  .array(
    fc.record({
      at: fc.nat(BASE.length),
      less: fc.nat(9),
      more: fc.constantFrom(
        ...['1,111', '$5', '.', '-0-', '(3,0)', 'x9', 'yes', 'was', 'items', 'schedule B', 'valued contract'],
        ...['"', '"salaries"', '// note', '\n// note\n', '\n     was 17', '\n4201 expenses 9', ''],
      ),
      apart: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((places) =>
    places
      .sort((left, right) => right.at - left.at)
      .reduce(
        (text, { at, less, more, apart }) =>
          text.slice(0, at) + (apart ? ` ${more} ` : more) + text.slice(at + less),
        BASE,
      ),
  );

describe('whatever the texts are', () => {
  const anything = fc.oneof(
    wordSoup,
    anyText,
    slip.map(({ text }) => text),
    fc.constant(goodText),
  );

  test('what only one side changed is what it says', () => {
    fc.assert(
      fc.property(anything, anything, (base, changed) => {
        expect(mergeFilings(base, changed, base)).toEqual({ text: changed, conflicts: 0 });
        expect(mergeFilings(base, base, changed)).toEqual({ text: changed, conflicts: 0 });
        expect(mergeFilings(base, changed, changed)).toEqual({ text: changed, conflicts: 0 });
      }),
    );
  });

  test('no word or comment that a side wrote is lost', () => {
    const words = (text: string): Set<string> => new Set(text.split(/[\s\ufeff]+/));
    fc.assert(
      fc.property(slip, slip, ({ text: ours }, { text: theirs }) => {
        const known = words(goodText);
        const result = words(mergeFilings(goodText, ours, theirs).text);
        for (const side of [ours, theirs]) {
          for (const word of words(side)) if (!known.has(word)) expect(result).toContain(word);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('no word and no figure is lost where both slip at some places of a short text', () => {
    const words = (text: string): string[] => text.split(/[\s\ufeff]+/);
    // The merged line may spell a figure in another way.
    const digits = (word: string): string => word.replace(/\D/g, '');
    fc.assert(
      fc.property(slips, slips, (ours, theirs) => {
        const known = new Set(words(BASE));
        const result = words(mergeFilings(BASE, ours, theirs).text);
        const kept = new Set([...result, ...result.map(digits).filter((figure) => figure !== '')]);
        for (const word of [ours, theirs].flatMap(words)) {
          if (known.has(word) || kept.has(digits(word))) continue;
          expect(kept).toContain(word);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('a conflict stands in the text wherever one is counted', () => {
    fc.assert(
      fc.property(anything, anything, anything, (base, ours, theirs) => {
        const { text, conflicts } = mergeFilings(base, ours, theirs);
        const markers = (one: string): number =>
          one.split(/\r\n|\r|\n/).filter((line) => line.startsWith('>>>>>>> theirs')).length;
        expect(markers(text)).toBeGreaterThanOrEqual(conflicts);
      }),
    );
  });
});

describe('changes of different cells', () => {
  const lines = goodText.split('\n');
  const figures = lines.flatMap((line, index) =>
    /^\d+[A-Z]?(-[A-Z])? +[a-z-]+ +.*\d$/.test(line) ? [index] : [],
  );

  interface Change {
    readonly line: number;
    readonly what: 'figure' | 'comment' | 'gone' | 'above' | 'below';
    readonly figure: number;
  }

  const change: fc.Arbitrary<Change> = fc.record({
    line: fc.constantFrom(...figures.filter((index) => !/^ +"/.test(lines[index + 1] ?? ''))),
    what: fc.constantFrom<Change['what']>('figure', 'figure', 'comment', 'gone', 'above', 'below'),
    figure: fc.integer({ min: 1, max: 99_999 }),
  });

  function made(changes: readonly Change[]): string {
    const by = new Map(changes.map((one) => [one.line, one]));
    return lines
      .flatMap((line, index) => {
        const one = by.get(index);
        switch (one?.what) {
          case undefined:
            return [line];
          case 'figure':
            return [line.replace(/\$?[\d,.]+%?$|-0-$/, String(one.figure))];
          case 'comment':
            return [`${line}   // ${String(one.figure)} checked`];
          case 'gone':
            return [];
          case 'above':
            return [`// ${String(one.figure)} follows`, line];
          case 'below':
            return [line, `     was ${String(one.figure)}`];
        }
      })
      .join('\n');
  }

  const disjoint = fc
    .uniqueArray(change, { selector: ({ line }) => line, maxLength: 12 })
    .chain((changes) =>
      fc.tuple(fc.constant(changes), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 })),
    )
    .map(([changes, sides]) => ({
      all: changes,
      ours: changes.filter((_, index) => sides[index] === true),
      theirs: changes.filter((_, index) => sides[index] !== true),
    }));

  test('never conflict, and give what all of them together do, from either side', () => {
    fc.assert(
      fc.property(disjoint, ({ all, ours, theirs }) => {
        const together = { text: made(all), conflicts: 0 };
        expect(mergeFilings(goodText, made(ours), made(theirs))).toEqual(together);
        expect(mergeFilings(goodText, made(theirs), made(ours))).toEqual(together);
      }),
      { numRuns: 300 },
    );
  });

  test('of one cell conflict, once each', () => {
    const same = fc.uniqueArray(fc.constantFrom(...figures), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(same, (cells) => {
        const side = (figure: number): string =>
          made(cells.map((line) => ({ line, what: 'figure', figure })));
        expect(mergeFilings(goodText, side(111), side(222)).conflicts).toBe(cells.length);
      }),
    );
  });
});
