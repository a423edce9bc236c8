/**
 * A comparison in words, laid out in blocks: what every format prints, so that they say the same. What was entered,
 * what follows from it and what the rules say are never mixed.
 */
import type { FigureChange, ReportComparison, WorkspaceComparison } from '@focus/engine';
import { firmLines, houseRulesLines, unreadLines } from './told-firm.ts';
import { toldMonths, type ToldMonth } from './told-month.ts';
import { summaryOf } from './summary.ts';
import type { Threshold } from './threshold.ts';

/** What a comparison is told with. */
export interface ComparisonOptions {
  /** What the two states are called: `HEAD` and `the work tree`. */
  readonly sides?: { readonly before: string; readonly after: string };
  /** What a change must come to to be listed; null lists all. */
  readonly threshold?: Threshold | null;
}

/** A line of text with what became of what it tells. */
export interface ToldLine {
  readonly kind: 'line';
  readonly mark: Mark;
  readonly text: string;
}

/** A figure on both sides. */
export interface ToldRow {
  readonly kind: 'row';
  readonly mark: Mark;
  readonly name: string;
  /** A part of the figure above it. */
  readonly isPart: boolean;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly share: string;
  /** What else is said of it. */
  readonly note: string;
  /** Why it moved; empty for what was entered. */
  readonly causes: readonly string[];
}

/** New, gone, or another one. */
export type Mark = '+' | '-' | '~' | ' ';

/** A firm in words. */
export interface ToldFirm {
  readonly id: string;
  readonly name: string;
  /** Sentences about the firm and lines of its profile. */
  readonly profile: readonly ToldLine[];
  readonly months: readonly ToldMonth[];
}

/** A comparison in words. */
export interface Told {
  readonly before: string;
  readonly after: string;
  /** Sentences about what could not be read. */
  readonly unread: readonly string[];
  readonly houseRules: readonly ToldLine[];
  readonly firms: readonly ToldFirm[];
  /** One sentence or two: how much changed. */
  readonly summary: readonly string[];
  /** Nothing that is reported changed. */
  readonly isEmpty: boolean;
}

/** Puts a comparison into words. */
export function tell(
  given: WorkspaceComparison | ReportComparison,
  { sides, threshold = null }: ComparisonOptions,
): Told {
  const comparison = 'firms' in given ? given : ofOneReport(given);
  const { unread, houseRules, firms } = comparison;
  const { before, after } = sides ?? namesOf(given);
  return {
    before,
    after,
    unread: unreadLines(unread, { before, after }),
    houseRules: houseRulesLines(houseRules),
    firms: firms.map((firm) => ({
      id: firm.id,
      name: firm.name.after ?? firm.name.before ?? firm.id,
      profile: firmLines(firm),
      months: toldMonths(firm.months, { before, after }, threshold),
    })),
    summary: summaryOf(comparison, threshold),
    isEmpty: unread.length === 0 && houseRules.length === 0 && firms.length === 0,
  };
}

/** One month as a workspace with nothing else in it. */
function ofOneReport(report: ReportComparison): WorkspaceComparison {
  const { firm: id, change } = report;
  const name = { before: id, after: id };
  const places = { before: null, after: null };
  const firm = { id, name, change: 'changed', places, profile: [], rules: [], months: [report] } as const;
  return { unread: [], houseRules: [], firms: change === 'none' ? [] : [firm] };
}

function namesOf(given: WorkspaceComparison | ReportComparison): { before: string; after: string } {
  if ('firms' in given) return { before: 'before', after: 'after' };
  const { before, after } = given.months;
  return before === null || after === null || before === after
    ? { before: 'before', after: 'after' }
    : { before, after };
}

/** New, gone or another figure. */
export function markOf({ before, after }: FigureChange): Mark {
  const [was, is] = [before, after].map((side) => side === null || side.state === 'blank');
  return was === is ? '~' : was === true ? '+' : '-';
}
