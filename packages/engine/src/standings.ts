/** How a month stands to the rules: broken, kept with so much to spare, or not to be told. */
import type { RunnableInstance } from './compile-program.ts';
import type { Headroom, RuleStanding } from './evaluated.ts';
import type { Finding } from './finding.ts';
import type { RuleSpec } from './form.ts';
import { cellsOf, headroomOf } from './headroom.ts';
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
  let headroom: Headroom | null | undefined;
  return {
    rule,
    cell: at,
    state: isHole(broken) ? 'untold' : broken ? 'broken' : 'kept',
    finding: broken === true ? (findings.find((one) => isOf(month, rule, at, one)) ?? null) : null,
    // Computed when it is asked for: a page of a year tells that of a third of them.
    get headroom() {
      if (headroom === undefined) headroom = broken === false ? headroomOf(month, rule, instance) : null;
      return headroom;
    },
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
