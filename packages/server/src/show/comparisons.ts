/** A month beside the last commit, or beside the month before. Loaded when somebody compares. */
import { compareReports, printMonth, type EvaluatedReport } from '@focus/engine';
import { comparisonToMarkdown } from '@focus/report';
import type { Comparison } from '../protocol.ts';
import { figuresIn } from './lenses.ts';

/** A month beside what the last commit has of it; null there where it has nothing. */
export function besideHead(head: EvaluatedReport | null, report: EvaluatedReport, firm: string): Comparison {
  const comparison = compareReports(head, report);
  const sides = { before: 'HEAD', after: 'now' };
  const title = `${firm}, ${printMonth(report.month)}: HEAD and now`;
  return { title, markdown: comparisonToMarkdown(comparison, { sides }), changes: figuresIn(comparison) };
}

/** A month beside the one before; null where there is none. */
export function besidePrior(report: EvaluatedReport, firm: string): Comparison | null {
  const { prior, month } = report;
  if (prior === null) return null;
  const comparison = compareReports(prior, report);
  const sides = { before: printMonth(prior.month), after: printMonth(month) };
  const title = `${firm}: ${sides.before} and ${sides.after}`;
  return { title, markdown: comparisonToMarkdown(comparison, { sides }), changes: figuresIn(comparison) };
}
