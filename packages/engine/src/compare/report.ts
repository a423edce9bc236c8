/** Two states of a month compared, or two months of a firm. */
import type { EvaluatedReport } from '../evaluated.ts';
import { STATE } from '../facts.ts';
import type { SourcePlace } from '../place.ts';
import { inFile, ReportView } from '../report.ts';
import { comparedCell, figureChange, sideFigure } from './cells.ts';
import type { KeyFigure, NotCompared, ReportComparison, Side } from './comparison.ts';
import { derivedChanges } from './derived.ts';
import { enteredChanges } from './entered.ts';
import { headroomChanges, ruleChanges } from './rules.ts';
import { settingChanges } from './settings.ts';

/**
 * Compares two states of a month, or two months: what was typed, what follows from it, what the rules say.
 * @param before null where there is no such month
 * @param after null where there is no such month; never both
 */
export function compareReports(
  before: EvaluatedReport | null,
  after: EvaluatedReport | null,
): ReportComparison {
  const [old, now] = [viewOf(before), viewOf(after)];
  const known = now ?? old;
  if (known === null) throw new RangeError('There is no month to compare.');
  const comparison: ReportComparison = {
    firm: known.facts.firm,
    month: known.month,
    months: { before: old?.month ?? null, after: now?.month ?? null },
    change: 'none',
    places: { before: headingOf(old), after: headingOf(now) },
    notCompared: [...notCompared('before', old), ...notCompared('after', now)],
    entered: [],
    written: 0,
    settings: [],
    derived: [],
    rules: ruleChanges(old, now),
    headroom: [],
    keyFigures: [],
  };
  if (old === null || now === null) {
    const keyFigures = now === null ? keyFiguresOf(old, null) : keyFiguresOf(viewOf(now.prior), now);
    const change = now === null ? 'removed' : 'added';
    return { ...comparison, change, written: writtenIn(known), keyFigures };
  }
  if (isAmbiguous(old) || isAmbiguous(now)) return { ...comparison, change: 'changed' };
  const entered = enteredChanges(old, now);
  const told = entered.flatMap((one) => (one.kind === 'figure' && !one.isControlTotal ? [one.cell.id] : []));
  const derived = derivedChanges(old, now, new Set(told));
  const settings = settingChanges(old, now);
  const headroom = headroomChanges(old, now);
  const { rules, notCompared: held } = comparison;
  const isSame =
    [entered, derived, settings, headroom, held].every(({ length }) => length === 0) &&
    rules.every(({ status }) => status === 'still');
  return {
    ...comparison,
    change: isSame ? 'none' : 'changed',
    entered,
    settings,
    derived,
    headroom,
    keyFigures: keyFiguresOf(old, now),
  };
}

/**
 * A report as the engine made it: it asks its evaluation for thousands of figures that are the same.
 * @throws TypeError for one that somebody else made
 */
function viewOf(report: EvaluatedReport | null): ReportView | null {
  if (report === null || report instanceof ReportView) return report;
  throw new TypeError('Only reports that were evaluated can be compared.');
}

/** What stands in the text twice is not known: nothing of it is computed. */
function isAmbiguous({ evaluation }: ReportView): boolean {
  return evaluation.ambiguous;
}

function headingOf(report: ReportView | null): SourcePlace | null {
  return report === null ? null : inFile(report.facts.file, report.facts.place);
}

function notCompared(side: Side, report: ReportView | null): NotCompared[] {
  if (report === null) return [];
  const { facts, evaluation } = report;
  const place = inFile(facts.file, facts.place);
  if (facts.conflicted) return [{ side, reason: 'conflict', place }];
  if (evaluation.ambiguous) return [{ side, reason: 'twice', place }];
  return facts.holes ? [{ side, reason: 'held', place }] : [];
}

/** How many figures are written in a month. */
function writtenIn({ facts }: ReportView): number {
  return facts.entries.states.reduce((sum, state) => (state === STATE.blank ? sum : sum + 1), 0);
}

/** The figures a report is known by at a glance, in the form's order; those that apply on neither side are left out. */
function keyFiguresOf(before: ReportView | null, after: ReportView | null): KeyFigure[] {
  const known = after ?? before;
  return (known?.form.headlines ?? []).flatMap(({ cell: id }) => {
    const sides = [before, after].map((report) => (report === null ? null : sideFigure(report.cell(id))));
    const [old = null, now = null] = sides;
    if (sides.every((side) => side === null || side.state === 'inapplicable')) return [];
    return known === null ? [] : [figureChange(comparedCell(known.cell(id)), old, now)];
  });
}
