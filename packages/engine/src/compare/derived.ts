/** Computed figures that are not the same, and why: their formulas, walked to what is not the same. */
import type { CellAt } from '../compile.ts';
import type { EvaluatedReport, Operand, Outcome } from '../evaluated.ts';
import type { MonthEvaluation } from '../month.ts';
import type { ReportView } from '../report.ts';
import {
  comparedCell,
  figureChange,
  isSameExact,
  isSameFigure,
  monthsBetween,
  reportBack,
  sideFigure,
} from './cells.ts';
import type { Cause, DerivedChange } from './comparison.ts';
import { pairs } from './pairs.ts';
import { isSameSetting } from './settings.ts';

/**
 * Every computed figure that is reported otherwise, in the order of the form; also an entry that does not apply on one
 * side, or does not count there.
 * @param entered the cells whose written figures are told already
 */
export function derivedChanges(
  before: ReportView,
  after: ReportView,
  entered: ReadonlySet<string>,
): DerivedChange[] {
  return pairs(before.evaluation.form.cells, after.evaluation.form.cells, ({ spec }) => spec.id).flatMap(
    (pair) => {
      const at = pair.after ?? pair.before;
      if (at === null || entered.has(at.spec.id)) return [];
      if (isAlike(before.evaluation, pair.before, after.evaluation, pair.after)) return [];
      if (isHeld(before, pair.before) || isHeld(after, pair.after)) return [];
      const old = pair.before === null ? null : sideFigure(before.cell(at.spec.id));
      const now = pair.after === null ? null : sideFigure(after.cell(at.spec.id));
      return [
        { ...figureChange(comparedCell(at), old, now), causes: new Walk(before, after).causesOf(at.spec.id) },
      ];
    },
  );
}

/** Whether a cell is reported alike: asked of the evaluations, as nearly all are. */
function isAlike(
  before: MonthEvaluation,
  old: CellAt | null,
  after: MonthEvaluation,
  now: CellAt | null,
): boolean {
  if (old === null || now === null) return old === now;
  return (
    before.stateOf(old.position) === after.stateOf(now.position) &&
    before.valueOf(old.position) === after.valueOf(now.position)
  );
}

/** An entry that is missing because lines of its report could not be read: nothing is known of it. */
function isHeld({ facts, evaluation }: ReportView, at: CellAt | null): boolean {
  if (!facts.holes || at?.spec.formula !== null) return false;
  return evaluation.stateOf(at.position) === 'blank';
}

/** The way back from a figure to what is not the same. Quantities of the form are walked through. */
class Walk {
  readonly #before: EvaluatedReport;
  readonly #after: EvaluatedReport;
  readonly #visited = new Set<string>();

  constructor(before: EvaluatedReport, after: EvaluatedReport) {
    this.#before = before;
    this.#after = after;
  }

  causesOf(id: string): Cause[] {
    const [old, now] = [this.#before.cell(id), this.#after.cell(id)];
    const causes = this.#operands(old.operands, now.operands);
    const [was, is] = [old.formula, now.formula];
    if (was === null || is === null || was.text === is.text) return causes;
    return [{ kind: 'case', before: was, after: is }, ...causes];
  }

  #operands(before: readonly Operand[], after: readonly Operand[]): Cause[] {
    const back = ({ month }: Operand, of: EvaluatedReport): number => monthsBetween(month, of.month);
    const keyOf = (operand: Operand, of: EvaluatedReport): string =>
      `${operand.kind} ${back(operand, of)} ${operand.kind === 'cell' ? operand.cell : operand.name}`;
    const operands = new Map<string, { readonly operand: Operand; readonly back: number }>();
    for (const [side, of] of [
      [after, this.#after],
      [before, this.#before],
    ] as const) {
      for (const operand of side) {
        const key = keyOf(operand, of);
        if (!operands.has(key)) operands.set(key, { operand, back: back(operand, of) });
      }
    }
    return [...operands].flatMap(([key, { operand, back: months }]) => {
      if (this.#visited.has(key)) return [];
      this.#visited.add(key);
      return this.#visit(operand, months);
    });
  }

  #visit(operand: Operand, months: number): Cause[] {
    const before = reportBack(this.#before, months);
    const after = reportBack(this.#after, months);
    if (before === null || after === null) return this.#missing(before, after);
    switch (operand.kind) {
      case 'cell':
        return cellCause(before, after, operand.cell, months);
      case 'quantity':
        return this.#quantity(before, after, operand.name);
      case 'setting':
        return this.#setting(before, after, operand.name);
      case 'worksheet':
        return worksheetCause(before, after, operand);
    }
  }

  #missing(before: EvaluatedReport | null, after: EvaluatedReport | null): Cause[] {
    const there = before ?? after;
    if (there === null || this.#visited.has(there.month)) return [];
    this.#visited.add(there.month);
    return [{ kind: 'month', month: there.month, there: before === null ? 'after' : 'before' }];
  }

  #quantity(before: EvaluatedReport, after: EvaluatedReport, name: string): Cause[] {
    const [old, now] = [before.quantity(name), after.quantity(name)];
    if (isSameOutcome(old, now)) return [];
    const causes = this.#operands(old.operands, now.operands);
    if (causes.length > 0) return causes;
    const type = after.form.quantities.find((one) => one.name === name)?.type ?? 'count';
    return [{ kind: 'quantity', name, type, before: old, after: now }];
  }

  #setting(before: EvaluatedReport, after: EvaluatedReport, name: string): Cause[] {
    const [old, now] = [before.setting(name), after.setting(name)];
    const [was, is] = [old.inForce?.value ?? null, now.inForce?.value ?? null];
    if (isSameSetting(was, is)) return [];
    const causes = this.#operands(old.operands, now.operands);
    if (causes.length > 0) return causes;
    const type = after.form.settings.find((one) => one.name === name)?.type ?? 'text';
    return [{ kind: 'setting', name, type, before: was, after: is }];
  }
}

function cellCause(before: EvaluatedReport, after: EvaluatedReport, id: string, monthsBack: number): Cause[] {
  const [old, now] = [before.cell(id), after.cell(id)];
  const [was, is] = [sideFigure(old), sideFigure(now)];
  if (isSameFigure(was, is)) return [];
  return [{ kind: 'cell', ...figureChange(comparedCell(now), was, is), monthsBack, month: after.month }];
}

/** The rows of a worksheet. What decides which of them count is named by the formula, too. */
function worksheetCause(
  before: EvaluatedReport,
  after: EvaluatedReport,
  { name }: Extract<Operand, { kind: 'worksheet' }>,
): Cause[] {
  const [old, now] = [before, after].map((report) =>
    report.worksheets.find(({ spec }) => spec.name === name),
  );
  const isSame =
    old?.facts.broken === now?.facts.broken &&
    pairs(old?.facts.rows ?? [], now?.facts.rows ?? [], ({ label }) => label).every(
      (row) =>
        row.before !== null &&
        row.after?.values.every((value, index) => isSameExact(value, row.before?.values[index] ?? null)) ===
          true,
    );
  return isSame ? [] : [{ kind: 'worksheet', name }];
}

function isSameOutcome(before: Outcome, after: Outcome): boolean {
  if (before.state !== 'figure' || after.state !== 'figure') return before.state === after.state;
  return isSameExact(before.value, after.value);
}
