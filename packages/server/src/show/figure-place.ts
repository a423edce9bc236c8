/** Where a figure is written, or would be: from what is shown of it back to the text. */
import type { CompiledForm, EvaluatedReport, SourcePlace } from '@focus/engine';

/**
 * The place of a figure; of one that is not written, the end of the nearest line of the form that is written before
 * it in its schedule, else the heading of the schedule, else that of the report.
 */
export function placeOfFigure(report: EvaluatedReport, id: string, form: CompiledForm): SourcePlace {
  const { facts } = report;
  const at = form.cell(id);
  const written = facts.entries.place(at.position);
  if (written !== null) return { file: facts.file, ...written };
  for (let position = at.position - 1; position >= 0; position -= 1) {
    if (form.cells[position]?.schedule !== at.schedule) break;
    const place = facts.entries.place(position);
    if (place !== null) return { file: facts.file, line: place.line, start: place.end, end: place.end };
  }
  const schedule = facts.schedules.find((one) => one.schedule === at.schedule.id);
  return { file: facts.file, ...(schedule?.place ?? facts.place) };
}
