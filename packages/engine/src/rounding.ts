/** What rounding explains of a control total in exact dollars, from the books (`language.md` 8). */
import type { CellAt } from './compile.ts';
import { absolute, compare, multiply, subtract, type Exact } from './exact.ts';
import { roundedFigures } from './leaves.ts';
import type { MonthEvaluation } from './month.ts';
import { exactOf } from './units.ts';

/** What a figure rounded to thousands may be off by, in dollars. */
const ROUNDING = 500;

/** A control total in exact dollars against what is computed. */
export interface BooksTotal {
  /** As written, in dollars. */
  readonly written: Exact;
  /** How far it is from what is computed, in dollars. */
  readonly difference: Exact;
  /** How many rounded figures it rests on, and what they explain, in dollars. */
  readonly figures: number;
  readonly allowed: Exact;
  readonly isExplained: boolean;
}

/**
 * The control total that stands in a cell in exact dollars; null where none does. A figure that may be more than the
 * computed one is the firm's own: rounding excuses none that is less.
 */
export function booksTotalOf(month: MonthEvaluation, at: CellAt): BooksTotal | null {
  const detail = month.facts.entries.detail(at.position);
  if (detail?.dollars !== true || detail.exact === null || at.spec.or === 'more') return null;
  const written = detail.exact;
  const difference = absolute(subtract(written, exactOf(month.valueOf(at.position), at.spec.unit)));
  const figures = roundedFigures(month, at);
  const allowed = multiply(ROUNDING, figures);
  return { written, difference, figures, allowed, isExplained: compare(difference, allowed) <= 0 };
}
