/** `FOCUS: New Month`: asks for the firm and the month, and opens its file with every line that is to be answered. */
import { Position, Uri, window, workspace, WorkspaceEdit, type QuickPickItem } from 'vscode';
import type { NewMonth, TreeFirm } from '@focus/server/protocol';
import { isThere, show } from '../client/place.ts';
import type { FocusService } from '../client/requests.ts';
import { newFirm } from './new-firm.ts';

interface FirmItem extends QuickPickItem {
  readonly firm: TreeFirm;
}

/**
 * Begins a month.
 * @param firm of the tree's item the command was called at; else it is asked for
 */
export async function newMonth(service: FocusService, firm: TreeFirm | undefined): Promise<void> {
  const chosen = firm ?? (await chooseFirm(service));
  if (chosen === undefined) return;
  const made = await chooseMonth(service, chosen);
  if (made !== undefined) await place(made);
}

/** The firm that is meant; the only one is not asked for. */
async function chooseFirm(service: FocusService): Promise<TreeFirm | undefined> {
  const { firms } = await service.ask('focus/tree', {});
  const items = firms.map((firm): FirmItem => ({
    label: firm.name,
    description: firm.last === null ? 'no month yet' : `last month ${firm.last}`,
    firm,
  }));
  const [only] = items;
  if (only === undefined) {
    const write = 'Write a Profile';
    const answer = await window.showInformationMessage(
      'A firm comes first: its profile says which lines it answers.',
      write,
    );
    if (answer === write) await newFirm();
    return undefined;
  }
  if (items.length === 1) return only.firm;
  return (await window.showQuickPick(items, { title: 'New Month', placeHolder: 'Of which firm?' }))?.firm;
}

/** The month that is meant, as text; the one after the last is offered. */
async function chooseMonth(
  service: FocusService,
  { workspace: root, firm }: TreeFirm,
): Promise<NewMonth | undefined> {
  const next = await service.ask('focus/newMonth', { workspace: root, firm });
  const month = await window.showInputBox({
    title: `New Month of ${firm}`,
    prompt: 'The month, as YYYY-MM',
    value: next?.month ?? `${new Date().getFullYear()}-${String(new Date().getMonth() + 1).padStart(2, '0')}`,
    validateInput: (given) =>
      /^\d{4}-(?:0[1-9]|1[0-2])$/.test(given) ? null : 'A month is written as 2026-04.',
  });
  if (month === undefined) return undefined;
  const made =
    month === next?.month ? next : await service.ask('focus/newMonth', { workspace: root, firm, month });
  if (made === null) void window.showWarningMessage(`${firm} has ${month} already.`);
  return made ?? undefined;
}

/**
 * Puts the month into its file, and shows it. A file that is there is not saved: the person looks at it first. One that is
 * made is no edit: undoing all that was typed would take it away again.
 */
async function place({ file, text }: NewMonth): Promise<void> {
  const uri = Uri.parse(file);
  let line = 0;
  if (await isThere(uri)) {
    const document = await workspace.openTextDocument(uri);
    const end = document.lineAt(document.lineCount - 1).range.end;
    const gap = end.character === 0 ? '\n' : '\n\n';
    const edit = new WorkspaceEdit();
    edit.insert(uri, end, `${gap}${text}`);
    line = end.line + gap.length;
    await workspace.applyEdit(edit);
  } else await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await show(file, new Position(line, 0));
}
