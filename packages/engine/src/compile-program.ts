/** Everything of a form that runs: the formulas of its cells and settings, its quantities, its rules. */
import type { CellAt } from './compile.ts';
import type { Form, RuleInstance, RuleSpec, ScheduleSpec } from './form.ts';
import { expressionsOf } from './expressions.ts';
import { compileMargin, type MarginTest } from './margin.ts';
import { compileCondition, compileDefinition, type Names, type Runnable, type Test } from './program.ts';

/** A form's runnable parts, in the order of its data. */
export interface Program {
  /** For each cell: where it applies (null: always) and its formula (null: entered). */
  readonly cells: readonly { readonly applies: Test | null; readonly formula: Runnable | null }[];
  readonly quantities: readonly Runnable[];
  /** For each setting: its formula; null where it has none. */
  readonly settings: readonly (Runnable | null)[];
  /** For each schedule, by id: its columns with where they apply (null: always). */
  readonly columns: ReadonlyMap<string, readonly { readonly name: string; readonly applies: Test | null }[]>;
  /** Worksheets of which a mean over days is taken: the most days the form, or house rules, average. */
  readonly windows: readonly Window[];
  /** Where everything it names stands. */
  readonly names: Names;
  readonly rules: readonly { readonly spec: RuleSpec; readonly instances: readonly RunnableInstance[] }[];
  /** Position of a quantity by its name. Throws for a name the form does not have. */
  quantity(name: string): number;
  /** Position of a setting by its name. Throws for a name the form does not have. */
  setting(name: string): number;
}

/** How many days a mean is taken over. */
export interface Window {
  readonly worksheet: string;
  readonly days: number;
  /** The house rules that take it; null for the form itself. */
  readonly ruleset: string | null;
}

/** A rule at one cell, made runnable. */
export interface RunnableInstance {
  readonly spec: RuleInstance;
  readonly when: Test;
  /** How far the condition is from holding. */
  readonly margin: MarginTest;
  /** The rule's own `let`s, by name. */
  readonly quantities: ReadonlyMap<string, Runnable>;
}

/** Makes a form runnable. Throws where it names what it does not have: forms are checked when prepared. */
export function compileProgram(form: Form, cells: readonly CellAt[], cell: (id: string) => number): Program {
  const quantity = positionOf(form, 'quantity', form.quantities);
  const setting = positionOf(form, 'setting', form.settings);
  const worksheet = positionOf(form, 'worksheet', form.worksheets);
  const columns = form.worksheets.map((one) => positionOf(form, `column of ${one.name}`, one.columns));
  const names: Names = {
    cell,
    quantity,
    setting,
    worksheet,
    column: (name, column) => columns[worksheet(name)]?.(column) ?? 0,
  };
  return {
    names,
    windows: [null, ...form.rulesets.map(({ name }) => name)].flatMap((ruleset) => windowsOf(form, ruleset)),
    cells: cells.map(({ spec }) => ({
      applies: spec.when === null ? null : compileCondition(spec.when, names, null),
      formula: spec.formula === null ? null : compileDefinition(spec.formula, names),
    })),
    quantities: form.quantities.map((one) => compileDefinition(one.definition, names)),
    settings: form.settings.map((one) =>
      one.formula === null ? null : compileDefinition(one.formula, names),
    ),
    columns: new Map(form.schedules.map((schedule) => [schedule.id, columnsOf(schedule, names)])),
    rules: form.rules.map((spec) => ({
      spec,
      instances: spec.instances.map((instance) => compileInstance(instance, names)),
    })),
    quantity,
    setting,
  };
}

function windowsOf(form: Form, ruleset: string | null): Window[] {
  const most = new Map<string, number>();
  for (const expression of expressionsOf(form, ruleset)) {
    if (expression.kind !== 'mean-of-days') continue;
    most.set(expression.worksheet, Math.max(expression.days, most.get(expression.worksheet) ?? 0));
  }
  return [...most].map(([worksheet, days]) => ({ worksheet, days, ruleset }));
}

function columnsOf(schedule: ScheduleSpec, names: Names) {
  return schedule.columns.map(({ name, when }) => ({
    name,
    applies: when === null ? null : compileCondition(when, names, null),
  }));
}

/** A rule's own `let`s come before the form's; each may use those above it. */
function compileInstance(instance: RuleInstance, names: Names): RunnableInstance {
  const own = new Map<string, Runnable>();
  const scope: Names = { ...names, local: (name) => own.get(name)?.value };
  for (const { name, definition } of instance.quantities) own.set(name, compileDefinition(definition, scope));
  return {
    spec: instance,
    when: compileCondition(instance.when, scope, null),
    margin: compileMargin(instance.when, scope),
    quantities: own,
  };
}

function positionOf(form: Form, what: string, specs: readonly { readonly name: string }[]) {
  const positions = new Map(specs.map(({ name }, position) => [name, position]));
  return (name: string): number => {
    const position = positions.get(name);
    if (position === undefined) throw new Error(`The form ${form.id} has no ${what} ${name}.`);
    return position;
  };
}
