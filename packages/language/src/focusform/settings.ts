/** The settings of a profile. */
import { HOUSE_RULES, isDate, type FallbackValue, type Place, type SettingSpec } from '@focus/engine';
import type { FormSetting } from '../generated/ast.ts';
import type { Context } from './context.ts';
import { lowerFormula } from './definitions.ts';
import { errorAt, type FormFinding, type Report } from './findings.ts';
import { rationalOf } from './literals.ts';
import { listOf, nearestOf } from './resolve.ts';
import type { SettingSymbol } from './scope.ts';
import { placeOfProperty, writtenText } from './text.ts';
import { quantityOf } from './types.ts';

const TYPES = ['text', 'money', 'percent', 'count', 'date', 'flag'] as const;

/** What each type is called, what its values look like, and one of them: to tell a default of the wrong kind. */
const SPELLING: Readonly<
  Record<SettingSpec['type'], readonly [name: string, shape: RegExp, example: string]>
> = {
  text: ['a text', /^"/, '"…"'],
  money: ['money', /^\$/, '$250,000'],
  percent: ['a percent', /%$/, '25%'],
  count: ['a count', /^[\d,]+$/, '12'],
  date: ['a date', /^\d{4}-\d{2}-\d{2}$/, '2026-06-30'],
  flag: ['yes or no', /^(yes|no)$/, 'no'],
  choice: ['a choice', /^[a-z][a-z0-9-]*$/, 'basic'],
};

/** The first words of lines of a `.focus` that have a meaning of their own: no setting can have one as its name. */
const LINE_WORDS: ReadonlySet<string> = new Set([
  ...['firm', 'report', 'schedule', 'worksheet', 'filed', 'amended', 'accept', 'was'],
  HOUSE_RULES,
]);

/** What a setting is, from its declaration. */
export function settingSymbol(node: FormSetting, form: string, report: Report): SettingSymbol {
  const place = placeOfProperty(node, 'name');
  if (LINE_WORDS.has(node.name)) {
    const message = `\`${node.name}\` begins another kind of line in a .focus file: give the setting another name.`;
    report(errorAt(place, 'reserved-name', message));
  }
  const { name, optional } = node;
  const [only = '', ...others] = node.types;
  if (others.length === 0) {
    const type = TYPES.find((one) => one === only);
    if (type === 'flag') return { kind: 'setting', name, type, choices: ['yes', 'no'], optional, place };
    if (type !== undefined) return { kind: 'setting', name, type, choices: [], optional, place };
    // The one choice that stands alone: which form the profile is for.
    if (only !== form) report(unknownType(only, placeOfProperty(node, 'types')));
  }
  for (const [index, choice] of node.types.entries()) {
    if (node.types.indexOf(choice) === index) continue;
    report(
      errorAt(
        placeOfProperty(node, 'types', index),
        'name-twice',
        `The choice \`${choice}\` stands here twice.`,
      ),
    );
  }
  return { kind: 'setting', name, type: 'choice', choices: node.types, optional, place };
}

/**
 * The setting with its default and its formula.
 * @param ruleset the house rules that declare it; null for the form
 */
export function lowerSetting(
  node: FormSetting,
  symbol: SettingSymbol,
  ruleset: string | null,
  context: Context,
): SettingSpec {
  const { name, type, choices, place } = symbol;
  const fallback =
    node.fallback === undefined ? null : fallbackOf(node, node.fallback, symbol, context.report);
  const into = quantityOf(type);
  return {
    name,
    ruleset,
    label: node.label,
    type,
    choices,
    presence: presenceOf(node),
    fallback,
    formula: node.formula === undefined ? null : lowerFormula(node.formula, into, name, context),
    place,
  };
}

/** A setting that is computed may be left out, like one that is optional. */
function presenceOf({ fallback, optional, formula }: FormSetting): SettingSpec['presence'] {
  if (fallback !== undefined) return 'default';
  return optional || formula !== undefined ? 'optional' : 'required';
}

function fallbackOf(
  node: FormSetting,
  written: string,
  { name, type, choices }: SettingSymbol,
  report: Report,
): FallbackValue | null {
  const place = placeOfProperty(node, 'fallback');
  const [called, shape, example] = SPELLING[type];
  if (!shape.test(writtenText(node, 'fallback')) || (type === 'date' && !isDate(written))) {
    const message = `\`${name}\` is ${called}: write its default as \`${example}\`.`;
    report(errorAt(place, 'wrong-unit', message));
    return null;
  }
  if (choices.length > 0 && !choices.includes(written)) {
    const { hint, instead } = nearestOf(written, choices);
    const message = `\`${name}\` is never \`${written}\`: it is ${listOf(choices, 'or')}${hint}.`;
    report(errorAt(place, 'unknown-choice', message, { instead }));
    return null;
  }
  if (quantityOf(type) === null) return { kind: 'text', text: written };
  const amount = rationalOf(written);
  return amount && { kind: 'amount', amount };
}

function unknownType(word: string, place: Place): FormFinding {
  const { hint, instead } = nearestOf(word, TYPES);
  const message = `There is no type \`${word}\`${hint}: a setting is ${listOf(TYPES, 'or')}, or choices as \`basic | alternative\`.`;
  return errorAt(place, 'unknown-type', message, { instead });
}
