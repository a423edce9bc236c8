/** The filings of one firm at every state of its history, read and compared. */
import { isUtf8 } from 'node:buffer';
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
import { firmsNamed, houseHeading, readFiling } from '@focus/language';
import { notText } from '../diff/reader.ts';
import { Texts } from '../diff/texts.ts';
import { formWithHouseRules } from '../forms.ts';
import { eachBlob, textOf, type BlobText } from '../git/blobs.ts';
import type { Repository } from '../git/repository.ts';
import { ON_DISK, UNMERGED, type ChangedFile } from '../git/trees.ts';
import { isFiling, isForm } from '../workspace.ts';

/** Files by their paths: the name of each one's content. */
type Contents = ReadonlyMap<string, string>;

/** A state of the repository, as far as it is about the firm. */
export interface State {
  /** The files in which the firm stands. */
  readonly files: Contents;
  /** All house rules: a profile may take on any of them. */
  readonly house: Contents;
  /** The form with those. */
  readonly form: CompiledForm;
}

/** The files of one firm through its history, with the house rules there were. Others are not looked at. */
export class Books {
  /** Before the first commit. */
  readonly nothing: State = { files: new Map(), house: new Map(), form: compileForm(focusPart1) };
  readonly #repository: Repository;
  readonly #firm: string;
  readonly #shown: (path: string) => string;
  readonly #texts: Texts;
  /** Of the contents in which the firm's name stands. */
  readonly #own = new Map<string, string>();
  /** The contents that are no text: what a file of the firm has become so may hold anything. */
  readonly #noText = new Set<string>();
  /** Of all contents that are house rules. */
  readonly #house = new Map<string, string>();
  readonly #forms = new Map<string, CompiledForm>();
  readonly #read = new Map<CompiledForm, Map<string, FilingFile>>();

  constructor(repository: Repository, firm: string, shown: (path: string) => string) {
    this.#repository = repository;
    this.#firm = firm;
    this.#shown = shown;
    this.#texts = new Texts(repository);
  }

  /** Whether the firm is named in a heading anywhere: its name may be a part of another word. */
  get isKnown(): boolean {
    return [...this.#own.values()].some((text) => firmsNamed(text).firms.includes(this.#firm));
  }

  /** Reads the contents of files, and keeps those in which the firm's name stands, and house rules. */
  async learn(files: readonly ChangedFile[]): Promise<void> {
    const contents = new Set<string>();
    const forms = new Set<string>();
    for (const { path, before, after } of files) {
      const ofKind = isFiling(path) ? contents : isForm(path) ? forms : null;
      if (ofKind === null) continue;
      for (const content of [before, after]) {
        if (content === ON_DISK) {
          const text = this.#texts.of(path, content);
          if (ofKind === forms) this.#keepHouse(keyOf(path, content), text ?? '');
          else if (text !== undefined) this.#keep(keyOf(path, content), text);
        } else if (content !== null && content !== UNMERGED) ofKind.add(content);
      }
    }
    // Of thousands of contents, only those of the firm are made texts.
    await eachBlob(this.#repository, contents, (content, bytes) => {
      if (bytes.includes(this.#firm) || !isUtf8(bytes)) this.#keep(content, textOf(bytes));
    });
    await eachBlob(this.#repository, forms, (content, bytes) => {
      this.#keepHouse(content, textOf(bytes) ?? '');
    });
  }

  #keep(key: string, text: BlobText): void {
    if (text === null) this.#noText.add(key);
    else if (text.includes(this.#firm)) this.#own.set(key, text);
  }

  #keepHouse(key: string, text: string): void {
    if (houseHeading(text) !== null) this.#house.set(key, text);
  }

  /** A state after some files changed: the same one, where none of them is the firm's. */
  async apply(state: State, changed: readonly ChangedFile[]): Promise<State> {
    const files = applied(
      state.files,
      changed.filter(({ path }) => isFiling(path)),
      (key, path) => this.#own.has(key) || (this.#noText.has(key) && state.files.has(path)),
    );
    const house = applied(
      state.house,
      changed.filter(({ path }) => isForm(path)),
      (key) => this.#house.has(key),
    );
    if (house !== state.house) return { files, house, form: await this.#formOf(house) };
    return files === state.files ? state : { ...state, files };
  }

  async #formOf(house: Contents): Promise<CompiledForm> {
    const sorted = [...house].sort(([left], [right]) => (left < right ? -1 : 1));
    const name = sorted.flat().join('\n');
    let form = this.#forms.get(name);
    if (form === undefined) {
      const sources = sorted.map(([path, key]) => ({
        file: this.#shown(path),
        text: this.#house.get(key) ?? '',
      }));
      form = await formWithHouseRules(this.nothing.form, sources);
      this.#forms.set(name, form);
    }
    return form;
  }

  /** What became of a month between two states; null where all of it is the same. */
  compare(before: State, after: State, month: string): ReportComparison | null {
    if (before === after) return null;
    const { firms } = compareFilings(
      { files: this.#filings(before), form: before.form },
      { files: this.#filings(after), form: after.form },
    );
    const found = firms.find(({ id }) => id === this.#firm)?.months.find((one) => one.month === month);
    return found === undefined || !isTold(found) ? null : found;
  }

  /** The month in a state. */
  report(state: State, month: string): { readonly name: string; readonly report: EvaluatedReport | null } {
    const { firms } = evaluate(this.#filings(state), state.form);
    const firm = firms.find(({ id }) => id === this.#firm);
    return {
      name: firm?.name ?? this.#firm,
      report: firm?.reports.find((one) => one.month === month) ?? null,
    };
  }

  #filings({ files, form }: State): readonly FilingFile[] {
    const read = this.#read.get(form) ?? new Map<string, FilingFile>();
    this.#read.set(form, read);
    return [...files].map(([path, key]) => {
      const name = `${path}\n${key}`;
      let file = read.get(name);
      if (file === undefined) {
        const text = this.#own.get(key);
        file = text === undefined ? notText(this.#shown(path)) : readFiling(this.#shown(path), text, form);
        read.set(name, file);
      }
      return file;
    });
  }
}

/**
 * Files after some of them changed: the same map, where none of them is kept.
 * @param isKept whether a content matters, by its name, where it stands at a path
 */
function applied(
  files: Contents,
  changed: readonly ChangedFile[],
  isKept: (key: string, path: string) => boolean,
): Contents {
  let result: Map<string, string> | null = null;
  for (const { path, after } of changed) {
    const key = after === null ? null : keyOf(path, after);
    const kept = key !== null && isKept(key, path) ? key : null;
    if (kept === null && !files.has(path)) continue;
    result ??= new Map(files);
    if (kept === null) result.delete(path);
    else result.set(path, kept);
  }
  return result ?? files;
}

/** A file on disk has no name for its content. */
function keyOf(path: string, content: string): string {
  return content === ON_DISK ? `${ON_DISK}\n${path}` : content;
}

/** Whether something of the month itself changed; what the rules say of it is told by `focus diff`. */
function isTold({ change, entered, derived, notCompared }: ReportComparison): boolean {
  return change !== 'changed' || [entered, derived, notCompared].some(({ length }) => length > 0);
}
