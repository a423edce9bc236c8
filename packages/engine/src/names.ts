/** Cells as messages name them. */
import type { CellAt } from './compile.ts';

/** A cell as messages name it: by its line, and in a grid with its column in brackets. */
export function nameOf(at: CellAt): string {
  return at.spec.column === null ? at.line.name : `${at.line.name} (${at.spec.column})`;
}

/** A cell with its key before its name, as a report writes it. */
export function keyAndName(at: CellAt): string {
  return `${at.line.key} ${nameOf(at)}`;
}
