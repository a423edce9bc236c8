/** Everything of a form that runs: the formulas of its cells and settings, its quantities, its rules. */
import type { CellAt } from './compile.ts';
import { isOfProfile } from './can-hold.ts';
import type { Exact } from './exact.ts';
import type { CellSpec, Form, RuleInstance, RuleSpec, ScheduleSpec } from './form.ts';
import { compileMargin, type MarginTest } from './margin.ts';
import { compileCondition, compileDefinition, type Names, type Runnable, type Test } from './program.ts';
import { UNITS } from './units.ts';

/** A form's runnable parts, in the order of its data. */
export interface Program {
  readonly cells: readonly RunnableCell[];
  /** For each cell: what a grain of it is worth; NaN where that is a fraction. */
  readonly wholeGrains: readonly number[];
  readonly quantities: readonly Runnable[];
  /** For each setting: its formula; null where it has none. */
  readonly settings: readonly (Runnable | null)[];
  /** For each schedule, by id: its columns with where they apply (null: always). */
  readonly columns: ReadonlyMap<string, readonly RunnableColumn[]>;
  /** Where everything it names stands. */
  readonly names: Names;
  readonly rules: readonly { readonly spec: RuleSpec; readonly instances: readonly RunnableInstance[] }[];
  /** Position of a quantity by its name. Throws for a name the form does not have. */
  quantity(name: string): number;
  /** Position of a setting by its name. Throws for a name the form does not have. */
  setting(name: string): number;
}

/** A cell, made runnable. */
export interface RunnableCell {
  /** Where it applies; null: always. */
  readonly applies: Test | null;
  /** Whether that depends on the profile alone. */
  readonly isOfProfile: boolean;
  /** Null: it is entered. */
  readonly formula: Runnable | null;
  /** What a grain of it is worth. */
  readonly grain: Exact;
  readonly isFlag: boolean;
}

/** A column of a schedule, made runnable. */
export interface RunnableColumn {
  readonly name: string;
  /** Where it applies; null: always. */
  readonly applies: Test | null;
}

/**
 * A rule at one cell, made runnable where it is judged: many rules are none for a firm with its settings, or for its
 * first month.
 */
export class RunnableInstance {
  readonly spec: RuleInstance;
  readonly #names: Names;
  #source: Source | null = null;
  #quantities: ReadonlyMap<string, Runnable> | null = null;
  #when: Test | null = null;
  #margin: MarginTest | null = null;

  constructor(spec: RuleInstance, names: Names) {
    this.spec = spec;
    this.#names = names;
  }

  get when(): Test {
    if (this.#when === null) {
      const { instance, names } = this.#compiled();
      this.#when = compileCondition(instance.when, this.#scope(names), null);
    }
    return this.#when;
  }

  /** How far the condition is from holding. */
  get margin(): MarginTest {
    return (this.#margin ??= compileMargin(this.spec.when, this.#scope(this.#names)));
  }

  /** The rule's own `let`s, by name. */
  get quantities(): ReadonlyMap<string, Runnable> {
    if (this.#quantities === null) {
      const { instance, names } = this.#compiled();
      this.#quantities = compileQuantities(instance, names);
    }
    return this.#quantities;
  }

  #compiled(): Source {
    return (this.#source ??= sourceOf(this.spec, this.#names));
  }

  /** The names the rule knows. Most conditions name none of its own `let`s, which are made runnable for its message. */
  #scope(names: Names): Names {
    const own = this.#compiled().instance.quantities;
    const isOwn = (name: string) => own.some((one) => one.name === name);
    return withOwn(names, (name) => (isOwn(name) ? this.quantities.get(name) : undefined));
  }
}

/** What is compiled for an instance: itself, or another one, with names that stand for its own cells. */
interface Source {
  readonly instance: RuleInstance;
  readonly names: Names;
}

function sourceOf(spec: RuleInstance, names: Names): Source {
  const { like } = spec;
  if (like === undefined) return { instance: spec, names };
  const { instance, cells } = like;
  return { instance, names: { ...names, cell: (id) => names.cell(cells.get(id) ?? id) } };
}

/** The names a rule knows: its own `let`s come before the form's. */
function withOwn(names: Names, own: (name: string) => Runnable | undefined): Names {
  return { ...names, local: (name) => own(name)?.value };
}

/** A rule's own `let`s; each may use those above it. */
function compileQuantities({ quantities }: RuleInstance, names: Names): ReadonlyMap<string, Runnable> {
  const own = new Map<string, Runnable>();
  const scope = withOwn(names, (name) => own.get(name));
  for (const { name, definition } of quantities) own.set(name, compileDefinition(definition, scope));
  return own;
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
    cells: cells.map(({ spec }) => compileCell(spec, names)),
    wholeGrains: cells.map(({ spec }) => wholeGrainOf(spec)),
    quantities: form.quantities.map((one) => compileDefinition(one.definition, names)),
    settings: form.settings.map((one) =>
      one.formula === null ? null : compileDefinition(one.formula, names),
    ),
    columns: new Map(form.schedules.map((schedule) => [schedule.id, columnsOf(schedule, names)])),
    rules: form.rules.map((spec) => ({
      spec,
      instances: spec.instances.map((instance) => new RunnableInstance(instance, names)),
    })),
    quantity,
    setting,
  };
}

function compileCell({ when, formula, unit }: CellSpec, names: Names): RunnableCell {
  return {
    applies: when === null ? null : compileCondition(when, names, null),
    isOfProfile: when !== null && isOfProfile(when),
    formula: formula === null ? null : compileDefinition(formula, names),
    grain: UNITS[unit].grain,
    isFlag: unit === 'flag',
  };
}

function wholeGrainOf({ unit }: CellSpec): number {
  const { grain } = UNITS[unit];
  return typeof grain === 'number' ? grain : NaN;
}

function columnsOf(schedule: ScheduleSpec, names: Names): RunnableColumn[] {
  return schedule.columns.map(({ name, when }) => ({
    name,
    applies: when === null ? null : compileCondition(when, names, null),
  }));
}

function positionOf(form: Form, what: string, specs: readonly { readonly name: string }[]) {
  const positions = new Map(specs.map(({ name }, position) => [name, position]));
  return (name: string): number => {
    const position = positions.get(name);
    if (position === undefined) throw new Error(`The form ${form.id} has no ${what} ${name}.`);
    return position;
  };
}
