/**
 * What a profile says in a month: its setting lines in force, the house rules it takes on, and what follows from those
 * alone. Months between two `from` months of a profile share it, so that it is worked out once for years of them.
 */
import type { CompiledForm } from './compile.ts';
import type { RunnableInstance } from './compile-program.ts';
import { ratio } from './exact.ts';
import { HOUSE_RULES, type FirmFacts, type SettingFact, type SettingValue } from './facts.ts';
import type { RuleSpec } from './form.ts';
import { canHold } from './can-hold.ts';
import { BLANK, BROKEN, isHole, type Hole, type Truth, type Value } from './value.ts';

/** A rule at one cell. */
export interface RuleAt {
  readonly spec: RuleSpec;
  readonly instance: RunnableInstance;
}

/** The cells, by position, that the profile does not make what is entered, whatever month it is. */
export interface DividedCells {
  /** They are computed, or it depends on the month whether they apply. */
  readonly evaluated: readonly number[];
  /** They do not apply. */
  readonly inapplicable: readonly number[];
}

/** The settings of a firm in a span of months. */
export class ProfileInForce {
  /** The setting lines in force, by the positions of the form's settings. */
  readonly settings: readonly (SettingFact | undefined)[];
  /** The house rules that the firm takes on; a hole where that is not known. */
  readonly rulesets: ReadonlySet<string> | Hole;
  /** What each setting is, written or by default: undefined where it is neither, null where its line is broken. */
  readonly values: readonly (SettingValue | null | undefined)[];
  /** For each cell, where the profile alone decides that: whether it applies; undefined until that was asked for. */
  readonly applies: (Truth | undefined)[];
  /** The cells that are more than what is entered; null until that was asked for. */
  cells: DividedCells | null = null;
  readonly #form: CompiledForm;
  #rules: readonly RuleAt[] | null = null;
  #rulesOfFirst: readonly RuleAt[] | null = null;
  #minimums: readonly number[] | null = null;

  /** @param firm the profile; null where the firm is unknown or given twice */
  constructor(form: CompiledForm, firm: FirmFacts | null, month: string) {
    this.#form = form;
    this.applies = form.cells.map(() => undefined);
    this.settings = settingsInForce(form, firm, month);
    this.rulesets = firm === null ? BLANK : rulesetsInForce(firm, month);
    this.values = this.settings.map((written, setting) =>
      written === undefined ? fallbackOf(form, setting) : written.value,
    );
  }

  /** Whether house rules hold; what belongs to none (null) is the form's own and always holds. */
  takesOn(ruleset: string | null): Truth {
    if (ruleset === null) return true;
    return isHole(this.rulesets) ? this.rulesets : this.rulesets.has(ruleset);
  }

  /** The amount of a setting, whatever its formula comes to. */
  amountOf(setting: number): Value {
    const value = this.values[setting];
    return value === undefined ? BLANK : value?.kind === 'amount' ? value.amount : BROKEN;
  }

  /** A text, a choice, a flag or a date. */
  choiceOf(setting: number): string | Value {
    const value = this.values[setting];
    return value === undefined ? BLANK : value?.kind === 'text' ? value.text : BROKEN;
  }

  isGiven(setting: number): boolean {
    return this.settings[setting] !== undefined;
  }

  /**
   * The rules that the firm is held to, without those whose condition this profile keeps from ever holding.
   * @param isFirst there is no month before: without those that compare with it, either
   */
  rulesFor(isFirst: boolean): readonly RuleAt[] {
    return isFirst
      ? (this.#rulesOfFirst ??= this.#rulesThatCanHold(true))
      : (this.#rules ??= this.#rulesThatCanHold(false));
  }

  #rulesThatCanHold(isFirst: boolean): readonly RuleAt[] {
    const known = { profile: this, form: this.#form, isFirst };
    const rules: RuleAt[] = [];
    for (const { spec, instances } of this.#form.program.rules) {
      // That does not depend on cells, which are all that further instances differ in.
      const [first] = spec.instances;
      if (first === undefined || this.takesOn(spec.ruleset) !== true || !canHold(first.when, known)) continue;
      for (const instance of instances) rules.push({ spec, instance });
    }
    return rules;
  }

  /** The settings, by position, whose written amount is held against a computed one. */
  get minimums(): readonly number[] {
    this.#minimums ??= this.#form.form.settings.flatMap(({ ruleset, formula }, setting) =>
      formula !== null && this.takesOn(ruleset) === true && this.settings[setting]?.value?.kind === 'amount'
        ? [setting]
        : [],
    );
    return this.#minimums;
  }
}

/** The spans of a profile, each begun where it was first asked for. */
interface Spans {
  /** The months from which some line holds, in order. */
  readonly starts: readonly string[];
  /** By how many of the starts have come. */
  readonly profiles: (ProfileInForce | undefined)[];
}

const ofForms = new WeakMap<CompiledForm, WeakMap<FirmFacts, Spans>>();
const unknown = new WeakMap<CompiledForm, ProfileInForce>();

/**
 * What a profile says in a month.
 * @param firm null where the firm is unknown or given twice: nothing of its settings is known
 */
export function profileInForce(form: CompiledForm, firm: FirmFacts | null, month: string): ProfileInForce {
  if (firm === null) {
    let profile = unknown.get(form);
    if (profile === undefined) unknown.set(form, (profile = new ProfileInForce(form, null, month)));
    return profile;
  }
  const { starts, profiles } = spansOf(form, firm);
  let span = 0;
  for (const start of starts) if (start <= month) span += 1;
  return (profiles[span] ??= new ProfileInForce(form, firm, month));
}

function spansOf(form: CompiledForm, firm: FirmFacts): Spans {
  let ofForm = ofForms.get(form);
  if (ofForm === undefined) ofForms.set(form, (ofForm = new WeakMap()));
  let spans = ofForm.get(firm);
  if (spans === undefined) {
    const starts = new Set(firm.settings.flatMap(({ from }) => from ?? []));
    ofForm.set(firm, (spans = { starts: [...starts].sort(), profiles: [] }));
  }
  return spans;
}

/** Of several lines of one setting, the last that begins not after the month (`language.md` 12). */
function settingsInForce(
  form: CompiledForm,
  firm: FirmFacts | null,
  month: string,
): (SettingFact | undefined)[] {
  const held = new Map<string, SettingFact>();
  for (const fact of firm?.settings ?? []) {
    if (fact.from !== null && fact.from > month) continue;
    const before = held.get(fact.name);
    if (before === undefined || (fact.from ?? '') >= (before.from ?? '')) held.set(fact.name, fact);
  }
  return form.form.settings.map(({ name }) => held.get(name));
}

function fallbackOf(form: CompiledForm, setting: number): SettingValue | undefined {
  const fallback = form.form.settings[setting]?.fallback ?? undefined;
  return fallback?.kind === 'amount' ? { kind: 'amount', amount: ratio(...fallback.amount) } : fallback;
}

const NO_RULESETS: ReadonlySet<string> = new Set();

/** The house rules of the last lines that begin not after the month; broken where one of them is. */
function rulesetsInForce(firm: FirmFacts, month: string): ReadonlySet<string> | Hole {
  const lines = firm.settings.filter(
    ({ name, from }) => name === HOUSE_RULES && (from === null || from <= month),
  );
  if (lines.length === 0) return NO_RULESETS;
  const last = lines.reduce((latest, { from }) => ((from ?? '') > latest ? (from ?? '') : latest), '');
  const names = new Set<string>();
  for (const { from, value } of lines) {
    if ((from ?? '') !== last) continue;
    if (value?.kind !== 'text') return BROKEN;
    names.add(value.text);
  }
  return names;
}
