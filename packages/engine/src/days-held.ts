/** Worksheets whose rows hold from a date on. */
import { addDays, daysBetween } from './calendar.ts';
import type { WorksheetRow } from './facts.ts';

/** Whether each row is of a later date than the one before it. */
export function isInOrderOfTime(rows: readonly WorksheetRow[]): boolean {
  let last = '';
  for (const { label } of rows) {
    if (label <= last) return false;
    last = label;
  }
  return true;
}

interface DaysHeld {
  readonly rows: readonly WorksheetRow[];
  readonly asOf: string;
  readonly days: number;
  readonly held: readonly number[];
}

/** What was asked for last: several means of a month are over the same days. */
let last: DaysHeld = { rows: [], asOf: '', days: 0, held: [] };

/**
 * For how many of the days before a date each row holds: from its date until the next one's.
 * @param rows in the order of their dates
 * @param asOf the date, itself not counted
 * @param days how many days before it count
 */
export function daysHeld(rows: readonly WorksheetRow[], asOf: string, days: number): readonly number[] {
  if (last.rows !== rows || last.asOf !== asOf || last.days !== days) {
    last = { rows, asOf, days, held: countDays(rows, asOf, days) };
  }
  return last.held;
}

function countDays(rows: readonly WorksheetRow[], asOf: string, days: number): readonly number[] {
  const first = addDays(asOf, -days);
  return rows.map(({ label }, index) => {
    const from = label > first ? label : first;
    const next = rows[index + 1]?.label ?? asOf;
    const until = next < asOf ? next : asOf;
    return until <= from ? 0 : daysBetween(from, until);
  });
}
