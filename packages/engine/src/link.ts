/**
 * Months linked by content: a firm's profile and its months, wherever in the workspace they stand
 * (`language.md` 11), and what does not link.
 */
import { nextMonth, printMonth, priorMonth } from './calendar.ts';
import type { FilingFile, FirmFacts, ReportFacts } from './facts.ts';
import { NO_SUBJECT, type Finding, type Related } from './finding.ts';
import { inFile } from './report.ts';

/** A firm's months in the order of time. */
export interface LinkedFirm {
  readonly id: string;
  /** Null where no profile, or more than one, is in the workspace. */
  readonly profile: FirmFacts | null;
  readonly months: readonly LinkedMonth[];
}

/** A month that a firm reports. */
export interface LinkedMonth {
  /** One; several where the month is given more than once, and then none of them is computed. */
  readonly reports: readonly ReportFacts[];
}

/** Links all that the files of a workspace state. */
export function link(files: readonly FilingFile[]): { firms: LinkedFirm[]; findings: Finding[] } {
  const profiles = new Map<string, FirmFacts[]>();
  const reports = new Map<string, Map<string, ReportFacts[]>>();
  for (const file of files) {
    for (const firm of file.firms) push(profiles, firm.id, firm);
    for (const report of file.reports) {
      let months = reports.get(report.firm);
      if (months === undefined) reports.set(report.firm, (months = new Map<string, ReportFacts[]>()));
      push(months, report.month, report);
    }
  }
  const findings: Finding[] = [];
  for (const [id, firms] of profiles) if (firms.length > 1) findings.push(...duplicateFirm(id, firms));
  const known = [...profiles.keys()].sort();
  const ids = [...new Set([...profiles.keys(), ...reports.keys()])].sort();
  const firms = ids.map((id): LinkedFirm => {
    const months = [...(reports.get(id) ?? [])].sort(([left], [right]) => (left < right ? -1 : 1));
    const [profile = null, second] = profiles.get(id) ?? [];
    for (const [, given] of months) {
      if (profile === null) findings.push(...given.map((report) => unknownFirm(report, known)));
      if (given.length > 1) findings.push(...duplicateMonth(given));
    }
    findings.push(...missingMonths(months.map(([, given]) => given)));
    return {
      id,
      profile: second === undefined ? profile : null,
      months: months.map(([, given]) => ({ reports: given })),
    };
  });
  return { firms, findings };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

function duplicateFirm(id: string, firms: readonly FirmFacts[]): Finding[] {
  return firms.map((firm) => ({
    place: inFile(firm.file, firm.place),
    severity: 'error',
    code: 'duplicate-firm',
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
    code: 'unknown-firm',
    message: `No firm ${report.firm} has a profile in this workspace (${others}); write one with "firm ${report.firm} …" or correct the name.`,
    cites: [],
    accepted: null,
    subject: { ...NO_SUBJECT, firm: report.firm, month: report.month },
    related: [],
    fixes: [],
  };
}

function duplicateMonth(reports: readonly ReportFacts[]): Finding[] {
  return reports.map((report) => ({
    ...onHeading(report),
    severity: 'error',
    code: 'duplicate-month',
    message: `${printMonth(report.month)} of ${report.firm} is given ${times(reports.length)} in this workspace, so nothing of it is computed; keep one report.`,
    related: reports
      .filter((other) => other !== report)
      .map((other) => ({
        place: inFile(other.file, other.place),
        message: 'the same month is also given here',
      })),
  }));
}

function missingMonths(months: readonly (readonly ReportFacts[])[]): Finding[] {
  const findings: Finding[] = [];
  for (const [index, later] of months.entries()) {
    const earlier = months[index - 1];
    if (earlier?.[0] === undefined || later[0] === undefined) continue;
    const first = nextMonth(earlier[0].month);
    if (first === later[0].month) continue;
    const last = priorMonth(later[0].month);
    const missing = first === last ? printMonth(first) : `${printMonth(first)} to ${printMonth(last)}`;
    for (const [here, there] of [
      [earlier[0], later[0]],
      [later[0], earlier[0]],
    ] as const) {
      const related: Related = {
        place: inFile(there.file, there.place),
        message: `the other end of the gap`,
      };
      findings.push({
        ...onHeading(here),
        severity: 'warning',
        code: 'missing-month',
        message: `${missing} of ${here.firm} is not in this workspace, so ${printMonth(later[0].month)} does not follow from it; add the report.`,
        related: [related],
      });
    }
  }
  return findings;
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
