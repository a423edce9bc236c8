/** Citations and where their current text stands. */
import type { Citation } from '@focus/engine';

const CFR = /^(\d+) CFR (\d+\.[0-9A-Za-z-]+)((?:\([0-9A-Za-z]+\))*)(?=$|[ ,;])/;
const FEDERAL_REGISTER = /^(\d+) FR (\d+)$/;

/**
 * A citation as written, with a link where its kind has one: a paragraph of the Code of Federal Regulations
 * (`17 CFR 240.15c3-1(a)(1)(ii)`, also followed by a note) or a page of the Federal Register (`90 FR 2790`).
 */
export function citationOf(text: string): Citation {
  return { text, href: hrefOf(text) };
}

function hrefOf(text: string): string | null {
  const [, title, section, paragraph] = CFR.exec(text) ?? [];
  if (title !== undefined && section !== undefined) {
    const anchor = paragraph === undefined || paragraph === '' ? '' : `#p-${section}${paragraph}`;
    return `https://www.ecfr.gov/current/title-${title}/section-${section}${anchor}`;
  }
  const [, volume, page] = FEDERAL_REGISTER.exec(text) ?? [];
  if (volume !== undefined && page !== undefined) {
    return `https://www.federalregister.gov/citation/${volume}-FR-${page}`;
  }
  return null;
}
