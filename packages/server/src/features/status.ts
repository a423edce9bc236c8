/** The report under the cursor: in a few words, and how its figures come about; what updates concern. */
import { printMonth } from '@focus/engine';
import type { Feature } from '../feature.ts';
import {
  DID_UPDATE,
  type AtParams,
  type DidUpdateParams,
  type Explained,
  type ReportStatus,
  type StatusParams,
} from '../protocol.ts';
import { explainedCell } from '../show/derivation.ts';
import { cellsAt, reportOfLine } from '../show/places.ts';
import { headlinesOf, treeMonthOf } from '../show/status.ts';

/** More months than that are not named one by one: whoever shows any of them asks again. */
const MANY = 200;

/** The requests `focus/status` and `focus/explain`, and the notification `focus/didUpdate`. */
export const status: Feature = {
  capabilities: {},
  listen(server) {
    const { connection } = server;
    connection.onRequest('focus/status', async (params: StatusParams): Promise<ReportStatus | null> => {
      const filing = await server.filing(params.uri);
      if (filing?.session == null) return null;
      const report = reportOfLine(filing, params.position.line)?.report;
      if (report === undefined) return null;
      const { session } = filing;
      return {
        ...treeMonthOf(report, params.today),
        workspace: session.root,
        name: session.live.firm(report.facts.firm)?.name ?? report.facts.firm,
        headlines: headlinesOf(report),
      };
    });
    connection.onRequest('focus/explain', async ({ uri, position }: AtParams): Promise<Explained | null> => {
      const filing = await server.filing(uri);
      const line = filing?.outline.line(position.line);
      if (filing === null || line === undefined) return null;
      const report = reportOfLine(filing, position.line)?.report;
      const cells = cellsAt(line, position.character);
      const [first] = cells;
      if (report === undefined || first === undefined) return null;
      const { line: of } = first;
      return {
        title: `${of.key} ${of.name}, ${printMonth(report.month)}`,
        markdown: cells.map(({ spec }) => explainedCell(report, spec.id)).join('\n\n'),
      };
    });
    server.onDidUpdate(({ root }, { reports }) => {
      const params: DidUpdateParams = { workspace: root, reports: reports.length > MANY ? null : reports };
      void connection.sendNotification(DID_UPDATE, params);
    });
  },
};
