/** A month of a firm evaluated and checked: what follows from its facts and the months before it. */
import { priorMonth } from './calendar.ts';
import { priorOf } from './amended-prior.ts';
import { acceptFindings } from './checks/acceptance.ts';
import { checkAmendedPrior } from './checks/amended-prior.ts';
import { checkApplicability, checkColumns } from './checks/applicability.ts';
import { checkControlTotals } from './checks/control-totals.ts';
import { checkFilingDate } from './checks/filing-date.ts';
import { checkRules } from './checks/rules.ts';
import { checkSeal } from './checks/seal.ts';
import { checkMinimums } from './checks/settings.ts';
import { checkTooLarge } from './checks/too-large.ts';
import { checkUnanswered } from './checks/unanswered.ts';
import { checkUncomputed } from './checks/uncomputed.ts';
import { checkWorksheets } from './checks/worksheets.ts';
import type { CompiledForm } from './compile.ts';
import type { FirmFacts } from './facts.ts';
import { inOrder, type Finding } from './finding.ts';
import { isFollower, tellsErrors } from './followers.ts';
import type { LinkedMonth, LinkedReport } from './link.ts';
import { MonthEvaluation } from './month.ts';
import { ReportView } from './report.ts';

/** A month of a firm, evaluated. */
export interface EvaluatedMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  /** One; several where the month is given more than once. Months after it rest on the first. */
  readonly reports: readonly [ReportView, ...ReportView[]];
  /** The lines of the profile that say less than this month needs. */
  readonly minimums: readonly Finding[];
}

/**
 * Evaluates a month. A month that others only rest on need not be checked: then nothing is found in it.
 * @param firm the profile; null where the firm is unknown or given twice
 * @param last the last month that the firm reports before it; null for the first
 */
export function evaluateMonth(
  form: CompiledForm,
  firm: FirmFacts | null,
  { month, reports: given }: LinkedMonth,
  last: EvaluatedMonth | null,
  isChecked = true,
): EvaluatedMonth | null {
  const before = last !== null && last.month === priorMonth(month) ? last.reports[0] : null;
  const evaluateReport = ({ facts, findings }: LinkedReport): ReportView => {
    const { reported, amended } = priorOf(form, firm, facts, before?.evaluation ?? null);
    const evaluation = new MonthEvaluation(form, firm, facts, reported, given.length > 1);
    // A month that was amended later is shown, to what rests on it, as it stood.
    const prior = amended === null || reported === null ? before : new ReportView(reported, null, []);
    if (!isChecked) return new ReportView(evaluation, prior, []);
    const said = checkAmendedPrior(evaluation, amended);
    const found = checkMonth(evaluation, [...findings, ...said]);
    if (before === null || !tellsErrors(before)) return new ReportView(evaluation, prior, found);
    const told = found.filter((finding) => !isFollower(finding));
    return new ReportView(evaluation, prior, told, found.filter(isFollower));
  };
  const [one, ...several] = given;
  if (one === undefined) return null;
  const first = evaluateReport(one);
  return {
    month,
    reports: [first, ...several.map(evaluateReport)],
    minimums: checkMinimums(first.evaluation),
  };
}

/** Everything there is to say about a month, in order; what was said before it was evaluated included. */
function checkMonth(month: MonthEvaluation, said: readonly Finding[]): Finding[] {
  const findings = [...said];
  for (const check of CHECKS) {
    const found = check(month);
    // Most checks of most months find nothing.
    if (found.length > 0) findings.push(...found);
  }
  return acceptFindings(month, findings).sort(inOrder);
}

const CHECKS: readonly ((month: MonthEvaluation) => readonly Finding[])[] = [
  checkColumns,
  checkUnanswered,
  checkUncomputed,
  checkApplicability,
  checkWorksheets,
  checkControlTotals,
  checkTooLarge,
  checkFilingDate,
  checkSeal,
  checkRules,
];
