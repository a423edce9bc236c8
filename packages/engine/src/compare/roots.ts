/** From a computed figure back to what was typed, or lies in another month. */
import type { Cause, ReportComparison } from './comparison.ts';

/**
 * Why a computed figure of a compared month moved, through the other computed figures of that month: what was typed,
 * what moved in a month before, settings, worksheets. Each once; empty for what did not move.
 */
export function rootCauses({ derived }: ReportComparison, cell: string): readonly Cause[] {
  const byCell = new Map(derived.map((change) => [change.cell.id, change]));
  const roots = new Map<string, Cause>();
  const visited = new Set<string>();
  const visit = (id: string): void => {
    if (visited.has(id)) return;
    visited.add(id);
    for (const cause of byCell.get(id)?.causes ?? []) {
      const isOfMonth = cause.kind === 'cell' && cause.monthsBack === 0;
      if (isOfMonth && byCell.has(cause.cell.id)) visit(cause.cell.id);
      else roots.set(keyOf(cause), cause);
    }
  };
  visit(cell);
  return [...roots.values()];
}

function keyOf(cause: Cause): string {
  switch (cause.kind) {
    case 'cell':
      return `cell ${cause.monthsBack} ${cause.cell.id}`;
    case 'case':
      return `case ${cause.after.text}`;
    case 'month':
      return `month ${cause.month}`;
    case 'setting':
    case 'quantity':
    case 'worksheet':
      return `${cause.kind} ${cause.name}`;
  }
}
