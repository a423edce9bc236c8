/** The form's schedules, sheet by sheet as the form prints them. */
import type { LineSpec, ScheduleSpec } from '@focus/engine';
import type { Book } from './book.ts';
import { html, type Html } from './html.ts';
import type { PrintedRow } from './rows.ts';
import { lineCells, moneyUnit, monthCells, monthsTable, type Columns, type MonthsTable } from './table.ts';
import { monthSpan } from './words.ts';

/** The columns a month takes in a schedule. */
export function columnsOf(schedule: ScheduleSpec): Columns {
  return schedule.columns.length === 0 ? [null] : schedule.columns;
}

/** The groups of months that share a sheet, as the form says. */
function monthGroups(schedule: ScheduleSpec): readonly (readonly number[])[] {
  const pages = schedule.pages.length === 0 ? [[1, 12] as const] : schedule.pages;
  return pages.map(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

/** A schedule: for each page of its rows, a sheet for each group of months. */
export function scheduleSection(schedule: ScheduleSpec, book: Book): Html {
  const pages = book.pages.get(schedule.id) ?? [];
  const groups = monthGroups(schedule);
  const sheets = pages.flatMap((rows, page) =>
    groups.map((months, group) => ({ rows, months, page, group })),
  );
  const kind = schedule.columns.length === 0 ? 'portrait' : 'landscape';
  const idOf = (index: number) => `schedule-${schedule.id}-${String(index + 1)}`;
  return html`<section id="schedule-${schedule.id}" class="schedule" aria-labelledby="title-${schedule.id}">
    <h2 id="title-${schedule.id}">Schedule ${schedule.id} <span class="dash">–</span> ${schedule.title}</h2>
    ${sheets.map(({ rows, months }, index) => {
      const after = index + 1 < sheets.length ? idOf(index + 1) : `after-${schedule.id}`;
      return html`<div class="sheet ${kind}">
        ${sheetHead(schedule, book, `Sheet ${String(index + 1)} of ${String(sheets.length)}`)}
        <a class="skip" href="#${after}">Skip this table</a>
        ${sheetTable(schedule, book, rows, months, idOf(index))}${index + 1 === sheets.length ? notes(schedule) : null}
      </div> `;
    })}
    <div id="after-${schedule.id}" tabindex="-1"></div>
  </section> `;
}

function sheetHead(schedule: ScheduleSpec, book: Book, sheet: string): Html {
  return html`<div class="sheet-head">
    <p class="letter">Schedule <b>${schedule.id}</b></p>
    <p class="whose"><b>${book.firm.name}</b><br />${book.form.title}</p>
    <p class="when">For month ends ${book.year}${unitStatement(schedule)}<br /><small>${sheet}</small></p>
  </div>`;
}

function unitStatement(schedule: ScheduleSpec): Html | null {
  if (schedule.columns.length > 0) return null;
  const unit = moneyUnit(linesOf(schedule).flatMap((line) => line.cells.map((cell) => cell.unit)));
  if (unit === 'thousands') return html`<br />(In thousands — $000’s omitted)`;
  return unit === 'dollars' ? html`<br />(In dollars)` : null;
}

function linesOf(schedule: ScheduleSpec): LineSpec[] {
  return schedule.rows.flatMap((row) => (row.kind === 'line' ? [row.line] : []));
}

function sheetTable(
  schedule: ScheduleSpec,
  book: Book,
  rows: readonly PrintedRow[],
  months: readonly number[],
  id: string,
): Html {
  const columns = columnsOf(schedule);
  const hasItems = linesOf(schedule).some(({ item }) => item !== null);
  const lines = rows.flatMap(({ line }) => (line === null ? [] : [line.line]));
  const span = monthSpan(months[0] ?? 1, months.at(-1) ?? 12);
  const caption = `Schedule ${schedule.id}, lines ${lines[0] ?? ''} to ${lines.at(-1) ?? ''}, ${span} ${String(book.year)}`;
  const heads = hasItems ? ['Line', 'Item'] : ['Line'];
  const width = heads.length + months.length * columns.length;
  const layout = { book, months, columns };
  const groups = grouped(rows).map((group) =>
    group.map((row) =>
      row.line === null ? headingRow(row, width) : lineRow(row, row.line, layout, hasItems),
    ),
  );
  return monthsTable({ ...layout, id, caption, heads, groups, kind: 'form' });
}

/** A heading opens a group of rows, which ends where a line stands below fewer headings. */
function grouped(rows: readonly PrintedRow[]): PrintedRow[][] {
  const groups: PrintedRow[][] = [[]];
  let depth = 0;
  for (const row of rows) {
    const below = row.line === null ? row.depth + 1 : row.depth;
    if (row.line === null || below < depth) groups.push([]);
    groups.at(-1)?.push(row);
    depth = below;
  }
  return groups.filter((group) => group.length > 0);
}

function headingRow({ number, text, depth }: PrintedRow, width: number): Html {
  return html`<tr class="heading">
    <th scope="rowgroup" colspan="${width}" class="depth-${depth}">
      <span class="no">${number}</span> ${text}
    </th>
  </tr> `;
}

function lineRow(
  { number, text, depth }: PrintedRow,
  line: LineSpec,
  layout: Pick<MonthsTable, 'book' | 'months' | 'columns'>,
  hasItems: boolean,
): Html {
  const computed = line.cells.some(({ formula }) => formula !== null) ? 'computed ' : '';
  const item = hasItems ? html`<td class="item">${line.item}</td>` : null;
  const cells = monthCells(layout, (month) => lineCells(line, month, layout, true));
  const full = number === `${line.line}.` ? null : html`<span class="sr">${line.line} </span>`;
  const note = unitNote(line);
  return html`<tr class="${computed}line">
    <th scope="row" class="depth-${depth}">
      <span class="no" ${full === null ? null : html` aria-hidden="true"`}>${number}</span>
      ${full}${text}${note}
    </th>
    ${item}${cells}
  </tr> `;
}

/** What a single figure counts, where the sheet's head does not say it and the figure does not show it. */
function unitNote(line: LineSpec): Html | null {
  const [only] = line.cells;
  if (only?.column !== null) return null;
  if (only.unit === 'count') return html` <small>(number)</small>`;
  return only.unit === 'average' ? html` <small>(average)</small>` : null;
}

function notes(schedule: ScheduleSpec): Html | null {
  if (schedule.notes.length === 0) return null;
  return html`<dl class="notes">
    ${schedule.notes.map(
      ({ mark, text }) =>
        html`<div>
          <dt>${mark}</dt>
          <dd>${text}</dd>
        </div> `,
    )}
  </dl> `;
}
