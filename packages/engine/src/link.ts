/**
 * Months linked by content: a firm's profile and its months, wherever in the workspace they stand
 * (`language.md` 11), and what does not link.
 */
import { nextMonth, printMonth, priorMonth } from './calendar.ts';
import type { CheckCode } from './check-code.ts';
import type { FirmFacts, ReportFacts } from './facts.ts';
import { NO_SUBJECT, type Finding, type Related } from './finding.ts';
import { inFile } from './report.ts';
import type { StatedFirm, StatedReport } from './statements.ts';

/** A firm's months in the order of time. */
export interface LinkedFirm {
  readonly id: string;
  /** Null where no profile, or more than one, is in the workspace. */
  readonly profile: FirmFacts | null;
  /** Every profile there is. */
  readonly profiles: readonly FirmFacts[];
  readonly months: readonly LinkedMonth[];
  /** What is wrong with its profiles, taken together. */
  readonly findings: readonly Finding[];
}

/** A month that a firm reports. */
export interface LinkedMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  /** One; several where the month is given more than once, and then none of them is computed. */
  readonly reports: readonly LinkedReport[];
}

/** A report with what is said of it before anything is computed. */
export interface LinkedReport {
  readonly facts: ReportFacts;
  /** What is wrong with its text, and with how it links. */
  readonly findings: readonly Finding[];
}

/**
 * Links all that is stated of a firm.
 * @param known the firms that have a profile, in order
 */
export function linkFirm(id: string, stated: StatedFirm, known: readonly string[]): LinkedFirm {
  const { profiles } = stated;
  const given = [...stated.months.keys()].sort();
  const reportsOf = (month: string | undefined): readonly StatedReport[] =>
    (month === undefined ? undefined : stated.months.get(month)) ?? [];
  const months = given.map((month, index): LinkedMonth => {
    const reports = reportsOf(month);
    const [last, next] = [given[index - 1], given[index + 1]];
    const follows =
      (last === undefined || nextMonth(last) === month) && (next === undefined || nextMonth(month) === next);
    // Nearly every month.
    if (follows && reports.length === 1 && profiles.length > 0) return { month, reports };
    const before = reportsOf(last)[0]?.facts;
    const after = reportsOf(next)[0]?.facts;
    const duplicates = duplicateMonth(reports.map(({ facts }) => facts));
    return {
      month,
      reports: reports.map(({ facts, findings }, at): LinkedReport => {
        const ofLinks = [
          ...(profiles.length === 0 ? [unknownFirm(facts, known)] : []),
          ...duplicates.slice(at, at + 1),
          ...(at === 0 ? [...missingMonths(facts, before), ...missingMonths(facts, after)] : []),
        ];
        return { facts, findings: ofLinks.length === 0 ? findings : [...findings, ...ofLinks] };
      }),
    };
  });
  return {
    id,
    profile: profiles.length === 1 ? (profiles[0] ?? null) : null,
    profiles,
    months,
    findings: duplicateFirm(id, profiles),
  };
}

function duplicateFirm(id: string, firms: readonly FirmFacts[]): Finding[] {
  if (firms.length < 2) return [];
  return firms.map((firm) => ({
    place: inFile(firm.file, firm.place),
    severity: 'error',
    code: 'duplicate-firm' satisfies CheckCode,
    message: `The firm ${id} is given ${times(firms.length)} in this workspace, so none of its settings counts; keep one profile.`,
    cites: [],
    accepted: null,
    subject: { ...NO_SUBJECT, firm: id },
    related: firms
      .filter((other) => other !== firm)
      .map((other) => ({ place: inFile(other.file, other.place), message: `${id} is also given here` })),
    fixes: [],
  }));
}

function unknownFirm(report: ReportFacts, known: readonly string[]): Finding {
  const others = known.length === 0 ? 'there is no firm in this workspace' : `known: ${known.join(', ')}`;
  return {
    place: inFile(report.file, report.firmPlace),
    severity: 'error',
    code: 'unknown-firm' satisfies CheckCode,
    message: `No firm ${report.firm} has a profile in this workspace (${others}); write one with "firm ${report.firm} …" or correct the name.`,
    cites: [],
    accepted: null,
    subject: { ...NO_SUBJECT, firm: report.firm, month: report.month },
    related: [],
    fixes: [],
  };
}

/** One finding for each of several reports of one month. */
function duplicateMonth(reports: readonly ReportFacts[]): Finding[] {
  if (reports.length < 2) return [];
  return reports.map((report) => ({
    ...onHeading(report),
    severity: 'error',
    code: 'duplicate-month' satisfies CheckCode,
    message: `${printMonth(report.month)} of ${report.firm} is given ${times(reports.length)} in this workspace, so nothing of it is computed; keep one report.`,
    related: reports
      .filter((other) => other !== report)
      .map((other) => ({
        place: inFile(other.file, other.place),
        message: 'the same month is also given here',
      })),
  }));
}

/** The gap between a report and the one next to it in time, told at the report; none where they follow each other. */
function missingMonths(here: ReportFacts, there: ReportFacts | undefined): Finding[] {
  if (there === undefined) return [];
  const [earlier, later] = here.month < there.month ? [here, there] : [there, here];
  const first = nextMonth(earlier.month);
  if (first === later.month) return [];
  const last = priorMonth(later.month);
  const missing = first === last ? printMonth(first) : `${printMonth(first)} to ${printMonth(last)}`;
  const related: Related = {
    place: inFile(there.file, there.place),
    message: `the other end of the gap`,
  };
  return [
    {
      ...onHeading(here),
      severity: 'warning',
      code: 'missing-month' satisfies CheckCode,
      message: `${missing} of ${here.firm} is not in this workspace, so ${printMonth(later.month)} does not follow from it; add the report.`,
      related: [related],
    },
  ];
}

function onHeading(report: ReportFacts) {
  return {
    place: inFile(report.file, report.place),
    cites: [],
    accepted: null,
    subject: { ...NO_SUBJECT, firm: report.firm, month: report.month },
    fixes: [],
  } as const;
}

function times(count: number): string {
  return count === 2 ? 'twice' : `${String(count)} times`;
}
