/** The firms a text names in its headings, found without reading what stands below them. */
import { detached } from './drafts.ts';

/** Firms by their short names, each once. */
export interface FirmsNamed {
  /** Those of the headings of profiles and reports. */
  readonly firms: readonly string[];
  /** Those of the headings of profiles. */
  readonly profiles: readonly string[];
}

/** The word after the word of a heading, whether it can be taken for a firm or not. */
const NEXT_WORD = /[ \t]+([^ \t\r\n]+)/y;

/**
 * The firms of which a text may state something: every one that `readFiling` reads a profile or a report of, and perhaps
 * others, whose headings are wrong. For thousands of texts of which only few are looked into.
 */
export function firmsNamed(text: string): FirmsNamed {
  const profiles = namedAfter('firm', text);
  const reports = namedAfter('report', text);
  return { firms: [...profiles.union(reports)], profiles: [...profiles] };
}

function namedAfter(heading: string, text: string): Set<string> {
  const names = new Set<string>();
  for (let at = text.indexOf(heading); at >= 0; at = text.indexOf(heading, at + 1)) {
    if (!beginsLine(text, at)) continue;
    NEXT_WORD.lastIndex = at + heading.length;
    const [, name] = NEXT_WORD.exec(text) ?? [];
    if (name !== undefined) names.add(detached(name));
  }
  return names;
}

/** Whether nothing but blanks stands before a place in its line. */
function beginsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (text[before] === ' ' || text[before] === '\t') before -= 1;
  const character = text[before];
  return character === undefined || character === '\n' || character === '\r' || character === '\uFEFF';
}
