/** What a unit's grain is worth, and how figures are printed, against decimal.js and a spelling written out here. */
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compare,
  exactOf,
  NIL,
  plainFigure,
  printFigure,
  printMoney,
  ratio,
  reportedOf,
  toDecimalString,
  UNITS,
  type CellSpec,
  type Exact,
  type Unit,
} from '@focus/engine';

const Precise = Decimal.clone({
  precision: 60,
  rounding: Decimal.ROUND_HALF_UP,
  toExpPos: 60,
  toExpNeg: -60,
});

/** What one grain is worth, from `part-1.md` 5.6 and the language's description, not from the engine. */
const WORTH: Readonly<Record<Unit, string>> = {
  thousands: '1000',
  dollars: '1',
  count: '1',
  average: '0.1',
  percent: '0.0001',
  flag: '1',
};
const DECIMALS: Readonly<Record<Unit, number>> = {
  thousands: 0,
  dollars: 0,
  count: 0,
  average: 1,
  percent: 2,
  flag: 0,
};

const unit = fc.constantFrom<Unit>('thousands', 'dollars', 'count', 'average', 'percent');
/** Reported values: at most twelve digits in thousands and fifteen in dollars, and two decimals. */
const grains = fc.oneof(
  fc.integer({ min: -9_999, max: 9_999 }),
  fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }),
);

describe('units', () => {
  test('a reported value is worth its grains', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), unit, (value, of) => {
        expect(toDecimalString(exactOf(value, of))).toBe(new Precise(value).mul(WORTH[of]).toFixed());
      }),
    );
  });

  test('a reported value is its own rounding: nothing is rounded twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), unit, (value, of) => {
        expect(reportedOf(exactOf(value, of), of)).toBe(value);
      }),
    );
  });

  test('a quantity is reported half away from zero in every unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 40), max: 2 ** 40 }), unit, (value, of) => {
        // Fifths and halves of a grain: both what rounds down and what lies exactly between two grains.
        for (const part of [2, 5, 10]) {
          const quantity = new Precise(value).mul(WORTH[of]).div(part);
          const oracle = new Precise(value).div(part).toDecimalPlaces(0);
          const exact = ratio(BigInt(quantity.mul(100_000).toFixed()), 100_000);
          expect(reportedOf(exact, of)).toBe(oracle.isZero() ? 0 : oracle.toNumber());
        }
      }),
    );
  });

  test('a percent is a ratio, thousands are dollars, an average has one decimal', () => {
    expect(compare(exactOf(9_240, 'percent'), ratio(924, 1_000))).toBe(0);
    expect(exactOf(25_000, 'thousands')).toBe(25_000_000);
    expect(compare(exactOf(420, 'average'), 42)).toBe(0);
    expect(UNITS.thousands.type).toBe(UNITS.dollars.type);
  });
});

describe('figures as the language writes them', () => {
  test.each<[number, Unit, CellSpec['sign'], string]>([
    [25_000, 'thousands', 'nonnegative', '25,000'],
    [-1_240, 'thousands', 'signed', '(1,240)'],
    [1_000, 'thousands', 'deduction', '(1,000)'],
    [999, 'thousands', 'nonnegative', '999'],
    [1_000_000, 'thousands', 'nonnegative', '1,000,000'],
    [13_650, 'dollars', 'nonnegative', '$13,650'],
    [-13_650, 'dollars', 'signed', '($13,650)'],
    [9_240, 'percent', 'nonnegative', '92.40%'],
    [5, 'percent', 'nonnegative', '0.05%'],
    [-320, 'percent', 'signed', '(3.20%)'],
    [123_456, 'percent', 'nonnegative', '1,234.56%'],
    [420, 'average', 'nonnegative', '42.0'],
    [7, 'average', 'nonnegative', '0.7'],
    [48_217, 'count', 'nonnegative', '48,217'],
    [1, 'flag', 'nonnegative', 'yes'],
    [0, 'flag', 'nonnegative', 'no'],
    [0, 'thousands', 'signed', '-0-'],
    [0, 'thousands', 'deduction', '-0-'],
    [0, 'percent', 'nonnegative', '-0-'],
  ])('%i grains of %s, %s, are %s', (value, of, signOf, expected) => {
    expect(printFigure(value, of, signOf)).toBe(expected);
  });

  test('every figure is spelled with groups of three, its unit, and brackets for what is below zero', () => {
    fc.assert(
      fc.property(grains, unit, (value, of) => {
        const printed = printFigure(value, of);
        if (value === 0) {
          expect(printed).toBe(NIL);
          return;
        }
        expect(/^\(.*\)$/.test(printed)).toBe(value < 0);
        const inside = printed.replace(/^\(|\)$/g, '');
        expect(inside).toMatch(/^\$?[1-9]\d{0,2}(,\d{3})*(\.\d+)?%?$|^0\.\d+%?$/);
        expect(inside.startsWith('$')).toBe(of === 'dollars');
        expect(inside.endsWith('%')).toBe(of === 'percent');
        const digits = inside.replace(/[$,%]/g, '');
        expect(digits.split('.')[1]?.length ?? 0).toBe(DECIMALS[of]);
        const read = new Precise(digits).mul(10 ** DECIMALS[of]).mul(value < 0 ? -1 : 1);
        expect(read.toNumber()).toBe(value);
      }),
      { numRuns: 1_000 },
    );
  });

  test('a deduction is a magnitude in brackets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (value) => {
        expect(printFigure(value, 'thousands', 'deduction')).toBe(printFigure(-value, 'thousands', 'signed'));
      }),
    );
  });
});

describe('figures as plain decimals', () => {
  test.each<[number, Unit, string]>([
    [25_000, 'thousands', '25000'],
    [-1_240, 'thousands', '-1240'],
    [0, 'thousands', '0'],
    [9_240, 'percent', '92.40'],
    [-5, 'percent', '-0.05'],
    [0, 'percent', '0.00'],
    [420, 'average', '42.0'],
    [-3, 'average', '-0.3'],
    [1, 'flag', 'yes'],
    [0, 'flag', 'no'],
  ])('%i grains of %s are %s', (value, of, expected) => {
    expect(plainFigure(value, of)).toBe(expected);
  });

  test('agree with decimal.js, at the unit’s decimals', () => {
    fc.assert(
      fc.property(grains, unit, (value, of) => {
        const oracle = new Precise(value).div(10 ** DECIMALS[of]);
        expect(plainFigure(value, of)).toBe(oracle.toFixed(DECIMALS[of]));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('exact money in messages', () => {
  test.each<[Exact, string]>([
    [5_700_000, '$5,700,000'],
    [ratio(-124_031_022, 100), '($1,240,310.22)'],
    [ratio(10_401_667, 100), '$104,016.67'],
    [0, '-0-'],
    [ratio(1, 1000), '-0-'],
    [ratio(5, 1000), '$0.01'],
    [ratio(-5, 1000), '($0.01)'],
    [ratio(150, 100), '$1.50'],
    [ratio(3_120_500, 30), '$104,016.67'],
    [-250_000, '($250,000)'],
    // The longest figure in thousands, in dollars; and a sum of such.
    [999_999_999_999_000, '$999,999,999,999,000'],
    [ratio(-(10n ** 19n), 1000), '($10,000,000,000,000,000)'],
  ])('%s dollars are %s', (dollars, expected) => {
    expect(printMoney(dollars)).toBe(expected);
  });

  test('agree with decimal.js to the cent', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.constantFrom(1n, 2n, 3n, 15n, 30n, 100n, 1000n),
        (n, d) => {
          const cents = new Precise(n.toString()).div(d.toString()).mul(100).toDecimalPlaces(0);
          const printed = printMoney(ratio(n, d));
          if (cents.isZero()) {
            expect(printed).toBe(NIL);
            return;
          }
          const magnitude = cents.abs().div(100).toFixed(2);
          const [whole = '', decimals = ''] = magnitude.split('.');
          const figure = `$${grouped(whole)}${decimals === '00' ? '' : `.${decimals}`}`;
          expect(printed).toBe(cents.isNegative() ? `(${figure})` : figure);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

/** `1234567` as `1,234,567`, by cutting three digits off the end again and again. */
function grouped(digits: string): string {
  return digits.length <= 3 ? digits : `${grouped(digits.slice(0, -3))},${digits.slice(-3)}`;
}
