/** Materiality: what a change must come to to be listed. */
import { absolute, compare, exactOf, UNITS, type Exact, type FigureChange } from '@focus/engine';

/** What a change must reach, in every way that is given, to be listed. */
export interface Threshold {
  /** In dollars; null where any amount does. It judges money only. */
  readonly amount: Exact | null;
  /** As a share of what stood before; null where any does. It judges every figure that was not nil. */
  readonly share: Exact | null;
}

/**
 * Whether a change is too small to be listed. What is no difference of two figures (a line newly answered, a figure
 * that cannot be computed any more) never is.
 */
export function isBelow({ cell, difference, share }: FigureChange, threshold: Threshold | null): boolean {
  if (threshold === null || difference === null) return false;
  const { amount, share: least } = threshold;
  if (amount !== null && UNITS[cell.unit].type === 'money') {
    if (compare(absolute(exactOf(difference, cell.unit)), amount) < 0) return true;
  }
  return least !== null && share !== null && compare(absolute(share), least) < 0;
}
