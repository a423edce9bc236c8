import fc from 'fast-check';
import stringify from 'json-stringify-pretty-compact';
import { describe, expect, test } from 'vitest';
import { layOut, onOneLine, Written, type Json } from '../src/lay-out.ts';

/** Values with words that need escapes, and with members enough to be broken at some width. */
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 8 }),
    fc.dictionary(fc.string({ unit: 'binary', maxLength: 12 }), tie('value'), { maxKeys: 8 }),
  ),
}));

/** The same value with some of what stands in it written already. */
function writtenIn(given: Json, isWritten: () => boolean): Json {
  if (isWritten()) return new Written(onOneLine(given));
  if (given instanceof Written || typeof given !== 'object' || given === null) return given;
  if (Array.isArray(given)) return given.map((one: Json) => writtenIn(one, isWritten));
  return Object.fromEntries(Object.entries(given).map(([key, one]) => [key, writtenIn(one, isWritten)]));
}

describe('JSON laid out', () => {
  test('stands on one line where it fits, and breaks no further than it must', () => {
    const given = { line: '1', parts: [], source: { file: 'a.focus', line: 6 } };
    expect(layOut(given, 80)).toBe('{"line": "1", "parts": [], "source": {"file": "a.focus", "line": 6}}');
    expect(layOut(given, 50)).toBe(`{
  "line": "1",
  "parts": [],
  "source": {"file": "a.focus", "line": 6}
}`);
  });

  test('is what json-stringify-pretty-compact writes, at any width', () => {
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 120 }), (given, width) => {
        expect(layOut(given, width)).toBe(stringify(given, { indent: 2, maxLength: width }));
      }),
      { numRuns: 500 },
    );
  });

  test('is the same whatever of it was written before', () => {
    fc.assert(
      fc.property(
        value,
        fc.integer({ min: 0, max: 120 }),
        fc.infiniteStream(fc.boolean()),
        (given, width, some) => {
          const isWritten = () => some.next().value === true;
          expect(layOut(writtenIn(given, isWritten), width)).toBe(layOut(given, width));
        },
      ),
    );
  });
});
