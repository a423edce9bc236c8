/** What a formula or rule names must apply wherever the formula or rule does. */
import type { Condition, Definition, Form, Place, QuantitySpec } from '@focus/engine';
import type { Origins } from './context.ts';
import { errorAt, type Report } from './findings.ts';
import { ALWAYS, guardOf, guardOfCase, guardsOfCases, implies, type Choices, type Guard } from './guards.ts';
import { printCondition } from './print.ts';
import { referencesIn, referencesInCondition, type Reference } from './references.ts';
import type { LoweredRule } from './rules.ts';

/** Where something applies, and how a message says so. */
interface Applies {
  readonly guard: Guard;
  readonly advice: string;
}

/** Checks formulas and rules of one form against where its lines and quantities apply. */
export class ApplicabilityCheck {
  readonly #cells = new Map<string, Applies>();
  readonly #quantities: Map<string, Applies>;
  readonly #origins: Origins;
  readonly #report: Report;
  readonly #choices: Choices;

  constructor(form: Form, origins: Origins, choices: Choices, report: Report) {
    this.#origins = origins;
    this.#choices = choices;
    this.#report = report;
    this.#quantities = new Map(form.quantities.map((quantity) => [quantity.name, ofQuantity(quantity)]));
    for (const { rows } of form.schedules) {
      for (const row of rows) {
        if (row.kind !== 'line') continue;
        for (const { id, when } of row.line.cells) this.#cells.set(id, ofCell(row.line.name, when));
      }
    }
  }

  /** Checks the formulas of a form's settings, quantities and cells. */
  checkFormulas(form: Pick<Form, 'settings' | 'quantities' | 'schedules'>): void {
    for (const { formula } of form.settings) this.#checkDefinition(formula, []);
    for (const { definition } of form.quantities) this.#checkDefinition(definition, []);
    for (const { rows } of form.schedules) {
      for (const row of rows) {
        if (row.kind !== 'line') continue;
        for (const { formula, when } of row.line.cells) {
          if (when !== null) this.#checkAll(referencesInCondition(when));
          this.#checkDefinition(formula, [guardOf(when)]);
        }
      }
    }
  }

  /**
   * Checks a rule: its condition where the rule is in force, its quantities and message where the condition holds.
   * A rule for each of some cells is there only where the cell at hand applies.
   */
  checkRule({ spec, instances }: LoweredRule): void {
    const inForce: Guard = spec.from === null ? ALWAYS : { kind: 'from', date: spec.from };
    for (const [index, { when, quantities }] of spec.instances.entries()) {
      const { it = null, placeholders = [] } = instances[index] ?? {};
      const there = [inForce, (it === null ? undefined : this.#cells.get(it)?.guard) ?? ALWAYS];
      const locals = new Map(quantities.map((quantity) => [quantity.name, ofQuantity(quantity)]));
      const broken = [...there, guardOf(when)];
      this.#checkAll(referencesInCondition(when, there), locals);
      for (const { definition } of quantities) this.#checkDefinition(definition, broken, locals);
      for (const { part, place } of placeholders) {
        this.#checkName(part.kind, part.name, place, broken, locals);
      }
    }
  }

  #checkDefinition(
    definition: Definition | null,
    guards: readonly Guard[],
    locals?: ReadonlyMap<string, Applies>,
  ): void {
    const cases = definition?.cases ?? [];
    const holding = guardsOfCases(cases);
    for (const [index, { value, when }] of cases.entries()) {
      const here = [...guards, holding[index] ?? ALWAYS];
      // A case is asked for only where those before it do not hold.
      const asked = [
        ...guards,
        ...cases.slice(0, index).map((one): Guard => ({ kind: 'not', of: guardOfCase(one) })),
      ];
      if (when !== null) this.#checkAll(referencesInCondition(when, asked), locals);
      this.#checkAll(referencesIn(value, here), locals);
    }
  }

  #checkAll(references: Iterable<Reference>, locals?: ReadonlyMap<string, Applies>): void {
    for (const { kind, name, node, guards } of references) {
      const place = this.#origins.get(node);
      if (place !== undefined) this.#checkName(kind, name, place, guards, locals);
    }
  }

  #checkName(
    kind: Reference['kind'],
    name: string,
    place: Place,
    guards: readonly Guard[],
    locals?: ReadonlyMap<string, Applies>,
  ): void {
    const applies =
      kind === 'cell'
        ? this.#cells.get(name)
        : kind === 'quantity'
          ? (locals?.get(name) ?? this.#quantities.get(name))
          : undefined;
    if (applies === undefined || implies(guards, applies.guard, this.#choices)) return;
    this.#report(errorAt(place, 'inapplicable-operand', applies.advice));
  }
}

function ofCell(name: string, when: Condition | null): Applies {
  const text = when === null ? '' : printCondition(when).replace(/^\((.*)\)$/, '$1');
  const advice = `\`${name}\` applies only when ${text}: say so with \`when\` where it is used.`;
  return { guard: guardOf(when), advice };
}

function ofQuantity({ name, definition }: QuantitySpec): Applies {
  const advice = `It may be that no case of \`${name}\` holds here: say with \`when\` where it is used, or give it a case without one.`;
  return { guard: { kind: 'any', of: definition.cases.map(guardOfCase) }, advice };
}
