/** Cells as messages name them. */
import type { CellAt } from './compile.ts';

/** A cell as messages name it: `net-capital`, `total-lines-1-to-7 (deductions)`. */
export function nameOf(at: CellAt): string {
  return at.spec.column === null ? at.line.name : `${at.line.name} (${at.spec.column})`;
}

/** A cell with its key: `3750 net-capital`, `8 total-lines-1-to-7 (deductions)`. */
export function keyAndName(at: CellAt): string {
  return `${at.line.key} ${nameOf(at)}`;
}
