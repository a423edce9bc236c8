/** How a month stands to the rules: broken, kept with so much to spare, or not to be told. */
import type { RunnableInstance } from './compile-program.ts';
import type { RuleStanding } from './evaluated.ts';
import type { Finding } from './finding.ts';
import type { RuleSpec } from './form.ts';
import { cellsOf, headroomAt } from './headroom.ts';
import { rulesInForce } from './in-force.ts';
import type { MonthEvaluation } from './month.ts';
import { isHole } from './value.ts';

/**
 * How a month stands to every rule in force, in the form's order.
 * @param findings of the month, accepted ones marked so
 */
export function standingsOf(month: MonthEvaluation, findings: readonly Finding[]): RuleStanding[] {
  return rulesInForce(month).flatMap(({ spec, instances }) =>
    instances.map((instance) => standingAt(month, spec, instance, findings)),
  );
}

function standingAt(
  month: MonthEvaluation,
  rule: RuleSpec,
  instance: RunnableInstance,
  findings: readonly Finding[],
): RuleStanding {
  const { at } = instance.spec;
  const broken = instance.when(month);
  return {
    rule,
    cell: at,
    state: isHole(broken) ? 'untold' : broken ? 'broken' : 'kept',
    finding: broken === true ? (findings.find((one) => isOf(month, rule, at, one)) ?? null) : null,
    headroom: headroomAt(month, rule, instance),
    get restsOn() {
      return cellsOf(month, instance);
    },
  };
}

function isOf(month: MonthEvaluation, { code }: RuleSpec, at: string | null, finding: Finding): boolean {
  const cell = at === null ? null : month.form.cell(at);
  const { schedule, line, column } = finding.subject;
  return (
    finding.code === code &&
    schedule === (cell?.schedule.id ?? null) &&
    line === (cell?.line.line ?? null) &&
    column === (cell?.spec.column ?? null)
  );
}
