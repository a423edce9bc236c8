/**
 * What a figure counts. A cell's *reported value* is a whole number of its unit's grains, so that every
 * printed figure is an integer somewhere: 25,000 thousands is 25000, 92.40 % is 9240, an average of 42.0 is 420.
 */
import { isMultiple, multiply, ratio, roundTo, type Exact } from './exact.ts';

/** The unit of a cell as printed. */
export type Unit = 'thousands' | 'dollars' | 'count' | 'average' | 'percent' | 'flag';

/** The type of a quantity in an expression: thousands and dollars are both money. */
export type QuantityType = 'money' | 'count' | 'average' | 'percent' | 'flag' | 'choice' | 'date' | 'text';

interface UnitFacts {
  readonly type: QuantityType;
  /** What one grain is worth in the exact quantity: dollars for money, the ratio for a percent. */
  readonly grain: Exact;
  /** Decimals printed. */
  readonly decimals: number;
}

/** Every unit: its type, its grain, and the decimals that are printed (`part-1.md` 5.6). */
export const UNITS: Readonly<Record<Unit, UnitFacts>> = {
  thousands: { type: 'money', grain: 1000, decimals: 0 },
  dollars: { type: 'money', grain: 1, decimals: 0 },
  count: { type: 'count', grain: 1, decimals: 0 },
  average: { type: 'average', grain: ratio(1, 10), decimals: 1 },
  percent: { type: 'percent', grain: ratio(1, 10_000), decimals: 2 },
  flag: { type: 'flag', grain: 1, decimals: 0 },
};

/** The exact quantity (dollars, ratio, count) that a reported value of `unit` stands for. */
export function exactOf(value: number, unit: Unit): Exact {
  return multiply(value, UNITS[unit].grain);
}

/** The reported value, in grains of `unit`, of an exact quantity: rounded once, half away from zero. */
export function reportedOf(quantity: Exact, unit: Unit): number {
  return roundTo(quantity, UNITS[unit].grain);
}

/** As `reportedOf`; null where the result is beyond the safe range, which only figures nobody has come to. */
export function reportableOf(quantity: Exact, unit: Unit): number | null {
  try {
    return reportedOf(quantity, unit);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Whether an exact quantity is a whole number of a unit's grains, so that printing it in that unit rounds nothing. */
export function isWhole(quantity: Exact, unit: Unit): boolean {
  return isMultiple(quantity, UNITS[unit].grain);
}
