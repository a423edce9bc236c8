/** A month filed after it was due (part-1.md R17): by the form's own day and citation. */
import { dueDate, isAfterDue } from '../calendar.ts';
import type { Finding } from '../finding.ts';
import type { MonthEvaluation } from '../month.ts';
import { inFile } from '../report.ts';
import { remark } from './common.ts';

/** A `filed` date after the due date; nothing is said of months that are not filed, as no clock is looked at. */
export function checkLateFiling(month: MonthEvaluation): Finding[] {
  const { filed } = month.facts;
  const { businessDays, cites } = month.form.form.due;
  if (filed === null || !isAfterDue(filed.date, month.facts.month, businessDays)) return [];
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
