/** What a quantity measures, and what the operators make of it (`language.md`, `.focusform` 1). */
import { UNITS, type QuantityType, type Unit } from '@focus/engine';

/**
 * The type of a quantity. A literal without a unit is a `number`; the literal 0 is `zero`, which is nothing of
 * every type; a quantity that is defined by its own value of the month before is `unknown` until its other
 * parts say what it measures.
 */
export type Type = 'money' | 'count' | 'average' | 'percent' | 'number' | 'zero' | 'unknown';

/** What each type is called in a message. */
export const TYPE_NAMES: Readonly<Record<Type, string>> = {
  money: 'money',
  count: 'a count',
  average: 'an average',
  percent: 'a percent',
  number: 'a plain number',
  zero: 'zero',
  unknown: 'not known',
};

/** The type of a cell or of a worksheet's column; null for a flag, which is no quantity. */
export function typeOfUnit(unit: Unit): Type | null {
  return quantityOf(UNITS[unit].type);
}

/** The type of a setting as a quantity; null for texts, choices, flags and dates. */
export function quantityOf(type: QuantityType): Type | null {
  return type === 'money' || type === 'count' || type === 'average' || type === 'percent' ? type : null;
}

/** The type as the engine knows it: a plain number counts. */
export function engineType(type: Type): QuantityType {
  return type === 'number' || type === 'zero' || type === 'unknown' ? 'count' : type;
}

/** Goes with every type. */
function isAny(type: Type): boolean {
  return type === 'zero' || type === 'unknown';
}

/**
 * The type of a sum, a difference, a greatest or a least: both sides measure one thing. A number beside a
 * count, an average or a percent is one of them (`1 - 3%`); beside money it is not: dollars have a `$`.
 * Null where the sides do not go together.
 */
export function together(left: Type, right: Type): Type | null {
  if (left === right || isAny(right)) return left;
  if (isAny(left)) return right;
  const pair = new Set([left, right]);
  if (pair.has('money')) return null;
  if (pair.has('percent')) return pair.has('number') ? 'percent' : null;
  return pair.has('average') ? 'average' : 'count';
}

/** Whether two quantities can be compared. A percent is compared with a percent: `5` is not `500%`. */
export function comparable(left: Type, right: Type): boolean {
  if (isAny(left) || isAny(right)) return true;
  if ((left === 'percent') !== (right === 'percent')) return false;
  return together(left, right) !== null;
}

/** The type of a product; null for money times money. */
export function product(left: Type, right: Type): Type | null {
  if (left === 'zero' || right === 'zero') return 'zero';
  if (left === 'unknown' || right === 'unknown') return 'unknown';
  if (left === 'money' || right === 'money') return left === right ? null : 'money';
  if (left === 'number') return right;
  if (right === 'number') return left;
  if (left === right) return left;
  return 'average';
}

/** The type of a quotient: two of one kind make a ratio; null for a division by zero or of a number by money. */
export function quotient(left: Type, right: Type): Type | null {
  if (right === 'zero') return null;
  if (left === 'zero') return 'zero';
  if (left === 'unknown' || right === 'unknown') return 'unknown';
  if (right === 'money') return left === 'money' ? 'percent' : null;
  if (left === 'money' || left === 'percent' || left === 'number') return left;
  return right === 'percent' || right === 'number' ? 'average' : 'percent';
}

/** Whether a quantity may stand in a cell or a setting of a type: an average holds counts, a count no average. */
export function fits(type: Type, into: Type): boolean {
  if (type === into || isAny(type)) return true;
  if (into === 'average') return type === 'count' || type === 'number';
  return into === 'count' && type === 'number';
}
