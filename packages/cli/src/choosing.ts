/** What people name on the command line: a firm, a month, a line of the form. */
import type { CellSpec, EvaluatedFirm, EvaluatedReport, Form, LineSpec, ScheduleSpec } from '@focus/engine';
import { closestMatch } from 'leven';
import { listed } from './command.ts';
import { CannotWork } from './exit.ts';

/** More names than these are not listed. */
const MOST_LISTED = 12;

/** Of fewer characters, anything may be meant. */
const LEAST_TO_GUESS = 3;

/**
 * A firm by its identifier.
 * @throws CannotWork that names the nearest one, or those there are
 */
export function chooseFirm(firms: readonly EvaluatedFirm[], id: string): EvaluatedFirm {
  const firm = firms.find((one) => one.id === id);
  if (firm !== undefined) return firm;
  throw noSuchFirm(
    id,
    firms.map((one) => one.id),
    'this workspace',
  );
}

/**
 * What is said of a firm that there is not: the nearest one, or those there are.
 * @param where as a sentence has it behind "in"
 */
export function noSuchFirm(id: string, known: readonly string[], where: string): CannotWork {
  if (known.length === 0) return new CannotWork(`There is no firm in ${where}.`);
  const near = nearest(id, known);
  const there =
    known.length > MOST_LISTED ? `there are ${known.length} firms.` : `there is ${listed(known, 'and')}.`;
  const hint = near === undefined ? there : `did you mean ${near}?`;
  return new CannotWork(`There is no firm "${id}" in ${where}: ${hint}`);
}

/**
 * A month of a firm.
 * @param month `YYYY-MM`
 * @throws CannotWork that says how a month is written, or which there are
 */
export function chooseReport(firm: EvaluatedFirm, month: string): EvaluatedReport {
  const report = firm.reports.find((one) => one.month === month);
  if (report !== undefined) return report;
  const months = firm.reports.map((one) => one.month);
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) throw new CannotWork(`${firm.id} has no report.`);
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) {
    throw new CannotWork(`A month is written as ${last}, not "${month}".`);
  }
  const there = first === last ? `there is ${first}` : `there are ${months.length}, from ${first} to ${last}`;
  throw new CannotWork(`${firm.id} has no report of ${month}: ${there}.`);
}

/** A line of the form, and the cells of it that are meant. */
export interface ChosenLine {
  readonly schedule: ScheduleSpec;
  readonly line: LineSpec;
  readonly cells: readonly CellSpec[];
}

/**
 * A line by its item number, its line or its name, with its schedule before it and its column behind it where
 * they are told.
 * @returns every cell of the line, where no column is told
 * @throws CannotWork that says what is meant by more than one line, or what is nearest
 */
export function chooseLine(form: Form, given: readonly string[]): ChosenLine {
  const words = given
    .join(' ')
    .split(/[\s.]+/)
    .filter((word) => word !== '');
  const ofSchedule = form.schedules.find(({ id }) => words.length > 1 && isSame(id, words[0] ?? ''));
  if (ofSchedule === undefined && words.length > 1 && /^[a-z]$/i.test(words[0] ?? '')) {
    const known = form.schedules.map(({ id }) => id);
    throw new CannotWork(`There is no schedule "${words[0] ?? ''}": the form has ${listed(known, 'and')}.`);
  }
  const [key = '', column, ...rest] = ofSchedule === undefined ? words : words.slice(1);
  if (rest.length > 0) {
    throw new CannotWork(`"${given.join(' ')}" is more than a schedule, a line and a column.`);
  }
  const schedules = ofSchedule === undefined ? form.schedules : [ofSchedule];
  const all = linesOf(schedules);
  const exact = all.filter(({ line }) => names(line).includes(key));
  // As the form writes it, first: 5d and 5D are lines of two schedules.
  const lines =
    exact.length > 0 ? exact : all.filter(({ line }) => names(line).some((name) => isSame(name, key)));
  if (lines.length === 0) throw unknownLine(schedules, key);
  const chosen = lines.filter(({ line }) => column === undefined || hasColumn(line, column));
  const [only, another] = chosen;
  if (only === undefined) throw unknownColumn(lines, column ?? '');
  if (another !== undefined) {
    const options = chosen.map(({ schedule, line }) => `${schedule.id} ${line.line} for ${line.name}`);
    throw new CannotWork(`"${key}" is a line of more than one schedule: write ${listed(options)}.`);
  }
  return { ...only, cells: only.line.cells.filter((cell) => column === undefined || isOf(cell, column)) };
}

/** Every line of some schedules, in the order of the form. */
function linesOf(schedules: readonly ScheduleSpec[]) {
  return schedules.flatMap((schedule) =>
    schedule.rows.flatMap((row) => (row.kind === 'line' ? [{ schedule, line: row.line }] : [])),
  );
}

/** What a line goes by. */
function names({ item, line, name }: LineSpec): readonly string[] {
  return item === null ? [line, name] : [item, line, name];
}

function isOf(cell: CellSpec, column: string): boolean {
  return cell.column !== null && isSame(cell.column, column);
}

function hasColumn({ cells }: LineSpec, column: string): boolean {
  return cells.some((cell) => isOf(cell, column));
}

function isSame(known: string, given: string): boolean {
  return known.toLowerCase() === given.toLowerCase();
}

function unknownLine(schedules: readonly ScheduleSpec[], key: string): CannotWork {
  const where = schedules.length === 1 ? `schedule ${schedules[0]?.id ?? ''}` : 'the form';
  const lines = linesOf(schedules).map(({ line }) => line);
  const near = nearest(key, lines.flatMap(names));
  const line = lines.find((one) => near !== undefined && names(one).includes(near));
  const hint =
    line === undefined
      ? 'write its item number, its line or its name.'
      : `did you mean ${line.key} ${line.name}?`;
  return new CannotWork(`There is no line "${key}" in ${where}: ${hint}`);
}

function unknownColumn(lines: readonly { readonly line: LineSpec }[], column: string): CannotWork {
  const columns = [...new Set(lines.flatMap(({ line }) => line.cells.flatMap((cell) => cell.column ?? [])))];
  const name = lines[0]?.line.name ?? '';
  if (columns.length === 0) return new CannotWork(`${name} has one figure and no column "${column}".`);
  const near = nearest(column, columns);
  const hint = near === undefined ? `it has ${listed(columns, 'and')}.` : `did you mean ${near}?`;
  return new CannotWork(`${name} has no column "${column}": ${hint}`);
}

/** The name that is meant by a misspelt one or by a part of it; undefined where none is near, or too many are. */
function nearest(given: string, known: readonly string[]): string | undefined {
  if (given.length < LEAST_TO_GUESS) return undefined;
  const part = known.find((name) => name.includes(given.toLowerCase()));
  return part ?? closestMatch(given, known, { maxDistance: Math.ceil(given.length / 3) });
}
