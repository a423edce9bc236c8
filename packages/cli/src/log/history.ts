/** How a month of a firm came to be: what each commit made of its figures. */
import {
  compareFilings,
  compileForm,
  evaluate,
  type CompiledForm,
  type EvaluatedReport,
  type FilingFile,
  type ReportComparison,
} from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';
import { Texts } from '../diff/texts.ts';
import { eachBlob, textOf } from '../git/blobs.ts';
import { historyOf, type HistoryCommit } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { changedInWorkTree, ON_DISK, UNMERGED, type ChangedFile } from '../git/trees.ts';
import { isFiling } from '../workspace.ts';

/** What a commit made of a month; or what is not committed yet. */
export interface Step {
  /** Null for what is not committed. */
  readonly commit: HistoryCommit | null;
  readonly comparison: ReportComparison;
  /** The month as it was written first, or as it stood before it was taken away; null where it changed. */
  readonly report: EvaluatedReport | null;
}

/** How a month came to be. */
export interface MonthHistory {
  /** The newest first. */
  readonly steps: readonly Step[];
  /** The month as it stands now; null where it is not there any more. */
  readonly report: EvaluatedReport | null;
  /** The firm as it was last called. */
  readonly name: string;
  /** Whether the firm, and the month, were ever there. */
  readonly known: { readonly firm: boolean; readonly month: boolean };
}

/** The files in which a firm stands, by their paths: the name of each one's content. */
type FirmFiles = ReadonlyMap<string, string>;

/**
 * The history of a month of a firm.
 * @param head the commit to begin with, the work tree after it where there is one
 * @param shown a path from the top as people are shown it
 */
export async function monthHistory(
  repository: Repository,
  head: string,
  { firm, month }: { readonly firm: string; readonly month: string },
  shown: (path: string) => string,
): Promise<MonthHistory> {
  const commits = historyOf(repository, head);
  const working = repository.workTree === null ? [] : await changedInWorkTree(repository, head);
  const books = new Books(repository, firm, shown);
  await books.learn([...commits.flatMap(({ changed }) => changed), ...working]);
  const states = new Map<string, FirmFiles>();
  const steps: Step[] = [];
  let last: FirmFiles = new Map();
  for (const commit of commits) {
    const [first, ...others] = commit.parents.map(
      (parent) => states.get(parent) ?? new Map<string, string>(),
    );
    const before = first ?? new Map<string, string>();
    last = books.apply(before, commit.changed);
    states.set(commit.commit, last);
    const comparison = books.compare(before, last, month);
    if (comparison === null) continue;
    // What a merge brings in was told of the commits that it brings in.
    if (others.some((other) => books.compare(other, last, month) === null)) continue;
    steps.push(books.step(commit, comparison, before, last));
  }
  const now = books.apply(last, working);
  const uncommitted = books.compare(last, now, month);
  if (uncommitted !== null) steps.push(books.step(null, uncommitted, last, now));
  const { name, report } = books.report(now, month);
  const known = { firm: books.isKnown, month: report !== null || steps.length > 0 };
  return { steps: steps.reverse(), report, name, known };
}

/** The files of one firm through its history. Others are not looked at. */
class Books {
  readonly #repository: Repository;
  readonly #firm: string;
  readonly #shown: (path: string) => string;
  readonly #form: CompiledForm = compileForm(focusPart1);
  readonly #texts: Texts;
  /** Of the contents in which the firm's name stands. */
  readonly #own = new Map<string, string>();
  readonly #read = new Map<string, FilingFile>();

  constructor(repository: Repository, firm: string, shown: (path: string) => string) {
    this.#repository = repository;
    this.#firm = firm;
    this.#shown = shown;
    this.#texts = new Texts(repository);
  }

  /** Whether the firm's name stands anywhere. */
  get isKnown(): boolean {
    return this.#own.size > 0;
  }

  /** Reads the contents of files, and keeps those in which the firm's name stands. */
  async learn(files: readonly ChangedFile[]): Promise<void> {
    const contents = new Set<string>();
    for (const { path, before, after } of files) {
      if (!isFiling(path)) continue;
      for (const content of [before, after]) {
        if (content === ON_DISK) this.#keep(keyOf(path, content), this.#texts.of(path, content) ?? '');
        else if (content !== null && content !== UNMERGED) contents.add(content);
      }
    }
    // Of thousands of contents, only those of the firm are made texts.
    await eachBlob(this.#repository, contents, (content, bytes) => {
      if (bytes.includes(this.#firm)) this.#keep(content, textOf(bytes) ?? '');
    });
  }

  #keep(key: string, text: string): void {
    if (text.includes(this.#firm)) this.#own.set(key, text);
  }

  /** The firm's files after some files changed: the same map, where none of them is the firm's. */
  apply(files: FirmFiles, changed: readonly ChangedFile[]): FirmFiles {
    let after: Map<string, string> | null = null;
    for (const { path, after: content } of changed) {
      if (!isFiling(path)) continue;
      const key = content === null ? null : keyOf(path, content);
      const isOwn = key !== null && this.#own.has(key);
      if (!isOwn && !files.has(path)) continue;
      after ??= new Map(files);
      if (isOwn) after.set(path, key);
      else after.delete(path);
    }
    return after ?? files;
  }

  /** What became of a month between two states; null where all of it is the same. */
  compare(before: FirmFiles, after: FirmFiles, month: string): ReportComparison | null {
    if (before === after) return null;
    const [old, now] = [this.#filings(before), this.#filings(after)];
    const { firms } = compareFilings({ files: old, form: this.#form }, { files: now, form: this.#form });
    const found = firms.find(({ id }) => id === this.#firm)?.months.find((one) => one.month === month);
    return found === undefined || !isTold(found) ? null : found;
  }

  /** What became of a month, with the month itself where it came or went. */
  step(
    commit: HistoryCommit | null,
    comparison: ReportComparison,
    before: FirmFiles,
    after: FirmFiles,
  ): Step {
    const { change, month } = comparison;
    const isThere = change === 'added' ? after : change === 'removed' ? before : null;
    return { commit, comparison, report: isThere === null ? null : this.report(isThere, month).report };
  }

  /** The month in a state. */
  report(
    files: FirmFiles,
    month: string,
  ): { readonly name: string; readonly report: EvaluatedReport | null } {
    const { firms } = evaluate(this.#filings(files), this.#form);
    const firm = firms.find(({ id }) => id === this.#firm);
    return {
      name: firm?.name ?? this.#firm,
      report: firm?.reports.find((one) => one.month === month) ?? null,
    };
  }

  #filings(files: FirmFiles): readonly FilingFile[] {
    return [...files].map(([path, key]) => {
      const name = `${path}\n${key}`;
      let file = this.#read.get(name);
      if (file === undefined) {
        file = readFiling(this.#shown(path), this.#own.get(key) ?? '', this.#form);
        this.#read.set(name, file);
      }
      return file;
    });
  }
}

/** A file on disk has no name for its content. */
function keyOf(path: string, content: string): string {
  return content === ON_DISK ? `${ON_DISK}\n${path}` : content;
}

/** Whether something of the month itself changed; what the rules say of it is told by `focus diff`. */
function isTold({ change, entered, derived, notCompared }: ReportComparison): boolean {
  return change !== 'changed' || [entered, derived, notCompared].some(({ length }) => length > 0);
}
