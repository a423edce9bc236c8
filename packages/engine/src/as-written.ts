/**
 * A month as its control totals state it: where a derived line is written, what is written counts. One wrong
 * figure then disagrees with one control total, and not with every total that rests on that one. Only a control total
 * that is an error is taken at its word, so that none goes unnamed.
 */
import { compare, type Exact } from './exact.ts';
import { STATE } from './facts.ts';
import { isDerived, isWritten } from './leaves.ts';
import type { MonthEvaluation } from './month.ts';
import type { MonthContext } from './program.ts';
import { booksTotalOf } from './rounding.ts';
import { exactOf, reportableOf } from './units.ts';
import { isHole, type Value } from './value.ts';

const months = new WeakMap<MonthEvaluation, MonthAsWritten>();
const chains = new WeakMap<MonthEvaluation, MonthAsWritten>();

/** A month as its control totals state it; the months before it as they are computed. */
export function asWritten(month: MonthEvaluation): MonthAsWritten {
  let written = months.get(month);
  if (written === undefined) months.set(month, (written = new MonthAsWritten(month, null)));
  return written;
}

/** A month as its control totals state it, and the months before it likewise. */
export function asWrittenSoFar(month: MonthEvaluation): MonthAsWritten {
  let written = chains.get(month);
  if (written === undefined) chains.set(month, (written = new MonthAsWritten(month, asWrittenSoFar)));
  return written;
}

/** A month whose control totals are taken at their word. */
export class MonthAsWritten implements MonthContext {
  readonly #month: MonthEvaluation;
  readonly #priorOf: ((prior: MonthEvaluation) => MonthContext) | null;
  readonly #reported = new Map<number, Value>();

  /** @param priorOf what the month before counts as; null for what is computed */
  constructor(month: MonthEvaluation, priorOf: ((prior: MonthEvaluation) => MonthContext) | null) {
    this.#month = month;
    this.#priorOf = priorOf;
  }

  get prior(): MonthContext | null {
    const { prior } = this.#month;
    return prior === null || this.#priorOf === null ? prior : this.#priorOf(prior);
  }

  get asOf(): string {
    return this.#month.asOf;
  }

  get filed(): boolean {
    return this.#month.filed;
  }

  reported(cell: number): Value {
    let value = this.#reported.get(cell);
    if (value === undefined) {
      value = this.#report(cell);
      this.#reported.set(cell, value);
    }
    return value;
  }

  whole(cell: number): number {
    const reported = this.reported(cell);
    return typeof reported === 'number' ? reported : NaN;
  }

  exact(cell: number): Value {
    const reported = this.reported(cell);
    const computed = this.#month.reported(cell);
    const isSame = !isHole(reported) && !isHole(computed) && compare(reported, computed) === 0;
    return isSame ? this.#month.exact(cell) : reported;
  }

  /** What the formula of a derived cell comes to, from the figures as written; null where it does not. */
  computed(cell: number): Exact | null {
    const value = this.#month.form.program.cells[cell]?.formula?.value(this);
    return value === undefined || isHole(value) ? null : value;
  }

  /** The same as it is reported, in grains. */
  foots(cell: number): number | null {
    const value = this.computed(cell);
    const unit = this.#month.form.cells[cell]?.spec.unit;
    return value === null || unit === undefined ? null : reportableOf(value, unit);
  }

  #report(cell: number): Value {
    const unit = this.#month.form.cells[cell]?.spec.unit;
    if (unit === undefined || !isDerived(this.#month, cell)) return this.#month.reported(cell);
    const { entries } = this.#month.facts;
    if (this.#isWrong(cell)) {
      if (entries.states[cell] === STATE.nil) return 0;
      return entries.detail(cell)?.exact ?? exactOf(entries.value(cell), unit);
    }
    const computed = this.foots(cell);
    return computed === null ? this.#month.reported(cell) : exactOf(computed, unit);
  }

  /**
   * Whether a control total stands here that disagrees, so that it is named, here or further up. One that rounding
   * explains is no error, and excuses none; nor does one first reported in a month that was amended since.
   */
  #isWrong(cell: number): boolean {
    const at = this.#month.form.cells[cell];
    if (at === undefined || this.#month.isOriginal || !isWritten(this.#month, cell)) return false;
    if (isHole(this.#month.reported(cell))) return false;
    return booksTotalOf(this.#month, at)?.isExplained !== true;
  }

  quantity(position: number): Value {
    return this.#month.form.program.quantities[position]?.value(this) ?? this.#month.quantity(position);
  }

  amountOf(setting: number): Value {
    return this.#month.amountOf(setting);
  }

  choiceOf(setting: number): string | Value {
    return this.#month.choiceOf(setting);
  }

  isGiven(setting: number): boolean {
    return this.#month.isGiven(setting);
  }

  isAnswered(cell: number): boolean {
    return this.#month.isAnswered(cell);
  }

  worksheet(position: number) {
    return this.#month.worksheet(position);
  }
}
