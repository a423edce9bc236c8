/** Months that are due and not filed by some day. No clock is looked at: whoever asks says which day it is. */
import { dueDate, nextMonth, printMonth } from './calendar.ts';
import type { CheckCode } from './check-code.ts';
import type { EvaluatedFirm, EvaluatedReport } from './evaluated.ts';
import { NO_SUBJECT, type Finding } from './finding.ts';
import type { Form } from './form.ts';
import { inFile } from './report.ts';

/** More months than these after the last one are not looked for: the firm reports no more. */
const MOST_MONTHS = 120;

/**
 * The months of a firm that were due before a day and are not filed: drafts, and months after the last one that nobody
 * has begun.
 * @param day `YYYY-MM-DD`; what is due on it is not overdue yet
 */
export function overdueFindings(form: Form, firm: EvaluatedFirm, day: string): readonly Finding[] {
  const drafts = firm.reports.flatMap((report) => (report.state === 'draft' ? draft(form, report, day) : []));
  return [...drafts, ...notBegun(form, firm, day)];
}

function draft(form: Form, report: EvaluatedReport, day: string): Finding[] {
  const { facts, due, month } = report;
  if (due >= day) return [];
  return [
    {
      ...finding(form, `${printMonth(month)} is not filed; it was due on ${due}. ${ADVICE}`),
      place: inFile(facts.file, facts.place),
      subject: { ...NO_SUBJECT, firm: facts.firm, month },
    },
  ];
}

/** Months after the last one: one finding for all of them, at the firm. */
function notBegun(form: Form, { id, file, place, reports }: EvaluatedFirm, day: string): Finding[] {
  const last = reports.at(-1)?.month;
  if (last === undefined) return [];
  const missing: string[] = [];
  let month = nextMonth(last);
  for (
    ;
    missing.length < MOST_MONTHS && dueDate(month, form.due.businessDays) < day;
    month = nextMonth(month)
  ) {
    missing.push(month);
  }
  const [first] = missing;
  if (first === undefined) return [];
  const due = dueDate(first, form.due.businessDays);
  const what =
    missing.length === 1
      ? `${printMonth(first)} is`
      : `${printMonth(first)} and the ${String(missing.length - 1)} months after it are`;
  const subject = missing.length === 1 ? 'it' : 'the first';
  const message = `${what} not in the workspace; ${subject} was due on ${due}. \`focus new ${id} ${first}\` begins it.`;
  return [
    {
      ...finding(form, message),
      place: inFile(file, place),
      subject: { ...NO_SUBJECT, firm: id, month: first },
    },
  ];
}

const ADVICE = 'File it, and write `filed YYYY-MM-DD` below its heading.';

function finding(form: Form, message: string): Omit<Finding, 'place' | 'subject'> {
  return {
    severity: 'breach',
    code: 'overdue' satisfies CheckCode,
    message,
    cites: form.due.cites,
    accepted: null,
    related: [],
    fixes: [],
  };
}
