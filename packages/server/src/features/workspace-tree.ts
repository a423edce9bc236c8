/** The firms, years and months of all open workspaces, as a tree shows them. */
import type { EvaluatedFirm, FirmOutline } from '@focus/engine';
import type { Feature } from '../feature.ts';
import type { MonthsParams, Tree, TreeFirm, TreeParams, TreeYear } from '../protocol.ts';
import type { FocusServer } from '../server.ts';
import type { Session } from '../session.ts';
import { countsOf, isOverdue, sumOf, treeMonthOf } from '../show/status.ts';

/** The requests `focus/tree` and `focus/months`. */
export const workspaceTree: Feature = {
  capabilities: {},
  listen(server) {
    const { connection } = server;
    connection.onRequest('focus/tree', async (params: TreeParams | null): Promise<Tree> => {
      await server.checked();
      const firms = sessionsOf(server).flatMap((session) =>
        session.live.outlines().map((firm) => firmOf(session, firm, params?.today)),
      );
      return { firms: firms.sort(byName) };
    });
    connection.onRequest('focus/months', async (params: MonthsParams): Promise<readonly TreeYear[]> => {
      await server.ready();
      const session = sessionsOf(server).find(({ root }) => root === params.workspace);
      const firm = session?.live.firm(params.firm);
      return firm === undefined ? [] : yearsOfFirm(firm, params.today);
    });
  },
};

/** The workspaces, and what lies in none. */
function sessionsOf({ sessions, loose }: FocusServer): readonly Session[] {
  return [...sessions, loose];
}

function firmOf({ root }: Session, firm: FirmOutline, today: string | undefined): TreeFirm {
  const { id, name, file, place, reports } = firm;
  return {
    workspace: root,
    firm: id,
    name,
    place: file === '' ? null : { uri: file, line: place.line },
    findings: sumOf(reports.map(({ findings }) => countsOf(findings))),
    first: reports[0]?.month ?? null,
    last: reports.at(-1)?.month ?? null,
    overdue:
      today === undefined ? 0 : reports.filter(({ state, due }) => isOverdue(state, due, today)).length,
  };
}

function yearsOfFirm({ reports }: EvaluatedFirm, today: string | undefined): readonly TreeYear[] {
  const months = reports.toReversed().map((report) => treeMonthOf(report, today));
  return [...Map.groupBy(months, ({ month }) => Number(month.slice(0, 4)))].map(([year, ofYear]) => ({
    year,
    findings: sumOf(ofYear.map(({ findings }) => findings)),
    months: ofYear,
  }));
}

function byName(left: TreeFirm, right: TreeFirm): number {
  return left.name < right.name ? -1 : left.name > right.name ? 1 : 0;
}
