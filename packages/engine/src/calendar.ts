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

/** The month `by` months after (before, where negative) `month`. */
export const shiftMonth = remembered((month, by) => {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${padded(Math.floor(count / 12), 4)}-${padded((count % 12) + 1, 2)}`;
});

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

/** The date `days` days after (before, where negative) `date`. */
export const addDays = remembered((date, days) => dayOf(timeOf(date) + days * DAY));

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

/**
 * The `businessDays`-th business day after a month's end: neither Saturday nor Sunday nor a federal holiday
 * (one on a Saturday is observed on Friday, one on a Sunday on Monday). Good Friday is a business day.
 */
export const dueDate = remembered((month, businessDays) => {
  let due = monthEnd(month);
  for (let left = businessDays; left > 0;) {
    due = addDays(due, 1);
    if (isBusinessDay(due)) left -= 1;
  }
  return due;
});

/**
 * Whether a date is after the `businessDays`-th business day after a month's end. The calendar of holidays, which
 * only make that day later, is not looked into for a date that is in time without them.
 */
export function isAfterDue(date: string, month: string, businessDays: number): boolean {
  return date > dueWithoutHolidays(month, businessDays) && date > dueDate(month, businessDays);
}

const dueWithoutHolidays = remembered((month, weekdays) => {
  let time = timeOf(monthEnd(month));
  for (let left = weekdays; left > 0;) {
    time += DAY;
    if (!isWeekend(time)) left -= 1;
  }
  return dayOf(time);
});

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

/**
 * A function of a month or a date, and of a number, that remembers what it came to: firms report the same months, and a
 * form asks for few numbers.
 */
function remembered(count: (from: string, by: number) => string): (from: string, by: number) => string {
  const known = new Map<number, Map<string, string>>();
  return (from, by) => {
    let answers = known.get(by);
    if (answers === undefined) known.set(by, (answers = new Map<string, string>()));
    let answer = answers.get(from);
    if (answer === undefined) answers.set(from, (answer = count(from, by)));
    return answer;
  };
}
