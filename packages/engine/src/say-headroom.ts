/** Headroom in words. */
import type { EvaluatedReport, Headroom } from './evaluated.ts';
import { printFigure } from './figures.ts';

/** How far a figure can move before a rule is broken: `net-capital could fall by 56,159`. Begins a sentence. */
export function sayHeadroom({ moves, value, unit }: Headroom, report: EvaluatedReport): string {
  const amount = printFigure(value, unit);
  if (moves === null) return value === 0 ? 'nothing is left' : `${amount} is left`;
  const name = moves.kind === 'cell' ? nameInSentence(report, moves.name) : moves.name;
  return value === 0 ? `${name} cannot ${moves.way} at all` : `${name} could ${moves.way} by ${amount}`;
}

/** What a cell is called in a sentence: the line's name, in a grid with the column in brackets. */
export function nameInSentence(report: EvaluatedReport, cell: string): string {
  const { line, spec } = report.cell(cell);
  return spec.column === null ? line.name : `${line.name} (${spec.column})`;
}
