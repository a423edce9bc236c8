/** The language server as a process of its own: the files of this machine, git beside them. */
import { createConnection } from 'vscode-languageserver/node';
import { keepHeapSmall, processHost } from '@focus/cli/lsp-host';
import { FocusServer } from '@focus/server';

keepHeapSmall();
new FocusServer(createConnection(), processHost).start();
