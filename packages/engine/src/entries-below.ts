/** The entries of a month that a formula may rest on, whichever of its cases hold. */
import type { CompiledForm } from './compile.ts';
import type { Operand } from './evaluated.ts';
import type { Definition, Expression, RuleInstance } from './form.ts';
import { addendsOf } from './operands.ts';

/** A month to tell operands of the same one from those of months before. */
const MONTH = '2000-01';

const known = new WeakMap<CompiledForm, Map<string, ReadonlySet<string>>>();

/** Quantities of a rule's own, which come before those of the form. */
type Own = RuleInstance['quantities'];

/**
 * Whether two expressions of a rule are made of none of the same entries of their month: one can move without the
 * other.
 */
export function areIndependent(form: CompiledForm, own: Own, left: Expression, right: Expression): boolean {
  const below = entriesBelow(form, own, left);
  return [...entriesBelow(form, own, right)].every((cell) => !below.has(cell));
}

function entriesBelow(form: CompiledForm, own: Own, expression: Expression): ReadonlySet<string> {
  const operands = addendsOf(expression, MONTH).filter(({ month }) => month === MONTH);
  return new Set(operands.flatMap((operand) => [...entriesOf(form, own, operand)]));
}

function entriesOf(form: CompiledForm, own: Own, operand: Operand): ReadonlySet<string> {
  const ofRule = operand.kind === 'quantity' ? own.find(({ name }) => name === operand.name) : undefined;
  if (ofRule !== undefined) return entriesOfCases(form, own, ofRule.definition);
  const key = operand.kind === 'cell' ? operand.cell : `${operand.kind} ${operand.name}`;
  let ofForm = known.get(form);
  if (ofForm === undefined) known.set(form, (ofForm = new Map<string, ReadonlySet<string>>()));
  let entries = ofForm.get(key);
  if (entries === undefined) {
    const definition = definitionOf(form, operand);
    entries = definition === null ? new Set([key]) : entriesOfCases(form, [], definition);
    ofForm.set(key, entries);
  }
  return entries;
}

function entriesOfCases(form: CompiledForm, own: Own, { cases }: Definition): ReadonlySet<string> {
  return new Set(cases.flatMap(({ value }) => [...entriesBelow(form, own, value)]));
}

/** The formula of an operand; null where it is entered. */
function definitionOf(form: CompiledForm, operand: Operand): Definition | null {
  switch (operand.kind) {
    case 'cell':
      return form.cell(operand.cell).spec.formula;
    case 'quantity':
      return form.form.quantities[form.program.quantity(operand.name)]?.definition ?? null;
    case 'setting':
      return form.form.settings[form.program.setting(operand.name)]?.formula ?? null;
    case 'worksheet':
      return null;
  }
}
