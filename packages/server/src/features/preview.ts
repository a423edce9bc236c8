/** The completed page of a year beside its text: the page, the figure under the cursor, and the way back. */
import { anchorOf, yearToPieces } from '@focus/report';
import type { Location } from 'vscode-languageserver';
import { rangeOf } from '../diagnostics.ts';
import type { Feature } from '../feature.ts';
import type { Filing } from '../filing.ts';
import type { AtParams, FigureRef, Preview } from '../protocol.ts';
import { placeOfFigure } from '../show/figure-place.ts';
import { cellsAt, reportOfLine } from '../show/places.ts';
import { isBelow } from '../uris.ts';

/** The requests `focus/preview` and `focus/locate`. */
export const preview: Feature = {
  capabilities: {},
  listen(server) {
    const { connection } = server;
    connection.onRequest('focus/preview', async (params: AtParams): Promise<Preview | null> => {
      const filing = await server.filing(params.uri);
      return filing === null ? null : previewOf(filing, params);
    });
    connection.onRequest('focus/locate', async (params: FigureRef): Promise<Location | null> => {
      await server.ready();
      const { workspace, firm, month, cell } = params;
      const session = [...server.sessions, server.loose].find(({ root }) => root === workspace);
      const report = session?.live.report(firm, month);
      if (session === undefined || report === undefined) return null;
      if (!session.form.cells.some(({ spec }) => spec.id === cell)) return null;
      const place = placeOfFigure(report, cell, session.form);
      return { uri: server.open(place.file)?.uri ?? place.file, range: rangeOf(place) };
    });
  },
};

/** The page of the year that a place of a filing belongs to. */
function previewOf(filing: Filing, { position: { line, character } }: AtParams): Preview | null {
  const report = reportOfLine(filing, line)?.report;
  const { session } = filing;
  const firm = report === undefined ? undefined : session?.live.firm(report.facts.firm);
  if (report === undefined || session === null || firm === undefined) return null;
  const year = Number(report.month.slice(0, 4));
  const at = filing.outline.line(line);
  const [cell] = at === undefined ? [] : cellsAt(at, character);
  return {
    workspace: session.root,
    firm: firm.id,
    year,
    ...yearToPieces(firm, year, (file) => pathIn(session.root, file)),
    anchor: cell === undefined ? null : anchorOf(report.month, cell.spec.id),
  };
}

/** A file as people name it: by its path in the workspace. */
function pathIn(root: string | null, file: string): string {
  const path = root !== null && isBelow(file, root) ? file.slice(root.length) : file;
  return decodeURIComponent(path).replace(/^\/+/, '');
}
