/**
 * What the months of a form can see of the months before them. A month whose own facts did not change is evaluated
 * again only where something of that did.
 */
import { shiftMonth } from './calendar.ts';
import type { CompiledForm } from './compile.ts';
import type { Operand } from './evaluated.ts';
import type { Condition, Definition, RuleInstance } from './form.ts';
import { operandsOf, operandsOfCondition } from './operands.ts';

/** What formulas, conditions and rules name of a month before the one they are evaluated in. */
export interface Seen {
  /** Cells, by position. */
  readonly cells: ReadonlySet<number>;
  /** Worksheets, by name. */
  readonly worksheets: ReadonlySet<string>;
}

const lookbacks = new WeakMap<CompiledForm, readonly Seen[]>();

/**
 * What a month sees of each month before it: of the last one first, to the farthest that is named at all. A cell stands
 * for all that it rests on, a quantity or a setting is seen by what it names.
 */
export function lookbackOf(form: CompiledForm): readonly Seen[] {
  let lookback = lookbacks.get(form);
  if (lookback === undefined) lookbacks.set(form, (lookback = new Search(form).lookback()));
  return lookback;
}

/** Any month does: what is named in it and before it is the same. */
const ANY_MONTH = '2000-01';

type Quantities = ReadonlyMap<string, Definition>;

/** Collects what is named, by the month it is named of. */
class Search {
  readonly #form: CompiledForm;
  readonly #settings: ReadonlyMap<string, Definition | null>;
  readonly #seen = new Map<string, { readonly cells: Set<number>; readonly worksheets: Set<string> }>();

  constructor(form: CompiledForm) {
    this.#form = form;
    const { settings, quantities, schedules, rules } = form.form;
    this.#settings = new Map(settings.map(({ name, formula }) => [name, formula]));
    const ofForm: Quantities = new Map(quantities.map(({ name, definition }) => [name, definition]));
    const definitions = [
      ...ofForm.values(),
      ...settings.map(({ formula }) => formula),
      ...form.cells.map(({ spec }) => spec.formula),
    ];
    const conditions = [
      ...form.cells.map(({ spec }) => spec.when),
      ...schedules.flatMap(({ columns }) => columns.map(({ when }) => when)),
    ];
    this.#look(ofForm, [
      ...definitions.flatMap((one) => namedBy(one)),
      ...conditions.flatMap(namedByCondition),
    ]);
    for (const { instances } of rules) for (const instance of instances) this.#lookAtRule(ofForm, instance);
  }

  lookback(): readonly Seen[] {
    const nothing: Seen = { cells: new Set(), worksheets: new Set() };
    const earliest = [...this.#seen.keys()].reduce((one, other) => (one < other ? one : other), ANY_MONTH);
    const lookback: Seen[] = [];
    for (let month = ANY_MONTH; month > earliest;) {
      month = shiftMonth(month, -1);
      lookback.push(this.#seen.get(month) ?? nothing);
    }
    return lookback;
  }

  /** A rule's own quantities come before the form's, in the months before too. */
  #lookAtRule(ofForm: Quantities, { when, quantities }: RuleInstance): void {
    const own: Quantities = new Map(quantities.map(({ name, definition }) => [name, definition]));
    this.#look(own.size === 0 ? ofForm : new Map([...ofForm, ...own]), [
      ...namedByCondition(when),
      ...[...own.values()].flatMap((one) => namedBy(one)),
    ]);
  }

  #look(quantities: Quantities, operands: readonly Operand[]): void {
    const visited = new Set<string>();
    const visit = (operand: Operand): void => {
      const { kind, month } = operand;
      const name = kind === 'cell' ? operand.cell : operand.name;
      const key = `${kind} ${name} ${month}`;
      if (visited.has(key)) return;
      visited.add(key);
      if (kind === 'cell') this.#at(month).cells.add(this.#form.cell(name).position);
      else if (kind === 'worksheet') this.#at(month).worksheets.add(name);
      else {
        const definition = kind === 'quantity' ? quantities.get(name) : this.#settings.get(name);
        for (const named of namedBy(definition ?? null, month)) visit(named);
      }
    };
    for (const operand of operands) visit(operand);
  }

  #at(month: string) {
    let seen = this.#seen.get(month);
    if (seen === undefined) this.#seen.set(month, (seen = { cells: new Set(), worksheets: new Set() }));
    return seen;
  }
}

function namedBy(definition: Definition | null, month = ANY_MONTH): Operand[] {
  return (definition?.cases ?? []).flatMap(({ value, when }) => [
    ...operandsOf(value, month),
    ...operandsOfCondition(when, month),
  ]);
}

function namedByCondition(condition: Condition | null): Operand[] {
  return operandsOfCondition(condition, ANY_MONTH);
}
