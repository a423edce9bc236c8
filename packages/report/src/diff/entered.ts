/** What was entered, in words: figures with their parts as rows, all else as lines. */
import {
  printFigure,
  type AcceptanceChange,
  type EnteredChange,
  type EnteredFigure,
  type FilingState,
  type PartChange,
  type ReportComparison,
  type RowChange,
  type SettingChange,
  type StateChange,
  type WorksheetChange,
} from '@focus/engine';
import {
  amountDifference,
  amountText,
  listed,
  movementOf,
  nameOf,
  settingText,
  shortName,
} from './phrases.ts';
import { isBelow, type Threshold } from './threshold.ts';
import { line } from './told-firm.ts';
import { restOf, type ToldBlock } from './told-month.ts';
import { markOf, type ToldLine, type ToldRow } from './told.ts';

function settingLine({ name, type, before, after }: SettingChange): ToldLine {
  return line('~', `${name} ${settingText(before, type)} → ${settingText(after, type)}`);
}

/** What was entered in a month. Control totals are named in one line: the computed figures are told below. */
export function enteredLines(
  { entered, settings, months }: ReportComparison,
  threshold: Threshold | null,
): ToldBlock {
  const figures = entered.filter((one) => one.kind === 'figure');
  const small = figures.filter((one) => !one.isControlTotal && isBelow(one, threshold));
  const totals = figures.filter(({ isControlTotal }) => isControlTotal);
  // Between two revisions the lines of the profile say it once for all months.
  const isOtherMonth = months.before !== months.after;
  return {
    lines: [
      ...entered.flatMap((one): (ToldRow | ToldLine)[] => {
        if (one.kind !== 'figure') return [lineOf(one)];
        return one.isControlTotal || small.includes(one) ? [] : figureRows(one);
      }),
      ...totalLines(totals),
      ...(isOtherMonth ? settings.map(settingLine) : []),
    ],
    rest: restOf(small.length),
  };
}

function figureRows(change: EnteredFigure): ToldRow[] {
  const { cell, parts, valued, was } = change;
  const original = (grains: number | null): string =>
    grains === null ? 'not amended' : printFigure(grains, cell.unit, cell.sign);
  const notes = [
    ...(was === null
      ? []
      : was.before === null
        ? [`amended; originally ${original(was.after)}`]
        : [`originally ${original(was.before)} → ${original(was.after)}`]),
    ...(valued === null ? [] : [`valued ${valued.before ?? 'not'} → ${valued.after ?? 'not'}`]),
  ];
  const row: ToldRow = {
    kind: 'row',
    mark: markOf(change),
    name: nameOf(cell),
    isPart: false,
    ...movementOf(change),
    note: notes.join('; '),
    causes: [],
  };
  return [row, ...parts.map((part) => partRow(part, cell.unit))];
}

function partRow({ label, before, after }: PartChange, unit: EnteredFigure['cell']['unit']): ToldRow {
  return {
    kind: 'row',
    mark: before === null ? '+' : after === null ? '-' : '~',
    name: `"${label}"`,
    isPart: true,
    before: amountText(before, unit),
    after: amountText(after, unit),
    difference: amountDifference(before, after, unit),
    share: '',
    note: '',
    causes: [],
  };
}

/** Written anew, written for the first time, taken away: as the figures computed for them are told, names will do. */
function totalLines(totals: readonly EnteredFigure[]): ToldLine[] {
  const of = (mark: ToldLine['mark']): readonly string[] =>
    totals.filter((one) => markOf(one) === mark).map(({ cell }) => shortName(cell));
  const told = (mark: ToldLine['mark'], what: string): ToldLine[] => {
    const names = of(mark);
    return names.length === 0
      ? []
      : [line(mark, `control ${names.length === 1 ? 'total' : 'totals'} ${what}: ${listed(names)}`)];
  };
  return [...told('~', 'written anew'), ...told('+', 'written'), ...told('-', 'no longer written')];
}

function lineOf(change: Exclude<EnteredChange, EnteredFigure>): ToldLine {
  switch (change.kind) {
    case 'state':
      return stateLine(change);
    case 'acceptance':
      return acceptanceLine(change);
    case 'worksheet':
      return worksheetLine(change);
    case 'row':
      return rowLine(change);
  }
}

function stateLine({ before, after }: StateChange): ToldLine {
  return line('~', `${stateText(before)} → ${stateText(after)}`);
}

/** `draft`, `filed 2026-04-14`, `amended 2026-05-20, "reason"`, with its seal. */
function stateText({ state, filed, seal, amended }: FilingState): string {
  if (state === 'draft') return 'draft';
  const sealed = seal === null ? '' : `, sealed ${seal}`;
  const on = (date: string | null): string => date ?? 'on a day that cannot be read';
  if (amended !== null) return `amended ${on(amended.date)}, "${amended.reason}"${sealed}`;
  return `filed ${on(filed)}${sealed}`;
}

function acceptanceLine({ rule, key, column, before, after }: AcceptanceChange): ToldLine {
  const what = ['accept', rule, key, column].filter((word) => word !== null).join(' ');
  if (before === null) return line('+', `${what} "${after ?? ''}"`);
  return after === null ? line('-', `${what} "${before}"`) : line('~', `${what} "${before}" → "${after}"`);
}

function worksheetLine({ worksheet, before, after }: WorksheetChange): ToldLine {
  if (after === 'broken') return line('~', `worksheet ${worksheet} cannot be read`);
  if (before === 'absent') return line('+', `worksheet ${worksheet}`);
  if (after === 'absent') return line('-', `worksheet ${worksheet}`);
  return line('~', `worksheet ${worksheet} can be read now`);
}

function rowLine({ worksheet, label, change, values }: RowChange): ToldLine {
  const shown = change === 'changed' ? values.filter(isOther) : values;
  const texts = shown.flatMap(({ column, unit, before, after }) => {
    const [old, now] = [amountText(before, unit), amountText(after, unit)];
    if (change === 'changed')
      return [`${column} ${old === '' ? 'blank' : old} → ${now === '' ? 'blank' : now}`];
    const only = change === 'added' ? now : old;
    return only === '' ? [] : [`${column} ${only}`];
  });
  const mark = change === 'added' ? '+' : change === 'removed' ? '-' : '~';
  return line(mark, `${worksheet} "${label}": ${texts.join(', ')}`);
}

function isOther({ before, after, unit }: RowChange['values'][number]): boolean {
  return amountText(before, unit) !== amountText(after, unit);
}
