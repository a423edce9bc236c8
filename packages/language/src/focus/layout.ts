/**
 * How lines of `.focus` are laid out: columns never move (`language.md`, `.focus` 4). Two rulers for the whole
 * language: single figures end at column 50, the columns of grids at 39, 48, 57 and 69; a closing bracket
 * hangs one column to the right, so that digits stand under digits. What does not fit moves only itself.
 */

/** Columns, from 1, at which figures end. */
export const RULERS = {
  /** The figure of a line that has one. */
  single: [50],
  /** The columns of a grid, and of a worksheet that has several. */
  grid: [39, 48, 57, 69],
} as const;

/** Columns, from 1, at which the other words begin. */
const COLUMNS = {
  /** The name of an entry, the label of a part, the date of a row, `was`. */
  name: 6,
  /** The lines below the heading of a firm or a report. */
  indented: 3,
  /** The value of a setting. */
  value: 24,
  /** What follows `filed`, `amended` and `accept`. */
  fact: 11,
  /** The month from which a setting holds. */
  from: 51,
  /** What follows a figure: `valued market`. */
  tail: 57,
} as const;

/** Columns, from 1, at which a comment behind other words begins: the first that leaves two blanks before it. */
const COMMENTS = [63, 73] as const;

/** Columns, from 1, at which a comment of its own line may begin: those of headings and keys, of facts, of parts. */
const COMMENT_INDENTS = { outer: 1, indented: COLUMNS.indented, inner: COLUMNS.name } as const;

/** A word set at a column. */
interface Set {
  readonly text: string;
  /** From 1. */
  readonly column: number;
  /** Whether the word begins at the column or ends at it. */
  readonly align: 'begin' | 'end';
}

/**
 * An entry: its key and name, a figure for each column, and what follows them.
 * @param columns how many columns the heading names, which is what decides on the ruler
 */
export function layoutEntry(
  key: string,
  name: string,
  figures: readonly string[],
  tail = '',
  columns = figures.length,
): string {
  const words = [begin(key, 1), begin(name, COLUMNS.name), ...onRuler(figures, columns)];
  return setWords([...words, begin(tail, COLUMNS.tail)]);
}

/** An entry of a grid whose only figure, `yes` or `no`, stands under the first of so many columns. */
export function layoutFlag(
  key: string,
  name: string,
  answer: string,
  columns: number = RULERS.grid.length,
): string {
  return layoutEntry(key, name, [answer], '', columns);
}

/**
 * A line below an entry or in a worksheet: its first word as it is to be written (a label with its quotes, a
 * date, `was`), and its figures.
 * @param columns how many columns the heading names
 * @param tail what follows the figures of an original: `valued market`
 */
export function layoutRow(
  first: string,
  figures: readonly string[],
  columns = figures.length,
  tail = '',
): string {
  return setWords([begin(first, COLUMNS.name), ...onRuler(figures, columns), begin(tail, COLUMNS.tail)]);
}

/** A part of an entry, or a row of a worksheet by label: the label without its quotes. */
export function layoutPart(label: string, figures: readonly string[]): string {
  return layoutRow(quoted(label), figures);
}

/** A row of a worksheet by date. */
export function layoutDated(date: string, figures: readonly string[]): string {
  return layoutRow(date, figures);
}

/** What the line above was before an amendment; no figures where it was not there. */
export function layoutWas(figures: readonly string[], columns = figures.length, tail = ''): string {
  return layoutRow('was', figures, columns, tail);
}

/** The heading of a firm; its full name without quotes. */
export function layoutFirm(id: string, name: string): string {
  return `firm ${id} ${quoted(name)}`;
}

/** A setting as it is to be written, strings with their quotes; with the month it holds from, if there is one. */
export function layoutSetting(name: string, value: string, from: string | null = null): string {
  const since = from === null ? '' : `from ${from}`;
  return setWords([begin(name, COLUMNS.indented), begin(value, COLUMNS.value), begin(since, COLUMNS.from)]);
}

/** The heading of a report. */
export function layoutReport(firm: string, month: string): string {
  return `report ${firm} ${month}`;
}

/** A line below the heading of a report: `filed`, `amended`, `accept`, and what follows the word. */
export function layoutFact(word: 'filed' | 'amended' | 'accept', rest: string): string {
  return setWords([begin(word, COLUMNS.indented), begin(rest, COLUMNS.fact)]);
}

/** The heading of a schedule, with the columns of a grid. */
export function layoutSchedule(id: string, month: string, columns: readonly string[] = []): string {
  return setWords([begin(`schedule ${id} ${month}`, 1), ...onRuler(columns)]);
}

/** The heading of a worksheet. */
export function layoutWorksheet(name: string, columns: readonly string[]): string {
  return setWords([begin(`worksheet ${name}`, 1), ...onRuler(columns)]);
}

/**
 * A line with a comment behind it.
 * @param line as laid out; without blanks at its end
 * @param comment from its slashes on
 */
export function layoutComment(line: string, comment: string): string {
  const column = COMMENTS.find((ruler) => ruler > line.length + 2) ?? 0;
  return `${line.padEnd(Math.max(column - 1, line.length + 2))}${comment}`;
}

/** A comment on a line of its own, beside headings and keys, facts of a firm or a report, or parts. */
export function layoutCommentLine(comment: string, level: keyof typeof COMMENT_INDENTS): string {
  return `${' '.repeat(COMMENT_INDENTS[level] - 1)}${comment}`;
}

/** A text as a string of the language. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The figure of one column ends at the single ruler, those of several at the rulers of grids. */
function onRuler(figures: readonly string[], columns = figures.length): Set[] {
  const ruler: readonly number[] = columns === 1 ? RULERS.single : RULERS.grid;
  return figures.map((figure, index) => end(figure, ruler[index] ?? 0));
}

function begin(text: string, column: number): Set {
  return { text, column, align: 'begin' };
}

/** A word whose last digit stands at a column; a closing bracket hangs to the right of it. */
function end(text: string, column: number): Set {
  return { text, column: text.endsWith(')') ? column + 1 : column, align: 'end' };
}

/** Sets words at their columns; a word that would touch the one before it moves to the right by itself. */
function setWords(words: readonly Set[]): string {
  let line = '';
  for (const { text, column, align } of words) {
    if (text === '') continue;
    const start = column - 1 - (align === 'end' ? text.length - 1 : 0);
    const blanks = Math.max(start - line.length, line === '' ? 0 : 1);
    line += ' '.repeat(blanks) + text;
  }
  return line;
}
