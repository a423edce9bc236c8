/** A formula as the form writes it, with the figures that its names stand for. */
import type { CaseInForce, EvaluatedReport, Operand } from './evaluated.ts';
import { printFigure, printQuantity } from './figures.ts';
import type { SourcePlace } from './place.ts';

/** A piece of a formula: as it is written, or a name with what it stands for. */
export type FormulaPart = string | NamedFigure;

/** A name in a formula that stands for one figure. */
export interface NamedFigure {
  readonly name: string;
  readonly operand: Operand;
  /** As printed; a deduction without its brackets, since the formula subtracts it. Null where there is none. */
  readonly figure: string | null;
  /** Where it is written; null where it is not. */
  readonly place: SourcePlace | null;
}

/**
 * Cuts a formula at the names of its operands. A name that stands for several figures (one for each month of a mean)
 * stays a word, as do worksheets.
 * @param report the month the formula holds in
 */
export function formulaParts(
  formula: Pick<CaseInForce, 'text'>,
  operands: readonly Operand[],
  report: EvaluatedReport,
): readonly FormulaPart[] {
  /** Null for a name that several operands have. */
  const byName = new Map<string, Operand | null>();
  for (const operand of operands) {
    for (const name of namesOf(operand)) byName.set(name, byName.has(name) ? null : operand);
  }
  const parts: FormulaPart[] = [];
  let written = '';
  for (const word of formula.text.split(/([A-Za-z][\w.-]*)/)) {
    const operand = byName.get(word) ?? null;
    if (operand === null) {
      written += word;
      continue;
    }
    if (written !== '') parts.push(written);
    parts.push({ name: word, operand, ...figureOf(operand, report) });
    written = '';
  }
  if (written !== '') parts.push(written);
  return parts;
}

/** The names an operand may have in a formula: with its schedule and without, with its column and without. */
function namesOf(operand: Operand): readonly string[] {
  if (operand.kind === 'worksheet') return [];
  if (operand.kind !== 'cell') return [operand.name];
  const [, line = '', column] = operand.cell.split('.');
  return column === undefined ? [operand.cell, line] : [operand.cell, line, `${line}.${column}`];
}

function figureOf(operand: Operand, report: EvaluatedReport): Pick<NamedFigure, 'figure' | 'place'> {
  const then = reportOf(report, operand.month);
  if (then === null) return { figure: null, place: null };
  const { form } = then;
  switch (operand.kind) {
    case 'cell': {
      const { value, unit, place } = then.cell(operand.cell);
      return { figure: value === null ? null : printFigure(value, unit), place };
    }
    case 'quantity': {
      const outcome = then.quantity(operand.name);
      const type = form.quantities.find(({ name }) => name === operand.name)?.type;
      const isKnown = outcome.state === 'figure' && type !== undefined;
      return { figure: isKnown ? printQuantity(outcome.value, type) : null, place: null };
    }
    case 'setting': {
      const setting = then.settings.get(operand.name);
      const type = form.settings.find(({ name }) => name === operand.name)?.type;
      const isKnown = setting?.value.kind === 'amount' && type !== undefined;
      return {
        figure: isKnown ? printQuantity(setting.value.amount, type) : null,
        place: setting?.place ?? null,
      };
    }
    case 'worksheet':
      return { figure: null, place: null };
  }
}

/** The report of a month, from `report` back through the months before it; null where it is not in the workspace. */
export function reportOf(report: EvaluatedReport, month: string): EvaluatedReport | null {
  let at: EvaluatedReport | null = report;
  while (at !== null && at.month !== month) at = at.prior;
  return at;
}
