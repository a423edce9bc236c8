/**
 * Edits of a text, line by line: what formatting, ordering and control totals come to. An edit names a line by its
 * number in the text as it was, so edits do not move each other; hosts that edit by offsets or by positions get them
 * from here.
 */
import { LineCursor } from './words.ts';

/** An edit of one line. Lines are numbered from 0; texts are without what ends a line. */
export type LineEdit =
  | { readonly kind: 'replace'; readonly line: number; readonly text: string }
  /** A new line above a line; one above the line after the last stands at the end of the text. */
  | { readonly kind: 'insert'; readonly line: number; readonly text: string }
  | { readonly kind: 'remove'; readonly line: number };

/** An edit of a part of a text: lines and columns from 0, columns in UTF-16 units, as editors have them. */
export interface RangeEdit {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
  readonly text: string;
}

/** A line of a text. */
export interface TextLine {
  /** From 0. */
  readonly number: number;
  /** Offset of its first character. */
  readonly from: number;
  /** Offset after its last character, before what ends it. */
  readonly to: number;
  /** What ends it: LF, CRLF, CR; nothing at the end of the text. */
  readonly ending: string;
}

/** The lines of a text; an empty text has one. */
export function linesIn(text: string): TextLine[] {
  const lines: TextLine[] = [];
  const cursor = new LineCursor(text);
  while (cursor.advance()) {
    const { number, from, to } = cursor;
    const ending = text.startsWith('\r\n', to) ? '\r\n' : text.slice(to, to + 1);
    lines.push({ number, from, to, ending });
  }
  // The empty line behind what ends the last one, also where that is a lone CR.
  const last = lines.at(-1);
  if (last !== undefined && last.ending !== '') {
    lines.push({ number: last.number + 1, from: text.length, to: text.length, ending: '' });
  }
  return lines;
}

/**
 * A text with edits made.
 * @param edits in the order of their lines; of one line, insertions first
 */
export function applyLineEdits(text: string, edits: readonly LineEdit[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, text: written } of offsetEdits(text, edits)) {
    result += text.slice(at, from) + written;
    at = to;
  }
  return result + text.slice(at);
}

/**
 * The same edits for a host that edits by positions, as a language server does.
 * @param edits in the order of their lines; of one line, insertions first
 */
export function rangeEdits(text: string, edits: readonly LineEdit[]): RangeEdit[] {
  const lines = linesIn(text);
  const positionOf = (offset: number, from: number) => {
    let line = from;
    for (let next = lines[line + 1]; next !== undefined && next.from <= offset; next = lines[line + 1])
      line += 1;
    return { line, character: offset - (lines[line]?.from ?? 0) };
  };
  let last = 0;
  return offsetEdits(text, edits).map(({ from, to, text: written }) => {
    const start = positionOf(from, last);
    last = start.line;
    return { start, end: positionOf(to, last), text: written };
  });
}

interface OffsetEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The edits by offsets; none begins before the one before it ends. */
function offsetEdits(text: string, edits: readonly LineEdit[]): OffsetEdit[] {
  const lines = linesIn(text);
  let last = 0;
  return edits.map((edit) => {
    const { from, to, text: written } = offsetEdit(text, lines, edit);
    const start = Math.max(from, last);
    last = to;
    return { from: start, to, text: written };
  });
}

function offsetEdit(text: string, lines: readonly TextLine[], edit: LineEdit): OffsetEdit {
  const line = lines[edit.line];
  const before = lines[edit.line - 1];
  if (edit.kind === 'insert') {
    return line === undefined
      ? { from: text.length, to: text.length, text: endingOfNew(lines.at(-2), undefined) + edit.text }
      : { from: line.from, to: line.from, text: edit.text + endingOfNew(before, line) };
  }
  if (line === undefined) throw new RangeError(`The text has no line ${edit.line}.`);
  if (edit.kind === 'replace') return { from: line.from, to: line.to, text: edit.text };
  // The last line takes what ends the one before it along, where nothing ends it.
  const isLast = line.ending === '' && before !== undefined;
  return { from: isLast ? before.to : line.from, to: line.to + line.ending.length, text: '' };
}

/** A new line ends as the one above it does, so that a file that mixes two kinds of ends stays as it is. */
function endingOfNew(above: TextLine | undefined, below: TextLine | undefined): string {
  const known = [above, below].find((line) => line !== undefined && line.ending !== '');
  return known?.ending ?? '\n';
}
