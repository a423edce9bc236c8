/** The extension where there are processes: on the desktop, in a container, at the other end of a connection. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME, clientOptions } from './client/options.ts';
import { startExtension } from './extension.ts';
import { checkTasks } from './tasks.ts';

let client: LanguageClient | undefined;

/** Called by VS Code when a filing or a form is opened, or a workspace that holds some. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.cjs');
  const server = { module, transport: TransportKind.ipc };
  client = new LanguageClient(CLIENT_ID, CLIENT_NAME, { run: server, debug: server }, clientOptions());
  context.subscriptions.push(checkTasks());
  await startExtension(context, client);
}

/** Called by VS Code when the extension ends. */
export async function deactivate(): Promise<void> {
  await client?.dispose();
}
