/**
 * Derived lines, written: control totals (`language.md`, `.focus` 8). What is written is what the report computes,
 * in the figures of the language; what is removed agrees with it to the cent, so that removing it changes nothing.
 */
import {
  compare,
  printFigure,
  type Cell,
  type CellAt,
  type CompiledForm,
  type EvaluatedReport,
} from '@focus/engine';
import { applyLineEdits, type LineEdit } from './format-edits.ts';
import type { FormattedFiling, LeftLine } from './format.ts';
import type { LineIndex } from './form-index.ts';
import { layoutComment, layoutEntry } from './layout.ts';
import { linesOfBlock, schedulesIn, type EntryBlock, type ScheduleBlocks } from './order-blocks.ts';

/**
 * Writes or removes the control totals of a report.
 *
 * `write` adds every derived line that has a computed figure and is not written, below the line before it in the order
 * of the form, and fills in those written without one. A line of which more may be entered than is computed is not
 * written: it would go on to count when less is required. `remove` takes away those that agree exactly with what is
 * computed. One that does not agree stays, as does one whose figure counts, and one that a comment, a part or an
 * original would be lost with.
 * @param text of the file that the report was read from
 * @param form it was read with
 * @returns the edits, and the control totals that stay although they were to be removed, each with the reason
 */
export function totalsEdits(
  text: string,
  form: CompiledForm,
  report: EvaluatedReport,
  how: 'write' | 'remove',
): FormattedFiling {
  const schedules = schedulesOf(text, form, report);
  if (how === 'write') {
    return edited(
      text,
      schedules.flatMap((schedule) => writeTotals(schedule, report, (cell) => cell.spec.or !== 'more')),
      [],
    );
  }
  const removals = schedules.flatMap((schedule) => removeTotals(schedule, report));
  const edits = removals.flatMap(({ line, reason }) =>
    reason === null ? [{ kind: 'remove', line } as const] : [],
  );
  const left = removals.flatMap(({ line, reason }) => (reason === null ? [] : [{ line, reason }]));
  return edited(text, edits, left);
}

/**
 * Writes one derived line with its computed figures.
 * @param cell the id of one of its cells
 * @returns no edit where it is written already, or has no figure to write
 */
export function writeLine(
  text: string,
  form: CompiledForm,
  report: EvaluatedReport,
  cell: string,
): FormattedFiling {
  const { line } = form.cell(cell);
  const edits = schedulesOf(text, form, report).flatMap((schedule) =>
    writeTotals(schedule, report, (other) => other.line === line),
  );
  return edited(text, edits, []);
}

function edited(text: string, edits: readonly LineEdit[], left: readonly LeftLine[]): FormattedFiling {
  return { text: applyLineEdits(text, edits), edits, left };
}

/** The schedules of a report in the text that it was read from. */
function schedulesOf(text: string, form: CompiledForm, { facts }: EvaluatedReport): ScheduleBlocks[] {
  return schedulesIn(text, form).filter(({ section: { report } }) => report.place.line === facts.place.line);
}

/** The edits that write the derived lines of a schedule of which `isMeant` holds. */
function writeTotals(
  schedule: ScheduleBlocks,
  report: EvaluatedReport,
  isMeant: (cell: CellAt) => boolean,
): LineEdit[] {
  const { layout } = schedule.section;
  const blocks = schedule.items.filter((item) => item.kind === 'entry');
  const edits: LineEdit[] = [];
  for (const entry of layout.byKey.values()) {
    const computed = entry.cells.map((at) =>
      at !== null && isMeant(at) ? figureOf(report.cell(at.spec.id)) : null,
    );
    if (computed.every((figure) => figure === null)) continue;
    const written = blocks.filter((block) => block.entry === entry);
    const [only] = written;
    if (only !== undefined) {
      if (written.length === 1) edits.push(...fillIn(only, computed, layout.columns.length));
      continue;
    }
    const figures = computed.map((figure) => figure ?? '.');
    const { key, name } = entry.line;
    const columns = Math.max(1, layout.columns.length);
    const line = lineFor(schedule, blocks, entry.line);
    edits.push({ kind: 'insert', line, text: layoutEntry(key, name, figures, '', columns) });
  }
  // Within one line the order of the form stays.
  return edits.sort((one, other) => one.line - other.line);
}

/** The figure of a derived cell that is not written; null where there is none to write. */
function figureOf({ origin, value, unit, spec }: Cell): string | null {
  if (origin !== 'derived' || value === null || spec.valued.length > 0) return null;
  return printFigure(value, unit, spec.sign);
}

/** The line above which a derived line is to be inserted: that below the entry before it in the order of the form. */
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

/** Writes computed figures into an entry that leaves them out. */
function fillIn(block: EntryBlock, computed: readonly (string | null)[], columns: number): LineEdit[] {
  const { judged, key, below } = block;
  const { slots, rest } = judged;
  // What parts come to counts as written.
  if (rest.length === 0 ? below.length > 0 : rest.length !== computed.length) return [];
  const isBlank = (place: number): boolean => (rest[place]?.text ?? '.') === '.';
  if (!computed.some((figure, place) => figure !== null && isBlank(place))) return [];
  const figures = computed.map((figure, place) =>
    isBlank(place) ? (figure ?? '.') : (rest[place]?.text ?? '.'),
  );
  const name = slots.name?.text ?? block.entry.line.name;
  const tail = slots.valued === undefined ? '' : `valued ${slots.valued.text}`;
  const text = layoutEntry(slots.key.text, name, figures, tail, Math.max(1, columns));
  const { number, comment } = key;
  return [{ kind: 'replace', line: number, text: comment === '' ? text : layoutComment(text, comment) }];
}

/** A control total: removed where there is no reason to leave it. */
interface Removal {
  readonly line: number;
  readonly reason: string | null;
}

/** The control totals of a schedule. */
function removeTotals({ items }: ScheduleBlocks, report: EvaluatedReport): Removal[] {
  return items.flatMap((block) => {
    if (block.kind !== 'entry') return [];
    const cells = block.entry.cells.flatMap((at) =>
      at === null ? [] : [{ at, cell: report.cell(at.spec.id) }],
    );
    const written = cells.filter(({ cell }) => cell.place !== null);
    if (written.length === 0 || !written.every(({ cell }) => cell.origin === 'asserted')) return [];
    const reason = written.every(({ at, cell }) => isAgreeing(at, cell, report))
      ? lossOf(block)
      : written.some(({ cell }) => cell.value === null)
        ? 'It is not computed, so nobody can tell whether it agrees.'
        : 'It does not agree with what is computed.';
    return [{ line: block.key.number, reason }];
  });
}

/** Whether what is written is what is computed, exactly: an amount from the books says more than its rounded figure. */
function isAgreeing({ position }: CellAt, { value, exact }: Cell, { facts }: EvaluatedReport): boolean {
  if (value === null || exact === null || facts.entries.value(position) !== value) return false;
  const stated = facts.entries.detail(position)?.exact ?? null;
  return stated === null || compare(stated, exact) === 0;
}

/** What would be lost with a line, as a sentence; null where nothing would. */
function lossOf({ above, key, below }: EntryBlock): string | null {
  if (below.length > 0) return 'What stands below it would be lost.';
  return above.length > 0 || key.comment !== '' ? 'A comment on it would be lost.' : null;
}
