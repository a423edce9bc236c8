/** Conditions: from the syntax tree to the engine's, with names resolved and sides that can be compared. */
import type { Condition } from '@focus/engine';
import {
  isFormPrior,
  isFormReference,
  type FormAnswered,
  type FormCondition,
  type FormExpression,
  type FormGiven,
  type FormJudgement,
  type FormWithin,
} from '../generated/ast.ts';
import type { Context } from './context.ts';
import { lowerPresent, mismatch } from './expressions.ts';
import { errorAt, placeOf } from './findings.ts';
import { listOf, nearestOf, resolve } from './resolve.ts';
import { foldedText, placeOfProperty } from './text.ts';
import { comparable, engineType, together } from './types.ts';

/** Lowers a condition; null where it has an error, which is reported. */
export function lowerCondition(node: FormCondition, context: Context): Condition | null {
  switch (node.$type) {
    case 'FormGroup':
      return lowerCondition(node.inner, context);
    case 'FormNot': {
      const of = lowerCondition(node.of, context);
      return of && { kind: 'not', of };
    }
    case 'FormJunction': {
      const left = lowerCondition(node.left, context);
      const right = lowerCondition(node.right, context);
      return left && right && { kind: node.operator, left, right };
    }
    case 'FormAnswered':
      return lowerAnswered(node, context);
    case 'FormGiven':
      return lowerGiven(node, context);
    case 'FormWithin':
      return lowerWithin(node, context);
    case 'FormJudgement':
      return node.choice === undefined ? lowerComparison(node, context) : lowerIs(node, node.choice, context);
  }
}

function lowerComparison(node: FormJudgement, context: Context): Condition | null {
  const { operator, right } = node;
  if (operator === undefined || right === undefined) return null;
  const leftSide = lowerPresent(node.left, context);
  const rightSide = lowerPresent(right, context);
  if (leftSide === null || rightSide === null) return null;
  if (!comparable(leftSide.type, rightSide.type)) {
    const sides = { left: node.left, right };
    const message = mismatch(operator, sides, leftSide.type, rightSide.type);
    context.report(errorAt(placeOf(node), 'type-mismatch', message));
    return null;
  }
  const type = engineType(together(leftSide.type, rightSide.type) ?? 'number');
  return { kind: 'compare', op: operator, type, left: leftSide.expression, right: rightSide.expression };
}

function lowerIs(node: FormJudgement, choice: string, context: Context): Condition | null {
  let asksOf = node.left;
  let monthsBefore = 0;
  for (; isFormPrior(asksOf); asksOf = asksOf.of) monthsBefore += 1;
  const asked = choiceAsked(asksOf, context);
  if (asked === null) return null;
  if (!asked.choices.includes(choice)) {
    const { hint, instead } = nearestOf(choice, asked.choices);
    const message = `\`${foldedText(node.left)}\` is never \`${choice}\`: it is ${listOf(asked.choices, 'or')}${hint}.`;
    context.report(errorAt(placeOfProperty(node, 'choice'), 'unknown-choice', message, { instead }));
    return null;
  }
  const is: Condition = { kind: 'is', of: asked.of, choice };
  context.origins.set(is, placeOf(asksOf));
  let condition: Condition = node.negated ? { kind: 'not', of: is } : is;
  for (; monthsBefore > 0; monthsBefore -= 1) condition = { kind: 'prior', of: condition };
  return condition;
}

/** What `is` asks about, and what it may be. */
interface Asked {
  readonly of: (Condition & { kind: 'is' })['of'];
  readonly choices: readonly string[];
}

/** What `is` asks about: a setting with choices, or a cell that holds yes or no. */
function choiceAsked(node: FormExpression, context: Context): Asked | null {
  const place = placeOf(node);
  if (isFormReference(node)) {
    const resolved = resolve(node.path, place, context);
    if (resolved === null) return null;
    if (resolved.kind === 'setting' && resolved.symbol.choices.length > 0) {
      const { name, choices } = resolved.symbol;
      return { of: { kind: 'setting', name }, choices };
    }
    if (resolved.kind === 'cell' && resolved.cell.unit === 'flag') {
      return { of: { kind: 'cell', name: resolved.cell.id }, choices: ['yes', 'no'] };
    }
  }
  const message = `\`${foldedText(node)}\` has no choices: compare a quantity with \`<\`, \`<=\`, \`>\` or \`>=\`.`;
  context.report(errorAt(place, 'not-a-choice', message));
  return null;
}

function lowerAnswered(node: FormAnswered, context: Context): Condition | null {
  const place = placeOf(node.of);
  const resolved = resolve(node.of.path, place, context);
  if (resolved === null) return null;
  if (resolved.kind === 'cell') {
    const answered: Condition = { kind: 'answered', cell: resolved.cell.id };
    context.origins.set(answered, place);
    return answered;
  }
  const given = resolved.kind === 'setting' || resolved.kind === 'worksheet';
  const instead = given ? `write \`given ${node.of.path}\`` : 'name a line';
  context.report(errorAt(place, 'not-a-line', `Only lines are answered: ${instead}.`));
  return null;
}

function lowerGiven(node: FormGiven, context: Context): Condition | null {
  const place = placeOf(node.of);
  const resolved = resolve(node.of.path, place, context);
  if (resolved === null) return null;
  if (resolved.kind === 'setting' || resolved.kind === 'worksheet') {
    return { kind: 'given', of: resolved.kind, name: resolved.symbol.name };
  }
  const instead = resolved.kind === 'cell' ? `write \`answered ${node.of.path}\`` : 'name one of them';
  context.report(errorAt(place, 'not-given', `Worksheets and settings are given: ${instead}.`));
  return null;
}

function lowerWithin(node: FormWithin, context: Context): Condition | null {
  const place = placeOf(node.of);
  const months = Number(node.months);
  if (!Number.isSafeInteger(months) || months < 1) {
    const message = 'A time is a whole number of months, one or more.';
    context.report(errorAt(placeOfProperty(node, 'months'), 'malformed-number', message));
    return null;
  }
  const resolved = resolve(node.of.path, place, context);
  if (resolved === null) return null;
  if (resolved.kind === 'setting' && resolved.symbol.type === 'date') {
    const within: Condition = { kind: 'within', months, setting: resolved.symbol.name };
    context.origins.set(within, place);
    return within;
  }
  const message = `\`${node.of.path}\` is no date: name a setting of the type \`date\`.`;
  context.report(errorAt(place, 'not-a-date', message));
  return null;
}
