/** What is told of a month: what was entered, what follows from it, what the rules say. */
import {
  printFigure,
  printMonth,
  shiftMonth,
  type HeadroomChange,
  type NotCompared,
  type ReportComparison,
} from '@focus/engine';
import { carried, type ToldCarried } from './carried.ts';
import { enteredLines } from './entered.ts';
import { causeTexts, counted, movementOf, nameOf } from './phrases.ts';
import { toldRules, type ToldRules } from './told-rules.ts';
import { isMove, stateLines } from './states.ts';
import { isBelow, type Threshold } from './threshold.ts';
import { markOf, type ToldLine, type ToldRow } from './told.ts';

/** A block of a month. */
export interface ToldBlock {
  readonly lines: readonly (ToldRow | ToldLine)[];
  /** What is not listed, in a sentence; empty where all is. */
  readonly rest: string;
}

/** How far a rule is, before and after. */
export interface ToldHeadroom {
  readonly rule: string;
  /** ` in April 2026`, where several months are told together. */
  readonly when: string;
  /** `net-capital could fall by`: the figure that moves, and its way. */
  readonly figure: string;
  readonly before: string;
  readonly after: string;
  readonly isNear: boolean;
}

/** A month in words; or several that only what went before carries on into. */
export interface ToldMonth {
  readonly title: string;
  /** What the month is (`is new`), and what of it is not compared. */
  readonly lead: readonly string[];
  /** The figures it is known by: of a month that is new or gone. */
  readonly key: ToldBlock | null;
  /** What the two columns of `key` are. */
  readonly keySides: { readonly before: string; readonly after: string } | null;
  readonly entered: ToldBlock;
  readonly derived: ToldBlock;
  readonly carried: ToldCarried | null;
  readonly rules: ToldRules;
  readonly headroom: readonly ToldHeadroom[];
}

interface Names {
  readonly before: string;
  readonly after: string;
}

const NONE: ToldBlock = { lines: [], rest: '' };

/** The months of a firm, those that only carry on what went before told together. */
export function toldMonths(
  months: readonly ReportComparison[],
  names: Names,
  threshold: Threshold | null,
): readonly ToldMonth[] {
  const told: ToldMonth[] = [];
  for (let at = 0; at < months.length;) {
    const run = carried(months.slice(at), threshold);
    const month = months[at];
    if (month === undefined) break;
    if (run === null) {
      told.push(toldMonth(month, names, threshold));
      at += 1;
      continue;
    }
    const of = months.slice(at, at + run.months);
    told.push({ ...bare(run.title), carried: run, rules: toldRules(of), headroom: nearestOf(of) });
    at += run.months;
  }
  return told;
}

function bare(title: string): Omit<ToldMonth, 'carried' | 'rules'> {
  return { title, lead: [], key: null, keySides: null, entered: NONE, derived: NONE, headroom: [] };
}

function toldMonth(month: ReportComparison, names: Names, threshold: Threshold | null): ToldMonth {
  const { change, months, keyFigures } = month;
  const isOneSided = change === 'added' || change === 'removed' || change === 'unknown';
  const isOther = months.before !== null && months.after !== null && months.before !== months.after;
  const title = isOther
    ? `${printMonth(months.before)} → ${printMonth(months.after)}`
    : printMonth(month.month);
  return {
    ...bare(title),
    lead: leadOf(month, names),
    key: isOneSided ? { lines: keyFigures.map((one) => keyRow(one, change)), rest: '' } : null,
    keySides: isOneSided ? keySides(month) : null,
    entered: enteredLines(month, threshold),
    derived: derivedBlock(month, threshold),
    carried: null,
    rules: toldRules([month]),
    headroom: headroomOf(month),
  };
}

function leadOf(month: ReportComparison, names: Names): readonly string[] {
  const { change, written, notCompared } = month;
  const first =
    change === 'added'
      ? [`New: ${counted(written, 'figure')} written.`]
      : change === 'removed'
        ? [
            `Not there any more: ${counted(written, 'figure')} were written.`.replace(
              '1 figure were',
              '1 figure was',
            ),
          ]
        : [];
  return [...first, ...notCompared.map((one) => notComparedText(one, names))];
}

function notComparedText({ side, reason, place }: NotCompared, names: Names): string {
  const where = `${names[side]}, ${place.file}:${place.line + 1}`;
  switch (reason) {
    case 'conflict':
      return `Not compared: a git conflict stands in it (${where}).`;
    case 'twice':
      return `Not compared: the month is given more than once (${where}).`;
    case 'held':
      return `Not compared in whole: lines of it could not be read (${where}).`;
    case 'unread':
      return `Not compared: it is not there, or in what could not be read (${where}).`;
  }
}

function keySides({ months, change, month }: ReportComparison): Names | null {
  if (months.after === null) return { before: printMonth(month), after: '' };
  return change === 'removed'
    ? null
    : { before: printMonth(shiftMonth(month, -1)), after: printMonth(month) };
}

function keyRow(figure: ReportComparison['keyFigures'][number], change: ReportComparison['change']): ToldRow {
  return {
    kind: 'row',
    mark: change === 'added' ? '+' : change === 'removed' ? '-' : ' ',
    name: nameOf(figure.cell),
    isPart: false,
    ...movementOf(figure),
    note: '',
    causes: [],
  };
}

/** The computed figures that moved; those that cannot be computed any more, or can be now, in one line each. */
function derivedBlock({ derived }: ReportComparison, threshold: Threshold | null): ToldBlock {
  const told = derived.filter((one) => !isBelow(one, threshold));
  const [moved, others] = [told.filter(isMove), told.filter((one) => !isMove(one))];
  const rows = moved.map((one): ToldRow => ({
    kind: 'row',
    mark: markOf(one),
    name: nameOf(one.cell),
    isPart: false,
    ...movementOf(one),
    note: '',
    causes: causeTexts(one.causes),
  }));
  return { lines: [...rows, ...stateLines(others)], rest: restOf(derived.length - told.length) };
}

/** What is not listed for being too small. */
export function restOf(below: number): string {
  return below === 0
    ? ''
    : `${counted(below, 'change')} below the threshold ${below === 1 ? 'is' : 'are'} not listed.`;
}

/** The rules that came near; where none did, the one that is nearest of those at the figures the month is known by. */
function headroomOf({ headroom, keyFigures }: ReportComparison): readonly ToldHeadroom[] {
  const told = headroom.filter(
    ({ single, severity, after }) => single && severity !== 'info' && after !== null,
  );
  const near = told.filter(({ comesNear }) => comesNear);
  const known = new Set(keyFigures.map(({ cell }) => cell.id));
  const [nearest] = told
    .filter(({ cell, before }) => before !== null && cell !== null && known.has(cell.id))
    .sort((left, right) => (left.after ?? 0) - (right.after ?? 0));
  const shown = near.length > 0 || nearest === undefined ? near : [nearest];
  return shown.map((one) => toldHeadroom(one, ''));
}

/** The rules that came near in some months, each where it is nearest. */
function nearestOf(months: readonly ReportComparison[]): readonly ToldHeadroom[] {
  const nearest = new Map<string, { readonly change: HeadroomChange; readonly month: string }>();
  for (const { headroom, month } of months) {
    for (const change of headroom) {
      const { single, severity, comesNear, rule, after } = change;
      if (!single || severity === 'info' || !comesNear) continue;
      const known = nearest.get(rule)?.change.after ?? Infinity;
      if ((after ?? 0) < known) nearest.set(rule, { change, month });
    }
  }
  return [...nearest.values()].map(({ change, month }) => toldHeadroom(change, ` in ${printMonth(month)}`));
}

function toldHeadroom(change: HeadroomChange, when: string): ToldHeadroom {
  const { rule, figure, moves, before, after, unit, comesNear } = change;
  return {
    rule,
    when,
    figure: moves === null ? 'left' : `${figure ?? ''} could ${moves.way} by`,
    before: before === null ? '' : printFigure(before, unit),
    after: after === null ? '' : printFigure(after, unit),
    isNear: comesNear,
  };
}
