/**
 * The words of `.focus`. One table says what kinds there are and how each is spelt; the terminals of
 * `focus.langium` are the same expressions, which a test compares. Words are separated by spaces and tabs,
 * nothing else: every kind from STRING on ends where a blank or the line does, and what is none of them is
 * STRAY as a whole. So a strange blank, a misplaced comma or a letter never splits a figure in two.
 *
 * Groups are repeated a limited number of times, far beyond any use: without a limit the engine for regular
 * expressions runs out of memory on a word of megabytes.
 */

/** The kinds of words, in the order in which they are tried. */
export const WORD_KINDS = {
  CONFLICT: /(<{7}|\|{7}|={7}|>{7})(?![^ \t\r\n])/y,
  STRING: /"[^"\r\n]*(""[^"\r\n]*){0,999}"(?![^ \t\r\n])/y,
  DATE: /\d{4}-\d{2}-\d{2}(?![^ \t\r\n])/y,
  MONTH: /\d{4}-\d{2}(?![^ \t\r\n])/y,
  SEAL: /[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}(?![^ \t\r\n])/y,
  NIL: /-0-(?![^ \t\r\n])/y,
  DOT: /\.(?![^ \t\r\n])/y,
  NUMBER: /\d+(?![^ \t\r\n])/y,
  KEY: /\d+[A-Z](-[A-Z])?(?![^ \t\r\n])/y,
  SECTION: /[A-Z](?![^ \t\r\n])/y,
  FIGURE:
    /(\$?(\d{1,3}(,\d{3}){1,99}|\d+)(\.\d+)?%?|\(\$?(\d{1,3}(,\d{3}){1,99}|\d+)(\.\d+)?%?\))(?![^ \t\r\n])/y,
  NAME: /[a-z][a-z0-9]*(-[a-z0-9]+){0,99}(?![^ \t\r\n])/y,
  CODE: /[a-z][a-z0-9]*(-[a-z0-9]+){0,99}\/[a-z][a-z0-9]*(-[a-z0-9]+){0,99}(?![^ \t\r\n])/y,
  STRAY: /[^ \t\r\n]+/y,
} as const satisfies Record<string, RegExp>;

/** A kind of word. */
export type WordKind = keyof typeof WORD_KINDS;

/** What stands between words: it is hidden, and tried before them. */
export const BETWEEN_WORDS = {
  NL: /\r\n|\r|\n/y,
  BOM: /(?<![^])\uFEFF/y,
  WS: /[ \t]+/y,
  COMMENT: /\/\/[^\r\n]*/y,
} as const satisfies Record<string, RegExp>;

/** A word of a line. Columns are from 0 within the line, the end exclusive. */
export interface Word {
  readonly kind: WordKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Candidate {
  readonly kind: WordKind;
  readonly pattern: RegExp;
}

/** What a word may begin with, and of which kinds it may be; one that begins otherwise can only be STRAY. */
const BEGINNINGS: readonly (readonly [characters: string, kinds: readonly WordKind[]])[] = [
  ['0123456789', ['DATE', 'MONTH', 'SEAL', 'NUMBER', 'KEY', 'FIGURE']],
  ['abcdef', ['SEAL', 'NAME', 'CODE']],
  ['ghijklmnopqrstuvwxyz', ['NAME', 'CODE']],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', ['SECTION']],
  ['$(', ['FIGURE']],
  ['"', ['STRING']],
  ['-', ['NIL']],
  ['.', ['DOT']],
  ['<|=>', ['CONFLICT']],
];

const STRAY: readonly Candidate[] = [{ kind: 'STRAY', pattern: WORD_KINDS.STRAY }];

/** For each code of a character that may begin a word, the kinds such a word may have, in the table's order. */
const CANDIDATES = candidates();

function candidates(): ReadonlyMap<number, readonly Candidate[]> {
  const byCode = new Map<number, readonly Candidate[]>();
  for (const [characters, kinds] of BEGINNINGS) {
    const some = [...kinds.map((kind) => ({ kind, pattern: WORD_KINDS[kind] })), ...STRAY];
    for (const character of characters) byCode.set(character.charCodeAt(0), some);
  }
  return byCode;
}

const SPACE = 0x20;
const TAB = 0x09;
const SLASH = 0x2f;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Cuts a line into words; comments and blanks are left out.
 * @param text the whole text
 * @param from offset of the line's first character
 * @param to offset after the line's last character, before what ends it
 */
export function cutLine(text: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  let at = from === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === TAB) {
      at += 1;
      continue;
    }
    // Words run to a blank, so a comment can only begin where a word does.
    if (code === SLASH && text.charCodeAt(at + 1) === SLASH) break;
    for (const { kind, pattern } of CANDIDATES.get(code) ?? STRAY) {
      pattern.lastIndex = at;
      if (!pattern.test(text)) continue;
      const end = pattern.lastIndex;
      words.push({ kind, text: text.slice(at, end), start: at - from, end: end - from });
      at = end;
      break;
    }
  }
  return words;
}

/** Walks the lines of a text: LF, CRLF and a lone CR end one, as they do in an editor. */
export class LineCursor {
  /** Number of the current line, from 0. */
  number = -1;
  /** Offset of its first character. */
  from = 0;
  /** Offset after its last character, before what ends it. */
  to = 0;
  readonly #text: string;
  #next = 0;
  /** Offset of the first carriage return from the current line on; sought when a line is cut. */
  #carriage = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Offset where the next line begins; after the text where there is none. */
  get next(): number {
    return this.#next;
  }

  /** Goes over a line that was read elsewhere, to where the one after it begins. */
  pass(next: number): void {
    this.number += 1;
    this.#next = next;
  }

  /** Goes to the next line; false where the text has no more. A text has at least one line. */
  advance(): boolean {
    if (this.#next > this.#text.length) return false;
    this.number += 1;
    this.from = this.#next;
    if (this.#carriage < this.from) this.#carriage = this.#offsetOf('\r', this.from);
    this.to = this.#offsetOf('\n', this.from);
    this.#next = this.to + 1;
    if (this.#carriage < this.to) {
      const pair = this.#carriage + 1 === this.to;
      this.#next = this.#carriage + (pair ? 2 : 1);
      this.to = this.#carriage;
    }
    return true;
  }

  #offsetOf(character: string, from: number): number {
    const offset = this.#text.indexOf(character, from);
    return offset < 0 ? this.#text.length : offset;
  }
}
