/** Whether a month that was evaluated anew still looks the same to the months after it. */
import { dequal } from 'dequal';
import { asWrittenSoFar } from './as-written.ts';
import { compare } from './exact.ts';
import type { Seen } from './lookback.ts';
import type { MonthEvaluation } from './month.ts';
import { roundingTakenOn } from './rounding.ts';
import { isHole, type Value } from './value.ts';

/**
 * Whether a month that sees no more of another one than `seen` comes to the same, and says the same, whichever of two
 * evaluations it rests on. One that is amended never looks the same, as what is reported and what holds now part.
 * @param withBooks whether any month of the firm states a control total in exact dollars
 */
export function looksSame(
  seen: Seen,
  before: MonthEvaluation,
  after: MonthEvaluation,
  withBooks: boolean,
): boolean {
  const [was, is] = [before.facts, after.facts];
  return (
    before.firm === after.firm &&
    was.file === is.file &&
    was.amended === null &&
    is.amended === null &&
    before.filed === after.filed &&
    before.ambiguous === after.ambiguous &&
    [...seen.worksheets].every((name) => dequal(worksheet(before, name), worksheet(after, name))) &&
    [...seen.cells].every((cell) => isSameCell(cell, before, after)) &&
    (!withBooks || [...seen.cells].every((cell) => isSameRounding(cell, before, after)))
  );
}

function worksheet({ facts }: MonthEvaluation, name: string) {
  return facts.worksheets.find((one) => one.name === name);
}

function isSameCell(cell: number, before: MonthEvaluation, after: MonthEvaluation): boolean {
  const state = after.stateOf(cell);
  // What waits for a figure says for which, and that may stand further back.
  if (state === 'blank' || state === 'broken' || before.stateOf(cell) !== state) return false;
  const [was, is] = [asWrittenSoFar(before), asWrittenSoFar(after)];
  return (
    isSame(before.exact(cell), after.exact(cell)) &&
    isSame(before.reported(cell), after.reported(cell)) &&
    isSame(was.exact(cell), is.exact(cell)) &&
    isSame(was.reported(cell), is.reported(cell)) &&
    dequal(before.facts.entries.place(cell), after.facts.entries.place(cell))
  );
}

function isSameRounding(cell: number, before: MonthEvaluation, after: MonthEvaluation): boolean {
  const at = after.form.cells[cell];
  return at === undefined || dequal(roundingTakenOn(before, at), roundingTakenOn(after, at));
}

function isSame(left: Value, right: Value): boolean {
  return isHole(left) || isHole(right) ? left === right : compare(left, right) === 0;
}
