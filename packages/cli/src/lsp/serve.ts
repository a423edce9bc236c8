/** Serves an editor over standard input and output. Loaded to serve only: the protocol's library watches the editor. */
import { createConnection } from 'vscode-languageserver/node';
import { FocusServer } from '@focus/server';
import { EXIT, type ExitStatus } from '../exit.ts';
import { processHost } from './host.ts';

/** Resolves when the editor says that it is over. Where it goes without a word, the process ends. */
export function serve(): Promise<ExitStatus> {
  // Nobody is left to answer; the end of the input is seen by the connection.
  process.stdout.on('error', () => process.exit(EXIT.wrong));
  const connection = createConnection(process.stdin, process.stdout);
  new FocusServer(connection, processHost).start();
  return new Promise((resolve) => {
    connection.onExit(() => {
      resolve(EXIT.clean);
    });
  });
}
