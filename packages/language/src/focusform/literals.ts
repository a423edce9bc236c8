/** Numbers as a form writes them. */
import type { FormLiteral } from '../generated/ast.ts';
import type { Typed } from './expressions.ts';
import { errorAt, placeOf, type Report } from './findings.ts';
import type { Type } from './types.ts';

const AMOUNT = /^\$(?:\d{1,3}(?:,\d{3})+|\d{1,3})(?:\.\d{1,2})?$/;

/** A number: `15`, `2%`, `$250,000`. Null where it is written wrongly; that is reported. */
export function lowerLiteral(node: FormLiteral, report: Report): Typed | null {
  const { text } = node;
  if (text.startsWith('$') && !AMOUNT.test(text)) {
    const instead = groupedAmount(text);
    const message = `\`${text}\` is no amount: write dollars in groups of three digits, as \`${instead}\`.`;
    report(errorAt(placeOf(node), 'malformed-number', message, { instead: [instead] }));
    return null;
  }
  const value = rationalOf(text);
  if (value === null) {
    report(
      errorAt(
        placeOf(node),
        'malformed-number',
        `\`${text}\` has too many digits to be computed with exactly.`,
      ),
    );
    return null;
  }
  return { expression: { kind: 'number', value }, type: typeOfLiteral(text, value) };
}

function typeOfLiteral(text: string, [numerator]: readonly [number, number]): Type {
  if (text.startsWith('$')) return 'money';
  if (text.endsWith('%')) return 'percent';
  return numerator === 0 ? 'zero' : 'number';
}

/**
 * A written number as a rational in lowest terms: `2%` is 1/50, `$250,000.50` is 500001/2.
 * Null where it cannot be held in safe integers.
 */
export function rationalOf(text: string): readonly [number, number] | null {
  const [whole = '', decimals = ''] = text.replace(/[$,%]/g, '').split('.');
  const numerator = BigInt(whole + decimals);
  const denominator = 10n ** BigInt(decimals.length) * (text.endsWith('%') ? 100n : 1n);
  const divisor = greatestCommonDivisor(numerator, denominator);
  const value = [Number(numerator / divisor), Number(denominator / divisor)] as const;
  return value.every(Number.isSafeInteger) ? value : null;
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : greatestCommonDivisor(right, left % right);
}

/** A number as an amount of dollars: in groups of three digits. */
export function groupedAmount(text: string): string {
  const [whole = '', decimals] = text.replace(/[$,]/g, '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? `$${grouped}` : `$${grouped}.${decimals.slice(0, 2)}`;
}
