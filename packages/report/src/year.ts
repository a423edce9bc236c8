/** A firm's calendar year, as every output takes it. */
import type { Cell, EvaluatedFirm, EvaluatedReport, Form } from '@focus/engine';

/** Gives every cell of a report by its id, in the form's order. */
export type CellsOf = (report: EvaluatedReport) => ReadonlyMap<string, Cell>;

/** Makes the cells of a report once, for all that is put out of it. They are held as long as the function is. */
export function rememberCells(): CellsOf {
  const known = new Map<EvaluatedReport, ReadonlyMap<string, Cell>>();
  return (report) => {
    const remembered = known.get(report);
    if (remembered !== undefined) return remembered;
    const cells = new Map(report.cells().map((cell) => [cell.spec.id, cell]));
    known.set(report, cells);
    return cells;
  };
}

/** The reports of one firm and year. */
export interface Year {
  readonly firm: EvaluatedFirm;
  readonly year: number;
  /** The form of the year's last report, which says how the year is laid out. */
  readonly form: Form;
  /** In the order of time; at least one. */
  readonly reports: readonly EvaluatedReport[];
}

/** The years a firm has reports of, in order: what there is to build. */
export function yearsOf(firm: EvaluatedFirm): readonly number[] {
  return [...new Set(firm.reports.map((report) => yearOfMonth(report.month)))];
}

/**
 * The reports of a firm's year.
 * @throws RangeError where the firm has no report in that year; callers ask `yearsOf` first
 */
export function yearOf(firm: EvaluatedFirm, year: number): Year {
  const reports = firm.reports.filter((report) => yearOfMonth(report.month) === year);
  const last = reports.at(-1);
  if (last === undefined) throw new RangeError(`The firm ${firm.id} has no report of ${String(year)}.`);
  return { firm, year, form: last.form, reports };
}

function yearOfMonth(month: string): number {
  return Number(month.slice(0, 4));
}
