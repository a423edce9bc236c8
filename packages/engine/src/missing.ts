/** Back from a figure that is not there, through the months, to what was not answered or is broken. */
import type { CellAt } from './compile.ts';
import { daysHeld } from './days-held.ts';
import type { Operand, WorksheetUse } from './evaluated.ts';
import type { WorksheetFacts, WorksheetRow } from './facts.ts';
import { operandsOfCell, operandsOfQuantity, operandsOfSetting } from './leaves.ts';
import type { MonthEvaluation } from './month.ts';
import { keyAndName } from './names.ts';
import { columnsOf } from './operands.ts';
import { monthBefore } from './walk.ts';

/** What a figure waits for, in the month that lacks it. */
export type Missing = { readonly month: MonthEvaluation } & (
  | { readonly kind: 'cell'; readonly cell: CellAt }
  | { readonly kind: 'setting'; readonly name: string }
  | {
      readonly kind: 'worksheet';
      readonly name: string;
      /** The first of its cells that is left blank; null where the worksheet is broken. */
      readonly blank: BlankInRow | null;
    }
);

/** A cell of a worksheet that is left blank though a formula asks for it. */
export interface BlankInRow {
  readonly row: WorksheetRow;
  readonly column: string;
}

/** What a cell without a figure waits for, in the order of the formulas. */
export function missingOf(month: MonthEvaluation, at: CellAt): Missing[] {
  const found: Missing[] = [];
  const visited = new Set<string>();
  const visitCell = (where: MonthEvaluation, cell: CellAt, isTop: boolean): void => {
    const id = `${where.facts.month} ${cell.spec.id}`;
    const state = where.stateOf(cell.position);
    if (visited.has(id) || (state !== 'blank' && state !== 'broken')) return;
    visited.add(id);
    const operands = operandsOfCell(where, cell);
    if (operands.length === 0 && !isTop) found.push({ kind: 'cell', month: where, cell });
    for (const operand of operands) visit(where, operand);
  };
  const visit = (where: MonthEvaluation, operand: Operand): void => {
    const then = monthBefore(where, operand.month);
    if (then === null) return;
    switch (operand.kind) {
      case 'cell':
        visitCell(then, then.form.cell(operand.cell), false);
        return;
      case 'quantity':
        for (const inner of operandsOfQuantity(then, operand.name)) visit(then, inner);
        return;
      case 'setting':
        if (then.lacks(then.form.program.setting(operand.name)))
          found.push({ kind: 'setting', month: then, name: operand.name });
        else for (const inner of operandsOfSetting(then, operand.name)) visit(then, inner);
        return;
      case 'worksheet':
        found.push(...missingRows(then, operand.name, operand.use));
    }
  };
  visitCell(month, at, true);
  return found;
}

/**
 * What a cell without a figure waits for: the names of entered lines, settings and worksheets that are not
 * answered or broken, each once, in the order of the formulas.
 */
export function waitsFor(month: MonthEvaluation, at: CellAt): string[] {
  const labels = missingOf(month, at).map((missing) => {
    if (missing.kind !== 'cell') return missing.name;
    const name = keyAndName(missing.cell);
    return missing.month === month ? name : `${name} of ${missing.month.facts.month}`;
  });
  return [...new Set(labels)];
}

function missingRows(month: MonthEvaluation, name: string, use: WorksheetUse | null): Missing[] {
  const facts = month.facts.worksheets.find((one) => one.name === name);
  if (facts === undefined) return [];
  if (facts.broken) return [{ kind: 'worksheet', month, name, blank: null }];
  const blank = use === null ? null : blankIn(month, facts, use);
  return blank === null ? [] : [{ kind: 'worksheet', month, name, blank }];
}

/** The first cell that is blank of those that a sum or a mean asks for. */
function blankIn(
  month: MonthEvaluation,
  { name, rows }: WorksheetFacts,
  use: WorksheetUse,
): BlankInRow | null {
  const spec = month.form.form.worksheets.find((one) => one.name === name);
  const asked = columnsOf(use);
  const columns = (spec?.columns ?? []).flatMap((column, at) =>
    asked.has(column.name) ? [{ at, ...column }] : [],
  );
  const held = use.kind === 'mean-of-days' ? daysHeld(rows, month.asOf, use.days) : null;
  for (const [index, row] of rows.entries()) {
    if (held?.[index] === 0) continue;
    const blank = columns.find(({ at }) => row.values[at] == null);
    if (blank !== undefined) return { row, column: blank.name };
  }
  return null;
}
