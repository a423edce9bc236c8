/** Values as other programs read them: plain decimals, never a float, the same in JSON and CSV. */
import {
  divide,
  multiply,
  plainFigure,
  toDecimalString,
  UNITS,
  type Cell,
  type Exact,
  type SettingSpec,
  type SettingValue,
  type Unit,
} from '@focus/engine';

/** A cell's value as a decimal in its unit, `"0"` where nil, `"yes"` or `"no"` of a flag; null where it has none. */
export function plainValue({ state, value, unit }: Cell): string | null {
  if (value === null) return null;
  return state === 'nil' ? '0' : plainFigure(value, unit);
}

/**
 * An exact quantity as a decimal in `unit`, as the cell's value is one: $18,450 is `"18.45"` thousands and
 * `"18450"` dollars; one third is `"33.333333333333"` percent.
 * @param quantity in dollars, a ratio or a count
 */
export function plainQuantity(quantity: Exact, unit: Unit): string {
  const { grain, decimals } = UNITS[unit];
  return toDecimalString(divide(quantity, multiply(grain, 10 ** decimals)));
}

/** The unit a setting of a type that counts is written in; null for those that are words. */
function unitOfSetting(type: SettingSpec['type']): Unit | null {
  switch (type) {
    case 'money':
      return 'dollars';
    case 'percent':
    case 'count':
      return type;
    case 'flag':
    case 'choice':
    case 'date':
    case 'text':
      return null;
  }
}

/** A setting's value as a string: words as written, amounts as decimals in dollars, percent or as counted. */
export function plainSetting(value: SettingValue, type: SettingSpec['type']): string {
  if (value.kind === 'text') return value.text;
  return plainQuantity(value.amount, unitOfSetting(type) ?? 'count');
}
