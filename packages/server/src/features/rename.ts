/** Rename: the short name of a firm, in its profile and in every report of it, open or not. */
import { isFirmName } from '@focus/language';
import { ErrorCodes, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { workspaceEdit } from '../actions/action.ts';
import type { Feature } from '../feature.ts';
import { onForm } from '../form/open.ts';
import { occurrencesOf } from '../navigate/occurrences.ts';
import { symbolAt } from '../navigate/symbol.ts';
import type { FocusServer } from '../server.ts';
import type { Session } from '../session.ts';

/** Gives a firm another name. Nothing else in a filing has a name that the filing gives it. */
export const rename: Feature = {
  capabilities: { renameProvider: { prepareProvider: true } },
  listen(server) {
    server.connection.onPrepareRename(async ({ textDocument: { uri }, position }) => {
      const filing = await server.filing(uri);
      if (filing === null) {
        return onForm(server, uri, (language, open) => language.prepareRename(open, position));
      }
      const found = filing.session === null ? null : symbolAt(filing, position);
      if (found?.symbol.kind !== 'firm') return null;
      return { range: found.range, placeholder: found.symbol.firm };
    });
    server.connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }) => {
      const filing = await server.filing(uri);
      if (filing === null) {
        return onForm(server, uri, (language, open) => language.rename(open, position, newName));
      }
      const { session } = filing;
      const symbol = symbolAt(filing, position)?.symbol;
      if (session === null || symbol?.kind !== 'firm') return null;
      return renameFirm(server, session, symbol.firm, newName);
    });
  },
};

function renameFirm(
  server: FocusServer,
  session: Session,
  firm: string,
  newName: string,
): WorkspaceEdit | null {
  if (!isFirmName(newName)) {
    throw refused(`"${newName}" is no name of a firm: write lower-case letters, digits and hyphens.`);
  }
  if (newName !== firm && session.live.firm(newName) !== undefined) {
    throw refused(`There is a firm ${newName} in this workspace already.`);
  }
  const edits = new Map<string, TextEdit[]>();
  for (const { uri, range } of occurrencesOf({ kind: 'firm', firm }, session, firm)) {
    const ofFile = edits.get(uri) ?? [];
    edits.set(uri, ofFile);
    ofFile.push({ range, newText: newName });
  }
  return workspaceEdit(edits, server);
}

function refused(sentence: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, sentence);
}
