/** Formatting: of a document, of a range, and of the line above when a new one is begun. */
import { formatFiling, rangeEdits, type LineEdit } from '@focus/language';
import type { Range, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Feature } from '../feature.ts';
import { onForm } from '../form/open.ts';
import type { Filing } from '../filing.ts';
import type { FocusServer } from '../server.ts';

/** Lays out lines; the same bytes as `focus fmt`. */
export const formatting: Feature = {
  capabilities: {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  },
  listen(server) {
    const { connection } = server;
    connection.onDocumentFormatting(async ({ textDocument: { uri } }) => {
      const filing = await server.filing(uri);
      return inEither(server, uri, filing, () => true);
    });
    connection.onDocumentRangeFormatting(async ({ textDocument: { uri }, range }) => {
      const filing = await server.filing(uri);
      return inEither(server, uri, filing, (line) => isTouched(range, line));
    });
    connection.onDocumentOnTypeFormatting(async ({ textDocument: { uri }, position }) => {
      const filing = await server.filing(uri);
      return inEither(server, uri, filing, (line) => line === position.line - 1);
    });
  },
};

function inEither(
  server: FocusServer,
  uri: string,
  filing: Filing | null,
  isMeant: (line: number) => boolean,
): TextEdit[] | Promise<TextEdit[] | null> {
  if (filing !== null) return formatEdits(filing, isMeant);
  return onForm(server, uri, (language, open) => language.format(open, isMeant));
}

/** The edits that lay out the lines of which `isMeant` holds. */
function formatEdits({ document, form }: Filing, isMeant: (line: number) => boolean): TextEdit[] {
  const { edits } = formatFiling(document.getText(), form);
  return textEdits(
    document,
    edits.filter(({ line }) => isMeant(line)),
  );
}

/** Edits of lines as an editor makes them: what stays at the ends of a line is not touched, nor a cursor there. */
export function textEdits(document: TextDocument, edits: readonly LineEdit[]): TextEdit[] {
  return rangeEdits(document.getText(), edits).map(({ start, end, text }) =>
    trimmed(document, { range: { start, end }, newText: text }),
  );
}

function trimmed(document: TextDocument, { range, newText }: TextEdit): TextEdit {
  const old = document.getText(range);
  const least = Math.min(old.length, newText.length);
  let head = 0;
  while (head < least && old[head] === newText[head]) head += 1;
  let tail = 0;
  while (tail < least - head && old[old.length - 1 - tail] === newText[newText.length - 1 - tail]) tail += 1;
  const from = document.offsetAt(range.start);
  return {
    range: {
      start: document.positionAt(from + head),
      end: document.positionAt(from + old.length - tail),
    },
    newText: newText.slice(head, newText.length - tail),
  };
}

/** Whether a line is in a range; one that a range only ends at the beginning of is not. */
function isTouched({ start, end }: Range, line: number): boolean {
  return (
    start.line <= line &&
    (line < end.line || (line === end.line && (end.character > 0 || start.line === line)))
  );
}
