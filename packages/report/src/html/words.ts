/** Months, dates and counts in words. */
import { MONTHS } from '@focus/engine';

/** The months of the year, from 1. */
export const MONTHS_OF_YEAR: readonly number[] = MONTHS.map((_, index) => index + 1);

/** The name of a month of the year. @param month from 1 */
export function monthOfYear(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** `April 14, 2026` for `2026-04-14`. */
export function longDate(date: string): string {
  const day = String(Number(date.slice(8, 10)));
  return `${monthOfYear(Number(date.slice(5, 7)))} ${day}, ${date.slice(0, 4)}`;
}

/** `January to June`, or the one month. */
export function monthSpan(first: number, last: number): string {
  return first === last ? monthOfYear(first) : `${monthOfYear(first)} to ${monthOfYear(last)}`;
}

/** `1 warning`, `2 warnings`, `2 breaches`. */
export function counted(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`;
  return `${String(count)} ${noun}${noun.endsWith('ch') ? 'es' : 's'}`;
}
