/** Completion, and signature help in grids. */
import { CompletionTriggerKind } from 'vscode-languageserver';
import { completionsAt } from '../complete/complete.ts';
import { signatureAt } from '../complete/signature.ts';
import type { Feature } from '../feature.ts';
import { onForm } from '../form/open.ts';

/** What may be written at the cursor. */
export const completion: Feature = {
  capabilities: {
    completionProvider: { triggerCharacters: [' '], completionItem: { labelDetailsSupport: true } },
    signatureHelpProvider: { triggerCharacters: [' '], retriggerCharacters: [' '] },
  },
  listen(server) {
    server.connection.onCompletion(async ({ textDocument: { uri }, position, context }) => {
      const filing = await server.filing(uri);
      const isAsked = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
      if (filing !== null) return completionsAt(filing, position, isAsked);
      return isAsked ? onForm(server, uri, (language, open) => language.completions(open, position)) : null;
    });
    server.connection.onSignatureHelp(async ({ textDocument: { uri }, position }) => {
      const filing = await server.filing(uri);
      return filing === null ? null : signatureAt(filing, position);
    });
  },
};
