/** What the extension does wherever it runs, once there is a client. */
import { commands, window, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FocusService } from './client/requests.ts';

/** Registers views and commands, and starts the server. */
export async function startExtension(context: ExtensionContext, client: BaseLanguageClient): Promise<void> {
  const service = new FocusService(client);
  context.subscriptions.push(
    service,
    commands.registerCommand('focus.showOutput', () => {
      client.outputChannel.show();
    }),
    commands.registerCommand('focus.restartServer', async () => {
      await client.restart();
      window.setStatusBarMessage('FOCUS language server restarted', 3000);
    }),
  );
  await client.start();
}
