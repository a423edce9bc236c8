/** Text as a terminal or a page of text can be trusted with it. */

const TAB = '    ';

/**
 * Characters that steer a terminal or turn the direction of writing: what a file or its name holds must not
 * be able to rewrite what is on the screen.
 */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const STEERING = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

/** A line of text that prints as one line and steers nothing; a tab is four blanks wide. */
export function printable(text: string): string {
  return text.replaceAll('\t', TAB).replace(STEERING, '\uFFFD');
}
