/** What a line that cannot be read may have been, by how it begins below an entry. */
import type { Place } from '@focus/engine';
import type { Line } from './findings.ts';
import type { ScheduleIndex } from './form-index.ts';
import { meantEntry } from './keys.ts';
import { plainText, visibleFrom } from './spelling.ts';
import { isLikeDate } from './word-classes.ts';
import type { Word } from './words.ts';

/** Whether a line begins to the right of an entry's key, as it looks: with blanks that are none. */
export function isIndented({ words: [first] }: Line, key: Place): boolean {
  return first !== undefined && first.start + visibleFrom(first.text) > key.start;
}

/**
 * Whether a line that cannot be read may have been a part of the entry above: it is indented, or begins like no entry. This
 * would rather see a part too many: a figure is not known then, where it would be wrong.
 * @param key where that of the entry stands
 */
export function mayBePart(line: Line, key: Place, schedule: ScheduleIndex): boolean {
  const [first] = line.words;
  if (first === undefined) return false;
  if (isIndented(line, key)) return true;
  const text = plainText(first.text);
  return (!/^\d/.test(text) || isLikeDate(text)) && meantEntry(schedule, first) === null;
}

/** Whether a word is a `was` spelt otherwise: `Was`, `was:`. */
export function isMisspeltWas({ text }: Word): boolean {
  return /^\W*was\W*$/i.test(plainText(text));
}
