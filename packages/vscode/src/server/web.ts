/** The language server in a web worker: files are asked of the editor, which knows every kind of file system. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { FocusServer } from '@focus/server';
import { EditorHost } from './editor-host.ts';

const worker: unknown = globalThis;
const port = worker as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
new FocusServer(connection, new EditorHost(connection)).start();
