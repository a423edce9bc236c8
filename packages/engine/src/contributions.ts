/** What the rows of a worksheet add to a sum or a mean over them, one by one. */
import type { Contribution, Outcome, WorksheetResult, WorksheetUse } from './evaluated.ts';
import type { MonthEvaluation } from './month.ts';
import { daysHeld } from './days-held.ts';
import { compileCondition, compileExpression } from './program.ts';
import { BROKEN, isHole, UNDEFINED, type Truth, type Value } from './value.ts';

/** The result of a sum or a mean in a month, row by row; no rows where the worksheet is not given. */
export function contributionsOf(month: MonthEvaluation, use: WorksheetUse): WorksheetResult {
  const { names } = month.form.program;
  const amount = compileExpression(use.of, names, use.worksheet);
  const where =
    use.kind === 'sum' && use.where !== null ? compileCondition(use.where, names, use.worksheet) : null;
  const rows = month.worksheet(names.worksheet(use.worksheet))?.rows ?? [];
  const days = use.kind === 'mean-of-days' ? daysHeld(rows, month.asOf, use.days) : null;
  return {
    total: outcomeOf(compileExpression(use, names, null)(month), []),
    rows: rows.map((row, index): Contribution => {
      const held = days?.[index] ?? null;
      const value = amount(month, row);
      const counts: Truth = held === null ? (where?.(month, row) ?? true) : held > 0;
      return {
        row,
        amount: isHole(value) ? null : value,
        counts: isHole(counts) ? null : counts,
        days: held,
      };
    }),
  };
}

/**
 * A quantity as readers of a report are told it.
 * @param waitsFor what it rests on, told where there is none
 */
export function outcomeOf(value: Value, waitsFor: readonly string[]): Outcome {
  if (!isHole(value)) return { state: 'figure', value };
  if (value === UNDEFINED) return { state: 'undefined' };
  return { state: value === BROKEN ? 'broken' : 'blank', for: waitsFor };
}
