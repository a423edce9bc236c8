/** A comparison for people at a terminal: figures in columns, as wide as the terminal and no wider. */
import type { ReportComparison, WorkspaceComparison } from '@focus/engine';
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { printable } from '../printable.ts';
import type { ToldCarried } from './carried.ts';
import type { ToldRule } from './told-rules.ts';
import type { ToldBlock, ToldHeadroom, ToldMonth } from './told-month.ts';
import {
  tell,
  type ComparisonOptions,
  type Mark,
  type ToldFirm,
  type ToldLine,
  type ToldRow,
} from './told.ts';

/** Functions that colour a text, or leave it as it is. */
export type Paint = Readonly<
  Record<'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'magenta' | 'cyan', (text: string) => string>
>;

/** What the text is printed with. */
export interface ComparisonTextOptions extends ComparisonOptions {
  readonly paint: Paint;
  /** The width of the terminal in columns; null where nothing limits it. */
  readonly width: number | null;
}

/** How wide the text is where nothing limits it. */
const PAGE = 120;
/** Least width that is laid out for. */
const LEAST = 40;
const INDENT = '  ';

interface Style {
  readonly paint: Paint;
  /** Where sentences are wrapped. */
  readonly width: number;
  /** Whether tables may be wider. */
  readonly isOpen: boolean;
}

/** A comparison as lines of text. */
export function comparisonToText(
  comparison: WorkspaceComparison | ReportComparison,
  options: ComparisonTextOptions,
): string {
  const style: Style = {
    paint: options.paint,
    width: Math.max(LEAST, options.width ?? PAGE),
    isOpen: options.width === null,
  };
  const { paint } = style;
  const told = tell(comparison, options);
  const { before, after, unread, houseRules, firms, summary } = told;
  const blocks = [
    ...(unread.length === 0
      ? []
      : [unread.flatMap((text) => hanging(paint.red(`! `) + text, '', '  ', style))]),
    ...(houseRules.length === 0
      ? []
      : [[paint.bold('House rules'), ...houseRules.flatMap((one) => lineText(one, style))]]),
    ...firms.flatMap((firm) => firmBlocks(firm, { before, after }, style)),
    [
      ...(told.isEmpty ? [] : [paint.dim(legend(firms))].filter((line) => line !== paint.dim(''))),
      ...hanging(paint.bold(summary.join(' ')), '', '', style),
    ],
  ];
  return blocks.map((lines) => `${lines.map((line) => line.trimEnd()).join('\n')}\n`).join('\n');
}

/** What is said once for all figures, where there are any. */
function legend(firms: readonly ToldFirm[]): string {
  return firms.some(({ months }) => months.length > 0) ? 'Thousands of dollars where no $ stands.' : '';
}

function firmBlocks(firm: ToldFirm, sides: Sides, style: Style): string[][] {
  const { paint } = style;
  const name = printable(firm.name);
  const profile =
    firm.profile.length === 0
      ? []
      : [[paint.bold(`${name}, profile`), ...firm.profile.flatMap((one) => lineText(one, style))]];
  return [...profile, ...firm.months.flatMap((month) => monthBlocks(name, month, sides, style))];
}

interface Sides {
  readonly before: string;
  readonly after: string;
}

function monthBlocks(firm: string, month: ToldMonth, sides: Sides, style: Style): string[][] {
  const { paint } = style;
  const { title, lead, key, keySides, entered, derived, carried, rules, headroom } = month;
  const head = [
    paint.bold(`${firm}, ${title}`),
    ...lead.flatMap((text) => hanging(printable(text), INDENT, INDENT, style)),
  ];
  const parts: string[][] = [];
  const columns = widthsOf([...entered.lines, ...derived.lines], sides);
  if (key !== null && key.lines.length > 0)
    parts.push(block('', key, keySides ?? sides, widthsOf(key.lines, keySides ?? sides), style));
  if (!isBare(entered)) parts.push(block('Entered', entered, sides, columns, style));
  if (!isBare(derived)) parts.push(block('Derived', derived, sides, columns, style));
  if (carried !== null) parts.push(carriedLines(carried, style));
  if (rules.rules.length > 0 || rules.still !== '') {
    const still = rules.still === '' ? [] : hanging(paint.dim(rules.still), INDENT, `${INDENT}  `, style);
    parts.push([paint.bold('Rules'), ...rules.rules.flatMap((rule) => ruleText(rule, style)), ...still]);
  }
  if (headroom.length > 0) parts.push(headroomLines(headroom, style));
  const [first = [], ...rest] = parts;
  return [[...head, ...first], ...rest];
}

function isBare({ lines, rest }: ToldBlock): boolean {
  return lines.length === 0 && rest === '';
}

/** A block: its title with the names of the sides above their columns, the rows, the lines. */
function block(
  title: string,
  { lines, rest }: ToldBlock,
  sides: Sides,
  columns: Columns,
  style: Style,
): string[] {
  const { paint } = style;
  const rows = lines.filter((one) => one.kind === 'row');
  const below = rest === '' ? [] : [`${INDENT}${paint.dim(rest)}`];
  if (rows.length === 0) {
    return [
      paint.bold(title),
      ...lines.flatMap((one) => (one.kind === 'line' ? lineText(one, style) : [])),
      ...below,
    ];
  }
  const table = tableWidth(columns);
  const longest = Math.max(...rows.map((row) => stringWidth(remark(row))));
  const isBeside = style.isOpen || table + 2 + longest <= style.width;
  const head = [
    paint.bold(title.padEnd(columns.name + INDENT.length)),
    paint.dim(right(fitted(sides.before, columns.before), columns.before)),
    paint.dim(right(fitted(sides.after, columns.after), columns.after)),
  ].join(INDENT);
  return [
    head,
    ...lines.flatMap((one) =>
      one.kind === 'line' ? lineText(one, style) : rowLines(one, columns, isBeside, style),
    ),
    ...below,
  ];
}

interface Columns {
  readonly name: number;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  readonly share: number;
}

/** Longest name of a side that stands above its column. */
const LONGEST_SIDE = 16;

function widthsOf(lines: ToldBlock['lines'], sides: Sides): Columns {
  const rows = lines.filter((one) => one.kind === 'row');
  const most = (of: (row: ToldRow) => string): number =>
    Math.max(0, ...rows.map((row) => stringWidth(hung(of(row)))));
  return {
    name: Math.max(0, ...rows.map((row) => stringWidth(shownName(row)))),
    before: Math.max(
      Math.min(LONGEST_SIDE, stringWidth(sides.before) + 1),
      most(({ before }) => before),
    ),
    after: Math.max(
      Math.min(LONGEST_SIDE, stringWidth(sides.after) + 1),
      most(({ after }) => after),
    ),
    difference: most(({ difference }) => difference),
    share: most(({ share }) => share),
  };
}

function tableWidth({ name, before, after, difference, share }: Columns): number {
  return (
    2 +
    [name, before, after, difference, share]
      .filter((width) => width > 0)
      .reduce((sum, one) => sum + one + 2, -2)
  );
}

function shownName({ name, isPart }: ToldRow): string {
  return printable(isPart ? `     ${name}` : name);
}

/** What stands behind the figures: what else is said of them, or why they moved. */
function remark({ note, causes }: ToldRow): string {
  return printable(
    [...(note === '' ? [] : [note]), ...(causes.length === 0 ? [] : [`← ${causes.join(', ')}`])].join(' '),
  );
}

function rowLines(row: ToldRow, columns: Columns, isBeside: boolean, style: Style): string[] {
  const { paint } = style;
  const { mark, before, after, difference, share } = row;
  const tone = toneOf(difference, paint);
  const isQuiet = row.isPart;
  const plain = (text: string): string => (isQuiet ? paint.dim(text) : text);
  const name = shownName(row);
  const cells = [
    `${markText(mark, paint)} ${plain(name)}${' '.repeat(columns.name - stringWidth(name))}`,
    plain(right(before, columns.before)),
    plain(right(after, columns.after)),
    ...(columns.difference === 0 ? [] : [tone(right(difference, columns.difference))]),
    ...(columns.share === 0 ? [] : [tone(right(share, columns.share))]),
  ].join(INDENT);
  const text = remark(row);
  if (text === '') return [cells];
  if (isBeside) return [`${cells}${INDENT}${paint.dim(text)}`];
  return [cells, ...hanging(paint.dim(text), '       ', '         ', style)];
}

function toneOf(difference: string, paint: Paint): (text: string) => string {
  return difference.startsWith('(') ? paint.red : paint.green;
}

/** A figure with room for the bracket that hangs to its right, so that digits stand under digits. */
function hung(text: string): string {
  return text === '' || text.endsWith(')') ? text : `${text} `;
}

function right(text: string, width: number): string {
  const shown = hung(text);
  return `${' '.repeat(Math.max(0, width - stringWidth(shown)))}${shown}`;
}

/** A name that has to fit above a column. */
function fitted(text: string, width: number): string {
  return stringWidth(text) < width ? text : `${text.slice(0, Math.max(1, width - 2))}…`;
}

function markText(mark: Mark, paint: Paint): string {
  switch (mark) {
    case '+':
      return paint.green(mark);
    case '-':
      return paint.red(mark);
    case '~':
      return paint.yellow(mark);
    case ' ':
      return mark;
  }
}

function lineText({ mark, text }: ToldLine, style: Style): string[] {
  return hanging(`${markText(mark, style.paint)} ${printable(text)}`, '', '    ', style);
}

/** Figures that moved in several months, and how far in each. */
function carriedLines({ rows, lines, rest }: ToldCarried, style: Style): string[] {
  const { paint } = style;
  const name = Math.max(0, ...rows.map((row) => stringWidth(row.name)));
  const difference = Math.max(0, ...rows.map((row) => stringWidth(hung(row.difference))));
  return [
    paint.bold('Derived') + paint.dim(', nothing was entered; in each month'),
    ...rows.map((row) => {
      const tone = toneOf(row.difference, paint);
      return `${markText('~', paint)} ${row.name.padEnd(name)}${INDENT}${tone(right(row.difference, difference))}`;
    }),
    ...lines.flatMap((one) => lineText(one, style)),
    ...(rest === '' ? [] : hanging(paint.dim(rest), INDENT, INDENT, style)),
  ];
}

function ruleText(rule: ToldRule, style: Style): string[] {
  const { paint } = style;
  const { tone, status, severity, code, at, message, accepted } = rule;
  const [mark, color] =
    tone === 'bad'
      ? (['✗', severityPaint(severity, paint)] as const)
      : tone === 'good'
        ? (['✓', paint.green] as const)
        : (['•', paint.cyan] as const);
  const head = `${color(mark)} ${color(status)}: ${severity} ${paint.bold(printable(code))}${printable(at)}`;
  return [
    ...hanging(head, '', '    ', style),
    ...(message === '' ? [] : hanging(printable(message), '    ', '    ', style)),
    ...(accepted === null ? [] : hanging(printable(`accepted: ${accepted}`), '    ', '    ', style)),
  ];
}

function severityPaint(severity: ToldRule['severity'], paint: Paint): (text: string) => string {
  switch (severity) {
    case 'error':
      return paint.red;
    case 'breach':
      return paint.magenta;
    case 'warning':
      return paint.yellow;
    case 'info':
      return paint.cyan;
  }
}

function headroomLines(rows: readonly ToldHeadroom[], style: Style): string[] {
  const { paint } = style;
  return [
    paint.bold('Headroom'),
    ...rows.flatMap(({ rule, figure, before, after, isNear }) => {
      const figures =
        before === '' ? after : `${before} → ${isNear ? paint.bold(paint.yellow(after)) : after}`;
      const text = figure === 'left' ? `${figures} is left` : `${printable(figure)} ${figures}`;
      return hanging(`${text} before ${paint.bold(printable(rule))}`, INDENT, `${INDENT}  `, style);
    }),
  ];
}

/** A text, wrapped, with one indent before its first line and another before those that follow. */
function hanging(text: string, first: string, rest: string, { width }: Style): string[] {
  return wrapAnsi(text, Math.max(24, width - Math.max(first.length, rest.length)), { trim: false })
    .split('\n')
    .map((line, index) => (index === 0 ? `${first}${line}` : `${rest}${line.trimStart()}`));
}
