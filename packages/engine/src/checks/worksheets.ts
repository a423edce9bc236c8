/** Worksheets whose rows hold from a date on: in the order of time, back to the first day that is averaged. */
import { addDays, printMonth } from '../calendar.ts';
import type { WorksheetFacts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import type { WindowSpec } from '../form.ts';
import type { MonthEvaluation } from '../month.ts';
import { inFile } from '../report.ts';
import { remark } from './common.ts';

/** Dated worksheets of a month from which no mean can be taken. */
export function checkWorksheets(month: MonthEvaluation): Finding[] {
  const { worksheets } = month.facts;
  return worksheets.length === 0 ? [] : worksheets.flatMap((facts) => checkDates(month, facts));
}

function checkDates(month: MonthEvaluation, facts: WorksheetFacts): Finding[] {
  if (facts.broken) return [];
  const windows = month.form.form.windows.filter(
    ({ worksheet, ruleset }) => worksheet === facts.name && month.takesOn(ruleset) === true,
  );
  if (windows.length === 0) return [];
  const short = windows.filter(({ days }) => !reachesBack(facts, addDays(month.asOf, -days)));
  // The form's own window first: what is missing for it keeps a figure from being computed.
  const [first] = short.toSorted((left, right) => rank(left) - rank(right) || right.days - left.days);
  return checkOrder(month, facts) ?? (first === undefined ? [] : [tooShort(month, facts, first)]);
}

function reachesBack({ rows: [row] }: WorksheetFacts, first: string): boolean {
  return row !== undefined && row.label <= first;
}

function rank({ ruleset }: WindowSpec): number {
  return ruleset === null ? 0 : 1;
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

function tooShort(month: MonthEvaluation, facts: WorksheetFacts, { days, ruleset }: WindowSpec): Finding {
  const first = addDays(month.asOf, -days);
  const [row] = facts.rows;
  const asker = ruleset === null ? '' : `, as the house rules ${ruleset} ask`;
  return remark(month, null, {
    severity: ruleset === null ? 'error' : 'warning',
    code: 'worksheet-dates',
    message: `${facts.name} must reach back to ${first}, the first of the ${String(days)} days before the end of ${printMonth(month.facts.month)}${asker}; begin with the row that held on that day.`,
    place: inFile(month.facts.file, row?.place ?? facts.place),
  });
}
