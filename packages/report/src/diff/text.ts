/** A comparison for people at a terminal: figures in columns, as wide as the terminal and no wider. */
import type { ReportComparison, WorkspaceComparison } from '@focus/engine';
import { printable } from '../printable.ts';
import type { ToldCarried } from './carried.ts';
import {
  hanging,
  headLine,
  INDENT,
  layoutOf,
  markText,
  rowLines,
  widthsOf,
  type Columns,
  type Paint,
  type Sides,
  type Style,
} from './text-table.ts';
import type { ToldRule } from './told-rules.ts';
import type { ToldBlock, ToldHeadroom, ToldMonth } from './told-month.ts';
import { tell, type ComparisonOptions, type ToldFirm, type ToldLine, type ToldRow } from './told.ts';

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
  const name = printable(firm.name);
  const profile =
    firm.profile.length === 0
      ? []
      : [[...heading(`${name}, profile`, style), ...firm.profile.flatMap((one) => lineText(one, style))]];
  return [...profile, ...firm.months.flatMap((month) => monthBlocks(name, month, sides, style))];
}

function monthBlocks(firm: string, month: ToldMonth, sides: Sides, style: Style): string[][] {
  const { paint } = style;
  const { title, lead, key, keySides, entered, derived, carried, rules, headroom } = month;
  const head = [
    ...heading(`${firm}, ${title}`, style),
    ...lead.flatMap((text) => hanging(printable(text), INDENT, INDENT, style)),
  ];
  const parts: string[][] = [];
  const columns = widthsOf([...entered.lines, ...derived.lines], sides, style);
  if (key !== null && key.lines.length > 0)
    parts.push(block('', key, keySides ?? sides, widthsOf(key.lines, keySides ?? sides, style), style));
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

function heading(text: string, style: Style): string[] {
  return hanging(style.paint.bold(text), '', INDENT, style);
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
  const layout = layoutOf(rows, columns, style);
  const head = rows.length === 0 ? paint.bold(title) : headLine(title, sides, columns, layout, paint);
  return [
    head,
    ...lines.flatMap((one) =>
      one.kind === 'line' ? lineText(one, style) : rowLines(one, columns, layout, style),
    ),
    ...(rest === '' ? [] : hanging(paint.dim(rest), INDENT, INDENT, style)),
  ];
}

function lineText({ mark, text }: ToldLine, style: Style): string[] {
  return hanging(`${markText(mark, style.paint)} ${printable(text)}`, '', '    ', style);
}

/** Figures that moved in several months, and how far in each. */
function carriedLines({ rows, lines, rest }: ToldCarried, style: Style): string[] {
  const { paint } = style;
  const told = rows.map(({ name, difference }): ToldRow => ({
    kind: 'row',
    mark: '~',
    name,
    isPart: false,
    before: '',
    after: '',
    difference,
    share: '',
    note: '',
    causes: [],
  }));
  const columns = widthsOf(told, null, style);
  const layout = layoutOf(told, columns, style);
  return [
    ...hanging(`${paint.bold('Derived')}${paint.dim(', nothing was entered; in each month')}`, '', '', style),
    ...told.flatMap((row) => rowLines(row, columns, layout, style)),
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
    ...rows.flatMap(({ rule, when, figure, before, after, isNear }) => {
      const figures =
        before === '' ? after : `${before} → ${isNear ? paint.bold(paint.yellow(after)) : after}`;
      const text = figure === 'left' ? `${figures} is left` : `${printable(figure)} ${figures}`;
      return hanging(`${text} before ${paint.bold(printable(rule))}${when}`, INDENT, `${INDENT}  `, style);
    }),
  ];
}
