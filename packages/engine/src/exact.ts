/**
 * Exact quantities. Money is held in dollars, a percent as the ratio it is, a count or an average as itself.
 *
 * An exact quantity is a safe integer where it can be one (nearly always: whole dollars) and a fraction of
 * BigInts elsewhere. There is no binary fraction anywhere: a number that is not a safe integer never becomes
 * an `Exact`.
 */
import Fraction from 'fraction.js';

/** A safe integer, or a fraction in lowest terms. Never a binary fraction, never NaN or infinite. */
export type Exact = number | Fraction;

/** The order of two quantities: negative, zero or positive as `left` is less than, equal to or more than `right`. */
export type Ordering = -1 | 0 | 1;

const ONE = 1n;

/** `value` as an integer where it is a safe one; so that equal quantities have one representation. */
function normalized(value: Fraction): Exact {
  if (value.d !== ONE) return value;
  const whole = Number(value.s * value.n);
  return Number.isSafeInteger(whole) ? whole : value;
}

/**
 * The quotient of two integers, exactly.
 * @param numerator any integer
 * @param denominator any integer but zero; a zero throws, callers test first
 */
export function ratio(numerator: number | bigint, denominator: number | bigint): Exact {
  return normalized(new Fraction(BigInt(numerator), BigInt(denominator)));
}

/** `left + right`, exactly. */
export function add(left: Exact, right: Exact): Exact {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if (Number.isSafeInteger(sum)) return sum;
  } else {
    const sum = safeSum(left, right, 1);
    if (sum !== null) return sum;
  }
  return normalized(fraction(left).add(fraction(right)));
}

/** `left - right`, exactly. */
export function subtract(left: Exact, right: Exact): Exact {
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = left - right;
    if (Number.isSafeInteger(difference)) return difference;
  } else {
    const difference = safeSum(left, right, -1);
    if (difference !== null) return difference;
  }
  return add(left, negate(right));
}

/** `left + sign × right` of which one is a fraction, where all that is made on the way are safe integers; null elsewhere. */
function safeSum(left: Exact, right: Exact, sign: 1 | -1): Exact | null {
  const across = numeratorOf(left) * denominatorOf(right);
  const other = numeratorOf(right) * denominatorOf(left);
  const denominator = denominatorOf(left) * denominatorOf(right);
  const numerator = across + sign * other;
  return Number.isSafeInteger(across) &&
    Number.isSafeInteger(other) &&
    Number.isSafeInteger(numerator) &&
    Number.isSafeInteger(denominator)
    ? ratio(numerator, denominator)
    : null;
}

/** `-value`; zero stays zero (there is no negative zero). */
export function negate(value: Exact): Exact {
  if (typeof value === 'number') return value === 0 ? 0 : -value;
  return value.neg();
}

/** `left × right`, exactly. */
export function multiply(left: Exact, right: Exact): Exact {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right;
    if (Number.isSafeInteger(product)) return product === 0 ? 0 : product;
  }
  const product =
    typeof left === 'number'
      ? safeProduct(left, fraction(right))
      : typeof right === 'number'
        ? safeProduct(right, left)
        : null;
  return product ?? normalized(fraction(left).mul(fraction(right)));
}

/** `multiply` with one factor for many times: a percentage of many amounts. */
export function multiplyBy(factor: Exact): (value: Exact) => Exact {
  const numerator = numeratorOf(factor);
  const denominator = denominatorOf(factor);
  return (value) => {
    if (typeof value === 'number') {
      const product = value * numerator;
      // Nothing times something negative is no negative zero.
      if (Number.isSafeInteger(product) && product % denominator === 0) return product / denominator + 0;
    }
    return multiply(factor, value);
  };
}

/**
 * An integer times a fraction, in safe integers; null where those do not do. Most often it comes to an integer:
 * thousands of dollars times a percentage.
 */
function safeProduct(left: number, right: Fraction): Exact | null {
  const product = left * numeratorOf(right);
  const divisor = denominatorOf(right);
  if (!Number.isSafeInteger(product) || !Number.isSafeInteger(divisor)) return null;
  if (product % divisor !== 0) return ratio(product, divisor);
  const quotient = product / divisor;
  return quotient === 0 ? 0 : quotient;
}

/**
 * `left ÷ right`, exactly.
 * @param right must not be zero: a zero throws, callers test first
 */
export function divide(left: Exact, right: Exact): Exact {
  if (typeof left === 'number' && typeof right === 'number' && right !== 0 && left % right === 0) {
    const quotient = left / right;
    return quotient === 0 ? 0 : quotient;
  }
  if (typeof left === 'number' && typeof right === 'number') return ratio(left, right);
  return normalized(fraction(left).div(fraction(right)));
}

/** Compares by cross-multiplication, so that a law's threshold is judged on the exact quantities. */
export function compare(left: Exact, right: Exact): Ordering {
  if (typeof left === 'number' && typeof right === 'number') {
    return left < right ? -1 : left > right ? 1 : 0;
  }
  if (typeof left === 'number') return compareWhole(left, fraction(right));
  if (typeof right === 'number') return (0 - compareWhole(right, left)) as Ordering;
  return Math.sign(left.compare(right)) as Ordering;
}

/** As `compare`; in safe integers where the products across are such, without making fractions. */
function compareWhole(left: number, right: Fraction): Ordering {
  const across = left * denominatorOf(right);
  const numerator = numeratorOf(right);
  if (Number.isSafeInteger(across) && Number.isSafeInteger(numerator)) return compare(across, numerator);
  return Math.sign(fraction(left).compare(right)) as Ordering;
}

/** The sign of a quantity. */
export function sign(value: Exact): Ordering {
  return compare(value, 0);
}

/** The magnitude of a quantity. */
export function absolute(value: Exact): Exact {
  return sign(value) < 0 ? negate(value) : value;
}

/**
 * The whole number of `grain`s nearest to `value`, half away from zero (`part-1.md` 5.1).
 * @param grain what one unit of the result is worth, positive: 1000 for thousands of dollars, 1/10000 for
 *   hundredths of a percent
 * @throws RangeError where the result is beyond the safe range, which the readers' limit on a figure's
 *   length keeps from happening
 */
export function roundTo(value: Exact, grain: Exact): number {
  if (typeof value === 'number' && typeof grain === 'number') {
    // Whole dollars to thousands, by far the commonest case: exact in integers.
    const rest = value % grain;
    const whole = (value - rest) / grain + (2 * Math.abs(rest) >= grain ? Math.sign(value) : 0);
    return whole === 0 ? 0 : whole;
  }
  const safe = safeQuotient(value, grain);
  if (safe !== null) {
    const [numerator, denominator] = safe;
    const rest = Math.abs(numerator % denominator);
    const magnitude = (Math.abs(numerator) - rest) / denominator + (rest >= denominator - rest ? 1 : 0);
    return numerator < 0 && magnitude > 0 ? -magnitude : magnitude;
  }
  const scaled = divide(value, grain);
  if (typeof scaled === 'number') return scaled;
  const magnitude = (2n * scaled.n + scaled.d) / (2n * scaled.d);
  const rounded = Number(scaled.s * magnitude);
  if (!Number.isSafeInteger(rounded)) throw new RangeError('a rounded amount beyond the safe range');
  return rounded === 0 ? 0 : rounded;
}

/** Whether a quantity is a whole number of `grain`s (positive). */
export function isMultiple(value: Exact, grain: Exact): boolean {
  if (typeof value === 'number' && typeof grain === 'number') return value % grain === 0;
  const safe = safeQuotient(value, grain);
  return safe === null ? typeof divide(value, grain) === 'number' : safe[0] % safe[1] === 0;
}

/** `value ÷ grain` as numerator and denominator (positive) in safe integers; null where they are not. */
function safeQuotient(value: Exact, grain: Exact): readonly [number, number] | null {
  const numerator = numeratorOf(value) * denominatorOf(grain);
  const denominator = denominatorOf(value) * numeratorOf(grain);
  return Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator)
    ? [numerator, denominator]
    : null;
}

function numeratorOf(value: Exact): number {
  if (typeof value === 'number') return value;
  return value.s < 0n ? -Number(value.n) : Number(value.n);
}

function denominatorOf(value: Exact): number {
  return typeof value === 'number' ? 1 : Number(value.d);
}

/**
 * The most whole `grain`s that `value` holds, rounded towards less: what is left before a limit is never said to
 * be more than it is.
 * @param grain positive
 * @throws RangeError where the result is beyond the safe range
 */
export function roundDown(value: Exact, grain: Exact): number {
  const rounded = roundTo(value, grain);
  return compare(multiply(rounded, grain), value) > 0 ? rounded - 1 : rounded;
}

/**
 * An exact quantity as a plain decimal string: `"25000"`, `"-1234567.89"`, `"0.0333…"` cut at `places`
 * decimals (half away from zero) where it does not end.
 * @param places decimals at most; trailing zeros are dropped
 */
export function toDecimalString(value: Exact, places = 12): string {
  if (typeof value === 'number') return String(value);
  const scale = 10n ** BigInt(places);
  const magnitude = (2n * value.n * scale + value.d) / (2n * value.d);
  const digits = magnitude.toString().padStart(places + 1, '0');
  const decimals = digits.slice(digits.length - places).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - places);
  const text = decimals === '' ? whole : `${whole}.${decimals}`;
  return value.s < 0n && magnitude !== 0n ? `-${text}` : text;
}

function fraction(value: Exact): Fraction {
  return typeof value === 'number' ? new Fraction(BigInt(value)) : value;
}
