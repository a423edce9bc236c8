/** What runs in an extension host: the extension as other extensions see it. Each step that fails ends the run. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  commands,
  extensions,
  languages,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type InlayHint,
} from 'vscode';

/** Called by VS Code; what it rejects with is what failed. */
export async function run(): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  assert(folder !== undefined);
  const uri = Uri.joinPath(folder.uri, 'meridian/2026-03.focus');
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document);
  assert.equal(document.languageId, 'focus');
  await extensions.getExtension('focus-filings.focus-vscode')?.activate();

  const all = new Range(0, 0, document.lineCount, 0);
  const hints = await until(async () => {
    const found = await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', uri, all);
    return found.length > 0 ? found : undefined;
  });
  assert(hints.some(({ label }) => JSON.stringify(label).includes('25,000')));

  const edit = new WorkspaceEdit();
  edit.replace(uri, document.lineAt(9).range, '4201 expenses                                6,1059');
  assert(await workspace.applyEdit(edit));
  const [finding] = await until(() => {
    const found = languages.getDiagnostics(uri).filter(({ range }) => range.start.line === 9);
    return found.length > 0 ? found : undefined;
  });
  assert.match(finding?.message ?? '', /not grouped by threes/);
  console.log('the suite has passed');
}

async function until<Value>(probe: () => Value | undefined | Promise<Value | undefined>): Promise<Value> {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    const value = await probe();
    if (value !== undefined) return value;
    await sleep(50);
  }
  throw new Error('What was waited for did not happen within 20 seconds.');
}
