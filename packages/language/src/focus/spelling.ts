/** What is typed amiss: strange blanks, other digits, names that are not kebab-case, slips of the finger. */
import leven, { closestMatch } from 'leven';

/** Blanks and invisible characters by their names; others are named by their number. */
const STRANGE_NAMES: Readonly<Record<string, string>> = {
  '\0': 'a NUL character',
  '\v': 'a vertical tab',
  '\f': 'a form feed',
  '\u00a0': 'a no-break space',
  '\u00ad': 'a soft hyphen',
  '\u2003': 'an em space',
  '\u2007': 'a figure space',
  '\u2009': 'a thin space',
  '\u200b': 'a zero-width space',
  '\u2060': 'a word joiner',
  '\u2028': 'a line separator',
  '\u2029': 'a paragraph separator',
  '\u202f': 'a narrow no-break space',
  '\u3000': 'an ideographic space',
  '\ufeff': 'a byte order mark',
};

const LONGEST_QUOTE = 40;

/** The first blank or invisible character of a word that separates no words, by its name; null where there is none. */
export function strangeBlankIn(text: string): string | null {
  const strange = /[\p{Z}\p{Cc}\p{Cf}]/u.exec(text)?.[0];
  if (strange === undefined) return null;
  return STRANGE_NAMES[strange] ?? `the invisible character ${codePointOf(strange)}`;
}

/** Made when it is used, as all that asks for sets of Unicode: making one takes as long as reading a file. */
function strangeBlanks(): RegExp {
  return /[\p{Z}\p{Cc}\p{Cf}]+/gu;
}

function otherDigits(): RegExp {
  return /(?![0-9])\p{Nd}/gu;
}

/** Whether a word is nothing but blanks and invisible characters. */
export function isOnlyStrange(text: string): boolean {
  return replaceStrangeBlanks(text, '') === '';
}

/** How many strange blanks stand before the first visible character. */
export function visibleFrom(text: string): number {
  const visible = text.search(/[^\p{Z}\p{Cc}\p{Cf}]/u);
  return visible < 0 ? text.length : visible;
}

/** Replaces every run of strange blanks. */
export function replaceStrangeBlanks(text: string, by: string): string {
  return text.replace(strangeBlanks(), by);
}

/** Whether there are digits other than 0 to 9 (full-width ones, say). */
export function hasOtherDigits(text: string): boolean {
  return text.search(otherDigits()) >= 0;
}

/**
 * The text in plain characters: other digits as 0 to 9, full-width and typographic signs as those of a
 * keyboard, without strange blanks. Raised digits are no digits of a number: they mark a footnote.
 */
export function plainText(text: string): string {
  return replaceStrangeBlanks(text, '')
    .replace(/\P{No}+/gu, (plain) => plain.normalize('NFKC'))
    .replace(otherDigits(), (digit) => String(valueOfDigit(digit)))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'");
}

/** Unicode keeps the ten digits of a script in a row, so a digit's value is how many stand before it. */
function valueOfDigit(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - 1 - before))) before += 1;
  return before % 10;
}

/** A name as it should be spelt (`Net_Capital` gives `net-capital`); null where none can be made of it. */
export function kebabCase(text: string): string | null {
  const name = plainText(text)
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return /^[a-z]/.test(name) && name.length <= LONGEST_QUOTE ? name : null;
}

/** A word as messages quote it: clipped, with invisible characters written out. */
export function quote(text: string): string {
  const clipped = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return `\`${clipped.replace(strangeBlanks(), (strange) => (strange === ' ' ? ' ' : `[${codePointOf(strange)}]`))}\``;
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What was probably meant: the candidate nearest to a word, where one is near enough; null otherwise. */
export function suggestionFor(word: string, candidates: readonly string[]): string | null {
  if (word.length > LONGEST_QUOTE) return null;
  const limit = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
  const nearest = closestMatch(word, candidates, { maxDistance: limit + 1 });
  return nearest !== undefined && leven(word, nearest) <= limit ? nearest : null;
}

/** How many characters two words differ by, or `limit + 1` where it is more than `limit`. */
export function distanceWithin(limit: number, left: string, right: string): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  return Math.min(limit + 1, leven(left, right));
}
