/** `focus lsp`: the language server, for any editor that speaks the protocol over standard streams. */
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { FocusServer } from '@focus/server';
import { option, type CommandSpec } from '../command.ts';
import { CannotWork, EXIT } from '../exit.ts';
import { keepHeapSmall, processHost } from '../lsp/host.ts';

export const lsp: CommandSpec = {
  name: 'lsp',
  about: 'Serve an editor: the language server, for any that speaks its protocol.',
  operands: [],
  options: [option({ name: 'stdio', about: 'speak over standard input and output (required)' })],
  examples: [['focus lsp --stdio', 'what an editor starts']],
  notes: 'An editor starts it and ends it. docs/editors.md says how to set one up.',
  run(_, values) {
    if (values['stdio'] !== true) {
      throw new CannotWork(
        '"focus lsp" speaks over standard input and output: start it as "focus lsp --stdio".',
      );
    }
    keepHeapSmall();
    const connection = createConnection(
      new StreamMessageReader(process.stdin),
      new StreamMessageWriter(process.stdout),
    );
    new FocusServer(connection, processHost).start();
    return new Promise((resolve) => {
      connection.onExit(() => {
        resolve(EXIT.clean);
      });
    });
  },
};
