/** The workspaces of the open folders, and which file belongs to which. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CannotServe, type ServerHost } from './host.ts';
import { Session } from './session.ts';
import { canonical, isBelow, isFilingUri, isFormUri, schemeOf, shownFolder } from './uris.ts';

/** Who is told when a workspace cannot be listed. */
export interface Told {
  /** A sentence for a person. */
  say(sentence: string): void;
  /** An error of the program. */
  failed(error: unknown): void;
}

/** Workspaces, and what belongs to them. Files are named in canonical spelling. */
export class Workspaces {
  /** Those of the open folders. */
  sessions: readonly Session[] = [];
  /** Documents that lie in no open folder. */
  readonly loose = new Session(null);
  readonly #host: ServerHost;
  readonly #open: ReadonlyMap<string, TextDocument>;
  readonly #told: Told;
  /** The files that the host lists and the drafts; of a workspace that cannot be listed, nothing is known. */
  readonly #belonging = new Map<Session, ReadonlySet<string>>();
  /** Open documents that the host does not list, and would were they saved. */
  readonly #drafts = new Set<string>();
  /** Why a workspace could not be listed, as it was said. */
  readonly #unlisted = new Map<Session, string>();

  /** @param open the open documents, by canonical name */
  constructor(host: ServerHost, open: ReadonlyMap<string, TextDocument>, told: Told) {
    this.#host = host;
    this.#open = open;
    this.#told = told;
  }

  /** The workspace in whose folder a file lies, whether it belongs to it or not; of several, the innermost. */
  around(file: string): Session | null {
    let best: Session | null = null;
    for (const session of this.sessions) {
      if (session.root === null || !isBelow(file, session.root)) continue;
      if (best === null || session.root.length > (best.root ?? '').length) best = session;
    }
    return best;
  }

  /** The workspace that a file belongs to; null for one that belongs to none. */
  of(file: string): Session | null {
    const around = this.around(file);
    if (around !== null) return this.#belonging.get(around)?.has(file) === true ? around : null;
    const scheme = schemeOf(file);
    // A document that was never saved belongs to what is open beside it.
    if (scheme === 'untitled') return this.sessions[0] ?? this.loose;
    return scheme === 'file' ? this.loose : null;
  }

  /** The firms of which a document states something that is open. */
  firmsOpenIn(session: Session): Set<string> {
    const open = [...this.#open.keys()].filter((file) => this.of(file) === session);
    return new Set(open.flatMap((file) => session.live.firmsIn(file)));
  }

  /** Whether a file is a filing: by its name, or, where that does not tell, by what the editor says it is. */
  isFiling(file: string): boolean {
    return isFilingUri(file) || (!isFormUri(file) && this.#open.get(file)?.languageId === 'focus');
  }

  /** Whether a file holds a form or house rules: as `isFiling`. */
  isForm(file: string): boolean {
    return isFormUri(file) || (!isFilingUri(file) && this.#open.get(file)?.languageId === 'focusform');
  }

  /** The workspaces that stay when folders are others, those that come, and those that go. */
  split(roots: readonly string[]): Readonly<Record<'kept' | 'added' | 'closed', readonly Session[]>> {
    const kept = this.sessions.filter(({ root }) => root !== null && roots.includes(root));
    const known = new Set(kept.map(({ root }) => root));
    const added = roots.filter((root) => !known.has(root)).map((root) => new Session(root));
    return { kept, added, closed: this.sessions.filter((session) => !kept.includes(session)) };
  }

  /** Takes from the documents that lie in no folder those that lie in one by now; their names. */
  moveLoose(): readonly string[] {
    const { live, forms } = this.loose;
    const moved = [...live.files(), ...forms.keys()].filter((file) => this.of(file) !== this.loose);
    for (const file of moved) {
      live.delete(file);
      forms.delete(file);
    }
    return moved;
  }

  /** What belongs to the folder of a workspace, as it was listed last; undefined for one that could not be. */
  filesOf(session: Session): ReadonlySet<string> | undefined {
    return this.#belonging.get(session);
  }

  /** Learns what belongs to the folder of a workspace; null where that cannot be listed, which is said once. */
  async list(session: Session): Promise<ReadonlySet<string> | null> {
    const { root } = session;
    if (root === null) return null;
    let listed: readonly string[];
    try {
      listed = await this.#host.list(root);
    } catch (error) {
      this.#sayUnlisted(session, root, error);
      return null;
    }
    this.#unlisted.delete(session);
    const files = new Set(listed.map(canonical).filter((file) => this.around(file) === session));
    for (const file of this.#open.keys()) {
      if (this.around(file) !== session) continue;
      this.#drafts.delete(file);
      if (files.has(file) || !(await this.#host.wouldList(root, file))) continue;
      this.#drafts.add(file);
      files.add(file);
    }
    this.#belonging.set(session, files);
    return files;
  }

  /** A document is closed: whether it was a draft, of which only a new list says whether it was ever saved. */
  wasDraft(file: string): boolean {
    return this.#drafts.delete(file);
  }

  /** A workspace is closed. */
  forget(session: Session): void {
    this.#belonging.delete(session);
    this.#unlisted.delete(session);
  }

  #sayUnlisted(session: Session, root: string, error: unknown): void {
    if (!(error instanceof CannotServe)) {
      this.#told.failed(error);
      return;
    }
    if (this.#unlisted.get(session) === error.message) return;
    this.#unlisted.set(session, error.message);
    const result = this.#belonging.has(session) ? '' : ` Nothing in ${shownFolder(root)} is checked.`;
    this.#told.say(`${error.message}${result}`);
  }
}
