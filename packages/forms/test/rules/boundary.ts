/** Rules on both sides of their thresholds, as data: what a month must come to for a rule to be kept, and to be broken. */
import type { Month, Settings } from '../support/firm.ts';

/** A month on one side of a threshold. It is March 2026 where it does not say otherwise. */
export interface Side extends Partial<Month> {
  /** Settings of the firm, beside those of the boundary. */
  readonly firm?: Settings;
  /** The months before it, instead of those of the boundary. */
  readonly before?: readonly Month[];
}

/** A threshold of a rule, with a month on either side. */
export interface Boundary {
  readonly rule: string;
  /** What lies between the two months. */
  readonly of: string;
  readonly firm?: Settings;
  readonly before?: readonly Month[];
  /** The last month that keeps the rule. */
  readonly kept: Side;
  /** The first that does not. */
  readonly broken: Side;
  /** The finding: its severity, where it stands, its message. */
  readonly says: string;
  /** Other months of which the rule says nothing. */
  readonly silent?: readonly Side[];
}

/** A month with these figures of Schedule A, by item number. */
export const a = (figures: Readonly<Record<string, string>>): Side => ({ figures });

/** A month with these rows of Schedule B, all columns: items, debits, credits, deductions. */
export const b = (rows: Readonly<Record<string, string>>): Side => ({
  firm: { 'schedule-b-columns': 'all' },
  rows,
});

/** Month after month with the same figures. */
export const months = (names: readonly string[], figures: Readonly<Record<string, string>>): Month[] =>
  names.map((month) => ({ month, figures }));
