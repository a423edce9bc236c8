/** Rows of figures: what each place of a line takes, and the reading of the figures that stand there. */
import type { CellAt } from '@focus/engine';
import { readAmount, type Amount, type AmountRule } from './amounts.ts';
import { strangeBlank, unexpectedWords } from './explain.ts';
import { problemAt, spanOf, writing, type Line, type Problem, type Repair } from './findings.ts';
import { quote, strangeBlankIn, suggestionFor } from './spelling.ts';
import { cutLine, type Word } from './words.ts';

/** What a place of a row takes: a figure, yes or no, or nothing but a point. */
export type PlaceRule = AmountRule | 'flag' | null;

/** A row of figures, as its heading and the form have it. */
export interface Row {
  /** As messages call it: `line 5G`. */
  readonly called: string;
  /** The columns of the heading; empty where the row has one figure, which is left out rather than marked `.`. */
  readonly columns: readonly string[];
  readonly rules: readonly PlaceRule[];
}

/** A problem of a row, and the column it is about. */
export interface RowProblem {
  readonly problem: Problem;
  readonly column: string | null;
}

/** The figures of a row by place, null where blank; meaningless where there is a problem. */
export interface RowReading {
  readonly amounts: readonly (Amount | null)[];
  readonly problems: readonly RowProblem[];
}

/** What a cell takes as an entry, or as a part: parts keep cents, and may be negative where no bracket has a meaning. */
export function ruleOf({ spec }: CellAt, part: boolean): PlaceRule {
  if (spec.unit === 'flag') return 'flag';
  // A total is written as it is computed, and may come to less than nothing.
  const isAnySign = spec.sign === 'nonnegative' && (part || (spec.formula !== null && spec.or === null));
  return { unit: spec.unit, sign: isAnySign ? 'signed' : spec.sign, cents: part };
}

/** Reads the figures of a row. There must be one for each place; `.` leaves one of several blank. */
export function readRow(line: Line, figures: readonly Word[], row: Row): RowReading {
  const whole = figures.length > row.rules.length ? inOneWord(figures) : figures;
  if (whole !== figures && whole.length === row.rules.length)
    return { amounts: [], problems: spread(whole, figures, row) };
  const count = countProblem(line, figures, row);
  if (count !== null) return { amounts: [], problems: [{ problem: count, column: null }] };
  const problems: RowProblem[] = [];
  const amounts = figures.map((word, place) => {
    const read = readPlace(word, row, place);
    if (read === null || !('code' in read)) return read;
    problems.push({ problem: read, column: row.columns[place] ?? null });
    return null;
  });
  return { amounts, problems };
}

function countProblem(line: Line, figures: readonly Word[], row: Row): Problem | null {
  const { called, columns, rules } = row;
  const tooMany = figures[rules.length];
  if (tooMany !== undefined) {
    const strange = figures.find(({ text }) => strangeBlankIn(text) !== null);
    if (strange !== undefined) return strangeBlank(strange, []);
    const why = columns.length === 0 ? `${called} has one figure` : `the columns are ${columns.join(', ')}`;
    const problem = unexpectedWords(line, line.words.indexOf(tooMany), why);
    return { ...problem, repairs: [...joined(figures, row), ...problem.repairs] };
  }
  if (figures.length === rules.length) return null;
  if (columns.length === 0)
    return problemAt(spanOf(line), 'incomplete-line', 'The figure is missing; write one.');
  const written = figures.length === 1 ? '1 figure stands' : `${String(figures.length)} figures stand`;
  // Which column lacks its figure is not known, so there is nothing to offer.
  return problemAt(
    spanOf(line),
    'incomplete-line',
    `The columns are ${columns.join(', ')}, and ${written} here. Write one for each: a figure, -0- for nothing to report, or . to leave one blank.`,
  );
}

/** What a figure may be written with, where it stands apart: as spreadsheets print amounts. */
const OPENING = /^[-\u2010-\u2015\u2212($]+$/;
const CLOSING = /^[)%]+$/;

/** Figures and what stands apart before and behind them, each as one word. */
function inOneWord(figures: readonly Word[]): readonly Word[] {
  const whole: Word[] = [];
  let opened: Word | null = null;
  for (const word of figures) {
    const isClosing = opened === null && CLOSING.test(word.text);
    const before: Word | null | undefined = isClosing ? whole.pop() : opened;
    const joined: Word = before == null ? word : asOne(before, word);
    opened = OPENING.test(joined.text) ? joined : null;
    if (opened === null) whole.push(joined);
  }
  return opened === null ? whole : figures;
}

function asOne(before: Word, after: Word): Word {
  const text = before.text + after.text;
  const kind = cutLine(text, 0, text.length)[0]?.kind ?? 'STRAY';
  return { kind, text, start: before.start, end: after.end };
}

/** What is wrong with figures that stand in several words: they are meant as one. */
function spread(whole: readonly Word[], figures: readonly Word[], row: Row): RowProblem[] {
  return whole.flatMap((word, place): RowProblem[] => {
    const column = row.columns[place] ?? null;
    const read = readPlace(word, row, place);
    const problem = read !== null && 'code' in read ? read : null;
    if (figures.includes(word)) return problem === null ? [] : [{ problem, column }];
    const instead = problem === null ? [word.text] : problem.repairs.map(({ text }) => text);
    const advice = instead.length === 0 ? 'write it without blanks' : `write ${instead.join(' or ')}`;
    const message = `A figure is one word; ${advice}.`;
    return [{ problem: problemAt(word, 'malformed-amount', message, instead), column }];
  });
}

/** One figure whose digits are grouped with blanks, as one word. */
function joined(figures: readonly Word[], { rules }: Row): Repair[] {
  const [rule] = rules;
  const [first] = figures;
  const last = figures.at(-1);
  if (rules.length !== 1 || rule == null || rule === 'flag' || first === undefined || last === undefined)
    return [];
  if (!figures.slice(1).every(({ text }) => /^\d{3}\)?$/.test(text))) return [];
  const text = figures.map((word) => word.text).join(',');
  const read = readAmount({ kind: 'FIGURE', text, start: 0, end: text.length }, rule);
  return 'code' in read ? [] : [{ ...writing(text), start: first.start, end: last.end }];
}

function readPlace(word: Word, { called, columns, rules }: Row, place: number): Amount | Problem | null {
  const rule = rules[place] ?? null;
  if (word.kind === 'DOT') {
    if (columns.length > 0) return null;
    const problem = problemAt(
      word,
      'unexpected-word',
      'A point leaves a cell of a grid blank; where a line has one figure, leave it out.',
    );
    return { ...problem, repairs: [{ title: 'Remove it', start: word.start, end: word.end, text: '' }] };
  }
  if (rule === null) {
    const message = `${called} has no figure in the column ${columns[place] ?? ''}; write . there.`;
    return problemAt(word, 'unexpected-word', `${message.charAt(0).toUpperCase()}${message.slice(1)}`, ['.']);
  }
  return rule === 'flag' ? readFlag(word, called) : readAmount(word, rule);
}

function readFlag(word: Word, called: string): Amount | Problem {
  if (word.text === 'yes' || word.text === 'no') {
    return { nil: false, value: word.text === 'yes' ? 1 : 0, exact: null, dollars: false };
  }
  return unknownChoice(word, called, ['yes', 'no']);
}

/** A word that is none of the choices for what `called` names. */
export function unknownChoice(word: Word, called: string, choices: readonly string[]): Problem {
  const plain = word.text.replace(/^"|"$/g, '').toLowerCase();
  const suggestion = choices.find((choice) => choice.startsWith(plain)) ?? suggestionFor(plain, choices);
  const advice = suggestion === null ? `write ${choices.join(' or ')}` : `write ${suggestion}`;
  return problemAt(
    word,
    'unknown-choice',
    `${quote(word.text)} is no choice for ${called}; ${advice}.`,
    suggestion === null ? choices : [suggestion],
  );
}
