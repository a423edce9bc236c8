/** Keys and names of lines: which line is meant, and what to say where the two disagree. */
import { problemAt, writing, type Problem } from './findings.ts';
import type { LineIndex, ScheduleIndex } from './form-index.ts';
import { kebabCase, plainText, quote, suggestionFor } from './spelling.ts';
import type { Word } from './words.ts';

/** A key that the schedule does not have. */
export function unknownKey(schedule: ScheduleIndex, key: Word, name: Word | undefined): Problem {
  const named = name === undefined ? undefined : schedule.byName.get(name.text);
  const capital = key.text.toUpperCase();
  const near = key.text.length < 4 ? null : suggestionFor(key.text, [...schedule.byKey.keys()]);
  const suggestion = named?.key ?? (schedule.byKey.has(capital) ? capital : near);
  const of = named === undefined ? '' : `, the line ${named.name}`;
  const advice = suggestion === null ? 'remove the line' : `write ${suggestion}${of}`;
  return problemAt(
    key,
    'unknown-line',
    `Schedule ${schedule.spec.id} has no line ${quote(key.text)}; ${advice}.`,
    suggestion === null ? [] : [suggestion],
  );
}

/**
 * Checks a written name against the key.
 * @returns what is wrong, and whether the name is that of another line
 */
export function checkName(
  schedule: ScheduleIndex,
  line: LineIndex,
  key: Word,
  name: Word | undefined,
): { readonly problem: Problem; readonly other: boolean } | null {
  if (name === undefined || name.text === line.name) return null;
  const other = schedule.byName.get(name.text);
  const or = other === undefined ? '' : `, or ${other.key} for the key`;
  const problem = problemAt(
    name,
    'name-mismatch',
    `Line ${line.key} is ${line.name}, not ${quote(name.text)}; write ${line.name}${or}.`,
    [line.name],
  );
  if (other === undefined) return { problem, other: false };
  const repairs = [...problem.repairs, { ...writing(other.key), start: key.start, end: key.end }];
  return { problem: { ...problem, repairs }, other: true };
}

/** What an entry was meant to begin with that begins with no key: the row in capitals, or the key before the name. */
export function meantEntry(schedule: ScheduleIndex, first: Word): string | null {
  const capital = plainText(first.text).toUpperCase();
  if (schedule.byKey.has(capital)) return capital;
  const named = schedule.byName.get(kebabCase(first.text) ?? '');
  return named === undefined ? null : `${named.key} ${named.name}`;
}
