/**
 * How far a condition is from holding: what the compared figures can still move before it does. The headroom of a
 * rule is the margin of its condition.
 */
import type { Movement } from './evaluated.ts';
import { compare, negate, subtract, type Exact } from './exact.ts';
import type { Condition, Expression } from './form.ts';
import { compileCondition, compileExpression, type MonthContext, type Names } from './program.ts';
import type { QuantityType } from './units.ts';
import { isHole } from './value.ts';

/** A distance to the point where a condition begins to hold; negative where it holds. */
export interface Margin {
  readonly type: QuantityType;
  /** Dollars, a ratio, a count. */
  readonly distance: Exact;
  /** Whether the condition holds at that point itself, and not only beyond it. */
  readonly inclusive: boolean;
  /** The figure that would move; null where an expression is compared with another. */
  readonly moves: Movement | null;
  /** What that figure comes to; null where there is none. */
  readonly compared: Exact | null;
  /** The two expressions that are compared. */
  readonly sides: readonly [Expression, Expression];
}

/** Where a condition stands: a margin; its answer, where no figure decides it; null where it cannot be told. */
export type Standing = Margin | boolean | null;

/** A margin made runnable. */
export type MarginTest = (month: MonthContext) => Standing;

/** Makes the margin of a rule's condition runnable. */
export function compileMargin(condition: Condition, names: Names): MarginTest {
  switch (condition.kind) {
    case 'compare': {
      const { type } = condition;
      const left = compileExpression(condition.left, names, null);
      const right = compileExpression(condition.right, names, null);
      const below = condition.op === '<' || condition.op === '<=';
      const inclusive = condition.op === '<=' || condition.op === '>=';
      const ofLeft = movement(condition.left, below ? 'fall' : 'rise');
      const moves = ofLeft ?? movement(condition.right, below ? 'rise' : 'fall');
      const sides = [condition.left, condition.right] as const;
      return (month) => {
        const leftValue = left(month);
        const rightValue = right(month);
        if (isHole(leftValue) || isHole(rightValue)) return null;
        const distance = below ? subtract(leftValue, rightValue) : subtract(rightValue, leftValue);
        const compared = ofLeft !== null ? leftValue : moves !== null ? rightValue : null;
        return { type, distance, inclusive, moves, compared, sides };
      };
    }
    case 'not': {
      const of = compileMargin(condition.of, names);
      return (month) => opposite(of(month));
    }
    case 'and':
    case 'or': {
      const left = compileMargin(condition.left, names);
      const right = compileMargin(condition.right, names);
      const join = condition.kind === 'and' ? both : either;
      return (month) => join(left(month), right(month));
    }
    default: {
      const holds = compileCondition(condition, names, null);
      return (month) => {
        const answer = holds(month);
        return isHole(answer) ? null : answer;
      };
    }
  }
}

/** What moves where a side of a comparison is one figure. */
function movement(side: Expression, way: Movement['way']): Movement | null {
  switch (side.kind) {
    case 'cell':
      return { kind: 'cell', name: side.cell, way };
    case 'quantity':
    case 'setting':
      return { kind: side.kind, name: side.name, way };
    default:
      return null;
  }
}

function opposite(standing: Standing): Standing {
  if (standing === null || typeof standing === 'boolean') return standing === null ? null : !standing;
  const { distance, inclusive, moves } = standing;
  return {
    ...standing,
    distance: negate(distance),
    inclusive: !inclusive,
    moves: moves && { ...moves, way: moves.way === 'fall' ? 'rise' : 'fall' },
  };
}

/** Both must hold: the farther of two distances, where they are of one kind. */
function both(left: Standing, right: Standing): Standing {
  if (left === false || right === false) return false;
  if (left === true) return right;
  if (right === true) return left;
  if (left === null || right === null) return null;
  if (left.type === right.type) return compare(left.distance, right.distance) >= 0 ? left : right;
  return compare(left.distance, 0) < 0 ? right : compare(right.distance, 0) < 0 ? left : null;
}

/** One must hold: the nearer of two distances, where they are of one kind. */
function either(left: Standing, right: Standing): Standing {
  return opposite(both(opposite(left), opposite(right)));
}
