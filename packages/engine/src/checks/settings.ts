/** A profile that lacks what the form needs, or states less than the law's minimum (part-1.md R02, R04). */
import { printMonth } from '../calendar.ts';
import { compare } from '../exact.ts';
import { printMoney } from '../figures.ts';
import { NO_SUBJECT, type Finding } from '../finding.ts';
import type { CompiledForm } from '../compile.ts';
import { HOUSE_RULES, type FirmFacts, type SettingFact } from '../facts.ts';
import type { RulesetSpec, SettingSpec } from '../form.ts';
import type { MonthEvaluation } from '../month.ts';
import type { Place } from '../place.ts';
import { inFile } from '../report.ts';
import { isHole } from '../value.ts';
import { remark, type Remark } from './common.ts';

/** The code of what `checkProfile` finds. */
export const MISSING_SETTING = 'missing-setting';

/** The required settings that a profile does not have and no formula gives, in the form's order. */
export function missingSettings(form: CompiledForm, firm: FirmFacts): readonly SettingSpec[] {
  const written = new Set(firm.settings.map(({ name }) => name));
  const rulesets = rulesetsOf(firm);
  return form.form.settings.filter(
    ({ name, ruleset, presence, formula }) =>
      presence === 'required' &&
      formula === null &&
      !written.has(name) &&
      (ruleset === null || rulesets.has(ruleset)),
  );
}

/** One finding that lists the missing settings of a profile. */
export function checkProfile(form: CompiledForm, firm: FirmFacts): Finding[] {
  const missing = missingSettings(form, firm);
  if (missing.length === 0) return [];
  const list = missing.map(({ name, ruleset, choices }) => {
    const remarks = [
      ...(ruleset === null ? [] : [`of ${ruleset}`]),
      ...(choices.length === 0 ? [] : [choices.join(' | ')]),
    ];
    return remarks.length === 0 ? name : `${name} (${remarks.join(': ')})`;
  });
  const is = missing.length === 1 ? 'setting is' : 'settings are';
  return [
    ofProfile(firm, firm.place, {
      severity: 'error',
      code: MISSING_SETTING,
      message: `${String(missing.length)} ${is} missing in the profile of ${firm.id}: ${list.join(', ')}.`,
    }),
  ];
}

/**
 * Required settings that are only written with `from`: before, the firm has none. Those of house rules are needed from
 * the month on in which these are taken on.
 */
export function checkBeginnings(form: CompiledForm, firm: FirmFacts): Finding[] {
  const first = new Map<string, SettingFact>();
  for (const setting of firm.settings) {
    const known = first.get(setting.name);
    if (known === undefined || since(setting) < since(known)) first.set(setting.name, setting);
  }
  return [...first.values()].flatMap((setting) => {
    const spec = form.setting(setting.name);
    if (spec?.presence !== 'required' || spec.formula !== null || spec.fallback !== null) return [];
    const taken = spec.ruleset === null ? '' : takenOn(firm, spec.ruleset);
    const { from } = setting;
    if (from === null || taken === null || from <= taken) return [];
    return [
      ofProfile(firm, setting.place, {
        severity: 'error',
        code: MISSING_SETTING,
        message: `${setting.name} is not set before ${printMonth(from)}: write what held until then in a line without \`from\`, or leave \`from\` away here.`,
      }),
    ];
  });
}

/** The month a setting holds from; before any month, where it holds from the beginning. */
function since({ from }: SettingFact): string {
  return from ?? '';
}

/** The first month in which house rules are taken on, as `since`; null where they never are. */
function takenOn(firm: FirmFacts, ruleset: string): string | null {
  const [first = null] = firm.settings
    .filter(({ name, value }) => name === HOUSE_RULES && value?.kind === 'text' && value.text === ruleset)
    .map(since)
    .sort();
  return first;
}

/** The house rules that a profile names at any time. */
function rulesetsOf(firm: FirmFacts): ReadonlySet<string> {
  const names = firm.settings.map(({ name, value }) =>
    name === HOUSE_RULES && value?.kind === 'text' ? value.text : null,
  );
  return new Set(names.filter((name) => name !== null));
}

/**
 * House rules that cannot be what the profile means them to be: taken on though they have errors, and settings of
 * such that are not taken on, which do nothing.
 */
export function checkHouseRules(form: CompiledForm, firm: FirmFacts): Finding[] {
  const { rulesets } = form.form;
  const taken = rulesetsOf(firm);
  const isKnown = !firm.settings.some(({ name, value }) => name === HOUSE_RULES && value === null);
  return firm.settings.flatMap(({ name, value, place, valuePlace }) => {
    if (name === HOUSE_RULES) {
      const broken = rulesets.find((one) => one.broken && value?.kind === 'text' && one.name === value.text);
      return broken === undefined ? [] : [brokenRules(firm, broken, valuePlace)];
    }
    const ruleset = form.setting(name)?.ruleset ?? null;
    if (value === null || ruleset === null || !isKnown || taken.has(ruleset)) return [];
    return [
      ofProfile(firm, place, {
        severity: 'warning',
        code: 'setting-without-rules',
        message: `${name} is a setting of the house rules ${ruleset}, which ${firm.id} does not take on; write \`rules ${ruleset}\`, or remove the line.`,
      }),
    ];
  });
}

function brokenRules(firm: FirmFacts, { name, file, place }: RulesetSpec, at: Place): Finding {
  return ofProfile(firm, at, {
    severity: 'error',
    code: 'broken-rules',
    message: `The house rules ${name} have errors, so none of them is judged; correct those first.`,
    related: [{ place: inFile(file, place), message: `${name} begins here` }],
  });
}

function ofProfile(
  firm: FirmFacts,
  place: Place,
  said: Pick<Remark, 'severity' | 'code' | 'message' | 'related'>,
): Finding {
  return {
    cites: [],
    accepted: null,
    subject: { ...NO_SUBJECT, firm: firm.id },
    related: [],
    fixes: [],
    ...said,
    place: inFile(firm.file, place),
  };
}

/** Amounts of the profile below what the form computes as the least in a month. */
export function checkMinimums(month: MonthEvaluation): Finding[] {
  const { minimums, settings } = month.profile;
  return minimums.flatMap((position) => {
    const spec = month.form.form.settings[position];
    const written = settings[position];
    const runnable = month.form.program.settings[position];
    if (spec === undefined || written?.value?.kind !== 'amount' || runnable == null) return [];
    const computed = runnable.value(month);
    if (isHole(computed) || compare(written.value.amount, computed) >= 0) return [];
    return [
      remark(month, null, {
        severity: 'error',
        code: 'setting-below-minimum',
        message: `${spec.name} is ${printMoney(written.value.amount)}, less than the ${printMoney(computed)} this firm must have at least; write ${printMoney(computed)} or more, or leave the line out.`,
        place: inFile(month.firm?.file ?? month.facts.file, written.valuePlace),
        cites: runnable.caseOf(month)?.cites ?? [],
      }),
    ];
  });
}

/** What `checkMinimums` finds in the months of a firm, in the order of time: each setting line once, of its first month. */
export function firstMinimums(ofMonths: readonly (readonly Finding[])[]): Finding[] {
  const found = new Map<string, Finding>();
  for (const findings of ofMonths) {
    for (const finding of findings) {
      const key = `${String(finding.place.line)} ${String(finding.place.start)}`;
      if (!found.has(key)) found.set(key, finding);
    }
  }
  return [...found.values()];
}
