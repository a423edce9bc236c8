/** What stands on a page, read without a browser: its tags, and its tables as rows of text. */

const TAG = /<(\/?)([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;

/** The page's tags with their attributes' names, in order: `td class tabindex aria-description`. */
export function tags(page: string): string[] {
  return [...page.matchAll(TAG)].map(([, slash = '', name = '', attributes = '']) => {
    const names = [...attributes.matchAll(/([^\s=/]+)(?:="[^"]*")?/g)].map(([, one = '']) => one);
    return [slash + name, ...names].join(' ');
  });
}

/** The text of a piece of a page, blanks folded. */
export function textOf(markup: string): string {
  const text = markup
    .replace(TAG, '')
    .replace(/&#10;/g, '\n')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"');
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').replace(/\s+/g, ' ').trim();
}

/** The rows of a table by its id, each as the texts of its cells. */
export function rowsOf(page: string, id: string): string[][] {
  const table = new RegExp(`<table id="${id}"[\\s\\S]*?</table>`).exec(page)?.[0];
  if (table === undefined) throw new Error(`The page has no table ${id}.`);
  return [...table.matchAll(/<tr\b[\s\S]*?<\/tr>/g)].map(([row]) => cellsOf(row).map(textOf));
}

/** The explanations of a row's figures, in order; those that have none are left out. */
export function explanationsOf(page: string, id: string, row: string): string[] {
  const table = new RegExp(`<table id="${id}"[\\s\\S]*?</table>`).exec(page)?.[0] ?? '';
  const found = [...table.matchAll(/<tr\b[\s\S]*?<\/tr>/g)].find(
    ([one]) => textOf(cellsOf(one)[0] ?? '') === row,
  );
  return [...(found?.[0] ?? '').matchAll(/aria-description="([^"]*)"/g)].map(([, text = '']) =>
    text
      .split('&#10;')
      .map((line) => textOf(line))
      .join('\n'),
  );
}

function cellsOf(row: string): string[] {
  return row.match(/<t[hd]\b[\s\S]*?<\/t[hd]>/g) ?? [];
}
