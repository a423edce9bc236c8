/** Completion, and signature help in grids. */
import { CompletionTriggerKind } from 'vscode-languageserver';
import { completionsAt } from '../complete/complete.ts';
import { signatureAt } from '../complete/signature.ts';
import type { Feature } from '../feature.ts';

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
      return filing === null ? null : completionsAt(filing, position, isAsked);
    });
    server.connection.onSignatureHelp(async ({ textDocument: { uri }, position }) => {
      const filing = await server.filing(uri);
      return filing === null ? null : signatureAt(filing, position);
    });
  },
};
