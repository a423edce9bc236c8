/** The day a month was filed: not before it ended, and by the form's own day (part-1.md R17), with its citation. */
import { dueDate, isAfterDue, isDate, printMonth } from '../calendar.ts';
import type { Finding } from '../finding.ts';
import type { MonthEvaluation } from '../month.ts';
import { inFile } from '../report.ts';
import { remark } from './common.ts';

/**
 * A `filed` date before the month's end, of which its figures are, or after the due date; nothing is said of months
 * that are not filed, as no clock is looked at.
 */
export function checkFilingDate(month: MonthEvaluation): Finding[] {
  const { filed } = month.facts;
  const { businessDays, cites } = month.form.form.due;
  // Of a date that cannot be read nothing is said but that.
  if (filed?.date == null) return [];
  if (isDate(filed.date) && filed.date < month.asOf) {
    const name = printMonth(month.facts.month);
    return [
      remark(month, null, {
        severity: 'error',
        code: 'filed-before-end',
        message: `Filed on ${filed.date}, before ${name} ended on ${month.asOf}; correct the date, or remove the line until it is filed.`,
        place: inFile(month.facts.file, filed.place),
      }),
    ];
  }
  if (!isAfterDue(filed.date, month.facts.month, businessDays)) return [];
  const due = dueDate(month.facts.month, businessDays);
  return [
    remark(month, null, {
      severity: 'warning',
      code: 'late-filing',
      message: `Filed on ${filed.date}; it was due on ${due}, the ${ordinal(businessDays)} business day after ${month.asOf}.`,
      place: inFile(month.facts.file, filed.place),
      cites,
    }),
  ];
}

function ordinal(count: number): string {
  const teens = count % 100 >= 11 && count % 100 <= 13;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${String(count)}${ending}`;
}
