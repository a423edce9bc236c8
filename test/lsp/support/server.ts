/** A language server as an editor starts it: the built command as a process, the protocol over its streams. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  ProgressType,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
} from 'vscode-languageserver/node';

const COMMAND = join(import.meta.dirname, '../../../packages/cli/bin/focus.js');

/** A server process and what it has told. */
export interface ServerProcess {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly folder: string;
  /** What was published last for each file, by URI. */
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>;
  /** The URI of a file of the folder. */
  uri(path: string): string;
  /** All that was sent has been worked on. */
  settled(): Promise<void>;
  /** Resolves when the diagnostics of a file are published next. */
  published(uri: string): Promise<void>;
  /** Ends it as an editor does; resolves to its exit status. */
  stop(): Promise<number | null>;
}

/** Starts the built command over a folder. */
export async function startServer(
  folder: string,
  capabilities: ClientCapabilities = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [COMMAND, 'lsp', '--stdio'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const diagnostics = new Map<string, readonly Diagnostic[]>();
  const waiting = new Map<string, () => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics: found }) => {
    diagnostics.set(uri, found);
    waiting.get(uri)?.();
    waiting.delete(uri);
  });
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onProgress(new ProgressType<unknown>(), 'any', () => undefined);
  connection.listen();
  const root = pathToFileURL(folder).toString();
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol still asks for it
    rootUri: null,
    workspaceFolders: [{ uri: root, name: 'books' }],
    capabilities,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    process: child,
    connection,
    initialized,
    folder,
    diagnostics,
    uri: (path) => pathToFileURL(join(folder, path)).toString(),
    settled: () => connection.sendRequest('focus/settled'),
    published: (uri) => new Promise((resolve) => waiting.set(uri, resolve)),
    async stop() {
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      return ended;
    },
  };
}
