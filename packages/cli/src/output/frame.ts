/**
 * Code frames: the lines a finding is about, with carets under the place itself and dashes under the places
 * that explain it.
 */
import type { Finding, SourcePlace } from '@focus/engine';
import type { SourceLines } from '../located.ts';
import type { Colors } from './color.ts';
import { printable, widthOf } from './printable.ts';

/** More places than these are counted, not shown. */
const MOST_RELATED = 6;

/** How much of a long line is shown before its place, in columns. */
const LEAD = 24;

/** How much of a line is looked at on each side of a place, in characters: a file may be one long line. */
const WINDOW = 500;

const ELLIPSIS = '…';

/** What a frame is printed with. */
export interface FrameStyle {
  readonly colors: Colors;
  /** Columns of the terminal or of the page. */
  readonly columns: number;
}

interface Label {
  readonly place: SourcePlace;
  /** Null for the place of the finding itself, whose message stands above the frame. */
  readonly message: string | null;
}

/** A code frame, line by line, and the width of its gutter, so that notes below can stand under it. */
export interface Frame {
  readonly lines: readonly string[];
  readonly gutter: number;
}

/**
 * The code frame of a finding. Empty where its file can no longer be read.
 * @param source the lines of the files
 */
export function codeFrame(finding: Finding, source: SourceLines, style: FrameStyle): Frame {
  const { colors } = style;
  const related = finding.related.slice(0, MOST_RELATED);
  const labels: Label[] = [{ place: finding.place, message: null }, ...related];
  const shown = labels.filter(({ place }) => source(place.file)?.[place.line] !== undefined);
  if (shown[0]?.message !== null) return { lines: [], gutter: 2 };
  const gutter = String(Math.max(...shown.map(({ place }) => place.line)) + 1).length + 1;
  const out = [edge(gutter, '', colors)];
  const files = [...new Set(shown.map(({ place }) => place.file))];
  for (const file of files) {
    if (file !== finding.place.file)
      out.push(`${' '.repeat(gutter)}${colors.blue(':::')} ${printable(file)}`);
    const ofFile = shown.filter(({ place }) => place.file === file);
    out.push(...framedLines(ofFile, source(file) ?? [], gutter, style));
  }
  const left = finding.related.length - related.length;
  if (left > 0) {
    out.push(edge(gutter, `${ELLIPSIS} and ${left} more ${left === 1 ? 'place' : 'places'}`, colors));
  }
  return { lines: out, gutter };
}

function framedLines(
  labels: readonly Label[],
  lines: readonly string[],
  gutter: number,
  style: FrameStyle,
): readonly string[] {
  const { colors } = style;
  const out: string[] = [];
  const numbers = [...new Set(labels.map(({ place }) => place.line))].sort((left, right) => left - right);
  let last: number | null = null;
  for (const number of numbers) {
    if (last !== null && number > last + 1) out.push(colors.blue('...'.padStart(gutter + 1)));
    last = number;
    const here = labels
      .filter(({ place }) => place.line === number)
      .sort((left, right) => left.place.start - right.place.start);
    // One marker line for each place, so that messages never stand in each other's way.
    for (const [index, label] of here.entries()) {
      const { text, marker } = marked(lines[number] ?? '', label, style.columns - gutter - 3, colors);
      if (index === 0) out.push(`${colors.blue(`${String(number + 1).padStart(gutter - 1)} |`)} ${text}`);
      out.push(edge(gutter, marker, colors));
    }
  }
  return out;
}

/** A line, cut to what fits, and the marker under it. */
function marked(
  line: string,
  { place, message }: Label,
  columns: number,
  colors: Colors,
): { readonly text: string; readonly marker: string } {
  const { start, end } = place;
  const room = Math.max(20, columns);
  const before = printable(line.slice(Math.max(0, start - WINDOW), start));
  const at = printable(line.slice(start, Math.min(end, start + WINDOW)));
  const after = printable(line.slice(end, end + WINDOW));
  const isCut = start > WINDOW || widthOf(before) + widthOf(at) > room;
  const lead = isCut ? ELLIPSIS + lastColumns(before, LEAD) : before;
  const indent = widthOf(lead);
  const length = Math.max(1, Math.min(widthOf(at), room - indent));
  const drawn = (message === null ? '^' : '-').repeat(length);
  const color = message === null ? colors.red : colors.blue;
  const remark = message === null ? '' : ` ${printable(message)}`;
  return {
    text: clip(lead + at + after, room),
    marker: `${' '.repeat(indent)}${color(`${drawn}${remark}`)}`,
  };
}

/** The end of a text that fits into so many columns. */
function lastColumns(text: string, columns: number): string {
  const characters = Array.from(text);
  let width = 0;
  let start = characters.length;
  while (start > 0) {
    width += widthOf(characters[start - 1] ?? '');
    if (width > columns) break;
    start -= 1;
  }
  return characters.slice(start).join('');
}

/** The beginning of a text that fits into so many columns. */
function clip(text: string, columns: number): string {
  // No character is narrower than a column, but for those that are drawn onto the one before.
  if (text.length <= columns && widthOf(text) <= columns) return text;
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += widthOf(character);
    if (width > columns - 1) break;
    end += character.length;
  }
  return text.slice(0, end) + ELLIPSIS;
}

function edge(gutter: number, text: string, colors: Colors): string {
  return `${' '.repeat(gutter)}${colors.blue('|')}${text === '' ? '' : ` ${text}`}`;
}
