/** Figures, differences and their causes in a few words: the same on a terminal, on a page and in a comment. */
import {
  absolute,
  compare,
  isWhole,
  multiply,
  printFigure,
  printMoney,
  printMonth,
  printQuantity,
  reportedOf,
  shiftMonth,
  sign,
  subtract,
  toDecimalString,
  UNITS,
  type Cause,
  type ComparedCell,
  type Exact,
  type FigureChange,
  type Outcome,
  type QuantityType,
  type SettingSpec,
  type SettingValue,
  type SideFigure,
} from '@focus/engine';

/** A cell as a report begins its line: key and name, in a grid with the column in brackets. */
export function nameOf({ key, name, column }: ComparedCell): string {
  return `${key} ${name}${column === null ? '' : ` (${column})`}`;
}

/** A cell in a sentence: its line's name, in a grid with the column in brackets. */
export function shortName({ name, column }: ComparedCell): string {
  return `${name}${column === null ? '' : ` (${column})`}`;
}

/** What stands in a cell: its figure, or in a word why there is none; empty where there is no such month. */
function figureText(figure: SideFigure | null, cell: ComparedCell): string {
  if (figure === null) return '';
  const { state, value, origin } = figure;
  if (value !== null) return printFigure(value, cell.unit, cell.sign);
  const isComputed = origin === 'derived' || origin === 'asserted';
  switch (state) {
    case 'blank':
      return isComputed ? 'not computable' : 'not answered';
    case 'broken':
      return isComputed ? 'not computable' : 'cannot be read';
    case 'inapplicable':
      return 'does not apply';
    case 'undefined':
      return 'undefined';
    case 'nil':
    case 'figure':
      return '';
  }
}

/** A figure before and after, how far it moved, and that as a percent of what it was. */
export interface Movement {
  readonly before: string;
  readonly after: string;
  /** `+396`, `(396)`; a deduction that grows brings the total down. Empty where either is no number. */
  readonly difference: string;
  /** `+6.5%`, `(6.5%)`; empty where there is none. */
  readonly share: string;
}

/** A change of a figure in words. Where it rounds to the same, the dollars behind it are told. */
export function movementOf(change: FigureChange): Movement {
  const { cell, before, after, difference, share } = change;
  const figures = { before: figureText(before, cell), after: figureText(after, cell) };
  if (difference === null) return { ...figures, difference: '', share: '' };
  const [old = null, now = null] = [before?.exact, after?.exact];
  const isFine = difference === 0 && UNITS[cell.unit].type === 'money' && old !== null && now !== null;
  if (isFine && compare(old, now) !== 0) {
    const way = cell.sign === 'deduction' ? subtract(old, now) : subtract(now, old);
    return {
      before: printMoney(old),
      after: printMoney(now),
      difference: signed(way, printMoney),
      share: '',
    };
  }
  if (difference === 0) return { ...figures, difference: '', share: '' };
  const turn = cell.sign === 'deduction' ? -1 : 1;
  return {
    ...figures,
    difference: differenceText(difference * turn, cell.unit),
    share:
      share === null || UNITS[cell.unit].type === 'percent' ? '' : signed(multiply(share, turn), printShare),
  };
}

/** `+396`, `(396)`, `+0.10 pts`: how far a figure moved. @param grains of its unit */
export function differenceText(grains: number, unit: ComparedCell['unit']): string {
  if (unit === 'percent') {
    return signed(grains, (amount) => `${printFigure(Number(amount), unit).slice(0, -1)} pts`);
  }
  return signed(grains, (amount) => printFigure(Number(amount), unit));
}

/** `+396` for what grows, `(396)` for what shrinks. */
function signed(quantity: Exact, print: (magnitude: Exact) => string): string {
  const text = print(absolute(quantity));
  if (sign(quantity) < 0) return `(${text})`;
  return text.startsWith('<') ? text : `+${text}`;
}

/** `6.5%` of a ratio; below a tenth of a percent, that it is. */
function printShare(share: Exact): string {
  const [whole = '0', decimal = '0'] = toDecimalString(multiply(share, 100), 1).split('.');
  if (whole === '0' && decimal === '0') return '<0.1%';
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimal}%`;
}

/** Why a figure moved: `expenses +396`. */
export function causeText(cause: Cause): string {
  switch (cause.kind) {
    case 'cell': {
      const { cell, monthsBack, month } = cause;
      const { before, after, difference } = movementOf(cause);
      const when = monthsBack === 0 ? '' : ` of ${printMonth(month)}`;
      return `${shortName(cell)}${when} ${difference === '' ? `${before} → ${after}` : difference}`;
    }
    case 'setting':
      return `${cause.name} ${settingText(cause.before, cause.type)} → ${settingText(cause.after, cause.type)}`;
    case 'quantity':
      return `${cause.name} ${outcomeText(cause.before, cause.type)} → ${outcomeText(cause.after, cause.type)}`;
    case 'worksheet':
      return `worksheet ${cause.name}`;
    case 'case':
      return `now ${cause.after.text}${cause.after.condition === null ? '' : `, as ${cause.after.condition}`}`;
    case 'month':
      return `${printMonth(cause.month)} ${cause.there === 'after' ? 'is there now' : 'is not there any more'}`;
  }
}

/** More causes than these are counted. */
const MOST_CAUSES = 4;

/** Why a figure moved, or several: the first causes, and how many more there are. */
export function causeTexts(causes: readonly Cause[]): readonly string[] {
  const texts = [...new Set(causes.map(causeText))];
  if (texts.length <= MOST_CAUSES) return texts;
  return [...texts.slice(0, MOST_CAUSES - 1), `${texts.length - MOST_CAUSES + 1} more`];
}

/** A setting's value as it is written; that there is none. */
export function settingText(value: SettingValue | null, type: SettingSpec['type']): string {
  if (value === null) return 'not set';
  if (value.kind === 'amount') return printQuantity(value.amount, type);
  return type === 'text' ? `"${value.text}"` : value.text;
}

function outcomeText(outcome: Outcome, type: QuantityType): string {
  return outcome.state === 'figure'
    ? printQuantity(outcome.value, type)
    : outcome.state === 'undefined'
      ? 'undefined'
      : 'not computable';
}

/** A part's or a worksheet's amount, in its own unit where it is a whole number of it, in dollars otherwise. */
export function amountText(amount: Exact | null, unit: ComparedCell['unit']): string {
  if (amount === null) return '';
  if (unit !== 'thousands') return printQuantity(amount, UNITS[unit].type);
  return isWhole(amount, unit) ? printFigure(reportedOf(amount, unit), unit) : printMoney(amount);
}

/** How far a part moved, as `differenceText` says it. */
export function amountDifference(
  before: Exact | null,
  after: Exact | null,
  unit: ComparedCell['unit'],
): string {
  if (before === null || after === null) return '';
  return signed(subtract(after, before), (amount) => amountText(amount, unit));
}

/** `1 figure`, `12 figures`, `3 breaches`. */
export function counted(count: number, noun: string): string {
  const ending = count === 1 ? '' : noun.endsWith('ch') ? 'es' : 's';
  return `${String(count).replace(/\B(?=(\d{3})+$)/g, ',')} ${noun}${ending}`;
}

/** `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** `April to December 2026`, `November 2026 to February 2027`, or the one month. */
export function span(first: string, last: string): string {
  const [from, to] = [printMonth(first), printMonth(last)];
  if (first === last) return from;
  return first.slice(0, 4) === last.slice(0, 4) ? `${from.slice(0, -5)} to ${to}` : `${from} to ${to}`;
}

/** Months in order, those that follow each other told by the first and the last. */
export function spans(months: readonly string[]): string {
  const runs: (readonly [first: string, last: string])[] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run !== undefined && shiftMonth(run[1], 1) === month) runs[runs.length - 1] = [run[0], month];
    else runs.push([month, month]);
  }
  return listed(runs.map(([first, last]) => span(first, last)));
}
