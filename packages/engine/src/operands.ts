/** What a formula names, in the order it names it: the operands an explanation shows. */
import { priorMonth } from './calendar.ts';
import type { Operand, WorksheetUse } from './evaluated.ts';
import type { Condition, Expression } from './form.ts';

/** The operands of an expression in a month, each once, in the order written. A sum or a mean over rows is one. */
export function operandsOf(expression: Expression, month: string): Operand[] {
  return collect((visitor) => {
    visitExpression(expression, month, visitor);
  });
}

/** Those of an expression's operands that its value is made of: what only decides which rows count is left out. */
export function addendsOf(expression: Expression, month: string): Operand[] {
  return collect((visitor) => {
    visitExpression(expression, month, { ...visitor, where: false });
  });
}

/** The operands of a condition in a month, each once, in the order written; none where there is no condition. */
export function operandsOfCondition(condition: Condition | null, month: string): Operand[] {
  if (condition === null) return [];
  return collect((visitor) => {
    visitCondition(condition, month, visitor);
  });
}

/** The columns of a worksheet that a sum or a mean over its rows asks for. */
export function columnsOf(use: WorksheetUse): ReadonlySet<string> {
  const columns = new Set<string>();
  const visitor: Visitor = {
    where: true,
    operand: () => undefined,
    column: (name) => columns.add(name),
  };
  visitExpression(use, '', visitor);
  return columns;
}

function collect(visit: (visitor: Visitor) => void): Operand[] {
  const operands: Operand[] = [];
  visit({
    where: true,
    operand: (operand) => {
      if (!operands.some((known) => isSame(known, operand))) operands.push(operand);
    },
    column: () => undefined,
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

interface Visitor {
  /** Whether what decides which rows of a worksheet count is visited, too. */
  readonly where: boolean;
  readonly operand: (operand: Operand) => void;
  readonly column: (name: string) => void;
}

function visitExpression(expression: Expression, month: string, visitor: Visitor): void {
  switch (expression.kind) {
    case 'number':
      return;
    case 'column':
      visitor.column(expression.name);
      return;
    case 'cell':
      visitor.operand({ kind: 'cell', cell: expression.cell, month });
      return;
    case 'quantity':
    case 'setting':
      visitor.operand({ kind: expression.kind, name: expression.name, month });
      return;
    case 'prior':
      visitExpression(expression.of, priorMonth(month), visitor);
      return;
    case 'arithmetic':
      visitExpression(expression.left, month, visitor);
      visitExpression(expression.right, month, visitor);
      return;
    case 'function':
      for (const arg of expression.args) visitExpression(arg, month, visitor);
      return;
    case 'sum':
      visitor.operand({ kind: 'worksheet', name: expression.worksheet, month, use: expression });
      visitExpression(expression.of, month, visitor);
      if (expression.where !== null && visitor.where) visitCondition(expression.where, month, visitor);
      return;
    case 'mean-of-days':
      visitor.operand({ kind: 'worksheet', name: expression.worksheet, month, use: expression });
      visitExpression(expression.of, month, visitor);
      return;
    case 'mean-of-months': {
      let at = month;
      for (let left = expression.months; left > 0; left -= 1) {
        visitExpression(expression.of, at, visitor);
        at = priorMonth(at);
      }
    }
  }
}

function visitCondition(condition: Condition, month: string, visitor: Visitor): void {
  switch (condition.kind) {
    case 'compare':
      visitExpression(condition.left, month, visitor);
      visitExpression(condition.right, month, visitor);
      return;
    case 'is':
      if (condition.of.kind === 'cell') visitor.operand({ kind: 'cell', cell: condition.of.name, month });
      else visitor.operand({ kind: 'setting', name: condition.of.name, month });
      return;
    case 'answered':
      visitor.operand({ kind: 'cell', cell: condition.cell, month });
      return;
    case 'given':
      if (condition.of === 'setting') visitor.operand({ kind: 'setting', name: condition.name, month });
      else visitor.operand({ kind: 'worksheet', name: condition.name, month, use: null });
      return;
    case 'within':
      visitor.operand({ kind: 'setting', name: condition.setting, month });
      return;
    case 'prior':
      visitCondition(condition.of, priorMonth(month), visitor);
      return;
    case 'not':
      visitCondition(condition.of, month, visitor);
      return;
    case 'and':
    case 'or':
      visitCondition(condition.left, month, visitor);
      visitCondition(condition.right, month, visitor);
  }
}
