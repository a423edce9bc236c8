/** What stands above a report: how it stands, what it is known by, and what can be done with it. */
import { printMonth, type EvaluatedReport, type ReportComparison } from '@focus/engine';
import { counted } from '@focus/report';
import type { Filing } from '../filing.ts';
import { COMMANDS } from '../protocol.ts';
import { reportOfSection } from './places.ts';
import { countsOf, headlinesOf, sayCounts, sayState } from './status.ts';

/** A line of words above a report. */
export interface Lens {
  /** The heading of the report. */
  readonly line: number;
  readonly report: EvaluatedReport;
  /** Null for what is told only when it is looked at: it takes time. */
  readonly title: string | null;
  /** What a click does; null where it does nothing. */
  readonly command: string | null;
}

/** The lenses above the reports of a filing. */
export function lensesOf(filing: Filing): readonly Lens[] {
  return filing.outline.sections.flatMap((section): Lens[] => {
    const placed = section.kind === 'report' ? reportOfSection(filing, section) : null;
    if (placed === null) return [];
    const { report } = placed;
    const line = section.heading;
    const lens = (title: string | null, command: string | null): Lens => ({ line, report, title, command });
    const figures = headlinesOf(report).map(({ label, text }) => `${label} ${text}`);
    const found = sayCounts(countsOf(report.findings));
    return [
      lens(sayState(report), null),
      ...(figures.length === 0 ? [] : [lens(figures.join(' · '), null)]),
      found === null ? lens('no findings', null) : lens(found, COMMANDS.showFindings),
      lens('Preview', COMMANDS.preview),
      ...(report.prior === null
        ? []
        : [lens(`Compare with ${printMonth(report.prior.month)}`, COMMANDS.compareWithPrior)]),
      lens(null, COMMANDS.compareWithHead),
    ];
  });
}

/** How many figures changed since the last commit, in words; nothing is said of what cannot be read. */
export function sayChanges(comparison: ReportComparison): string {
  const changes = figuresIn(comparison);
  if (changes > 0) return `Δ ${counted(changes, 'figure')} since HEAD`;
  return comparison.notCompared.length > 0 ? 'Not comparable with HEAD' : 'No figure changed since HEAD';
}

/** How many figures differ, entered and computed; control totals say nothing of their own. */
export function figuresIn({ entered, derived }: ReportComparison): number {
  const typed = entered.filter((one) => one.kind === 'row' || (one.kind === 'figure' && !one.isControlTotal));
  return typed.length + derived.length;
}
