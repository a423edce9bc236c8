/** The completed page of a year beside its text: the page, the figure under the cursor, and the way back. */
import type { EvaluatedFirm, EvaluatedReport } from '@focus/engine';
import type { PagePieces } from '@focus/report';
import type { Location } from 'vscode-languageserver';
import { rangeOf } from '../diagnostics.ts';
import type { Feature } from '../feature.ts';
import type { Filing } from '../filing.ts';
import type { FigureRef, Preview, PreviewParams } from '../protocol.ts';
import type { Session } from '../session.ts';
import { placeOfFigure } from '../show/figure-place.ts';
import type * as pages from '../show/pages.ts';
import { cellsAt, reportOfLine } from '../show/places.ts';
import { isBelow } from '../uris.ts';

/** The requests `focus/preview` and `focus/locate`. */
export const preview: Feature = {
  capabilities: {},
  listen(server) {
    const { connection } = server;
    connection.onRequest('focus/preview', async (params: PreviewParams): Promise<Preview | null> => {
      const pages = await import('../show/pages.ts');
      const filing = await server.filing(params.uri);
      return filing === null ? null : previewOf(filing, params, pages);
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

/** What makes pages. */
type Pages = typeof pages;

/** The page of the year that a place of a filing belongs to. */
function previewOf(
  filing: Filing,
  { position: { line, character }, known }: PreviewParams,
  { anchorOf, yearToPieces }: Pages,
): Preview | null {
  const report = reportOfLine(filing, line)?.report;
  const { session } = filing;
  const firm = report === undefined ? undefined : session?.live.firm(report.facts.firm);
  if (report === undefined || session === null || firm === undefined) return null;
  const year = Number(report.month.slice(0, 4));
  const at = filing.outline.line(line);
  const [cell] = at === undefined ? [] : cellsAt(at, character);
  const { version, pieces } = pageOf(session, firm, year, yearToPieces);
  const unchanged = version === known;
  return {
    workspace: session.root,
    firm: firm.id,
    year,
    ...pieces,
    body: unchanged ? '' : pieces.body,
    version,
    unchanged,
    anchor: cell === undefined ? null : anchorOf(report.month, cell.spec.id),
  };
}

/** A page as it was made last, and what it was made of. */
interface Page {
  readonly year: number;
  readonly name: string;
  readonly reports: readonly EvaluatedReport[];
  readonly version: string;
  readonly pieces: PagePieces;
}

const PAGES = new WeakMap<Session, Map<string, Page>>();
let made = 0;

/** The page of a firm's year. One page of each firm is kept: most requests come from a cursor that moves. */
function pageOf(
  session: Session,
  firm: EvaluatedFirm,
  year: number,
  yearToPieces: Pages['yearToPieces'],
): Page {
  const pages = PAGES.get(session) ?? new Map<string, Page>();
  PAGES.set(session, pages);
  const reports = firm.reports.filter(({ month }) => month.startsWith(`${String(year)}-`));
  const known = pages.get(firm.id);
  const isSame =
    known?.year === year &&
    known.name === firm.name &&
    known.reports.length === reports.length &&
    known.reports.every((report, index) => report === reports[index]);
  if (isSame) return known;
  const pieces = yearToPieces(firm, year, (file) => pathIn(session.root, file));
  // Much that is typed changes nothing on the page, a comment say, or a word that is not finished.
  const looksSame = known?.pieces.body === pieces.body && known.pieces.title === pieces.title;
  if (!looksSame) made += 1;
  const version = looksSame ? known.version : String(made);
  const page = { year, name: firm.name, reports, version, pieces };
  pages.set(firm.id, page);
  return page;
}

/** A file as people name it: by its path in the workspace. */
function pathIn(root: string | null, file: string): string {
  const path = root !== null && isBelow(file, root) ? file.slice(root.length) : file;
  return decodeURIComponent(path).replace(/^\/+/, '');
}
