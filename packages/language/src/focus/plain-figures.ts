/**
 * Reads figures that are spelt as the formatter writes them, fast. Nearly every figure of a workspace is one
 * of these; whatever else stands in a cell is refused here and read, or explained, by `readAmount`. A test
 * holds the two against each other.
 */
import type { AmountRule } from './amounts.ts';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;
const DOLLAR = 0x24;
const PERCENT = 0x25;
const OPEN = 0x28;
const CLOSE = 0x29;
const COMMA = 0x2c;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;

/** Fewer than the longest figure has: what is longer is for `readAmount` to judge. */
const MOST_DIGITS = 12;

/** The last figure read; one object for all, because millions are read. */
export const plainFigure = {
  /** In grains of the unit, or in dollars where `inDollars`; 0 for nil, and for nothing else. */
  value: 0,
  /** A `$` amount where the unit is thousands. */
  inDollars: false,
  /** Offset after its last character. */
  end: 0,
};

/**
 * Reads `-0-`, `0` or whole digits, grouped or not, with `$` where the unit is money, with all their decimals where
 * it has some and with `%` where it is percent, in brackets where the sign has a use for them.
 * @param codes of the text, as `codesOf` has them
 * @param from offset of the first character
 * @returns whether it is such a figure, whole: then `plainFigure` holds it
 */
export function readPlainFigure(codes: Uint8Array, from: number, { unit, sign }: AmountRule): boolean {
  let at = from;
  let code = codes[at] ?? 0;
  plainFigure.inDollars = false;
  if (code === MINUS) {
    return codes[at + 1] === ZERO && codes[at + 2] === MINUS && ended(codes, at + 3, 0);
  }
  const bracketed = code === OPEN;
  if (bracketed) code = codes[(at += 1)] ?? 0;
  const dollars = code === DOLLAR;
  if (dollars) code = codes[(at += 1)] ?? 0;
  if (code === ZERO) return at === from && ended(codes, at + 1, 0);
  if (dollars ? unit !== 'dollars' && unit !== 'thousands' : unit === 'dollars') return false;
  if (bracketed ? sign === 'nonnegative' : sign === 'deduction') return false;
  let value = 0;
  let digits = 0;
  // Where a group of three must end; anywhere within the first three digits, where there is none yet.
  let group = -1;
  for (; ; code = codes[(at += 1)] ?? 0) {
    const digit = code - ZERO;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits += 1;
    } else if (code === COMMA) {
      if (group < 0 ? digits === 0 || digits > 3 : digits !== group) return false;
      group = digits + 3;
    } else {
      break;
    }
  }
  if (digits === 0 || digits > MOST_DIGITS || (group >= 0 && digits !== group)) return false;
  if (unit === 'percent' || unit === 'average') {
    if (code !== POINT) return false;
    for (let decimals = unit === 'percent' ? 2 : 1; decimals > 0; decimals -= 1) {
      const digit = (codes[(at += 1)] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) return false;
      value = value * 10 + digit;
    }
    if (unit === 'percent' && codes[(at += 1)] !== PERCENT) return false;
    code = codes[(at += 1)] ?? 0;
  }
  if (bracketed) {
    if (code !== CLOSE) return false;
    at += 1;
  }
  plainFigure.inDollars = dollars && unit === 'thousands';
  return ended(codes, at, bracketed && sign !== 'deduction' ? -value : value);
}

function ended(codes: Uint8Array, at: number, value: number): boolean {
  const code = codes[at];
  if (code !== SPACE && code !== LINE_FEED && code !== CARRIAGE_RETURN && code !== TAB) return false;
  plainFigure.value = value;
  plainFigure.end = at;
  return true;
}
