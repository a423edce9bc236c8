/** Hover: a figure with its formula, its rules and its course; settings, rules, headings. */
import type { Feature } from '../feature.ts';
import { onForm } from '../form/open.ts';
import { hoverAt } from '../show/hover.ts';

/** What stands under the pointer, in full. */
export const hover: Feature = {
  capabilities: { hoverProvider: true },
  listen(server) {
    server.connection.onHover(async ({ textDocument: { uri }, position }) => {
      const filing = await server.filing(uri);
      if (filing === null) return onForm(server, uri, (language, open) => language.hover(open, position));
      // Clients that draw Markdown themselves say which parser they do it with; those show images.
      const shown = hoverAt(filing, position, server.client.general?.markdown !== undefined);
      if (shown === null) return null;
      return { contents: { kind: 'markdown', value: shown.markdown }, range: shown.range };
    });
  },
};
