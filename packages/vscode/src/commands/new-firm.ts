/** `FOCUS: New Firm`: a profile to be filled in, in a file of its own. */
import { commands, Uri, window, workspace } from 'vscode';

/** Where the profile goes; a file of the person's own is never written over. */
const FILE = 'firm.focus';

/** Opens the profile to write: `firm.focus` of the folder, or a file without a name where that is taken. */
export async function newFirm(): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const file = folder === undefined ? undefined : await freshFile(Uri.joinPath(folder, FILE));
  const document =
    file === undefined
      ? await workspace.openTextDocument({ language: 'focus', content: '' })
      : await workspace.openTextDocument(file);
  await window.showTextDocument(document);
  await commands.executeCommand('editor.action.insertSnippet', { langId: 'focus', name: 'Firm' });
}

/** Makes an empty file, so that what is typed in it counts before it is saved; undefined where there is one. */
async function freshFile(uri: Uri): Promise<Uri | undefined> {
  try {
    await workspace.fs.stat(uri);
    return undefined;
  } catch {
    await workspace.fs.writeFile(uri, new Uint8Array());
    return uri;
  }
}
