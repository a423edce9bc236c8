/** What a figure says of itself when it is pointed at: what it is, how it comes about, where it is written. */
import {
  compare,
  exactOf,
  formulaParts,
  printFigure,
  printMoney,
  printMonth,
  UNITS,
  type CaseInForce,
  type Cell,
  type EvaluatedReport,
  type Operand,
} from '@focus/engine';
import type { Book } from './book.ts';
import { quantitiesIn, type NamedCase } from './quantities.ts';

/**
 * A cell's explanation, one sentence a line; null where there is nothing to say (nothing was entered and
 * nothing is computed).
 */
export function explain(cell: Cell, book: Book): string | null {
  const remarks = book.remarks.at(cell);
  if (cell.state === 'blank' && cell.formula === null && cell.waitsFor.length === 0 && remarks.length === 0) {
    return null;
  }
  const lines = [
    headline(cell, book),
    ...stateOf(cell),
    ...formulaOf(cell, book),
    ...sourceOf(cell, book),
    ...beforeRounding(cell),
    ...(cell.valued === null ? [] : [`Valued at ${cell.valued}.`]),
    ...(cell.was === null ? [] : [`Originally ${printFigure(cell.was, cell.unit, cell.spec.sign)}.`]),
    ...remarks.map(({ finding }) => {
      const accepted = finding.accepted === null ? '' : ` Accepted: ${finding.accepted}`;
      return `${capitalized(finding.severity)}: ${finding.message}${accepted}`;
    }),
  ];
  return lines.join('\n');
}

function headline(cell: Cell, book: Book): string {
  const { line, schedule, spec, month } = cell;
  const item = line.item === null ? '' : ` (item ${line.item})`;
  const column = schedule.columns.find(({ name }) => name === spec.column);
  const of = column === undefined ? '' : `, ${column.label}`;
  return `Line ${line.line}${item}, ${book.titleOf(line)}${of}, ${printMonth(month)}.`;
}

function stateOf(cell: Cell): string[] {
  const names = cell.waitsFor.join(', ');
  switch (cell.state) {
    case 'inapplicable':
      return ['Does not apply to this firm in this month.'];
    case 'undefined':
      return ['Undefined: its divisor is not positive.'];
    case 'broken':
      return [
        names === '' ? 'Not computable: its text could not be read.' : `Not computable: rests on ${names}.`,
      ];
    case 'blank':
      return names === '' ? [] : [`Not computed: waits for ${names}.`];
    case 'nil':
    case 'figure':
      return [];
  }
}

function formulaOf(cell: Cell, book: Book): string[] {
  const { formula, operands, value, month } = cell;
  const report = book.report(month);
  if (formula === null || report === undefined) return [];
  const isComputed = value !== null;
  return [
    ...caseOf(`Computed: ${formula.text}`, { formula, operands }, isComputed, report),
    ...quantitiesIn(operands, book).flatMap((quantity) => {
      const of = quantity.month === month ? '' : ` of ${printMonth(quantity.month)}`;
      return caseOf(`${quantity.name}${of}: ${quantity.formula.text}`, quantity, isComputed, report);
    }),
  ];
}

/** A formula as written, with its figures, and who says so. */
function caseOf(
  written: string,
  { formula, operands }: Pick<NamedCase, 'formula' | 'operands'>,
  isComputed: boolean,
  report: EvaluatedReport,
): string[] {
  const figures = withFigures(formula, operands, report);
  return [
    written,
    ...(figures === formula.text || !isComputed ? [] : [`= ${figures}`]),
    ...(formula.cites.length === 0 ? [] : [formula.cites.map((citation) => citation.text).join('; ')]),
  ];
}

function sourceOf({ origin, place, parts, state }: Cell, { fileName }: Book): string[] {
  const at = place === null ? '' : ` ${fileName(place.file)}, line ${String(place.line + 1)}`;
  const count = String(parts.length);
  if (state === 'broken') return place === null ? [] : [`Written in${at}.`];
  switch (origin) {
    case 'entered':
      return [`Entered in${at}${parts.length === 0 ? '' : `, with ${count} parts`}.`];
    case 'summed':
      return [`The sum of its ${count} parts in${at}.`];
    case 'asserted':
      return [`Written too, as a control total, in${at}.`];
    case 'derived':
    case null:
      return [];
  }
}

function beforeRounding({ exact, value, unit }: Cell): string[] {
  if (exact === null || value === null || UNITS[unit].type !== 'money') return [];
  return compare(exact, exactOf(value, unit)) === 0 ? [] : [`Before rounding: ${printMoney(exact)}.`];
}

/** A formula with the figures of its operands in the place of their names, where a name means one figure. */
function withFigures(formula: CaseInForce, operands: readonly Operand[], report: EvaluatedReport): string {
  return formulaParts(formula, operands, report)
    .map((part) => (typeof part === 'string' ? part : (part.figure ?? part.name)))
    .join('');
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
