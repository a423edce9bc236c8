/** A file with several months, split into a file for each. */
import type { OutlineSection } from '@focus/language';
import { CodeActionKind, type TextEdit } from 'vscode-languageserver';
import type { Filing } from '../filing.ts';
import { lineBreakOf } from '../show/places.ts';
import type { Offer } from './action.ts';

/** A report of the file, with the comments right above its heading: whole lines. */
interface Block {
  readonly month: string;
  readonly firm: string;
  /** Its first line, and the line after its last. */
  readonly from: number;
  readonly to: number;
}

/**
 * The offer to split a file into months. Null for a file with fewer than two, for one with lines that cannot be told
 * apart, and where one of the files would be there already.
 */
export function splitMonths(filing: Filing): Offer | null {
  const { document, file, session, outline } = filing;
  const facts = session?.filing(file);
  if (session === null || facts === undefined || facts.reports.length < 2) return null;
  if (facts.reports.some(({ conflicted, holes }) => conflicted || holes)) return null;
  const blocks = blocksOf(document.getText(), outline.sections);
  const isOneFirm = new Set(blocks.map(({ firm }) => firm)).size === 1;
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const files = new Map<string, string>();
  for (const block of blocks) {
    const uri = `${folder}${isOneFirm ? '' : `${block.firm}-`}${block.month}.focus`;
    if (files.has(uri) || session.filing(uri) !== undefined) return null;
    files.set(uri, `${document.getText(rangeOfBlock(block)).trimEnd()}${lineBreakOf(document)}`);
  }
  const edits = blocks.map((block): TextEdit => ({ range: rangeOfBlock(block), newText: '' }));
  return {
    title: `Split into ${String(blocks.length)} files, one a month`,
    kind: `${CodeActionKind.RefactorExtract}.months`,
    edits: new Map([[file, edits]]),
    files,
  };
}

function blocksOf(text: string, sections: readonly OutlineSection[]): Block[] {
  const lines = text.split(/\r\n|\r|\n/);
  const begins = (heading: number): number => {
    let from = heading;
    while (from > 0 && /^[ \t]*\/\//.test(lines[from - 1] ?? '')) from -= 1;
    return from;
  };
  const tops = sections.filter(({ kind }) => kind === 'report' || kind === 'firm');
  return tops.flatMap((section, index) => {
    const { kind, firm, month, heading } = section;
    if (kind !== 'report' || firm === null || month === null) return [];
    const next = tops[index + 1];
    return [
      { firm, month, from: begins(heading), to: next === undefined ? lines.length : begins(next.heading) },
    ];
  });
}

function rangeOfBlock({ from, to }: Block) {
  return { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
}
