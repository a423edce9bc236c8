/** What the server asks of where it runs: the only way to files and to git. */

/** The surroundings of a server. Every file and folder is named by its URI. */
export interface ServerHost {
  /** The workspace around each folder an editor has open: its git work tree, or the folder itself; each once. */
  rootsOf(folders: readonly string[]): Promise<readonly string[]>;
  /**
   * The `.focus` and `.focusform` files of a workspace, in order, without those that git ignores.
   * @throws CannotServe where they cannot be told
   */
  list(root: string): Promise<readonly string[]>;
  /** Whether a file below the root of a workspace that is not listed, and not there yet, would be once it is written. */
  wouldList(root: string, file: string): Promise<boolean>;
  /**
   * Reads files and hands over their texts, one at a time. One that is not there is passed over.
   * @returns what could not be read, each with the reason as a sentence
   */
  read(files: readonly string[], take: (file: string, text: string) => void): Promise<readonly Unreadable[]>;
  /**
   * The text of a file, or null where it is not there or cannot be read. Only where files can be read while the caller
   * waits: a server then keeps no texts, and reads a file again when what it states is needed.
   */
  readNow?(file: string): string | null;
  /** The text a file has in the last commit; null where there is none, or no git. */
  headText(file: string): Promise<string | null>;
  /**
   * The `.focus` files of a workspace that the last commit has otherwise: changed since, deleted, under another name. Files
   * that it does not have may be among them. Null where nothing is committed, and where there is no git.
   */
  changedSinceHead(root: string): Promise<readonly string[] | null>;
}

/** A file that could not be read. */
export interface Unreadable {
  readonly file: string;
  readonly reason: string;
}

/** A workspace cannot be served; the message is the sentence that a person is told. */
export class CannotServe extends Error {}
