/** The means over days of a worksheet that something takes: how far back the rows must reach. */
import type { Condition, Expression, RuleInstance } from './form.ts';

/** A mean over the rows of a worksheet. */
export type MeanOfDays = Extract<Expression, { kind: 'mean-of-days' }>;

/** Tells `note` of every mean over days that a rule takes. */
export function findMeansOfRule({ when, quantities }: RuleInstance, note: (mean: MeanOfDays) => void): void {
  findInCondition(when, note);
  for (const { definition } of quantities) {
    for (const one of definition.cases) {
      findInExpression(one.value, note);
      if (one.when !== null) findInCondition(one.when, note);
    }
  }
}

function findInCondition(condition: Condition, note: (mean: MeanOfDays) => void): void {
  switch (condition.kind) {
    case 'compare':
      findInExpression(condition.left, note);
      findInExpression(condition.right, note);
      return;
    case 'prior':
    case 'not':
      findInCondition(condition.of, note);
      return;
    case 'and':
    case 'or':
      findInCondition(condition.left, note);
      findInCondition(condition.right, note);
      return;
    default:
  }
}

function findInExpression(expression: Expression, note: (mean: MeanOfDays) => void): void {
  switch (expression.kind) {
    case 'mean-of-days':
      note(expression);
      return;
    case 'arithmetic':
      findInExpression(expression.left, note);
      findInExpression(expression.right, note);
      return;
    case 'function':
      for (const arg of expression.args) findInExpression(arg, note);
      return;
    case 'prior':
    case 'mean-of-months':
      findInExpression(expression.of, note);
      return;
    case 'sum':
      if (expression.where !== null) findInCondition(expression.where, note);
      return;
    default:
  }
}
