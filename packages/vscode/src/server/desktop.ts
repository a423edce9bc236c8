/** The language server as a process of its own: the files of this machine, git beside them. */
import { createConnection } from 'vscode-languageserver/node';
import { processHost } from '@focus/cli/lsp-host';
import { FocusServer } from '@focus/server';

new FocusServer(createConnection(), processHost).start();
