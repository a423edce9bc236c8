/** A form as its reader needs it: lines by key and by name within their schedule, laid out by columns. */
import type { CellAt, ColumnSpec, CompiledForm, LineAt, ScheduleSpec } from '@focus/engine';
import { ruleOf, type Row } from './rows.ts';

/** A form, made ready to read with. */
export interface FormIndex {
  readonly form: CompiledForm;
  readonly schedules: ReadonlyMap<string, ScheduleIndex>;
  /** How many lines there are in all schedules. */
  readonly lines: number;
}

/** A schedule of the form. */
export interface ScheduleIndex {
  readonly spec: ScheduleSpec;
  readonly columns: ReadonlyMap<string, ColumnSpec>;
  readonly byKey: ReadonlyMap<string, LineIndex>;
  readonly byName: ReadonlyMap<string, LineIndex>;
  /** Layouts by the columns they are for. */
  readonly layouts: Map<string, Layout>;
}

/** A line of the form. */
export interface LineIndex {
  /** Its position among all lines of the form. */
  readonly position: number;
  readonly at: LineAt;
  readonly key: string;
  readonly name: string;
}

/** The lines of a schedule below a heading that names certain columns. */
export interface Layout {
  readonly columns: readonly string[];
  readonly byKey: ReadonlyMap<string, LineLayout>;
}

/** A line of a schedule below such a heading: its cells by place, null where it has none in a column. */
export interface LineLayout {
  readonly line: LineIndex;
  readonly cells: readonly (CellAt | null)[];
  readonly row: Row;
  /** The same for its parts. */
  readonly partRow: Row;
  /** Whether its entries are figures and nothing else: no yes or no, no valuation. */
  readonly plain: boolean;
}

const INDEXES = new WeakMap<CompiledForm, FormIndex>();

/** The look-ups of a form; made once for each. */
export function indexForm(form: CompiledForm): FormIndex {
  let index = INDEXES.get(form);
  if (index === undefined) {
    index = buildIndex(form);
    INDEXES.set(form, index);
  }
  return index;
}

function buildIndex(form: CompiledForm): FormIndex {
  const lines = form.lines.map((at, position): LineIndex => ({
    position,
    at,
    key: at.line.key,
    name: at.line.name,
  }));
  const schedules = form.form.schedules.map((spec): [string, ScheduleIndex] => {
    const own = lines.filter(({ at }) => at.schedule === spec);
    return [
      spec.id,
      {
        spec,
        columns: new Map(spec.columns.map((column) => [column.name, column])),
        byKey: new Map(own.map((line) => [line.key, line])),
        byName: new Map(own.map((line) => [line.name, line])),
        layouts: new Map(),
      },
    ];
  });
  return { form, schedules: new Map(schedules), lines: lines.length };
}

/** The lines of a schedule laid out by columns; made once for each order of columns. */
export function layoutOf(schedule: ScheduleIndex, columns: readonly string[]): Layout {
  const id = columns.join(' ');
  let layout = schedule.layouts.get(id);
  if (layout === undefined) {
    const lines = [...schedule.byKey].map(([key, line]): [string, LineLayout] => [
      key,
      layLine(line, columns),
    ]);
    layout = { columns, byKey: new Map(lines) };
    schedule.layouts.set(id, layout);
  }
  return layout;
}

function layLine(line: LineIndex, columns: readonly string[]): LineLayout {
  const single = line.at.cells.get('');
  const cells = single === undefined ? columns.map((column) => line.at.cells.get(column) ?? null) : [single];
  const row = (part: boolean): Row => ({
    called: `line ${line.key}`,
    columns: single === undefined ? columns : [],
    rules: cells.map((cell) => (cell === null ? null : ruleOf(cell, part))),
  });
  const plain = cells.every(
    (cell) => cell === null || (cell.spec.unit !== 'flag' && cell.spec.valued.length === 0),
  );
  return { line, cells, row: row(false), partRow: row(true), plain };
}
