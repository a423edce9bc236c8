/** `FOCUS: Build Completed Report`: a firm's year as a page, as JSON and as CSV, byte by byte as `focus build` does. */
import { env, Uri, window, workspace } from 'vscode';
import type { FocusService } from '../client/requests.ts';

/** A firm's year. */
export interface FirmYear {
  readonly workspace: string | null;
  readonly firm: string;
  readonly year: number;
}

/** Writes the report into the folder of the setting `focus.build.folder`. */
export async function buildReport(service: FocusService, of: FirmYear): Promise<void> {
  const built = await service.ask('focus/build', of);
  const { firm, year } = of;
  if (built === null) {
    void window.showWarningMessage(`There is no report of ${firm} in ${year}.`);
    return;
  }
  if (built.refused !== null) {
    void window.showErrorMessage(
      `${firm} ${year} is not built: ${built.refused}. The Problems view says what is wrong.`,
    );
    return;
  }
  const root = of.workspace === null ? undefined : Uri.parse(of.workspace);
  const base = root ?? workspace.workspaceFolders?.[0]?.uri;
  if (base === undefined) {
    void window.showInformationMessage('Open a folder first: the report is written into it.');
    return;
  }
  const name = workspace.getConfiguration('focus', base).get('build.folder', 'out');
  const folder = Uri.joinPath(base, name, firm);
  await workspace.fs.createDirectory(folder);
  const encoder = new TextEncoder();
  for (const file of built.files) {
    await workspace.fs.writeFile(Uri.joinPath(folder, file.name), encoder.encode(file.text));
  }
  const [page] = built.files;
  const open = 'Open Page';
  const endings = built.files.slice(1).map((file) => file.name.replace(/^\d+/, ''));
  const written = `${workspace.asRelativePath(folder)}/${page?.name ?? ''}, ${endings.join(', ')}`;
  const isLocal = folder.scheme === 'file';
  const answer = await window.showInformationMessage(`Built ${written}`, ...(isLocal ? [open] : []));
  if (answer === open && page !== undefined) await env.openExternal(Uri.joinPath(folder, page.name));
}
