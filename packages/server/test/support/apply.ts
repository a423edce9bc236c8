/** What an editor makes of the edits of a server. */
import type { CodeAction, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Editor } from './editor.ts';

/** The texts of the files that an edit changes or makes, by the ends of their names. */
export function applied(editor: Editor, edit: WorkspaceEdit | undefined): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const change of edit?.documentChanges ?? []) {
    if (!('edits' in change)) continue;
    const { uri } = change.textDocument;
    const name = uri.replace(/^file:\/\/\/books\//, '');
    const edits = change.edits.filter((one): one is TextEdit => 'newText' in one);
    const text = texts[name] ?? openText(editor, name) ?? editor.disk.get(uri) ?? '';
    texts[name] = TextDocument.applyEdits(TextDocument.create(uri, 'focus', 1, text), edits);
  }
  return texts;
}

function openText(editor: Editor, name: string): string | undefined {
  try {
    return editor.text(name);
  } catch {
    return undefined;
  }
}

/** The action of a title; fails with the titles there are. */
export function actionCalled(actions: readonly CodeAction[], title: string): CodeAction {
  const found = actions.find((action) => action.title === title);
  if (found === undefined)
    throw new Error(`no action "${title}" among: ${actions.map((one) => one.title).join('; ')}`);
  return found;
}
