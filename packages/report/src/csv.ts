/**
 * An evaluated year as CSV, one cell a row (`outputs.md`, "The completed report as CSV"). What CSV asks for here is
 * ten lines, and a hundredth of the time that a package takes which can do everything with it.
 */
import type { Cell, EvaluatedFirm } from '@focus/engine';
import { plainValue } from './plain.ts';
import { rememberCells, yearOf, type CellsOf } from './year.ts';

const HEADER = [
  'firm',
  'month',
  'schedule',
  'line',
  'item',
  'column',
  'name',
  'value',
  'unit',
  'state',
  'origin',
] as const;

/**
 * A firm's year as CSV (RFC 4180, CRLF): a header, then one record for each cell of the form in each month
 * that has a report, in the form's order. Values are those of the JSON; what has none is empty. This is a
 * table for other systems by item number, not the import format of FINRA's eFOCUS.
 * @param cellsOf where several outputs of the year are made, so that they share its cells
 * @throws RangeError where the firm has no report in that year
 */
export function yearToCsv(firm: EvaluatedFirm, year: number, cellsOf: CellsOf = rememberCells()): string {
  const { reports } = yearOf(firm, year);
  let text = recordOf(HEADER);
  for (const report of reports) {
    cellsOf(report).forEach((cell) => {
      text += recordOf(fieldsOf(firm.id, cell));
    });
  }
  return text;
}

function fieldsOf(firm: string, cell: Cell): readonly string[] {
  const { schedule, line, spec, month, unit, state, origin } = cell;
  return [
    firm,
    month,
    schedule.id,
    line.line,
    line.item ?? '',
    spec.column ?? '',
    line.name,
    plainValue(cell) ?? '',
    unit,
    state,
    origin ?? '',
  ];
}

/** A record of RFC 4180: a field is quoted where it must be. */
function recordOf(fields: readonly string[]): string {
  return `${fields.map((field) => (NEEDS_QUOTES.test(field) ? quoted(field) : field)).join(',')}\r\n`;
}

const NEEDS_QUOTES = /[",\r\n]/;

function quoted(field: string): string {
  return `"${field.replaceAll('"', '""')}"`;
}
