/** Expressions and conditions as a form writes them, fully parenthesised: for messages. */
import type { Condition, Expression } from '@focus/engine';

/**
 * A quantity as a form writes it. Of a literal, its unit is not known any more: an amount and a percent come
 * out as plain numbers.
 * @param worksheet whose rows are at hand, inside of a sum or mean over them
 */
export function printExpression(expression: Expression, worksheet?: string): string {
  const print = (inner: Expression): string => printExpression(inner, worksheet);
  switch (expression.kind) {
    case 'number': {
      const [numerator, denominator] = expression.value;
      return denominator === 1 ? String(numerator) : `(${numerator} / ${denominator})`;
    }
    case 'cell':
      return `${expression.exact ? 'exact ' : ''}${expression.cell}`;
    case 'quantity':
    case 'setting':
      return expression.name;
    case 'column':
      return worksheet === undefined ? expression.name : `${worksheet}.${expression.name}`;
    case 'prior':
      return `prior (${print(expression.of)})`;
    case 'arithmetic':
      return `(${print(expression.left)} ${expression.op} ${print(expression.right)})`;
    case 'function':
      return `${expression.name}(${expression.args.map(print).join(', ')})`;
    case 'sum': {
      const { worksheet: rows, of, where } = expression;
      const only = where === null ? '' : ` where ${printCondition(where, rows)}`;
      return `sum(${printExpression(of, rows)}${only})`;
    }
    case 'mean-of-days':
      return `mean(${printExpression(expression.of, expression.worksheet)} over ${expression.days} days)`;
    case 'mean-of-months':
      return `mean(${print(expression.of)} over ${expression.months} ${expression.filed ? 'filed ' : ''}months)`;
  }
}

/**
 * A condition as a form writes it.
 * @param worksheet whose rows are at hand
 */
export function printCondition(condition: Condition, worksheet?: string): string {
  const print = (inner: Condition): string => printCondition(inner, worksheet);
  switch (condition.kind) {
    case 'compare': {
      const { left, op, right } = condition;
      return `${printExpression(left, worksheet)} ${op} ${printExpression(right, worksheet)}`;
    }
    case 'is':
      return `${condition.of.name} is ${condition.choice}`;
    case 'answered':
      return `answered ${condition.cell}`;
    case 'given':
      return `given ${condition.name}`;
    case 'within':
      return `within ${condition.months} months of ${condition.setting}`;
    case 'prior':
      return `prior ${print(condition.of)}`;
    case 'not':
      return condition.of.kind === 'is'
        ? `${condition.of.of.name} is not ${condition.of.choice}`
        : `not (${print(condition.of)})`;
    case 'and':
    case 'or':
      return `(${print(condition.left)} ${condition.kind} ${print(condition.right)})`;
  }
}
