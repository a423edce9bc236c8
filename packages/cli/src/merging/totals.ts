/**
 * Control totals that both sides of a merge changed. Neither is right any more: each is what the figures of one side
 * come to. If each side's total was right for that side, what the merged figures come to is written instead.
 */
import { existsSync } from 'node:fs';
import { evaluate, printFigure, type Cell, type CompiledForm, type FilingFile } from '@focus/engine';
import { readFiling, type FigureConflict, type MergedFiling, type MergeOptions } from '@focus/language';
import { CannotWork } from '../exit.ts';
import { readWorkspaces } from '../reading.ts';
import { workspaceHere } from '../workspace.ts';

/** A merge in which no control total is in conflict any more. */
export interface SettledMerge {
  readonly merged: MergedFiling;
  readonly figures: readonly { readonly conflict: FigureConflict; readonly figure: string }[];
}

/** The texts of both sides. */
interface Sides {
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Settles the conflicts of a merge, if all of them are control totals and can be computed here.
 * @param path of the file, from the current folder, the top of the work tree
 * @param conflicts every figure that is in conflict
 * @param merge merges again, with figures for those
 * @returns null where they are left as they are: a figure that is entered is among them, a side's total was not what
 *   its figures come to, or the months they rest on are not here
 */
export async function settleTotals(
  path: string,
  sides: Sides,
  conflicts: readonly FigureConflict[],
  merge: (settle: MergeOptions['settle']) => MergedFiling,
): Promise<SettledMerge | null> {
  const trial = merge(({ ours }) => ours);
  if (trial.conflicts > 0 || !existsSync('.git')) return null;
  try {
    const [read] = await readWorkspaces([workspaceHere()]);
    if (read === undefined) return null;
    const { form } = read;
    const others = read.filings.filter(({ file }) => file !== path);
    const [ours, theirs, merged] = [sides.ours, sides.theirs, trial.text].map(
      (text) => new Totals(form, [...others, readFiling(path, text, form)]),
    );
    const figures = conflicts.map((conflict) => {
      const isRight =
        ours?.figureOf(conflict) === conflict.ours && theirs?.figureOf(conflict) === conflict.theirs;
      return { conflict, figure: isRight ? (merged?.figureOf(conflict) ?? null) : null };
    });
    const known = figures.flatMap(({ conflict, figure }) => (figure === null ? [] : [{ conflict, figure }]));
    if (known.length < figures.length) return null;
    const figureFor = (asked: FigureConflict): string | null =>
      known.find(({ conflict }) => isSame(conflict, asked))?.figure ?? null;
    return { merged: merge(figureFor), figures: known };
  } catch (error) {
    if (error instanceof CannotWork) return null;
    throw error;
  }
}

function isSame(left: FigureConflict, right: FigureConflict): boolean {
  return (
    left.firm === right.firm &&
    left.month === right.month &&
    left.schedule === right.schedule &&
    left.key === right.key &&
    left.column === right.column
  );
}

/** What computed lines come to, with one text of the file. */
class Totals {
  readonly #form: CompiledForm;
  readonly #evaluated: ReturnType<typeof evaluate>;

  constructor(form: CompiledForm, filings: readonly FilingFile[]) {
    this.#form = form;
    this.#evaluated = evaluate(filings, form);
  }

  /** A computed figure as it is written; null where it is entered, or cannot be computed. */
  figureOf({ firm, month, schedule, key, column }: FigureConflict): string | null {
    const cell = this.#form.line(schedule ?? '', key)?.cells.get(column ?? '');
    const reports = this.#evaluated.firms.find(({ id }) => id === firm)?.reports ?? [];
    const report = reports.find((one) => one.month === month);
    if (cell === undefined || report === undefined) return null;
    const { origin, value, unit, spec }: Cell = report.cell(cell.spec.id);
    return origin === 'asserted' && value !== null ? printFigure(value, unit, spec.sign) : null;
  }
}
