/** The language server in a web worker: files are asked of the editor, which knows every kind of file system. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { FocusServer } from '@focus/server';
import { EditorHost } from './editor-host.ts';

// A worker's global scope is the port to whoever started it.
const port = globalThis as unknown as MessagePort;
const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
new FocusServer(connection, new EditorHost(connection)).start();
