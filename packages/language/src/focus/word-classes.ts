/** What may stand at a place of a line: which words fit, and what to say and offer where one does not. */
import { isDate } from '@focus/engine';
import type { ReadingCode } from './findings.ts';
import { kebabCase, plainText } from './spelling.ts';
import { cutLine, type Word } from './words.ts';

/** A class of words. */
export interface WordClass {
  /** Whether a word is one of this class. */
  fits(word: Word): boolean;
  /** Whether a word that does not fit was probably meant to: only asked where the class may be left out. */
  resembles(word: Word): boolean;
  /** The code of a word that does not fit. */
  readonly code: ReadingCode;
  /** How one is written, as messages say it. */
  readonly written: string;
  /** The words that were probably meant, best first; each of them fits. */
  instead(text: string): string[];
}

const MONTH = /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/;

/** Whether a text is a month a report can be for: `2026-03`, from 1900 to 2199. */
export function isMonth(text: string): boolean {
  return MONTH.test(text);
}

/** Whether a text is a date of the calendar in such a month. */
export function isReportDate(text: string): boolean {
  // Every month has its first 28 days: the calendar is asked for the rest.
  const inMonth = text.length === 'YYYY-MM-DD'.length && isMonth(text.slice(0, 7));
  return inMonth && (/-(0[1-9]|1\d|2[0-8])$/.test(text) || isDate(text));
}

/** Whether a text begins as a date does, be it one or not: `2026/3/31`. */
export function isLikeDate(text: string): boolean {
  return /^\d{4}[-/.]\d/.test(text);
}

/** Whether a word is a name: what looks like a seal (`beef-cafe-dead`) is one where a name is asked for. */
export function isName(word: Word): boolean {
  return (
    word.kind === 'NAME' ||
    (word.kind === 'SEAL' && /^[a-z]/.test(word.text) && kebabCase(word.text) === word.text)
  );
}

const MONTH_NAME =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\b/i;

/** Whether a text can be the short name of a firm. */
export function isFirmName(text: string): boolean {
  const [word, ...others] = cutLine(text, 0, text.length);
  return word?.text === text && others.length === 0 && isName(word);
}

const name: WordClass = {
  fits: isName,
  resembles: (word) => /^[A-Za-z_]/.test(word.text),
  code: 'malformed-name',
  written: 'a name is written in lower-case letters, digits and hyphens',
  instead: (text) => present(kebabCase(text)),
};

/** Words that answer a flag or begin the tail of an entry, and so are no line's name. */
const NO_LINE_NAMES = new Set(['yes', 'no', 'valued']);

/** How people write that there is nothing to report, in letters. */
export const NIL_IN_LETTERS = /^(n\/?a|nil|none|null|zero)$/i;

/** The classes of words, by what slots ask for. */
export const WORD_CLASSES = {
  name,
  lineName: {
    ...name,
    fits: (word) => isName(word) && !NO_LINE_NAMES.has(word.text),
    resembles: (word) =>
      word.kind !== 'NAME' && /^[A-Za-z_][^0-9$]*$/.test(word.text) && !NIL_IN_LETTERS.test(word.text),
  },
  code: {
    fits: (word) => isName(word) || word.kind === 'CODE',
    resembles: () => true,
    code: 'malformed-name',
    written: 'a rule is written as house-limit or policy/house-limit',
    instead: (text) => present(kebabCase(text)),
  },
  month: {
    fits: (word) => word.kind === 'MONTH' && isMonth(word.text),
    resembles: (word) => /\d/.test(word.text) || (word.kind !== 'NAME' && MONTH_NAME.test(word.text)),
    code: 'malformed-month',
    written: 'a month is written as 2026-03',
    instead: (text) => monthsIn(plainText(text)),
  },
  date: {
    fits: (word) => word.kind === 'DATE' && isReportDate(word.text),
    resembles: (word) => /\d/.test(word.text),
    code: 'malformed-date',
    written: 'a date of the calendar is written as 2026-03-31',
    instead: (text) => datesIn(plainText(text)),
  },
  string: {
    fits: (word) => word.kind === 'STRING',
    resembles: () => true,
    code: 'malformed-string',
    written: 'a text stands between " and " on one line',
    instead: () => [],
  },
  section: {
    fits: (word) => word.kind === 'SECTION',
    resembles: () => true,
    code: 'unknown-schedule',
    written: 'a schedule is one capital letter',
    instead: (text) => present(/^[a-z]$/i.test(plainText(text)) ? plainText(text).toUpperCase() : null),
  },
  key: {
    fits: (word) => word.kind === 'NUMBER' || word.kind === 'KEY',
    resembles: (word) => /^\d/.test(word.text),
    code: 'unknown-line',
    written: 'a line is written as its item number or row, as 5362 or 5A-L',
    instead: () => [],
  },
  seal: {
    fits: (word) => word.kind === 'SEAL',
    resembles: () => true,
    code: 'unexpected-word',
    written: 'a seal is written as 9f2c-41d0-7a3e, as `focus seal` gives it',
    instead: () => [],
  },
} as const satisfies Record<string, WordClass>;

/** The name of a class. */
export type WordClassName = keyof typeof WORD_CLASSES;

function present(text: string | null): string[] {
  return text === null ? [] : [text];
}

/** The month that `2026-3`, `2026/03`, `03/2026` or a date stand for. */
function monthsIn(text: string): string[] {
  const yearFirst = /^(\d{4})[-/.]?(\d{1,2})(?:[-/.]\d{1,2})?$/.exec(text);
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  const [year, month] =
    yearFirst !== null ? [yearFirst[1], yearFirst[2]] : [monthFirst?.[2], monthFirst?.[1]];
  const written = `${year ?? ''}-${(month ?? '').padStart(2, '0')}`;
  return isMonth(written) ? [written] : [];
}

/** The date that `2026-3-9`, `2026/03/09` or the form's own `3/9/2026` stand for. */
function datesIn(text: string): string[] {
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [year, month, day] =
    yearFirst !== null ? yearFirst.slice(1) : [american?.[3], american?.[1], american?.[2]];
  const written = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return isDate(written) && isMonth(written.slice(0, 7)) ? [written] : [];
}
