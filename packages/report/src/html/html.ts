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
  let text = strings[0] ?? '';
  values.forEach((value, index) => {
    text += render(value) + (strings[index + 1] ?? '');
  });
  return new Markup(text);
}

/** A style sheet as written: nothing can be put in. */
export function css(strings: TemplateStringsArray): Html {
  return new Markup(strings.join(''));
}

function render(value: Content): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.toString();
  if (typeof value === 'object') return value.map(render).join('');
  return escape(String(value));
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
  ['\n', '&#10;'],
]);

// eslint-disable-next-line no-control-regex -- these are the characters HTML has no way to write
const UNWRITABLE = /[\0-\t\v-\x1f\x7f-\x9f\ufffe\uffff]/g;

function escape(text: string): string {
  return text
    .replace(UNWRITABLE, '\ufffd')
    .replace(/[&<>"'\n]/g, (character) => ENTITIES.get(character) ?? '');
}
