/**
 * Exact arithmetic against two independent oracles: BigInt numerators and denominators written out here, and
 * decimal.js with far more digits than any figure has.
 */
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import {
  absolute,
  add,
  compare,
  divide,
  multiply,
  negate,
  ratio,
  roundTo,
  sign,
  subtract,
  toDecimalString,
  type Exact,
} from '@focus/engine';

/** The oracle: a fraction as a person writes it, never reduced, the denominator positive. */
interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const Precise = Decimal.clone({
  precision: 120,
  rounding: Decimal.ROUND_HALF_UP,
  toExpPos: 200,
  toExpNeg: -200,
});

function exactOf({ n, d }: Rational): Exact {
  return ratio(n, d);
}

/** Whether an exact quantity is the oracle's, and has the one representation that quantity has. */
function expectEqual(actual: Exact, { n, d }: Rational): void {
  const [divided, rest] = [n / d, n % d];
  if (rest === 0n && divided >= Number.MIN_SAFE_INTEGER && divided <= Number.MAX_SAFE_INTEGER) {
    expect(actual).toBe(Number(divided));
  } else {
    expect(actual).toBeInstanceOf(Fraction);
    const fraction = actual as Fraction;
    expect(fraction.s * fraction.n * d).toBe(n * fraction.d);
    expect(gcd(fraction.n, fraction.d)).toBe(1n);
  }
}

function gcd(left: bigint, right: bigint): bigint {
  return right === 0n ? left : gcd(right, left % right);
}

function positive({ n, d }: Rational): Rational {
  return d < 0n ? { n: -n, d: -d } : { n, d };
}

/** What filings hold: whole amounts, cents, ratios of the law, and what lies at the edge of the safe range. */
const rational: fc.Arbitrary<Rational> = fc.oneof(
  fc.maxSafeInteger().map((n) => ({ n: BigInt(n), d: 1n })),
  fc.integer({ min: -1_000, max: 1_000 }).map((n) => ({ n: BigInt(n), d: 1n })),
  fc.maxSafeInteger().map((n) => ({ n: BigInt(n), d: 100n })),
  fc.record({
    n: fc.maxSafeInteger().map(BigInt),
    d: fc.constantFrom(2n, 3n, 15n, 30n, 1_000n, 10_000n, 82_525_387n),
  }),
  fc.record({
    n: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    d: fc.bigInt({ min: 1n, max: 10n ** 20n }),
  }),
  fc.constantFrom(
    { n: 0n, d: 1n },
    { n: BigInt(Number.MAX_SAFE_INTEGER), d: 1n },
    { n: BigInt(Number.MIN_SAFE_INTEGER), d: 1n },
    { n: BigInt(Number.MAX_SAFE_INTEGER) + 1n, d: 1n },
  ),
);
const divisor = rational.filter(({ n }) => n !== 0n);

describe('arithmetic is exact', () => {
  test('a ratio has one representation: a safe integer where it is one, lowest terms elsewhere', () => {
    fc.assert(
      fc.property(rational, divisor, (left, right) => {
        expectEqual(ratio(left.n, right.n), positive({ n: left.n, d: right.n }));
      }),
    );
  });

  test('add, subtract, multiply and divide agree with fractions of BigInts', () => {
    fc.assert(
      fc.property(rational, rational, (left, right) => {
        const [a, b] = [exactOf(left), exactOf(right)];
        expectEqual(add(a, b), { n: left.n * right.d + right.n * left.d, d: left.d * right.d });
        expectEqual(subtract(a, b), { n: left.n * right.d - right.n * left.d, d: left.d * right.d });
        expectEqual(multiply(a, b), { n: left.n * right.n, d: left.d * right.d });
        if (right.n !== 0n) expectEqual(divide(a, b), positive({ n: left.n * right.d, d: left.d * right.n }));
      }),
      { numRuns: 1_000 },
    );
  });

  test('negate, sign and magnitude agree with fractions of BigInts', () => {
    fc.assert(
      fc.property(rational, (one) => {
        const value = exactOf(one);
        expectEqual(negate(value), { n: -one.n, d: one.d });
        expect(sign(value)).toBe(one.n < 0n ? -1 : one.n > 0n ? 1 : 0);
        expectEqual(absolute(value), { n: one.n < 0n ? -one.n : one.n, d: one.d });
      }),
    );
  });

  test('no operation gives a negative zero', () => {
    for (const value of [0, 5, -5, ratio(1, 3)]) {
      for (const zero of [
        multiply(value, 0),
        divide(0, add(value, 7)),
        add(value, negate(value)),
        roundTo(0, 1000),
      ]) {
        expect(Object.is(zero, 0)).toBe(true);
      }
      expect(Object.is(multiply(0, value), 0)).toBe(true);
      expect(Object.is(divide(0, subtract(value, 100)), 0)).toBe(true);
    }
    expect(Object.is(negate(0), 0)).toBe(true);
    expect(Object.is(ratio(0, -15), 0)).toBe(true);
  });

  test('compare is the order of the numbers, told by cross-multiplication', () => {
    fc.assert(
      fc.property(rational, rational, (left, right) => {
        const difference = left.n * right.d - right.n * left.d;
        expect(compare(exactOf(left), exactOf(right))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      }),
      { numRuns: 1_000 },
    );
  });

  test('compare tells two quantities apart that are the same as doubles', () => {
    const third = ratio(1, 3);
    const almost = ratio(333_333_333_333_333_333_333n, 1_000_000_000_000_000_000_000n);
    expect(compare(almost, third)).toBe(-1);
    expect(compare(third, almost)).toBe(1);
    expect(compare(third, ratio(2, 6))).toBe(0);
  });

  test('a division by zero throws', () => {
    expect(() => divide(1, 0)).toThrow();
    expect(() => divide(0, 0)).toThrow();
    expect(() => divide(ratio(1, 3), 0)).toThrow();
    expect(() => ratio(1, 0)).toThrow();
  });
});

describe('rounding', () => {
  test.each([
    [500, 1000, 1],
    [499, 1000, 0],
    [-500, 1000, -1],
    [-499, 1000, 0],
    [1_500, 1000, 2],
    [2_500, 1000, 3],
    [-2_500, 1000, -3],
    [76_257_435, 1000, 76_257],
    [13_424_500, 1000, 13_425],
  ])('%i dollars by %i come to %i: half away from zero', (value, grain, expected) => {
    expect(roundTo(value, grain)).toBe(expected);
  });

  test('an exact half of a fraction is rounded away from zero, what is just below it is not', () => {
    expect(roundTo(ratio(1_000_000_000_000n, 1_999_999_999_999n), 1)).toBe(1);
    expect(roundTo(ratio(999_999_999_999n, 2_000_000_000_001n), 1)).toBe(0);
    expect(roundTo(ratio(-1, 2), 1)).toBe(-1);
    expect(roundTo(ratio(1, 20), ratio(1, 10))).toBe(1);
  });

  test('agrees with decimal.js wherever a decimal says it exactly', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }),
        fc.constantFrom<[number, number]>([1000, 1], [1, 1], [1, 10], [1, 100], [1, 10_000]),
        (cents, [n, d]) => {
          const oracle = new Precise(cents.toString()).div(100).div(new Precise(n).div(d)).toDecimalPlaces(0);
          fc.pre(oracle.abs().lte(Number.MAX_SAFE_INTEGER));
          expect(roundTo(ratio(cents, 100), ratio(n, d))).toBe(oracle.isZero() ? 0 : oracle.toNumber());
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('is never more than half a grain off, and exactly half only away from zero', () => {
    fc.assert(
      fc.property(
        rational,
        fc.constantFrom<[bigint, bigint]>([1000n, 1n], [1n, 1n], [1n, 10_000n]),
        (one, [n, d]) => {
          // value / grain as a fraction, and its distance from the rounded number, doubled.
          const [top, bottom] = [one.n * d, one.d * n];
          fc.pre((top < 0n ? -top : top) / bottom < BigInt(Number.MAX_SAFE_INTEGER) - 1n);
          const rounded = BigInt(roundTo(exactOf(one), ratio(n, d)));
          const off = 2n * (rounded * bottom - top);
          const distance = off < 0n ? -off : off;
          expect(distance <= bottom).toBe(true);
          if (distance === bottom) expect(off > 0n).toBe(top > 0n);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('a result beyond the safe range throws instead of losing a digit', () => {
    expect(() => roundTo(ratio(10n ** 20n, 3n), 1)).toThrow(RangeError);
    expect(() => roundTo(ratio(10n ** 20n, 1n), 1)).toThrow(RangeError);
    expect(() => roundTo(Number.MAX_SAFE_INTEGER, ratio(1, 100))).toThrow(RangeError);
  });
});

describe('as a decimal string', () => {
  test.each<[Exact, string]>([
    [25_000, '25000'],
    [0, '0'],
    [-7, '-7'],
    [ratio(-123_456_789, 100), '-1234567.89'],
    [ratio(1, 30), '0.033333333333'],
    [ratio(2, 3), '0.666666666667'],
    [ratio(-1, 10n ** 13n), '0'],
    [ratio(5, 10n ** 13n), '0.000000000001'],
    // Fifteen nines: rounded, not cut.
    [ratio(999_999_999_999_999n, 1_000_000_000_000_000n), '1'],
  ])('%s is %s', (value, expected) => {
    expect(toDecimalString(value)).toBe(expected);
  });

  test('agrees with decimal.js at any number of decimals', () => {
    fc.assert(
      fc.property(rational, fc.integer({ min: 0, max: 15 }), (one, places) => {
        const oracle = new Precise(one.n.toString()).div(one.d.toString()).toDecimalPlaces(places);
        const expected = oracle.isZero() ? '0' : oracle.toFixed();
        expect(toDecimalString(exactOf(one), places)).toBe(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  test('says the whole of what ends: reading it back gives the same quantity', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }),
        fc.integer({ min: 0, max: 12 }),
        (n, decimals) => {
          const d = 10n ** BigInt(decimals);
          const text = toDecimalString(ratio(n, d));
          expect(text).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
          expect(new Precise(text).mul(d.toString()).toFixed()).toBe(n.toString());
        },
      ),
    );
  });
});
