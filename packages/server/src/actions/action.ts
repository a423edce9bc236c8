/** What code actions have in common: an edit with a title, and how it is told to an editor. */
import type { LineEdit } from '@focus/language';
import type {
  ClientCapabilities,
  CodeAction,
  CodeActionKind,
  CreateFile,
  Diagnostic,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
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

/** What an editor is told changes to. */
export interface Taker {
  /** What it can do. */
  readonly client: ClientCapabilities;
  /** The open document of a file: it is named as the editor named it, with the version that was looked at. */
  open(file: string): TextDocument | undefined;
}

/** An offer as an editor takes it; null where it makes files and the editor cannot. */
export function actionOf(
  { title, kind, edits, files, diagnostics, isPreferred }: Offer,
  taker: Taker,
): CodeAction | null {
  const edit = workspaceEdit(edits, taker, files);
  if (edit === null) return null;
  return {
    title,
    kind,
    edit,
    ...(diagnostics === undefined ? {} : { diagnostics: [...diagnostics] }),
    ...(isPreferred === true ? { isPreferred } : {}),
  };
}

/**
 * Changes of files, and files with their texts to make, as an editor takes them: with the versions that were looked at
 * where it understands that.
 * @returns null where there are files to make and the editor cannot
 */
export function workspaceEdit(
  edits: Offer['edits'],
  taker: Taker,
  files: ReadonlyMap<string, string> = new Map(),
): WorkspaceEdit | null {
  const { documentChanges, resourceOperations = [] } = taker.client.workspace?.workspaceEdit ?? {};
  if (files.size > 0 && (documentChanges !== true || !resourceOperations.includes('create'))) return null;
  const changed = [...edits].map(([file, ofFile]) => {
    const document = taker.open(file);
    const textDocument = { uri: document?.uri ?? file, version: document?.version ?? null };
    return { textDocument, edits: [...ofFile] };
  });
  if (documentChanges !== true) {
    return { changes: Object.fromEntries(changed.map((one) => [one.textDocument.uri, one.edits])) };
  }
  const made = [...files].flatMap(([uri, newText]): (CreateFile | TextDocumentEdit)[] => [
    { kind: 'create', uri },
    {
      textDocument: { uri, version: null },
      edits: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText }],
    },
  ]);
  return { documentChanges: [...made, ...changed] };
}
