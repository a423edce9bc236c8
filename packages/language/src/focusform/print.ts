/** Expressions and conditions as a form writes them, fully parenthesised: for messages. */
import type { Condition, Expression } from '@focus/engine';

/** A quantity as written; reading it gives the same quantity again. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return printNumber(expression.value);
    case 'cell':
      return `${expression.exact ? 'exact ' : ''}${expression.cell}`;
    case 'quantity':
    case 'setting':
      return expression.name;
    case 'column':
      return expression.name;
    case 'prior':
      return `prior (${printExpression(expression.of)})`;
    case 'arithmetic':
      return `(${printExpression(expression.left)} ${expression.op} ${printExpression(expression.right)})`;
    case 'function':
      return `${expression.name}(${expression.args.map(printExpression).join(', ')})`;
    case 'sum': {
      const where = expression.where === null ? '' : ` where ${printCondition(expression.where)}`;
      return `sum(${printExpression(expression.of)}${where})`;
    }
    case 'mean-of-days':
      return `mean(${printExpression(expression.of)} over ${expression.days} days)`;
    case 'mean-of-months':
      return `mean(${printExpression(expression.of)} over ${expression.months} months)`;
  }
}

function printNumber([numerator, denominator]: readonly [number, number]): string {
  return denominator === 1 ? String(numerator) : `(${numerator} / ${denominator})`;
}

/** A condition as written. */
export function printCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'compare':
      return `${printExpression(condition.left)} ${condition.op} ${printExpression(condition.right)}`;
    case 'is':
      return `${condition.of.name} is ${condition.choice}`;
    case 'answered':
      return `answered ${condition.cell}`;
    case 'given':
      return `given ${condition.name}`;
    case 'not':
      return condition.of.kind === 'is'
        ? `${condition.of.of.name} is not ${condition.of.choice}`
        : `not (${printCondition(condition.of)})`;
    case 'and':
    case 'or':
      return `(${printCondition(condition.left)} ${condition.kind} ${printCondition(condition.right)})`;
  }
}
