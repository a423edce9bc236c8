/** An evaluated year as CSV, one cell a row (`outputs.md`, "The completed report as CSV"). */
import type { Cell, EvaluatedFirm } from '@focus/engine';
import { stringify } from 'csv-stringify/sync';
import { plainValue } from './plain.ts';
import { yearOf } from './year.ts';

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
 * @throws RangeError where the firm has no report in that year
 */
export function yearToCsv(firm: EvaluatedFirm, year: number): string {
  const records = yearOf(firm, year).reports.flatMap((report) =>
    report.cells().map((cell) => record(firm.id, cell)),
  );
  return stringify([[...HEADER], ...records], { record_delimiter: 'windows' });
}

function record(firm: string, cell: Cell): string[] {
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
