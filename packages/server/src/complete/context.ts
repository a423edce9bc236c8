/** Where a completion is asked for: the section, the words before the cursor, and what is to be replaced. */
import type { EvaluatedReport } from '@focus/engine';
import type { OutlineLine, OutlineSection } from '@focus/language';
import type { Position, Range } from 'vscode-languageserver';
import type { Filing } from '../filing.ts';
import { reportOfSection } from '../show/places.ts';

/** A place to complete at. */
export interface Place {
  readonly filing: Filing;
  /** The section around it; null above the first heading. */
  readonly section: OutlineSection | null;
  /** The report it belongs to, evaluated; null where there is none. */
  readonly report: EvaluatedReport | null;
  /** The line, where it has words already. */
  readonly line: OutlineLine | null;
  /** The words of the line that end before the cursor, or before the word it touches. */
  readonly before: readonly string[];
  /** What of the word at the cursor stands before it. */
  readonly typed: string;
  /** The word at the cursor: what a completion replaces. */
  readonly range: Range;
  /** From the first word of the line to the cursor: what a completion of the whole line replaces. */
  readonly lineRange: Range;
  /** Whether nothing but blanks stands behind the cursor. */
  readonly isAtEnd: boolean;
}

/** The place at a position; null in a comment, and in a text in quotes. */
export function placeAt(filing: Filing, position: Position): Place | null {
  const { outline, document } = filing;
  const line = outline.line(position.line) ?? null;
  const words = line?.words ?? [];
  const at = words.findIndex(({ start, end }) => start < position.character && position.character <= end);
  const word = words[at];
  const index = at < 0 ? words.filter(({ end }) => end < position.character).length : at;
  const upTo = document.getText({ start: { line: position.line, character: 0 }, end: position });
  const last = words.at(-1)?.end ?? 0;
  if (upTo.slice(Math.min(last, upTo.length)).includes('//') || word?.text.startsWith('"') === true)
    return null;
  const start = word?.start ?? position.character;
  const first = words[0]?.start ?? position.character;
  const behind = document.getText({ start: position, end: { line: position.line + 1, character: 0 } });
  const section = sectionFor(filing, position.line, line);
  return {
    filing,
    section,
    report: section === null ? null : (reportOfSection(filing, section)?.report ?? null),
    line,
    before: words.slice(0, index).map(({ text }) => text),
    typed: upTo.slice(start),
    range: { start: { line: position.line, character: start }, end: position },
    lineRange: {
      start: { line: position.line, character: Math.min(first, position.character) },
      end: position,
    },
    isAtEnd: behind.trim() === '',
  };
}

/** A heading that is being written belongs to what stands above it. */
function sectionFor({ outline }: Filing, number: number, line: OutlineLine | null): OutlineSection | null {
  if (line === null || line.section?.heading !== number) return outline.sectionAt(number);
  return line.section;
}
