/** Everything of a form that runs: the formulas of its cells and settings, its quantities, its rules. */
import type { CellAt } from './compile.ts';
import type { Form, QuantitySpec, RuleInstance, RuleSpec, ScheduleSpec } from './form.ts';
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
  const windows = new Windows();
  const own = windows.listen(names, null);
  const namesOf = (ruleset: string | null): Names =>
    ruleset === null ? own : windows.listen(names, ruleset);
  return {
    names,
    cells: cells.map(({ spec }) => ({
      applies: spec.when === null ? null : compileCondition(spec.when, own, null),
      formula: spec.formula === null ? null : compileDefinition(spec.formula, own),
    })),
    quantities: form.quantities.map((one) => compileDefinition(one.definition, namesOf(rulesetOf(one)))),
    settings: form.settings.map((one) =>
      one.formula === null ? null : compileDefinition(one.formula, namesOf(one.ruleset)),
    ),
    columns: new Map(form.schedules.map((schedule) => [schedule.id, columnsOf(schedule, own)])),
    rules: form.rules.map((spec) => ({
      spec,
      instances: spec.instances.map((instance) => compileInstance(instance, namesOf(spec.ruleset))),
    })),
    windows: windows.all,
    quantity,
    setting,
  };
}

/** The means over days that are taken, noted while what takes them is compiled. */
class Windows {
  readonly all: Window[] = [];

  /** The same names for what belongs to house rules (null: to the form itself), of which the means are noted. */
  listen(names: Names, ruleset: string | null): Names {
    return {
      ...names,
      averaged: (worksheet, days) => {
        this.#note(worksheet, days, ruleset);
      },
    };
  }

  #note(worksheet: string, days: number, ruleset: string | null): void {
    const at = this.all.findIndex((one) => one.worksheet === worksheet && one.ruleset === ruleset);
    const known = this.all[at];
    if (known === undefined) this.all.push({ worksheet, days, ruleset });
    else if (known.days < days) this.all[at] = { worksheet, days, ruleset };
  }
}

/** The house rules that a quantity belongs to, by its name: `ruleset/name`. */
function rulesetOf({ name }: QuantitySpec): string | null {
  const slash = name.indexOf('/');
  return slash < 0 ? null : name.slice(0, slash);
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
  let margin: MarginTest | null = null;
  return {
    spec: instance,
    when: compileCondition(instance.when, scope, null),
    // Compiled where it is asked for: a check asks for none.
    margin: (month) => (margin ??= compileMargin(instance.when, scope))(month),
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
