/** Totals of cells, as most formulas are: added up in a loop instead of part by part. */
import type { Expression } from './form.ts';
import type { Evaluator, Names } from './program.ts';

/**
 * A total of cells made runnable; null for any other expression.
 * @param byParts makes it runnable part by part: for where a cell has no figure, or one that is no safe integer
 */
export function compileTotal(
  expression: Expression,
  names: Names,
  byParts: () => Evaluator,
): Evaluator | null {
  const addends: Addend[] = [];
  if (!collectAddends(expression, 1, addends)) return null;
  const cells = addends.map(({ cell }) => names.cell(cell));
  const signs = addends.map(({ sign }) => sign);
  let general: Evaluator | null = null;
  return (month) => {
    let total = 0;
    for (let at = 0; at < cells.length; at += 1) {
      total += (signs[at] ?? 0) * month.whole(cells[at] ?? 0);
      if (!Number.isSafeInteger(total)) return (general ??= byParts())(month);
    }
    return total;
  };
}

/** A cell that is added to a total, or taken away from it. */
interface Addend {
  readonly cell: string;
  readonly sign: 1 | -1;
}

/** Adds the cells that an expression adds up; false where it does something else. */
function collectAddends(expression: Expression, sign: 1 | -1, addends: Addend[]): boolean {
  if (expression.kind === 'cell' && !expression.exact) {
    addends.push({ cell: expression.cell, sign });
    return true;
  }
  if (expression.kind !== 'arithmetic') return false;
  const { op, left, right } = expression;
  if (op !== '+' && op !== '-') return false;
  const ofRight = op === '+' ? sign : sign === 1 ? -1 : 1;
  return collectAddends(left, sign, addends) && collectAddends(right, ofRight, addends);
}
