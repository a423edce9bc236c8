/** How figures are printed: one spelling for messages, hints and pages (`language.md` 5 and 6). */
import { absolute, type Exact, multiply, sign, toDecimalString } from './exact.ts';
import type { CellSpec } from './form.ts';
import { reportableOf, UNITS, type QuantityType, type Unit } from './units.ts';

/** Nil as it is written and printed. */
export const NIL = '-0-';

/**
 * A reported value as the language writes it: `25,000`, `(1,240)`, `$13,650`, `92.40%`, `42.0`, `-0-`.
 * @param value in grains of `unit`
 * @param sign of the cell: a `deduction` is held as a magnitude and written in brackets
 */
export function printFigure(value: number, unit: Unit, sign: CellSpec['sign'] = 'signed'): string {
  if (unit === 'flag') return value === 1 ? 'yes' : 'no';
  if (value === 0) return NIL;
  const digits = printDigits(Math.abs(value), UNITS[unit].decimals);
  const figure = unit === 'dollars' ? `$${digits}` : unit === 'percent' ? `${digits}%` : digits;
  return value < 0 || sign === 'deduction' ? `(${figure})` : figure;
}

/**
 * A reported value as a plain decimal for JSON and CSV: `"25000"`, `"-1240"`, `"92.40"`, `"42.0"`; flags as
 * `"yes"` and `"no"`.
 * @param value in grains of `unit`
 */
export function plainFigure(value: number, unit: Unit): string {
  if (unit === 'flag') return value === 1 ? 'yes' : 'no';
  const { decimals } = UNITS[unit];
  const magnitude = Math.abs(value)
    .toString()
    .padStart(decimals + 1, '0');
  const whole = magnitude.slice(0, magnitude.length - decimals);
  const text = decimals === 0 ? whole : `${whole}.${magnitude.slice(-decimals)}`;
  return value < 0 ? `-${text}` : text;
}

/**
 * Exact money as messages print it: `$5,700,000`, `($1,240,310.22)`, `-0-`; cents only where there are some.
 * @param dollars an exact amount in dollars; what is smaller than a cent is rounded to one
 */
export function printMoney(dollars: Exact): string {
  // By way of decimals, not of cents: those of an amount of fifteen digits are beyond the safe range.
  const [whole = '', cents] = toDecimalString(absolute(dollars), 2).split('.');
  if (whole === '0' && cents === undefined) return NIL;
  const figure = `$${grouped(whole)}${cents === undefined ? '' : `.${cents.padEnd(2, '0')}`}`;
  return sign(dollars) < 0 ? `(${figure})` : figure;
}

/**
 * An exact quantity as messages print it, by what it measures: money in dollars, a percent with two decimals, an
 * average with one, a count with one at most.
 */
export function printQuantity(quantity: Exact, type: QuantityType): string {
  if (type === 'money') return printMoney(quantity);
  if (type === 'percent' || type === 'average') {
    const grains = reportableOf(quantity, type);
    // Beyond the safe range decimals say nothing any more.
    if (grains !== null) return printFigure(grains, type);
    return `${grouped(toDecimalString(type === 'percent' ? multiply(quantity, 100) : quantity, 0))}${type === 'percent' ? '%' : ''}`;
  }
  const [whole = '', decimals] = toDecimalString(absolute(quantity), 1).split('.');
  if (whole === '0' && decimals === undefined) return NIL;
  const figure = `${grouped(whole)}${decimals === undefined ? '' : `.${decimals}`}`;
  return sign(quantity) < 0 ? `(${figure})` : figure;
}

function printDigits(magnitude: number, decimals: number): string {
  const digits = magnitude.toString().padStart(decimals + 1, '0');
  const whole = grouped(digits.slice(0, digits.length - decimals));
  return decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}
