/** Figures and states in the words that hints, lenses and hovers share. */
import { differenceOf, printFigure, printMonth, type Cell, type Unit } from '@focus/engine';

/** What a cell shows: its figure as a filing writes it, or in a word why there is none. */
export function shownIn({ value, unit, spec, state }: Cell): string {
  if (value !== null) return printFigure(value, unit, spec.sign);
  switch (state) {
    case 'undefined':
      return 'undefined';
    case 'broken':
      return 'not computable';
    case 'inapplicable':
      return 'does not apply';
    case 'blank':
    case 'nil':
    case 'figure':
      return '…';
  }
}

/** What a unit is called beside a figure; empty where the figure says it. */
export function unitName(unit: Unit): string {
  switch (unit) {
    case 'thousands':
      return 'thousands of dollars';
    case 'count':
      return 'a number';
    case 'average':
      return 'an average';
    case 'dollars':
    case 'percent':
    case 'flag':
      return '';
  }
}

/** A change from one figure to another: `+250`, `−1,240`, `+3.20 points`; null where there is none. */
export function printChange(before: Pick<Cell, 'value'>, now: Pick<Cell, 'value' | 'unit'>): string | null {
  const { unit } = now;
  const { difference } = differenceOf(now, before.value, now.value);
  if (difference === null || difference === 0) return null;
  const amount = printFigure(Math.abs(difference), unit);
  return `${difference > 0 ? '+' : '−'}${unit === 'percent' ? amount.replace('%', ' points') : amount}`;
}

/** A month in three letters: `Feb`. */
export function shortMonth(month: string): string {
  return printMonth(month).slice(0, 3);
}

/** A figure of a grid that is left blank, as a filing writes it. */
export const BLANK_FIGURE = '.';
