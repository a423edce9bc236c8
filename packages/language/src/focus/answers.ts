/** Lines that are not answered, answered: with `-0-`, where there is nothing to report. */
import { NIL, type CompiledForm, type EvaluatedReport } from '@focus/engine';
import type { LineEdit } from './format-edits.ts';
import { layoutEntry, layoutSchedule } from './layout.ts';
import { schedulesIn } from './order-blocks.ts';
import { outlineFiling } from './outline.ts';
import { writeFigures } from './write-figures.ts';

/**
 * Writes `-0-` into cells that await an entry: at their places in the order of the form, in a schedule that is begun
 * where the report has none. Questions that are answered by yes or no are left.
 * @param text of the file that the report was read from
 * @param form it was read with
 * @param cells their ids, as `report.unanswered()` has them
 * @returns the edits in the order of their lines
 */
export function answerNil(
  text: string,
  form: CompiledForm,
  report: EvaluatedReport,
  cells: readonly string[],
): LineEdit[] {
  const { facts } = report;
  const wanted = new Set(cells.filter((id) => form.cell(id).spec.unit !== 'flag'));
  const schedules = schedulesIn(text, form).filter(
    ({ section }) => section.report.place.line === facts.place.line,
  );
  const edits = schedules.flatMap((schedule) =>
    writeFigures(schedule, ({ spec }) => (wanted.has(spec.id) ? NIL : null)),
  );
  const begun = form.form.schedules
    .filter(({ id }) => !facts.schedules.some(({ schedule }) => schedule === id))
    .map(({ id }) => newSchedule(form, id, facts.month, wanted))
    .filter((lines) => lines.length > 0);
  const end = lastLineOf(text, form, facts.place.line) + 1;
  const added = begun.flatMap((lines) => ['', ...lines]);
  return [...edits, ...added.map((line): LineEdit => ({ kind: 'insert', line: end, text: line }))];
}

/** A schedule that a report has not begun, with the lines that are wanted. */
function newSchedule(
  form: CompiledForm,
  id: string,
  month: string,
  wanted: ReadonlySet<string>,
): readonly string[] {
  const lines = form.lines.filter(
    ({ line, schedule }) => schedule.id === id && line.cells.some((cell) => wanted.has(cell.id)),
  );
  const columns = (form.schedule(id)?.columns ?? [])
    .map(({ name }) => name)
    .filter((name) => lines.some(({ cells }) => wanted.has(cells.get(name)?.spec.id ?? '')));
  if (lines.length === 0) return [];
  const entries = lines.map(({ line, cells }) => {
    const places = cells.has('') ? [''] : columns;
    const figures = places.map((column) => (wanted.has(cells.get(column)?.spec.id ?? '') ? NIL : '.'));
    return layoutEntry(line.key, line.name, figures, '', Math.max(1, columns.length));
  });
  return [layoutSchedule(id, month, columns), ...entries];
}

/** The last line of a report that has words. */
function lastLineOf(text: string, form: CompiledForm, heading: number): number {
  const { sections } = outlineFiling(text, form);
  return sections.find((section) => section.heading === heading)?.last ?? heading;
}
