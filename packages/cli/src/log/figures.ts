/** What a commit made of single figures of a month. */
import {
  comparedCell,
  figureChange,
  rootCauses,
  sideFigure,
  type Cause,
  type EvaluatedReport,
  type FigureChange,
  type ReportComparison,
  type SideFigure,
} from '@focus/engine';
import { isHeldIn, type Move, type Moves } from './moves.ts';

/** What a commit made of a figure. */
export interface LoggedFigure {
  readonly change: FigureChange;
  /** Why it moved, back to what was typed; empty for a typed one. */
  readonly causes: readonly Cause[];
}

/** What is known of a figure where nothing of its month can be read. */
const UNREAD: SideFigure = { state: 'broken', value: null, exact: null, origin: null, place: null };

/** What became of some cells, by their ids: those that are another figure, or can be read no longer, or again. */
export function figuresOf(
  moves: Moves,
  move: Move,
  cells: readonly string[],
): ReadonlyMap<string, LoggedFigure> {
  const { comparison, reading } = move;
  if (comparison === null || reading === 'unread') return new Map();
  const compared = reading === 'read' ? comparedFigures(comparison) : new Map<string, LoggedFigure>();
  const isOneSided = comparison.change !== 'changed';
  const isWhole = comparison.notCompared.length === 0;
  if (reading === 'read' && !isOneSided && isWhole) {
    return new Map(cells.flatMap((id) => ofKnown(id, compared.get(id))));
  }
  const { before, after } = moves.reports(move);
  return new Map(
    cells.flatMap((id) => {
      const cell = (after ?? before)?.cell(id);
      if (cell === undefined) return [];
      const [old, now] = [sideIn(before, id), sideIn(after, id)];
      // What was never answered, or did not apply, is no figure to be lost or found.
      const isNone = isNoFigure(old) && isNoFigure(now);
      const change = (from: SideFigure | null, to: SideFigure | null): FigureChange =>
        figureChange(comparedCell(cell), from, to);
      switch (reading) {
        case 'lost':
          return isNoFigure(old) ? [] : ofKnown(id, { change: change(old, UNREAD), causes: [] });
        case 'found':
          return isNone
            ? []
            : ofKnown(id, {
                change: change(before === null ? null : UNREAD, now),
                causes: rootCauses(comparison, id),
              });
        case 'read': {
          const known = compared.get(id);
          const isHeld = (old === UNREAD) !== (now === UNREAD);
          const isLostOrFound = isHeld && (known !== undefined || !isNoFigure(old === UNREAD ? now : old));
          const isTold = isOneSided ? !isNone : isLostOrFound;
          return ofKnown(id, isTold ? { change: change(old, now), causes: [] } : known);
        }
      }
    }),
  );
}

function ofKnown(id: string, figure: LoggedFigure | undefined): readonly (readonly [string, LoggedFigure])[] {
  return figure === undefined ? [] : [[id, figure]];
}

/** The figures that are not the same in a month that both states have. */
function comparedFigures(comparison: ReportComparison): ReadonlyMap<string, LoggedFigure> {
  const figures = new Map<string, LoggedFigure>();
  for (const one of comparison.derived) {
    figures.set(one.cell.id, { change: one, causes: rootCauses(comparison, one.cell.id) });
  }
  for (const one of comparison.entered) {
    if (one.kind === 'figure' && !one.isControlTotal) figures.set(one.cell.id, { change: one, causes: [] });
  }
  return figures;
}

/** A figure of a month; null where there is no such month. Of what is missing in a part that cannot be read, nothing is known. */
function sideIn(report: EvaluatedReport | null, id: string): SideFigure | null {
  if (report === null) return null;
  return isHeldIn(report, id) ? UNREAD : sideFigure(report.cell(id));
}

function isNoFigure(side: SideFigure | null): boolean {
  return side === null || side.state === 'blank' || side.state === 'inapplicable';
}
