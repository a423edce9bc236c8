/**
 * An editor to test with: speaks the protocol with a server in the same process, over real messages, and remembers
 * what it is told. Files are kept in memory; the workspace is `file:///books`.
 */
import { PassThrough } from 'node:stream';
import { canonical, CannotServe, FocusServer, isBelow, type ServerHost } from '@focus/server';
import { FEATURES } from '../../src/features/index.ts';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import {
  CodeLensRefreshRequest,
  ConfigurationRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  InlayHintRefreshRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  type ClientCapabilities,
  type Diagnostic,
  type FileEvent,
  type InitializeResult,
  type Position,
  type Range,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The folder that is open. */
export const ROOT = 'file:///books';

/** What an editor can do that can do everything; a test passes less where it matters. */
export const CAPABLE: ClientCapabilities = {
  textDocument: {
    completion: {
      completionItem: { snippetSupport: true, documentationFormat: ['markdown'], insertReplaceSupport: true },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
      resolveSupport: { properties: ['edit'] },
      dataSupport: true,
    },
    rename: { prepareSupport: true },
    inlayHint: { resolveSupport: { properties: ['tooltip', 'textEdits'] } },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
};

/** How an editor is started. */
export interface EditorOptions {
  /** The files of the workspace by their paths in it. */
  readonly files?: Readonly<Record<string, string>>;
  /** The folders that are open; else the root alone. */
  readonly folders?: readonly string[];
  /** Folders that cannot be listed, each with the reason. */
  readonly unlistable?: ReadonlyMap<string, string>;
  /** Files that git ignores, by the ends of their names. */
  readonly ignored?: readonly string[];
  /** The same at the last commit; without any, nothing is committed. */
  readonly head?: Readonly<Record<string, string>>;
  readonly capabilities?: ClientCapabilities;
  /** The user's settings, under `focus`. */
  readonly settings?: unknown;
  /** The server keeps nothing that it can read again, as it does in a workspace of thousands of files. */
  readonly forgetful?: boolean;
}

/** An editor with a server of its own. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** The files on disk, by URI. */
  readonly disk: Map<string, string>;
  readonly head: Map<string, string>;
  /** What was published last for each file. */
  readonly diagnostics = new Map<string, readonly Diagnostic[]>();
  /** The files of which something was published, in that order. */
  published: string[] = [];
  /** What the server had shown to the user. */
  readonly shown: string[] = [];
  /** How often the server asked to draw hints again. */
  refreshes = 0;
  readonly #documents = new Map<string, TextDocument>();

  private constructor(
    connection: ProtocolConnection,
    initialized: InitializeResult,
    disk: Map<string, string>,
    head: Map<string, string>,
  ) {
    this.connection = connection;
    this.initialized = initialized;
    this.disk = disk;
    this.head = head;
  }

  /** Starts a server over files in memory and opens the folder. */
  static async start(options: EditorOptions = {}): Promise<Editor> {
    const disk = byUri(options.files ?? {});
    const head = byUri(options.head ?? {});
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    const host = memoryHost(disk, head, options);
    if (options.forgetful === true) {
      const readNow = (file: string) => disk.get(file) ?? null;
      new FocusServer(server, { ...host, readNow }, FEATURES, 0).start();
    } else new FocusServer(server, host).start();
    const client = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    let editor: Editor | null = null;
    const published: [string, readonly Diagnostic[]][] = [];
    client.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      if (editor === null) published.push([uri, diagnostics]);
      else {
        editor.diagnostics.set(uri, diagnostics);
        editor.published.push(uri);
      }
    });
    const shown: string[] = [];
    client.onNotification(ShowMessageNotification.type, ({ message }) => {
      (editor?.shown ?? shown).push(message);
    });
    client.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => options.settings ?? null));
    client.onRequest(RegistrationRequest.type, () => undefined);
    const refresh = () => {
      if (editor !== null) editor.refreshes += 1;
    };
    client.onRequest(InlayHintRefreshRequest.type, refresh);
    client.onRequest(CodeLensRefreshRequest.type, () => undefined);
    client.listen();
    const initialized = await client.sendRequest(InitializeRequest.type, {
      processId: null,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol still asks for it
      rootUri: null,
      workspaceFolders: (options.folders ?? [ROOT]).map(folderOf),
      capabilities: options.capabilities ?? CAPABLE,
    });
    editor = new Editor(client, initialized, disk, head);
    for (const [uri, diagnostics] of published) editor.diagnostics.set(uri, diagnostics);
    editor.shown.push(...shown);
    await client.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  /** Opens a file, as it is on disk or with another text, and waits until the server has read it. */
  async open(
    path: string,
    text = this.disk.get(uriOf(path)) ?? '',
    languageId = path.endsWith('.focusform') ? 'focusform' : 'focus',
  ): Promise<string> {
    const uri = uriOf(path);
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
    await this.settled();
    return uri;
  }

  /** The text of an open document. */
  text(path: string): string {
    return this.document(path).getText();
  }

  /** An open document. */
  document(path: string): TextDocument {
    const document = this.#documents.get(uriOf(path));
    if (document === undefined) throw new Error(`${path} is not open`);
    return document;
  }

  /** Replaces a range of an open document, as typing does. */
  async change(path: string, range: Range, text: string): Promise<void> {
    const document = this.document(path);
    const contentChanges = [{ range, text }];
    const version = document.version + 1;
    this.#documents.set(document.uri, TextDocument.update(document, contentChanges, version));
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: document.uri, version },
      contentChanges,
    });
    await this.settled();
  }

  /** Replaces the first occurrence of `what` in an open document. */
  async replace(path: string, what: string, by: string): Promise<void> {
    await this.change(path, this.rangeOf(path, what), by);
  }

  /** Where `what` stands first in an open document. */
  rangeOf(path: string, what: string): Range {
    const document = this.document(path);
    const offset = document.getText().indexOf(what);
    if (offset < 0) throw new Error(`${path} has no ${JSON.stringify(what)}`);
    return { start: document.positionAt(offset), end: document.positionAt(offset + what.length) };
  }

  /** The position right after `what`, where it stands first. */
  after(path: string, what: string): Position {
    return this.rangeOf(path, what).end;
  }

  /** The position of the first character of `what`, where it stands first. */
  at(path: string, what: string): Position {
    return this.rangeOf(path, what).start;
  }

  /** Closes a document; what was not saved is lost. */
  async close(path: string): Promise<void> {
    const uri = uriOf(path);
    this.#documents.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    await this.settled();
  }

  /** A file is written by another program; `null` deletes it. */
  async write(path: string, text: string | null): Promise<void> {
    await this.writeAll({ [path]: text });
  }

  /** Files are written by another program and told of together, as git switches branches; `null` deletes one. */
  async writeAll(files: Readonly<Record<string, string | null>>): Promise<void> {
    const changes = Object.entries(files).map(([path, text]): FileEvent => {
      const uri = uriOf(path);
      const before = this.disk.has(uri) ? FileChangeType.Changed : FileChangeType.Created;
      if (text === null) this.disk.delete(uri);
      else this.disk.set(uri, text);
      return { uri, type: text === null ? FileChangeType.Deleted : before };
    });
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    await this.settled();
  }

  /** Opens and closes folders. */
  async changeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    const event = { added: added.map(folderOf), removed: removed.map(folderOf) };
    await this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
    await this.settled();
  }

  /** The diagnostics of a file as lines: `4:2-10 error unknown-line: The schedule …`, lines and columns from 0. */
  findings(path: string): readonly string[] {
    const severities = ['', 'error', 'warning', 'info', 'hint'];
    return (this.diagnostics.get(uriOf(path)) ?? []).map(({ range, severity, code, message }) => {
      const { start, end } = range;
      const where = `${String(start.line)}:${String(start.character)}-${String(end.character)}`;
      return `${where} ${severities[severity ?? 0] ?? ''} ${String(code)}: ${typeof message === 'string' ? message : message.value}`;
    });
  }

  /** Everything that was sent has been worked on, and what came of it has arrived. */
  async settled(): Promise<void> {
    // A request is answered after what was sent before it; what it causes later is waited for by a second one.
    for (let round = 0; round < 2; round += 1) {
      await this.connection.sendRequest('focus/settled').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  /** Ends the server. */
  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type).catch(() => undefined);
    this.connection.dispose();
  }
}

/** The URI of a path of the workspace. */
export function uriOf(path: string): string {
  return path.includes(':') ? path : `${ROOT}/${path}`;
}

function byUri(files: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(files).map(([path, text]) => [uriOf(path), text]));
}

function folderOf(uri: string) {
  return { uri, name: uri.slice(uri.lastIndexOf('/') + 1) };
}

function memoryHost(
  disk: ReadonlyMap<string, string>,
  head: ReadonlyMap<string, string>,
  { unlistable = new Map<string, string>(), ignored = [] }: EditorOptions,
): ServerHost {
  const isIgnored = (file: string) => ignored.some((end) => file.endsWith(end));
  return {
    rootsOf: (folders) => Promise.resolve(folders),
    list: (root) => {
      const reason = unlistable.get(root);
      if (reason !== undefined) return Promise.reject(new CannotServe(reason));
      const files = [...disk.keys()].filter((file) => isBelow(canonical(file), root) && !isIgnored(file));
      return Promise.resolve(files.sort());
    },
    wouldList: (_, file) => Promise.resolve(!isIgnored(file)),
    read: (files, take) => {
      for (const file of files) {
        const text = disk.get(file);
        if (text !== undefined) take(file, text);
      }
      return Promise.resolve([]);
    },
    headText: (file) => Promise.resolve(head.get(file) ?? null),
    changedSinceHead: () =>
      Promise.resolve(
        head.size === 0 ? null : [...head.keys()].filter((file) => head.get(file) !== disk.get(file)),
      ),
  };
}
