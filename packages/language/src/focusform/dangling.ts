/** A formula that ends with an operator, and the word of the next row that was taken for what it is applied to. */
import type { Place } from '@focus/engine';

/** An operator at the end of a line, and the word of a row that stands below it. */
export interface Dangling {
  readonly operator: string;
  readonly place: Place;
  readonly row: string;
}

const BLANK_OR_COMMENT = /(?:^|[ \t])\/\/.*$/;
const LAST_OPERATOR = /(?:<=|>=|[-+*/(,<>=]|(?<![\w.-])(?:and|or|not|is|exact|prior|when|where))$/;

/**
 * Looks above a word that cannot stand where it does: where the word before it begins a row and its line, and the line above
 * ends with an operator, that word was read as a name.
 * @param line of the word, from 0
 * @param start its column
 * @param rows the words that begin rows
 */
export function danglingAbove(
  text: string,
  line: number,
  start: number,
  rows: ReadonlySet<string>,
): Dangling | null {
  const lines = text.split(/\r\n|\r|\n/);
  const before = lines[line]?.slice(0, start).trim() ?? '';
  if (!rows.has(before)) return null;
  for (let above = line - 1; above >= 0; above -= 1) {
    const words = (lines[above] ?? '').replace(BLANK_OR_COMMENT, '').trimEnd();
    if (words === '') continue;
    const operator = LAST_OPERATOR.exec(words)?.[0];
    if (operator === undefined) return null;
    const end = words.length;
    return { operator, place: { line: above, start: end - operator.length, end }, row: before };
  }
  return null;
}
