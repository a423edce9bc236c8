/** The months of a table as text: every figure on the line of the form it states, laid out as the formatter does. */
import type { CellAt, CompiledForm, LineAt, ScheduleSpec } from '@focus/engine';
import {
  enterFigures,
  layoutEntry,
  layoutFact,
  layoutReport,
  layoutSchedule,
  layoutWas,
  quoted,
} from '@focus/language';
import type { Fact } from './headers.ts';
import type { Address } from './sheet.ts';

/** Something a table states, spelt as the language has it. */
export interface Spelt {
  readonly text: string;
  readonly at: Address;
}

/** What a table states of a line, by its cells. */
export interface LineEntries {
  readonly figures: Map<CellAt, Spelt>;
  readonly was: Map<CellAt, Spelt>;
  valued: Spelt | null;
}

/** What a table states of a month. */
export interface MonthEntries {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly lines: Map<LineAt, LineEntries>;
  readonly facts: Map<Fact, Spelt>;
}

/** A month as text, with where each of its lines comes from. */
export interface ComposedMonth {
  readonly text: string;
  /**
   * The cell of the table that a finding is about.
   * @param line from 0
   * @param column of a grid; null for the line
   */
  source(line: number, column: string | null): Address | null;
}

/** The columns of a grid that a firm reports in a month, in order. */
export type ColumnsOf = (schedule: ScheduleSpec) => readonly string[];

interface WrittenLine {
  readonly text: string;
  readonly from: ReadonlyMap<string | null, Address>;
}

/**
 * Writes a month.
 * @param columnsOf which columns the headings of grids name
 * @param isWritten which of the lines are written
 */
export function composeMonth(
  form: CompiledForm,
  firm: string,
  entries: MonthEntries,
  columnsOf: ColumnsOf,
  isWritten: (line: LineAt) => boolean,
): ComposedMonth {
  const lines: WrittenLine[] = [plain(layoutReport(firm, entries.month)), ...factLines(entries)];
  for (const schedule of form.form.schedules) {
    const columns = columnsOf(schedule);
    const written = form.lines.flatMap((line) => {
      const stated = line.schedule === schedule && isWritten(line) ? entries.lines.get(line) : undefined;
      return stated === undefined ? [] : entryLines(line, stated, columns);
    });
    if (written.length === 0) continue;
    lines.push(plain(''), plain(layoutSchedule(schedule.id, entries.month, columns)), ...written);
  }
  return {
    text: lines.map(({ text }) => `${text}\n`).join(''),
    source: (line, column) => {
      const from = lines[line]?.from;
      return from?.get(column) ?? from?.values().next().value ?? null;
    },
  };
}

/**
 * Writes into a month that is there: lines that say something else, and those that are not there.
 * @param base the text of its report alone
 * @param isWritten which of the lines are written
 * @returns also what cannot be written, with the cell of the table it comes from
 */
export function updateMonth(
  form: CompiledForm,
  base: string,
  entries: MonthEntries,
  columnsOf: ColumnsOf,
  isWritten: (line: LineAt) => boolean,
): UpdatedMonth {
  const lines = [...entries.lines].filter(([line, { figures }]) => figures.size > 0 && isWritten(line));
  const given = lines.map(([line, { figures, valued }]) => {
    const texts = new Map([...figures].map(([cell, { text }]) => [cell, text]));
    return [line, { figures: texts, valued: valued?.text ?? null }] as const;
  });
  const entered = enterFigures(base, form, entries.month, new Map(given), columnsOf);
  const cellOf = (line: LineAt, column: string | null): Address | null => {
    const of = entries.lines.get(line);
    if (of === undefined) return null;
    const from = sources(of.figures, of.valued);
    return from.get(column) ?? from.values().next().value ?? null;
  };
  return {
    text: entered.text,
    changed: entered.changed,
    source: (number, column) => {
      const line = entered.lines.get(number);
      return line === undefined ? null : cellOf(line, column);
    },
    refused: entered.refused.flatMap(({ line, reason }) => {
      const at = cellOf(line, null);
      return at === null ? [] : [{ at, message: reason }];
    }),
  };
}

/** A month that was there, with figures of a table. */
export interface UpdatedMonth extends ComposedMonth {
  /** How many lines are new, or say something else. */
  readonly changed: number;
  readonly refused: readonly { readonly at: Address; readonly message: string }[];
}

function plain(text: string): WrittenLine {
  return { text, from: new Map() };
}

function factLines({ facts }: MonthEntries): WrittenLine[] {
  const filed = facts.get('filed');
  const amended = facts.get('amended');
  const reason = facts.get('reason');
  return [
    ...(filed === undefined ? [] : [{ text: layoutFact('filed', filed.text), from: from(filed) }]),
    ...(amended === undefined
      ? []
      : [
          {
            text: layoutFact('amended', `${amended.text} ${quoted(reason?.text ?? '')}`),
            from: from(amended),
          },
        ]),
  ];
}

/** An entry, and below it what it was. */
function entryLines(
  line: LineAt,
  { figures, was, valued }: LineEntries,
  columns: readonly string[],
): WrittenLine[] {
  const { key, name } = line.line;
  const count = Math.max(1, columns.length);
  const tail = valued === null ? '' : `valued ${valued.text}`;
  const lines: WrittenLine[] = [];
  if (figures.size > 0 || was.size > 0) {
    const text = layoutEntry(key, name, figuresOf(line, figures, columns), tail, count);
    lines.push({ text, from: sources(figures, valued) });
  }
  if (was.size > 0) {
    lines.push({ text: layoutWas(figuresOf(line, was, columns), count), from: sources(was, null) });
  }
  return lines;
}

/** Figures in the order of the columns, a blank one as a point; the only one of a line without columns. */
function figuresOf(line: LineAt, figures: ReadonlyMap<CellAt, Spelt>, columns: readonly string[]): string[] {
  const only = line.cells.get('');
  if (only !== undefined) return [...figures.values()].map(({ text }) => text);
  if (figures.size === 0) return [];
  return columns.map((column) => {
    const cell = line.cells.get(column);
    return (cell === undefined ? undefined : figures.get(cell)?.text) ?? '.';
  });
}

function sources(
  figures: ReadonlyMap<CellAt, Spelt>,
  valued: Spelt | null,
): ReadonlyMap<string | null, Address> {
  const found = new Map<string | null, Address>([...figures].map(([cell, { at }]) => [cell.spec.column, at]));
  if (valued !== null && found.size === 0) found.set(null, valued.at);
  return found;
}

function from({ at }: Spelt): ReadonlyMap<string | null, Address> {
  return new Map([[null, at]]);
}
