/** What rounding explains of a control total in exact dollars, from the books (`language.md` 8). */
import type { CellAt, CompiledForm } from './compile.ts';
import type { Operand } from './evaluated.ts';
import { absolute, add, compare, multiply, subtract, type Exact } from './exact.ts';
import type { ReportFacts } from './facts.ts';
import { addendsOfCell, addendsOfQuantity, isDerived, isEntered } from './leaves.ts';
import type { MonthEvaluation } from './month.ts';
import { isHole } from './value.ts';
import { monthBefore } from './walk.ts';

/** What a figure rounded to thousands may be off by, in dollars. */
const ROUNDING = 500;

/** What the figures that a figure rests on may be off by, from the books. */
interface Rounding {
  /** How many of them are rounded. */
  readonly figures: number;
  /** How far those of months before are off that stand beside their figure from the books, in dollars. */
  readonly before: Exact;
}

/** A control total in exact dollars against what is computed. */
export interface BooksTotal extends Rounding {
  /** As written, in dollars. */
  readonly written: Exact;
  /** What is computed, before it is rounded, in dollars. */
  readonly computed: Exact;
  /** How far the two are from each other, in dollars. */
  readonly difference: Exact;
  /** What rounding explains, in dollars. */
  readonly allowed: Exact;
  readonly isExplained: boolean;
}

/** What is known of a month, by cell: a chain of months is gone through once. */
interface Known {
  readonly totals: Map<number, BooksTotal | null>;
  readonly takenOn: Map<number, Rounding>;
}

const known = new WeakMap<MonthEvaluation, Known>();

function knownOf(month: MonthEvaluation): Known {
  let ofMonth = known.get(month);
  if (ofMonth === undefined) known.set(month, (ofMonth = { totals: new Map(), takenOn: new Map() }));
  return ofMonth;
}

/** The control total that stands in a cell in exact dollars; null where none does. */
export function booksTotalOf(month: MonthEvaluation, at: CellAt): BooksTotal | null {
  const { totals } = knownOf(month);
  let total = totals.get(at.position);
  if (total === undefined) totals.set(at.position, (total = compareWithBooks(month, at)));
  return total;
}

function compareWithBooks(month: MonthEvaluation, at: CellAt): BooksTotal | null {
  const detail = month.facts.entries.detail(at.position);
  if (detail?.dollars !== true || detail.exact === null) return null;
  const computed = month.exact(at.position);
  if (isHole(computed) || month.originOf(at.position) !== 'asserted') return null;
  const written = detail.exact;
  const difference = absolute(subtract(written, computed));
  const { figures, before } = roundingOf(month, at);
  const allowed = add(multiply(ROUNDING, figures), before);
  const isExplained = compare(difference, allowed) <= 0;
  return { written, computed, difference, figures, before, allowed, isExplained };
}

/** Whether a report states a control total in exact dollars: of a firm without any, nobody asks what rounding explains. */
export function statesBooks({ cells }: CompiledForm, { entries }: ReportFacts): boolean {
  for (const [cell, { dollars }] of entries.details) {
    if (dollars && cells[cell]?.spec.formula != null) return true;
  }
  return false;
}

/**
 * What a later month takes on with a figure of this one: how far it is from the books where that is known, and what
 * may have been rounded on the way to it where it is not.
 */
export function roundingTakenOn(month: MonthEvaluation, at: CellAt): Rounding {
  const { takenOn } = knownOf(month);
  let rounding = takenOn.get(at.position);
  if (rounding === undefined) takenOn.set(at.position, (rounding = lookForRounding(month, at)));
  return rounding;
}

function lookForRounding(month: MonthEvaluation, at: CellAt): Rounding {
  const total = booksTotalOf(month, at);
  if (total?.isExplained === true) return { figures: 0, before: total.difference };
  if (isEntered(month, at)) return { figures: isRounded(month, at) ? 1 : 0, before: 0 };
  return roundingOf(month, at);
}

/**
 * The rounded figures that a derived cell is made of: each entered one, and each computed one that comes to more or
 * less than it is reported as. What was answered with nothing to report is exact.
 */
function roundingOf(month: MonthEvaluation, at: CellAt): Rounding {
  const visited = new Set<string>();
  let figures = 0;
  let before: Exact = 0;
  const visit = (where: MonthEvaluation, { kind, ...operand }: Operand): void => {
    const name = 'cell' in operand ? operand.cell : operand.name;
    const key = `${kind} ${operand.month} ${name}`;
    const then = monthBefore(where, operand.month);
    if (visited.has(key) || then === null) return;
    visited.add(key);
    if (kind === 'quantity') {
      for (const inner of addendsOfQuantity(then, name)) visit(then, inner);
      return;
    }
    if (kind !== 'cell') return;
    const cell = then.form.cell(name);
    if (then !== month) {
      const taken = roundingTakenOn(then, cell);
      figures += taken.figures;
      before = add(before, taken.before);
      return;
    }
    if (isRounded(then, cell)) figures += 1;
    for (const inner of addendsOfCell(then, cell)) visit(then, inner);
  };
  for (const operand of addendsOfCell(month, at)) visit(month, operand);
  return { figures, before };
}

/** Whether a cell is reported in thousands and may be off by what was cut or added to get there. */
function isRounded(month: MonthEvaluation, { position, spec }: CellAt): boolean {
  if (spec.unit !== 'thousands') return false;
  const [exact, reported] = [month.exact(position), month.reported(position)];
  if (isHole(exact) || isHole(reported)) return false;
  if (compare(exact, reported) !== 0) return true;
  return month.stateOf(position) === 'figure' && !isDerived(month, position);
}
