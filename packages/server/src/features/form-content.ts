/** The form that ships, to read: asked for by editors that open its URI. */
import type { Feature } from '../feature.ts';
import { FORM_SCHEME, FORM_URI } from '../navigate/form-document.ts';

/** Has the text of the form that ships. */
export const formContent: Feature = {
  capabilities: { workspace: { textDocumentContent: { schemes: [FORM_SCHEME] } } },
  listen(server) {
    server.connection.workspace.textDocumentContent.on(async ({ uri }) => {
      if (uri !== FORM_URI) return { text: '' };
      // A large text that is seldom looked at.
      const { focusPart1Source } = await import('@focus/forms/source');
      return { text: focusPart1Source };
    });
  },
};
