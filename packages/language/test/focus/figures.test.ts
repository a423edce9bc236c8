/** Figures: what is printed is read back, what is offered is read, and the fast reader reads as the other does. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compare,
  exactOf,
  printFigure,
  printMoney,
  ratio,
  UNITS,
  type CellSpec,
  type Unit,
} from '@focus/engine';
import { exactAmount, readAmount, type Amount, type AmountRule } from '../../src/focus/amounts.ts';
import { codesOf } from '../../src/focus/codes.ts';
import { meantBy } from '../../src/focus/meant-amounts.ts';
import { plainFigure, readPlainFigure } from '../../src/focus/plain-figures.ts';
import { cutLine, type Word } from '../../src/focus/words.ts';

const units = fc.constantFrom<AmountRule['unit']>('thousands', 'dollars', 'count', 'average', 'percent');
const signs = fc.constantFrom<CellSpec['sign']>('nonnegative', 'signed', 'deduction');
const rules: fc.Arbitrary<AmountRule> = fc.record({ unit: units, sign: signs, cents: fc.boolean() });

/** Grains of a figure of up to twelve digits. */
const grains = fc.oneof(
  fc.integer({ min: -99_999, max: 99_999 }),
  fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
);

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Anything one may type for a figure. */
const typed = fc
  .tuple(
    fc.constantFrom('', '', '', '-', '(', '$', '($', '$(', '-$', '+', '−'),
    fc.oneof(
      fc
        .array(fc.constantFrom(...DIGITS, ',', '.', ',000', "'", '００'), {
          minLength: 1,
          maxLength: 12,
        })
        .map((all) => all.join('')),
      fc.integer({ min: 0, max: 9_999_999 }).map((value) => value.toLocaleString('en-US')),
    ),
    fc.constantFrom('', '', '', ')', '%', '%)', '-', 'k'),
  )
  .map((parts) => parts.join(''));

function wordOf(text: string): Word {
  const [word] = cutLine(text, 0, text.length);
  if (word?.text !== text) throw new Error(`${text} is not one word`);
  return word;
}

function amountOf(text: string, rule: AmountRule): Amount | null {
  const read = readAmount(wordOf(text), rule);
  return 'code' in read ? null : read;
}

describe('a figure that is printed', () => {
  test('is read back as the same figure, in every unit', () => {
    fc.assert(
      fc.property(units, grains, fc.boolean(), (unit: Exclude<Unit, 'flag'>, value, deduction) => {
        const sign = deduction ? 'deduction' : 'signed';
        const held = deduction ? Math.abs(value) : value;
        const longest = 10 ** (UNITS[unit].decimals + 12);
        fc.pre(Math.abs(value) < longest);
        const amount = amountOf(printFigure(held, unit, sign), { unit, sign, cents: false });
        expect(amount).toEqual({
          nil: held === 0,
          value: held,
          exact: null,
          dollars: unit === 'dollars' && held !== 0,
        });
      }),
    );
  });

  test('is read back to the cent where it is money on a line of thousands, and rounded once, half away from zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }), (cents) => {
        fc.pre(cents !== 0);
        const exact = ratio(cents, 100);
        const amount = amountOf(printMoney(exact), { unit: 'thousands', sign: 'signed', cents: false });
        if (amount?.exact == null) throw new Error('not read');
        expect(compare(amount.exact, exact)).toBe(0);
        const magnitude = Math.floor((Math.abs(cents) + 50_000) / 100_000);
        expect(amount.value).toBe(magnitude === 0 ? 0 : Math.sign(cents) * magnitude);
      }),
    );
  });

  test.each([
    ['$499.99', 0],
    ['$500', 1],
    ['($500)', -1],
    ['$1,499.99', 1],
    ['$1,500', 2],
    ['$1,234,567.89', 1235],
  ])('%s on a line of thousands is %i', (text, value) => {
    expect(amountOf(text, { unit: 'thousands', sign: 'signed', cents: false })?.value).toBe(value);
  });
});

describe('what is offered instead of a figure that is wrong', () => {
  test('is read without a problem', () => {
    fc.assert(
      fc.property(typed, rules, (text, rule) => {
        fc.pre(!/\s/.test(text));
        const read = readAmount(wordOf(text), rule);
        if (!('code' in read)) return;
        for (const { text: instead } of read.repairs) {
          if (instead !== '') expect(amountOf(instead, rule), `${text} → ${instead}`).not.toBeNull();
        }
      }),
      { numRuns: 3_000 },
    );
  });

  const THOUSANDS: AmountRule = { unit: 'thousands', sign: 'nonnegative', cents: false };
  const DOLLARS: AmountRule = { unit: 'dollars', sign: 'nonnegative', cents: false };
  const PARTS: AmountRule = { unit: 'thousands', sign: 'signed', cents: true };
  const COUNT: AmountRule = { unit: 'count', sign: 'nonnegative', cents: false };
  const PERCENT: AmountRule = { unit: 'percent', sign: 'nonnegative', cents: false };
  test.each<[string, AmountRule, string[]]>([
    ['13.448', THOUSANDS, ['13,448', '$13,448']],
    ['1,234.567', THOUSANDS, ['$1,234,567', '1,234,567']],
    ['1.234,567', THOUSANDS, ['$1,234,567', '1,234,567']],
    ['$3.915', THOUSANDS, []],
    ['$1,234.567', THOUSANDS, []],
    ['$13,448,000.005', THOUSANDS, []],
    ['($13,448.555)', PARTS, []],
    ['$4,210.005', DOLLARS, ['$4,210', '$4,210,005']],
    ['$4,210.50', DOLLARS, ['$4,211']],
    ['13448,5', THOUSANDS, ['134,485', '$13,448,500']],
    ['13,44', THOUSANDS, ['1,344', '$13,440', '$13.44']],
    ['$13448,50', THOUSANDS, ['$1,344,850', '$13,448.50']],
    ['13448,555', THOUSANDS, ['13,448,555', '$13,448,555']],
    ['0318,500', THOUSANDS, ['318,500']],
    ['1,2345', THOUSANDS, ['12,345']],
    ['1,23,456', THOUSANDS, ['123,456']],
    ['1.234.567', THOUSANDS, ['1,234,567']],
    ['1.234,5', THOUSANDS, ['$1,234,500']],
    ['1.234,567.89', THOUSANDS, []],
    ['13,448\u00b2', THOUSANDS, []],
    ['13,448\u00b9', THOUSANDS, []],
    ['13,448\u2074', THOUSANDS, []],
    ['1\u2460', THOUSANDS, []],
    ['48.217', COUNT, []],
    ['48,217.5', COUNT, []],
    ['1,234.567%', PERCENT, ['1,234.57%']],
  ])('is both readings of %s, or neither', (text, rule, instead) => {
    expect(meantBy(text, rule)).toEqual(instead);
  });

  test('has the digits that were typed, where digits are all that is typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.nat(8), (value, cut) => {
        const digits = String(value);
        const split = `${digits.slice(0, cut)},${digits.slice(cut)}`;
        fc.pre(cut > 0 && cut < digits.length);
        const rule: AmountRule = { unit: 'thousands', sign: 'nonnegative', cents: false };
        const [instead] = amountOf(split, rule) === null ? meantBy(split, rule) : [split];
        expect(amountOf(instead ?? '', rule)?.value).toBe(value);
      }),
    );
  });
});

describe('the fast reader of figures', () => {
  test('reads as the other does, or refuses', () => {
    const texts = fc.oneof(
      typed,
      fc.tuple(units, grains, signs).map(([unit, value, sign]) => printFigure(value, unit, sign)),
    );
    fc.assert(
      fc.property(texts, rules, fc.constantFrom('', ' ', '\t', ' // x'), (text, rule, after) => {
        fc.pre(!/\s/.test(text));
        const line = `ab ${text}${after}`;
        if (!readPlainFigure(codesOf(line), 3, rule)) return;
        const amount = amountOf(text, rule);
        expect(plainFigure.end).toBe(3 + text.length);
        if (amount === null) throw new Error(`${text} is read fast and not otherwise`);
        expect(plainFigure.value === 0).toBe(amount.nil);
        expect(plainFigure.inDollars).toBe(amount.dollars && rule.unit === 'thousands');
        const exact = plainFigure.inDollars ? plainFigure.value : exactOf(plainFigure.value, rule.unit);
        expect(compare(exact, exactAmount(amount, rule.unit))).toBe(0);
      }),
      { numRuns: 5_000 },
    );
  });

  test.each<[string, Unit]>([
    ['25,000', 'thousands'],
    ['1234', 'thousands'],
    ['-0-', 'dollars'],
    ['$13,650', 'dollars'],
    ['$18,450', 'thousands'],
    ['48,217', 'count'],
    ['(42.0)', 'average'],
    ['92.40%', 'percent'],
    ['1,092.40%', 'percent'],
  ])('reads %s in %s', (text, unit) => {
    fc.pre(unit !== 'flag');
    expect(
      readPlainFigure(codesOf(text), 0, {
        unit,
        sign: 'signed',
        cents: false,
      }),
    ).toBe(true);
  });
});
