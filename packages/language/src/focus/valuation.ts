/** How an entry says it is valued, where its line asks for that. */
import type { Place } from '@focus/engine';
import { unexpectedWords } from './explain.ts';
import { problemAt, writing, type Line, type Problem } from './findings.ts';
import type { LineLayout } from './form-index.ts';
import { unknownChoice } from './rows.ts';
import type { Word } from './words.ts';

/** What is wrong with a valuation that is written; null where nothing is. */
export function valuationProblem({ line, choices }: LineLayout, text: Line, word: Word): Problem | null {
  if (choices.includes(word.text)) return null;
  if (choices.length > 0) return unknownChoice(word, `the valuation of line ${line.key}`, choices);
  return unexpectedWords(
    text,
    text.words.indexOf(word) - 1,
    `line ${line.key} is not valued in several ways`,
  );
}

/** A figure, at `place`, that does not say how it is valued: that is written at column `end`, after the entry's last word. */
export function missingValuation({ line, choices }: LineLayout, place: Place, end: number): Problem {
  const tails = choices.map((choice) => `valued ${choice}`);
  const problem = problemAt(
    place,
    'missing-valuation',
    `Line ${line.key} asks how it is valued; write \`${tails.join('`, `')}\` after the figure.`,
  );
  const repairs = tails.map((text) => ({ ...writing(text), start: end, end, text: ` ${text}` }));
  return { ...problem, repairs };
}
