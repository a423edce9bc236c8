/** The findings of a year as a reader meets them: numbered, the gravest first, and marked at their figures. */
import type { Cell, EvaluatedReport, Finding, Severity } from '@focus/engine';

/** A finding on the page. */
export interface Remark {
  readonly finding: Finding;
  readonly report: EvaluatedReport;
  /** Its number in the list of findings; null for information, which is told at its figure only. */
  readonly number: number | null;
}

/** The year's remarks. */
export interface Remarks {
  /** Those listed, in the order of their numbers: open ones first, then accepted ones. */
  readonly listed: readonly Remark[];
  /** Those that stand at a cell. */
  at(cell: Cell): readonly Remark[];
}

/** The order in which severities are told. */
export const SEVERITIES = ['breach', 'error', 'warning', 'info'] as const satisfies readonly Severity[];

/** Numbers the findings of a year's reports. */
export function remarksOf(reports: readonly EvaluatedReport[]): Remarks {
  const all = reports.flatMap((report) => report.findings.map((finding) => ({ report, finding })));
  const isListed = ({ finding }: { readonly finding: Finding }) =>
    finding.severity !== 'info' || finding.subject.line === null;
  const listed = all
    .filter(isListed)
    .sort((left, right) => rank(left.finding) - rank(right.finding))
    .map((one, index) => ({ ...one, number: index + 1 }));
  const told = all.filter((one) => !isListed(one)).map((one) => ({ ...one, number: null }));
  const byMonth = new Map(
    [...Map.groupBy([...listed, ...told], ({ report }) => report.month)].map(([month, remarks]) => [
      month,
      Map.groupBy(remarks, ({ finding }) => {
        const { schedule, line, column } = finding.subject;
        return keyOf(schedule, line, column);
      }),
    ]),
  );
  return {
    listed,
    at({ month, schedule, line, spec }) {
      // Nothing is found in most months.
      const byCell = byMonth.get(month);
      if (byCell === undefined) return [];
      const own = byCell.get(keyOf(schedule.id, line.line, spec.column)) ?? [];
      const isFirst = spec.column !== null && line.cells[0] === spec;
      const ofLine = isFirst ? (byCell.get(keyOf(schedule.id, line.line, null)) ?? []) : [];
      return [...own, ...ofLine];
    },
  };
}

function rank({ severity, accepted }: Finding): number {
  return SEVERITIES.indexOf(severity) + (accepted === null ? 0 : SEVERITIES.length);
}

function keyOf(schedule: string | null, line: string | null, column: string | null): string {
  return [schedule, line, column].join(' ');
}
