/**
 * A form as it is stored beside the command: a rule that is written `for each` of many lines is one condition of other
 * cells each time, so it is stored once, with the names that differ. That is two fifths of the form's data, which every
 * start would otherwise make objects of, for rules that many a month is not held to.
 */
import type { Form, LikeInstance, RuleInstance, RuleSpec } from '@focus/engine';

/** A form of which some rules are packed. */
export type PackedForm = Omit<Form, 'rules'> & { readonly rules: readonly (RuleSpec | PackedRule)[] };

/** A rule with the first of its instances, and what makes the others of it. */
export interface PackedRule extends RuleSpec {
  readonly others: {
    /** Cells of the first instance, by id. */
    readonly names: readonly string[];
    /** For each further instance, the cells that stand there in place of those. */
    readonly exchanged: readonly (readonly string[])[];
  };
}

/** Packs each rule whose instances can all be made of the first by exchanging cells; leaves the others as they are. */
export function packForm(form: Form): PackedForm {
  const cells = new Set<string>();
  for (const { rows } of form.schedules) {
    for (const row of rows) if (row.kind === 'line') for (const { id } of row.line.cells) cells.add(id);
  }
  return { ...form, rules: form.rules.map((rule) => packRule(rule, cells)) };
}

/** The form that was packed. Further instances of a packed rule are made when they are looked at. */
export function unpackForm(form: PackedForm): Form {
  return { ...form, rules: form.rules.map((rule) => ('others' in rule ? unpackRule(rule) : rule)) };
}

function packRule(rule: RuleSpec, cells: ReadonlySet<string>): RuleSpec | PackedRule {
  const [first, ...others] = rule.instances;
  if (first === undefined || others.length === 0) return rule;
  const exchanges = others.map((other) => differences(first, other));
  const names = [...new Set(exchanges.flatMap((exchange) => [...exchange.keys()]))];
  const exchanged = exchanges.map((exchange) => names.map((name) => exchange.get(name) ?? name));
  const packed = { ...rule, instances: [first], others: { names, exchanged } };
  const isWhole =
    JSON.stringify(unpackRule(packed).instances.map(fieldsOf)) === JSON.stringify(rule.instances);
  return isWhole && names.every((name) => cells.has(name)) ? packed : rule;
}

function unpackRule({ others: { names, exchanged }, ...rule }: PackedRule): RuleSpec {
  const [first] = rule.instances;
  if (first === undefined) return rule;
  const others = exchanged.map((instead) => new OtherInstance(first, names, instead));
  return { ...rule, instances: [first, ...others] };
}

/** An instance that is another one with other cells; made when something of it is looked at. */
class OtherInstance implements RuleInstance {
  readonly #instance: RuleInstance;
  readonly #names: readonly string[];
  readonly #instead: readonly string[];
  #made: RuleInstance | null = null;

  constructor(instance: RuleInstance, names: readonly string[], instead: readonly string[]) {
    this.#instance = instance;
    this.#names = names;
    this.#instead = instead;
  }

  get at() {
    return this.#whole().at;
  }

  get when() {
    return this.#whole().when;
  }

  get quantities() {
    return this.#whole().quantities;
  }

  get message() {
    return this.#whole().message;
  }

  get like(): LikeInstance {
    const cells = new Map(this.#names.map((name, index) => [name, this.#instead[index] ?? name]));
    return { instance: this.#instance, cells };
  }

  #whole(): RuleInstance {
    return (this.#made ??= withOtherCells(this.like));
  }
}

function withOtherCells({ instance, cells }: LikeInstance): RuleInstance {
  return JSON.parse(JSON.stringify(instance), (_, value: unknown) =>
    typeof value === 'string' ? (cells.get(value) ?? value) : value,
  ) as RuleInstance;
}

function fieldsOf({ at, when, quantities, message }: RuleInstance): RuleInstance {
  return { at, when, quantities, message };
}

/** The strings of `one` in whose place others stand in `other`. */
function differences(one: unknown, other: unknown, found = new Map<string, string>()): Map<string, string> {
  if (typeof one === 'string' && typeof other === 'string' && one !== other) found.set(one, other);
  if (isObject(one) && isObject(other)) {
    for (const key of Object.keys(one)) differences(one[key], other[key], found);
  }
  return found;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
