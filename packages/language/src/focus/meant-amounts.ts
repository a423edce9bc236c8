/** What a figure that is wrong was probably meant to be. Never taken for granted: these are offered as fixes. */
import { NIL } from '@focus/engine';
import type { AmountRule } from './amounts.ts';
import { plainText } from './spelling.ts';
import { NIL_IN_LETTERS } from './word-classes.ts';

/** Digits before and after the decimal point. */
interface Digits {
  readonly whole: string;
  readonly decimals: string;
}

const LONGEST = 40;

/**
 * The figures a word may stand for, spelt as the language has them, best first. What is offered is to be
 * checked by reading it: a spelling may still have the wrong sign for what the word says.
 */
export function meantBy(text: string, rule: AmountRule): string[] {
  if (text.length > LONGEST) return [];
  const plain = plainText(text).replace(/USD/i, '$');
  if (NIL_IN_LETTERS.test(plain) || /^-+$/.test(plain)) return [NIL];
  const body = plain.replace(/^[-+($]+/, '').replace(/[-)%$]+$/, '');
  if (!/^[\d.,'_]*$/.test(body) || !/\d/.test(body)) return [];
  if (!/[1-9]/.test(body)) return [NIL];
  const negative = /[-()]/.test(plain);
  const readings = digitsIn(body, rule).map((digits) =>
    spellings(digits, rule, plain.includes('$'), plain.includes('%')),
  );
  // Where one of two readings cannot be written here, the other is not the one that was meant for want of a better.
  if (readings.some((figures) => figures.length === 0)) return [];
  const spelt = readings.flat().map((figure) => {
    // What rounds to nothing is not nil.
    if (!/[1-9]/.test(figure)) return figure;
    const bracketed = rule.sign === 'deduction' || (rule.sign === 'signed' && negative);
    return bracketed ? `(${figure})` : figure;
  });
  return [...new Set(spelt)];
}

/** The numbers a run of digits, commas and points may be; several where a separator may group digits or part decimals. */
function digitsIn(body: string, rule: AmountRule): Digits[] {
  const text = body.replace(/['_]/g, '');
  const together: Digits = { whole: text.replace(/[.,]/g, ''), decimals: '' };
  const separators = text.match(/[.,]/g) ?? [];
  const [separator] = separators;
  if (separator === undefined) return [together];
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const tail = text.slice(last + 1);
  const apart: Digits = { whole: text.slice(0, last).replace(/[.,]/g, ''), decimals: tail };
  const decimalUnit = rule.unit === 'average' || rule.unit === 'percent';
  if (separators.length === 1) {
    if (decimalUnit) return separator === '.' || tail.length < 3 ? [apart] : [together];
    if (separator === '.') return tail.length === 3 ? [together, apart] : [apart];
    const cannotGroup = tail.length < 3 || (tail.length === 3 && apart.whole.replace(/^0+/, '').length > 3);
    return cannotGroup ? [together, apart] : [together];
  }
  const parting = text.charAt(last);
  if (separators.every((one) => one === parting)) return [together];
  // One that groups the digits before it parts no decimals.
  if (text.indexOf(parting) < last) return [];
  return tail.length === 3 && !decimalUnit ? [apart, together] : [apart];
}

/** The spellings of a number in a unit, without brackets. */
function spellings(
  { whole, decimals }: Digits,
  rule: AmountRule,
  dollars: boolean,
  percent: boolean,
): string[] {
  const figure = group(whole);
  const withCents = `$${figure}.${decimals.padEnd(2, '0')}`;
  switch (rule.unit) {
    case 'thousands':
      if (percent) return [];
      if (dollars) return decimals === '' ? [`$${figure}`] : decimals.length <= 2 ? [withCents] : [];
      if (decimals === '') return [figure];
      if (decimals.length > 3) return [];
      return [`$${group(whole + decimals.padEnd(3, '0'))}`, ...(decimals.length === 2 ? [withCents] : [])];
    case 'dollars':
      if (percent) return [];
      if (decimals !== '')
        return [rule.cents && decimals.length <= 2 ? withCents : `$${rounded(whole, decimals, 0)}`];
      return dollars ? [`$${figure}`] : [`$${figure}`, `$${group(`${whole}000`)}`];
    case 'count':
      return /^0*$/.test(decimals) ? [figure] : [];
    case 'average':
      return [decimals === '' ? figure : rounded(whole, decimals, 1)];
    case 'percent': {
      const asWritten = `${rounded(whole, decimals, 2)}%`;
      if (percent || decimals === '' || whole.length > 1) return [asWritten];
      // A ratio typed for a percent is the commonest slip: 0.924 for 92.4 %.
      const asRatio = `${rounded(whole + decimals.padEnd(2, '0').slice(0, 2), decimals.slice(2), 2)}%`;
      return decimals.length > 2 ? [asRatio] : [asWritten, asRatio];
    }
  }
}

/** A number with so many decimals, rounded half up in magnitude, its digits grouped. */
function rounded(whole: string, decimals: string, places: number): string {
  const kept = decimals.padEnd(places, '0').slice(0, places);
  const up = (decimals[places] ?? '0') >= '5' ? 1n : 0n;
  const digits = (BigInt(`${whole}${kept}`) + up).toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  return places === 0 ? group(digits) : `${group(digits.slice(0, cut))}.${digits.slice(cut)}`;
}

/** Digits grouped by threes, without leading zeros. */
function group(digits: string): string {
  const significant = digits.replace(/^0+(?=\d)/, '');
  return (significant === '' ? '0' : significant).replace(/\B(?=(\d{3})+$)/g, ',');
}
