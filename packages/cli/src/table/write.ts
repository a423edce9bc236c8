/** Sheets as files: a CSV file each, or one XLSX file. */
import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import type { WrittenCell, WrittenSheet } from './export.ts';

/** The same sheets give the same bytes: a workbook says this day of itself, whenever it is written. */
const DAY = new Date(Date.UTC(2000, 0, 1));

/** A font that names no family is any that a program likes; this is the one that other cells have. */
const HEADER = { name: 'Calibri', size: 11, bold: true };

/** Digits of which a spreadsheet keeps every one. */
const MOST_DIGITS = 15;

/** A sheet as CSV (RFC 4180, CRLF), its figures as plain decimals, percents with their sign. */
export async function sheetToCsv({ header, rows }: WrittenSheet): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  return stringify([[...header], ...rows.map((row) => row.map(plain))], { record_delimiter: 'windows' });
}

function plain(cell: WrittenCell): string {
  if (cell === null) return '';
  if (cell.kind === 'text') return cell.text;
  return cell.unit === 'percent' ? `${cell.decimal}%` : cell.decimal;
}

/** Sheets as an XLSX workbook: figures as numbers, shown as the form prints them. */
export async function sheetsToXlsx(title: string, sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets: sheets.map(written),
    properties: { title, creator: 'focus', created: DAY, modified: DAY },
  });
}

function written({ name, header, rows, titles }: WrittenSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  header.forEach((text, column) => {
    const alignment = column < titles ? {} : { alignment: { horizontal: 'right' as const } };
    cells.set(`0,${column}`, { value: text, style: { font: HEADER, ...alignment } });
  });
  rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      if (cell !== null) cells.set(`${index + 1},${column}`, xlsxCell(cell, column >= titles));
    });
  });
  const widths = header.map((text, column) => {
    const longest = Math.max(text.length, ...rows.map((row) => shownLength(row[column] ?? null)));
    return { width: Math.min(longest + 2, column < titles ? 44 : 16) };
  });
  return {
    name,
    rows: [[...header], ...rows.map((row) => row.map(() => null))],
    cells,
    columns: widths,
    freezePane: { rows: 1, columns: titles },
    // As wide as a page, on paper.
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function xlsxCell(cell: Exclude<WrittenCell, null>, isFigure: boolean): Partial<Cell> {
  if (cell.kind === 'text') {
    return { value: cell.text, ...(isFigure ? { style: { alignment: { horizontal: 'right' } } } : {}) };
  }
  const decimal = cell.unit === 'percent' ? shifted(cell.decimal) : cell.decimal;
  const style: CellStyle = { numFmt: formatOf(cell) };
  // Of more digits a spreadsheet would lose some: they stand as a text.
  const isExact = decimal.replaceAll(/\D/g, '').replace(/^0+/, '').length <= MOST_DIGITS;
  if (isExact) return { value: Number(decimal), style };
  return { value: plain(cell), style: { alignment: { horizontal: 'right' } } };
}

/** A percent as the ratio that a spreadsheet holds: `23.35` is `0.2335`. */
function shifted(percent: string): string {
  const isNegative = percent.startsWith('-');
  const [whole = '', decimals = ''] = percent.replace('-', '').split('.');
  const digits = whole.padStart(3, '0');
  const ratio = `${digits.slice(0, -2)}.${digits.slice(-2)}${decimals}`;
  return isNegative ? `-${ratio}` : ratio;
}

/** How a figure is shown: losses and deductions in brackets, nothing to report as the form writes it. */
function formatOf({ unit, decimal, deduction }: Extract<WrittenCell, { kind: 'figure' }>): string {
  const digits = {
    thousands: '#,##0',
    count: '#,##0',
    average: '#,##0.0',
    percent: '0.00%',
    dollars: decimal.includes('.') ? '$#,##0.00' : '$#,##0',
  }[unit];
  return `${deduction ? `(${digits})` : digits};(${digits});"-0-"`;
}

function shownLength(cell: WrittenCell): number {
  if (cell === null) return 0;
  return cell.kind === 'text' ? cell.text.length : Math.ceil(cell.decimal.length * 1.3) + 2;
}
