/** What a figure says of itself when it is pointed at: what it is, how it comes about, where it is written. */
import {
  compare,
  exactOf,
  formulaParts,
  printFigure,
  printMoney,
  printMonth,
  UNITS,
  type Cell,
  type EvaluatedReport,
  type FormulaPart,
} from '@focus/engine';
import type { Book } from './book.ts';
import { quantitiesIn, type NamedCase } from './quantities.ts';
import type { Remark } from './remarks.ts';

/**
 * A cell's explanation, one sentence a line; null where there is nothing to say (nothing was entered and
 * nothing is computed).
 * @param remarks those at the cell
 */
export function explain(cell: Cell, remarks: readonly Remark[], book: Book): string | null {
  if (cell.state === 'blank' && cell.formula === null && cell.waitsFor.length === 0 && remarks.length === 0) {
    return null;
  }
  const lines = [`${book.nameOf(cell)}, ${printMonth(cell.month)}.`];
  const add = (line: string | null): void => {
    if (line !== null) lines.push(line);
  };
  add(stateOf(cell));
  addFormula(cell, book, add);
  add(sourceOf(cell, book));
  add(beforeRounding(cell));
  if (cell.valued !== null) add(`Valued at ${cell.valued}.`);
  if (cell.was !== null) add(`Originally ${printFigure(cell.was, cell.unit, cell.spec.sign)}.`);
  for (const { finding } of remarks) {
    const accepted = finding.accepted === null ? '' : ` Accepted: ${finding.accepted}`;
    add(`${capitalized(finding.severity)}: ${finding.message}${accepted}`);
  }
  return lines.join('\n');
}

/** Takes a line of an explanation, or nothing. */
type AddLine = (line: string | null) => void;

function stateOf({ state, waitsFor }: Cell): string | null {
  const names = waitsFor.join(', ');
  switch (state) {
    case 'inapplicable':
      return 'Does not apply to this firm in this month.';
    case 'undefined':
      return 'Undefined: its divisor is not positive.';
    case 'broken':
      return names === ''
        ? 'Not computable: its text could not be read.'
        : `Not computable: rests on ${names}.`;
    case 'blank':
      return names === '' ? null : `Not computed: waits for ${names}.`;
    case 'nil':
    case 'figure':
      return null;
  }
}

function addFormula(cell: Cell, book: Book, add: AddLine): void {
  const { formula, operands, value, month } = cell;
  const report = book.report(month);
  if (formula === null || report === undefined) return;
  const isComputed = value !== null;
  addCase(`Computed: ${formula.text}`, { formula, operands }, isComputed, report, book, add);
  for (const quantity of quantitiesIn(operands, book)) {
    const of = quantity.month === month ? '' : ` of ${printMonth(quantity.month)}`;
    addCase(`${quantity.name}${of}: ${quantity.formula.text}`, quantity, isComputed, report, book, add);
  }
}

/** A formula as written, with its figures, and who says so. */
function addCase(
  written: string,
  { formula, operands }: Pick<NamedCase, 'formula' | 'operands'>,
  isComputed: boolean,
  report: EvaluatedReport,
  { cellIn }: Book,
  add: AddLine,
): void {
  add(written);
  const figures = isComputed ? withFigures(formulaParts(formula, operands, report, cellIn)) : formula.text;
  if (figures !== formula.text) add(`= ${figures}`);
  if (formula.cites.length > 0) add(formula.cites.map((citation) => citation.text).join('; '));
}

function sourceOf({ origin, place, parts, state }: Cell, { fileName }: Book): string | null {
  const at = place === null ? '' : ` ${fileName(place.file)}, line ${String(place.line + 1)}`;
  const count = String(parts.length);
  if (state === 'broken') return place === null ? null : `Written in${at}.`;
  switch (origin) {
    case 'entered':
      return `Entered in${at}${parts.length === 0 ? '' : `, with ${count} parts`}.`;
    case 'summed':
      return `The sum of its ${count} parts in${at}.`;
    case 'asserted':
      return `Written too, as a control total, in${at}.`;
    case 'derived':
    case null:
      return null;
  }
}

function beforeRounding({ exact, value, unit }: Cell): string | null {
  if (exact === null || value === null || UNITS[unit].type !== 'money') return null;
  return compare(exact, exactOf(value, unit)) === 0 ? null : `Before rounding: ${printMoney(exact)}.`;
}

/** A formula with the figures of its operands in the place of their names, where a name means one figure. */
function withFigures(parts: readonly FormulaPart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : (part.figure ?? part.name))).join('');
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
