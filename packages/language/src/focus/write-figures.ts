/** Figures written into the schedules of a text: lines that are missing, and figures that lines leave out. */
import type { CellAt } from '@focus/engine';
import type { LineIndex } from './form-index.ts';
import type { LineEdit } from './format-edits.ts';
import { layoutComment, layoutEntry } from './layout.ts';
import { linesOfBlock, type EntryBlock, type ScheduleBlocks } from './order-blocks.ts';

/**
 * The edits that write figures which are not written yet: each line at its place in the order of the form, below what
 * stands before it there; what is written stays.
 * @param figureOf the figure to write in a cell, as a filing writes it; null for none
 */
export function writeFigures(
  schedule: ScheduleBlocks,
  figureOf: (cell: CellAt) => string | null,
): LineEdit[] {
  const { layout } = schedule.section;
  const blocks = schedule.items.filter((item) => item.kind === 'entry');
  const edits: LineEdit[] = [];
  for (const entry of layout.byKey.values()) {
    const wanted = entry.cells.map((at) => (at === null ? null : figureOf(at)));
    if (wanted.every((figure) => figure === null)) continue;
    const written = blocks.filter((block) => block.entry === entry);
    const [only] = written;
    if (only !== undefined) {
      if (written.length === 1) edits.push(...fillIn(only, wanted, layout.columns.length));
      continue;
    }
    const figures = wanted.map((figure) => figure ?? '.');
    const { key, name } = entry.line;
    const columns = Math.max(1, layout.columns.length);
    const line = lineFor(schedule, blocks, entry.line);
    edits.push({ kind: 'insert', line, text: layoutEntry(key, name, figures, '', columns) });
  }
  // Within one line the order of the form stays.
  return edits.sort((one, other) => one.line - other.line);
}

/** The line above which a line is to be inserted: that below the entry before it in the order of the form. */
function lineFor(
  { heading }: ScheduleBlocks,
  blocks: readonly EntryBlock[],
  { position }: LineIndex,
): number {
  let before: EntryBlock | null = null;
  for (const block of blocks) {
    const own = block.entry.line.position;
    if (own < position && own >= (before?.entry.line.position ?? 0)) before = block;
  }
  if (before !== null) return (linesOfBlock(before).at(-1) ?? before.key).number + 1;
  const [first] = blocks;
  return first === undefined ? heading.number + 1 : (first.above[0] ?? first.key).number;
}

/** Writes figures into an entry that leaves them out. */
function fillIn(block: EntryBlock, wanted: readonly (string | null)[], columns: number): LineEdit[] {
  const { judged, key, below } = block;
  const { slots, rest } = judged;
  // What parts come to counts as written.
  if (rest.length === 0 ? below.length > 0 : rest.length !== wanted.length) return [];
  const isBlank = (place: number): boolean => (rest[place]?.text ?? '.') === '.';
  if (!wanted.some((figure, place) => figure !== null && isBlank(place))) return [];
  const figures = wanted.map((figure, place) =>
    isBlank(place) ? (figure ?? '.') : (rest[place]?.text ?? '.'),
  );
  const name = slots.name?.text ?? block.entry.line.name;
  const tail = slots.valued === undefined ? '' : `valued ${slots.valued.text}`;
  const text = layoutEntry(slots.key.text, name, figures, tail, Math.max(1, columns));
  const { number, comment } = key;
  return [{ kind: 'replace', line: number, text: comment === '' ? text : layoutComment(text, comment) }];
}
