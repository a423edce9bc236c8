/** A form, or house rules, from the syntax tree to the engine's data, with everything that is wrong in them. */
import { windowsOf, type Form, type QuantitySpec, type SettingSpec } from '@focus/engine';
import {
  isFormDue,
  isFormHeadlines,
  isFormLet,
  isFormLine,
  isFormProfile,
  isFormRevision,
  isFormRule,
  isFormSchedule,
  isFormWorksheet,
  type FormHouseMember,
  type FormHouseRules,
  type FormLaw,
  type FormLine,
  type FormMember,
  type FormRule,
  type FormSchedule,
  type FormSetting,
} from '../generated/ast.ts';
import { ApplicabilityCheck } from './applicability.ts';
import type { Context, Origins } from './context.ts';
import { checkCycles } from './cycles.ts';
import { citationsOf, lowerCases, quantitySpec, quantitySymbol, type LoweredLet } from './definitions.ts';
import { errorAt, placeOf, type FormCode, type FormFinding, type Report } from './findings.ts';
import { withHouseRules, type HouseRules } from './house.ts';
import { lowerHeadline } from './headlines.ts';
import { listOf } from './resolve.ts';
import { lowerRule, type LoweredRule } from './rules.ts';
import { columnsOf, keyOf, lineSymbol, lowerSchedule } from './schedules.ts';
import { choicesIn, Scope, scopeOf, type FormSymbol, type LineSymbol, type QuantitySymbol } from './scope.ts';
import { lowerSetting, settingSymbol } from './settings.ts';
import { placeOfProperty } from './text.ts';
import { lowerWorksheet, worksheetSymbol } from './worksheets.ts';

/** What was lowered, or what keeps it from being used. */
export interface Lowered<T> {
  /** Null where there is a finding. */
  readonly value: T | null;
  readonly findings: readonly FormFinding[];
}

/** Lowers and checks a form whose text was read without an error. */
export function lowerForm(law: FormLaw): Lowered<Form> {
  const lowering = new Lowering(law.name, new Scope());
  return lowering.outcome(lowering.form(law));
}

/**
 * Lowers and checks house rules whose text was read without an error.
 * @param forms among which is the one they are written for; else there is nothing to check them against
 */
export function lowerHouseRules(rules: FormHouseRules, forms: readonly Form[]): Lowered<HouseRules> {
  const form = forms.find(({ id }) => id === rules.form);
  if (form === undefined) {
    const known = forms.map(({ id }) => id);
    const message = `There is no form \`${rules.form}\` here: house rules are for ${listOf(known, 'or')}.`;
    return { value: null, findings: [errorAt(placeOfProperty(rules, 'form'), 'unknown-form', message)] };
  }
  const lowering = new Lowering(form.id, scopeOf(form));
  return lowering.outcome(lowering.house(rules, form));
}

class Lowering {
  readonly #form: string;
  readonly #scope: Scope;
  /** The names that were there before: those of the form that house rules are written for. */
  readonly #given: ReadonlySet<FormSymbol | undefined>;
  readonly #found = new Map<string, FormFinding>();
  readonly #context: Context;

  constructor(form: string, scope: Scope) {
    this.#form = form;
    this.#scope = scope;
    this.#given = new Set([...scope.names()].map((name) => scope.find(name)));
    const report: Report = (finding) => {
      // A grid's formula and a rule for several lines are lowered once for each: what is wrong is said once.
      const { line, start, end } = finding.place;
      this.#found.set(`${line} ${start} ${end} ${finding.code} ${finding.message}`, finding);
    };
    const origins: Origins = new WeakMap();
    this.#context = { scope, report, origins, locals: new Map(), it: null, grid: null, row: null };
  }

  /** What was lowered, where nothing is wrong with it. What is wrong leaves holes that no one should use. */
  outcome<T>(lowered: T): Lowered<T> {
    const findings = [...this.#found.values()];
    return { value: findings.length === 0 ? lowered : null, findings };
  }

  form(law: FormLaw): Form {
    const { members } = law;
    const revisions = this.#once(members.filter(isFormRevision), 'revision');
    const dues = this.#once(members.filter(isFormDue), 'due');
    if (revisions === undefined) this.#missing(law, 'revision "…"');
    if (dues === undefined) this.#missing(law, 'due 10 business days after month end');
    const headlines = this.#once(members.filter(isFormHeadlines), 'headlines');
    const settings = this.#declareSettings(members, null);
    const lines = this.#declareLines(members.filter(isFormSchedule));
    const worksheets = members.filter(isFormWorksheet).map((node) => {
      const symbol = worksheetSymbol(node, () => this.#context);
      this.#declare(symbol);
      this.#namesOnce(node.rows);
      return [node, symbol] as const;
    });
    const quantities = this.#declareLets(members, null);
    const rules = this.#lowerRules(members, null);
    const lowered = {
      id: law.name,
      title: law.title,
      revision: revisions?.text ?? '',
      due: { businessDays: Number(dues?.days ?? 0), cites: citationsOf(dues?.citations ?? []) },
      headlines: (headlines?.headlines ?? []).flatMap((node) => lowerHeadline(node, this.#context) ?? []),
      settings: settings(),
      quantities: quantities(),
      schedules: members.filter(isFormSchedule).map((node) => lowerSchedule(node, lines, this.#context)),
      worksheets: worksheets.map(([node, symbol]) => lowerWorksheet(node, symbol)),
      rules: rules.map(({ spec }) => spec),
      rulesets: [],
    };
    const form: Form = { ...lowered, windows: windowsOf(lowered) };
    checkCycles(form, this.#context.origins, this.#context.report);
    const check = this.#applicability(form);
    check.checkFormulas(form);
    for (const rule of rules) check.checkRule(rule);
    return form;
  }

  house(rules: FormHouseRules, form: Form): HouseRules {
    const settings = this.#declareSettings(rules.members, rules.name);
    const quantities = this.#declareLets(rules.members, rules.name);
    const lowered = this.#lowerRules(rules.members, rules.name);
    const house: HouseRules = {
      name: rules.name,
      place: placeOfProperty(rules, 'name'),
      form: rules.form,
      settings: settings(),
      quantities: quantities(),
      rules: lowered.map(({ spec }) => spec),
    };
    const whole = withHouseRules(form, house, '');
    checkCycles(whole, this.#context.origins, this.#context.report);
    const check = this.#applicability(whole);
    check.checkFormulas({ ...house, schedules: [] });
    for (const rule of lowered) check.checkRule(rule);
    return house;
  }

  #applicability(form: Form): ApplicabilityCheck {
    return new ApplicabilityCheck(form, this.#context.origins, choicesIn(this.#scope), this.#context.report);
  }

  #declareSettings(
    members: readonly (FormMember | FormHouseMember)[],
    ruleset: string | null,
  ): () => SettingSpec[] {
    const profile = this.#once(members.filter(isFormProfile), 'profile');
    const declared = (profile?.settings ?? []).map((node: FormSetting) => {
      const symbol = settingSymbol(node, this.#form, this.#context.report);
      this.#declare(symbol);
      return [node, symbol] as const;
    });
    return () => declared.map(([node, symbol]) => lowerSetting(node, symbol, ruleset, this.#context));
  }

  #declareLines(schedules: readonly FormSchedule[]): Map<FormLine, LineSymbol> {
    const symbols = new Map<FormLine, LineSymbol>();
    const items = new Map<string, FormLine>();
    const ids = new Map<string, FormSchedule>();
    for (const schedule of schedules) {
      this.#takenOnce(
        ids,
        schedule.name,
        schedule,
        'name',
        `The schedule ${schedule.name} stands here twice.`,
      );
      this.#namesOnce(columnsOf(schedule));
      const lines = new Map<string, FormLine>();
      const keys = new Map<string, FormLine>();
      for (const line of schedule.parts.filter(isFormLine)) {
        const symbol = lineSymbol(line, schedule, this.#context.report);
        symbols.set(line, symbol);
        this.#declare(symbol);
        const twice = `Schedule ${schedule.name} has the line ${line.line} twice: number one of them anew.`;
        const isNew = this.#takenOnce(lines, line.line, line, 'line', twice, 'key-twice');
        if (!this.#checkItem(line, items) || !isNew) continue;
        const key = keyOf(line);
        const same = `Two lines of schedule ${schedule.name} would be written as \`${key}\`: give one another item number.`;
        this.#takenOnce(keys, key, line, 'line', same, 'key-twice');
      }
    }
    return symbols;
  }

  #checkItem(line: FormLine, items: Map<string, FormLine>): boolean {
    if (line.item === undefined) return true;
    if (!/^\d+$/.test(line.item)) {
      const digits = line.item.replace(/\D/g, '');
      const message = `An item number has digits only: write \`${digits}\`.`;
      const place = placeOfProperty(line, 'item');
      this.#context.report(errorAt(place, 'malformed-number', message, { instead: [digits] }));
    }
    const message = `The item number ${line.item} is taken: correct one of the two.`;
    return this.#takenOnce(items, line.item, line, 'item', message, 'key-twice');
  }

  #declareLets(
    members: readonly (FormMember | FormHouseMember)[],
    ruleset: string | null,
  ): () => QuantitySpec[] {
    const declared: (readonly [QuantitySymbol, () => LoweredLet])[] = [];
    for (const node of members.filter(isFormLet)) {
      const id = idIn(ruleset, node.name);
      const { symbol, lowered } = quantitySymbol(node, id, () => lowerCases(node.cases, this.#context));
      this.#declare(symbol);
      declared.push([symbol, lowered]);
    }
    return () => declared.map(([symbol, lowered]) => quantitySpec(symbol, lowered()));
  }

  #lowerRules(members: readonly (FormMember | FormHouseMember)[], ruleset: string | null): LoweredRule[] {
    const codes = new Map<string, FormRule>();
    return members.filter(isFormRule).map((node) => {
      this.#takenOnce(
        codes,
        node.name,
        node,
        'name',
        `There are two rules \`${node.name}\`: give one another code.`,
      );
      return lowerRule(node, idIn(ruleset, node.name), ruleset, this.#context);
    });
  }

  #declare(symbol: FormSymbol): void {
    const taken = this.#scope.declare(symbol);
    if (taken === undefined) return;
    const message = `The name \`${symbol.name}\` is taken by ${KINDS[taken.kind]}: give one of the two another.`;
    const related = this.#given.has(taken) ? [] : [{ place: taken.place, message: 'The other one.' }];
    this.#context.report(errorAt(symbol.place, 'name-twice', message, { related }));
  }

  #namesOnce(nodes: readonly { readonly $type: string; readonly name: string }[]): void {
    const names = new Map<string, (typeof nodes)[number]>();
    for (const node of nodes) {
      this.#takenOnce(names, node.name, node, 'name', `The column \`${node.name}\` stands here twice.`);
    }
  }

  /** Reports a node whose key another has already; tells whether none had it. */
  #takenOnce<N extends { readonly $type: string }>(
    taken: Map<string, N>,
    key: string,
    node: N,
    property: string,
    message: string,
    code: FormCode = 'name-twice',
  ): boolean {
    const first = taken.get(key);
    if (first === undefined) {
      taken.set(key, node);
      return true;
    }
    const related = [{ place: placeOfProperty(first, property), message: 'The other one.' }];
    this.#context.report(errorAt(placeOfProperty(node, property), code, message, { related }));
    return false;
  }

  /** The only node of its kind; a second is reported. */
  #once<N extends { readonly $type: string }>(nodes: readonly N[], word: string): N | undefined {
    const [first, ...others] = nodes;
    for (const other of others) {
      const message = `\`${word}\` stands once in a form: join the two.`;
      const related = first === undefined ? [] : [{ place: placeOf(first), message: 'The other one.' }];
      this.#context.report(errorAt(placeOf(other), 'section-twice', message, { related }));
    }
    return first;
  }

  #missing(law: FormLaw, what: string): void {
    const message = `The form has no row \`${what.split(' ')[0] ?? ''}\`: add \`${what}\`.`;
    this.#context.report(errorAt(placeOfProperty(law, 'name'), 'missing-part', message));
  }
}

/** A name in the engine's data: that of house rules has theirs before it. */
function idIn(ruleset: string | null, name: string): string {
  return ruleset === null ? name : `${ruleset}/${name}`;
}

const KINDS: Readonly<Record<FormSymbol['kind'], string>> = {
  setting: 'a setting',
  line: 'a line',
  quantity: 'a quantity',
  worksheet: 'a worksheet',
};
