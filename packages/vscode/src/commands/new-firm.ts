/** `FOCUS: New Firm`: a profile to be filled in, in a file of its own. */
import { commands, Uri, window, workspace, type TextDocument } from 'vscode';
import { isThere } from '../client/place.ts';

/** Where the profile goes; a file of the person's own is never written over. */
const FILE = 'firm.focus';

/** Opens the profile to write: `firm.focus` of the folder, or a file without a name where that is taken. */
export async function newFirm(): Promise<void> {
  await window.showTextDocument(await emptyProfile());
  await commands.executeCommand('editor.action.insertSnippet', { langId: 'focus', name: 'Firm' });
}

async function emptyProfile(): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const file = folder === undefined ? undefined : Uri.joinPath(folder, FILE);
  if (file === undefined || (await isThere(file))) {
    return workspace.openTextDocument({ language: 'focus', content: '' });
  }
  // Made before it is filled in, so that what is typed in it counts before it is saved.
  await workspace.fs.writeFile(file, new Uint8Array());
  return workspace.openTextDocument(file);
}
