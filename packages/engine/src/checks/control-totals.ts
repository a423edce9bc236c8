/**
 * Derived lines that are written: control totals (`language.md` 8). In the cell's own unit they must agree
 * exactly; in exact dollars, from the books, they may differ by what rounding explains.
 */
import { asWritten, asWrittenSoFar, type MonthAsWritten } from '../as-written.ts';
import type { CellAt } from '../compile.ts';
import { absolute, compare, subtract } from '../exact.ts';
import { printFigure, printMoney } from '../figures.ts';
import type { Finding, Fix, Related } from '../finding.ts';
import { isWritten, operandsOfCell } from '../leaves.ts';
import type { MonthEvaluation } from '../month.ts';
import { keyAndName } from '../names.ts';
import type { SourcePlace } from '../place.ts';
import { booksTotalOf, type BooksTotal } from '../rounding.ts';
import { monthBefore } from '../walk.ts';
import { isWhole, UNITS } from '../units.ts';
import { figureOf, placeOf, relatedCells, remark } from './common.ts';

/**
 * The control totals of a month that disagree with what is computed. One that agrees with the control totals of its
 * month that it rests on is not named: the disagreement begins further up, and is named there. One that agrees with
 * those of the months before is named, since those may not be looked at with it; it says where to begin.
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
  if (at.spec.or === 'more') return [belowMinimum(month, at, writtenFigure, computedFigure)];
  const place = placeOf(month, at);
  const said = `${keyAndName(at)} is written as ${writtenFigure} and computes to ${computedFigure}${derivation(month, at)}: a difference of ${printFigure(Math.abs(written - computed), unit)}.`;
  const beganBefore = asWrittenSoFar(month).foots(at.position) === written;
  const advice = at.line.correction === '' ? `Correct a line it rests on, or write ${computedFigure}.` : at.line.correction; // prettier-ignore
  return [
    remark(month, at, {
      severity: 'error',
      code: 'control-total',
      message: `${said} ${beganBefore ? BEGAN_BEFORE : `${hint(month, at, written)}${advice}`}`,
      place,
      cites: month.caseOf(at.position)?.cites ?? [],
      related: operandPlaces(month, at),
      fixes: beganBefore ? [] : [writing(place, computedFigure)],
      ...following(month, beganBefore),
    }),
  ];
}

/** A line that may be more than it comes to, and is less. */
function belowMinimum(month: MonthEvaluation, at: CellAt, written: string, computed: string): Finding {
  const place = placeOf(month, at);
  return remark(month, at, {
    severity: 'error',
    code: 'below-minimum',
    message: `${keyAndName(at)} is written as ${written}, less than the ${computed} it must be at least; write ${computed} or more, or remove the line.`,
    place,
    cites: month.caseOf(at.position)?.cites ?? [],
    related: operandPlaces(month, at),
    fixes: [writing(place, computed)],
  });
}

/** What to do about a control total that agrees with wrong ones of the months before. */
const BEGAN_BEFORE = 'It agrees with what a month before is written as: correct that one first.';

function writing(place: SourcePlace, figure: string): Fix {
  return { title: `Write ${figure}`, edits: [{ place, text: figure }] };
}

/** The thousandfold slip has a message of its own (part-1.md A13). */
function hint(month: MonthEvaluation, at: CellAt, written: number): string {
  const computed = month.exact(at.position);
  if (UNITS[at.spec.unit].type !== 'money' || typeof computed !== 'number' || computed === 0) return '';
  const factor = at.spec.unit === 'thousands' && written === computed;
  return factor ? 'The written figure is in dollars; this line is in thousands. ' : '';
}

function checkDollars(month: MonthEvaluation, at: CellAt, total: BooksTotal): Finding[] {
  const { computed, written, difference, allowed, isExplained } = total;
  if (compare(difference, 0) === 0 || (!isExplained && agrees(asWritten(month), at, total))) return [];
  if (at.spec.or === 'more') {
    // What is more counts, so this is less; as far as rounding explains it, it is the same.
    return isExplained ? [] : [belowMinimum(month, at, printMoney(written), printMoney(computed))];
  }
  const place = placeOf(month, at);
  const { unit, sign } = at.spec;
  const figure = isWhole(computed, unit) ? printFigure(month.valueOf(at.position), unit, sign) : printMoney(computed); // prettier-ignore
  const said = `${keyAndName(at)} is ${printMoney(written)} in the books and computes to ${figure}${derivation(month, at)}: a difference of ${printMoney(difference)}`;
  const why = compare(allowed, 0) === 0 ? 'it rests on no rounded figure' : `${sayRounding(total)} explains ${printMoney(allowed)}`; // prettier-ignore
  if (isExplained) {
    return [
      remark(month, at, {
        severity: 'info',
        code: 'control-total-rounding',
        message: `${said}; ${why}.`,
        place,
      }),
    ];
  }
  const beganBefore = agrees(asWrittenSoFar(month), at, total);
  const advice = beganBefore ? BEGAN_BEFORE : 'Correct a line it rests on.';
  return [
    remark(month, at, {
      severity: 'error',
      code: 'control-total',
      message: `${said}, but ${why}. ${advice}`,
      place,
      related: operandPlaces(month, at),
      ...following(month, beganBefore),
    }),
  ];
}

function following({ prior }: MonthEvaluation, beganBefore: boolean): Pick<Finding, 'follows'> {
  return beganBefore && prior !== null ? { follows: prior.facts.month } : {};
}

/** Whether a control total in dollars is what the control totals it rests on come to, as far as rounding explains. */
function agrees(month: MonthAsWritten, at: CellAt, { written, allowed }: BooksTotal): boolean {
  const footed = month.computed(at.position);
  return footed !== null && compare(absolute(subtract(written, footed)), allowed) <= 0;
}

/** What is rounded below a total, in words. */
function sayRounding({ figures, before }: BooksTotal): string {
  const own = `rounding of the ${figures === 1 ? 'figure' : `${String(figures)} figures`} it rests on`;
  if (compare(before, 0) === 0) return own;
  return figures === 0 ? 'rounding in the months before' : `${own}, and in the months before,`;
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
