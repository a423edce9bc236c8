/** Folding: sections, entries with their parts, comments of several lines. */
import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { onForm } from '../form/open.ts';
import type { Filing } from '../filing.ts';

/** What can be folded away. */
export const folding: Feature = {
  capabilities: { foldingRangeProvider: true },
  listen(server) {
    server.connection.onFoldingRanges(async ({ textDocument: { uri } }) => {
      const filing = await server.filing(uri);
      return filing === null
        ? onForm(server, uri, (language, open) => language.folds(open))
        : foldsOf(filing);
    });
  },
};

/** The folds of a filing: a report folds with its schedules, an entry with what stands below it. */
export function foldsOf(filing: Filing): FoldingRange[] {
  const { outline } = filing;
  const sections = outline.sections.map(({ heading, last }) => ({ startLine: heading, endLine: last }));
  const entries: FoldingRange[] = [];
  let open: { startLine: number; endLine: number } | null = null;
  for (const { number, judged, section } of outline.lines) {
    if (judged.kind === 'entry') {
      open = { startLine: number, endLine: number };
      entries.push(open);
    } else if (open !== null && (judged.kind === 'part' || judged.kind === 'was')) open.endLine = number;
    else if (section?.heading === number) open = null;
  }
  const folds = [...sections, ...entries].filter(({ startLine, endLine }) => endLine > startLine);
  return [...folds, ...commentFolds(filing.document.getText())];
}

/** Comments that fill several lines, one below the other. */
function commentFolds(text: string): FoldingRange[] {
  const folds: FoldingRange[] = [];
  let first: number | null = null;
  const lines = [...text.split(/\r\n|\r|\n/), ''];
  for (const [number, line] of lines.entries()) {
    const isComment = /^[ \t]*\/\//.test(line);
    if (isComment) first ??= number;
    else if (first !== null) {
      if (number - first > 1) {
        folds.push({ startLine: first, endLine: number - 1, kind: FoldingRangeKind.Comment });
      }
      first = null;
    }
  }
  return folds;
}
