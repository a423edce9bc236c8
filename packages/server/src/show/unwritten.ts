/** Computed lines that a filing does not write: where each belongs in the order of the form. */
import type { CellAt, CompiledForm, LineAt, ScheduleSpec } from '@focus/engine';
import type { FilingOutline, OutlineLine, OutlineSection } from '@focus/language';

/** A computed line without a figure in the text. */
export interface Unwritten {
  readonly line: LineAt;
  /** Its cells by the columns of the heading it stands below; null where it has none in a column. */
  readonly cells: readonly (CellAt | null)[];
  /** The line of the text it belongs after; its own where its key stands there without a figure. */
  readonly at: number;
  /** The words of the text that stand for it already; null where there are none. */
  readonly begun: OutlineLine | null;
}

/** Lines that are computed wherever they apply, schedule by schedule, in the order of the form; found once. */
const COMPUTED = new WeakMap<CompiledForm, ReadonlyMap<ScheduleSpec, readonly LineAt[]>>();

/**
 * The computed lines of a schedule that its text leaves out, in the order of the form. Each belongs after the last
 * line of the text that stands before it in the form, with the parts of that line; else after the heading.
 */
export function unwrittenIn(
  section: OutlineSection,
  outline: FilingOutline,
  form: CompiledForm,
): readonly Unwritten[] {
  const { layout, schedule } = section;
  if (layout === null || schedule === null) return [];
  const blocks = blocksOf(section, outline);
  return (computedLines(form).get(schedule.spec) ?? []).flatMap((line) => {
    const written = layout.byKey.get(line.line.key);
    if (written === undefined) return [];
    const own = blocks.find(({ position }) => position === written.line.position);
    if (own !== undefined && own.first.figures.length > 0) return [];
    const before = blocks.filter(({ position }) => position < written.line.position);
    const nearest = before.reduce<Block | null>(
      (best, block) => (best === null || block.position > best.position ? block : best),
      null,
    );
    const at = own?.first.number ?? nearest?.last ?? section.heading;
    return [{ line, cells: written.cells, at, begun: own?.first ?? null }];
  });
}

/** An entry of the text with what stands below it. */
interface Block {
  /** Of its line among all lines of the form. */
  readonly position: number;
  readonly first: OutlineLine;
  last: number;
}

function blocksOf(section: OutlineSection, outline: FilingOutline): readonly Block[] {
  const blocks: Block[] = [];
  for (const line of outline.lines) {
    if (line.section !== section) continue;
    const { entry, judged, number } = line;
    const current = blocks.at(-1);
    if (judged.kind === 'entry' && entry !== null) {
      blocks.push({ position: entry.line.position, first: line, last: number });
    } else if (current !== undefined && (judged.kind === 'part' || judged.kind === 'was')) {
      current.last = number;
    }
  }
  return blocks;
}

function computedLines(form: CompiledForm): ReadonlyMap<ScheduleSpec, readonly LineAt[]> {
  let bySchedule = COMPUTED.get(form);
  if (bySchedule === undefined) {
    const computed = form.lines.filter(({ line }) => line.cells.every((cell) => cell.formula !== null));
    bySchedule = Map.groupBy(computed, ({ schedule }) => schedule);
    COMPUTED.set(form, bySchedule);
  }
  return bySchedule;
}
