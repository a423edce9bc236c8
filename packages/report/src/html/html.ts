/**
 * Markup made by one template tag, which escapes whatever is put in. Text becomes markup nowhere else, so a
 * label, a reason or a file name can never become a tag.
 */

class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** Markup. Only the `html` tag makes it. */
export type Html = Markup;

/** What a template may hold: text and numbers (escaped), markup, lists of them, and nothing. */
export type Content = Html | string | number | null | readonly Content[];

/**
 * Markup from a template. Values may stand between tags, and inside attributes that are quoted with `"`;
 * nowhere else.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  const pieces: string[] = [];
  for (let index = 0; index < strings.length; index += 1) {
    pieces.push(strings[index] ?? '');
    add(values[index] ?? null, pieces);
  }
  // Joining makes a text that is nothing but its characters; of what is added up, all pieces are kept, and moved by
  // every collection of memory until the page is whole. But a table need not be copied into each element around it.
  const isLong = pieces.some(({ length }) => length > LONG);
  return new Markup(isLong ? pieces.reduce((text, piece) => text + piece) : pieces.join(''));
}

/** What is long, in characters: a row of a table is not. */
const LONG = 4096;

/** A style sheet as written: nothing can be put in. */
export function css(strings: TemplateStringsArray): Html {
  return new Markup(strings.join(''));
}

function add(value: Content, pieces: string[]): void {
  if (typeof value === 'string') pieces.push(escape(value));
  else if (typeof value === 'number') pieces.push(String(value));
  else if (value instanceof Markup) pieces.push(value.toString());
  else if (value !== null) for (const one of value) add(one, pieces);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
  ['\n', '&#10;'],
]);

// Beside those with a meaning, the characters that HTML has no way to write.
// eslint-disable-next-line no-control-regex -- exactly these
const ESCAPED = /[&<>"'\0-\x1f\x7f-\x9f\ufffe\uffff]/g;

function escape(text: string): string {
  return text.replace(ESCAPED, (character) => ENTITIES.get(character) ?? '\ufffd');
}
