/** Says what is wrong with a word at its place, and what to write instead. */
import { problemAt, writing, type Line, type Problem, type Repair } from './findings.ts';
import { kebabCase, quote, replaceStrangeBlanks, strangeBlankIn } from './spelling.ts';
import { isLikeDate, WORD_CLASSES, type WordClass } from './word-classes.ts';
import type { Word, WordKind } from './words.ts';

/**
 * A word that does not fit its place.
 * @param at the word's index in the line
 * @param called what should stand there, as messages call it
 */
export function explainWord(line: Line, at: number, expected: WordClass, called: string): Problem {
  const word = line.words[at];
  if (word === undefined) throw new RangeError(`no word ${at} on line ${line.number}`);
  if (strangeBlankIn(word.text) !== null) return strangeBlank(word, expected.instead(word.text));
  if (expected.code === 'malformed-string') return explainString(line, at, called);
  const instead = expected.instead(word.text);
  const advice = instead.length > 0 ? `; write ${instead.join(' or ')}` : `: ${expected.written}`;
  return problemAt(word, expected.code, `${quote(word.text)} is not valid as ${called}${advice}.`, instead);
}

/** The first word of a line that is of no kind. */
export function explainFirstWord(line: Line, first: Word): Problem {
  const { text } = first;
  if (strangeBlankIn(text) !== null) return strangeBlank(first, []);
  if (OPENING.test(text)) return explainString(line, 0, 'the label');
  if (isLikeDate(text)) return explainWord(line, 0, WORD_CLASSES.date, 'the date of a row');
  const name = /^[A-Za-z_]/.test(text) ? kebabCase(text) : null;
  if (name !== null && name !== text) {
    const message = `${quote(text)} is not a name: names are lower-case, with hyphens; write ${name}.`;
    return problemAt(first, 'malformed-name', message, [name]);
  }
  return problemAt(
    first,
    'broken-line',
    `${quote(text)} begins no line: a line begins with an item number or row, a name, a date, or a label in quotes. Nothing of the line is read.`,
  );
}

/** A word with a blank or an invisible character in it that does not separate words. */
export function strangeBlank(word: Word, instead: readonly string[]): Problem {
  const name = strangeBlankIn(word.text) ?? '';
  const what = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const spaced = replaceStrangeBlanks(word.text, ' ').trim();
  const advice = instead.length > 0 ? `write ${instead.join(' or ')}` : 'separate words with spaces or tabs';
  const { start, end } = word;
  const repairs: Repair[] = instead.map((text) => ({ ...writing(text), start, end }));
  if (spaced === '') repairs.push({ title: 'Remove it', start, end, text: '' });
  else if (!instead.includes(spaced))
    repairs.push({ title: 'Write a space instead', start, end, text: spaced });
  return {
    code: 'strange-blank',
    message: `${what} stands in ${quote(word.text)}; ${advice}.`,
    start,
    end,
    repairs,
  };
}

const OPENING = /^["'\u201c\u201d\u201e\u201f\u00ab\u2018]+/;
const CLOSING = /["'\u201c\u201d\u201f\u00bb\u2019]+$/;

const FIGURES: ReadonlySet<WordKind> = new Set(['NUMBER', 'FIGURE', 'NIL', 'DOT']);

/** A label without quotes, up to the figures; null for a line that begins with no letter, or has no figures. */
export function explainLabel(line: Line, called: string): Problem | null {
  const figures = line.words.findIndex(({ kind }) => FIGURES.has(kind));
  if (figures < 0 || !/^\p{L}/u.test(line.words[0]?.text ?? '')) return null;
  return explainString(line, 0, called, figures);
}

/**
 * A text that is not a string: without quotes, with typographic ones, not closed, or with a quote inside.
 * @param until index after the last word that may belong to it
 */
export function explainString(line: Line, at: number, called: string, until = line.words.length): Problem {
  const words = line.words.slice(at, until);
  const opened = OPENING.test(words[0]?.text ?? '');
  const closing = opened
    ? words.findLastIndex(({ text }, index) => CLOSING.test(index === 0 ? text.slice(1) : text))
    : -1;
  const meant = closing < 0 ? words : words.slice(0, closing + 1);
  const start = words[0]?.start ?? 0;
  const end = meant.at(-1)?.end ?? start;
  const inner = meant
    .map(({ text }) => text)
    .join(' ')
    .replace(OPENING, '')
    .replace(CLOSING, '');
  const text = `"${inner.replace(/""/g, '"').replaceAll('"', '""')}"`;
  const what = !opened
    ? `${quote(words[0]?.text ?? '')} is not valid as ${called}: a text stands between " and "`
    : closing < 0
      ? `The text ${quote(inner)} is not closed: it ends with " on the same line`
      : `The quotes of ${quote(inner)} are not right: a text stands between " and ", and a quote in it is ""`;
  return {
    code: 'malformed-string',
    message: `${what}.`,
    start,
    end,
    repairs:
      strangeBlankIn(inner.replaceAll(' ', '')) === null && inner.length > 0
        ? [{ ...writing(text), start, end }]
        : [],
  };
}

/**
 * Words that have no place on a line, from one on.
 * @param why completes "… has no place here: "
 */
export function unexpectedWords(line: Line, at: number, why: string): Problem {
  const words = line.words.slice(at);
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? start;
  const several = words.length > 1;
  const what = several
    ? `${quote(words[0]?.text ?? '')} and what follows have`
    : `${quote(words[0]?.text ?? '')} has`;
  const it = several ? 'them' : 'it';
  return {
    code: 'unexpected-word',
    message: `${what} no place here: ${why}. Remove ${it}, or turn ${it} into a comment with //.`,
    start,
    end: words[0]?.end ?? end,
    repairs: [
      { title: `Remove ${it}`, start: line.words[at - 1]?.end ?? start, end, text: '' },
      { title: `Turn ${it} into a comment`, start, end: start, text: '// ' },
    ],
  };
}
