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
  // Written at once: a tree of templates that waits for the page is moved by every collection of memory.
  let text = strings[0] ?? '';
  for (let index = 0; index < values.length; index += 1) {
    text += textOf(values[index] ?? null) + (strings[index + 1] ?? '');
  }
  return new Markup(text);
}

/** A style sheet as written: nothing can be put in. */
export function css(strings: TemplateStringsArray): Html {
  return new Markup(strings.join(''));
}

function textOf(value: Content): string {
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'number') return String(value);
  if (value instanceof Markup) return value.toString();
  let text = '';
  if (value !== null) for (const one of value) text += textOf(one);
  return text;
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
