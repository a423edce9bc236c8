/** What the rules say: what is new first, then what is kept again, then what stands on both sides, in one sentence. */
import {
  printMonth,
  type ReportComparison,
  type RuleChange,
  type RuleStatus,
  type Severity,
} from '@focus/engine';
import { counted, listed, nameOf } from './phrases.ts';

/** A rule, or another finding, that does not stand as it did. */
export interface ToldRule {
  readonly tone: 'bad' | 'good' | 'neutral';
  /** `newly broken`, `kept again`. */
  readonly status: string;
  readonly severity: Severity;
  readonly code: string;
  /** Where it stands, in which month where there are several: ` at 3750 net-capital`; empty where nowhere particular. */
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

/** The rules of some months in words. Information at single figures is left out, as `focus check` leaves it out. */
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
  const still = changes.flatMap(({ rule }) => (rule.status === 'still' ? [rule] : []));
  return {
    rules: told.map(({ rule, month }) => toldRule(rule, months.length > 1 ? month : null)),
    still: stillText(still),
  };
}

function toldRule(change: RuleChange, month: string | null): ToldRule {
  const { status, code, severity, cell, before, after } = change;
  const finding = after ?? before;
  const accepted = after?.accepted ?? null;
  const at = [
    ...(cell === null ? [] : [` at ${nameOf(cell)}`]),
    ...(month === null ? [] : [` in ${printMonth(month)}`]),
  ];
  return {
    tone: toneOf(change),
    status: statusText(change),
    severity,
    code,
    at: at.join(''),
    message: status === 'broken' || status === 'unaccepted' ? (finding?.message ?? '') : '',
    accepted,
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
