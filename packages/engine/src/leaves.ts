/** Back from a figure to what was entered: the lines a blank figure waits for, the rounded figures a total rests on. */
import type { CellAt } from './compile.ts';
import type { Operand } from './evaluated.ts';
import { STATE } from './facts.ts';
import type { Definition } from './form.ts';
import type { MonthEvaluation } from './month.ts';
import { operandsOf, operandsOfCondition } from './operands.ts';
import { keyAndName } from './names.ts';
import type { Runnable } from './program.ts';
import { monthBefore } from './walk.ts';

/**
 * The operands of a cell's formula as it holds in this month: none for an entered cell. Of a cell that does not
 * apply, or of which that cannot be told, those that decide it.
 */
export function operandsOfCell(month: MonthEvaluation, at: CellAt): Operand[] {
  if (month.applies(at.position) !== true) return operandsOfCondition(at.spec.when, month.facts.month);
  if (isEntered(month, at)) return [];
  return operandsOfDefinition(month, at.spec.formula, month.form.program.cells[at.position]?.formula);
}

/** The operands of a quantity as it holds in this month. */
export function operandsOfQuantity(month: MonthEvaluation, name: string): Operand[] {
  const { form, program } = month.form;
  const position = program.quantity(name);
  return operandsOfDefinition(month, form.quantities[position]?.definition, program.quantities[position]);
}

/** The operands of a setting's formula as it holds in this month; none where it has no formula. */
export function operandsOfSetting(month: MonthEvaluation, name: string): Operand[] {
  const { form, program } = month.form;
  const position = program.setting(name);
  return operandsOfDefinition(month, form.settings[position]?.formula, program.settings[position]);
}

/** The operands of the case that holds; of the conditions of all cases, where none does or it cannot be told. */
function operandsOfDefinition(
  month: MonthEvaluation,
  definition: Definition | null | undefined,
  runnable: Runnable | null | undefined,
): Operand[] {
  const held = runnable?.caseOf(month) ?? null;
  if (held !== null) return operandsOf(held.value, month.facts.month);
  return (definition?.cases ?? []).flatMap((one) => operandsOfCondition(one.when, month.facts.month));
}

/** Whether the figure of a cell is the written one: an input, or a formula whose source is missing. */
export function isEntered(month: MonthEvaluation, at: CellAt): boolean {
  const origin = month.originOf(at.position);
  if (origin === 'entered' || origin === 'summed') return true;
  return origin === null && at.spec.or === 'entered' && month.stateOf(at.position) === 'blank';
}

/**
 * What a cell without a figure waits for: the names of entered lines, settings and worksheets that are not
 * answered or broken, in the order of the formulas.
 */
export function waitsFor(month: MonthEvaluation, at: CellAt): string[] {
  const found = new Set<string>();
  const visited = new Set<string>();
  const visitCell = (where: MonthEvaluation, cell: CellAt, isTop: boolean): void => {
    const id = `${where.facts.month} ${cell.spec.id}`;
    const state = where.stateOf(cell.position);
    if (visited.has(id) || (state !== 'blank' && state !== 'broken')) return;
    visited.add(id);
    const operands = operandsOfCell(where, cell);
    if (operands.length === 0 && !isTop) found.add(labelOf(where, month, cell));
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
        if (then.lacks(then.form.program.setting(operand.name))) found.add(operand.name);
        else for (const inner of operandsOfSetting(then, operand.name)) visit(then, inner);
        return;
      case 'worksheet':
        if (then.facts.worksheets.some((one) => one.name === operand.name && one.broken))
          found.add(operand.name);
    }
  };
  visitCell(month, at, true);
  return [...found];
}

/**
 * How many rounded figures a derived cell rests on: each entered one of its month, each reported one of another
 * month. Nil is exact: nothing to report is not rounded.
 */
export function roundedFigures(month: MonthEvaluation, at: CellAt): number {
  const visited = new Set<string>();
  let count = 0;
  const visit = (operands: readonly Operand[]): void => {
    for (const operand of operands) {
      const key = `${operand.kind} ${operand.month} ${operand.kind === 'cell' ? operand.cell : operand.name}`;
      if (visited.has(key)) continue;
      visited.add(key);
      if (operand.kind === 'quantity' && operand.month === month.facts.month)
        visit(operandsOfQuantity(month, operand.name));
      if (operand.kind !== 'cell') continue;
      const cell = month.form.cell(operand.cell);
      const inner = operand.month === month.facts.month ? operandsOfCell(month, cell) : [];
      if (inner.length > 0) visit(inner);
      else if (
        cell.spec.unit === 'thousands' &&
        monthBefore(month, operand.month)?.stateOf(cell.position) === 'figure'
      )
        count += 1;
    }
  };
  visit(operandsOfCell(month, at));
  return count;
}

function labelOf(where: MonthEvaluation, top: MonthEvaluation, cell: CellAt): string {
  return where === top ? keyAndName(cell) : `${keyAndName(cell)} of ${where.facts.month}`;
}

/** Whether a control total (a written derived figure) stands in a cell. */
export function isWritten(month: MonthEvaluation, cell: number): boolean {
  const state = month.facts.entries.states[cell];
  return state === STATE.nil || state === STATE.figure;
}
