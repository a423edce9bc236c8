/** Headroom: how far a month is from breaking a rule. */
import { restsOn } from './checks/rules.ts';
import type { RunnableInstance } from './compile-program.ts';
import { areIndependent } from './entries-below.ts';
import type { Headroom } from './evaluated.ts';
import { compare, multiply, roundDown, type Exact } from './exact.ts';
import type { RuleSpec } from './form.ts';
import type { Margin } from './margin.ts';
import type { MonthEvaluation } from './month.ts';
import { UNITS, type QuantityType, type Unit } from './units.ts';

/** How far a rule is from being broken at one of its cells; null where it is, or where no figure decides it. */
export function headroomAt(
  month: MonthEvaluation,
  spec: RuleSpec,
  instance: RunnableInstance,
): Headroom | null {
  return instance.when(month) === false ? headroomOf(month, spec, instance) : null;
}

/** How far a rule that is kept at one of its cells is from being broken; null where no figure decides it. */
export function headroomOf(
  month: MonthEvaluation,
  spec: RuleSpec,
  instance: RunnableInstance,
): Headroom | null {
  const standing = instance.margin(month);
  if (standing === null || typeof standing === 'boolean') return null;
  if (compare(standing.distance, 0) < 0) return null;
  const { at } = instance.spec;
  const unit = unitFor(standing.type, at === null ? null : month.form.cell(at).spec.unit);
  return {
    rule: spec.code,
    severity: spec.severity,
    cell: at,
    single: spec.instances.length === 1,
    unit,
    value: wholeGrains(standing, UNITS[unit].grain),
    exact: standing.distance,
    compared: standing.compared,
    moves: areIndependent(month.form, instance.spec.quantities, ...standing.sides) ? standing.moves : null,
    text: spec.text,
    get restsOn() {
      return cellsOf(month, instance);
    },
  };
}

/** The cells of a month that a rule rests on, by id. Looked for when they are asked for: a page of a year asks for none. */
export function cellsOf(month: MonthEvaluation, instance: RunnableInstance): readonly string[] {
  return restsOn(month, instance).flatMap(([where, cell]) => (where === month ? [cell.spec.id] : []));
}

/** The most whole grains that a figure can move without reaching what it must not reach. */
function wholeGrains({ distance, inclusive }: Margin, grain: Exact): number {
  const whole = roundDown(distance, grain);
  const reaches = compare(multiply(whole, grain), distance) === 0;
  return inclusive && reaches ? whole - 1 : whole;
}

/** The unit of the cell the rule stands at, where it measures the same. */
function unitFor(type: QuantityType, ofCell: Unit | null): Unit {
  if (ofCell !== null && UNITS[ofCell].type === type) return ofCell;
  return type === 'money'
    ? 'dollars'
    : type === 'percent'
      ? 'percent'
      : type === 'average'
        ? 'average'
        : 'count';
}
