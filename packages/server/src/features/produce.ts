/** What is made of a workspace: a month to be answered, and the completed report of a year. */
import { evaluate, nextMonth, printMonth, type EvaluatedFirm, type FilingFile } from '@focus/engine';
import { fileForMonth, newMonth } from '@focus/language';
import { errorsOfYear, yearsOf } from '@focus/report';
import type { Feature } from '../feature.ts';
import type { BuildParams, Built, FocusRequests, NewMonth, NewMonthParams } from '../protocol.ts';
import type { FocusServer } from '../server.ts';
import type { Session } from '../session.ts';
import type * as pages from '../show/pages.ts';
import { isBelow } from '../uris.ts';

/** New months and completed reports. */
export const produce: Feature = {
  capabilities: {},
  listen(server) {
    const { connection } = server;
    connection.onRequest('focus/newMonth' satisfies keyof FocusRequests, async (params: NewMonthParams) => {
      await server.ready();
      const session = sessionAt(server, params.workspace);
      return session === undefined ? null : newMonthOf(session, params);
    });
    connection.onRequest('focus/build' satisfies keyof FocusRequests, async (params: BuildParams) => {
      const pages = await import('../show/pages.ts');
      await server.ready();
      const session = sessionAt(server, params.workspace);
      return session === undefined ? null : builtYearOf(session, params, pages);
    });
  },
};

function sessionAt(server: FocusServer, workspace: string | null): Session | undefined {
  return [...server.sessions, server.loose].find(({ root }) => root === workspace);
}

/** A month that nobody has answered; null for a firm without a profile, and for a month that the firm has. */
function newMonthOf(session: Session, { firm: id, month: given }: NewMonthParams): NewMonth | null {
  const { live, form } = session;
  const firm = live.firm(id);
  const last = firm?.reports.at(-1);
  const month = given ?? (last === undefined ? undefined : nextMonth(last.month));
  if (firm === undefined || month === undefined || live.report(id, month) !== undefined) return null;
  const filings = live.filesAbout(id).flatMap((file) => live.file(file) ?? []);
  return {
    month,
    title: printMonth(month),
    text: newMonth(form, filings, id, month),
    file: fileFor(session, firm, month),
  };
}

/** The file for a month, as the command would choose it: what stands above the workspace is no habit of the firm. */
function fileFor({ live, root }: Session, { id, file, reports }: EvaluatedFirm, month: string): string {
  const folder = root === null || root.endsWith('/') ? root : `${root}/`;
  const files = [file, ...reports.map(({ facts }) => facts.file)];
  const start = folder !== null && files.every((uri) => uri.startsWith(folder)) ? folder : '';
  const within = (uri: string): string => (uri.startsWith(start) ? uri.slice(start.length) : uri);
  const firm = {
    id,
    file: within(file),
    reports: reports.map((report) => ({ month: report.month, facts: { file: within(report.facts.file) } })),
  };
  const firms = () => live.outlines().map((one) => ({ id: one.id, file: within(one.file) }));
  return start + fileForMonth(firms, firm, month);
}

/**
 * The completed report of a year, as the command builds it; nothing is made of a year with a filed month in error.
 * Null for a year that the firm has no report of.
 */
function builtYearOf(
  session: Session,
  { firm: id, year }: BuildParams,
  { yearToCsv, yearToHtml, yearToJson }: typeof pages,
): Built | null {
  const { firms, findings } = evaluate(filingsOf(session, id), session.form);
  const firm = firms.find((one) => one.id === id);
  if (firm === undefined || !yearsOf(firm).includes(year)) return null;
  const errors = errorsOfYear(firm, year, findings);
  if (errors.length > 0) return { files: [], refused: errors.join(', ') };
  return {
    refused: null,
    files: [
      { name: `${year}.html`, text: yearToHtml(firm, year) },
      { name: `${year}.json`, text: yearToJson(firm, year) },
      { name: `${year}.csv`, text: yearToCsv(firm, year) },
    ],
  };
}

/** What the files of a firm state; a report names files from the folder of the workspace, whoever builds it. */
function filingsOf({ live, root }: Session, id: string): readonly FilingFile[] {
  return live.filesAbout(id).flatMap((uri) => {
    const filing = live.file(uri);
    if (filing === undefined) return [];
    const { firms, reports, findings } = filing;
    const file = root !== null && isBelow(uri, root) ? decodeURIComponent(uri.slice(root.length + 1)) : uri;
    return {
      file,
      firms: firms.map((one) => ({ ...one, file })),
      reports: reports.map((one) => ({ ...one, file })),
      findings: findings.map((finding) => ({ ...finding, place: { ...finding.place, file } })),
    };
  });
}
