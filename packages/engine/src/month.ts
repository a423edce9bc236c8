/**
 * One month of a firm, evaluated on demand: a cell is computed when it is first asked for, after the cells it
 * rests on, back through the months before. The forms are checked for cycles when they are prepared; one that
 * slipped through is an error of the product and says so.
 */
import { monthEnd } from './calendar.ts';
import type { CompiledForm } from './compile.ts';
import type { Origin } from './evaluated.ts';
import { compare, ratio, type Exact } from './exact.ts';
import {
  HOUSE_RULES,
  STATE,
  STATES,
  type CellState,
  type FirmFacts,
  type ReportFacts,
  type SettingFact,
  type SettingValue,
} from './facts.ts';
import type { Case } from './form.ts';
import type { MonthContext } from './program.ts';
import { exactOf, reportableOf } from './units.ts';
import { ABSENT, BLANK, BROKEN, isHole, UNDEFINED, type Hole, type Truth, type Value } from './value.ts';

const NOT_EVALUATED = 255;
const RUNNING = 254;
const ORIGINS = [
  null,
  'entered',
  'summed',
  'derived',
  'asserted',
] as const satisfies readonly (Origin | null)[];

/** A month of a firm and what its cells come to. */
export class MonthEvaluation implements MonthContext {
  readonly form: CompiledForm;
  readonly firm: FirmFacts | null;
  readonly facts: ReportFacts;
  readonly asOf: string;
  readonly filed: boolean;
  /** The facts say two things (a conflict marker, the month given twice): nothing is computed from them. */
  readonly ambiguous: boolean;
  /** The month as it stood before it was amended: others rest on it, and it is not checked itself. */
  readonly isOriginal: boolean;
  /** The setting lines in force, by the positions of the form's settings. */
  readonly settings: readonly (SettingFact | undefined)[];
  /** The house rules that the firm takes on in this month; a hole where that is not known. */
  readonly rulesets: ReadonlySet<string> | Hole;

  #prior: MonthEvaluation | null;
  readonly #states: Uint8Array;
  readonly #values: Float64Array;
  readonly #origins: Uint8Array;
  readonly #exacts = new Map<number, Exact>();
  /** Null while one is computed. */
  readonly #quantities = new Map<number, Value | null>();
  readonly #tooLarge = new Set<number>();

  /**
   * @param firm the profile; null where the firm is unknown or given twice: its settings are not known
   * @param prior the month before of the same firm; null where it is not in the workspace
   */
  constructor(
    form: CompiledForm,
    firm: FirmFacts | null,
    facts: ReportFacts,
    prior: MonthEvaluation | null,
    ambiguous: boolean,
    isOriginal = false,
  ) {
    this.form = form;
    this.firm = firm;
    this.facts = facts;
    this.#prior = prior;
    this.asOf = monthEnd(facts.month);
    this.filed = facts.filed !== null;
    this.ambiguous = ambiguous || facts.conflicted;
    this.isOriginal = isOriginal;
    this.settings = settingsInForce(form, firm, facts.month);
    this.rulesets = firm === null ? BLANK : rulesetsInForce(firm, facts.month);
    this.#states = new Uint8Array(form.cells.length).fill(NOT_EVALUATED);
    this.#values = new Float64Array(form.cells.length);
    this.#origins = new Uint8Array(form.cells.length);
  }

  /** The same firm's month before; null where it is not in the workspace. */
  get prior(): MonthEvaluation | null {
    return this.#prior;
  }

  /**
   * Lets the month rest on another evaluation of the month before.
   * @param prior one that looks the same to it, and to the months after it (`looksSame`)
   */
  follow(prior: MonthEvaluation): void {
    this.#prior = prior;
  }

  /** The state of a cell. */
  stateOf(cell: number): CellState {
    this.#evaluate(cell);
    return STATES[this.#states[cell] ?? 0] ?? 'blank';
  }

  /** The reported value of a cell in grains of its unit; 0 unless it is a figure. */
  valueOf(cell: number): number {
    this.#evaluate(cell);
    return this.#values[cell] ?? 0;
  }

  /** Where the value of a cell comes from; null where it has none to come from. */
  originOf(cell: number): Origin | null {
    this.#evaluate(cell);
    return ORIGINS[this.#origins[cell] ?? 0] ?? null;
  }

  reported(cell: number): Value {
    this.#evaluate(cell);
    const at = this.form.cells[cell];
    const state = this.#states[cell];
    if (at === undefined) return BLANK;
    if (state === STATE.figure) return exactOf(this.#values[cell] ?? 0, at.spec.unit);
    return state === STATE.nil ? 0 : holeOf(state);
  }

  exact(cell: number): Value {
    const reported = this.reported(cell);
    return isHole(reported) ? reported : (this.#exacts.get(cell) ?? reported);
  }

  quantity(position: number): Value {
    let value = this.#quantities.get(position);
    if (value === null) throw this.#circular();
    if (value === undefined) {
      this.#quantities.set(position, null);
      value = this.form.program.quantities[position]?.value(this) ?? BLANK;
      this.#quantities.set(position, value);
    }
    return value;
  }

  /** A money, percent or count setting: written, computed, or the higher of the two where the form says so. */
  amountOf(setting: number): Value {
    const value = this.settingValue(setting);
    const amount = value === undefined ? BLANK : value?.kind === 'amount' ? value.amount : BROKEN;
    const formula = this.form.program.settings[setting];
    if (formula === null || formula === undefined) return amount;
    // A line that could not be read may have said more than is computed.
    if (amount === BROKEN) return BROKEN;
    const computed = formula.value(this);
    return isHole(amount) || isHole(computed) || compare(computed, amount) >= 0 ? computed : amount;
  }

  choiceOf(setting: number): string | Value {
    const value = this.settingValue(setting);
    return value === undefined ? BLANK : value?.kind === 'text' ? value.text : BROKEN;
  }

  /** What a setting is, written or by default: undefined where it is neither, null where its line is broken. */
  settingValue(setting: number): SettingValue | null | undefined {
    const written = this.settings[setting];
    if (written !== undefined) return written.value;
    const fallback = this.form.form.settings[setting]?.fallback ?? undefined;
    return fallback?.kind === 'amount' ? { kind: 'amount', amount: ratio(...fallback.amount) } : fallback;
  }

  isGiven(setting: number): boolean {
    return this.settings[setting] !== undefined;
  }

  /** Whether house rules hold in this month; what belongs to none (null) is the form's own and always holds. */
  takesOn(ruleset: string | null): Truth {
    if (ruleset === null) return true;
    return isHole(this.rulesets) ? this.rulesets : this.rulesets.has(ruleset);
  }

  /** Whether a setting has no value: neither a good line, nor a default, nor a formula. */
  lacks(setting: number): boolean {
    return this.settingValue(setting) == null && this.form.form.settings[setting]?.formula == null;
  }

  isAnswered(cell: number): boolean {
    const state = this.stateOf(cell);
    return state === 'nil' || state === 'figure';
  }

  worksheet(position: number) {
    const name = this.form.form.worksheets[position]?.name;
    const given = this.facts.worksheets.find((one) => one.name === name);
    if (given !== undefined && this.ambiguous) return { rows: [], broken: true };
    return given;
  }

  /** Whether a cell applies in this month; a hole where a setting that decides it is missing. */
  applies(cell: number): Truth {
    return this.form.program.cells[cell]?.applies?.(this) ?? true;
  }

  /** What a cell's formula comes to before rounding; null for an entered cell. */
  computed(cell: number): Value | null {
    return this.form.program.cells[cell]?.formula?.value(this) ?? null;
  }

  /** The case of a cell's formula that holds; null for an entered cell or where none does. */
  caseOf(cell: number): Case | null {
    return this.form.program.cells[cell]?.formula?.caseOf(this) ?? null;
  }

  /** Whether a cell comes to more than can be reported, and is broken for that. */
  isTooLarge(cell: number): boolean {
    this.#evaluate(cell);
    return this.#tooLarge.has(cell);
  }

  #evaluate(cell: number): void {
    const state = this.#states[cell];
    if (state === RUNNING) throw this.#circular();
    if (state !== NOT_EVALUATED) return;
    this.#states[cell] = RUNNING;
    this.#fill(cell);
  }

  #fill(cell: number): void {
    const applies = this.applies(cell);
    if (applies === false) {
      this.#states[cell] = STATE.inapplicable;
      return;
    }
    if (isHole(applies)) {
      this.#states[cell] = applies === BROKEN ? STATE.broken : STATE.blank;
      return;
    }
    const computed = this.computed(cell);
    if (computed === null) this.#enter(cell);
    else this.#derive(cell, computed);
  }

  #enter(cell: number): void {
    const { entries } = this.facts;
    if (this.ambiguous) {
      this.#states[cell] = STATE.broken;
      return;
    }
    this.#states[cell] = entries.states[cell] ?? STATE.blank;
    if (this.#states[cell] === STATE.blank) return;
    this.#values[cell] = entries.value(cell);
    // An amount in dollars that rounds to nothing is answered, and printed as nil.
    if (this.#values[cell] === 0 && this.#states[cell] === STATE.figure && !this.#isFlag(cell)) {
      this.#states[cell] = STATE.nil;
    }
    const detail = entries.detail(cell);
    this.#origins[cell] = ORIGINS.indexOf(detail?.summed === true ? 'summed' : 'entered');
    if (detail?.exact != null) this.#exacts.set(cell, detail.exact);
  }

  #derive(cell: number, computed: Value): void {
    const at = this.form.cells[cell];
    if (at === undefined) return;
    if (computed === ABSENT && at.spec.or === 'entered') {
      this.#enter(cell);
      return;
    }
    const { entries } = this.facts;
    const written =
      !this.ambiguous && entries.states[cell] !== STATE.blank && entries.states[cell] !== STATE.broken;
    this.#origins[cell] = ORIGINS.indexOf(written ? 'asserted' : 'derived');
    if (this.ambiguous || this.#mayBeMore(cell)) {
      this.#states[cell] = STATE.broken;
      return;
    }
    if (isHole(computed)) {
      this.#states[cell] = stateOfHole(computed);
      return;
    }
    const value = reportableOf(computed, at.spec.unit);
    if (value === null) {
      this.#states[cell] = STATE.broken;
      this.#tooLarge.add(cell);
      return;
    }
    if (at.spec.or === 'more' && written && entries.value(cell) > value) {
      this.#enter(cell);
      return;
    }
    this.#values[cell] = value;
    this.#states[cell] = value === 0 ? STATE.nil : STATE.figure;
    if (compare(computed, exactOf(value, at.spec.unit)) !== 0) this.#exacts.set(cell, computed);
  }

  /**
   * Whether a line that could not be read may state more than is computed: its own figure, or, where the key of some
   * line of the report is lost, any.
   */
  #mayBeMore(cell: number): boolean {
    const { entries, holes } = this.facts;
    if (this.form.cells[cell]?.spec.or !== 'more') return false;
    return entries.states[cell] === STATE.broken || (holes && entries.states[cell] === STATE.blank);
  }

  #isFlag(cell: number): boolean {
    return this.form.cells[cell]?.spec.unit === 'flag';
  }

  #circular(): Error {
    return new Error(`The form ${this.form.form.id} has a formula that rests on itself.`);
  }
}

function holeOf(state: number | undefined): Hole {
  if (state === STATE.broken) return BROKEN;
  return state === STATE.undefined || state === STATE.inapplicable ? UNDEFINED : BLANK;
}

function stateOfHole(hole: Hole): number {
  if (hole === BROKEN) return STATE.broken;
  return hole === UNDEFINED ? STATE.undefined : STATE.blank;
}

/** Of several lines of one setting, the last that begins not after the month (`language.md` 12). */
function settingsInForce(
  form: CompiledForm,
  firm: FirmFacts | null,
  month: string,
): (SettingFact | undefined)[] {
  return form.form.settings.map(({ name }) => {
    let held: SettingFact | undefined;
    for (const fact of firm?.settings ?? []) {
      if (fact.name !== name || (fact.from !== null && fact.from > month)) continue;
      if (held === undefined || (fact.from ?? '') >= (held.from ?? '')) held = fact;
    }
    return held;
  });
}

const NO_RULESETS: ReadonlySet<string> = new Set();

/** The house rules of the last lines that begin not after the month; broken where one of them is. */
function rulesetsInForce(firm: FirmFacts, month: string): ReadonlySet<string> | Hole {
  const lines = firm.settings.filter(
    ({ name, from }) => name === HOUSE_RULES && (from === null || from <= month),
  );
  if (lines.length === 0) return NO_RULESETS;
  const last = lines.reduce((latest, { from }) => ((from ?? '') > latest ? (from ?? '') : latest), '');
  const names = new Set<string>();
  for (const { from, value } of lines) {
    if ((from ?? '') !== last) continue;
    if (value?.kind !== 'text') return BROKEN;
    names.add(value.text);
  }
  return names;
}
