/** Computed figures that are a figure on one side only, in words: they have no difference. */
import type { DerivedChange } from '@focus/engine';
import { causeTexts, listed, movementOf, shortName } from './phrases.ts';
import { line } from './told-firm.ts';
import type { ToldLine } from './told.ts';

/** Whether a figure stands on both sides, so that it moved. */
export function isMove({ before, after }: DerivedChange): boolean {
  return before?.value != null && after?.value != null;
}

/**
 * A line for all figures of which the same is to be said: `not computable any more: … ← expenses 6,105 → cannot be
 * read`. Causes that are among them, or among those of another line, are left out.
 */
export function stateLines(changes: readonly DerivedChange[]): ToldLine[] {
  const told = new Set(changes.map(({ cell }) => cell.id));
  const byState = Map.groupBy(changes, stateText);
  return [...byState].map(([what, ofState]) => {
    const causes = ofState.flatMap((one) =>
      one.causes.filter((cause) => cause.kind !== 'cell' || cause.monthsBack > 0 || !told.has(cause.cell.id)),
    );
    const texts = causeTexts(causes);
    const because = texts.length === 0 ? '' : ` ← ${texts.join(', ')}`;
    return line('~', `${what}: ${listed(ofState.map(({ cell }) => shortName(cell)))}${because}`);
  });
}

/** `not computable any more`, `undefined before, and computed now`, `does not apply → not answered`. */
export function stateText(change: DerivedChange): string {
  const { before, after } = movementOf(change);
  if (change.before?.value != null) return `${after === '' ? 'not there' : after} any more`;
  return change.after?.value == null ? `${before} → ${after}` : `${before} before, and computed now`;
}
