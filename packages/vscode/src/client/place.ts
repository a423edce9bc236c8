/** Places as the server names them, in the editor. */
import {
  FileSystemError,
  Position,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
  type TextEditor,
} from 'vscode';
import type { Location } from 'vscode-languageclient';
import type { AtParams, CommandPlace } from '@focus/server/protocol';

/** The editor of a filing that has the focus, or else one that is on screen. */
export function filingEditor(): TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = window;
  return [activeTextEditor, ...visibleTextEditors].find((editor) => editor !== undefined && isFiling(editor));
}

/** Whether an editor shows a filing that the server serves. */
export function isFiling({ document }: TextEditor): boolean {
  return document.languageId === 'focus' && document.uri.scheme !== 'git';
}

/** The cursor of an editor, for a request. */
export function cursorOf({ document, selection }: TextEditor): AtParams {
  const { line, character } = selection.active;
  return { uri: document.uri.toString(), position: { line, character } };
}

/** The place a command is about: the one it was called with, or the cursor; undefined where there is neither. */
export function placeOf(argument: unknown): AtParams | undefined {
  if (isPlace(argument)) return { uri: argument.uri, position: { line: argument.line, character: 0 } };
  const editor = filingEditor();
  return editor === undefined ? undefined : cursorOf(editor);
}

function isPlace(value: unknown): value is CommandPlace {
  return (
    typeof value === 'object' &&
    value !== null &&
    'uri' in value &&
    typeof value.uri === 'string' &&
    'line' in value &&
    typeof value.line === 'number'
  );
}

/** Shows a place in an editor: where its file is open already, else in the first column. */
export async function show(uri: string, start: Position, end: Position = start): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const open = window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await window.showTextDocument(document, open?.viewColumn ?? ViewColumn.One);
  editor.selection = new Selection(start, end);
  editor.revealRange(new Range(start, end), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Shows a location of the server's. */
export function showLocation({ uri, range: { start, end } }: Location): Promise<void> {
  return show(uri, new Position(start.line, start.character), new Position(end.line, end.character));
}

/** Shows the line a command place names. */
export function showPlace({ uri, line }: CommandPlace): Promise<void> {
  return show(uri, new Position(line, 0));
}

/**
 * Whether something stands at a place: nothing is written over.
 * @throws what the file system says where it cannot tell
 */
export async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}

/** The date of this machine, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const two = (count: number) => String(count).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
