/** Tables of months: rows down, months across, in a grid each month with its columns. */
import { UNITS, type ColumnSpec, type LineSpec, type Unit } from '@focus/engine';
import type { Book, BookMonth } from './book.ts';
import { figureCell } from './figure.ts';
import { html, type Html } from './html.ts';
import { monthOfYear } from './words.ts';

/** The columns a month takes: those of a grid, or one. */
export type Columns = readonly (ColumnSpec | null)[];

/** What a table of months shows. */
export interface MonthsTable {
  readonly id: string;
  readonly caption: string;
  readonly book: Book;
  /** Months of the year, from 1. */
  readonly months: readonly number[];
  readonly columns: Columns;
  /** The heads of the columns before the months. */
  readonly heads: readonly string[];
  /** Groups of rows, each a `tbody`. */
  readonly groups: readonly (readonly Html[])[];
  /** A class of its own. */
  readonly kind: 'form' | 'parts';
}

/** A table of months; its rows are made by `monthCells`. */
export function monthsTable(table: MonthsTable): Html {
  const { id, caption, columns, heads, groups } = table;
  const isGrid = columns.length > 1;
  const span = isGrid ? html` rowspan="2"` : null;
  const corner = heads.map((head) => html`<th scope="col" class="head" ${span}>${head}</th>`);
  const months = table.months.map((number) => monthHead(table, number));
  const second = isGrid
    ? html`<tr>
        ${table.months.map(() => columns.map(columnHead))}
      </tr> `
    : null;
  return html`<table id="${id}" class="months ${table.kind}${isGrid ? ' grid' : null}">
    <caption>
      ${caption}
    </caption>
    <colgroup>
      <col class="label" />
      ${heads.slice(1).map(() => html`<col class="item" />`)}
    </colgroup>
    ${table.months.map(
      () =>
        html`<colgroup>
          ${columns.map((column) => html`<col class="${column?.unit === 'count' ? 'few' : 'amount'}" />`)}
        </colgroup>`,
    )}
    <thead>
      <tr>
        ${corner}${months}
      </tr>
      ${second}
    </thead>
    ${groups.map(
      (rows) =>
        html`<tbody>
          ${rows}
        </tbody> `,
    )}
  </table> `;
}

function monthHead({ book, columns }: MonthsTable, number: number): Html {
  const state = book.month(number)?.report.state;
  const label = state === undefined ? null : html`<small class="${state}">${state}</small>`;
  const span = columns.length > 1 ? html`scope="colgroup" colspan="${columns.length}"` : html`scope="col"`;
  const name = monthOfYear(number);
  const short = columns.length > 1 ? name : html`<abbr title="${name}">${name.slice(0, 3)}</abbr>`;
  return html`<th ${span} class="month">${short} ${label}</th>`;
}

function columnHead(column: ColumnSpec | null, index: number): Html {
  const first = index === 0 ? html` class="first"` : null;
  return html`<th scope="col" ${first}>${column?.label ?? ''}${unitNote(column?.unit ?? null)}</th>`;
}

/** How a column's head says what it counts; nothing where it need not. */
function unitNote(unit: Unit | null): Html | null {
  if (unit === 'thousands') return html`<small>$000</small>`;
  return unit === 'dollars' ? html`<small>$</small>` : null;
}

/** The cells of a row for each month; `cellsOf` gives those of a month that has a report. */
export function monthCells(
  { book, months, columns }: Pick<MonthsTable, 'book' | 'months' | 'columns'>,
  cellsOf: (month: BookMonth) => readonly Html[],
): readonly (readonly Html[])[] {
  return months.map((number) => {
    const month = book.month(number);
    return month === undefined ? emptyCells(columns) : cellsOf(month);
  });
}

function emptyCells(columns: Columns): readonly Html[] {
  return columns.map((_, index) => (index === 0 ? html`<td class="first"></td>` : html`<td></td>`));
}

/**
 * A line's cells in one month. A line with a single figure takes all columns of a grid.
 * @param isAnchor whether findings link to them
 */
export function lineCells(
  line: LineSpec,
  month: BookMonth,
  { book, columns }: Pick<MonthsTable, 'book' | 'columns'>,
  isAnchor: boolean,
): readonly Html[] {
  const cells = new Map(line.cells.map(({ id, column }) => [column, month.cells.get(id)]));
  const single = cells.get(null);
  if (single !== undefined)
    return [figureCell(single, book, { columns: columns.length, isFirst: true, isAnchor })];
  return columns.map((column, index) => {
    const cell = cells.get(column?.name ?? null);
    if (cell !== undefined) return figureCell(cell, book, { columns: 1, isFirst: index === 0, isAnchor });
    return index === 0 ? html`<td class="none first"></td>` : html`<td class="none"></td>`;
  });
}

/** The unit that money has throughout a schedule; null where it has several. */
export function moneyUnit(units: readonly Unit[]): Unit | null {
  const money = new Set(units.filter((unit) => UNITS[unit].type === 'money'));
  const [only] = money;
  return money.size === 1 && only !== undefined ? only : null;
}
