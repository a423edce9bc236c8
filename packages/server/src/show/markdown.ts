/** Markdown made of text that others wrote: what is put in is shown as it is, and never becomes markup. */
import type { Citation, SourcePlace } from '@focus/engine';

/** A text, so that every character of it is shown. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>()#|~$&!]/g, (character) => (character === '&' ? '&amp;' : `\\${character}`))
    .replace(/\s+/g, ' ');
}

/** A text in the type of code. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest === 0 ? '' : ' ';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A text that leads to a place in a file, where there is one. */
export function linked(text: string, place: SourcePlace | null): string {
  return place === null ? escaped(text) : `[${escaped(text)}](${hrefOf(place)})`;
}

/** A place in a file as a link of an editor: the file with its line, from 1. */
function hrefOf({ file, line }: Pick<SourcePlace, 'file' | 'line'>): string {
  return target(`${file}#L${String(line + 1)}`);
}

/** An address as the target of a link: what would end it is encoded. */
export function target(href: string): string {
  return `<${href.replace(/[\s<>\\]/g, encodeURIComponent)}>`;
}

/** Citations, with links to the current text where there is one. House rules are a firm's own text: the web or nowhere. */
export function citations(cites: readonly Citation[]): string {
  return cites
    .map(({ text, href }) => {
      if (href?.startsWith('https://') !== true) return escaped(text);
      return `[${escaped(text)}](${target(href)})`;
    })
    .join(' · ');
}

/** Blocks with a blank line between each two; those that are empty are left out. */
export function blocks(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
