/** Text of filings in Markdown: it comes out as itself, whatever stands in it. */
import { printable } from './printable.ts';

/** Names of the form and of revisions, as code: neither a link nor somebody's name comes out of them. */
export function markdownCode(name: string): string {
  const fence = name.includes('`') ? '``' : '`';
  const shown = printable(name).replaceAll('|', '\\|');
  return fence === '`' ? `\`${shown}\`` : `\`\` ${shown} \`\``;
}

/** Markup; what calls a person; what links to an issue. */
const SPECIAL = /[\\`*_[\]<>|~&@]|#(?=\d)/g;

/** Text of filings, as itself: no markup, no mention of a person, no link to an issue. */
export function markdownText(given: string): string {
  return printable(given).replace(SPECIAL, (character) => ENTITIES[character] ?? `\\${character}`);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '|': '&#124;',
  '@': '&#64;',
  '#': '&#35;',
};
