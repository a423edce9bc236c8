/** Cells on either side of a comparison. */
import type { Cell, EvaluatedReport } from '../evaluated.ts';
import { compare, ratio, type Exact } from '../exact.ts';
import type { CellSpec, LineSpec, ScheduleSpec } from '../form.ts';
import { shiftMonth } from '../calendar.ts';
import type { ComparedCell, FigureChange, SideFigure } from './comparison.ts';

/** A cell by all that it is called. */
export function comparedCell({
  spec,
  line,
  schedule,
}: {
  readonly spec: CellSpec;
  readonly line: LineSpec;
  readonly schedule: ScheduleSpec;
}): ComparedCell {
  const { item, key, name, label } = line;
  const { id, column, unit, sign } = spec;
  return { id, schedule: schedule.id, line: line.line, item, key, name, label, column, unit, sign };
}

/** What stands in a cell. */
export function sideFigure({ state, value, exact, origin, place }: Cell): SideFigure {
  return { state, value, exact, origin, place };
}

/** A cell on both sides, whether it is the same or not. */
export function figureChange(
  cell: ComparedCell,
  before: SideFigure | null,
  after: SideFigure | null,
): FigureChange {
  return { cell, before, after, ...differenceOf(cell, before?.value ?? null, after?.value ?? null) };
}

/** How far a value moved, in grains and as a share of what it was. */
export function differenceOf(
  { unit }: Pick<ComparedCell, 'unit'>,
  before: number | null,
  after: number | null,
): Pick<FigureChange, 'difference' | 'share'> {
  if (before === null || after === null || unit === 'flag') return { difference: null, share: null };
  const difference = after - before;
  return { difference, share: before === 0 ? null : ratio(difference, Math.abs(before)) };
}

/** Whether two figures are reported alike. */
function isReportedAlike(before: SideFigure, after: SideFigure): boolean {
  return before.state === after.state && before.value === after.value;
}

/** Whether two figures are the same to the last cent. */
export function isSameFigure(before: SideFigure, after: SideFigure): boolean {
  return isReportedAlike(before, after) && isSameExact(before.exact, after.exact);
}

/** Whether two quantities are the same; nothing is the same as nothing. */
export function isSameExact(before: Exact | null, after: Exact | null): boolean {
  if (before === null || after === null) return before === after;
  return compare(before, after) === 0;
}

/** The report so many months before another one; null where it is not in the workspace. */
export function reportBack(report: EvaluatedReport, months: number): EvaluatedReport | null {
  const month = shiftMonth(report.month, -months);
  let at: EvaluatedReport | null = report;
  while (at !== null && at.month > month) at = at.prior;
  return at?.month === month ? at : null;
}

/** How many months lie from one month to a later one. */
export function monthsBetween(from: string, to: string): number {
  const count = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return count(to) - count(from);
}
