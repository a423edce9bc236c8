/**
 * Computed cells below zero where the form has no brackets for them, such as a total of differences that offsets
 * outweigh. They cannot be written as control totals, so they are compared by themselves.
 */
import { printFigure, type CellAt, type EvaluatedReport, type LineAt } from '@focus/engine';
import type { LineEntries, MonthEntries, Spelt } from './compose.ts';
import { keyed, type TableProblem } from './entries.ts';

/** A month with those cells taken out. */
export interface SpellableMonth {
  readonly entries: MonthEntries;
  readonly negative: readonly (readonly [LineAt, CellAt, Spelt])[];
}

/** Takes out of a month the computed cells that the language cannot spell. */
export function withoutNegative(entries: MonthEntries): SpellableMonth {
  const negative: (readonly [LineAt, CellAt, Spelt])[] = [];
  const lines = new Map<LineAt, LineEntries>();
  for (const [line, of] of entries.lines) {
    for (const [cell, spelt] of of.figures) if (isNegative(cell, spelt)) negative.push([line, cell, spelt]);
    lines.set(line, { ...of, figures: spellable(of.figures), was: spellable(of.was) });
  }
  return { entries: { ...entries, lines }, negative };
}

/** Those of them that are computed to something else. */
export function negativeProblems(
  { negative }: SpellableMonth,
  report: EvaluatedReport | undefined,
): TableProblem[] {
  return negative.flatMap(([line, cell, { text, at }]) => {
    const value = report?.cell(cell.spec.id).value ?? null;
    const computed = value === null ? text : printFigure(value, cell.spec.unit);
    if (computed === text) return [];
    return [{ at, message: `${keyed(line)} is ${text} in the table and computes to ${computed}.` }];
  });
}

function spellable(figures: ReadonlyMap<CellAt, Spelt>): Map<CellAt, Spelt> {
  return new Map([...figures].filter(([cell, spelt]) => !isNegative(cell, spelt)));
}

function isNegative({ spec }: CellAt, { text }: Spelt): boolean {
  return spec.formula !== null && spec.or === null && spec.sign === 'nonnegative' && text.startsWith('(');
}
