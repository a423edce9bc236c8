/** The figures a rule names, whatever the month: what its condition and its own quantities rest on. */
import { shiftMonth } from './calendar.ts';
import type { Operand } from './evaluated.ts';
import type { RuleInstance } from './form.ts';
import { operandsOf, operandsOfCondition } from './operands.ts';

/** A figure that a rule names. */
export interface RuleFigure {
  readonly kind: Operand['kind'];
  /** A cell's id; the name of a quantity of the form, a setting or a worksheet. */
  readonly name: string;
  /** How many months back it is looked at, in order: `[0]` for the month itself, `[0, 1]` for that before it too. */
  readonly monthsBack: readonly number[];
}

/** Any month does: what is named in it and before it is the same. */
const ANY_MONTH = '2000-01';

/** The figures that a rule names at one of its cells, each once, in the order they are written. */
export function figuresOfRule({ when, quantities }: RuleInstance): readonly RuleFigure[] {
  const own = new Set(quantities.map(({ name }) => name));
  const operands = [
    ...operandsOfCondition(when, ANY_MONTH),
    ...quantities.flatMap(({ definition }) =>
      definition.cases.flatMap((one) => [
        ...operandsOf(one.value, ANY_MONTH),
        ...operandsOfCondition(one.when, ANY_MONTH),
      ]),
    ),
  ];
  const figures = new Map<string, { kind: Operand['kind']; name: string; months: Set<string> }>();
  for (const operand of operands) {
    const name = operand.kind === 'cell' ? operand.cell : operand.name;
    if (operand.kind === 'quantity' && own.has(name)) continue;
    const key = `${operand.kind} ${name}`;
    const known = figures.get(key) ?? { kind: operand.kind, name, months: new Set() };
    figures.set(key, known);
    known.months.add(operand.month);
  }
  return [...figures.values()].map(({ kind, name, months }) => ({
    kind,
    name,
    monthsBack: distances(months),
  }));
}

function distances(months: ReadonlySet<string>): readonly number[] {
  const back: number[] = [];
  for (let distance = 0; back.length < months.size; distance += 1) {
    if (months.has(shiftMonth(ANY_MONTH, -distance))) back.push(distance);
  }
  return back;
}
