/** Figures of tables as the language writes them: exactly, or not at all. */
import {
  absolute,
  isWhole,
  multiply,
  negate,
  NIL,
  printFigure,
  printMoney,
  ratio,
  reportableOf,
  sign,
  type CellSpec,
  type Exact,
} from '@focus/engine';
import { shownCell, type SheetCell, type SheetNumber } from './sheet.ts';

/** In what the amounts of a table are: dollars, thousands of dollars, or each as the form prints it. */
export const TABLE_UNITS = ['dollars', 'thousands', 'form'] as const;

/** In what the amounts of a table are. */
export type TableUnit = (typeof TABLE_UNITS)[number];

/** What was said of the figures of a table. */
export interface FigureContext {
  /** Of amounts of money. */
  readonly unit: TableUnit;
  /** Whether a number of a percent is in percent although it does not say so. */
  readonly percentSaid: boolean;
  /** What a dash stands for; null where that was not said. */
  readonly dash: 'nil' | 'blank' | null;
}

/** A figure as the language writes it. */
export type TableFigure =
  | { readonly kind: 'blank' }
  | { readonly kind: 'figure'; readonly text: string }
  | { readonly kind: 'problem'; readonly message: string };

/** A number as it stands in a table. */
interface TableNumber {
  readonly value: Exact;
  readonly percent: boolean;
  readonly dollars: boolean;
}

/** What some write for 25,000; a number of a spreadsheet is one, however it is shown. */
const POINT_MAY_GROUP = /^[($\s-]*[1-9]\d{0,2}\.\d{3}[)\s]*$/;

/** What a cell of a table says for a cell of the form, spelt as the language has it. */
export function figureOf(content: SheetCell, spec: CellSpec, context: FigureContext): TableFigure {
  const text = shownCell(content);
  if (content.kind === 'empty' || text === '.') return { kind: 'blank' };
  if (content.kind === 'fault') return wrong(`${text} is no value: have it computed, or type the figure`);
  if (spec.unit === 'flag') return flag(content, text);
  if (text === NIL) return nil();
  if (/^[-–—]+$/.test(text)) return dashed(text, context);
  if (content.kind === 'text' && spec.unit !== 'percent' && POINT_MAY_GROUP.test(text)) {
    const grouped = text.replaceAll('.', ',');
    return wrong(
      `"${text}" has a point that may part thousands or decimals: write ${grouped}, or decimals otherwise than three`,
    );
  }
  const number = numberIn(content);
  if (number === null) return wrong(`"${text}" is no figure${content.kind === 'date' ? ' but a date' : ''}`);
  if (sign(number.value) === 0) return nil();
  if (content.kind === 'number' && !isShownAsHeld(content, spec)) return shownOtherwise(content, spec);
  switch (spec.unit) {
    case 'thousands':
    case 'dollars':
      return money(number, text, spec, context);
    case 'percent':
      return percent(number, text, spec, context);
    case 'count':
    case 'average':
      return counted(number, text, spec);
  }
}

function nil(): TableFigure {
  return { kind: 'figure', text: NIL };
}

function wrong(what: string): TableFigure {
  return { kind: 'problem', message: `${what}.` };
}

function flag(content: SheetCell, text: string): TableFigure {
  if (content.kind === 'truth') return { kind: 'figure', text: content.value ? 'yes' : 'no' };
  const word = text.toLowerCase();
  return word === 'yes' || word === 'no'
    ? { kind: 'figure', text: word }
    : wrong(`"${text}" is neither yes nor no`);
}

function dashed(text: string, { dash }: FigureContext): TableFigure {
  if (dash === 'nil') return nil();
  if (dash === 'blank') return { kind: 'blank' };
  return wrong(`"${text}" may be nothing to report or no answer: say with --dash nil or --dash blank which`);
}

/** Whether somebody who looks at the table reads the number that is taken in. */
function isShownAsHeld({ reads }: SheetNumber, spec: CellSpec): boolean {
  // A deduction is taken off, whether it stands in brackets or not.
  return reads === 'same' || (reads === 'sign' && spec.sign === 'deduction');
}

function shownOtherwise({ decimal, format }: SheetNumber, { unit }: CellSpec): TableFigure {
  const isMoney = unit === 'thousands' || unit === 'dollars';
  const plain = unit === 'percent' ? '0.00%' : '#,##0.00';
  const then = isMoney ? ', and say with --unit in what it then is' : '';
  return wrong(
    `the cell holds ${decimal}, and its number format ${format} does not show that: give it a plain one, such as ${plain}${then}`,
  );
}

/** The number that a cell holds; null where it holds none. */
function numberIn(content: SheetCell): TableNumber | null {
  if (content.kind === 'number') {
    const value = decimal(content.decimal.replace(/^-/, ''));
    if (value === null) return null;
    const signed = content.decimal.startsWith('-') ? negate(value) : value;
    return {
      value: content.percent ? multiply(signed, 100) : signed,
      percent: content.percent,
      dollars: false,
    };
  }
  if (content.kind !== 'text') return null;
  const plain = content.text.replaceAll(/[\s\u00A0\u202F]/g, '').replace('−', '-');
  const spelt =
    /^(?<open>\()?(?<minus>-)?(?<dollar>\$)?(?<inner>-)?(?<digits>[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|(?:0|[1-9]\d*)(?:\.\d+)?|\.\d+)(?<percent>%)?(?<close>\))?$/.exec(
      plain,
    )?.groups;
  if (spelt === undefined || (spelt['open'] === undefined) !== (spelt['close'] === undefined)) return null;
  const signs = [spelt['open'], spelt['minus'], spelt['inner']].filter((one) => one !== undefined);
  const value = decimal((spelt['digits'] ?? '').replaceAll(',', ''));
  if (value === null || signs.length > 1) return null;
  return {
    value: signs.length === 1 ? negate(value) : value,
    percent: spelt['percent'] !== undefined,
    dollars: spelt['dollar'] !== undefined,
  };
}

/** A decimal without a sign, exactly; null for one with an exponent, of which digits are lost. */
function decimal(text: string): Exact | null {
  const parts = /^(\d*)(?:\.(\d+))?$/.exec(text);
  if (parts === null) return null;
  const [, whole = '', decimals = ''] = parts;
  return ratio(BigInt(`${whole}${decimals}`), 10n ** BigInt(decimals.length));
}

function money(number: TableNumber, text: string, spec: CellSpec, { unit }: FigureContext): TableFigure {
  if (number.percent) return wrong(`"${text}" is a percent, and an amount stands here`);
  const inDollars = unit === 'dollars' || (unit === 'form' && spec.unit === 'dollars');
  if (number.dollars && !inDollars) {
    return wrong(
      `"${text}" says dollars, but amounts are in thousands: write it without $, or say --unit dollars`,
    );
  }
  const dollars = inDollars ? number.value : multiply(number.value, 1000);
  if (spec.unit === 'dollars') {
    return isWhole(dollars, 'dollars')
      ? printed(dollars, spec)
      : wrong(`"${text}" has cents, and whole dollars stand here: round it in the table`);
  }
  if (isWhole(dollars, 'thousands')) return printed(dollars, spec);
  if (!isWhole(multiply(dollars, 100), 'dollars')) {
    return wrong(`"${text}" has more decimals than cents: round it in the table`);
  }
  const figure = printMoney(absolute(dollars));
  const isBracketed = spec.sign === 'deduction' || sign(dollars) < 0;
  return { kind: 'figure', text: isBracketed ? `(${figure})` : figure };
}

function percent(number: TableNumber, text: string, spec: CellSpec, context: FigureContext): TableFigure {
  if (!number.percent && !context.percentSaid) {
    return wrong(`"${text}" may be a percent or a ratio: write it with its %, as 92.40%`);
  }
  const value = multiply(number.value, ratio(1, 100));
  return isWhole(value, 'percent')
    ? printed(value, spec)
    : wrong(`"${text}" has more than two decimals: round it in the table`);
}

function counted(number: TableNumber, text: string, spec: CellSpec): TableFigure {
  if (number.percent || number.dollars) return wrong(`"${text}" is no number of things`);
  if (isWhole(number.value, spec.unit)) return printed(number.value, spec);
  const most = spec.unit === 'count' ? 'decimals, and a count has none' : 'more than one decimal';
  return wrong(`"${text}" has ${most}: round it in the table`);
}

/** A quantity that is a whole number of the grains of its cell. The reader judges its sign and its length. */
function printed(quantity: Exact, spec: CellSpec): TableFigure {
  const value = reportableOf(quantity, spec.unit);
  if (value === null) return wrong('The figure is longer than is computed with: check its digits');
  // A deduction is taken off, whichever sign a table gives it.
  return {
    kind: 'figure',
    text: printFigure(spec.sign === 'deduction' ? Math.abs(value) : value, spec.unit, spec.sign),
  };
}
