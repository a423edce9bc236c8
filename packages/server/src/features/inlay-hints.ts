/** Inlay hints: computed figures that are not written, and what else a line does not say by itself. */
import type { InlayHint } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { hintsIn, type HintSubject } from '../show/hints.ts';
import { endOfLine } from '../show/places.ts';
import { tooltipOf } from '../show/tooltips.ts';

/** What a hint carries until it is pointed at. */
interface HintData {
  readonly uri: string;
  readonly about: HintSubject;
}

/** Inlay hints, at the end of lines; what they say more of is asked for where somebody points at one. */
export const inlayHints: Feature = {
  capabilities: { inlayHintProvider: { resolveProvider: true } },
  listen(server) {
    server.connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }) => {
      const filing = await server.filing(uri);
      if (filing === null) return null;
      return hintsIn(filing, range, server.settings.inlayHints).map(
        ({ line, label, about, edits }): InlayHint => {
          const data: HintData = { uri, about };
          return {
            position: endOfLine(filing.document, line),
            label,
            paddingLeft: true,
            ...(edits.length === 0 ? {} : { textEdits: [...edits] }),
            data,
          };
        },
      );
    });
    server.connection.languages.inlayHint.resolve(async (hint) => {
      const data: unknown = hint.data;
      if (!isHintData(data)) return hint;
      const filing = await server.filing(data.uri);
      const { firm, month } = data.about;
      const report = filing?.session?.live.report(firm, month);
      if (report === undefined) return hint;
      const value = tooltipOf(data.about, report);
      return { ...hint, tooltip: { kind: 'markdown', value } };
    });
  },
};

function isHintData(data: unknown): data is HintData {
  return typeof data === 'object' && data !== null && 'uri' in data && 'about' in data;
}
