/** Steps along a firm's months. */
import type { MonthEvaluation } from './month.ts';

/** The evaluation of `month`, from `from` back through the months before it; null where it is not in the workspace. */
export function monthBefore(from: MonthEvaluation, month: string): MonthEvaluation | null {
  let at: MonthEvaluation | null = from;
  while (at !== null && at.facts.month !== month) at = at.prior;
  return at;
}
