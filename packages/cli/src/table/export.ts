/** A firm's year as sheets: one a schedule, and one of its reports. `focus import` reads them back. */
import {
  exactOf,
  plainFigure,
  toDecimalString,
  UNITS,
  type Cell,
  type EvaluatedReport,
  type LineSpec,
  type ScheduleSpec,
  type Unit,
} from '@focus/engine';

/** In what amounts are written: as the form prints them, or exactly, in dollars. */
export const EXPORT_UNITS = ['form', 'dollars'] as const;

/** In what amounts are written. */
export type ExportUnit = (typeof EXPORT_UNITS)[number];

/** What is written into a cell; null leaves it empty. */
export type WrittenCell =
  | null
  | { readonly kind: 'text'; readonly text: string }
  /** A figure as a decimal of its unit; a percent in percent. Zero is nil, an empty cell blank. */
  | {
      readonly kind: 'figure';
      readonly decimal: string;
      readonly unit: Exclude<Unit, 'flag'>;
      /** Whether it is printed in brackets although it is held as a magnitude. */
      readonly deduction: boolean;
    };

/** A sheet to be written. */
export interface WrittenSheet {
  /** As people see it: `Schedule A`. */
  readonly name: string;
  /** For the name of a file: `a`. */
  readonly id: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly WrittenCell[])[];
  /** How many columns at the left say what a row is. */
  readonly titles: number;
}

/**
 * The sheets of a year.
 * @param reports of one firm and year, in the order of time; at least one
 */
export function sheetsOf(reports: readonly EvaluatedReport[], unit: ExportUnit): readonly WrittenSheet[] {
  const form = reports.at(-1)?.form;
  const schedules = (form?.schedules ?? []).map((schedule) =>
    schedule.columns.length === 0 ? figureSheet(schedule, reports, unit) : gridSheet(schedule, reports, unit),
  );
  return [...schedules, reportSheet(reports)];
}

/** A schedule of single figures: a line a row, a month a column. */
function figureSheet(
  schedule: ScheduleSpec,
  reports: readonly EvaluatedReport[],
  unit: ExportUnit,
): WrittenSheet {
  const rows = linesOf(schedule).flatMap((line) => {
    const cells = reports.map((report) => report.cell(line.cells[0]?.id ?? ''));
    const row = (what: string, figures: readonly WrittenCell[]): WrittenCell[] => [
      ...[line.line, line.item ?? '', line.name, what, line.label, unitOf(cells[0], unit)].map(text),
      ...figures,
    ];
    const isValued = cells.some(({ valued }) => valued !== null);
    const isAmended = cells.some(({ was }) => was !== null);
    return [
      row(
        '',
        cells.map((cell) => figure(cell, unit)),
      ),
      ...(isAmended
        ? [
            row(
              'was',
              cells.map((cell) => original(cell, unit)),
            ),
          ]
        : []),
      ...(isValued
        ? [
            row(
              'valued',
              cells.map(({ valued }) => text(valued ?? '')),
            ),
          ]
        : []),
    ];
  });
  const titles = ['Line', 'Item', 'Name', 'What', 'Label', 'Unit'];
  return {
    name: `Schedule ${schedule.id}`,
    id: schedule.id.toLowerCase(),
    header: [...titles, ...reports.map(({ month }) => month)],
    rows,
    titles: titles.length,
  };
}

/** A grid: a line of a month a row, month after month. */
function gridSheet(
  schedule: ScheduleSpec,
  reports: readonly EvaluatedReport[],
  unit: ExportUnit,
): WrittenSheet {
  const columns = schedule.columns.map(({ name }) => name);
  const rows = reports.flatMap((report) =>
    linesOf(schedule).flatMap((line) => {
      const cells = columns.map((column, at) => cellIn(report, line, column, at));
      const row = (what: string, figures: readonly WrittenCell[]): WrittenCell[] => [
        ...[report.month, line.line, line.name, what, line.label].map(text),
        ...figures,
      ];
      const isAmended = cells.some((cell) => cell !== null && cell.was !== null);
      return [
        row(
          '',
          cells.map((cell) => (cell === null ? null : figure(cell, unit))),
        ),
        ...(isAmended
          ? [
              row(
                'was',
                cells.map((cell) => (cell === null ? null : original(cell, unit))),
              ),
            ]
          : []),
      ];
    }),
  );
  const titles = ['Month', 'Line', 'Name', 'What', 'Label'];
  return {
    name: `Schedule ${schedule.id}`,
    id: schedule.id.toLowerCase(),
    header: [...titles, ...columns],
    rows,
    titles: titles.length,
  };
}

/** The cell of a line in a column; the only cell of a line stands in the first column that the firm reports. */
function cellIn(report: EvaluatedReport, line: LineSpec, column: string, at: number): Cell | null {
  const spec = line.cells.find((cell) => cell.column === column);
  if (spec !== undefined) return report.cell(spec.id);
  const [only] = line.cells;
  return only?.column === null && at === 0 ? report.cell(only.id) : null;
}

/** What is known of each month. */
function reportSheet(reports: readonly EvaluatedReport[]): WrittenSheet {
  return {
    name: 'Reports',
    id: 'reports',
    header: ['Month', 'State', 'Filed', 'Amended', 'Reason'],
    rows: reports.map(({ month, state, facts: { filed, amended } }) =>
      [month, state, filed?.date ?? '', amended?.date ?? '', amended?.reason ?? ''].map(text),
    ),
    titles: 1,
  };
}

function linesOf(schedule: ScheduleSpec): LineSpec[] {
  return schedule.rows.flatMap((row) => (row.kind === 'line' ? [row.line] : []));
}

function unitOf(cell: Cell | undefined, unit: ExportUnit): string {
  if (cell === undefined || cell.unit === 'flag') return '';
  return UNITS[cell.unit].type === 'money' && unit === 'dollars' ? 'dollars' : cell.unit;
}

function text(said: string): WrittenCell {
  return said === '' ? null : { kind: 'text', text: said };
}

/** A cell of a report; empty where it has no figure. */
function figure(cell: Cell, unit: ExportUnit): WrittenCell {
  const { value, exact, unit: own, spec } = cell;
  if (value === null || exact === null) return null;
  if (own === 'flag') return text(plainFigure(value, own));
  const deduction = spec.sign === 'deduction';
  if (unit === 'dollars' && own === 'thousands') {
    // What is computed is what the page foots to; what is entered may be finer than its grain.
    const isEntered = cell.origin === 'entered' || cell.origin === 'summed';
    const dollars = isEntered ? exact : exactOf(value, own);
    return { kind: 'figure', decimal: toDecimalString(dollars, 2), unit: 'dollars', deduction };
  }
  return { kind: 'figure', decimal: plainFigure(value, own), unit: own, deduction };
}

/** What a cell was before an amendment. */
function original({ was, unit: own, spec }: Cell, unit: ExportUnit): WrittenCell {
  if (was === null) return null;
  if (own === 'flag') return text(plainFigure(was, own));
  const deduction = spec.sign === 'deduction';
  if (unit === 'dollars' && own === 'thousands') {
    const decimal = toDecimalString(exactOf(was, own));
    return { kind: 'figure', decimal, unit: 'dollars', deduction };
  }
  return { kind: 'figure', decimal: plainFigure(was, own), unit: own, deduction };
}
