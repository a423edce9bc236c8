/** An evaluated month as its readers see it. */
import { dueDate } from './calendar.ts';
import type { CellAt } from './compile.ts';
import { contributionsOf, outcomeOf } from './contributions.ts';
import type {
  CaseInForce,
  Cell,
  EvaluatedReport,
  EvaluatedWorksheet,
  ExplainedSetting,
  Headroom,
  QuantityInForce,
  RuleStanding,
  SettingInForce,
  WorksheetResult,
  WorksheetUse,
} from './evaluated.ts';
import { unansweredCells } from './checks/unanswered.ts';
import type { ReportFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Case, Form } from './form.ts';
import { operandsOfCell, operandsOfQuantity, operandsOfSetting, isEntered } from './leaves.ts';
import { waitsFor } from './missing.ts';
import type { MonthEvaluation } from './month.ts';
import type { Place, SourcePlace } from './place.ts';
import { standingsOf } from './standings.ts';
import { BLANK, isHole } from './value.ts';

/** An evaluated month. Cells are made when asked for: a clean check of a workspace asks for none. */
export class ReportView implements EvaluatedReport {
  readonly findings: readonly Finding[];
  readonly followers: readonly Finding[];
  readonly #month: MonthEvaluation;
  /** Told once: whoever shows the rules or settings of one figure shows those of the next. */
  #rules: readonly RuleStanding[] | null = null;
  #settings: ReadonlyMap<string, SettingInForce> | null = null;
  #prior: EvaluatedReport | null;

  constructor(
    month: MonthEvaluation,
    prior: EvaluatedReport | null,
    findings: readonly Finding[],
    followers: readonly Finding[] = [],
  ) {
    this.#month = month;
    this.#prior = prior;
    this.findings = findings;
    this.followers = followers;
  }

  /** The evaluation it shows. */
  get evaluation(): MonthEvaluation {
    return this.#month;
  }

  get prior(): EvaluatedReport | null {
    return this.#prior;
  }

  /**
   * Lets the month rest on the month before as it was evaluated anew.
   * @param prior one that looks the same to it (`looksSame`)
   */
  follow(prior: ReportView): void {
    this.#prior = prior;
    this.#month.follow(prior.evaluation);
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

  get profile(): SourcePlace | null {
    const { firm } = this.#month;
    return firm === null ? null : inFile(firm.file, firm.place);
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
    return (this.#settings ??= settingsOf(this.#month));
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

  unanswered(): readonly string[] {
    return unansweredCells(this.#month).map(({ spec }) => spec.id);
  }

  headroom(): readonly Headroom[] {
    return this.rules().flatMap(({ headroom }) => headroom ?? []);
  }

  rules(): readonly RuleStanding[] {
    return (this.#rules ??= standingsOf(this.#month, this.findings));
  }

  quantity(name: string): QuantityInForce {
    const { program } = this.#month.form;
    const position = program.quantity(name);
    const operands = operandsOfQuantity(this.#month, name);
    const names = operands.map((one) => (one.kind === 'cell' ? one.cell : one.name));
    const held = program.quantities[position]?.caseOf(this.#month) ?? null;
    return {
      ...outcomeOf(this.#month.quantity(position), names),
      formula: caseInForce(held),
      operands,
    };
  }

  setting(name: string): ExplainedSetting {
    const { program } = this.#month.form;
    const inForce = this.settings.get(name) ?? null;
    const isComputed = inForce === null || inForce.origin === 'derived';
    const held = program.settings[program.setting(name)]?.caseOf(this.#month) ?? null;
    return {
      inForce,
      formula: isComputed ? caseInForce(held) : null,
      operands: isComputed ? operandsOfSetting(this.#month, name) : [],
    };
  }

  contributions(use: WorksheetUse): WorksheetResult {
    return contributionsOf(this.#month, use);
  }
}

const told = new WeakMap<Case, CaseInForce>();

/** A case as readers are told it: the same object in all months. */
function caseInForce(held: Case | null): CaseInForce | null {
  if (held === null) return null;
  let known = told.get(held);
  if (known === undefined) {
    told.set(held, (known = { text: held.text, condition: held.condition, cites: held.cites }));
  }
  return known;
}

/** A cell of a month with all that is known of it. */
function cellOf(month: MonthEvaluation, at: CellAt): Cell {
  const { position, spec, line, schedule } = at;
  const state = month.stateOf(position);
  const answered = state === 'nil' || state === 'figure';
  const exact = answered ? month.exact(position) : BLANK;
  const entered = isEntered(month, at);
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
    formula: caseInForce(entered ? null : month.caseOf(position)),
    operands: operandsOfCell(month, at),
    waitsFor: !entered && (state === 'blank' || state === 'broken') ? waitsFor(month, at) : [],
    parts: detail?.parts ?? [],
    valued: detail?.valued ?? null,
    was: detail?.was?.blank === true ? null : (detail?.was?.value ?? null),
    place: inFile(month.facts.file, month.facts.entries.place(position)),
  };
}

/** The settings that hold in a month, in the form's order. */
function settingsOf(month: MonthEvaluation): Map<string, SettingInForce> {
  const settings = new Map<string, SettingInForce>();
  const { form } = month;
  form.form.settings.forEach((spec, position) => {
    if (month.takesOn(spec.ruleset) !== true) return;
    const written = month.profile.settings[position];
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
