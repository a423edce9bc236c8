/** What a table states: each figure with its month and its cell of the form, and all that could not be placed. */
import type { CellAt, CompiledForm, LineAt } from '@focus/engine';
import { closestMatch } from 'leven';
import { listed } from '../command.ts';
import { CannotWork } from '../exit.ts';
import {
  findHeader,
  type DataColumn,
  type Fact,
  type Header,
  type Role,
  type TableColumn,
} from './headers.ts';
import { LineNames, type NamedLines } from './lines.ts';
import { monthIn, monthInText, type NamedMonth } from './month-names.ts';
import {
  cellAt,
  columnLetters,
  shownAddress,
  shownCell,
  type Address,
  type Sheet,
  type SheetCell,
} from './sheet.ts';

/** What a table states of one cell of the form, or of a month. */
export interface TableEntry {
  readonly at: Address;
  readonly content: SheetCell;
  /** As the table names it; null where it does not. */
  readonly firm: string | null;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly states: Stated;
  /** The unit that the table says; null where it says none. */
  readonly unit: string | null;
}

/** What an entry is about. */
export type Stated =
  /** A figure; what it was before an amendment; how it is valued. */
  | { readonly kind: 'figure' | 'was' | 'valued'; readonly line: LineAt; readonly cell: CellAt }
  | { readonly kind: 'fact'; readonly fact: Fact };

/** Something in a table that cannot be taken in. */
export interface TableProblem {
  readonly at: Address;
  /** A sentence that says what is wrong, and what to do. */
  readonly message: string;
}

/** All that tables state. */
export interface TableContent {
  readonly entries: readonly TableEntry[];
  readonly problems: readonly TableProblem[];
  /** Sheets that were passed over, because no table was found in them. */
  readonly passedOver: readonly Sheet[];
}

/** What was said of a table from outside. */
export interface TableContext {
  readonly form: CompiledForm;
  /** The month of what does not say its own; null where none was said. */
  readonly month: string | null;
  /** The year of months that do not say theirs; null where none was said. */
  readonly year: number | null;
  /** Whether a cell applies to the firm in a month; true where the firm is not known yet. */
  readonly applies: (cell: CellAt, month: string) => boolean;
  /** Columns that are passed over, by their headers. */
  readonly ignored: readonly string[];
}

/** Where a row or a cell of a sheet is, with all that is known around it. */
interface Around {
  readonly sheet: Sheet;
  readonly header: Header;
  readonly schedule: string | null;
  readonly month: NamedMonth | null;
}

/**
 * Reads what sheets state.
 * @throws CannotWork where no table is found in any of them, or months without a year are named and none was said
 */
export function readEntries(sheets: readonly Sheet[], context: TableContext): TableContent {
  const reader = new EntryReader(context);
  const passedOver: Sheet[] = [];
  for (const sheet of sheets) {
    if (!reader.read(sheet)) passedOver.push(sheet);
  }
  if (passedOver.length === sheets.length) {
    throw new CannotWork(
      'No table is found: there must be a row of headers with a column for item codes, lines or names, and months, a value or the columns of a grid beside it; or months in rows, and item codes as headers.',
    );
  }
  return { entries: reader.entries, problems: reader.problems, passedOver };
}

class EntryReader {
  readonly entries: TableEntry[] = [];
  readonly problems: TableProblem[] = [];
  readonly #context: TableContext;
  readonly #names: LineNames;

  constructor(context: TableContext) {
    this.#context = context;
    this.#names = new LineNames(context.form);
  }

  /** Reads a sheet; false where no table is found in it. */
  read(sheet: Sheet): boolean {
    const schedule = this.#scheduleNamed(sheet.name);
    const header = findHeader(sheet, this.#context.form, this.#names, schedule);
    if (header === null) return false;
    const month = sheet.name === null ? null : monthInText(sheet.name);
    const around: Around = { sheet, header, schedule, month };
    for (let row = header.row + 1; row < sheet.rows.length; row += 1) this.#row(around, row);
    this.#strangeColumns(around);
    this.#sameColumns(around);
    return true;
  }

  /** The schedule of a sheet: by its letter, as `Schedule A`, or by its title. */
  #scheduleNamed(name: string | null): string | null {
    const plain = (name ?? '').trim().toLowerCase();
    const schedule = this.#context.form.form.schedules.find(
      ({ id, title }) =>
        plain === title.toLowerCase() ||
        plain === id.toLowerCase() ||
        new RegExp(`^sch(?:edule|ed)?[ ._-]*${id}\\b`, 'i').test(plain),
    );
    return schedule?.id ?? null;
  }

  #row(around: Around, row: number): void {
    const { sheet, header } = around;
    const stated = header.columns.flatMap((column, at) => {
      const content = cellAt(sheet, row, at);
      return column.kind === 'data' && content.kind !== 'empty' ? [{ column: column.data, at, content }] : [];
    });
    // A heading, a note, a line of the form without any figure.
    if (stated.length === 0) return;
    const say = (role: Role): SheetCell | null => {
      const at = header.columns.findIndex((column) => column.kind === 'role' && column.role === role);
      const cell = at < 0 ? null : cellAt(sheet, row, at);
      return cell === null || cell.kind === 'empty' ? null : cell;
    };
    const text = (role: Role): string | null => {
      const cell = say(role);
      return cell === null ? null : shownCell(cell);
    };
    const first = { sheet, row, column: stated[0]?.at ?? 0 };
    const ofRow = this.#lineOfRow(around, text, first);
    if (ofRow === 'problem') return;
    const month = say('month');
    const named = month === null ? around.month : monthIn(month);
    if (month !== null && named === null) {
      this.#problem(first, `"${shownCell(month)}" is no month: write it as 2026-03.`);
      return;
    }
    for (const { column, at, content } of stated) {
      const address = { sheet, row, column: at };
      const inMonth = this.#month(named, column, address);
      if (inMonth === null) continue;
      const shared = { at: address, content, firm: text('firm'), month: inMonth, unit: text('unit') };
      if (column.fact !== null) {
        this.entries.push({ ...shared, states: { kind: 'fact', fact: column.fact } });
        continue;
      }
      const cell = this.#cell(ofRow ?? column.lines, column.column ?? text('column'), {
        content,
        at: address,
        month: inMonth,
      });
      if (cell === null) continue;
      const kind = ofKind(text('what'));
      if (kind === null) {
        this.#problem(address, `"${text('what') ?? ''}" in the column "what" is neither was nor valued.`);
        continue;
      }
      this.entries.push({ ...shared, states: { kind, ...cell } });
    }
  }

  /** The line that a row names; null where it names none and its columns may. */
  #lineOfRow(
    around: Around,
    text: (role: Role) => string | null,
    at: Address,
  ): NamedLines | null | 'problem' {
    const said = text('schedule');
    const schedule = said ?? around.schedule;
    if (said !== null && this.#context.form.schedule(said) === undefined) {
      const known = this.#context.form.form.schedules.map(({ id }) => id);
      this.#problem(at, `There is no schedule "${said}": the form has ${listed(known, 'and')}.`);
      return 'problem';
    }
    const item = text('item');
    const line = text('line');
    const name = text('name');
    const label = text('label');
    const given = [item, line, name, label].filter((one) => one !== null);
    if (given.length === 0) return null;
    const byItem = item === null ? null : this.#names.named(item, schedule);
    if (item !== null && byItem === null) return this.#unknown(item, at);
    const byLine = line === null ? null : this.#names.numbered(line, schedule);
    // Names and labels are for people where there is a code: one that is known must be that of the line.
    const others = [name, label].map((one) => (one === null ? null : this.#names.named(one, schedule)));
    const known = [byItem, byLine, ...others].filter((one) => one !== null);
    if (known.length === 0) return this.#unknown(given[0] ?? '', at);
    const [first = [], ...rest] = known.map(linesOf);
    const lines = rest.reduce((left, right) => {
      const both = left.filter((one) => right.includes(one));
      return both;
    }, first);
    const [only, another] = lines;
    if (only === undefined) {
      this.#problem(
        at,
        `${listed(
          given.map((one) => `"${one}"`),
          'and',
        )} are not one line of the form: correct one of them.`,
      );
      return 'problem';
    }
    if (another !== undefined) {
      const options = lines.map((one) => `${one.schedule.id} ${one.line.key} ${one.line.name}`);
      this.#problem(
        at,
        `"${given.join(' ')}" names ${listed(options)}: say the item code, or the schedule in a column of its own.`,
      );
      return 'problem';
    }
    return byItem?.kind === 'cell' ? byItem : { kind: 'line', line: only };
  }

  #unknown(text: string, at: Address): 'problem' {
    const nearest =
      text.length < 4
        ? undefined
        : closestMatch(text.toLowerCase().replaceAll(' ', '-'), [...this.#names.names()], {
            maxDistance: Math.ceil(text.length / 4),
          });
    const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`;
    this.#problem(at, `"${text}" is no item code, line or name of the form${hint === '' ? '.' : hint}`);
    return 'problem';
  }

  /** The cell of a line and a column; null where there is none, and that was said. */
  #cell(
    named: NamedLines | null,
    column: string | null,
    { content, at, month }: Pick<TableEntry, 'content' | 'at' | 'month'>,
  ): { line: LineAt; cell: CellAt } | null {
    if (named === null) return this.#problem(at, 'Nothing says which line of the form this is.');
    if (named.kind === 'several') {
      const options = named.lines.map((one) => `${one.schedule.id}.${one.line.name}`);
      return this.#problem(at, `Its header names ${listed(options)}: write one of them.`);
    }
    if (named.kind === 'cell') return named;
    const { line } = named;
    const [only, another] = [...line.cells.values()];
    if (only?.spec.column === null) {
      // A line of a grid with one figure has it under any of the columns.
      if (column === null || line.schedule.columns.length > 0) return { line, cell: only };
      return this.#problem(at, `${keyed(line)} has one figure and no column "${column}".`);
    }
    const columns = [...line.cells.keys()];
    if (column === null) {
      if (only !== undefined && another === undefined) return { line, cell: only };
      // A firm that reports one column of a grid has nothing else to say.
      const reported = [...line.cells.values()].filter((cell) => this.#context.applies(cell, month));
      if (reported[0] !== undefined && reported.length === 1) return { line, cell: reported[0] };
      return this.#problem(
        at,
        `${keyed(line)} has the columns ${listed(columns, 'and')}: nothing says which one this is.`,
      );
    }
    const cell = line.cells.get(column.toLowerCase());
    if (cell !== undefined) return { line, cell };
    // In a grid of its own such a place is left open.
    if (content.kind === 'text' && content.text === '.') return null;
    return this.#problem(at, `${keyed(line)} has no column "${column}": it has ${listed(columns, 'and')}.`);
  }

  #month(ofRow: NamedMonth | null, column: DataColumn, at: Address): string | null {
    const months = [ofRow, column.month].filter((one) => one !== null).map((one) => this.#dated(one));
    const [month = this.#context.month, other] = months;
    if (other !== undefined && other !== month) {
      return this.#problem(at, `The row says ${month ?? ''}, and the column ${other}: correct one of them.`);
    }
    if (month === null) {
      throw new CannotWork(
        'The table does not say which month its figures are of: say it with --month, as 2026-03.',
      );
    }
    // Months over columns of values would all be taken for the one that was said.
    const above = months.length > 0 || column.above === null ? month : this.#dated(column.above);
    if (above !== month && column.lines === null && column.fact === null) {
      return this.#problem(
        at,
        `Above the header of its column stands ${above}, and --month says ${month}: write the month in the header, or take it away.`,
      );
    }
    return month;
  }

  #dated(named: NamedMonth): string {
    if ('month' in named) return named.month;
    const { year } = this.#context;
    if (year !== null) return `${year}-${String(named.number).padStart(2, '0')}`;
    throw new CannotWork('The table names months without their year: say it with --year, as 2026.');
  }

  /** Columns with figures whose header says nothing that is known: each is said once. */
  #strangeColumns({ sheet, header }: Around): void {
    const width = sheet.rows.reduce((most, { length }) => Math.max(most, length), header.columns.length);
    for (let at = 0; at < width; at += 1) this.#strangeColumn(sheet, header, at);
  }

  #strangeColumn(sheet: Sheet, header: Header, at: number): void {
    const text = strangeHeader(header.columns[at] ?? { kind: 'blank' });
    if (text === null || this.#context.ignored.includes(text)) return;
    const row = sheet.rows.findIndex((cells, index) => index > header.row && isFigure(cells[at]));
    if (row < 0) return;
    const called =
      text === ''
        ? `The column ${columnLetters(at)} has figures, and no header`
        : `The header "${text}" says nothing that is known, and figures stand below it`;
    const advice =
      text === ''
        ? 'give it one, or take it away'
        : `write a month, a column of the form or an item code, or pass it over with --ignore "${text}"`;
    // A comma that groups digits parts cells, too, where no quotes stand around the figure.
    const quotes = text === '' && sheet.name === null ? ', or put figures with commas in quotes' : '';
    const place = at < header.columns.length ? Math.max(header.row, 0) : row;
    this.#problem({ sheet, row: place, column: at }, `${called}: ${advice}${quotes}.`);
  }

  /** Columns that say the same of their figures: one of them may be of another month, as a line above it may tell. */
  #sameColumns({ sheet, header }: Around): void {
    const first = new Map<string, number>();
    for (const [at, column] of header.columns.entries()) {
      if (column.kind !== 'data' || column.data.lines !== null || column.data.fact !== null) continue;
      if (!sheet.rows.some((cells, row) => row > header.row && isFigure(cells[at]))) continue;
      const says = JSON.stringify([column.data.month, column.data.column]);
      const other = first.get(says);
      first.set(says, other ?? at);
      if (other === undefined) continue;
      const there = shownAddress({ sheet, row: header.row, column: other });
      this.#problem(
        { sheet, row: header.row, column: at },
        `This header says the same as ${there}: say of which month or column each is, or take one away.`,
      );
    }
  }

  #problem(at: Address, message: string): null {
    this.problems.push({ at, message });
    return null;
  }
}

/** A line as messages name it: its key and its name. */
export function keyed({ line }: LineAt): string {
  return `${line.key} ${line.name}`;
}

function linesOf(named: NamedLines): readonly LineAt[] {
  return named.kind === 'several' ? named.lines : [named.line];
}

function ofKind(text: string | null): 'figure' | 'was' | 'valued' | null {
  switch (text?.toLowerCase() ?? '') {
    case '':
    case 'figure':
      return 'figure';
    case 'was':
      return 'was';
    case 'valued':
      return 'valued';
    default:
      return null;
  }
}

/** The header of a column that says nothing known; null for others. */
function strangeHeader(column: TableColumn): string | null {
  return column.kind === 'unknown' ? column.text : column.kind === 'blank' ? '' : null;
}

function isFigure(cell: SheetCell | undefined): boolean {
  if (cell === undefined) return false;
  return cell.kind === 'number' || (cell.kind === 'text' && /^[($-]*[\d,]+(?:\.\d+)?%?\)?$/.test(cell.text));
}
