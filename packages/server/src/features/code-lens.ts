/** Code lenses above each report. */
import { compareReports } from '@focus/engine';
import type { CodeLens } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { COMMANDS, type CommandPlace } from '../protocol.ts';
import { headsOf } from '../show/head.ts';
import { lensesOf, sayChanges } from '../show/lenses.ts';

/** What the lens carries that is told when it is looked at. */
interface LensData {
  readonly place: CommandPlace;
  readonly firm: string;
  readonly month: string;
}

/** Each report's state and figures above its heading; what changed since the last commit when it is looked at. */
export const codeLens: Feature = {
  capabilities: { codeLensProvider: { resolveProvider: true } },
  listen(server) {
    const { connection } = server;
    connection.onCodeLens(async ({ textDocument: { uri } }) => {
      const filing = server.settings.codeLens.enabled ? await server.filing(uri) : null;
      if (filing === null) return null;
      return lensesOf(filing).map(({ line, report: { facts, month }, title, command }): CodeLens => {
        const place: CommandPlace = { uri, line };
        const range = { start: { line, character: 0 }, end: { line, character: 0 } };
        if (title === null) return { range, data: { place, firm: facts.firm, month } satisfies LensData };
        return {
          range,
          command: { title, command: command ?? '', ...(command === null ? {} : { arguments: [place] }) },
        };
      });
    });
    connection.onCodeLensResolve(async (lens) => {
      const data: unknown = lens.data;
      if (!isLensData(data)) return lens;
      const { place, firm, month } = data;
      const filing = await server.filing(place.uri);
      const report = filing?.session?.live.report(firm, month);
      if (filing?.session == null || report === undefined) return lens;
      const head = await headsOf(server).report(filing.session, firm, month);
      if (head === null) return { ...lens, command: { title: 'No commit to compare with', command: '' } };
      const title = head.report === null ? 'Not in HEAD' : sayChanges(compareReports(head.report, report));
      return { ...lens, command: { title, command: COMMANDS.compareWithHead, arguments: [place] } };
    });
  },
};

function isLensData(data: unknown): data is LensData {
  return typeof data === 'object' && data !== null && 'place' in data && 'firm' in data && 'month' in data;
}
