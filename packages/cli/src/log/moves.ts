/**
 * What became of a month from one state to another. Where it cannot be read in between, it is compared with what was
 * read of it last: nothing that happened meanwhile is lost.
 */
import type { EvaluatedReport, ReportComparison } from '@focus/engine';
import type { Books, State } from './books.ts';

/** How a month stands in a state. */
export interface Standing {
  readonly state: State;
  /** Where it cannot be read there, the last state in which it could be; else null. */
  readonly known: State | null;
  /** Where lines of it cannot be read there, the last state in which all could be; else null. */
  readonly whole: State | null;
}

/**
 * Whether the month can be read: before and after (`read`), not any more (`lost`), again (`found`) or neither before nor
 * after (`unread`).
 */
export type Reading = 'read' | 'lost' | 'found' | 'unread';

/** What became of a month. */
export interface Move {
  readonly reading: Reading;
  /** With what was read of it last; null where nothing is to be told. */
  readonly comparison: ReportComparison | null;
  /** Where it was read last before, and as far as it can be read, after. */
  readonly before: State;
  readonly after: Standing;
}

/** Tells what became of a month of a firm. */
export class Moves {
  readonly #books: Books;
  readonly #month: string;

  constructor(books: Books, month: string) {
    this.#books = books;
    this.#month = month;
  }

  /** Before the first commit. */
  get nothing(): Standing {
    return { state: this.#books.nothing, known: null, whole: null };
  }

  between({ state, known, whole }: Standing, after: State): Move {
    const before = known ?? state;
    if (state === after) {
      const reading = known === null ? 'read' : 'unread';
      return { reading, comparison: null, before, after: { state, known, whole } };
    }
    const comparison = this.#compare(before, after);
    const isReadable = comparison === null || canBeRead(comparison);
    if (known === null) {
      const lastKnown = comparison?.change === 'added' ? this.#books.nothing : before;
      return {
        reading: isReadable ? 'read' : 'lost',
        comparison: comparison === null ? null : this.#withHeld(comparison, before, after, whole),
        before,
        after: {
          state: after,
          known: isReadable ? null : lastKnown,
          whole: comparison === null ? whole : isHeld(comparison, 'after') ? (whole ?? before) : null,
        },
      };
    }
    // Whether anything of it is not as it was; where it is again what was read last, that it was not in between.
    const direct = this.#books.compare(state, after, this.#month);
    return isReadable
      ? {
          reading: 'found',
          comparison: comparison ?? direct,
          before,
          after: { state: after, known: null, whole: isHeld(comparison, 'after') ? before : null },
        }
      : {
          reading: 'unread',
          comparison: direct === null ? null : comparison,
          before,
          after: { state: after, known, whole },
        };
  }

  /** The month as it was before, and as it is after; null where it is not there. */
  reports({ before, after }: Move): Readonly<Record<'before' | 'after', EvaluatedReport | null>> {
    const of = (state: State): EvaluatedReport | null => this.#books.report(state, this.#month).report;
    return { before: of(before), after: of(after.state) };
  }

  /**
   * With the figures that could not be read before, since they stood in lines that could not: those that are another
   * than where all of the month was read last.
   */
  #withHeld(
    comparison: ReportComparison,
    before: State,
    after: State,
    whole: State | null,
  ): ReportComparison {
    if (whole === null || !isHeld(comparison, 'before')) return comparison;
    const { report } = this.#books.report(before, this.#month);
    const since = this.#books.compare(whole, after, this.#month)?.entered ?? [];
    const missing = since.filter(
      (one) => one.kind === 'figure' && report !== null && isHeldIn(report, one.cell.id),
    );
    return { ...comparison, entered: [...comparison.entered, ...missing] };
  }

  #compare(before: State, after: State): ReportComparison | null {
    const found = this.#books.compare(before, after, this.#month);
    // It may have stood in what could not be read before; but nobody ever read it there.
    const isNew = found?.change === 'unknown' && found.months.before === null;
    return isNew ? this.#books.compare(this.#books.nothing, after, this.#month) : found;
  }
}

/** Whether a month can be read in the second of two states, or is known not to be there. */
function canBeRead({ change, notCompared }: ReportComparison): boolean {
  if (change === 'unknown') return false;
  return !notCompared.some(({ side, reason }) => side === 'after' && reason !== 'held');
}

/** Whether lines of a month cannot be read on one of two sides. */
function isHeld(comparison: ReportComparison | null, of: 'before' | 'after'): boolean {
  return comparison?.notCompared.some(({ side, reason }) => side === of && reason === 'held') ?? false;
}

/** Whether a figure of a month may stand in lines that cannot be read. */
export function isHeldIn(report: EvaluatedReport, id: string): boolean {
  const { state, spec } = report.cell(id);
  return report.facts.holes && state === 'blank' && spec.formula === null;
}
