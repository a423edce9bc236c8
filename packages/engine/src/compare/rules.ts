/** What became of findings, and how much nearer a month is to breaking a rule. */
import type { Cell, EvaluatedReport, Headroom, RuleStanding } from '../evaluated.ts';
import { absolute, compare, multiply, type Exact } from '../exact.ts';
import type { RunnableInstance } from '../compile-program.ts';
import type { Finding } from '../finding.ts';
import type { RuleSpec } from '../form.ts';
import { headroomAt } from '../headroom.ts';
import { rulesInForce } from '../in-force.ts';
import type { ReportView } from '../report.ts';
import { comparedCell, isSameExact } from './cells.ts';
import type { ComparedCell, HeadroomChange, RuleChange, RuleStatus } from './comparison.ts';
import { pairs, type Pair } from './pairs.ts';

/** What is near: no more than this share of the figure that moves. What is much: this share of the way. */
const NEAR = 10;

/** Every finding of a month on either side, and what became of it, in the order of `after`. */
export function ruleChanges(before: ReportView | null, after: ReportView | null): RuleChange[] {
  const kept = new Standings(before, after);
  const form = (after ?? before)?.evaluation.form;
  return findingPairs(before?.findings ?? [], after?.findings ?? []).flatMap((pair) => {
    const finding = pair.after ?? pair.before;
    if (finding === null) return [];
    const { schedule, line, column } = finding.subject;
    const at = form?.cells.find(
      (one) => one.schedule.id === schedule && one.line.line === line && one.spec.column === column,
    );
    return [ruleChange(pair, finding, at === undefined ? null : comparedCell(at), kept)];
  });
}

/** What became of findings that stand in no month: of a profile, of a file. */
export function findingChanges(before: readonly Finding[], after: readonly Finding[]): RuleChange[] {
  return findingPairs(before, after).flatMap((pair) => {
    const finding = pair.after ?? pair.before;
    return finding === null ? [] : [ruleChange(pair, finding, null, null)];
  });
}

function findingPairs(before: readonly Finding[], after: readonly Finding[]): Pair<Finding>[] {
  return pairs(before, after, ({ code, subject: { schedule, line, column } }) =>
    [code, schedule, line, column].join('\n'),
  );
}

function ruleChange(
  { before, after }: Pair<Finding>,
  { code, severity }: Finding,
  cell: ComparedCell | null,
  standings: Standings | null,
): RuleChange {
  const status: RuleStatus =
    before === null
      ? 'broken'
      : after === null
        ? (standings?.statusOf(code, cell) ?? 'gone')
        : before.accepted === null && after.accepted !== null
          ? 'accepted'
          : before.accepted !== null && after.accepted === null
            ? 'unaccepted'
            : 'still';
  return { status, code, isRule: standings?.isRule(code) ?? false, severity, cell, before, after };
}

/** How a month stands to its rules, by their codes and cells: asked once, and only where something is gone. */
class Standings {
  readonly #after: ReportView | null;
  readonly #codes: ReadonlySet<string>;
  #known: ReadonlyMap<string, RuleStanding> | null = null;

  constructor(before: ReportView | null, after: ReportView | null) {
    this.#after = after;
    this.#codes = new Set(
      [before, after].flatMap((report) => (report?.form.rules ?? []).map(({ code }) => code)),
    );
  }

  isRule(code: string): boolean {
    return this.#codes.has(code);
  }

  /** What became of a rule that was broken and is not found any more; null for what is no rule's. */
  statusOf(code: string, cell: ComparedCell | null): RuleStatus | null {
    if (this.#after === null) return 'void';
    if (!this.isRule(code)) return null;
    this.#known ??= standingsOf(this.#after);
    switch (this.#known.get(keyOf(code, cell?.id ?? null))?.state) {
      case 'kept':
        return 'satisfied';
      case 'untold':
        return 'untold';
      case 'broken':
      case undefined:
        return 'void';
    }
  }
}

function standingsOf(report: EvaluatedReport): ReadonlyMap<string, RuleStanding> {
  return new Map(report.rules().map((one) => [keyOf(one.rule.code, one.cell), one]));
}

function keyOf(code: string, cell: string | null): string {
  return `${code}\n${cell ?? ''}`;
}

/** The headroom of every rule on either side that is not the same, in the form's order. */
export function headroomChanges(before: ReportView, after: ReportView): HeadroomChange[] {
  const [old, now] = [instancesIn(before), instancesIn(after)];
  return pairs(old, now, ({ spec, instance }) => keyOf(spec.code, instance.spec.at)).flatMap((pair) => {
    // Asked first, as nearly all are as far as they were: how far a rule is takes longer to tell.
    if (isAsFar(pair, before, after)) return [];
    const change = { before: headroomIn(before, pair.before), after: headroomIn(after, pair.after) };
    const known = change.after ?? change.before;
    const values = { before: change.before?.value ?? null, after: change.after?.value ?? null };
    if (known === null || values.before === values.after) return [];
    const { rule, severity, cell, single, unit, moves, text } = known;
    const report = change.after === null ? before : after;
    return [
      {
        rule,
        severity,
        cell: cell === null ? null : comparedCell(report.cell(cell)),
        single,
        unit,
        ...values,
        moves,
        figure: moves === null ? null : figureName(report, moves),
        comesNear: comesNear(change),
        text,
      },
    ];
  });
}

/** A rule in force at one of its cells. */
interface InstanceInForce {
  readonly spec: RuleSpec;
  readonly instance: RunnableInstance;
}

function instancesIn({ evaluation }: ReportView): InstanceInForce[] {
  return rulesInForce(evaluation).flatMap(({ spec, instances }) =>
    instances.map((instance) => ({ spec, instance })),
  );
}

/** Whether a rule's condition is as far from holding on both sides; of one that no figure decides, that it is so. */
function isAsFar(pair: Pair<InstanceInForce>, before: ReportView, after: ReportView): boolean {
  const [old, now] = [pair.before, pair.after];
  if (old === null || now === null) return false;
  const was = old.instance.margin(before.evaluation);
  const is = now.instance.margin(after.evaluation);
  if (was === null || is === null || typeof was === 'boolean' || typeof is === 'boolean') return was === is;
  return isSameExact(was.distance, is.distance);
}

function headroomIn({ evaluation }: ReportView, one: InstanceInForce | null): Headroom | null {
  return one === null ? null : headroomAt(evaluation, one.spec, one.instance);
}

function figureName(report: EvaluatedReport, { kind, name }: NonNullable<Headroom['moves']>): string {
  if (kind !== 'cell') return name;
  const { line, spec }: Cell = report.cell(name);
  return spec.column === null ? line.name : `${line.name} (${spec.column})`;
}

function comesNear({ before, after }: Pair<Headroom>): boolean {
  if (after === null) return false;
  const isNear = isSmallPart(after.exact, after.compared);
  if (before === null) return isNear;
  if (after.value >= before.value) return false;
  return isNear || compare(multiply(before.value - after.value, NEAR), before.value) >= 0;
}

/** Whether a distance is at most a tenth of a figure. */
function isSmallPart(distance: Exact, figure: Exact | null): boolean {
  return figure !== null && compare(multiply(distance, NEAR), absolute(figure)) <= 0;
}
