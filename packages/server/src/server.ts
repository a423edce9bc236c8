/**
 * The language server: keeps the workspaces up to date with what editors and file systems say, and publishes what
 * is found. Language services are features (`features/`), which ask it for filings.
 */
import type { Change, EvaluatedReport, ReportKey } from '@focus/engine';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type ClientCapabilities,
  type Connection,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Checking } from './checking.ts';
import { capabilitiesOf, type Feature } from './feature.ts';
import { FEATURES } from './features/index.ts';
import { outlineOf, type Filing } from './filing.ts';
import type { ServerHost } from './host.ts';
import { Published } from './published.ts';
import { Reading } from './reading.ts';
import { redraw } from './redraw.ts';
import { shippedForm, type Session } from './session.ts';
import { DEFAULT_SETTINGS, settingsFrom, type Settings } from './settings.ts';
import { canonical, isFormUri, schemeOf } from './uris.ts';
import { Workspaces } from './workspaces.ts';

/** Is told of every update of a workspace. */
export type UpdateListener = (session: Session, change: Change) => void;

/** A language server over one connection. */
export class FocusServer {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly documents = new TextDocuments(TextDocument);
  settings: Settings = DEFAULT_SETTINGS;
  client: ClientCapabilities = {};
  readonly #features: readonly Feature[];
  readonly #listeners: UpdateListener[] = [];
  /** Open documents by their canonical names. */
  readonly #open = new Map<string, TextDocument>();
  /** Open documents whose text has changed since it was read. */
  readonly #touched = new Set<string>();
  readonly #workspaces: Workspaces;
  readonly #reading: Reading;
  readonly #published: Published;
  #folders: readonly string[] = [];
  /** All that takes time and must happen in the order in which it was told; first of all, opening the folders. */
  #working: Promise<void>;
  #begin: () => void = () => undefined;
  readonly #checking: Checking;

  /** @param mostAwake how many months stay evaluated of firms that no editor has open: else, ten years of five firms */
  constructor(
    connection: Connection,
    host: ServerHost,
    features: readonly Feature[] = FEATURES,
    mostAwake = 600,
  ) {
    this.connection = connection;
    this.host = host;
    this.#published = new Published(connection);
    this.#features = features;
    this.#workspaces = new Workspaces(host, this.#open, {
      say: (message) => {
        void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
      },
      failed: (error) => {
        this.#sayMistake(error);
      },
    });
    this.#reading = new Reading(host, this.#open, this.#workspaces, connection);
    const begun = new Promise<void>((resolve) => (this.#begin = resolve));
    this.#working = begun;
    this.#enqueue(() => this.#openFolders());
    this.#checking = new Checking(
      {
        workspaces: () => [...this.sessions, this.loose],
        firmsOpenIn: (session) => this.#workspaces.firmsOpenIn(session),
        tell: (session, change) => {
          this.#tell(session, change, new Set());
        },
        republish: (session) => {
          this.#republish(session);
        },
        failed: (error) => {
          this.#sayMistake(error);
        },
      },
      mostAwake,
    );
  }

  /** Begins to listen. */
  start(): void {
    const { connection, documents } = this;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => void this.#initialized());
    connection.onDidChangeWatchedFiles(({ changes }) => {
      this.#enqueue(() => this.#watched(changes));
    });
    connection.onDidChangeConfiguration(() => void this.#configure());
    // Answered once all that was sent before is worked on: for tests, and for tools that drive a server.
    connection.onRequest('focus/settled', async () => {
      await this.checked();
      return null;
    });
    documents.onDidOpen(({ document }) => {
      this.#open.set(canonical(document.uri), document);
      this.#enqueue(() => this.#opened(document));
    });
    documents.onDidChangeContent(({ document }) => {
      this.#changed(document);
    });
    documents.onDidClose(({ document }) => {
      this.#open.delete(canonical(document.uri));
      this.#enqueue(() => this.#closed(document));
    });
    for (const feature of this.#features) feature.listen(this);
    documents.listen(connection);
    connection.listen();
  }

  /** Calls `listener` after every update of a workspace. */
  onDidUpdate(listener: UpdateListener): void {
    this.#listeners.push(listener);
  }

  /**
   * Resolves once it is known of every workspace what stands where, and brings open documents up to date with all that
   * was typed. Whatever is then asked of a firm is right; what nobody asks for is checked later.
   */
  async ready(): Promise<void> {
    this.#checking.giveWay();
    await this.#working;
    this.flush();
  }

  /** Resolves once everything in every workspace is checked: for what looks through all firms. */
  async checked(): Promise<void> {
    await this.ready();
    await this.#checking.finish();
  }

  /**
   * An open filing, up to date.
   * @param uri as the editor names it
   * @returns null for a document that is not open, or no filing
   */
  async filing(uri: string): Promise<Filing | null> {
    await this.ready();
    const file = canonical(uri);
    const document = this.#open.get(file) ?? null;
    if (document === null || !this.#workspaces.isFiling(file)) return null;
    const session = this.sessionOf(file);
    const form = session?.form ?? shippedForm();
    const reports: readonly EvaluatedReport[] = session?.live.reportsIn(file) ?? [];
    return { document, file, session, form, outline: outlineOf(document, form), reports };
  }

  /** The workspaces of the open folders. */
  get sessions(): readonly Session[] {
    return this.#workspaces.sessions;
  }

  /** Documents that lie in no open folder. */
  get loose(): Session {
    return this.#workspaces.loose;
  }

  /** The workspace that a file belongs to; null for one that belongs to none. In canonical spelling. */
  sessionOf(file: string): Session | null {
    return this.#workspaces.of(file);
  }

  /** Whether a file holds a form or house rules. In canonical spelling. */
  isForm(file: string): boolean {
    return this.#workspaces.isForm(file);
  }

  /** The text of a file, from the editor where it is open; null where it cannot be read. In canonical spelling. */
  textOf(file: string): Promise<string | null> {
    return this.#reading.textOf(file);
  }

  /** The open document of a file, in canonical spelling. */
  open(file: string): TextDocument | undefined {
    return this.#open.get(file);
  }

  /** Every open document by its canonical name. */
  get opened(): ReadonlyMap<string, TextDocument> {
    return this.#open;
  }

  /** Reads what was typed since the last time, and publishes what is found. */
  flush(): void {
    const touched = new Set(this.#touched);
    for (const [session, firms] of this.#takeTouched()) {
      this.#tell(session, session.live.update(firms), touched);
      this.#checking.rest(session);
    }
    this.#checking.begin();
  }

  /** Reads what was typed since the last time; the firms that are concerned, by workspace. */
  #takeTouched(): ReadonlyMap<Session, ReadonlySet<string>> {
    const touched = [...this.#touched];
    this.#touched.clear();
    const concerned = new Map<Session, Set<string>>();
    for (const file of touched) {
      const document = this.#open.get(file);
      if (document === undefined || !this.#workspaces.isFiling(file)) continue;
      const session = this.sessionOf(file);
      if (session === null) {
        this.#publish(file, null);
        continue;
      }
      const firms = concerned.get(session) ?? new Set();
      concerned.set(session, firms);
      // A heading that is typed may be of another firm than before.
      for (const firm of session.live.firmsIn(file)) firms.add(firm);
      session.take(file, document.getText());
      for (const firm of session.live.firmsIn(file)) firms.add(firm);
    }
    return concerned;
  }

  #initialize(params: InitializeParams): InitializeResult {
    this.client = params.capabilities;
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- all that some editors send
    const { workspaceFolders, rootUri } = params;
    this.#folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]);
    const own: ServerCapabilities = {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    };
    return { capabilities: capabilitiesOf(own, this.#features), serverInfo: { name: 'focus' } };
  }

  async #initialized(): Promise<void> {
    const { connection, client } = this;
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
      const watchers = [{ globPattern: '**/*.{focus,focusform}' }];
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'focus' });
    }
    if (client.workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        this.#folders = [...this.#folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        this.#enqueue(() => this.#openFolders());
      });
    }
    await this.#configure();
    this.#begin();
  }

  #enqueue(job: () => Promise<void>): void {
    this.#working = this.#working.then(job).catch((error: unknown) => {
      this.#sayMistake(error);
    });
  }

  #sayMistake(error: unknown): void {
    const what = error instanceof Error ? error.message : String(error);
    this.connection.console.error(`This is a mistake of the language server, not of your files: ${what}`);
  }

  async #configure(): Promise<void> {
    if (this.client.workspace?.configuration === true) {
      const sent: unknown = await this.connection.workspace.getConfiguration('focus');
      this.settings = settingsFrom(sent);
    }
    this.#refresh();
  }

  /** Reads the workspaces of the open folders; those that were open before stay as they are. */
  async #openFolders(): Promise<void> {
    const roots = (await this.host.rootsOf(this.#folders)).map(canonical);
    const { kept, added, closed } = this.#workspaces.split(roots);
    for (const session of closed) this.#withdraw(session);
    this.#workspaces.sessions = [...kept, ...added];
    // A folder within theirs may be a workspace of its own now, or no longer be one.
    for (const session of kept) await this.#reread(session, await this.#listAgain(session));
    for (const session of added) await this.#load(session);
    await this.#moveOpen();
    for (const file of this.#open.keys()) this.#touched.add(file);
    // Many may be open: they are checked first, but not at once.
    this.#takeTouched();
    this.#checking.begin();
  }

  /** Open documents may belong to other workspaces than before. */
  async #moveOpen(): Promise<void> {
    const moved = this.#workspaces.moveLoose();
    for (const file of moved) this.#published.withdraw(file);
    const changed = new Set(moved.some((file) => this.isForm(file)) ? [this.loose] : []);
    for (const [file, document] of this.#open) {
      const session = this.isForm(file) ? this.sessionOf(file) : null;
      if (session === null || session.forms.has(file)) continue;
      session.forms.set(file, document.getText());
      changed.add(session);
    }
    for (const session of changed) await this.#formsChanged(session);
  }

  /** Reads a workspace for the first time. */
  async #load(session: Session): Promise<void> {
    const files = await this.#workspaces.list(session);
    if (files === null) return;
    // What was said of one that belonged to no workspace.
    for (const file of this.#open.keys()) if (files.has(file)) this.#published.withdraw(file);
    await this.#reading.takeForms(session);
    const { files: told } = await session.takeForms();
    await this.#reading.takeFilings(session);
    for (const file of told) this.#publish(file, session);
  }

  /**
   * Lists a workspace again; one that could not be listed before is read.
   * @returns the files that belong to it and did not, or did and do not any more
   */
  async #listAgain(session: Session): Promise<readonly string[]> {
    const before = this.#workspaces.filesOf(session);
    if (before === undefined) {
      await this.#load(session);
      return [];
    }
    const now = await this.#workspaces.list(session);
    return now === null ? [] : [...before.symmetricDifference(now)];
  }

  async #opened(document: TextDocument): Promise<void> {
    const file = canonical(document.uri);
    // A file that is not known yet may have been made a moment ago, or is about to be.
    const around = this.#workspaces.around(file);
    if (around !== null && this.sessionOf(file) === null) {
      await this.#reread(around, await this.#listAgain(around));
    }
    this.#changed(document);
  }

  #changed(document: TextDocument): void {
    const file = canonical(document.uri);
    if (this.#open.get(file) !== document) return;
    if (this.isForm(file)) {
      this.#enqueue(() => this.#formChanged(file, document.getText()));
      return;
    }
    this.#touched.add(file);
    // After whatever else has arrived with it.
    void this.ready();
  }

  async #closed(document: TextDocument): Promise<void> {
    const file = canonical(document.uri);
    // It may be open again, and as something else: that is how an editor says that its language is another one.
    if (this.#open.get(file)?.languageId === document.languageId) return;
    this.#touched.delete(file);
    const wasDraft = this.#workspaces.wasDraft(file);
    const session = this.sessionOf(file);
    if (session === null || session === this.loose || schemeOf(file) === 'untitled') {
      if (session !== null) await this.#forget(session, file);
      this.#published.withdraw(file);
      return;
    }
    const others = wasDraft ? await this.#listAgain(session) : [];
    await this.#reread(session, this.#open.has(file) ? others : [...others, file]);
  }

  async #forget(session: Session, file: string): Promise<void> {
    session.live.delete(file);
    if (session.forms.delete(file)) await this.#formsChanged(session);
    this.#checking.begin();
  }

  async #watched(changes: readonly FileEvent[]): Promise<void> {
    const events = changes.map(({ uri, type }) => ({ file: canonical(uri), type }));
    for (const [session, ofSession] of Map.groupBy(events, ({ file }) => this.#workspaces.around(file))) {
      if (session === null) continue;
      const isOther = ofSession.some(
        ({ file, type }) => type === FileChangeType.Deleted || this.sessionOf(file) === null,
      );
      const others = isOther ? await this.#listAgain(session) : [];
      // What an editor has open counts as it stands there.
      const closed = ofSession.map(({ file }) => file).filter((file) => !this.#open.has(file));
      await this.#reread(session, [...closed, ...others]);
    }
  }

  /** Reads files of a workspace again; those that are gone, or no longer belong to it, are forgotten. */
  async #reread(session: Session, named: readonly string[]): Promise<void> {
    if (named.length === 0) return;
    const files = [...new Set(named)];
    const belonging = this.#workspaces.filesOf(session) ?? new Set();
    const texts = await this.#reading.texts(files.filter((file) => belonging.has(file)));
    let formsChanged = false;
    for (const file of files) {
      const document = this.#open.get(file);
      const text = texts.get(file);
      if (isFormUri(file)) {
        formsChanged = true;
        if (text === undefined) session.forms.delete(file);
        else session.forms.set(file, text);
      } else if (text === undefined) session.live.delete(file);
      else if (document === undefined) session.defer(file, text, this.host);
      else session.take(file, text);
      // Another form may check the workspace by now: then nobody else takes back what was said of a file that is gone.
      if (text === undefined) this.#published.withdraw(file);
    }
    if (formsChanged) await this.#formsChanged(session);
    // What was said of one that is open was said where it belonged before.
    const open = files.filter((file) => this.#open.has(file) && !isFormUri(file));
    for (const file of open) this.#publish(file, this.sessionOf(file));
    this.#checking.begin();
  }

  async #formChanged(file: string, text: string): Promise<void> {
    const session = this.sessionOf(file);
    if (session === null) return;
    session.forms.set(file, text);
    await this.#formsChanged(session);
  }

  async #formsChanged(session: Session): Promise<void> {
    const { files, changed } = await session.takeForms();
    if (changed) {
      this.#checking.formChanged(session);
      await this.#reading.takeFilings(session);
    }
    for (const file of files) this.#publish(file, session);
    this.#checking.begin();
  }

  /** Publishes the findings that changed, has other documents drawn again, and tells whoever listens. */
  #tell(session: Session, change: Change, touched: ReadonlySet<string>): void {
    const { files, reports } = change;
    for (const file of new Set([...files, ...session.filesOfClosing(reports)])) {
      // One that belongs to another workspace by now, or to none, is spoken of there.
      if (this.sessionOf(file) === session) this.#publish(file, session);
    }
    if (reports.length > 0 && this.#isShownElsewhere(session, reports, touched)) this.#refresh();
    if (files.length > 0 || reports.length > 0)
      for (const listener of this.#listeners) listener(session, change);
  }

  #isShownElsewhere(session: Session, reports: readonly ReportKey[], touched: ReadonlySet<string>): boolean {
    const changed = new Set(reports.map(({ firm, month }) => `${firm} ${month}`));
    return [...this.#open.keys()].some((file) => {
      if (touched.has(file) || this.sessionOf(file) !== session) return false;
      return (
        session.filing(file)?.reports.some(({ firm, month }) => changed.has(`${firm} ${month}`)) === true
      );
    });
  }

  /** After a change of the form every filing may have other findings. */
  #republish(session: Session): void {
    for (const file of this.#published.files()) {
      if (this.sessionOf(file) === session) this.#publish(file, session);
    }
    this.#refresh();
  }

  /** Publishes what is found in a file; of one that belongs to no workspace, what is wrong with its own text. */
  #publish(file: string, session: Session | null): void {
    const document = this.#open.get(file);
    const findings = session?.findingsIn(file) ?? this.loose.alone(file, document?.getText() ?? '');
    this.#published.publish(file, document, findings);
  }

  #withdraw(session: Session): void {
    for (const file of this.#published.files()) {
      if (this.sessionOf(file) === session) this.#published.withdraw(file);
    }
    this.#workspaces.forget(session);
    this.#checking.forget(session);
  }

  #refresh(): void {
    redraw(this.connection, this.client);
  }
}
