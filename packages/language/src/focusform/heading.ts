/** How house rules begin, told without a parser: a workspace that has none loads none. */
import type { Place } from '@focus/engine';

/** The first words of house rules. */
export interface HouseHeading {
  /** What stands where the name should; empty where nothing does. */
  readonly name: string;
  /** Of the name; of the word `rules` where there is none. */
  readonly place: Place;
}

/** A text that begins, after comments, as house rules do. */
const HOUSE_RULES = /^(\uFEFF?(?:\s|\/\/[^\n]*\n)*)(rules)(?:([ \t\r\n]+)([^\s{]+))?(?![^\s{])/;

/** The heading of house rules; null where a text begins otherwise, as a form does. */
export function houseHeading(text: string): HouseHeading | null {
  const found = HOUSE_RULES.exec(text);
  if (found === null) return null;
  const [, before = '', word = '', blank = '', name = ''] = found;
  const start = name === '' ? before.length : before.length + word.length + blank.length;
  const lines = text.slice(0, start).split(/\r?\n/);
  // The mark of the byte order is no column of the first line.
  const column = (lines.at(-1) ?? '').replace(/^\uFEFF/, '').length;
  const { length } = name === '' ? word : name;
  return { name, place: { line: lines.length - 1, start: column, end: column + length } };
}
