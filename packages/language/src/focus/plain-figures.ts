/**
 * Reads figures that are spelt as the formatter writes them, fast. Nearly every figure of a workspace is one
 * of these; whatever else stands in a cell is refused here and read, or explained, by `readAmount`. A test
 * holds the two against each other.
 */
import type { AmountRule } from './amounts.ts';

const SPACE = 0x20;
const TAB = 0x09;
const OPEN = 0x28;
const CLOSE = 0x29;
const DOLLAR = 0x24;
const COMMA = 0x2c;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;

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
 * Reads `-0-`, `0` or whole digits, grouped or not, with `$` where the unit is money, in brackets where the
 * sign has a use for them.
 * @param from offset of the first character
 * @param to offset where the line ends
 * @returns whether it is such a figure, whole: then `plainFigure` holds it
 */
export function readPlainFigure(text: string, from: number, to: number, { unit, sign }: AmountRule): boolean {
  if (unit === 'average' || unit === 'percent') return false;
  plainFigure.inDollars = false;
  let at = from;
  let code = text.charCodeAt(at);
  if (code === MINUS) {
    if (text.charCodeAt(at + 1) !== ZERO || text.charCodeAt(at + 2) !== MINUS) return false;
    return ended(text, at + 3, to, 0);
  }
  const bracketed = code === OPEN;
  if (bracketed) code = text.charCodeAt((at += 1));
  const dollars = code === DOLLAR;
  if (dollars) code = text.charCodeAt((at += 1));
  if (code === ZERO) return !bracketed && !dollars && ended(text, at + 1, to, 0);
  if (dollars ? unit === 'count' : unit === 'dollars') return false;
  if (bracketed ? sign === 'nonnegative' : sign === 'deduction') return false;
  let value = 0;
  let digits = 0;
  let grouped = false;
  let since = 0;
  for (; at < to; code = text.charCodeAt((at += 1))) {
    if (code >= ZERO && code <= NINE) {
      value = value * 10 + code - ZERO;
      digits += 1;
      since += 1;
    } else if (code === COMMA) {
      if (grouped ? since !== 3 : since > 3 || since === 0) return false;
      grouped = true;
      since = 0;
    } else {
      break;
    }
  }
  if (digits === 0 || digits > MOST_DIGITS || (grouped && since !== 3)) return false;
  if (bracketed) {
    if (code !== CLOSE) return false;
    at += 1;
  }
  plainFigure.inDollars = dollars && unit === 'thousands';
  return ended(text, at, to, bracketed && sign !== 'deduction' ? -value : value);
}

function ended(text: string, at: number, to: number, value: number): boolean {
  if (at > to) return false;
  if (at < to) {
    const code = text.charCodeAt(at);
    if (code !== SPACE && code !== TAB) return false;
  }
  plainFigure.value = value;
  plainFigure.end = at;
  return true;
}
