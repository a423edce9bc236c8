/** A year made ready for the page: its months by their place in the year, its remarks, its printed rows. */
import type { Cell, CellIn, CellSpec, EvaluatedFirm, EvaluatedReport, Form, LineSpec } from '@focus/engine';
import { rememberCells, yearOf, type CellsOf } from '../year.ts';
import { remarksOf, type Remarks } from './remarks.ts';
import { printedPages, type PrintedRow } from './rows.ts';

/** A month that has a report. */
export interface BookMonth {
  readonly report: EvaluatedReport;
  /** Every cell by its id. */
  readonly cells: ReadonlyMap<string, Cell>;
}

/** What a page is made for. */
export type PageOptions = Partial<Pick<Book, 'isPreview' | 'fileName'>> & { readonly cellsOf?: CellsOf };

/** A firm's year, ready for the page. */
export interface Book {
  readonly firm: EvaluatedFirm;
  readonly year: number;
  readonly form: Form;
  /** The reports of the year, in the order of time. */
  readonly reports: readonly EvaluatedReport[];
  /** A month of the year, from 1; undefined where it has no report. */
  month(number: number): BookMonth | undefined;
  /** The month before a month, in whatever year; undefined where it has no report. */
  report(month: string): EvaluatedReport | undefined;
  /** A cell of a month, in whatever year; undefined where that month has no report. */
  cell(month: string, id: string): Cell | undefined;
  /** A cell of a report of the firm: the one that is made already, where it is of the year. */
  readonly cellIn: CellIn;
  readonly remarks: Remarks;
  /** Whether every figure says which one it is, for whoever shows the page beside the text. */
  readonly isPreview: boolean;
  /** What a file is called on the page. */
  readonly fileName: (file: string) => string;
  /** The printed pages of a schedule, by its id. */
  readonly pages: ReadonlyMap<string, readonly (readonly PrintedRow[])[]>;
  /** A line's name with the heading it stands below. */
  titleOf(line: LineSpec): string;
  /** Which figure a cell holds, whatever the month: its line, its item number, its name. */
  nameOf(cell: Cell): string;
}

/**
 * Makes a year ready for the page.
 * @throws RangeError where the firm has no report in that year
 */
export function bookOf(firm: EvaluatedFirm, year: number, options: PageOptions = {}): Book {
  const { form, reports } = yearOf(firm, year);
  const { isPreview = false, fileName = (file: string) => file, cellsOf = rememberCells() } = options;
  const months = new Map<number, BookMonth>();
  for (const report of reports) {
    months.set(Number(report.month.slice(5, 7)), { report, cells: cellsOf(report) });
  }
  const pages = new Map(form.schedules.map((schedule) => [schedule.id, printedPages(schedule)]));
  const rows = [...pages.values()].flat(2);
  const titles = new Map(rows.flatMap((row) => (row.line === null ? [] : [[keyOf(row.line), row.title]])));
  const titleOf = (line: LineSpec): string => titles.get(keyOf(line)) ?? line.label;
  const names = new Map<CellSpec, string>();
  const byMonth = new Map(firm.reports.map((report) => [report.month, report]));
  return {
    firm,
    year,
    form,
    reports,
    month: (number) => months.get(number),
    report: (month) => byMonth.get(month),
    cell(month, id) {
      const ofYear = months.get(Number(month.slice(5, 7)));
      return ofYear?.report.month === month ? ofYear.cells.get(id) : byMonth.get(month)?.cell(id);
    },
    cellIn(report, id) {
      const ofYear = months.get(Number(report.month.slice(5, 7)));
      return (ofYear?.report === report ? ofYear.cells.get(id) : undefined) ?? report.cell(id);
    },
    remarks: remarksOf(reports),
    isPreview,
    fileName,
    pages,
    titleOf,
    nameOf(cell) {
      const known = names.get(cell.spec);
      if (known !== undefined) return known;
      const name = nameOf(cell, titleOf(cell.line));
      names.set(cell.spec, name);
      return name;
    },
  };
}

function nameOf({ line, schedule, spec }: Cell, title: string): string {
  const item = line.item === null ? '' : ` (item ${line.item})`;
  const column = schedule.columns.find(({ name }) => name === spec.column);
  const of = column === undefined ? '' : `, ${column.label}`;
  return `Line ${line.line}${item}, ${title}${of}`;
}

/** Names of lines are unique in their schedule, ids of cells in the form. */
function keyOf(line: LineSpec): string {
  return line.cells[0]?.id ?? line.name;
}
