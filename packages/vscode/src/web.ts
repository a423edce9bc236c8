/** The extension in a browser: the server is a web worker, and files are those of any file system VS Code knows. */
import { Uri, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, clientOptions } from './client/options.ts';
import { answerFileRequests } from './web/files.ts';
import { startExtension } from './extension.ts';

let client: LanguageClient | undefined;
let worker: Worker | undefined;

/** Called by VS Code when a filing or a form is opened, or a workspace that holds some. */
export async function activate(context: ExtensionContext): Promise<void> {
  const fileOf = (name: string) => Uri.joinPath(context.extensionUri, 'dist/web', name).toString(true);
  // Another worker each time the server is started.
  const server = () => {
    worker?.terminate();
    worker = new Worker(fileOf('server.js'));
    worker.postMessage(fileOf('server-main.js'));
    const [reader, writer] = [new BrowserMessageReader(worker), new BrowserMessageWriter(worker)];
    return Promise.resolve({ reader, writer });
  };
  client = new LanguageClient(CLIENT_ID, CLIENT_NAME, server, clientOptions());
  answerFileRequests(client);
  await startExtension(context, client);
}

/** Called by VS Code when the extension ends. */
export async function deactivate(): Promise<void> {
  await client?.dispose();
  worker?.terminate();
}
