/**
 * Markup made by one template tag, which escapes whatever is put in. Text becomes markup nowhere else, so a
 * label, a reason or a file name can never become a tag.
 */

class Markup {
  readonly #strings: readonly string[];
  readonly #values: readonly Content[];

  constructor(strings: readonly string[], values: readonly Content[]) {
    this.#strings = strings;
    this.#values = values;
  }

  toString(): string {
    const pieces: string[] = [];
    this.write(pieces);
    return pieces.join('');
  }

  /** Adds its text, in pieces. A page is put together once, when all of it is there. */
  write(pieces: string[]): void {
    const strings = this.#strings;
    for (let index = 0; index < strings.length; index += 1) {
      const string = strings[index] ?? '';
      if (string !== '') pieces.push(string);
      const value = this.#values[index] ?? null;
      if (value !== null) write(value, pieces);
    }
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
  return new Markup(strings, values);
}

/** A style sheet as written: nothing can be put in. */
export function css(strings: TemplateStringsArray): Html {
  return new Markup(strings, []);
}

function write(value: Content, pieces: string[]): void {
  if (typeof value === 'string') pieces.push(escape(value));
  else if (typeof value === 'number') pieces.push(String(value));
  else if (value instanceof Markup) value.write(pieces);
  else {
    value?.forEach((one) => {
      write(one, pieces);
    });
  }
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
