/** Reads figures: what a word means in a cell of some unit and sign, exactly (`language.md` 5 to 7). */
import { exactOf, negate, ratio, reportedOf, type CellSpec, type Exact, type Unit } from '@focus/engine';
import { strangeBlank } from './explain.ts';
import { problemAt, type Problem, type ReadingCode } from './findings.ts';
import { meantBy } from './meant-amounts.ts';
import { hasOtherDigits, plainText, quote, strangeBlankIn } from './spelling.ts';
import { NIL_IN_LETTERS } from './word-classes.ts';
import type { Word } from './words.ts';

/** What a place for figures takes. */
export interface AmountRule {
  readonly unit: Exclude<Unit, 'flag'>;
  readonly sign: CellSpec['sign'];
  /** Whether dollars may have cents where the unit is dollars: a column of the form omits them, parts keep them. */
  readonly cents: boolean;
}

/** A figure, read. */
export interface Amount {
  readonly nil: boolean;
  /** In grains of the unit, rounded once; the magnitude where the sign is a deduction's. */
  readonly value: number;
  /** The exact quantity where the written figure is finer than the unit's grain, or in dollars on thousands. */
  readonly exact: Exact | null;
  /** Whether it was written with `$`. */
  readonly dollars: boolean;
}

/** The exact quantity a figure stands for: dollars, a ratio, a count. */
export function exactAmount(amount: Amount, unit: Unit): Exact {
  return amount.exact ?? exactOf(amount.value, unit);
}

/** A figure as it is spelt: brackets, unit signs, digits without their grouping. */
interface Spelling {
  readonly text: string;
  readonly bracketed: boolean;
  readonly dollars: boolean;
  readonly percent: boolean;
  readonly whole: string;
  readonly decimals: string;
}

/** Nil, read. */
export const NIL_AMOUNT: Amount = { nil: true, value: 0, exact: null, dollars: false };

/** Digits before the decimals that a figure may have, so that sums stay safe integers. */
const LONGEST_FIGURE = { dollars: 15, other: 12 } as const;

/** How figures of a unit are written, for messages. */
const WRITTEN: Readonly<Record<AmountRule['unit'], string>> = {
  thousands: 'write thousands of dollars as 1,240, or dollars as $1,240,000',
  dollars: 'write dollars as $13,650',
  count: 'write a count as 1,240',
  average: 'write an average as 42.0',
  percent: 'write a percent as 92.40%',
};

/** Reads a word as a figure. */
export function readAmount(word: Word, rule: AmountRule): Amount | Problem {
  if (word.kind === 'NIL') return NIL_AMOUNT;
  if (word.kind !== 'NUMBER' && word.kind !== 'FIGURE') return notAFigure(word, rule);
  const spelling = spellingOf(word.text);
  const wrong =
    spellingProblem(spelling) ??
    unitProblem(spelling, rule) ??
    lengthProblem(spelling) ??
    signProblem(spelling, rule);
  if (wrong !== null) return problem(word, wrong.code, wrong.what, rule);
  if (spelling.whole === '0' && !/[1-9]/.test(spelling.decimals)) return NIL_AMOUNT;
  return amountOf(spelling, rule);
}

function spellingOf(text: string): Spelling {
  const bracketed = text.startsWith('(');
  const inner = bracketed ? text.slice(1, -1) : text;
  const dollars = inner.startsWith('$');
  const percent = inner.endsWith('%');
  const digits = inner.slice(dollars ? 1 : 0, percent ? -1 : undefined);
  const point = digits.indexOf('.');
  return {
    text,
    bracketed,
    dollars,
    percent,
    whole: (point < 0 ? digits : digits.slice(0, point)).replaceAll(',', ''),
    decimals: point < 0 ? '' : digits.slice(point + 1),
  };
}

function amountOf(spelling: Spelling, rule: AmountRule): Amount {
  const { whole, decimals, dollars } = spelling;
  const digits = `${whole}${decimals}`;
  const places = { thousands: 0, dollars: 0, count: 0, average: 1, percent: 2 }[rule.unit];
  const negative = spelling.bracketed && rule.sign !== 'deduction';
  const signed = (value: Exact): Exact => (negative ? negate(value) : value);
  if (dollars && (decimals !== '' || rule.unit === 'thousands')) {
    const exact = signed(
      decimals === '' ? Number(whole) : ratio(BigInt(digits), 10n ** BigInt(decimals.length)),
    );
    return { nil: false, value: reportedOf(exact, rule.unit), exact, dollars };
  }
  const grains = Number(`${whole}${decimals.padEnd(places, '0')}`);
  return { nil: false, value: negative ? -grains : grains, exact: null, dollars };
}

interface Wrong {
  readonly code: ReadingCode;
  readonly what: string;
}

function spellingProblem({ text, whole, decimals }: Spelling): Wrong | null {
  if (text !== '0' && !/[1-9]/.test(whole) && !/[1-9]/.test(decimals)) return NIL_MISSPELT;
  if (whole.length > 1 && whole.startsWith('0')) {
    return { code: 'malformed-amount', what: `${quote(text)} begins with a zero` };
  }
  return null;
}

const NIL_MISSPELT: Wrong = { code: 'malformed-amount', what: 'Nothing to report is written -0-' };

function unitProblem({ text, dollars, percent, decimals }: Spelling, rule: AmountRule): Wrong | null {
  if (text === '0') return null;
  const wrongUnit = (what: string): Wrong => ({ code: 'wrong-unit', what: `${quote(text)} ${what}` });
  const malformed = (what: string): Wrong => ({ code: 'malformed-amount', what });
  if (dollars && percent) return malformed(`${quote(text)} is in dollars and in percent at once`);
  const cents = decimals === '' || decimals.length === 2;
  switch (rule.unit) {
    case 'thousands':
      if (percent) return wrongUnit('is a percent, and the figure here is in thousands of dollars');
      if (dollars) return cents ? null : malformed('Cents have two digits');
      return decimals === '' ? null : malformed('Thousands of dollars have no decimals');
    case 'dollars':
      if (!dollars) return wrongUnit('has no $, and the figure here is in dollars');
      if (decimals !== '' && !rule.cents) return malformed('Cents are left out here');
      return cents ? null : malformed('Cents have two digits');
    case 'count':
      if (dollars || percent) return wrongUnit('is not a count');
      return decimals === '' ? null : malformed('A count has no decimals');
    case 'average':
      if (dollars || percent) return wrongUnit('is not an average');
      return decimals.length <= 1 ? null : malformed('An average has one decimal');
    case 'percent':
      if (!percent) return wrongUnit('has no %, and the figure here is a percent');
      return decimals.length <= 2 ? null : malformed('A percent has two decimals');
  }
}

function lengthProblem({ dollars, whole }: Spelling): Wrong | null {
  const longest = dollars ? LONGEST_FIGURE.dollars : LONGEST_FIGURE.other;
  if (whole.length <= longest) return null;
  return {
    code: 'figure-too-long',
    what: `The figure has ${whole.length} digits, more than the ${longest} that are computed with; check them`,
  };
}

function signProblem({ text, bracketed }: Spelling, rule: AmountRule): Wrong | null {
  if (text === '0') return null;
  if (rule.sign === 'nonnegative' && bracketed) {
    return { code: 'wrong-sign', what: 'The figure here cannot be negative' };
  }
  if (rule.sign === 'deduction' && !bracketed) {
    return { code: 'wrong-sign', what: 'A deduction is written in brackets' };
  }
  return null;
}

/** A word that is not spelt as a figure. */
function notAFigure(word: Word, rule: AmountRule): Problem {
  const { text } = word;
  if (strangeBlankIn(text) !== null) return strangeBlank(word, meant(text, rule));
  const plain = text.length > 60 ? '' : plainText(text);
  return problem(word, 'malformed-amount', misspelling(text, plain), rule);
}

function misspelling(text: string, plain: string): string {
  const body = plain.replace(/^[-+($]+/, '').replace(/[-)%]+$/, '');
  const isFigure = /^[\d.,'_]*$/.test(body) && /\d/.test(body);
  if (hasOtherDigits(text)) return 'Figures are written in the digits 0 to 9';
  if (NIL_IN_LETTERS.test(plain) || /^-+$/.test(plain) || (isFigure && !/[1-9]/.test(body)))
    return NIL_MISSPELT.what;
  if (!isFigure) return `${quote(text)} is not a figure`;
  if (plain.includes('-')) return 'A minus is not written';
  if (plain.includes('+')) return 'A plus is not written';
  if (plain.startsWith('$(')) return 'The dollar sign stands inside the brackets';
  if (plain.startsWith('(') !== plain.endsWith(')')) return 'A bracket is missing';
  return `The digits of ${quote(text)} are not grouped by threes`;
}

function problem(word: Word, code: ReadingCode, what: string, rule: AmountRule): Problem {
  const instead = code === 'figure-too-long' ? [] : meant(word.text, rule);
  const advice = instead.length > 0 ? `; write ${instead.join(' or ')}` : `: ${WRITTEN[rule.unit]}`;
  return problemAt(word, code, `${what}${code === 'figure-too-long' ? '' : advice}.`, instead);
}

/** The spellings that were probably meant, best first; each of them is read without a problem. */
function meant(text: string, rule: AmountRule): string[] {
  return meantBy(text, rule).filter((spelling) => {
    if (spelling === text) return false;
    const kind = spelling === '-0-' ? 'NIL' : 'FIGURE';
    return !('code' in readAmount({ kind, text: spelling, start: 0, end: spelling.length }, rule));
  });
}
