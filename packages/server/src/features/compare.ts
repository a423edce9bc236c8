/** A report beside the last commit or beside the month before, as a document. */
import type { Feature } from '../feature.ts';
import type { CompareParams, Comparison } from '../protocol.ts';
import { headsOf } from '../show/head.ts';
import { reportOfLine } from '../show/places.ts';

/** The request `focus/compare`. */
export const compare: Feature = {
  capabilities: {},
  listen(server) {
    server.connection.onRequest(
      'focus/compare',
      async (params: CompareParams): Promise<Comparison | null> => {
        const { besideHead, besidePrior } = await import('../show/comparisons.ts');
        const filing = await server.filing(params.uri);
        if (filing?.session == null) return null;
        const { session } = filing;
        const report = reportOfLine(filing, params.position.line)?.report;
        if (report === undefined) return null;
        const { firm, month } = { firm: report.facts.firm, month: report.month };
        const name = session.live.firm(firm)?.name ?? firm;
        if (params.with === 'prior') return besidePrior(report, name);
        const head = await headsOf(server).report(session, firm, month);
        return head === null ? null : besideHead(head.report, report, name);
      },
    );
  },
};
