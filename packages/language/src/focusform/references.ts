/** What expressions and conditions of a form name, and under which conditions they ask for it. */
import type { Condition, Expression } from '@focus/engine';
import { guardOf, type Guard } from './guards.ts';

/** A name in an expression or condition. */
export interface Reference {
  readonly kind: 'cell' | 'quantity' | 'setting';
  readonly name: string;
  /** The part of the form that names it. */
  readonly node: Expression | Condition;
  /** In the month before. */
  readonly prior: boolean;
  /** What holds wherever the name is asked for. */
  readonly guards: readonly Guard[];
}

/** The names in a quantity. */
export function* referencesIn(
  expression: Expression,
  guards: readonly Guard[] = [],
  prior = false,
): Generator<Reference> {
  switch (expression.kind) {
    case 'number':
    case 'column':
      return;
    case 'cell':
      yield { kind: 'cell', name: expression.cell, node: expression, prior, guards };
      return;
    case 'quantity':
    case 'setting':
      yield { kind: expression.kind, name: expression.name, node: expression, prior, guards };
      return;
    case 'prior':
      yield* referencesIn(expression.of, guards, true);
      return;
    case 'mean-of-days':
    case 'mean-of-months':
      yield* referencesIn(expression.of, guards, prior);
      return;
    case 'arithmetic':
      yield* referencesIn(expression.left, guards, prior);
      yield* referencesIn(expression.right, guards, prior);
      return;
    case 'function':
      for (const arg of expression.args) yield* referencesIn(arg, guards, prior);
      return;
    case 'sum':
      yield* referencesIn(expression.of, [...guards, guardOf(expression.where)], prior);
      if (expression.where !== null) yield* referencesInCondition(expression.where, guards, prior);
  }
}

/**
 * The names in a condition. Of two sides joined by `and`, each counts only where the other may hold; by `or`,
 * only where the other may not.
 */
export function* referencesInCondition(
  condition: Condition,
  guards: readonly Guard[] = [],
  prior = false,
): Generator<Reference> {
  switch (condition.kind) {
    case 'compare':
      yield* referencesIn(condition.left, guards, prior);
      yield* referencesIn(condition.right, guards, prior);
      return;
    case 'is': {
      const { kind, name } = condition.of;
      yield { kind, name, node: condition, prior, guards };
      return;
    }
    case 'answered':
      // That a line has no answer is told where it does not apply, too.
      yield { kind: 'cell', name: condition.cell, node: condition, prior, guards: [NEVER] };
      return;
    case 'given':
      return;
    case 'within':
      yield { kind: 'setting', name: condition.setting, node: condition, prior, guards };
      return;
    case 'prior':
      yield* referencesInCondition(condition.of, guards, true);
      return;
    case 'not':
      yield* referencesInCondition(condition.of, guards, prior);
      return;
    case 'and':
    case 'or': {
      const { left, right } = condition;
      const beside = (other: Condition): Guard =>
        condition.kind === 'and' ? guardOf(other) : { kind: 'not', of: guardOf(other) };
      yield* referencesInCondition(left, [...guards, beside(right)], prior);
      yield* referencesInCondition(right, [...guards, beside(left)], prior);
    }
  }
}

const NEVER: Guard = { kind: 'any', of: [] };
