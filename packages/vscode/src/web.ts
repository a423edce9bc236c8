/** The extension in a browser: the server is a web worker, and files are those of any file system VS Code knows. */
import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, clientOptions } from './client/options.ts';
import { answerFileRequests } from './web/files.ts';
import { startExtension } from './extension.ts';

let client: LanguageClient | undefined;

/** Called by VS Code when a filing or a form is opened, or a workspace that holds some. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  // Another worker each time the server is started.
  client = new LanguageClient(
    CLIENT_ID,
    CLIENT_NAME,
    () => Promise.resolve(new Worker(script)),
    clientOptions(),
  );
  answerFileRequests(client);
  await startExtension(context, client);
}

/** Called by VS Code when the extension ends. */
export async function deactivate(): Promise<void> {
  await client?.dispose();
}
