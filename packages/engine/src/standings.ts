/** How a month stands to the rules: broken, kept with so much to spare, or not to be told. */
import type { RunnableInstance } from './compile-program.ts';
import type { Headroom, RuleStanding } from './evaluated.ts';
import type { Finding } from './finding.ts';
import type { RuleSpec } from './form.ts';
import { cellsOf, headroomOf } from './headroom.ts';
import { rulesInForce } from './in-force.ts';
import type { MonthEvaluation } from './month.ts';
import { isHole, type Truth } from './value.ts';

/**
 * How a month stands to every rule in force, in the form's order.
 * @param findings of the month, accepted ones marked so
 */
export function standingsOf(month: MonthEvaluation, findings: readonly Finding[]): RuleStanding[] {
  return rulesInForce(month).flatMap(({ spec, instances }) =>
    instances.map((instance) => new Standing(month, spec, instance, findings)),
  );
}

/** All of it is told when it is asked for: a page of a year shows a third of the standings. */
class Standing implements RuleStanding {
  readonly rule: RuleSpec;
  readonly #month: MonthEvaluation;
  readonly #instance: RunnableInstance;
  readonly #findings: readonly Finding[];
  #broken: Truth | undefined;
  #headroom: Headroom | null | undefined;

  constructor(
    month: MonthEvaluation,
    rule: RuleSpec,
    instance: RunnableInstance,
    findings: readonly Finding[],
  ) {
    this.rule = rule;
    this.#month = month;
    this.#instance = instance;
    this.#findings = findings;
  }

  get cell(): string | null {
    return this.#instance.spec.at;
  }

  get state(): RuleStanding['state'] {
    const broken = this.#isBroken();
    if (isHole(broken)) return 'untold';
    return broken ? 'broken' : 'kept';
  }

  get finding(): Finding | null {
    if (this.#isBroken() !== true) return null;
    return this.#findings.find((one) => isOf(this.#month, this.rule, this.cell, one)) ?? null;
  }

  get headroom(): Headroom | null {
    if (this.#headroom === undefined) {
      const isKept = this.#isBroken() === false;
      this.#headroom = isKept ? headroomOf(this.#month, this.rule, this.#instance) : null;
    }
    return this.#headroom;
  }

  get restsOn(): readonly string[] {
    return cellsOf(this.#month, this.#instance);
  }

  #isBroken(): Truth {
    return (this.#broken ??= this.#instance.when(this.#month));
  }
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
