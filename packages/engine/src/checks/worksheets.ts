/** Worksheets whose rows hold from a date on: in the order of time, back to the first day that is averaged. */
import { addDays, printMonth } from '../calendar.ts';
import type { WorksheetFacts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import type { MonthEvaluation } from '../month.ts';
import { inFile } from '../report.ts';
import { remark } from './common.ts';

/** Dated worksheets of a month from which no mean can be taken. */
export function checkWorksheets(month: MonthEvaluation): Finding[] {
  return month.facts.worksheets.flatMap((facts) => {
    const days = month.form.program.windows.get(facts.name);
    if (days === undefined || facts.broken) return [];
    return checkOrder(month, facts) ?? checkWindow(month, facts, days) ?? [];
  });
}

function checkOrder(month: MonthEvaluation, facts: WorksheetFacts): Finding[] | null {
  const index = facts.rows.findIndex((row, at) => row.label <= (facts.rows[at - 1]?.label ?? ''));
  const row = facts.rows[index];
  const before = facts.rows[index - 1];
  if (row === undefined || before === undefined) return null;
  return [
    remark(month, null, {
      severity: 'error',
      code: 'worksheet-dates',
      message: `${row.label} does not follow ${before.label}: write the rows of ${facts.name} in the order of time, each date once.`,
      place: inFile(month.facts.file, row.place),
      related: [{ place: inFile(month.facts.file, before.place), message: `the row before` }],
    }),
  ];
}

function checkWindow(month: MonthEvaluation, facts: WorksheetFacts, days: number): Finding[] | null {
  const first = addDays(month.asOf, -days);
  const [row] = facts.rows;
  if (row !== undefined && row.label <= first) return null;
  return [
    remark(month, null, {
      severity: 'error',
      code: 'worksheet-dates',
      message: `${facts.name} must reach back to ${first}, the first of the ${String(days)} days before the end of ${printMonth(month.facts.month)}; begin with the row that held on that day.`,
      place: inFile(month.facts.file, row?.place ?? facts.place),
    }),
  ];
}
