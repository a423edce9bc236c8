/**
 * The lines of schedules in the order of the form. An action of its own: formatting moves no line, so that a diff
 * shows what was changed and nothing else.
 */
import type { CompiledForm } from '@focus/engine';
import { applyLineEdits, type LineEdit } from './format-edits.ts';
import type { WalkedLine } from './format-walk.ts';
import type { FormattedFiling, LeftLine } from './format.ts';
import { linesOfBlock, schedulesIn, type EntryBlock, type ScheduleBlocks } from './order-blocks.ts';

/**
 * Orders the lines of each schedule as the form does. Parts, an original and the comments right above a line travel
 * with it; empty lines, and comments with an empty line below them, stay where they are. A schedule with a line that
 * is not known is left as it is.
 * @returns the edits, which write lines anew and add or remove none; of each schedule that is left, the line that
 *   keeps it from being ordered
 */
export function orderFiling(text: string, form: CompiledForm): FormattedFiling {
  const edits: LineEdit[] = [];
  const left: LeftLine[] = [];
  for (const schedule of schedulesIn(text, form)) {
    const { id } = schedule.section.schedule.spec;
    const unknown = schedule.items.find(({ kind }) => kind === 'unknown');
    if (unknown !== undefined && 'line' in unknown) {
      const reason = `Schedule ${id} is not ordered, because it is not known which line of the form this is.`;
      left.push({ line: unknown.line.number, reason });
      continue;
    }
    const lines = schedule.items.flatMap(linesOf);
    const ordered = inOrderOfForm(schedule).flatMap(linesOf);
    for (const [index, { number, written }] of lines.entries()) {
      const moved = ordered[index]?.written ?? written;
      if (moved !== written) edits.push({ kind: 'replace', line: number, text: moved });
    }
  }
  return { text: applyLineEdits(text, edits), edits, left };
}

/** The entries in the order of the form, in the places that entries have; of one line written twice, the first first. */
function inOrderOfForm({ items }: ScheduleBlocks): ScheduleBlocks['items'] {
  const entries = items.filter((item) => item.kind === 'entry');
  const ordered = entries.toSorted((one, other) => positionOf(one) - positionOf(other));
  return items.map((item) => (item.kind === 'entry' ? (ordered.shift() ?? item) : item));
}

function positionOf({ entry }: EntryBlock): number {
  return entry.line.position;
}

function linesOf(item: ScheduleBlocks['items'][number]): readonly WalkedLine[] {
  return item.kind === 'entry' ? linesOfBlock(item) : [item.line];
}
