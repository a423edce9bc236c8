/** What the rules say: what is new first, then what is kept again, then what stands on both sides, in one sentence. */
import {
  printMonth,
  type ReportComparison,
  type RuleChange,
  type RuleStatus,
  type Severity,
} from '@focus/engine';
import { counted, listed, nameOf, spans } from './phrases.ts';

/** A rule, or another finding, that does not stand as it did. */
export interface ToldRule {
  readonly tone: 'bad' | 'good' | 'neutral';
  /** `newly broken`, `kept again`. */
  readonly status: string;
  readonly severity: Severity;
  readonly code: string;
  /** Where it stands, in which month where there are several, begun with ` at `; empty where nowhere particular. */
  readonly at: string;
  readonly message: string;
  /** The reason it was accepted for; null where it is not. */
  readonly accepted: string | null;
}

/** What the rules say of a month, or of several. */
export interface ToldRules {
  readonly rules: readonly ToldRule[];
  /** What stands on both sides; empty where nothing does. */
  readonly still: string;
}

const ORDER: Readonly<Record<RuleStatus, number>> = {
  broken: 0,
  unaccepted: 1,
  accepted: 2,
  untold: 3,
  satisfied: 4,
  void: 5,
  gone: 5,
  still: 6,
};

const SEVERITIES: readonly Severity[] = ['error', 'breach', 'warning', 'info'];

/**
 * The rules of some months in words, what is said of several of them alike once. Information at single figures is left
 * out, as `focus check` leaves it out.
 */
export function toldRules(months: readonly ReportComparison[]): ToldRules {
  const changes = months.flatMap(({ rules, month }) =>
    rules.filter(({ severity }) => severity !== 'info').map((rule) => ({ rule, month })),
  );
  const told = changes
    .filter(({ rule }) => rule.status !== 'still')
    .sort(({ rule: left }, { rule: right }) => {
      const bySeverity = SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity);
      return ORDER[left.status] - ORDER[right.status] || bySeverity;
    });
  const alike = Map.groupBy(told, ({ rule, month }) =>
    [
      rule.status,
      rule.severity,
      rule.code,
      rule.cell?.id,
      rule.after?.accepted ?? '',
      months.length > 1 ? '' : month,
    ].join('\n'),
  );
  const still = changes.flatMap(({ rule }) => (rule.status === 'still' ? [rule] : []));
  return {
    rules:
      months.length > 1 ? [...alike.values()].flatMap(toldAlike) : told.map(({ rule }) => toldRule(rule, [])),
    still: stillText(still),
  };
}

/** One rule in several months, with what is said of the first. */
function toldAlike(changes: readonly { readonly rule: RuleChange; readonly month: string }[]): ToldRule[] {
  const [first] = changes;
  return first === undefined
    ? []
    : [
        toldRule(
          first.rule,
          changes.map(({ month }) => month),
        ),
      ];
}

function toldRule(change: RuleChange, months: readonly string[]): ToldRule {
  const { status, code, severity, cell, before, after } = change;
  const finding = after ?? before;
  const isSaid = status === 'broken' || status === 'unaccepted';
  const [first] = months;
  const which = months.length > 1 && first !== undefined ? `In ${printMonth(first)}: ` : '';
  const at = [
    ...(cell === null ? [] : [` at ${nameOf(cell)}`]),
    ...(months.length === 0 ? [] : [` in ${spans(months)}`]),
  ];
  return {
    tone: toneOf(change),
    status: statusText(change),
    severity,
    code,
    at: at.join(''),
    message: isSaid ? `${which}${finding?.message ?? ''}` : '',
    accepted: after?.accepted ?? null,
  };
}

function toneOf({ status, after }: RuleChange): ToldRule['tone'] {
  switch (status) {
    case 'broken':
      return after?.accepted == null ? 'bad' : 'neutral';
    case 'unaccepted':
      return 'bad';
    case 'satisfied':
    case 'gone':
      return 'good';
    case 'accepted':
    case 'untold':
    case 'void':
    case 'still':
      return 'neutral';
  }
}

function statusText({ status, isRule, after }: RuleChange): string {
  switch (status) {
    case 'broken':
      return `${isRule ? 'newly broken' : 'new'}${after?.accepted == null ? '' : ', accepted'}`;
    case 'unaccepted':
      return 'no longer accepted';
    case 'accepted':
      return 'newly accepted';
    case 'untold':
      return 'can no longer be told';
    case 'satisfied':
      return 'newly satisfied';
    case 'void':
      return 'does not hold any more';
    case 'gone':
      return 'gone';
    case 'still':
      return 'still broken';
  }
}

/** `Still broken: early-warning-net-capital, scale-jump (2). 1 accepted finding still stands.` */
function stillText(still: readonly RuleChange[]): string {
  const counts = new Map<string, number>();
  let accepted = 0;
  for (const { code, after } of still) {
    if (after?.accepted != null) accepted += 1;
    else counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const names = [...counts].map(([code, count]) => (count === 1 ? code : `${code} (${count})`));
  return [
    ...(names.length === 0 ? [] : [`Still broken: ${listed(names)}.`]),
    ...(accepted === 0
      ? []
      : [`${counted(accepted, 'accepted finding')} still ${accepted === 1 ? 'stands' : 'stand'}.`]),
  ].join(' ');
}
