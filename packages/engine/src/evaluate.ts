/** A workspace evaluated: linked, every month computed in the order of time, every check run. */
import { priorMonth } from './calendar.ts';
import { priorOf } from './amended-prior.ts';
import { acceptFindings } from './checks/acceptance.ts';
import { checkAmendedPrior } from './checks/amended-prior.ts';
import { checkApplicability, checkColumns } from './checks/applicability.ts';
import { checkControlTotals } from './checks/control-totals.ts';
import { checkLateFiling } from './checks/late-filing.ts';
import { checkRules } from './checks/rules.ts';
import { checkHouseRules, checkMinimums, checkProfile } from './checks/settings.ts';
import { checkTooLarge } from './checks/too-large.ts';
import { checkUnanswered } from './checks/unanswered.ts';
import { checkWorksheets } from './checks/worksheets.ts';
import type { CompiledForm } from './compile.ts';
import type { EvaluatedFirm, EvaluatedWorkspace } from './evaluated.ts';
import type { FilingFile, ReportFacts } from './facts.ts';
import { inOrder, type Finding } from './finding.ts';
import { link, type LinkedFirm } from './link.ts';
import { MonthEvaluation } from './month.ts';
import { ReportView } from './report.ts';

/**
 * Evaluates a workspace.
 * @param files what every file of it states, in any order
 * @param form the form the firms report on
 */
export function evaluate(files: readonly FilingFile[], form: CompiledForm): EvaluatedWorkspace {
  const { firms, findings: ofLinks } = link(files);
  const ofReading = files.flatMap(({ findings }) => findings);
  const aboutReport = byReport([...ofReading, ...ofLinks]);
  const elsewhere = [...ofReading, ...ofLinks].filter((finding) => reportKey(finding) === null);
  const evaluated = firms.map((firm) => evaluateFirm(firm, form, aboutReport));
  const profiles = files.flatMap(({ firms: given }) =>
    given.flatMap((firm) => [...checkProfile(form, firm), ...checkHouseRules(form, firm)]),
  );
  const findings = [...elsewhere, ...profiles, ...evaluated.flatMap(({ findings: ofFirm }) => ofFirm)];
  return { form: form.form, firms: evaluated.map(({ firm }) => firm), findings: findings.sort(inOrder) };
}

function evaluateFirm(
  firm: LinkedFirm,
  form: CompiledForm,
  aboutReport: Map<string, readonly Finding[]>,
): { firm: EvaluatedFirm; findings: readonly Finding[] } {
  const months: MonthEvaluation[] = [];
  const reports: ReportView[] = [];
  const findings: Finding[] = [];
  for (const { reports: given } of firm.months) {
    const last = months.at(-1) ?? null;
    const before = last !== null && last.facts.month === priorMonth(given[0]?.month ?? '') ? last : null;
    const evaluations = given.map((facts) => {
      const { reported, amended } = priorOf(form, firm.profile, facts, before);
      return { month: new MonthEvaluation(form, firm.profile, facts, reported, given.length > 1), amended };
    });
    for (const { month, amended } of evaluations) {
      const key = keyOf(month.facts);
      const said = [...(aboutReport.get(key) ?? []), ...checkAmendedPrior(month, amended)];
      const ofMonth = checkMonth(month, said);
      // A month given twice in one file has one key for both: what was said of the text is said once.
      aboutReport.delete(key);
      // Not spread: a broken file may hold more findings than a call takes arguments.
      for (const finding of ofMonth) findings.push(finding);
      if (month !== evaluations[0]?.month) continue;
      // A month that was amended later is shown, to what rests on it, as it stood.
      const asItStood =
        amended === null || month.prior === null ? null : new ReportView(month.prior, null, []);
      const reportBefore = month.prior === null ? null : (asItStood ?? reports.at(-1) ?? null);
      reports.push(new ReportView(month, reportBefore, ofMonth));
    }
    if (evaluations[0] !== undefined) months.push(evaluations[0].month);
  }
  findings.push(...checkMinimums(months));
  const { profile } = firm;
  return {
    firm: {
      id: firm.id,
      name: profile?.name ?? firm.id,
      file: profile?.file ?? months[0]?.facts.file ?? '',
      place: profile?.place ?? months[0]?.facts.firmPlace ?? { line: 0, start: 0, end: 0 },
      reports,
    },
    findings,
  };
}

/** Everything there is to say about a month, in order; what was said of its text included. */
function checkMonth(month: MonthEvaluation, said: readonly Finding[]): Finding[] {
  const findings = [
    ...said,
    ...checkColumns(month),
    ...checkUnanswered(month),
    ...checkApplicability(month),
    ...checkWorksheets(month),
    ...checkControlTotals(month),
    ...checkTooLarge(month),
    ...checkLateFiling(month),
    ...checkRules(month),
  ];
  return acceptFindings(month, findings).sort(inOrder);
}

/** Findings of text and links by the report they are about. */
function byReport(findings: readonly Finding[]): Map<string, readonly Finding[]> {
  const map = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = reportKey(finding);
    if (key === null) continue;
    const known = map.get(key);
    if (known === undefined) map.set(key, [finding]);
    else known.push(finding);
  }
  return map;
}

/** File, firm and month: a month given twice is two reports. */
function reportKey({ place, subject }: Finding): string | null {
  return subject.firm === null || subject.month === null
    ? null
    : `${place.file}\n${subject.firm}\n${subject.month}`;
}

function keyOf(facts: ReportFacts): string {
  return `${facts.file}\n${facts.firm}\n${facts.month}`;
}
