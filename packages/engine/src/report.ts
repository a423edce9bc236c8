/** An evaluated month as its readers see it. */
import { dueDate } from './calendar.ts';
import type { CellAt, CompiledForm } from './compile.ts';
import type {
  Cell,
  EvaluatedReport,
  EvaluatedWorksheet,
  Headroom,
  Outcome,
  SettingInForce,
} from './evaluated.ts';
import type { ReportFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Form } from './form.ts';
import { operandsOfCell, operandsOfQuantity, isEntered, waitsFor } from './leaves.ts';
import { headroomOf } from './headroom.ts';
import type { MonthEvaluation } from './month.ts';
import type { Place, SourcePlace } from './place.ts';
import { BLANK, BROKEN, isHole, UNDEFINED } from './value.ts';

/** An evaluated month. Cells are made when asked for: a clean check of a workspace asks for none. */
export class ReportView implements EvaluatedReport {
  readonly findings: readonly Finding[];
  readonly #month: MonthEvaluation;

  constructor(month: MonthEvaluation, findings: readonly Finding[]) {
    this.#month = month;
    this.findings = findings;
  }

  get form(): Form {
    return this.#month.form.form;
  }

  get facts(): ReportFacts {
    return this.#month.facts;
  }

  get month(): string {
    return this.facts.month;
  }

  get asOf(): string {
    return this.#month.asOf;
  }

  get due(): string {
    return dueDate(this.month, this.form.due.businessDays);
  }

  get state(): 'draft' | 'filed' | 'amended' {
    if (this.facts.amended !== null) return 'amended';
    return this.facts.filed === null ? 'draft' : 'filed';
  }

  get settings(): ReadonlyMap<string, SettingInForce> {
    return settingsOf(this.#month);
  }

  get worksheets(): readonly EvaluatedWorksheet[] {
    return this.form.worksheets.flatMap((spec) => {
      const facts = this.facts.worksheets.find((one) => one.name === spec.name);
      return facts === undefined ? [] : [{ spec, facts }];
    });
  }

  cell(id: string): Cell {
    return cellOf(this.#month, this.#month.form.cell(id));
  }

  cells(): readonly Cell[] {
    return this.#month.form.cells.map((at) => cellOf(this.#month, at));
  }

  headroom(): readonly Headroom[] {
    return headroomOf(this.#month);
  }

  quantity(name: string): Outcome {
    const value = this.#month.quantity(this.#month.form.program.quantity(name));
    if (!isHole(value)) return { state: 'figure', value };
    if (value === UNDEFINED) return { state: 'undefined' };
    const names = operandsOfQuantity(this.#month, name).map((one) =>
      one.kind === 'cell' ? one.cell : one.name,
    );
    return { state: value === BROKEN ? 'broken' : 'blank', for: names };
  }
}

/** A cell of a month with all that is known of it. */
export function cellOf(month: MonthEvaluation, at: CellAt): Cell {
  const { position, spec, line, schedule } = at;
  const state = month.stateOf(position);
  const answered = state === 'nil' || state === 'figure';
  const exact = answered ? month.exact(position) : BLANK;
  const entered = isEntered(month, at);
  const formulaCase = entered ? null : month.caseOf(position);
  const detail = month.facts.entries.detail(position);
  return {
    spec,
    line,
    schedule,
    month: month.facts.month,
    unit: spec.unit,
    state,
    value: answered ? month.valueOf(position) : null,
    exact: isHole(exact) ? null : exact,
    origin: month.originOf(position),
    formula: formulaCase === null ? null : { text: formulaCase.text, cites: formulaCase.cites },
    operands: operandsOfCell(month, at),
    waitsFor: !entered && (state === 'blank' || state === 'broken') ? waitsFor(month, at) : [],
    parts: detail?.parts ?? [],
    valued: detail?.valued ?? null,
    was: detail?.was?.value ?? null,
    place: inFile(month.facts.file, month.facts.entries.place(position)),
  };
}

/** The settings that hold in a month, in the form's order. */
function settingsOf(month: MonthEvaluation): Map<string, SettingInForce> {
  const settings = new Map<string, SettingInForce>();
  const { form } = month;
  form.form.settings.forEach((spec, position) => {
    const written = month.settings[position];
    const place = written === undefined ? null : inFile(month.firm?.file ?? '', written.place);
    const computed = spec.formula === null ? null : month.amountOf(position);
    if (computed !== null) {
      if (isHole(computed)) return;
      const isWritten = written?.value?.kind === 'amount' && written.value.amount === computed;
      const origin = isWritten ? 'entered' : 'derived';
      settings.set(spec.name, { value: { kind: 'amount', amount: computed }, origin, place });
      return;
    }
    const value = month.settingValue(position);
    if (value == null) return;
    settings.set(spec.name, { value, origin: written === undefined ? 'default' : 'entered', place });
  });
  return settings;
}

/** A place with its file. */
export function inFile(file: string, place: Place): SourcePlace;
export function inFile(file: string, place: Place | null): SourcePlace | null;
export function inFile(file: string, place: Place | null): SourcePlace | null {
  return place === null ? null : { file, line: place.line, start: place.start, end: place.end };
}

/** Cells of a compiled form that are written in a report, by position. */
export function writtenCells(form: CompiledForm, facts: ReportFacts): CellAt[] {
  return form.cells.filter(({ position }) => facts.entries.states[position] !== 0);
}
    if (month.takesOn(spec.ruleset) !== true) return;
