/** Months as tables name them. */
import { isDate, MONTHS } from '@focus/engine';
import type { SheetCell } from './sheet.ts';

const NAMES = MONTHS.map((name) => name.toLowerCase());

/** A month that is named, or one of which the year is not said. */
export type NamedMonth =
  | { readonly month: string }
  /** From 1 to 12. */
  | { readonly number: number };

/**
 * The month that a cell names: `2026-03`, `03/2026`, `Mar 2026`, `March`, or any day of it (`2026-03-31`, `3/31/2026`,
 * a date of a spreadsheet). Null for anything else; a bare number is none.
 */
export function monthIn(cell: SheetCell): NamedMonth | null {
  if (cell.kind === 'date') return { month: cell.date.slice(0, 7) };
  return cell.kind === 'text' ? monthInText(cell.text) : null;
}

/** The month that a text names; null for any other text. */
export function monthInText(text: string): NamedMonth | null {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const yearFirst = /^(\d{4})[-/.](\d{1,2})$/.exec(plain);
  if (yearFirst !== null) return monthOf(yearFirst[1], Number(yearFirst[2]));
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(plain);
  if (monthFirst !== null) return monthOf(monthFirst[2], Number(monthFirst[1]));
  if (isDate(plain)) return { month: plain.slice(0, 7) };
  // Month before day, as the form writes dates.
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(plain);
  if (american !== null) return dayOf(american[3], Number(american[1]), Number(american[2]));
  const named = /^([a-z]{3,9})\.?(?:[ ,'’-]*(\d{4}|\d{2}))?$/.exec(plain);
  const number = NAMES.findIndex((name) => isShort(named?.[1] ?? '', name)) + 1;
  if (named === null || number === 0) return null;
  const year = named[2];
  return year === undefined ? { number } : monthOf(year.length === 2 ? `20${year}` : year, number);
}

/** `sep`, `sept` and `september`. */
function isShort(word: string, name: string): boolean {
  return word === name || word === name.slice(0, 3) || (word === 'sept' && name === 'september');
}

function monthOf(year: string | undefined, number: number): NamedMonth | null {
  if (number < 1 || number > 12) return null;
  return { month: `${year ?? ''}-${String(number).padStart(2, '0')}` };
}

function dayOf(year: string | undefined, number: number, day: number): NamedMonth | null {
  const month = monthOf(year, number);
  const isDay =
    month !== null && 'month' in month && isDate(`${month.month}-${String(day).padStart(2, '0')}`);
  return isDay ? month : null;
}
