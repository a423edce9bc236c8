/** Reads the files of workspaces: those that an editor has open as they stand there, the others as they are on disk. */
import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ServerHost } from './host.ts';
import type { Session } from './session.ts';
import { isFilingUri, isFormUri } from './uris.ts';
import type { Workspaces } from './workspaces.ts';

/** Reads files for workspaces. What cannot be read is said, and does not keep the others from being read. */
export class Reading {
  readonly #host: ServerHost;
  readonly #open: ReadonlyMap<string, TextDocument>;
  readonly #workspaces: Workspaces;
  readonly #connection: Connection;

  /** @param open the open documents, by canonical name */
  constructor(
    host: ServerHost,
    open: ReadonlyMap<string, TextDocument>,
    workspaces: Workspaces,
    connection: Connection,
  ) {
    this.#host = host;
    this.#open = open;
    this.#workspaces = workspaces;
    this.#connection = connection;
  }

  /** The text of a file; null where it cannot be read. */
  async textOf(file: string): Promise<string | null> {
    return (await this.texts([file])).get(file) ?? null;
  }

  /** The texts of files by their names, without those that are not there. */
  async texts(files: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const texts = new Map<string, string>();
    const closed = files.filter((file) => !this.#open.has(file));
    await this.#read(closed, (file, text) => texts.set(file, text));
    for (const file of files) {
      const document = this.#open.get(file);
      if (document !== undefined) texts.set(file, document.getText());
    }
    return texts;
  }

  /** Gives a workspace the house rules in its folder. */
  async takeForms(session: Session): Promise<void> {
    const files = this.#workspaces.filesOf(session) ?? [];
    const texts = await this.texts([...files].filter(isFormUri));
    for (const [file, text] of texts) session.forms.set(file, text);
  }

  /** Gives a workspace its filings: those in its folder and the open ones that are not saved. */
  async takeFilings(session: Session): Promise<void> {
    const files = [...(this.#workspaces.filesOf(session) ?? [])].filter(isFilingUri);
    // Thousands of texts are not held together.
    await this.#read(
      files.filter((file) => !this.#open.has(file)),
      (file, text) => {
        session.defer(file, text, this.#host);
      },
    );
    for (const [file, document] of this.#open) {
      if (this.#workspaces.isFiling(file) && this.#workspaces.of(file) === session)
        session.take(file, document.getText());
    }
  }

  async #read(files: readonly string[], take: (file: string, text: string) => void): Promise<void> {
    if (files.length === 0) return;
    const failed = await this.#host.read(files, take);
    for (const { reason } of failed) this.#connection.console.warn(reason);
  }
}
