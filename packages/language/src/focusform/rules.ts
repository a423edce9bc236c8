/** Rules: records of a condition, the cell it stands at, a message and citations. */
import type { RuleInstance, RuleSpec } from '@focus/engine';
import type { FormRule } from '../generated/ast.ts';
import { lowerCondition } from './conditions.ts';
import type { Context, Target } from './context.ts';
import { citationsOf, dateOf, lowerCases, quantitySpec, quantitySymbol } from './definitions.ts';
import { errorAt, placeOf } from './findings.ts';
import { lowerMessage, type Placeholder } from './messages.ts';
import { cellOf, resolveTarget } from './resolve.ts';
import type { QuantitySymbol } from './scope.ts';
import { foldedText, placeOfProperty, stringsOf } from './text.ts';

/** A rule, and what its data do not tell of each of its instances. */
export interface LoweredRule {
  readonly spec: RuleSpec;
  readonly instances: readonly LoweredInstance[];
}

/** What the data of a rule do not tell of one of its instances. */
interface LoweredInstance {
  /** The cell at hand where the rule is written `for each`; null elsewhere, and for a row of a grid. */
  readonly it: string | null;
  /** The figures of its message with their places. */
  readonly placeholders: readonly Placeholder[];
}

/**
 * Lowers a rule, once for each line it is written for.
 * @param code with the ruleset before it, where it is a house rule
 * @param ruleset the house rules it belongs to; null for the form's own
 */
export function lowerRule(
  node: FormRule,
  code: string,
  ruleset: string | null,
  context: Context,
): LoweredRule {
  const { report } = context;
  const from = dateOf(node, 'from', node.from, report);
  const until = dateOf(node, 'until', node.until, report);
  if (from !== null && until !== null && until < from) {
    const message = `The rule ends on ${until}, before it begins on ${from}: exchange the dates.`;
    report(errorAt(placeOfProperty(node, 'until'), 'malformed-date', message));
  }
  if (node.citations.length === 0) {
    const message = `The rule \`${node.name}\` cites nothing: add \`cites "…"\`, the paragraph that says so.`;
    report(errorAt(placeOfProperty(node, 'name'), 'uncited-rule', message));
  }
  for (const citation of node.citations) {
    if (citation.text.trim() !== '') continue;
    const message = `This citation of \`${node.name}\` is empty: write the paragraph that says so.`;
    report(errorAt(placeOf(citation), 'uncited-rule', message));
  }
  const says = stringsOf(node, 'says');
  if (says.every(({ written }) => written.slice(1, -1).trim() === '')) {
    const message = `The rule \`${node.name}\` says nothing: write what a person is to be told.`;
    report(errorAt(placeOfProperty(node, 'says'), 'malformed-string', message));
  }
  const specs: RuleInstance[] = [];
  const instances: LoweredInstance[] = [];
  for (const it of targetsOf(node, context)) {
    const lowered = lowerInstance(node, { ...context, it, grid: gridOf(it) });
    if (lowered === null) continue;
    specs.push(lowered.instance);
    instances.push({ it: it?.cell?.id ?? null, placeholders: lowered.placeholders });
  }
  const spec = {
    code,
    ruleset,
    severity: node.severity,
    from,
    until,
    instances: specs,
    cites: citationsOf(node.citations),
    text: foldedText(node.when),
    place: placeOfProperty(node, 'name'),
  };
  return { spec, instances };
}

/** The lines a rule is written for; one that stands for none where it is written for no line in particular. */
function targetsOf(node: FormRule, context: Context): (Target | null)[] {
  if (node.each.length === 0) return [null];
  const seen = new Set<string>();
  return node.each.flatMap((each) => {
    const target = resolveTarget(each.path, placeOf(each), context);
    if (seen.has(each.path)) {
      context.report(errorAt(placeOf(each), 'name-twice', `The rule is written for \`${each.path}\` twice.`));
    }
    seen.add(each.path);
    return target ?? [];
  });
}

/** Where a rule is written for a cell of a grid, the other rows it names are meant in the same column. */
function gridOf(it: Target | null): Context['grid'] {
  const column = it?.cell?.column ?? null;
  return it === null || column === null ? null : { schedule: it.line.schedule, column };
}

function lowerInstance(node: FormRule, outer: Context) {
  const locals = new Map<string, QuantitySymbol>();
  const context: Context = { ...outer, locals };
  const quantities = node.lets.map((one) => {
    const taken = locals.get(one.name) ?? outer.scope.find(one.name);
    if (taken !== undefined) {
      const message = `The name \`${one.name}\` is taken: give the quantity another.`;
      const related =
        outer.scope.find(one.name) === taken ? [] : [{ place: taken.place, message: 'The other one.' }];
      context.report(errorAt(placeOfProperty(one, 'name'), 'name-twice', message, { related }));
    }
    // Lowered before its name is known: it may use those above it, not itself.
    const before = { ...context, locals: new Map(locals) };
    const { symbol, lowered } = quantitySymbol(one, one.name, () => lowerCases(one.cases, before));
    const done = lowered();
    if (taken === undefined) locals.set(one.name, symbol);
    return quantitySpec(symbol, done);
  });
  const when = lowerCondition(node.when, context);
  const message = lowerMessage(node, 'says', context);
  const at = atOf(node, context);
  if (when === null || at === undefined) return null;
  return { instance: { at, when, quantities, message: message.parts }, placeholders: message.placeholders };
}

/** The cell a rule stands at; null for the report's heading, undefined where it is none. */
function atOf(node: FormRule, context: Context): string | null | undefined {
  if (node.at === undefined) return null;
  const place = placeOf(node.at);
  if (node.at.path === 'it' && context.it === null) {
    context.report(
      errorAt(place, 'misplaced-it', '`it` is the line at hand of a rule `for each …`: name the line.'),
    );
    return undefined;
  }
  const { path } = node.at;
  const resolved =
    path === 'it'
      ? cellOf(context.it, place, context, path)
      : cellOf(resolveTarget(path, place, context), place, context);
  return resolved?.kind === 'cell' ? resolved.cell.id : undefined;
}
