/** A formula as the form writes it, with the figures that its names stand for. */
import type { CaseInForce, Cell, EvaluatedReport, Operand } from './evaluated.ts';
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

/** Gives a cell of a report by its id. */
export type CellIn = (report: EvaluatedReport, id: string) => Cell;

/**
 * Cuts a formula at the names of its operands. A name that stands for several figures (one for each month of a mean)
 * stays a word, as do worksheets.
 * @param operands those of the formula, which are the same every month but for the months
 * @param report the month the formula holds in
 * @param cellIn for whoever has made the cells already
 */
export function formulaParts(
  formula: Pick<CaseInForce, 'text'>,
  operands: readonly Operand[],
  report: EvaluatedReport,
  cellIn: CellIn = (of, id) => of.cell(id),
): readonly FormulaPart[] {
  let pieces = known.get(formula);
  if (pieces === undefined) known.set(formula, (pieces = cut(formula.text, operands)));
  return pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    const operand = operands[piece.operand];
    return operand === undefined
      ? piece.name
      : { name: piece.name, operand, ...figureOf(operand, report, cellIn) };
  });
}

/** A piece of a formula, whatever the month: a name has the position of what it stands for. */
type Piece = string | { readonly name: string; readonly operand: number };

/** By the formula. */
const known = new WeakMap<Pick<CaseInForce, 'text'>, readonly Piece[]>();

function cut(text: string, operands: readonly Operand[]): readonly Piece[] {
  /** Null for a name that several operands have. */
  const byName = new Map<string, number | null>();
  operands.forEach((operand, position) => {
    for (const name of namesOf(operand)) byName.set(name, byName.has(name) ? null : position);
  });
  const pieces: Piece[] = [];
  let written = '';
  for (const word of text.split(/([A-Za-z][\w.-]*)/)) {
    const operand = byName.get(word) ?? null;
    if (operand === null) {
      written += word;
      continue;
    }
    if (written !== '') pieces.push(written);
    pieces.push({ name: word, operand });
    written = '';
  }
  if (written !== '') pieces.push(written);
  return pieces;
}

/** The names an operand may have in a formula: with its schedule and without, with its column and without. */
function namesOf(operand: Operand): readonly string[] {
  if (operand.kind === 'worksheet') return [];
  if (operand.kind !== 'cell') return [operand.name];
  const [, line = '', column] = operand.cell.split('.');
  return column === undefined ? [operand.cell, line] : [operand.cell, line, `${line}.${column}`];
}

function figureOf(
  operand: Operand,
  report: EvaluatedReport,
  cellIn: CellIn,
): Pick<NamedFigure, 'figure' | 'place'> {
  const then = reportOf(report, operand.month);
  if (then === null) return { figure: null, place: null };
  const { form } = then;
  switch (operand.kind) {
    case 'cell': {
      const { value, unit, place } = cellIn(then, operand.cell);
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
