/** Supporting schedules: what figures are made of (parts), and the worksheets that compute lines. */
import {
  isWhole,
  printFigure,
  printMoney,
  reportedOf,
  UNITS,
  type Cell,
  type EvaluatedWorksheet,
  type Exact,
  type LineSpec,
  type PartFact,
  type ScheduleSpec,
  type Unit,
  printMonth,
} from '@focus/engine';
import type { Book, BookMonth } from './book.ts';
import { printedFigure } from './figure.ts';
import { html, type Content, type Html } from './html.ts';
import { columnsOf } from './schedules.ts';
import { lineCells, monthCells, monthsTable, type Columns } from './table.ts';
import { longDate, monthOfYear, MONTHS_OF_YEAR } from './words.ts';

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

/** Months that fit side by side on a sheet. */
const ACROSS = { single: 6, grid: 3 } as const;

function partsTables(schedule: ScheduleSpec, line: LineSpec, book: Book): Html[] {
  const columns = columnsOf(schedule);
  const given = MONTHS_OF_YEAR.filter((number) => partsOf(line, book.month(number)).length > 0);
  if (given.length === 0) return [];
  const across = columns.length > 1 ? ACROSS.grid : ACROSS.single;
  const tables = given.flatMap((_, index) =>
    index % across === 0 ? [partsTable(schedule, line, book, given.slice(index, index + across))] : [],
  );
  return [html`<h3>Schedule ${schedule.id}, line ${line.line}: ${book.titleOf(line)}</h3>`, ...tables];
}

function partsTable(schedule: ScheduleSpec, line: LineSpec, book: Book, months: readonly number[]): Html {
  const layout = { book, months, columns: columnsOf(schedule) };
  const body = partRows(line, months, book).map((row) =>
    tableRow(
      row.label,
      monthCells(layout, (month) => partCells(row, line, month, layout.columns)),
    ),
  );
  const sums = months.some((number) =>
    cellsOf(line, book.month(number)).some((cell) => !isInWholeFigures(cell)),
  )
    ? [
        tableRow(
          'Exact sum',
          monthCells(layout, (month) => sumCells(line, month, layout.columns)),
        ),
      ]
    : [];
  const total = html`<tr class="computed line">
    <th scope="row">Line ${line.line}</th>
    ${monthCells(layout, (month) => lineCells(line, month, layout, false))}
  </tr> `;
  return monthsTable({
    ...layout,
    id: `parts-${schedule.id}-${line.line}-${String(months[0])}`,
    caption: `Parts of line ${line.line}, ${months.map(monthOfYear).join(', ')} ${String(book.year)}`,
    heads: ['Part'],
    groups: [body, [...sums, total]],
    kind: 'parts',
  });
}

function tableRow(label: string, cells: Content): Html {
  return html`<tr>
    <th scope="row">${label}</th>
    ${cells}
  </tr> `;
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
  const longest = cellsOf(line, month).reduce<readonly PartFact[]>(
    (most, { parts }) => (parts.length > most.length ? parts : most),
    [],
  );
  return longest.map(({ label }) => {
    const occurrence = seen.get(label) ?? 0;
    seen.set(label, occurrence + 1);
    return { label, occurrence };
  });
}

function cellsOf(line: LineSpec, month: BookMonth | undefined): Cell[] {
  return line.cells.flatMap(({ id }) => month?.cells.get(id) ?? []);
}

function keyOf({ label, occurrence }: PartRow): string {
  return `${String(occurrence)} ${label}`;
}

function partCells(row: PartRow, line: LineSpec, month: BookMonth, columns: Columns): readonly Html[] {
  return amountCells(line, month, columns, (cell) => {
    const amount = cell.parts.filter(({ label }) => label === row.label)[row.occurrence]?.amount ?? null;
    return amount === null ? null : partFigure(amount, cell);
  });
}

function sumCells(line: LineSpec, month: BookMonth, columns: Columns): readonly Html[] {
  return amountCells(line, month, columns, (cell) =>
    cell.exact === null || cell.parts.length === 0 ? null : partFigure(cell.exact, cell),
  );
}

function amountCells(
  line: LineSpec,
  month: BookMonth,
  columns: Columns,
  amountOf: (cell: Cell) => string | null,
): readonly Html[] {
  const cells = new Map(cellsOf(line, month).map((cell) => [cell.spec.column, cell]));
  return columns.map((column, index) => {
    const cell = cells.get(column?.name ?? null);
    const amount = cell === undefined ? null : amountOf(cell);
    return html`<td class="${index === 0 ? 'fig first' : 'fig'}">
      ${amount === null ? null : printedFigure(amount)}
    </td>`;
  });
}

/** A part is printed as its line's figure is, or in dollars where one of the line's parts is not a whole figure. */
function partFigure(amount: Exact, cell: Cell): string {
  return isInWholeFigures(cell) ? quantity(amount, cell.unit) : printMoney(amount);
}

function isInWholeFigures({ unit, parts }: Cell): boolean {
  if (UNITS[unit].type !== 'money') return true;
  return parts.every(({ amount }) => amount === null || isWhole(amount, unit));
}

function quantity(amount: Exact, unit: Unit): string {
  return unit === 'dollars' ? printMoney(amount) : printFigure(reportedOf(amount, unit), unit);
}

function worksheetTable({ spec, facts }: EvaluatedWorksheet, month: string): Html {
  const head = spec.by === 'date' ? 'From' : 'Row';
  return html`<table class="worksheet">
    <caption>
      ${printMonth(month)}${facts.broken ? ' (cannot be read in full: nothing is computed from it)' : null}
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
