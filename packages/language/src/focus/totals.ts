/**
 * Derived lines, written: control totals (`language.md`, `.focus` 8). What is written is what the report computes,
 * in the figures of the language; what is removed agrees with it to the cent, so that removing it changes nothing.
 */
import {
  compare,
  isSealed,
  printFigure,
  type Cell,
  type CellAt,
  type CellSpec,
  type CompiledForm,
  type EvaluatedReport,
} from '@focus/engine';
import { applyLineEdits, type LineEdit } from './format-edits.ts';
import type { FormattedFiling, LeftLine } from './format.ts';
import { schedulesIn, type EntryBlock, type ScheduleBlocks } from './order-blocks.ts';
import { writeFigures } from './write-figures.ts';

/**
 * Writes or removes the control totals of a report.
 *
 * `write` adds every derived line that has a computed figure and is not written, below the line before it in the order
 * of the form, and fills in those written without one. A line of which more may be entered than is computed is not
 * written: it would go on to count when less is required. `remove` takes away those that agree exactly with what is
 * computed. One that does not agree stays, as does one whose figure counts, and one that a comment, a part or an
 * original would be lost with. Of a sealed month, both leave alone what its seal covers.
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
      schedules.flatMap((schedule) =>
        writeFigures(schedule, ({ spec }) =>
          spec.or === 'more' || isHeld(spec, report) ? null : figureOf(report.cell(spec.id)),
        ),
      ),
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
 * @returns no edit where it is written already, has no figure to write, or is covered by the seal of the month
 */
export function writeLine(
  text: string,
  form: CompiledForm,
  report: EvaluatedReport,
  cell: string,
): FormattedFiling {
  const { line } = form.cell(cell);
  const edits = schedulesOf(text, form, report).flatMap((schedule) =>
    writeFigures(schedule, (other) =>
      other.line === line && !isHeld(other.spec, report) ? figureOf(report.cell(other.spec.id)) : null,
    ),
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

/** Whether a seal holds what is written of a cell, as it is: a line more or less would be another filing. */
function isHeld(spec: CellSpec, { facts }: EvaluatedReport): boolean {
  return facts.filed?.seal != null && isSealed(spec);
}

/** The figure of a derived cell that is not written; null where there is none to write. */
function figureOf({ origin, value, unit, spec }: Cell): string | null {
  if (origin !== 'derived' || value === null || spec.valued.length > 0) return null;
  return printFigure(value, unit, spec.sign);
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
    return [{ line: block.key.number, reason: reasonToLeave(block, written, report) }];
  });
}

interface WrittenCell {
  readonly at: CellAt;
  readonly cell: Cell;
}

/** Why a control total stays, as a sentence; null where it may go. */
function reasonToLeave(
  block: EntryBlock,
  written: readonly WrittenCell[],
  report: EvaluatedReport,
): string | null {
  if (written.some(({ at }) => isHeld(at.spec, report))) return 'It is part of what is sealed.';
  if (written.every(({ at, cell }) => isAgreeing(at, cell, report))) return lossOf(block);
  return written.some(({ cell }) => cell.value === null)
    ? 'It is not computed, so nobody can tell whether it agrees.'
    : 'It does not agree with what is computed.';
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
