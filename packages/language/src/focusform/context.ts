/** What is known where an expression stands. */
import type { Condition, Expression, Place } from '@focus/engine';
import type { Report } from './findings.ts';
import type { CellSymbol, LineSymbol, QuantitySymbol, Scope, WorksheetSymbol } from './scope.ts';

/** Where the parts of the prepared form are written, for checks that look at the form as a whole. */
export type Origins = WeakMap<Expression | Condition, Place>;

/** What is known where an expression stands: what its names mean, and what becomes of what is wrong. */
export interface Context {
  readonly scope: Scope;
  readonly report: Report;
  readonly origins: Origins;
  /** The quantities of the rule at hand. */
  readonly locals: ReadonlyMap<string, QuantitySymbol>;
  /** The line or cell that `it` stands for; null outside of `for each`. */
  readonly it: Target | null;
  /** The column for which a grid's formula is meant; null outside of one. */
  readonly grid: { readonly schedule: string; readonly column: string } | null;
  /** The worksheet of the row at hand; `bare` where its columns need no `worksheet.` before them. */
  readonly row: { readonly worksheet: WorksheetSymbol; readonly bare: boolean } | null;
}

/** A line, or one cell of it. */
export interface Target {
  readonly line: LineSymbol;
  readonly cell: CellSymbol | null;
}
