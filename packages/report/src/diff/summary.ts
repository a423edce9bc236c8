/** A comparison in a sentence or two. */
import type { ReportComparison, RuleChange, WorkspaceComparison } from '@focus/engine';
import { counted, listed } from './phrases.ts';
import { isBelow, type Threshold } from './threshold.ts';

/** How much changed, in numbers, for summaries and for programs. */
export interface ComparisonSummary {
  /** Figures and rows of worksheets that were typed; control totals are not among them. */
  readonly entered: number;
  readonly derived: number;
  /** States, acceptances, settings, control totals: what was typed and is no figure. */
  readonly other: number;
  readonly months: { readonly added: number; readonly removed: number; readonly changed: number };
  /**
   * Findings by what became of them, those of information left out: `broken` of rules that are newly broken, `found` of
   * what else is new; those that are accepted at once are `accepted`.
   */
  readonly rules: Readonly<Record<CountedAs, number>>;
  /** Changes of figures that are below the threshold. */
  readonly below: number;
}

type CountedAs = 'broken' | 'found' | 'unaccepted' | 'accepted' | 'satisfied' | 'gone' | 'other' | 'still';

/** Counts what a comparison tells. */
export function countChanges(
  comparison: WorkspaceComparison,
  threshold: Threshold | null = null,
): ComparisonSummary {
  const months = comparison.firms.flatMap((firm) => firm.months);
  const figures = months.flatMap(({ entered }) => entered.filter((one) => one.kind === 'figure'));
  const typed = months.flatMap(({ entered }) => entered);
  const isCounted = (one: (typeof typed)[number]): boolean =>
    one.kind === 'row' || (one.kind === 'figure' && !one.isControlTotal);
  const entered = typed.filter(isCounted).length;
  const derived = months.flatMap((month) => month.derived);
  const profile = comparison.firms.reduce((sum, firm) => sum + firm.profile.length, 0);
  const of = (change: ReportComparison['change']): number =>
    months.filter((one) => one.change === change).length;
  return {
    entered,
    derived: derived.length,
    other: typed.length - entered + profile,
    months: { added: of('added'), removed: of('removed'), changed: of('changed') },
    rules: rulesOf(comparison),
    below: [...figures.filter(isCounted), ...derived].filter(
      (one) => 'cell' in one && isBelow(one, threshold),
    ).length,
  };
}

/** Whether a finding is new, weighs more than information, and is not accepted. */
export function isNewlyFound({ status, severity, after }: RuleChange): boolean {
  return severity !== 'info' && (status === 'unaccepted' || (status === 'broken' && after?.accepted == null));
}

function rulesOf({ firms }: WorkspaceComparison): ComparisonSummary['rules'] {
  const counts = {
    broken: 0,
    found: 0,
    unaccepted: 0,
    accepted: 0,
    satisfied: 0,
    gone: 0,
    other: 0,
    still: 0,
  };
  for (const change of firms.flatMap((firm) => [
    ...firm.rules,
    ...firm.months.flatMap(({ rules }) => rules),
  ])) {
    if (change.severity === 'info') continue;
    counts[countedAs(change)] += 1;
  }
  return counts;
}

function countedAs({ status, isRule, after }: RuleChange): CountedAs {
  switch (status) {
    case 'broken':
      return after?.accepted != null ? 'accepted' : isRule ? 'broken' : 'found';
    case 'satisfied':
    case 'gone':
    case 'still':
    case 'accepted':
    case 'unaccepted':
      return status;
    case 'untold':
    case 'void':
      return 'other';
  }
}

/** What changed in a sentence, what the rules say in another. */
export function summaryOf(comparison: WorkspaceComparison, threshold: Threshold | null): readonly string[] {
  const { unread, houseRules, firms } = comparison;
  const { entered, derived, other, months, rules } = countChanges(comparison, threshold);
  const isUnread =
    unread.length > 0 || firms.some((firm) => firm.months.some(({ change }) => change === 'unknown'));
  const figures = [
    ...(entered === 0 ? [] : [`${counted(entered, 'figure')} entered`]),
    ...(derived === 0 ? [] : [`${counted(derived, 'computed figure')} changed`]),
    ...(months.added === 0 ? [] : [`${counted(months.added, 'month')} added`]),
    ...(months.removed === 0 ? [] : [`${counted(months.removed, 'month')} removed`]),
  ];
  const ofRules = [
    ...(rules.broken === 0 ? [] : [`${counted(rules.broken, 'rule')} newly broken`]),
    ...(rules.found === 0 ? [] : [counted(rules.found, 'new finding')]),
    ...(rules.unaccepted === 0 ? [] : [`${rules.unaccepted} no longer accepted`]),
    ...(rules.accepted === 0 ? [] : [`${rules.accepted} newly accepted`]),
    ...(rules.satisfied === 0 ? [] : [`${rules.satisfied} newly satisfied`]),
    ...(rules.gone === 0 ? [] : [`${rules.gone} gone`]),
    ...(rules.other === 0 ? [] : [`${rules.other} not to be told any more`]),
    ...(rules.still === 0 ? [] : [`${rules.still} as before`]),
  ];
  const asFarAsRead = isUnread ? ' as far as it can be read' : '';
  const first =
    figures.length > 0
      ? `${listed(figures)}${asFarAsRead}.`
      : `No figure changed${asFarAsRead}${other + houseRules.length === 0 ? '' : `; ${counted(other + houseRules.length, 'other change')}`}.`;
  return [first, ...(ofRules.length === 0 ? [] : [`${listed(ofRules)}.`])];
}
