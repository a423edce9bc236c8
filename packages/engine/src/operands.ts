/** What a formula names, in the order it names it: the operands an explanation shows. */
import { priorMonth } from './calendar.ts';
import type { Operand } from './evaluated.ts';
import type { Condition, Expression } from './form.ts';

/** The operands of an expression in a month, each once, in the order written. A sum or a mean over rows is one. */
export function operandsOf(expression: Expression, month: string): Operand[] {
  const operands: Operand[] = [];
  visitExpression(expression, month, (operand) => {
    if (!operands.some((known) => isSame(known, operand))) operands.push(operand);
  });
  return operands;
}

/** The operands of a condition in a month, each once, in the order written; none where there is no condition. */
export function operandsOfCondition(condition: Condition | null, month: string): Operand[] {
  if (condition === null) return [];
  const operands: Operand[] = [];
  visitCondition(condition, month, (operand) => {
    if (!operands.some((known) => isSame(known, operand))) operands.push(operand);
  });
  return operands;
}

function isSame(left: Operand, right: Operand): boolean {
  if (left.kind !== right.kind || left.month !== right.month || nameOf(left) !== nameOf(right)) return false;
  return left.kind !== 'worksheet' || right.kind !== 'worksheet' || left.use === right.use;
}

function nameOf(operand: Operand): string {
  return operand.kind === 'cell' ? operand.cell : operand.name;
}

type Visit = (operand: Operand) => void;

function visitExpression(expression: Expression, month: string, visit: Visit): void {
  switch (expression.kind) {
    case 'number':
    case 'column':
      return;
    case 'cell':
      visit({ kind: 'cell', cell: expression.cell, month });
      return;
    case 'quantity':
    case 'setting':
      visit({ kind: expression.kind, name: expression.name, month });
      return;
    case 'prior':
      visitExpression(expression.of, priorMonth(month), visit);
      return;
    case 'arithmetic':
      visitExpression(expression.left, month, visit);
      visitExpression(expression.right, month, visit);
      return;
    case 'function':
      for (const arg of expression.args) visitExpression(arg, month, visit);
      return;
    case 'sum':
      visit({ kind: 'worksheet', name: expression.worksheet, month, use: expression });
      visitExpression(expression.of, month, visit);
      if (expression.where !== null) visitCondition(expression.where, month, visit);
      return;
    case 'mean-of-days':
      visit({ kind: 'worksheet', name: expression.worksheet, month, use: expression });
      visitExpression(expression.of, month, visit);
      return;
    case 'mean-of-months': {
      let at = month;
      for (let left = expression.months; left > 0; left -= 1) {
        visitExpression(expression.of, at, visit);
        at = priorMonth(at);
      }
    }
  }
}

function visitCondition(condition: Condition, month: string, visit: Visit): void {
  switch (condition.kind) {
    case 'compare':
      visitExpression(condition.left, month, visit);
      visitExpression(condition.right, month, visit);
      return;
    case 'is':
      if (condition.of.kind === 'cell') visit({ kind: 'cell', cell: condition.of.name, month });
      else visit({ kind: 'setting', name: condition.of.name, month });
      return;
    case 'answered':
      visit({ kind: 'cell', cell: condition.cell, month });
      return;
    case 'given':
      if (condition.of === 'setting') visit({ kind: 'setting', name: condition.name, month });
      else visit({ kind: 'worksheet', name: condition.name, month, use: null });
      return;
    case 'within':
      visit({ kind: 'setting', name: condition.setting, month });
      return;
    case 'prior':
      visitCondition(condition.of, priorMonth(month), visit);
      return;
    case 'not':
      visitCondition(condition.of, month, visit);
      return;
    case 'and':
    case 'or':
      visitCondition(condition.left, month, visit);
      visitCondition(condition.right, month, visit);
  }
}
