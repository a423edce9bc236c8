/** The form's own quantities that a formula names, and those that they name in turn. */
import type { CaseInForce, Operand } from '@focus/engine';
import type { Book } from './book.ts';

/** A quantity by the case that holds. */
export interface NamedCase {
  readonly name: string;
  readonly month: string;
  readonly formula: CaseInForce;
  readonly operands: readonly Operand[];
}

/** The quantities among operands and behind them, each once, as they are met. */
export function quantitiesIn(operands: readonly Operand[], book: Book): readonly NamedCase[] {
  if (!operands.some(({ kind }) => kind === 'quantity')) return [];
  const found = new Map<string, NamedCase>();
  const visit = (some: readonly Operand[]): void => {
    for (const operand of some) {
      if (operand.kind !== 'quantity') continue;
      const { name, month } = operand;
      const report = book.report(month);
      if (report === undefined) continue;
      const { formula, operands: inner } = report.quantity(name);
      if (formula === null || found.has(`${month} ${name}`)) continue;
      found.set(`${month} ${name}`, { name, month, formula, operands: inner });
      visit(inner);
    }
  };
  visit(operands);
  return [...found.values()];
}
