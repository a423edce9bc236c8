/**
 * The characters of a text as bytes, for readers that look at every one of them: a byte of an array is found in a
 * third of the time that a character of a string takes. One array serves all texts, so that it need not be made.
 */

/** Beyond what TypeScript's library for no particular host has; every browser and Node have it. */
declare const TextEncoder: new () => {
  encodeInto(text: string, into: Uint8Array): { readonly read: number; readonly written: number };
};

/** Stands for every character that is not ASCII. */
const BEYOND_ASCII = 0xff;

const LINE_FEED = 0x0a;

const encoder = new TextEncoder();

/** For the texts of nearly all files; a longer one gets an array of its own, which is not kept. */
let shared = new Uint8Array(0);
const LONGEST_SHARED = 0xffff;

/**
 * The codes of a text's characters, at their offsets, 0xff for those beyond ASCII; a line feed follows the
 * last, and the array may go on behind it. It holds until the next call.
 */
export function codesOf(text: string): Uint8Array {
  const { length } = text;
  const codes = arrayFor(length + 1);
  const { read, written } = encoder.encodeInto(text, codes);
  if (read !== length || written !== length) {
    for (let at = 0; at < length; at += 1) {
      const code = text.charCodeAt(at);
      codes[at] = code < 0x80 ? code : BEYOND_ASCII;
    }
  }
  codes[length] = LINE_FEED;
  return codes;
}

function arrayFor(length: number): Uint8Array {
  if (length > LONGEST_SHARED) return new Uint8Array(length);
  if (shared.length === 0) shared = new Uint8Array(LONGEST_SHARED);
  return shared;
}
