/** A report in a few words: its state, what it is known by, what is found in it. */
import { printMonth, type EvaluatedReport, type Finding } from '@focus/engine';
import type { FindingCounts, Headline, MonthState, TreeMonth } from '../protocol.ts';
import { counted, longDate } from '@focus/report';
import { shownIn, unitName } from './words.ts';

/** The figures a report is known by, in the order of the form; those that do not apply are left out. */
export function headlinesOf(report: EvaluatedReport): readonly Headline[] {
  return report.form.headlines.flatMap(({ cell: id, label }) => {
    const cell = report.cell(id);
    const { state, unit, value } = cell;
    if (state === 'inapplicable') return [];
    return [{ label, text: shownIn(cell), unit: value === null ? '' : unitName(unit), state, cell: id }];
  });
}

const NO_FINDINGS: FindingCounts = { error: 0, breach: 0, warning: 0, info: 0, accepted: 0 };

/** How many findings are open, by severity, and how many are accepted. */
export function countsOf(findings: readonly Finding[]): FindingCounts {
  const counts = { ...NO_FINDINGS };
  for (const { severity, accepted } of findings) counts[accepted === null ? severity : 'accepted'] += 1;
  return counts;
}

/** The counts of several reports together. */
export function sumOf(counts: Iterable<FindingCounts>): FindingCounts {
  const sum = { ...NO_FINDINGS };
  for (const some of counts) {
    sum.error += some.error;
    sum.breach += some.breach;
    sum.warning += some.warning;
    sum.info += some.info;
    sum.accepted += some.accepted;
  }
  return sum;
}

/** `2 errors, 1 warning`, `1 accepted`; null where nothing is found. What is for information only is left out. */
export function sayCounts(counts: FindingCounts): string | null {
  const open = (['error', 'breach', 'warning'] as const).flatMap((severity) =>
    counts[severity] === 0 ? [] : [counted(counts[severity], severity)],
  );
  const said = counts.accepted === 0 ? open : [...open, `${String(counts.accepted)} accepted`];
  return said.length === 0 ? null : said.join(', ');
}

/** How a month stands: `draft, due April 14, 2026`, `filed April 14, 2026`. */
export function sayState({ state, facts, due }: EvaluatedReport): string {
  const on = (fact: { readonly date: string | null } | null): string =>
    fact?.date == null ? '' : ` ${longDate(fact.date)}`;
  switch (state) {
    case 'draft':
      return `draft, due ${longDate(due)}`;
    case 'filed':
      return `filed${on(facts.filed)}`;
    case 'amended':
      return `amended${on(facts.amended)}`;
  }
}

/**
 * A month as a tree shows it.
 * @param today `YYYY-MM-DD`; without it nothing is overdue
 */
export function treeMonthOf(report: EvaluatedReport, today: string | undefined): TreeMonth {
  const { facts, month, state, due, findings } = report;
  return {
    firm: facts.firm,
    month,
    title: printMonth(month),
    state,
    findings: countsOf(findings),
    unanswered: new Set(report.unanswered().map((id) => report.cell(id).line)).size,
    due,
    filed: facts.filed?.date ?? null,
    overdue: isOverdue(state, due, today),
    place: { uri: facts.file, line: facts.place.line },
  };
}

/** Whether a month is not filed though its due date has passed. */
export function isOverdue(state: MonthState, due: string, today: string | undefined): boolean {
  return state === 'draft' && today !== undefined && today > due;
}
