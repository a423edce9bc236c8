/** Back from a figure to what it rests on as its month is: the operands of its formula, or of what decides it. */
import type { CellAt } from './compile.ts';
import type { Operand } from './evaluated.ts';
import { STATE } from './facts.ts';
import type { Definition } from './form.ts';
import type { MonthEvaluation } from './month.ts';
import { addendsOf, operandsOf, operandsOfCondition } from './operands.ts';
import type { Runnable } from './program.ts';

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

/** What a derived cell's figure is made of; none where it is not computed. */
export function addendsOfCell(month: MonthEvaluation, at: CellAt): Operand[] {
  return isEntered(month, at) ? [] : addendsOfCase(month, month.form.program.cells[at.position]?.formula);
}

/** What a quantity is made of. */
export function addendsOfQuantity(month: MonthEvaluation, name: string): Operand[] {
  const { program } = month.form;
  return addendsOfCase(month, program.quantities[program.quantity(name)]);
}

function addendsOfCase(month: MonthEvaluation, runnable: Runnable | null | undefined): Operand[] {
  const held = runnable?.caseOf(month) ?? null;
  return held === null ? [] : addendsOf(held.value, month.facts.month);
}

/** Whether the figure of a cell is the written one: an input, or a formula whose source is missing. */
export function isEntered(month: MonthEvaluation, at: CellAt): boolean {
  const origin = month.originOf(at.position);
  if (origin === 'entered' || origin === 'summed') return true;
  return origin === null && at.spec.or === 'entered' && month.stateOf(at.position) === 'blank';
}

/** Whether the figure of a cell is computed, written besides or not. */
export function isDerived(month: MonthEvaluation, cell: number): boolean {
  const origin = month.originOf(cell);
  return origin === 'derived' || origin === 'asserted';
}

/** Whether a control total (a written derived figure) stands in a cell. */
export function isWritten(month: MonthEvaluation, cell: number): boolean {
  const state = month.facts.entries.states[cell];
  return state === STATE.nil || state === STATE.figure;
}
