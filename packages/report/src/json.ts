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
  type PartFact,
  type Place,
  type ScheduleSpec,
  type Unit,
} from '@focus/engine';
import { layOut, onOneLine, Written, type Json } from './lay-out.ts';
import { plainQuantity, plainSetting, plainValue } from './plain.ts';
import { rememberCells, yearOf, type CellsOf } from './year.ts';

/** Changes when a program that reads the files would have to. */
const FORMAT_VERSION = 1;

/** A figure and all that is known of it fit on one line, so that a diff of two files shows changed figures. */
const LINE_LENGTH = 480;

/**
 * A firm's year as JSON text, valid against `reportSchema`: every line of the form in every month that has a
 * report, in the form's order. The same reports give the same bytes.
 * @param cellsOf where several outputs of the year are made, so that they share its cells
 * @throws RangeError where the firm has no report in that year
 */
export function yearToJson(firm: EvaluatedFirm, year: number, cellsOf: CellsOf = rememberCells()): string {
  const { form, reports } = yearOf(firm, year);
  const heads = new Map<LineSpec, string>();
  const content = {
    formatVersion: FORMAT_VERSION,
    form: { id: form.id, title: form.title, revision: form.revision },
    firm: { id: firm.id, name: firm.name },
    year,
    months: reports.map((report) => monthToJson({ report, cells: cellsOf(report), heads })),
  };
  return `${layOut(content, LINE_LENGTH)}\n`;
}

/** A month on its way to JSON. */
interface Month {
  readonly report: EvaluatedReport;
  readonly cells: ReadonlyMap<string, Cell>;
  /** The members that say what a line is, by the line: they are the same every month. */
  readonly heads: Map<LineSpec, string>;
}

function monthToJson(month: Month) {
  const { report } = month;
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
      report.form.schedules.map((schedule) => [schedule.id, scheduleToJson(schedule, month)]),
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

function scheduleToJson(schedule: ScheduleSpec, month: Month): Json[] {
  return schedule.rows.flatMap((row) => (row.kind === 'line' ? [lineToJson(row.line, month)] : []));
}

/** A line of a month. What is most of a year's report, a single figure or those of a grid, is written at once. */
function lineToJson(line: LineSpec, { report, cells, heads }: Month): Json {
  const single = line.cells[0]?.column === null ? cells.get(line.cells[0].id) : undefined;
  if (single !== undefined) return new Written(`{${headOf(line, heads)}, ${cellToJson(single, report)}}`);
  const { line: number, item, name, label } = line;
  const ofColumns = line.cells.flatMap(({ id, column }) => {
    const cell = cells.get(id);
    return cell === undefined ? [] : [[column ?? '', new Written(`{${cellToJson(cell, report)}}`)] as const];
  });
  return { line: number, item, name, label, cells: Object.fromEntries(ofColumns) };
}

function headOf(line: LineSpec, heads: Month['heads']): string {
  const known = heads.get(line);
  if (known !== undefined) return known;
  const { line: number, item, name, label } = line;
  const head = onOneLine({ line: number, item, name, label }).slice(1, -1);
  heads.set(line, head);
  return head;
}

/** The members of a cell. */
function cellToJson(cell: Cell, report: EvaluatedReport): string {
  const { unit, state, origin, formula, waitsFor, was, valued, parts, place } = cell;
  // Joined, and not put into a template: of each piece that is added, V8 would keep what there was before it.
  return [
    '"unit": ',
    text(unit),
    ', "state": ',
    text(state),
    ', "value": ',
    text(plainValue(cell)),
    ', "exact": ',
    text(dollarsBehind(cell)),
    ', "origin": ',
    text(origin),
    ', "formula": ',
    text(formula?.text ?? null),
    ', "waitsFor": ',
    waitsFor.length === 0 ? '[]' : onOneLine(waitsFor),
    ', "was": ',
    text(was === null ? null : plainFigure(was, unit)),
    ', "valued": ',
    text(valued),
    ', "parts": ',
    parts.length === 0 ? '[]' : onOneLine(parts.map((part) => partToJson(part, unit, report))),
    ', "source": ',
    place === null ? 'null' : `{"file": ${text(place.file)}, "line": ${place.line + 1}}`,
  ].join('');
}

function partToJson({ label, amount, place }: PartFact, unit: Unit, report: EvaluatedReport) {
  return {
    label,
    value: amount === null ? null : plainQuantity(amount, unit),
    source: sourceToJson(report.facts.file, place),
  };
}

function text(value: string | null): string {
  return JSON.stringify(value);
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
function headroomToJson(report: EvaluatedReport): Written[] {
  return report.rules().flatMap((standing) => {
    const { rule } = standing;
    // Headroom is computed when it is asked for: only of the rules that are told.
    if (rule.instances.length > 1 || standing.headroom === null) return [];
    const { value, unit } = standing.headroom;
    return [
      new Written(
        `{"rule": ${text(rule.code)}, "value": ${text(plainFigure(value, unit))}, "unit": ${text(unit)}}`,
      ),
    ];
  });
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
