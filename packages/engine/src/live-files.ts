/**
 * The files of a workspace that is edited. What a file states is held while it is needed; a file that can be read again
 * need not be held, and one that was never needed was never read.
 */
import { dequal } from 'dequal';
import type { FilingFile, ReportFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import { findingsOfFile, Statements, type StatedFirm } from './statements.ts';

/** A file that can be read whenever what it states is needed. */
export interface FilingSource {
  readonly file: string;
  /** Every firm of which it may state something: one too many does no harm, one too few is never found. */
  readonly firms: readonly string[];
  /** Those of which it may state a profile. */
  readonly profiles: readonly string[];
  /** Reads it. Where it is gone by now, it states nothing. */
  read(): ReadFiling;
}

/** What a file states, and a number that is another one where its text is another one. */
export interface ReadFiling {
  readonly filing: FilingFile;
  readonly version: number;
}

interface Entry {
  /** What the file states; null while that is not held. */
  facts: FilingFile | null;
  /** Null where it cannot be read again. */
  readonly source: FilingSource | null;
  /** Of the text that was read last; null for one that cannot be read again, or was not read yet. */
  readonly version: number | null;
  /** The firms it states something of; of a file that was not read yet, those it may. */
  readonly firms: readonly string[];
  readonly profiles: readonly string[];
}

/** Is told what changes. */
export interface FilesListener {
  /** A file states something else of firms, or may. */
  touched(file: string, firms: Iterable<string>): void;
  /** What is wrong with the text of a file and is about none of its reports. */
  found(file: string, findings: readonly Finding[]): void;
}

/** Files by name, and by the firms they are about. */
export class LiveFiles {
  readonly #listener: FilesListener;
  readonly #entries = new Map<string, Entry>();
  readonly #byFirm = new Map<string, Set<string>>();
  /** What is held, by firm and month. */
  readonly #statements = new Statements();
  /** In how many of the files that were read each firm has a profile. */
  readonly #profiles = new Map<string, number>();
  /** Files that were not read yet and may have a profile. */
  readonly #mayProfile = new Set<string>();

  constructor(listener: FilesListener) {
    this.#listener = listener;
  }

  /** The names of the files, in the order in which they came. */
  names(): Iterable<string> {
    return this.#entries.keys();
  }

  /** What a file states, read for whoever asks where it is not held; undefined for one that is not there. */
  get(name: string): FilingFile | undefined {
    const entry = this.#entries.get(name);
    return entry?.facts ?? entry?.source?.read().filing;
  }

  /** The firms that files are about, or may be, in order. */
  firms(): readonly string[] {
    return [...this.#byFirm.keys()].sort();
  }

  /** The firms a file is about, or may be. */
  firmsIn(name: string): readonly string[] {
    return this.#entries.get(name)?.firms ?? [];
  }

  /** The files that are about a firm, or may be, in order. */
  about(firm: string): readonly string[] {
    return [...(this.#byFirm.get(firm) ?? [])].sort();
  }

  /** The files that have a profile, or may have one, in order. */
  withProfiles(): readonly string[] {
    return [...this.#entries].flatMap(([name, { profiles }]) => (profiles.length > 0 ? [name] : [])).sort();
  }

  /** What is held of a firm; undefined where nothing is. */
  stated(firm: string): StatedFirm | undefined {
    return this.#statements.of(firm);
  }

  /** Adds a file, or replaces what it states. */
  set(filing: FilingFile, source: FilingSource | null = null, version: number | null = null): void {
    const name = filing.file;
    const before = this.#entries.get(name);
    const now = before?.facts == null ? filing : withUnchanged(filing, before.facts);
    this.#remove(name);
    this.#hold(now, source, version);
    this.#listener.touched(name, [...(before?.firms ?? []), ...this.firmsIn(name)]);
  }

  /** Adds a file, or replaces one, and reads it when it is needed: at once where that is held which it replaces. */
  defer(source: FilingSource): void {
    const { file, firms, profiles } = source;
    const before = this.#entries.get(file);
    if (before?.facts != null || firms.length === 0) {
      const { filing, version } = source.read();
      this.set(filing, source, version);
      return;
    }
    this.#remove(file);
    this.#add(file, { facts: null, source, version: null, firms, profiles });
    this.#listener.touched(file, [...(before?.firms ?? []), ...firms]);
  }

  /** Takes a file away; nothing happens where it is not there. */
  delete(name: string): void {
    const before = this.#entries.get(name);
    if (before === undefined) return;
    this.#remove(name);
    this.#entries.delete(name);
    this.#listener.found(name, []);
    this.#listener.touched(name, before.firms);
  }

  /** The files about a firm that are not held. */
  unread(firm: string): readonly string[] {
    return this.about(firm).filter((name) => this.#entries.get(name)?.facts === null);
  }

  /** Reads a file, and holds what it states. */
  read(name: string): void {
    const before = this.#entries.get(name);
    if (before?.facts !== null || before.source === null) return;
    const { filing, version } = before.source.read();
    this.#remove(name);
    this.#hold(filing, before.source, version);
    // Nobody said yet that the file has another text than it had.
    if (before.version !== null && before.version !== version) {
      this.#listener.touched(name, [...before.firms, ...this.firmsIn(name)]);
    }
  }

  /** Holds no longer what a file states, where it can be read again. */
  letGo(name: string): void {
    const entry = this.#entries.get(name);
    if (entry?.facts == null || entry.source === null) return;
    this.#statements.remove(entry.facts);
    entry.facts = null;
  }

  /** The firms that have a profile, in order. Whatever may have one is read. */
  known(): readonly string[] {
    for (const name of [...this.#mayProfile]) this.read(name);
    return [...this.#profiles.keys()].sort();
  }

  #hold(facts: FilingFile, source: FilingSource | null, version: number | null): void {
    const profiles = [...new Set(facts.firms.map(({ id }) => id))];
    const firms = new Set([...profiles, ...facts.reports.map(({ firm }) => firm)]);
    this.#add(facts.file, { facts, source, version, firms: [...firms], profiles });
    this.#statements.add(facts);
    for (const id of profiles) this.#profiles.set(id, (this.#profiles.get(id) ?? 0) + 1);
    this.#listener.found(facts.file, findingsOfFile(facts));
  }

  #add(name: string, entry: Entry): void {
    this.#entries.set(name, entry);
    if (entry.facts === null && entry.profiles.length > 0) this.#mayProfile.add(name);
    for (const firm of entry.firms) {
      const files = this.#byFirm.get(firm);
      if (files === undefined) this.#byFirm.set(firm, new Set([name]));
      else files.add(name);
    }
  }

  /** Counts a file no longer among those about its firms. */
  #remove(name: string): void {
    const entry = this.#entries.get(name);
    if (entry === undefined) return;
    if (entry.facts !== null) this.#statements.remove(entry.facts);
    const wasRead = entry.facts !== null || entry.version !== null;
    if (!wasRead) this.#mayProfile.delete(name);
    for (const id of wasRead ? entry.profiles : []) {
      const count = (this.#profiles.get(id) ?? 0) - 1;
      if (count > 0) this.#profiles.set(id, count);
      else this.#profiles.delete(id);
    }
    for (const firm of entry.firms) {
      const files = this.#byFirm.get(firm);
      files?.delete(name);
      if (files?.size === 0) this.#byFirm.delete(firm);
    }
  }
}

/** What a file states, with what it stated before wherever that is the same, which is then not evaluated again. */
function withUnchanged(file: FilingFile, before: FilingFile): FilingFile {
  return {
    ...file,
    firms: file.firms.map((firm) => before.firms.find((known) => dequal(known, firm)) ?? firm),
    reports: file.reports.map(
      (report) => before.reports.find((known) => isSameReport(known, report)) ?? report,
    ),
  };
}

function isSameReport(
  { entries: left, ...one }: ReportFacts,
  { entries: right, ...other }: ReportFacts,
): boolean {
  return one.month === other.month && one.firm === other.firm && left.isSame(right) && dequal(one, other);
}
