import type { Decimal } from 'decimal.js';
import type { MonthFigures } from '../figures.ts';

/** What lines come to, by their names (of a grid, with the place of the column), in the unit of each. */
export type Computed = Readonly<Record<string, Decimal>>;

/** Every formula of the form for a firm under the alternative method. */
export function compute(month: MonthFigures, prior: Computed | null): Computed;
