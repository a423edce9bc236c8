/** What a figure says of itself when it is pointed at: what it is, how it comes about, where it is written. */
import {
  compare,
  exactOf,
  printFigure,
  printMoney,
  printQuantity,
  UNITS,
  type Cell,
  type Operand,
  printMonth,
} from '@focus/engine';
import type { Book } from './book.ts';
import { quantitiesIn, type NamedCase } from './quantities.ts';
import {} from './words.ts';

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
    ...sourceOf(cell),
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
  if (formula === null) return [];
  return [
    ...caseOf(`Computed: ${formula.text}`, { ...cell, formula }, value !== null, book),
    ...quantitiesIn(operands, book).flatMap((quantity) => {
      const of = quantity.month === month ? '' : ` of ${printMonth(quantity.month)}`;
      return caseOf(`${quantity.name}${of}: ${quantity.formula.text}`, quantity, value !== null, book);
    }),
  ];
}

/** A formula as written, with its figures, and who says so. */
function caseOf(
  written: string,
  { formula, operands }: Pick<NamedCase, 'formula' | 'operands'>,
  isComputed: boolean,
  book: Book,
): string[] {
  const figures = withFigures(formula.text, operands, book);
  return [
    written,
    ...(figures === formula.text || !isComputed ? [] : [`= ${figures}`]),
    ...(formula.cites.length === 0 ? [] : [formula.cites.map((citation) => citation.text).join('; ')]),
  ];
}

function sourceOf({ origin, place, parts, state }: Cell): string[] {
  const at = place === null ? '' : ` ${place.file}, line ${String(place.line + 1)}`;
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
function withFigures(formula: string, operands: readonly Operand[], book: Book): string {
  const figures = new Map<string, string | null>();
  for (const operand of operands) {
    const figure = figureOf(operand, book);
    for (const name of namesOf(operand)) figures.set(name, figures.has(name) ? null : figure);
  }
  return formula.replace(/[A-Za-z][\w.-]*/g, (name) => figures.get(name) ?? name);
}

/** The names an operand may have in a formula: with its schedule and without, with its column and without. */
function namesOf(operand: Operand): string[] {
  if (operand.kind !== 'cell') return operand.kind === 'worksheet' ? [] : [operand.name];
  const [, line = '', column] = operand.cell.split('.');
  return [...new Set([operand.cell, line, ...(column === undefined ? [] : [`${line}.${column}`])])];
}

/** The figure of an operand as a formula shows it: a deduction without its brackets, since the formula subtracts it. */
function figureOf(operand: Operand, book: Book): string | null {
  if (operand.kind === 'cell') {
    const cell = book.cell(operand.month, operand.cell);
    return cell === undefined || cell.value === null ? null : printFigure(cell.value, cell.unit);
  }
  const report = book.report(operand.month);
  if (report === undefined) return null;
  if (operand.kind === 'quantity') {
    const outcome = report.quantity(operand.name);
    const spec = report.form.quantities.find(({ name }) => name === operand.name);
    return outcome.state === 'figure' && spec !== undefined ? printQuantity(outcome.value, spec.type) : null;
  }
  if (operand.kind === 'setting') {
    const setting = report.settings.get(operand.name);
    const spec = report.form.settings.find(({ name }) => name === operand.name);
    return setting?.value.kind === 'amount' && spec !== undefined
      ? printQuantity(setting.value.amount, spec.type)
      : null;
  }
  return null;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
