/**
 * Months, month ends and business days. Months are `YYYY-MM`, dates `YYYY-MM-DD`; nothing here knows a clock
 * or a time zone.
 */
import { allForYear } from '@18f/us-federal-holidays';

const DAY = 86_400_000;

/** The month before: `2026-01` gives `2025-12`. */
export function priorMonth(month: string): string {
  return shiftMonth(month, -1);
}

/** The month after: `2025-12` gives `2026-01`. */
export function nextMonth(month: string): string {
  return shiftMonth(month, 1);
}

const shifted = new Map<number, Map<string, string>>();

/** The month `by` months after (before, where negative) `month`. */
export function shiftMonth(month: string, by: number): string {
  let months = shifted.get(by);
  if (months === undefined) shifted.set(by, (months = new Map<string, string>()));
  let other = months.get(month);
  if (other === undefined) months.set(month, (other = countFrom(month, by)));
  return other;
}

function countFrom(month: string, by: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

const monthEnds = new Map<string, string>();

/** The last day of a month: `2026-02` gives `2026-02-28`. */
export function monthEnd(month: string): string {
  let end = monthEnds.get(month);
  if (end === undefined) {
    end = dayOf(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0));
    monthEnds.set(month, end);
  }
  return end;
}

/** By the days that are added: the windows of a form are few, and firms report the same months. */
const added = new Map<number, Map<string, string>>();

/** The date `days` days after (before, where negative) `date`. */
export function addDays(date: string, days: number): string {
  let dates = added.get(days);
  if (dates === undefined) added.set(days, (dates = new Map<string, string>()));
  let other = dates.get(date);
  if (other === undefined) dates.set(date, (other = dayOf(timeOf(date) + days * DAY)));
  return other;
}

/** The same day `months` months after `date`; the last of that month where it has no such day. */
export function addMonths(date: string, months: number): string {
  const month = shiftMonth(date.slice(0, 7), months);
  const day = `${month}${date.slice(7)}`;
  const end = monthEnd(month);
  return day < end ? day : end;
}

/** The days from one date to another; negative where `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return (timeOf(to) - timeOf(from)) / DAY;
}

/** Whether `text` is a date of the calendar, written `YYYY-MM-DD` (2026-02-30 is not). */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(timeOf(text)) && dayOf(timeOf(text)) === text;
}

/** `2026-03` as people say it: `March 2026`. */
export function printMonth(month: string): string {
  return `${MONTHS[Number(month.slice(5)) - 1] ?? month} ${month.slice(0, 4)}`;
}

/** The months' names, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const dueDates = new Map<string, string>();

/**
 * The `businessDays`-th business day after a month's end: neither Saturday nor Sunday nor a federal holiday
 * (one on a Saturday is observed on Friday, one on a Sunday on Monday). Good Friday is a business day.
 */
export function dueDate(month: string, businessDays: number): string {
  const key = `${month} ${String(businessDays)}`;
  let due = dueDates.get(key);
  if (due === undefined) {
    due = monthEnd(month);
    for (let left = businessDays; left > 0;) {
      due = addDays(due, 1);
      if (isBusinessDay(due)) left -= 1;
    }
    dueDates.set(key, due);
  }
  return due;
}

/**
 * Whether a date is after the `businessDays`-th business day after a month's end. The calendar of holidays, which
 * only make that day later, is not looked into for a date that is in time without them.
 */
export function isAfterDue(date: string, month: string, businessDays: number): boolean {
  return date > dueWithoutHolidays(month, businessDays) && date > dueDate(month, businessDays);
}

const dueWithout = new Map<number, Map<string, string>>();

function dueWithoutHolidays(month: string, weekdays: number): string {
  let dates = dueWithout.get(weekdays);
  if (dates === undefined) dueWithout.set(weekdays, (dates = new Map<string, string>()));
  let due = dates.get(month);
  if (due === undefined) {
    let time = timeOf(monthEnd(month));
    for (let left = weekdays; left > 0;) {
      time += DAY;
      if (!isWeekend(time)) left -= 1;
    }
    dates.set(month, (due = dayOf(time)));
  }
  return due;
}

/** The first of January 1970 was a Thursday. */
function isWeekend(time: number): boolean {
  const days = time / DAY + 4;
  const weekday = days - 7 * Math.floor(days / 7);
  return weekday === 0 || weekday === 6;
}

/** Whether a date is neither on a week-end nor a federal holiday as observed. */
export function isBusinessDay(date: string): boolean {
  return !isWeekend(timeOf(date)) && !holidaysOf(Number(date.slice(0, 4))).has(date);
}

const holidays = new Map<number, ReadonlySet<string>>();

/** The observed holidays of a year, with the New Year's Day of the next where that is observed in December. */
function holidaysOf(year: number): ReadonlySet<string> {
  let dates = holidays.get(year);
  if (dates === undefined) {
    dates = new Set([...allForYear(year), ...allForYear(year + 1)].map((holiday) => holiday.dateString));
    holidays.set(year, dates);
  }
  return dates;
}

function timeOf(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)));
}

/** Not by `toISOString`, the first of which finds out the time zone of the machine: a hundredth of a short check. */
function dayOf(time: number): string {
  const date = new Date(time);
  return `${padded(date.getUTCFullYear(), 4)}-${padded(date.getUTCMonth() + 1, 2)}-${padded(date.getUTCDate(), 2)}`;
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
