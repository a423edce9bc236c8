/** Figures of a comparison in columns, as wide as a terminal and no wider. */
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { printable } from '../printable.ts';
import type { Mark, ToldLine, ToldRow } from './told.ts';

/** Functions that colour a text, or leave it as it is. */
export type Paint = Readonly<
  Record<'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'magenta' | 'cyan', (text: string) => string>
>;

/** What text is printed with. */
export interface Style {
  readonly paint: Paint;
  /** Where sentences are wrapped. */
  readonly width: number;
  /** Whether tables may be wider. */
  readonly isOpen: boolean;
}

/** What the two states are called. */
export interface Sides {
  readonly before: string;
  readonly after: string;
}

/** Before what belongs to a line above. */
export const INDENT = '  ';

/** The widths of a table's columns; 0 for one that is empty. */
export interface Columns {
  readonly name: number;
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  readonly share: number;
}

/** Remarks beside the figures, below them, or, where not even those fit, figures below their names. */
export type Layout = 'beside' | 'below' | 'stacked';

/** Longest name of a side that stands above its column. */
const LONGEST_SIDE = 16;

/**
 * The widths that some rows need, without percents where those find no room. Tables of one month have them in common.
 * @param sides what stands above the columns; null for nothing
 */
export function widthsOf(
  lines: readonly (ToldRow | ToldLine)[],
  sides: Sides | null,
  { width, isOpen }: Style,
): Columns {
  const rows = lines.filter((one) => one.kind === 'row');
  const most = (of: (row: ToldRow) => string): number =>
    Math.max(0, ...rows.map((row) => stringWidth(hung(of(row)))));
  const above = (name: string | undefined): number =>
    name === undefined || name === '' ? 0 : Math.min(LONGEST_SIDE, stringWidth(name) + 1);
  const columns: Columns = {
    name: Math.max(0, ...rows.map((row) => stringWidth(shownName(row)))),
    before: Math.max(
      above(sides?.before),
      most(({ before }) => before),
    ),
    after: Math.max(
      above(sides?.after),
      most(({ after }) => after),
    ),
    difference: most(({ difference }) => difference),
    share: most(({ share }) => share),
  };
  return isOpen || tableWidth(columns) <= width ? columns : { ...columns, share: 0 };
}

/** How wide a table is. */
function tableWidth({ name, before, after, difference, share }: Columns): number {
  const widths = [name, before, after, difference, share].filter((width) => width > 0);
  return widths.reduce((sum, width) => sum + INDENT.length + width, 0);
}

/** How rows are laid out in the width there is. */
export function layoutOf(rows: readonly ToldRow[], columns: Columns, style: Style): Layout {
  if (style.isOpen) return 'beside';
  const table = tableWidth(columns);
  if (table > style.width) return 'stacked';
  const longest = Math.max(0, ...rows.map((row) => stringWidth(remark(row))));
  return table + INDENT.length + longest <= style.width ? 'beside' : 'below';
}

/** The title of a table, with the names of the sides above their columns. */
export function headLine(
  title: string,
  sides: Sides,
  columns: Columns,
  layout: Layout,
  paint: Paint,
): string {
  const { name, before, after } = columns;
  if (layout === 'stacked') {
    const arrow = [sides.before, sides.after].filter((one) => one !== '').join(' → ');
    return `${paint.bold(title)}${title === '' ? '' : INDENT}${paint.dim(printable(arrow))}`;
  }
  const cells = [
    ...(before === 0 ? [] : [paint.dim(right(fitted(sides.before, before), before))]),
    ...(after === 0 ? [] : [paint.dim(right(fitted(sides.after, after), after))]),
  ];
  return [paint.bold(title.padEnd(name + INDENT.length)), ...cells].join(INDENT);
}

/** A row of a table, with its remarks. */
export function rowLines(row: ToldRow, columns: Columns, layout: Layout, style: Style): string[] {
  const { paint } = style;
  const text = remark(row);
  const below = text === '' ? [] : hanging(paint.dim(text), '       ', '         ', style);
  if (layout === 'stacked') return [...stackedLines(row, style), ...below];
  const cells = cellsText(row, columns, paint);
  if (text === '') return [cells];
  return layout === 'beside' ? [`${cells}${INDENT}${paint.dim(text)}`] : [cells, ...below];
}

function cellsText(row: ToldRow, columns: Columns, paint: Paint): string {
  const { mark, before, after, difference, share, isPart } = row;
  const tone = toneOf(difference, paint);
  const plain = (text: string): string => (isPart ? paint.dim(text) : text);
  const name = shownName(row);
  return [
    `${markText(mark, paint)} ${plain(name)}${' '.repeat(columns.name - stringWidth(name))}`,
    ...(columns.before === 0 ? [] : [plain(right(before, columns.before))]),
    ...(columns.after === 0 ? [] : [plain(right(after, columns.after))]),
    ...(columns.difference === 0 ? [] : [tone(right(difference, columns.difference))]),
    ...(columns.share === 0 ? [] : [tone(right(share, columns.share))]),
  ].join(INDENT);
}

/** The name, and the figures below it: `70,671 → 70,275  (396)  (0.6%)`. */
function stackedLines(row: ToldRow, style: Style): string[] {
  const { paint } = style;
  const { mark, before, after, difference, share } = row;
  const figures = [before, after].filter((one) => one !== '').join(' → ');
  const moved = [difference, share].filter((one) => one !== '').map(toneOf(difference, paint));
  const told = [...(figures === '' ? [] : [figures]), ...moved].join(INDENT);
  return [
    ...hanging(`${markText(mark, paint)} ${shownName(row)}`, '', '    ', style),
    ...(told === '' ? [] : hanging(told, '       ', '         ', style)),
  ];
}

function shownName({ name, isPart }: ToldRow): string {
  return printable(isPart ? `     ${name}` : name);
}

/** What stands behind the figures: what else is said of them, or why they moved. */
function remark({ note, causes }: ToldRow): string {
  const because = causes.length === 0 ? [] : [`← ${causes.join(', ')}`];
  return printable([...(note === '' ? [] : [note]), ...because].join(' '));
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
  const shown = printable(text);
  return stringWidth(shown) < width ? shown : `${shown.slice(0, Math.max(1, width - 2))}…`;
}

/** What became of a line, in its colour. */
export function markText(mark: Mark, paint: Paint): string {
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

/** A text, wrapped, with one indent before its first line and another before those that follow. */
export function hanging(
  text: string,
  first: string,
  rest: string,
  { width }: Pick<Style, 'width'>,
): string[] {
  return wrapAnsi(text, Math.max(24, width - Math.max(first.length, rest.length)), {
    trim: false,
    hard: true,
  })
    .split('\n')
    .map((line, index) => (index === 0 ? `${first}${line}` : `${rest}${line.trimStart()}`));
}
