/**
 * An evaluated year as JSON (`outputs.md`, "The completed report as JSON"). The shape is described, field by
 * field, in `schema/focus-report-1.schema.json`; a test holds the two together.
 */
import {
  compare,
  exactOf,
  plainFigure,
  UNITS,
  type Cell,
  type EvaluatedFirm,
  type EvaluatedReport,
  type EvaluatedWorksheet,
  type Finding,
  type LineSpec,
  type Place,
  type ScheduleSpec,
} from '@focus/engine';
import stringify from 'json-stringify-pretty-compact';
import { plainQuantity, plainSetting, plainValue } from './plain.ts';
import { yearOf } from './year.ts';

/** Changes when a program that reads the files would have to. */
const FORMAT_VERSION = 1;

/** A figure and all that is known of it fit on one line, so that a diff of two files shows changed figures. */
const LINE_LENGTH = 480;

/**
 * A firm's year as JSON text, valid against `reportSchema`: every line of the form in every month that has a
 * report, in the form's order. The same reports give the same bytes.
 * @throws RangeError where the firm has no report in that year
 */
export function yearToJson(firm: EvaluatedFirm, year: number): string {
  const { form, reports } = yearOf(firm, year);
  const content = {
    formatVersion: FORMAT_VERSION,
    form: { id: form.id, title: form.title, revision: form.revision },
    firm: { id: firm.id, name: firm.name },
    year,
    months: reports.map(monthToJson),
  };
  return `${stringify(content, { indent: 2, maxLength: LINE_LENGTH })}\n`;
}

function monthToJson(report: EvaluatedReport) {
  const { filed, amended } = report.facts;
  return {
    month: report.month,
    asOf: report.asOf,
    due: report.due,
    state: report.state,
    filed: filed?.date ?? null,
    amended: amended === null ? null : { date: amended.date, reason: amended.reason },
    seal: filed?.seal ?? null,
    settings: settingsToJson(report),
    schedules: Object.fromEntries(
      report.form.schedules.map((schedule) => [schedule.id, scheduleToJson(schedule, report)]),
    ),
    worksheets: Object.fromEntries(
      report.worksheets.map((worksheet) => [worksheet.spec.name, worksheetToJson(worksheet, report)]),
    ),
    headroom: headroomToJson(report),
    findings: report.findings.map(findingToJson),
  };
}

function settingsToJson(report: EvaluatedReport): Record<string, string> {
  const settings: [string, string][] = [];
  for (const { name, type } of report.form.settings) {
    const inForce = report.settings.get(name);
    if (inForce !== undefined) settings.push([name, plainSetting(inForce.value, type)]);
  }
  return Object.fromEntries(settings);
}

function scheduleToJson(schedule: ScheduleSpec, report: EvaluatedReport) {
  return schedule.rows.flatMap((row) => (row.kind === 'line' ? [lineToJson(row.line, report)] : []));
}

function lineToJson(line: LineSpec, report: EvaluatedReport) {
  const { line: number, item, name, label, cells } = line;
  const head = { line: number, item, name, label };
  const [first] = cells;
  if (first?.column === null) return { ...head, ...cellToJson(report.cell(first.id), report) };
  return {
    ...head,
    cells: Object.fromEntries(
      cells.map((spec) => [spec.column ?? '', cellToJson(report.cell(spec.id), report)]),
    ),
  };
}

function cellToJson(cell: Cell, report: EvaluatedReport) {
  const { unit, state, origin, valued, waitsFor } = cell;
  return {
    unit,
    state,
    value: plainValue(cell),
    exact: dollarsBehind(cell),
    origin,
    formula: cell.formula?.text ?? null,
    waitsFor,
    was: cell.was === null ? null : plainFigure(cell.was, unit),
    valued,
    parts: cell.parts.map((part) => ({
      label: part.label,
      value: part.amount === null ? null : plainQuantity(part.amount, unit),
      source: sourceToJson(report.facts.file, part.place),
    })),
    source: cell.place === null ? null : sourceToJson(cell.place.file, cell.place),
  };
}

/** The amount in dollars that a money cell was rounded from; null where nothing was rounded away. */
function dollarsBehind({ exact, value, unit }: Cell): string | null {
  if (exact === null || value === null || UNITS[unit].type !== 'money') return null;
  return compare(exact, exactOf(value, unit)) === 0 ? null : plainQuantity(exact, 'dollars');
}

function worksheetToJson({ spec, facts }: EvaluatedWorksheet, report: EvaluatedReport) {
  return {
    title: spec.title,
    by: spec.by,
    broken: facts.broken,
    columns: spec.columns.map(({ name, label, unit }) => ({ name, label, unit })),
    rows: facts.rows.map((row) => ({
      label: row.label,
      values: Object.fromEntries(
        spec.columns.map(({ name, unit }, index) => {
          const value = row.values[index] ?? null;
          return [name, value === null ? null : plainQuantity(value, unit)];
        }),
      ),
      source: sourceToJson(report.facts.file, row.place),
    })),
  };
}

/** Of rules that have one place to stand at: elsewhere a code would not tell which distance is meant. */
function headroomToJson(report: EvaluatedReport) {
  return report
    .headroom()
    .filter(({ single }) => single)
    .map(({ rule, value, unit }) => ({ rule, value: plainFigure(value, unit), unit }));
}

function findingToJson(finding: Finding) {
  const { code, severity, message, cites, subject, accepted, place, related } = finding;
  return {
    code,
    severity,
    message,
    cites: cites.map((citation) => citation.text),
    schedule: subject.schedule,
    line: subject.line,
    item: subject.item,
    column: subject.column,
    accepted,
    source: sourceToJson(place.file, place),
    related: related.map((one) => ({
      message: one.message,
      source: sourceToJson(one.place.file, one.place),
    })),
  };
}

/** Lines are counted from 1, as editors do. */
function sourceToJson(file: string, place: Place) {
  return { file, line: place.line + 1 };
}
