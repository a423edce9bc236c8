/** Months in which nothing was entered, and that only carry on what changed before them: told together. */
import { shiftMonth, type DerivedChange, type ReportComparison } from '@focus/engine';
import { differenceText, listed, nameOf, shortName, span } from './phrases.ts';
import { isMove, stateLines, stateText } from './states.ts';
import { isBelow, type Threshold } from './threshold.ts';
import type { ToldLine } from './told.ts';

/** Several months in a row and what moved in them. */
export interface ToldCarried {
  /** `April to December 2026`. */
  readonly title: string;
  /** How many of the given months it tells. */
  readonly months: number;
  /** Figures that moved in all of them, with how far: `(396)`, `(390) to (402)`. */
  readonly rows: readonly { readonly name: string; readonly difference: string }[];
  /** Figures that are a figure on one side only, in all of them alike. */
  readonly lines: readonly ToldLine[];
  /** Other figures, which moved in some of them, or are no figures; empty where there are none. */
  readonly rest: string;
}

/** The months from the first one on that only carry on; null where they are fewer than two. */
export function carried(
  months: readonly ReportComparison[],
  threshold: Threshold | null,
): ToldCarried | null {
  let count = 0;
  for (const month of months) {
    const last = months[count - 1];
    const follows = last === undefined || month.month === shiftMonth(last.month, 1);
    if (!follows || !onlyCarries(month)) break;
    count += 1;
  }
  const run = months.slice(0, count);
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined || count < 2) return null;
  const changes = new Map<string, DerivedChange[]>();
  for (const { derived } of run) {
    for (const one of derived) {
      if (isBelow(one, threshold)) continue;
      const known = changes.get(one.cell.id);
      if (known === undefined) changes.set(one.cell.id, [one]);
      else known.push(one);
    }
  }
  const rows: { name: string; difference: string }[] = [];
  const states: DerivedChange[] = [];
  const others: string[] = [];
  for (const ofCell of changes.values()) {
    const [one] = ofCell;
    if (one === undefined) continue;
    const difference = ofCell.length === count ? rangeOf(ofCell) : null;
    if (difference !== null) rows.push({ name: nameOf(one.cell), difference });
    else if (ofCell.length === count && isSameState(ofCell)) states.push(one);
    else others.push(shortName(one.cell));
  }
  return {
    title: span(first.month, last.month),
    months: count,
    rows,
    lines: stateLines(states),
    rest: others.length === 0 ? '' : `In some of them also ${listed(others)}.`,
  };
}

/** Settings are told by the lines of the profile, once for all months. */
function onlyCarries({ change, months, entered, notCompared }: ReportComparison): boolean {
  return (
    change === 'changed' && months.before === months.after && entered.length === 0 && notCompared.length === 0
  );
}

function isSameState(changes: readonly DerivedChange[]): boolean {
  return new Set(changes.map((one) => (isMove(one) ? '' : stateText(one)))).size === 1;
}

/** How far a figure moved over some months: `(396)`, `(402) to (390)`; null where it is a figure on one side only. */
function rangeOf(changes: readonly DerivedChange[]): string | null {
  const moved = changes.flatMap(({ difference, cell }) =>
    difference === null ? [] : [cell.sign === 'deduction' ? -difference : difference],
  );
  const [change] = changes;
  if (change === undefined || moved.length < changes.length) return null;
  const { unit } = change.cell;
  const least = differenceText(Math.min(...moved), unit);
  const most = differenceText(Math.max(...moved), unit);
  return least === most ? least : `${least} to ${most}`;
}
