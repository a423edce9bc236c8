/** The rules that rest on a figure: those that name it, and those that name what is computed from it. */
import type { EvaluatedReport, Operand, RuleStanding } from './evaluated.ts';

/** A rule that rests on a cell. */
export interface RestingRule {
  readonly standing: RuleStanding;
  /** The cell by which it does, by id: one that is computed from the cell; null where the rule names the cell. */
  readonly through: string | null;
}

/**
 * The rules in force that rest on a cell in its month, those that name it first.
 * @param cell its id; throws for one that the form does not have
 */
export function rulesOn(report: EvaluatedReport, cell: string): readonly RestingRule[] {
  const rests = restingOn(report, cell);
  const named: RestingRule[] = [];
  const others: RestingRule[] = [];
  for (const standing of report.rules()) {
    if (standing.cell === cell || standing.restsOn.includes(cell)) named.push({ standing, through: null });
    else {
      const through = standing.restsOn.find(rests);
      if (through !== undefined) others.push({ standing, through });
    }
  }
  return [...named, ...others];
}

/** Whether a cell is computed from another one of its month, by whatever way. */
function restingOn(report: EvaluatedReport, target: string): (cell: string) => boolean {
  const known = new Map<string, boolean>();
  const visit = (key: string, operands: () => readonly Operand[]): boolean => {
    let rests = known.get(key);
    if (rests === undefined) {
      known.set(key, false);
      rests = operands().some((operand) => operand.month === report.month && restsOn(operand));
      known.set(key, rests);
    }
    return rests;
  };
  const restsOn = (operand: Operand): boolean => {
    switch (operand.kind) {
      case 'cell':
        return operand.cell === target || visit(operand.cell, () => report.cell(operand.cell).operands);
      case 'quantity':
        return visit(`let ${operand.name}`, () => report.quantity(operand.name).operands);
      case 'setting':
        return visit(`setting ${operand.name}`, () => report.setting(operand.name).operands);
      case 'worksheet':
        return false;
    }
  };
  return (cell) => visit(cell, () => report.cell(cell).operands);
}
