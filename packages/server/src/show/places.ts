/** What stands where in an open filing: the report, the line of the form and the cells at a line or a position. */
import type { CellAt, EvaluatedReport } from '@focus/engine';
import type { OutlineFigure, OutlineLine, OutlineSection } from '@focus/language';
import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { reportAt, type Filing } from '../filing.ts';

/** A report with the section of the text it stands in. */
export interface PlacedReport {
  readonly report: EvaluatedReport;
  /** The section of its heading. */
  readonly section: OutlineSection;
}

/** The report that a line belongs to; null where it belongs to none, or none that is evaluated. */
export function reportOfLine(filing: Filing, line: number): PlacedReport | null {
  const section = filing.outline.sectionAt(line);
  return section === null ? null : reportOfSection(filing, section);
}

/** The report that a section belongs to, or is. */
export function reportOfSection(filing: Filing, section: OutlineSection): PlacedReport | null {
  const heading = section.kind === 'report' ? section : section.report;
  const report = heading === null ? undefined : reportAt(filing, heading.heading);
  return heading === null || report === undefined ? null : { report, section: heading };
}

/**
 * The cells that a position is about: the one whose figure it touches; elsewhere on the line, all of the line's.
 */
export function cellsAt(line: OutlineLine, character: number): readonly CellAt[] {
  const own = line.entry?.cells.filter((cell) => cell !== null) ?? [];
  const figure = figureAt(line, character);
  return figure?.cell == null ? own : [figure.cell];
}

/** The figure that a position touches. */
export function figureAt(line: OutlineLine, character: number): OutlineFigure | undefined {
  return line.figures.find(({ word }) => word.start <= character && character <= word.end);
}

/** Where the text of a line ends, comments and blanks at its end included. */
export function endOfLine(document: TextDocument, line: number): Position {
  const from = document.offsetAt({ line, character: 0 });
  const to = document.offsetAt({ line: line + 1, character: 0 });
  const text = document.getText({ start: document.positionAt(from), end: document.positionAt(to) });
  return { line, character: text.replace(/[\r\n]+$/, '').length };
}

/** What ends the lines of a document. */
export function lineBreakOf(document: TextDocument): string {
  return /\r?\n/.exec(document.getText())?.[0] ?? '\n';
}

/** Whether a line lies in a range. */
export function isIn({ start, end }: Range, line: number): boolean {
  return start.line <= line && line <= end.line;
}
