/** What an editor shows between the lines, and asks for again only when it is told to. */
import type { ClientCapabilities, Connection } from 'vscode-languageserver';

/** Has an editor ask again for hints and lenses, if it is one that can. */
export function redraw(connection: Connection, { workspace }: ClientCapabilities): void {
  if (workspace?.inlayHint?.refreshSupport === true) void connection.languages.inlayHint.refresh();
  if (workspace?.codeLens?.refreshSupport === true)
    connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
}
