/**
 * One month of a firm, evaluated on demand: a cell is computed when it is first asked for, after the cells it
 * rests on, back through the months before. The forms are checked for cycles when they are prepared; one that
 * slipped through is an error of the product and says so.
 */
import { monthEnd } from './calendar.ts';
import type { RunnableCell } from './compile-program.ts';
import type { CompiledForm } from './compile.ts';
import type { Origin } from './evaluated.ts';
import { compare, multiply, type Exact } from './exact.ts';
import {
  STATE,
  STATES,
  type CellState,
  type FirmFacts,
  type ReportFacts,
  type SettingValue,
} from './facts.ts';
import type { Case } from './form.ts';
import { profileInForce, type DividedCells, type ProfileInForce } from './profile-in-force.ts';
import type { MonthContext } from './program.ts';
import { isWhole, reportableOf } from './units.ts';
import { ABSENT, BLANK, BROKEN, isHole, UNDEFINED, type Hole, type Truth, type Value } from './value.ts';

const NOT_EVALUATED = 255;
const RUNNING = 254;

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
  /** What the profile says in this month. */
  readonly profile: ProfileInForce;

  #prior: MonthEvaluation | null;
  readonly #cells: readonly RunnableCell[];
  readonly #wholeGrains: readonly number[];
  /** The cells that are more than what is entered. */
  readonly #evaluated: readonly number[];
  readonly #inapplicable: readonly number[];
  /** Begun as what is entered, and so are the values, in grains: most cells are that and nothing else. */
  readonly #states: number[];
  readonly #values: number[];
  /** Cells that are entered though they have a formula. */
  #instead: Set<number> | null = null;
  /** Whether every cell is evaluated. */
  #isEvaluated = false;
  /** Null while one is computed. */
  readonly #quantities: (Value | null | undefined)[];
  // Most months have none of these.
  #exacts: Map<number, Exact> | null = null;
  #tooLarge: Set<number> | null = null;

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
    this.#cells = form.program.cells;
    this.#wholeGrains = form.program.wholeGrains;
    this.asOf = monthEnd(facts.month);
    this.filed = facts.filed !== null;
    this.ambiguous = ambiguous || facts.conflicted;
    this.isOriginal = isOriginal;
    this.profile = profileInForce(form, firm, facts.month);
    const { entries } = facts;
    this.#states = entries.states.slice();
    this.#values = entries.values.slice();
    const { evaluated, inapplicable } = (this.profile.cells ??= this.#divideCells());
    this.#evaluated = evaluated;
    this.#inapplicable = inapplicable;
    if (this.ambiguous) {
      // Nothing is computed from what is entered.
      this.#states.fill(STATE.broken);
      this.#values.fill(0);
    }
    this.#put(evaluated, NOT_EVALUATED);
    this.#put(inapplicable, STATE.inapplicable);
    // What few cells have may make more of a figure than what is entered, or less.
    for (const cell of entries.details.keys()) this.#enterAgain(cell);
    this.#quantities = new Array<undefined>(form.form.quantities.length).fill(undefined);
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
    if (this.applies(cell) !== true) return null;
    const { entries } = this.facts;
    const state = entries.states[cell];
    if (this.#cells[cell]?.formula != null && this.#instead?.has(cell) !== true) {
      const isWritten = !this.ambiguous && state !== STATE.blank && state !== STATE.broken;
      return isWritten ? 'asserted' : 'derived';
    }
    if (this.ambiguous || state === STATE.blank) return null;
    return entries.detail(cell)?.summed === true ? 'summed' : 'entered';
  }

  /** The state of every cell, by the codes of `STATE`. */
  get states(): readonly number[] {
    if (!this.#isEvaluated) {
      for (const cell of this.#evaluated) this.#evaluate(cell);
      this.#isEvaluated = true;
    }
    return this.#states;
  }

  reported(cell: number): Value {
    const whole = this.whole(cell);
    if (!Number.isNaN(whole)) return whole;
    const state = this.#states[cell];
    const grain = this.#cells[cell]?.grain;
    return state === STATE.figure && grain !== undefined
      ? multiply(this.#values[cell] ?? 0, grain)
      : holeOf(state);
  }

  whole(cell: number): number {
    let state = this.#states[cell] ?? NOT_EVALUATED;
    if (state >= RUNNING) {
      this.#evaluate(cell);
      state = this.#states[cell] ?? NOT_EVALUATED;
    }
    if (state === STATE.figure) {
      const quantity = (this.#values[cell] ?? 0) * (this.#wholeGrains[cell] ?? NaN);
      return quantity <= Number.MAX_SAFE_INTEGER && quantity >= Number.MIN_SAFE_INTEGER ? quantity : NaN;
    }
    return state === STATE.nil ? 0 : NaN;
  }

  exact(cell: number): Value {
    const reported = this.reported(cell);
    return this.#exacts === null || isHole(reported) ? reported : (this.#exacts.get(cell) ?? reported);
  }

  quantity(position: number): Value {
    let value = this.#quantities[position];
    if (value === null) throw this.#circular();
    if (value === undefined) {
      this.#quantities[position] = null;
      value = this.form.program.quantities[position]?.value(this) ?? BLANK;
      this.#quantities[position] = value;
    }
    return value;
  }

  /** A money, percent or count setting: written, computed, or the higher of the two where the form says so. */
  amountOf(setting: number): Value {
    const amount = this.profile.amountOf(setting);
    const formula = this.form.program.settings[setting];
    if (formula === null || formula === undefined) return amount;
    // A line that could not be read may have said more than is computed.
    if (amount === BROKEN) return BROKEN;
    const computed = formula.value(this);
    return isHole(amount) || isHole(computed) || compare(computed, amount) >= 0 ? computed : amount;
  }

  choiceOf(setting: number): string | Value {
    return this.profile.choiceOf(setting);
  }

  /** What a setting is, written or by default: undefined where it is neither, null where its line is broken. */
  settingValue(setting: number): SettingValue | null | undefined {
    return this.profile.values[setting];
  }

  isGiven(setting: number): boolean {
    return this.profile.isGiven(setting);
  }

  /** Whether house rules hold in this month; what belongs to none (null) is the form's own and always holds. */
  takesOn(ruleset: string | null): Truth {
    return this.profile.takesOn(ruleset);
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
    const runnable = this.#cells[cell];
    if (runnable === undefined || runnable.applies === null) return true;
    if (!runnable.isOfProfile) return runnable.applies(this);
    return (this.profile.applies[cell] ??= runnable.applies(this));
  }

  /** What a cell's formula comes to before rounding; null for an entered cell. */
  computed(cell: number): Value | null {
    return this.#cells[cell]?.formula?.value(this) ?? null;
  }

  /** The case of a cell's formula that holds; null for an entered cell or where none does. */
  caseOf(cell: number): Case | null {
    return this.#cells[cell]?.formula?.caseOf(this) ?? null;
  }

  /** The cells that do not apply, though something is written there. */
  get superfluous(): readonly number[] {
    const states = this.states;
    const entered = this.facts.entries.states;
    const found: number[] = [];
    for (const cells of [this.#inapplicable, this.#evaluated]) {
      for (const cell of cells) {
        const state = entered[cell];
        if (states[cell] !== STATE.inapplicable || state === STATE.blank || state === STATE.broken) continue;
        found.push(cell);
      }
    }
    return found.sort((left, right) => left - right);
  }

  /** Whether a cell comes to more than can be reported, and is broken for that. */
  isTooLarge(cell: number): boolean {
    this.#evaluate(cell);
    return this.#tooLarge?.has(cell) ?? false;
  }

  /** Whether any cell is (`isTooLarge`). */
  get hasTooLarge(): boolean {
    return this.states.length > 0 && this.#tooLarge !== null;
  }

  #enterAgain(cell: number): void {
    const state = this.#states[cell];
    if (state === STATE.nil || state === STATE.figure) this.#enter(cell);
  }

  #put(cells: readonly number[], state: number): void {
    const states = this.#states;
    const values = this.#values;
    for (const cell of cells) {
      states[cell] = state;
      values[cell] = 0;
    }
  }

  #evaluate(cell: number): void {
    const state = this.#states[cell];
    if (state === RUNNING) throw this.#circular();
    if (state !== NOT_EVALUATED) return;
    this.#states[cell] = RUNNING;
    this.#fill(cell);
  }

  #fill(cell: number): void {
    const runnable = this.#cells[cell];
    if (runnable === undefined) return;
    if (runnable.applies !== null) {
      const applies = this.applies(cell);
      if (applies === false) {
        this.#states[cell] = STATE.inapplicable;
        return;
      }
      if (applies !== true) {
        this.#states[cell] = applies === BROKEN ? STATE.broken : STATE.blank;
        return;
      }
    }
    if (runnable.formula === null) this.#enter(cell);
    else this.#derive(cell, runnable.formula.value(this));
  }

  #enter(cell: number): void {
    const { entries } = this.facts;
    if (this.ambiguous) {
      this.#states[cell] = STATE.broken;
      return;
    }
    const state = entries.states[cell] ?? STATE.blank;
    this.#states[cell] = state;
    if (state === STATE.blank) return;
    const value = entries.value(cell);
    this.#values[cell] = value;
    // An amount in dollars that rounds to nothing is answered, and printed as nil.
    if (value === 0 && state === STATE.figure && this.#cells[cell]?.isFlag !== true) {
      this.#states[cell] = STATE.nil;
    }
    const exact = entries.detail(cell)?.exact ?? null;
    if (exact !== null) this.#isExactly(cell, exact);
  }

  #derive(cell: number, computed: Value): void {
    const at = this.form.cells[cell];
    if (at === undefined) return;
    const { or, unit } = at.spec;
    // Nothing to report is an answer, though there is nothing to divide it by.
    const isNil = computed === UNDEFINED && this.facts.entries.states[cell] === STATE.nil;
    if (or === 'entered' && (computed === ABSENT || isNil)) {
      this.#enterInstead(cell);
      return;
    }
    if (this.ambiguous || (or === 'more' && this.#mayBeMore(cell))) {
      this.#states[cell] = STATE.broken;
      return;
    }
    if (isHole(computed)) {
      this.#states[cell] = stateOfHole(computed);
      return;
    }
    const isWholeGrains = typeof computed === 'number' && computed % (this.#wholeGrains[cell] ?? NaN) === 0;
    const value = isWholeGrains
      ? computed / (this.#wholeGrains[cell] ?? NaN) + 0
      : reportableOf(computed, unit);
    if (value === null) {
      this.#states[cell] = STATE.broken;
      (this.#tooLarge ??= new Set()).add(cell);
      return;
    }
    if (or === 'more' && this.#statesMore(cell, value, computed)) {
      this.#enterInstead(cell);
      return;
    }
    this.#values[cell] = value;
    this.#states[cell] = value === 0 ? STATE.nil : STATE.figure;
    if (!isWholeGrains && !isWhole(computed, unit)) this.#isExactly(cell, computed);
  }

  #enterInstead(cell: number): void {
    (this.#instead ??= new Set()).add(cell);
    this.#enter(cell);
  }

  /** The cells that the profile does not make what is entered, whatever month it is. */
  #divideCells(): DividedCells {
    const evaluated: number[] = [];
    const inapplicable: number[] = [];
    for (const [cell, { formula, applies, isOfProfile }] of this.#cells.entries()) {
      const does = applies === null || (isOfProfile && this.applies(cell));
      if (does === false && isOfProfile) inapplicable.push(cell);
      else if (does !== true || formula !== null) evaluated.push(cell);
    }
    return { evaluated, inapplicable };
  }

  /** Keeps the quantity of a cell that was rounded. */
  #isExactly(cell: number, quantity: Exact): void {
    (this.#exacts ??= new Map()).set(cell, quantity);
  }

  /**
   * Whether a line that could not be read may state more than is computed: its own figure, or, where the key of some
   * line of the report is lost, any.
   */
  #mayBeMore(cell: number): boolean {
    const { entries, holes } = this.facts;
    return entries.states[cell] === STATE.broken || (holes && entries.states[cell] === STATE.blank);
  }

  /** Whether more is written than a cell comes to: in dollars than it exactly comes to, else than is reported. */
  #statesMore(cell: number, reported: number, exactly: Exact): boolean {
    const { entries } = this.facts;
    const state = entries.states[cell];
    if (state !== STATE.nil && state !== STATE.figure) return false;
    const { dollars = false, exact = null } = entries.detail(cell) ?? {};
    return dollars && exact !== null ? compare(exact, exactly) > 0 : entries.value(cell) > reported;
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
