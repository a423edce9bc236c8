/** Supporting schedules: what figures are made of (parts), and the worksheets that compute lines. */
import {
  divide,
  printFigure,
  printMoney,
  reportedOf,
  UNITS,
  type Cell,
  type EvaluatedWorksheet,
  type Exact,
  type LineSpec,
  type ScheduleSpec,
  type Unit,
} from '@focus/engine';
import type { Book, BookMonth } from './book.ts';
import { printedFigure } from './figure.ts';
import { html, type Content, type Html } from './html.ts';
import { columnsOf, monthGroups } from './schedules.ts';
import { lineCells, monthCells, monthsTable, type Columns } from './table.ts';
import { longDate, monthName, monthSpan } from './words.ts';

/** The section of supporting schedules; null where no figure has parts and no worksheet is given. */
export function supportingSection(book: Book): Html | null {
  const parts = book.form.schedules.flatMap((schedule) =>
    schedule.rows.flatMap((row) => (row.kind === 'line' ? partsTables(schedule, row.line, book) : [])),
  );
  const worksheets = book.form.worksheets.flatMap(({ name, title }) => {
    const given = book.reports.flatMap((report) =>
      report.worksheets.filter(({ spec }) => spec.name === name).map((worksheet) => ({ report, worksheet })),
    );
    if (given.length === 0) return [];
    const tables = given.map(({ report, worksheet }) => worksheetTable(worksheet, report.month));
    return [
      html`<h3>${title}</h3>
        <div class="worksheets">${tables}</div> `,
    ];
  });
  if (parts.length === 0 && worksheets.length === 0) return null;
  return html`<section id="supporting" class="flow" aria-labelledby="title-supporting">
    <h2 id="title-supporting">Supporting schedules</h2>
    ${parts}${worksheets}
  </section> `;
}

/** A part's place among those of its line: parts are matched over months by label, repeated ones by their order. */
interface PartRow {
  readonly label: string;
  readonly occurrence: number;
}

function partsTables(schedule: ScheduleSpec, line: LineSpec, book: Book): Html[] {
  const columns = columnsOf(schedule);
  const heading = html`<h3>Schedule ${schedule.id}, line ${line.line}: ${book.titleOf(line)}</h3> `;
  const tables = monthGroups(schedule).flatMap((months, group) => {
    const rows = partRows(line, months, book);
    if (rows.length === 0) return [];
    const layout = { book, months, columns };
    const body = rows.map(
      (row) =>
        html`<tr>
          <th scope="row">${row.label}</th>
          ${monthCells(layout, (month) => partCells(row, line, month, columns))}
        </tr> `,
    );
    const total = html`<tr class="computed line">
      <th scope="row">Line ${line.line}</th>
      ${monthCells(layout, (month) => lineCells(line, month, layout, false))}
    </tr> `;
    const caption = `Parts of line ${line.line}, ${monthSpan(months[0] ?? 1, months.at(-1) ?? 12)} ${String(book.year)}`;
    const id = `parts-${schedule.id}-${line.line}-${String(group + 1)}`;
    return [monthsTable({ ...layout, id, caption, heads: ['Part'], groups: [body, [total]] })];
  });
  return tables.length === 0 ? [] : [heading, ...tables];
}

function partRows(line: LineSpec, months: readonly number[], book: Book): PartRow[] {
  const rows = new Map<string, PartRow>();
  for (const number of months) {
    for (const row of partsOf(line, book.month(number))) rows.set(keyOf(row), row);
  }
  return [...rows.values()];
}

/** The parts of a line in a month. Every column of a grid has them all, blank where a part has no amount there. */
function partsOf(line: LineSpec, month: BookMonth | undefined): PartRow[] {
  const seen = new Map<string, number>();
  const cells = line.cells.flatMap(({ id }) => month?.cells.get(id) ?? []);
  const longest = cells.reduce<Cell | null>(
    (most, cell) => (cell.parts.length > (most?.parts.length ?? 0) ? cell : most),
    null,
  );
  return (longest?.parts ?? []).map(({ label }) => {
    const occurrence = seen.get(label) ?? 0;
    seen.set(label, occurrence + 1);
    return { label, occurrence };
  });
}

function keyOf({ label, occurrence }: PartRow): string {
  return `${String(occurrence)} ${label}`;
}

function partCells(row: PartRow, line: LineSpec, month: BookMonth, columns: Columns): readonly Html[] {
  const cells = new Map(line.cells.map(({ id, column }) => [column, month.cells.get(id)]));
  return columns.map((column, index) => {
    const cell = cells.get(column?.name ?? null);
    const amount = cell?.parts.filter(({ label }) => label === row.label)[row.occurrence]?.amount ?? null;
    const classes = index === 0 ? 'fig first' : 'fig';
    return html`<td class="${classes}">
      ${cell === undefined || amount === null ? null : partFigure(amount, cell)}
    </td>`;
  });
}

/** A part is printed as its line's figure is, or in dollars where one of the line's parts is not a whole figure. */
function partFigure(amount: Exact, { unit, parts }: Cell): Content {
  const isWhole = parts.every((part) => part.amount === null || isWholeFigure(part.amount, unit));
  return printedFigure(isWhole ? quantity(amount, unit) : printMoney(amount));
}

function isWholeFigure(amount: Exact, unit: Unit): boolean {
  return UNITS[unit].type !== 'money' || typeof divide(amount, UNITS[unit].grain) === 'number';
}

function quantity(amount: Exact, unit: Unit): string {
  return unit === 'dollars' ? printMoney(amount) : printFigure(reportedOf(amount, unit), unit);
}

function worksheetTable({ spec, facts }: EvaluatedWorksheet, month: string): Html {
  const head = spec.by === 'date' ? 'From' : 'Row';
  return html`<table class="worksheet">
    <caption>
      ${monthName(month)}${facts.broken ? ' (cannot be read in full: nothing is computed from it)' : null}
    </caption>
    <thead>
      <tr>
        <th scope="col">${head}</th>
        ${spec.columns.map(({ label }) => html`<th scope="col">${label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${facts.rows.map(
        (row) =>
          html`<tr>
            <th scope="row">${spec.by === 'date' ? longDate(row.label) : row.label}</th>
            ${spec.columns.map(({ unit }, index) => {
              const amount = row.values[index] ?? null;
              return html`<td class="fig">
                ${amount === null ? null : printedFigure(quantity(amount, unit))}
              </td>`;
            })}
          </tr> `,
      )}
    </tbody>
  </table> `;
}
