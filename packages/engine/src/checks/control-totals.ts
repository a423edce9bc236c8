/**
 * Derived lines that are written: control totals (`language.md` 8). In the cell's own unit they must agree
 * exactly; in exact dollars, from the books, they may differ by what rounding explains.
 */
import { asWritten } from '../as-written.ts';
import type { CellAt } from '../compile.ts';
import { compare } from '../exact.ts';
import { printFigure, printMoney } from '../figures.ts';
import type { Finding, Related } from '../finding.ts';
import { isWritten, operandsOfCell } from '../leaves.ts';
import type { MonthEvaluation } from '../month.ts';
import { keyAndName } from '../names.ts';
import { booksTotalOf, type BooksTotal } from '../rounding.ts';
import { monthBefore } from '../walk.ts';
import { reportedOf, UNITS } from '../units.ts';
import { figureOf, placeOf, relatedCells, remark } from './common.ts';

/**
 * The control totals of a month that disagree with what is computed. One that agrees with the control totals it rests
 * on is not named: the disagreement begins further up, this month or before, and is named there.
 */
export function checkControlTotals(month: MonthEvaluation): Finding[] {
  const written = month.form.derived.filter(({ position }) => isWritten(month, position));
  return written.flatMap((at) => {
    if (month.originOf(at.position) !== 'asserted') return [];
    const state = month.stateOf(at.position);
    if (state === 'undefined') return [undefinedTotal(month, at)];
    if (state !== 'nil' && state !== 'figure') return [];
    const total = booksTotalOf(month, at);
    return total === null ? checkRounded(month, at) : checkDollars(month, at, total);
  });
}

function checkRounded(month: MonthEvaluation, at: CellAt): Finding[] {
  const { unit, sign } = at.spec;
  const written = month.facts.entries.value(at.position);
  const computed = month.valueOf(at.position);
  if (written === computed || asWritten(month).foots(at.position) === written) return [];
  const writtenFigure = printFigure(written, unit, sign);
  const computedFigure = printFigure(computed, unit, sign);
  const orMore = at.spec.or === 'more';
  const message = orMore
    ? `${keyAndName(at)} is written as ${writtenFigure}, less than the ${computedFigure} it must be at least; write ${computedFigure} or more, or remove the line.`
    : `${keyAndName(at)} is written as ${writtenFigure} and computes to ${computedFigure}${derivation(month, at)}: a difference of ${printFigure(Math.abs(written - computed), unit)}. ${hint(month, at, written)}${at.line.correction === '' ? `Correct a line it rests on, or write ${computedFigure}.` : at.line.correction}`;
  const place = placeOf(month, at);
  return [
    remark(month, at, {
      severity: 'error',
      code: orMore ? 'below-minimum' : 'control-total',
      message,
      place,
      cites: month.caseOf(at.position)?.cites ?? [],
      related: operandPlaces(month, at),
      fixes: [{ title: `Write ${computedFigure}`, edits: [{ place, text: computedFigure }] }],
    }),
  ];
}

/** The thousandfold slip has a message of its own (part-1.md A13). */
function hint(month: MonthEvaluation, at: CellAt, written: number): string {
  const computed = month.exact(at.position);
  if (UNITS[at.spec.unit].type !== 'money' || typeof computed !== 'number' || computed === 0) return '';
  const factor = at.spec.unit === 'thousands' && written === computed;
  return factor ? 'The written figure is in dollars; this line is in thousands. ' : '';
}

function checkDollars(month: MonthEvaluation, at: CellAt, total: BooksTotal): Finding[] {
  const { written, difference, figures, allowed, isExplained: within } = total;
  if (compare(difference, 0) === 0) return [];
  if (!within && asWritten(month).foots(at.position) === reportedOf(written, at.spec.unit)) return [];
  const place = placeOf(month, at);
  const said = `${keyAndName(at)} is ${printMoney(written)} in the books and computes to ${printFigure(month.valueOf(at.position), at.spec.unit, at.spec.sign)}${derivation(month, at)}: a difference of ${printMoney(difference)}`;
  const why = `rounding of the ${String(figures)} figures it rests on explains ${printMoney(allowed)}`;
  return [
    remark(month, at, {
      severity: within ? 'info' : 'error',
      code: within ? 'control-total-rounding' : 'control-total',
      message: within ? `${said}; ${why}.` : `${said}, but ${why}. Correct a line it rests on.`,
      place,
      related: within ? [] : operandPlaces(month, at),
    }),
  ];
}

function undefinedTotal(month: MonthEvaluation, at: CellAt): Finding {
  const place = placeOf(month, at);
  return remark(month, at, {
    severity: 'error',
    code: 'control-total',
    message: `${keyAndName(at)} is undefined this month, as what it is divided by is not positive; remove the line.`,
    place,
    related: operandPlaces(month, at),
  });
}

function operandCells(month: MonthEvaluation, at: CellAt): (readonly [MonthEvaluation, CellAt])[] {
  return operandsOfCell(month, at).flatMap((operand) => {
    const where = operand.kind === 'cell' ? monthBefore(month, operand.month) : null;
    return operand.kind === 'cell' && where !== null ? [[where, where.form.cell(operand.cell)] as const] : [];
  });
}

function operandPlaces(month: MonthEvaluation, at: CellAt): Related[] {
  return relatedCells(month, operandCells(month, at));
}

/** The formula with its figures, in brackets behind the computed figure. */
function derivation(month: MonthEvaluation, at: CellAt): string {
  const operands = operandCells(month, at);
  if (operands.length === 0) return '';
  return ` (${operands.map(([where, cell]) => `${cell.line.name} ${figureOf(where, cell)}`).join(', ')})`;
}
