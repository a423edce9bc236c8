/** Quantities: from the syntax tree to the engine's expressions, each with its type and its names resolved. */
import type { Expression } from '@focus/engine';
import { AstUtils, type AstNode } from 'langium';
import {
  isFormReference,
  type FormArithmetic,
  type FormExact,
  type FormExpression,
  type FormFunction,
  type FormMean,
  type FormReference,
  type FormTotal,
} from '../generated/ast.ts';
import { lowerCondition } from './conditions.ts';
import type { Context } from './context.ts';
import { errorAt, placeOf } from './findings.ts';
import { groupedAmount, lowerLiteral } from './literals.ts';
import { resolve, type Resolved } from './resolve.ts';
import type { SettingSymbol, WorksheetSymbol } from './scope.ts';
import { foldedText, placeOfProperty } from './text.ts';
import {
  comparable,
  engineType,
  product,
  quantityOf,
  quotient,
  together,
  TYPE_NAMES,
  typeOfUnit,
  type Type,
} from './types.ts';

/** A lowered quantity. */
export interface Typed {
  readonly expression: Expression;
  readonly type: Type;
}

/**
 * What a quantity lowers to: null where it has an error, which is reported; `absent` where, in a grid's
 * formula, it is of a row without the column at hand.
 */
export type Lowered = Typed | 'absent' | null;

/** Lowers a quantity that must be there: not even in a grid may it be of a row without the column. */
export function lowerPresent(node: FormExpression, context: Context): Typed | null {
  const lowered = lowerExpression(node, context);
  if (lowered !== 'absent') return lowered;
  const column = context.grid?.column ?? '';
  const message = `\`${foldedText(node)}\` has no column \`${column}\`: only a row that is added or subtracted is left out.`;
  context.report(errorAt(placeOf(node), 'missing-column', message));
  return null;
}

/** Lowers a quantity. */
export function lowerExpression(node: FormExpression, context: Context): Lowered {
  switch (node.$type) {
    case 'FormParentheses':
      return lowerExpression(node.inner, context);
    case 'FormLiteral':
      return lowerLiteral(node, context.report);
    case 'FormReference':
      return lowerReference(node, context);
    case 'FormExact':
      return lowerExact(node, context);
    case 'FormPrior': {
      const of = lowerPresent(node.of, { ...context, row: null });
      return of && { expression: { kind: 'prior', of: of.expression }, type: of.type };
    }
    case 'FormArithmetic':
      return lowerArithmetic(node, context);
    case 'FormFunction':
      return lowerFunction(node, context);
    case 'FormTotal':
      return lowerTotal(node, context);
    case 'FormMean':
      return lowerMean(node, context);
  }
}

function lowerReference(node: FormReference, context: Context): Lowered {
  const resolved = resolve(node.path, placeOf(node), context);
  if (resolved === null) return null;
  if (resolved.kind === 'absent') return 'absent';
  const typed = typedOf(resolved);
  if (typed === null) {
    context.report(errorAt(placeOf(node), 'not-a-quantity', notAQuantity(node.path, resolved)));
    return null;
  }
  if (typed === 'broken') return null;
  if (resolved.kind !== 'row-let') context.origins.set(typed.expression, placeOf(node));
  return typed;
}

/** A named thing as a quantity: null where it is none, `broken` where its own errors are reported elsewhere. */
function typedOf(resolved: Resolved): Typed | 'broken' | null {
  switch (resolved.kind) {
    case 'cell': {
      const type = typeOfUnit(resolved.cell.unit);
      return type && { expression: { kind: 'cell', cell: resolved.cell.id, exact: false }, type };
    }
    case 'setting': {
      const type = quantityOf(resolved.symbol.type);
      return type && { expression: { kind: 'setting', name: resolved.symbol.name }, type };
    }
    case 'quantity': {
      const type = resolved.symbol.type();
      if (type === null) return 'broken';
      return { expression: { kind: 'quantity', name: resolved.symbol.id }, type };
    }
    case 'column': {
      const type = typeOfUnit(resolved.unit);
      return type && { expression: { kind: 'column', name: resolved.name }, type };
    }
    case 'row-let':
      return resolved.worksheet.valueOf(resolved.name) ?? 'broken';
    case 'worksheet':
    case 'absent':
      return null;
  }
}

function notAQuantity(path: string, resolved: Resolved): string {
  if (resolved.kind === 'worksheet') {
    const [column = 'column'] = resolved.symbol.columns.keys();
    return `\`${path}\` is a worksheet: sum one of its columns, as \`sum(${path}.${column})\`.`;
  }
  if (resolved.kind === 'setting') return settingIsNone(resolved.symbol);
  return `\`${path}\` is yes or no: ask \`${path} is yes\` in a condition.`;
}

function settingIsNone({ name, type, choices }: SettingSymbol): string {
  if (type === 'choice' || type === 'flag') {
    return `\`${name}\` is a choice and no quantity: ask \`${name} is ${choices[0] ?? 'yes'}\` in a condition.`;
  }
  return `\`${name}\` is a ${type} and no quantity: it can be asked for with \`given ${name}\` only.`;
}

function lowerExact(node: FormExact, context: Context): Lowered {
  const of = lowerReference(node.of, context);
  if (of === null || of === 'absent') return of;
  if (of.expression.kind !== 'cell') {
    const name = node.of.path;
    const message = `\`${name}\` is never rounded: leave \`exact\` away, which is for lines.`;
    context.report(errorAt(placeOf(node), 'superfluous-exact', message));
    return null;
  }
  return located(node, context, { expression: { ...of.expression, exact: true }, type: of.type });
}

function lowerArithmetic(node: FormArithmetic, context: Context): Lowered {
  const left = lowerExpression(node.left, context);
  const right = lowerExpression(node.right, context);
  if (left === null || right === null) return null;
  const additive = node.operator === '+' || node.operator === '-';
  // A grid's formula is meant column by column: a row without the column adds nothing to it.
  if (additive && right === 'absent') return left;
  if (node.operator === '+' && left === 'absent') return right;
  if (left === 'absent' || right === 'absent') {
    return lowerPresent(left === 'absent' ? node.left : node.right, context);
  }
  const type = TYPE_OF[node.operator](left.type, right.type);
  if (type === null) {
    context.report(
      errorAt(placeOf(node), 'type-mismatch', mismatch(node.operator, node, left.type, right.type)),
    );
    return null;
  }
  return {
    expression: { kind: 'arithmetic', op: node.operator, left: left.expression, right: right.expression },
    type,
  };
}

const TYPE_OF: Readonly<Record<'+' | '-' | '*' | '/', (left: Type, right: Type) => Type | null>> = {
  '+': together,
  '-': together,
  '*': product,
  '/': quotient,
};

const CANNOT_BE: Readonly<Record<string, string>> = {
  '+': 'they cannot be added',
  '-': 'one cannot be subtracted from the other',
  '*': 'they cannot be multiplied',
  '/': 'one cannot be divided by the other',
};

/** Says that two sides of an operator do not go together, and what a literal would have to be. */
export function mismatch(
  operator: string,
  { left, right }: { readonly left: AstNode; readonly right: AstNode },
  leftType: Type,
  rightType: Type,
): string {
  if (operator === '/' && rightType === 'zero') return 'Nothing can be divided by zero.';
  const cannot = CANNOT_BE[operator] ?? 'they cannot be compared';
  const sides = `\`${foldedText(left)}\` is ${TYPE_NAMES[leftType]}, \`${foldedText(right)}\` is ${TYPE_NAMES[rightType]}: ${cannot}`;
  const [number, other] =
    leftType === 'number' ? [left, rightType] : rightType === 'number' ? [right, leftType] : [];
  if (number === undefined || operator === '/') return `${sides}.`;
  if (other === 'money') return `${sides}; dollars are written \`${groupedAmount(foldedText(number))}\`.`;
  return other === 'percent' ? `${sides}; a percent is written \`${foldedText(number)}%\`.` : `${sides}.`;
}

function lowerFunction(node: FormFunction, context: Context): Lowered {
  const name = node.function;
  const lowered = node.args.map((arg) => lowerExpression(arg, context));
  if (name === 'abs' ? node.args.length !== 1 : node.args.length < 2) {
    const takes = name === 'abs' ? '`abs` takes one quantity' : `\`${name}\` takes two quantities or more`;
    context.report(errorAt(placeOf(node), 'wrong-arguments', `${takes}, not ${node.args.length}.`));
    return null;
  }
  const args: Typed[] = [];
  for (const arg of lowered) {
    if (arg === null) return null;
    if (arg !== 'absent') args.push(arg);
  }
  const [first, ...others] = args;
  if (first === undefined) return 'absent';
  let type: Type = first.type;
  for (const [index, other] of others.entries()) {
    const both = comparable(type, other.type) ? together(type, other.type) : null;
    if (both === null) {
      const message = `\`${name}\` takes quantities of one kind: the first is ${TYPE_NAMES[type]}, this is ${TYPE_NAMES[other.type]}.`;
      context.report(errorAt(placeOfArgument(node, index + 1), 'type-mismatch', message));
      return null;
    }
    type = both;
  }
  if (others.length === 0 && name !== 'abs') return first;
  return { expression: { kind: 'function', name, args: args.map(({ expression }) => expression) }, type };
}

function placeOfArgument(node: FormFunction, index: number) {
  const arg = node.args[index];
  return placeOf(arg ?? node);
}

function lowerTotal(node: FormTotal, context: Context): Lowered {
  const worksheet = worksheetOf(node, context);
  if (worksheet === null) return null;
  const row = { ...context, row: { worksheet, bare: false } };
  const of = lowerPresent(node.of, row);
  const where = node.where === undefined ? null : lowerCondition(node.where, row);
  if (of === null || (node.where !== undefined && where === null)) return null;
  return located(node, context, {
    expression: {
      kind: 'sum',
      worksheet: worksheet.name,
      type: engineType(of.type),
      of: of.expression,
      where,
    },
    type: of.type,
  });
}

function lowerMean(node: FormMean, context: Context): Lowered {
  const length = Number(node.length);
  if (!Number.isSafeInteger(length) || length < 1) {
    const message = `A mean is over a whole number of ${node.span}, one or more.`;
    context.report(errorAt(placeOfProperty(node, 'length'), 'malformed-number', message));
    return null;
  }
  if (node.span === 'months') {
    const of = lowerPresent(node.of, { ...context, row: null });
    const { filed } = node;
    return of && meanOf({ kind: 'mean-of-months', of: of.expression, months: length, filed }, of.type);
  }
  const worksheet = worksheetOf(node, context);
  if (worksheet === null) return null;
  if (worksheet.by !== 'date') {
    const message = `A mean over days needs dated rows: the worksheet \`${worksheet.name}\` is \`by text\`.`;
    context.report(errorAt(placeOf(node.of), 'wrong-worksheet', message));
    return null;
  }
  const of = lowerPresent(node.of, { ...context, row: { worksheet, bare: false } });
  if (of === null) return null;
  const { name } = worksheet;
  const type = engineType(of.type);
  return meanOf({ kind: 'mean-of-days', worksheet: name, type, of: of.expression, days: length }, of.type);
}

/** A mean of counts is an average; of anything else, it is of the same type. */
function meanOf(expression: Expression, type: Type): Typed {
  return { expression, type: type === 'count' || type === 'number' ? 'average' : type };
}

/** The worksheet whose rows a sum or a mean goes over: the first that is named in it. Null where none is. */
function worksheetOf(node: FormTotal | FormMean, context: Context): WorksheetSymbol | null {
  if (context.row !== null) {
    const message = 'A sum over rows cannot stand within another: name it with `let`.';
    context.report(errorAt(placeOf(node), 'nested-rows', message));
    return null;
  }
  for (const inner of AstUtils.streamAst(node.of)) {
    if (!isFormReference(inner) || !inner.path.includes('.')) continue;
    const symbol = context.scope.find(inner.path.split('.')[0] ?? '');
    if (symbol?.kind === 'worksheet') return symbol;
  }
  // Names that are none are told as such; what is left is a quantity without rows.
  if (lowerPresent(node.of, context) !== null) {
    const over = node.$type === 'FormTotal' ? '`sum` adds up' : '`mean … over days` goes over';
    const message = `${over} the rows of a worksheet: name one of its columns, as \`worksheet.column\`.`;
    context.report(errorAt(placeOf(node.of), 'missing-worksheet', message));
  }
  return null;
}

function located(node: AstNode, context: Context, typed: Typed): Typed {
  context.origins.set(typed.expression, placeOf(node));
  return typed;
}
