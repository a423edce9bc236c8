/** A figure in full, piece by piece: for tooltips, hovers and documents. */
import {
  compare,
  exactOf,
  formulaParts,
  printFigure,
  printMoney,
  printMonth,
  UNITS,
  type CaseInForce,
  type Cell,
  type EvaluatedReport,
  type LineSpec,
  type Operand,
  type ScheduleSpec,
} from '@focus/engine';
import { lineTitles } from '@focus/report';
import { blocks, citations, code, escaped, linked } from './markdown.ts';
import { shownIn, unitName } from './words.ts';

/** What the form calls a cell, and where it stands in the form. */
export function titleOf({ line, schedule, spec }: Cell): string {
  const column = schedule.columns.find(({ name }) => name === spec.column);
  const label = `${titleOfLine(line, schedule)}${column === undefined ? '' : `, ${column.label}`}`;
  const item = line.item === null ? '' : ` · item ${line.item}`;
  return `**${escaped(label)}** · Schedule ${schedule.id}, line ${line.line}${item}`;
}

const TITLES = new WeakMap<ScheduleSpec, ReadonlyMap<LineSpec, string>>();

/** What a line is called where no heading stands above it. */
export function titleOfLine(line: LineSpec, schedule: ScheduleSpec): string {
  let titles = TITLES.get(schedule);
  if (titles === undefined) TITLES.set(schedule, (titles = lineTitles(schedule)));
  return titles.get(line) ?? line.label;
}

/** What a cell comes to, in which unit and month, and where that comes from. */
export function valueOf(cell: Cell): string {
  const unit = cell.value === null ? '' : unitName(cell.unit);
  const words = [
    `**${escaped(stateOf(cell))}**${unit === '' ? '' : ` ${unit}`}`,
    printMonth(cell.month),
    cell.value === null ? '' : originOf(cell),
    ...(cell.valued === null ? [] : [`valued at ${escaped(cell.valued)}`]),
  ];
  return words.filter((word) => word !== '').join(' · ');
}

function stateOf(cell: Cell): string {
  if (cell.state !== 'blank') return shownIn(cell);
  return cell.formula === null ? 'not answered' : 'not computed';
}

function originOf({ origin, spec, parts }: Cell): string {
  switch (origin) {
    case 'entered':
      if (spec.or === 'more') return 'entered, above what it must be at least';
      if (spec.or === 'entered') return 'entered, as what it would be computed from is not there';
      return 'entered';
    case 'summed':
      return `the sum of its ${String(parts.length)} parts`;
    case 'derived':
      return 'computed';
    case 'asserted':
      return 'computed, and written as a control total';
    case null:
      return '';
  }
}

/** How a figure comes about: its formula as written, the same with figures, and the quantities it names. */
export function formulaOf(cell: Cell, report: EvaluatedReport): string {
  const { formula, operands } = cell;
  if (formula === null) return '';
  const isComputed = cell.value !== null;
  return blocks(
    caseOf(null, formula, operands, report, isComputed),
    ...quantitiesIn(operands, report).map(({ name, held, inner }) =>
      caseOf(name, held, inner, report, isComputed),
    ),
    waitsOf(cell),
    roundingOf(cell),
  );
}

/** A formula with its figures, each a link to where it is written. */
export function withFigures(
  formula: CaseInForce,
  operands: readonly Operand[],
  report: EvaluatedReport,
): string {
  return formulaParts(formula, operands, report)
    .map((part) => (typeof part === 'string' ? escaped(part) : linked(part.figure ?? part.name, part.place)))
    .join('');
}

function caseOf(
  name: string | null,
  formula: CaseInForce,
  operands: readonly Operand[],
  report: EvaluatedReport,
  isComputed: boolean,
): string {
  const condition = formula.condition === null ? '' : ` as ${escaped(formula.condition)}`;
  const written = code(name === null ? `= ${formula.text}` : `${name} = ${formula.text}`);
  const figures = isComputed ? `= ${withFigures(formula, operands, report)}` : '';
  const isSaid = figures.replaceAll('\\', '') === `= ${formula.text}`;
  const cites = citations(formula.cites);
  return [`${written}${condition}`, isSaid ? '' : figures, cites].filter((line) => line !== '').join('  \n');
}

interface Held {
  readonly name: string;
  readonly held: CaseInForce;
  readonly inner: readonly Operand[];
}

/** The quantities of this month among operands and behind them, each once, as they are met. */
function quantitiesIn(operands: readonly Operand[], report: EvaluatedReport): readonly Held[] {
  const found = new Map<string, Held>();
  const visit = (some: readonly Operand[]): void => {
    for (const operand of some) {
      if (operand.kind !== 'quantity' || operand.month !== report.month || found.has(operand.name)) continue;
      const { formula, operands: inner } = report.quantity(operand.name);
      if (formula === null) continue;
      found.set(operand.name, { name: operand.name, held: formula, inner });
      visit(inner);
    }
  };
  visit(operands);
  return [...found.values()];
}

/** What keeps a figure from being computed. */
export function waitsOf({ state, waitsFor }: Cell): string {
  if (waitsFor.length === 0) return state === 'undefined' ? 'Undefined: its divisor is not positive.' : '';
  const names = waitsFor.map(code).join(', ');
  return state === 'broken' ? `Not computable: it rests on ${names}.` : `Waits for ${names}.`;
}

function roundingOf({ exact, value, unit }: Cell): string {
  if (exact === null || value === null || UNITS[unit].type !== 'money') return '';
  return compare(exact, exactOf(value, unit)) === 0 ? '' : `Before rounding ${escaped(printMoney(exact))}.`;
}

/** The original of an amended figure. */
export function originalOf({ was, unit, spec }: Cell): string {
  return was === null ? '' : `Amended; originally ${escaped(printFigure(was, unit, spec.sign))}.`;
}
