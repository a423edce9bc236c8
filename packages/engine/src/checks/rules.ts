/** The form's rules, run over a month: each is a record of the form; what it rests on becomes related places. */
import { printMoney, printQuantity } from '../figures.ts';
import type { CellAt } from '../compile.ts';
import type { RunnableInstance } from '../compile-program.ts';
import { negate } from '../exact.ts';
import type { Finding } from '../finding.ts';
import type { MessagePart, RuleSpec } from '../form.ts';
import { isInTime } from '../in-force.ts';
import { operandsOfQuantity } from '../leaves.ts';
import type { MonthEvaluation } from '../month.ts';
import { operandsOf, operandsOfCondition } from '../operands.ts';
import type { Operand } from '../evaluated.ts';
import { UNITS, type QuantityType } from '../units.ts';
import { isHole, type Value } from '../value.ts';
import { monthBefore } from '../walk.ts';
import { figureOf, findingAbout, headingOf, placeOf, relatedCells } from './common.ts';

/** Every rule in force at the month's end that does not hold. A rule that cannot be told is silent. */
export function checkRules(month: MonthEvaluation): Finding[] {
  const findings: Finding[] = [];
  for (const { spec, instance } of month.profile.rulesFor(month.prior === null)) {
    if (isInTime(month, spec) && instance.when(month) === true) {
      findings.push(findingOf(month, spec, instance));
    }
  }
  return findings;
}

function findingOf(month: MonthEvaluation, spec: RuleSpec, instance: RunnableInstance): Finding {
  const at = instance.spec.at === null ? null : month.form.cell(instance.spec.at);
  return findingAbout(month, at, {
    severity: spec.severity,
    code: spec.code,
    message: instance.spec.message.map((part) => print(month, instance, part)).join(''),
    place: at === null ? headingOf(month) : placeOf(month, at),
    cites: spec.cites,
    related: relatedCells(
      month,
      restsOn(month, instance).filter(([where, cell]) => where !== month || cell !== at),
    ),
  });
}

/** The cells the condition and the message's quantities name, through the quantities of the form, each once. */
export function restsOn(
  month: MonthEvaluation,
  { spec }: RunnableInstance,
): (readonly [MonthEvaluation, CellAt])[] {
  const found = new Map<string, readonly [MonthEvaluation, CellAt]>();
  const visited = new Set<string>();
  const visit = (where: MonthEvaluation, operands: readonly Operand[]): void => {
    for (const operand of operands) {
      const then = monthBefore(where, operand.month);
      if (then === null) continue;
      if (operand.kind === 'cell') {
        found.set(`${operand.month} ${operand.cell}`, [then, then.form.cell(operand.cell)]);
      } else if (operand.kind === 'quantity' && !visited.has(`${operand.month} ${operand.name}`)) {
        visited.add(`${operand.month} ${operand.name}`);
        // A rule's own quantities are visited by their definitions.
        if (!spec.quantities.some(({ name }) => name === operand.name)) {
          visit(then, operandsOfQuantity(then, operand.name));
        }
      }
    }
  };
  const at = month.facts.month;
  visit(month, operandsOfCondition(spec.when, at));
  for (const { definition } of spec.quantities) {
    for (const one of definition.cases) visit(month, operandsOf(one.value, at));
  }
  return [...found.values()];
}

function print(month: MonthEvaluation, instance: RunnableInstance, part: MessagePart): string {
  if (typeof part === 'string') return part;
  if (part.kind === 'cell') return printCell(month, month.form.cell(part.name));
  if (part.kind === 'setting') return printSetting(month, part.name);
  const own = instance.spec.quantities.find(({ name }) => name === part.name);
  if (own !== undefined) return printValue(instance.quantities.get(part.name)?.value(month), own.type);
  const position = month.form.program.quantity(part.name);
  const spec = month.form.form.quantities[position];
  return printValue(month.quantity(position), spec?.type ?? 'money');
}

/** Money of a cell in dollars, as all money in a message: no reader has to know which line is in thousands. */
function printCell(month: MonthEvaluation, at: CellAt): string {
  const reported = month.reported(at.position);
  if (UNITS[at.spec.unit].type !== 'money' || isHole(reported)) return figureOf(month, at);
  return printMoney(at.spec.sign === 'deduction' ? negate(reported) : reported);
}

function printSetting(month: MonthEvaluation, name: string): string {
  const position = month.form.program.setting(name);
  const choice = month.choiceOf(position);
  if (typeof choice === 'string') return choice;
  return printValue(month.amountOf(position), month.form.form.settings[position]?.type ?? 'money');
}

/** A quantity of a message, by what it measures. */
function printValue(value: Value | undefined, type: QuantityType): string {
  return value === undefined || isHole(value) ? 'not computable' : printQuantity(value, type);
}
