/** What code actions have in common: an edit with a title, and how it is told to an editor. */
import type { LineEdit } from '@focus/language';
import type {
  CodeAction,
  CodeActionKind,
  CreateFile,
  Diagnostic,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { textEdits } from '../features/formatting.ts';
import type { Filing } from '../filing.ts';

/** A change that is offered. */
export interface Offer {
  /** What it does, as a menu says it. */
  readonly title: string;
  readonly kind: CodeActionKind;
  /** By the names of the files. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** Files that it makes, with their texts. */
  readonly files?: ReadonlyMap<string, string>;
  /** What it puts right. */
  readonly diagnostics?: readonly Diagnostic[];
  /** The first choice of several. */
  readonly isPreferred?: boolean;
}

/** An offer that rewrites lines of the document at hand; null where there is nothing to do. */
export function lineOffer(
  { document, file }: Filing,
  title: string,
  kind: CodeActionKind,
  edits: readonly LineEdit[],
): Offer | null {
  if (edits.length === 0) return null;
  return { title, kind, edits: new Map([[file, textEdits(document, edits)]]) };
}

/** How documents are named to an editor: as it named them, with the version that was looked at. */
export type DocumentNames = (file: string) => { readonly uri: string; readonly version: number | null };

/** An offer as an editor takes it. */
export function actionOf(
  { title, kind, edits, files, diagnostics, isPreferred }: Offer,
  namesOf: DocumentNames,
): CodeAction {
  return {
    title,
    kind,
    edit: workspaceEdit(edits, files ?? new Map<string, string>(), namesOf),
    ...(diagnostics === undefined ? {} : { diagnostics: [...diagnostics] }),
    ...(isPreferred === true ? { isPreferred } : {}),
  };
}

function workspaceEdit(
  edits: Offer['edits'],
  files: ReadonlyMap<string, string>,
  namesOf: DocumentNames,
): WorkspaceEdit {
  const made = [...files].flatMap(([uri, newText]): (CreateFile | TextDocumentEdit)[] => [
    { kind: 'create', uri },
    {
      textDocument: { uri, version: null },
      edits: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText }],
    },
  ]);
  const changed = [...edits].map(([file, ofFile]) => ({ textDocument: namesOf(file), edits: [...ofFile] }));
  return { documentChanges: [...made, ...changed] };
}
