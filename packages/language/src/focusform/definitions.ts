/** Formulas and quantities by cases. */
import { isDate, type Case, type Definition, type Expression, type QuantitySpec } from '@focus/engine';
import type { AstNode } from 'langium';
import type { FormCase, FormCitation, FormExpression, FormLet } from '../generated/ast.ts';
import { citationOf } from '../citations.ts';
import { lowerCondition } from './conditions.ts';
import type { Context } from './context.ts';
import { lowerExpression, lowerPresent, type Typed } from './expressions.ts';
import { errorAt, placeOf, type Report } from './findings.ts';
import { canHold, guardsOfCases } from './guards.ts';
import { choicesIn, type QuantitySymbol } from './scope.ts';
import { foldedText, placeOfProperty } from './text.ts';
import { engineType, fits, together, TYPE_NAMES, type Type } from './types.ts';

/** Stands where an expression has an error: the form is not used then, and checks of the whole go on. */
const BROKEN: Expression = { kind: 'number', value: [0, 1] };

/** A quantity lowered; its type is null where a case has an error. */
export interface LoweredLet {
  readonly definition: Definition;
  readonly type: Type | null;
}

/** Lowers the cases of a `let`, which must all measure one thing. */
export function lowerCases(nodes: readonly FormCase[], context: Context): LoweredLet {
  const cases: Case[] = [];
  const types: (Type | null)[] = [];
  for (const node of nodes) {
    const value = lowerPresent(node.value, context);
    const when = node.when === undefined ? null : lowerCondition(node.when, context);
    cases.push({
      value: value?.expression ?? BROKEN,
      when,
      from: dateOf(node, 'from', node.from, context.report),
      cites: citationsOf(node.citations),
      text: foldedText(node.value),
      condition: node.when === undefined ? null : foldedText(node.when),
    });
    types.push(node.when !== undefined && when === null ? null : (value?.type ?? null));
  }
  const type = typeOfCases(nodes, types, context.report);
  if (type !== null) checkReachable(nodes, cases, context);
  return { definition: { cases }, type };
}

/** What all cases measure; null where one has an error or measures something else, which is reported. */
function typeOfCases(
  nodes: readonly FormCase[],
  types: readonly (Type | null)[],
  report: Report,
): Type | null {
  let all: Type | null = null;
  for (const [index, type] of types.entries()) {
    const node = nodes[index];
    if (type === null || node === undefined) continue;
    const both: Type | null = all === null ? type : together(all, type);
    if (all !== null && both === null) {
      const message = `Every case measures one thing: this is ${TYPE_NAMES[type]}, those before are ${TYPE_NAMES[all]}.`;
      report(errorAt(placeOf(node.value), 'type-mismatch', message));
      return null;
    }
    all = both;
  }
  return types.includes(null) ? null : all;
}

/** Every case must be able to count: those before it may not hold wherever it does. */
function checkReachable(nodes: readonly FormCase[], cases: readonly Case[], context: Context): void {
  const choices = choicesIn(context.scope);
  for (const [index, guard] of guardsOfCases(cases).entries()) {
    const node = nodes[index];
    if (node === undefined || canHold(guard, choices)) continue;
    const message =
      'This case never counts: wherever it holds, one above it does; move it up or take it away.';
    context.report(errorAt(placeOf(node.value), 'unreachable-case', message));
  }
}

/** A quantity that is lowered when it is first asked for, so that quantities may stand in any order. */
export function quantitySymbol(
  node: FormLet,
  id: string,
  lower: () => LoweredLet,
): { symbol: QuantitySymbol; lowered: () => LoweredLet } {
  let done: LoweredLet | null = null;
  let running = false;
  const lowered = (): LoweredLet => {
    // Of the month before, a quantity may name itself; a circle without `prior` is found in the whole form.
    if (running) return { definition: { cases: [] }, type: 'unknown' };
    running = true;
    done ??= lower();
    running = false;
    return done;
  };
  const place = placeOfProperty(node, 'name');
  return { symbol: { kind: 'quantity', name: node.name, id, type: () => lowered().type, place }, lowered };
}

/** The engine's data of a quantity. */
export function quantitySpec({ id, place }: QuantitySymbol, { definition, type }: LoweredLet): QuantitySpec {
  return { name: id, type: engineType(type ?? 'number'), definition, place };
}

/**
 * Lowers the formula of a cell or setting.
 * @param into the type of what it is computed for; null for what is no quantity
 * @param whole what it is computed for, as a message names it
 */
export function lowerFormula(
  node: FormExpression,
  into: Type | null,
  whole: string,
  context: Context,
): Definition {
  const lowered = lowerExpression(node, context);
  const value = lowered === 'absent' ? withoutColumn(node, context) : lowered;
  if (value !== null && (into === null || !fits(value.type, into))) {
    const message =
      into === null
        ? `\`${whole}\` holds no quantity and can have no formula: take it away.`
        : `\`${whole}\` is ${TYPE_NAMES[into]}, this formula gives ${TYPE_NAMES[value.type]}.`;
    context.report(errorAt(placeOf(node), 'wrong-unit', message));
  }
  const text = foldedText(node);
  const expression = value?.expression ?? BROKEN;
  return { cases: [{ value: expression, when: null, from: null, cites: [], text, condition: null }] };
}

function withoutColumn(node: FormExpression, context: Context): Typed | null {
  const column = context.grid?.column ?? '';
  const message = `No row of this formula has the column \`${column}\`: leave it out with \`only\`.`;
  context.report(errorAt(placeOf(node), 'missing-column', message));
  return null;
}

/** A date of a property, where it is one of the calendar; null where there is none. */
export function dateOf(
  node: AstNode,
  property: string,
  date: string | undefined,
  report: Report,
): string | null {
  if (date === undefined) return null;
  if (!isDate(date)) {
    const message = `The calendar has no ${date}: write a date as 2026-06-30.`;
    report(errorAt(placeOfProperty(node, property), 'malformed-date', message));
  }
  return date;
}

/** Citations as the engine knows them. */
export function citationsOf(citations: readonly FormCitation[]) {
  return citations.map(({ text }) => citationOf(text));
}
