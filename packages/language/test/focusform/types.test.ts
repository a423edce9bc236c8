/** What operators make of what is measured. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparable, fits, product, quotient, together, type Type } from '../../src/focusform/types.ts';

const TYPES: readonly Type[] = ['money', 'count', 'average', 'percent', 'number', 'zero', 'unknown'];
const type = fc.constantFrom(...TYPES);

describe('Sums, differences, greatest and least', () => {
  test.each<[Type, Type, Type | null]>([
    ['money', 'money', 'money'],
    ['money', 'count', null],
    ['money', 'number', null],
    ['money', 'percent', null],
    ['money', 'zero', 'money'],
    ['count', 'count', 'count'],
    ['count', 'average', 'average'],
    ['count', 'number', 'count'],
    ['count', 'percent', null],
    ['average', 'number', 'average'],
    ['percent', 'number', 'percent'],
    ['percent', 'average', null],
    ['money', 'unknown', 'money'],
  ])('%s and %s give %s', (left, right, expected) => {
    expect(together(left, right)).toBe(expected);
  });

  test('do not depend on the order', () => {
    fc.assert(
      fc.property(type, type, (left, right) => {
        fc.pre(!(left !== right && [left, right].every((one) => one === 'zero' || one === 'unknown')));
        expect(together(left, right)).toBe(together(right, left));
      }),
    );
  });
});

describe('Products', () => {
  test.each<[Type, Type, Type | null]>([
    ['money', 'money', null],
    ['percent', 'money', 'money'],
    ['count', 'money', 'money'],
    ['average', 'money', 'money'],
    ['number', 'money', 'money'],
    ['percent', 'count', 'average'],
    ['number', 'percent', 'percent'],
    ['percent', 'percent', 'percent'],
    ['zero', 'money', 'zero'],
  ])('%s times %s is %s', (left, right, expected) => {
    expect(product(left, right)).toBe(expected);
    expect(product(right, left)).toBe(expected);
  });
});

describe('Quotients', () => {
  test.each<[Type, Type, Type | null]>([
    ['money', 'money', 'percent'],
    ['money', 'number', 'money'],
    ['money', 'percent', 'money'],
    ['money', 'count', 'money'],
    ['number', 'money', null],
    ['count', 'money', null],
    ['count', 'count', 'percent'],
    ['count', 'number', 'average'],
    ['percent', 'number', 'percent'],
    ['money', 'zero', null],
    ['zero', 'money', 'zero'],
  ])('%s by %s is %s', (left, right, expected) => {
    expect(quotient(left, right)).toBe(expected);
  });
});

describe('Comparisons', () => {
  test.each<[Type, Type, boolean]>([
    ['money', 'money', true],
    ['money', 'number', false],
    ['percent', 'number', false],
    ['percent', 'percent', true],
    ['count', 'average', true],
    ['count', 'money', false],
    ['money', 'zero', true],
    ['percent', 'zero', true],
  ])('%s with %s: %s', (left, right, expected) => {
    expect(comparable(left, right)).toBe(expected);
    expect(comparable(right, left)).toBe(expected);
  });
});

describe('A cell', () => {
  test.each<[Type, Type, boolean]>([
    ['money', 'money', true],
    ['number', 'money', false],
    ['zero', 'money', true],
    ['average', 'count', false],
    ['count', 'average', true],
    ['number', 'count', true],
    ['number', 'percent', false],
    ['percent', 'average', false],
  ])('takes %s into %s: %s', (given, into, expected) => {
    expect(fits(given, into)).toBe(expected);
  });
});
