/** A form made ready to read and evaluate with: its cells in one row, and look-ups by what reports write. */
import type { CellSpec, Form, LineSpec, ScheduleSpec, SettingSpec, WorksheetSpec } from './form.ts';
import { compileProgram, type Program } from './compile-program.ts';

/** A cell with its surroundings and its position in every array that holds cells. */
export interface CellAt {
  readonly position: number;
  readonly spec: CellSpec;
  readonly line: LineSpec;
  readonly schedule: ScheduleSpec;
}

/** A line with the positions of its cells by column (`''` for the only cell of a line without columns). */
export interface LineAt {
  readonly line: LineSpec;
  readonly schedule: ScheduleSpec;
  readonly cells: ReadonlyMap<string, CellAt>;
}

/** A form and its look-ups. Made once for a form, used for every file and month. */
export interface CompiledForm {
  readonly form: Form;
  /** Every cell, in the order of the form. */
  readonly cells: readonly CellAt[];
  /** Those that have a formula. */
  readonly derived: readonly CellAt[];
  /** Every line, in the order of the form. */
  readonly lines: readonly LineAt[];
  /** Its formulas, conditions and rules, made runnable. */
  readonly program: Program;
  /** A cell by its id. Throws for an id the form does not have: forms are checked when they are prepared. */
  cell(id: string): CellAt;
  /** A line by what a report writes first: item number or row. */
  line(schedule: string, key: string): LineAt | undefined;
  /** A line by its name. */
  named(schedule: string, name: string): LineAt | undefined;
  schedule(id: string): ScheduleSpec | undefined;
  setting(name: string): SettingSpec | undefined;
  worksheet(name: string): WorksheetSpec | undefined;
}

/** Prepares the look-ups of a form. */
export function compileForm(form: Form): CompiledForm {
  const cells: CellAt[] = [];
  const lines: LineAt[] = [];
  const byId = new Map<string, CellAt>();
  const byKey = new Map<string, LineAt>();
  const byName = new Map<string, LineAt>();
  for (const schedule of form.schedules) {
    for (const row of schedule.rows) {
      if (row.kind !== 'line') continue;
      const { line } = row;
      const ofLine = new Map<string, CellAt>();
      for (const spec of line.cells) {
        const at = { position: cells.length, spec, line, schedule };
        cells.push(at);
        byId.set(spec.id, at);
        ofLine.set(spec.column ?? '', at);
      }
      const lineAt = { line, schedule, cells: ofLine };
      lines.push(lineAt);
      byKey.set(`${schedule.id} ${line.key}`, lineAt);
      byName.set(`${schedule.id} ${line.name}`, lineAt);
    }
  }
  const schedules = new Map(form.schedules.map((schedule) => [schedule.id, schedule]));
  const settings = new Map(form.settings.map((setting) => [setting.name, setting]));
  const worksheets = new Map(form.worksheets.map((worksheet) => [worksheet.name, worksheet]));
  const cell = (id: string): CellAt => {
    const at = byId.get(id);
    if (at === undefined) throw new Error(`The form ${form.id} has no cell ${id}.`);
    return at;
  };
  return {
    form,
    cells,
    derived: cells.filter(({ spec }) => spec.formula !== null),
    lines,
    program: compileProgram(form, cells, (id) => cell(id).position),
    cell,
    line: (schedule, key) => byKey.get(`${schedule} ${key}`),
    named: (schedule, name) => byName.get(`${schedule} ${name}`),
    schedule: (id) => schedules.get(id),
    setting: (name) => settings.get(name),
    worksheet: (name) => worksheets.get(name),
  };
}
