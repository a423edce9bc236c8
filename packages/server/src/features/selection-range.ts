/** Selection ranges: from a word to its line, the entry with its parts, the section, the report, the file. */
import type { Position, Range, SelectionRange } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import type { Filing } from '../filing.ts';
import { rangeOfWord } from '../navigate/symbol.ts';
import { foldsOf } from './folding.ts';

/** What a selection grows to. */
export const selectionRange: Feature = {
  capabilities: { selectionRangeProvider: true },
  listen(server) {
    server.connection.onSelectionRanges(async ({ textDocument: { uri }, positions }) => {
      const filing = await server.filing(uri);
      return filing === null ? null : positions.map((position) => selectionAt(filing, position));
    });
  },
};

/** The ranges around a position, the innermost first. */
function selectionAt(filing: Filing, position: Position): SelectionRange {
  const { document, outline } = filing;
  const line = outline.line(position.line);
  const ranges: Range[] = [];
  const word = line?.words.find(({ start, end }) => start <= position.character && position.character <= end);
  if (line !== undefined && word !== undefined) {
    if (word.kind === 'STRING' && word.end - word.start > 2) {
      ranges.push(rangeOfWord(line.number, { ...word, start: word.start + 1, end: word.end - 1 }));
    }
    ranges.push(rangeOfWord(line.number, word));
  }
  const end = (number: number) => outline.line(number)?.words.at(-1)?.end ?? 0;
  if (line !== undefined) {
    ranges.push({
      start: { line: line.number, character: line.words[0]?.start ?? 0 },
      end: { line: line.number, character: end(line.number) },
    });
  }
  const around = foldsOf(filing)
    .filter(({ startLine, endLine }) => startLine <= position.line && position.line <= endLine)
    .sort((left, right) => left.endLine - left.startLine - (right.endLine - right.startLine))
    .map(({ startLine, endLine }) => ({
      start: { line: startLine, character: 0 },
      end: { line: endLine, character: end(endLine) },
    }));
  const all = { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
  ranges.push(...around, all);
  return nested(ranges.filter((range) => holds(range, position)));
}

/** Each range with the next larger one around it; those that hold no more than the one before are left out. */
function nested(ranges: readonly Range[]): SelectionRange {
  let outer: SelectionRange | undefined;
  for (const range of ranges.toReversed()) {
    if (outer !== undefined && !isLarger(outer.range, range)) continue;
    outer = outer === undefined ? { range } : { range, parent: outer };
  }
  return outer ?? { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
}

function holds({ start, end }: Range, position: Position): boolean {
  return !isBefore(position, start) && !isBefore(end, position);
}

function isLarger(outer: Range, inner: Range): boolean {
  const isInside = !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
  return isInside && (isBefore(outer.start, inner.start) || isBefore(inner.end, outer.end));
}

function isBefore(left: Position, right: Position): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}
