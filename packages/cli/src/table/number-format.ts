/** What the number format of a spreadsheet shows of the number that its cell holds. */

/** How a number is shown. */
export interface ShownNumber {
  /** As a hundred times what it is, with a percent sign. */
  readonly percent: boolean;
  /**
   * Whether what is shown reads as the number: `sign` where it reads as the number of the other sign, `otherwise` where
   * it reads as something else, such as thousands of it, or as nothing.
   */
  readonly reads: 'same' | 'sign' | 'otherwise';
}

/** A piece of a format: a literal, padding, filling, what stands between square brackets, or a single character. */
const PIECES = /"[^"]*"?|\\[^]?|_[^]?|\*[^]?|\[[^\]]*\]?|[^]/gu;

const COLOR = /^\[(?:black|blue|cyan|green|magenta|red|white|yellow|color *\d+)\]$/i;

/** A locale, and a currency before it: `[$-409]`, `[$€-407]`, `[$USD]`. */
const LOCALE = /^\[\$(?<currency>[^\]-]*)(?:-[^\]]*)?\]$/;

/** Read as `¤`; in dollars is what is filed. */
const CURRENCY = /USD|US\$|\p{Sc}/gu;

/** A section, without blanks, that shows the digits of a number where they belong; `x` stands for other literals. */
const PLAIN =
  /^¤?(?<before>[-+(]?)¤?(?:general|@|(?:[#0?](?:,*[#0?])*(?:\.[#0?]*)?|\.[#0?]+)(?:e[+-][#0?]+)?)%?¤?(?<after>[-)]?)¤?$/;

/**
 * How a number format shows a number.
 * @param format `#,##0;(#,##0)`; empty for the general one
 */
export function shownBy(format: string, number: number): ShownNumber {
  const sections = sectionsOf(format);
  const ofNegative = number < 0 && sections.length > 1;
  const section = sections[ofNegative ? 1 : number === 0 && sections.length > 2 ? 2 : 0] ?? [];
  const percent = section.some((piece) => piece === '%');
  // A condition says otherwise which section is meant.
  if (sections.flat().some((piece) => /^\[[<>=]/.test(piece))) return { percent, reads: 'otherwise' };
  const plain = PLAIN.exec(section.map(read).join('').toLowerCase())?.groups;
  const signs = `${plain?.['before'] ?? ''}${plain?.['after'] ?? ''}`;
  if (plain === undefined || !['', '+', '-', '()'].includes(signs)) return { percent, reads: 'otherwise' };
  const isSigned = signs === '-' || signs === '()';
  // Of a single section, a spreadsheet writes the minus itself.
  if (number < 0 && !ofNegative) return { percent, reads: isSigned ? 'otherwise' : 'same' };
  // Spreadsheets offer red in the place of a minus.
  const isColored = number < 0 && section.some((piece) => COLOR.test(piece));
  return { percent, reads: isSigned === number < 0 || isColored ? 'same' : 'sign' };
}

/** The sections of a format in pieces: for what is above zero, for what is below, for zero, and for texts. */
function sectionsOf(format: string): readonly (readonly string[])[] {
  const sections: string[][] = [[]];
  for (const piece of (format === '' ? 'general' : format).match(PIECES) ?? []) {
    if (piece === ';') sections.push([]);
    else sections.at(-1)?.push(piece);
  }
  return sections;
}

/** What a piece of a format shows, as `PLAIN` has it. */
function read(piece: string): string {
  if (/^[_*]/.test(piece)) return '';
  if (piece.startsWith('"')) return literal(piece.replaceAll('"', ''));
  if (piece.startsWith('\\')) return literal(piece.slice(1));
  if (!piece.startsWith('[')) return simplified(piece);
  return COLOR.test(piece) ? '' : literal(LOCALE.exec(piece)?.groups?.['currency'] ?? 'x');
}

/** A literal percent sign only says in what a figure is. */
function literal(text: string): string {
  return simplified(text.replaceAll('%', '')).replaceAll(/[^-+()¤]/g, 'x');
}

/** Without blanks, one character for every minus, and one for every currency. */
function simplified(text: string): string {
  return text.replaceAll(/\s/g, '').replaceAll('−', '-').replaceAll(CURRENCY, '¤');
}
