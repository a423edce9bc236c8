/**
 * Two states of a repository compared. Only what can matter is read: the files that are not the same, and those of the
 * firms that stand in them.
 */
import {
  compareFilings,
  compileForm,
  HOUSE_RULES,
  NO_SUBJECT,
  type CompiledForm,
  type FilingFile,
  type WorkspaceComparison,
} from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { houseHeading, readFiling } from '@focus/language';
import type { Repository } from '../git/repository.ts';
import { filesNaming } from '../git/search.ts';
import { filesOfTree, UNMERGED, type ChangedFile, type TreeFiles } from '../git/trees.ts';
import { isFiling, isForm } from '../workspace.ts';
import { Texts } from './texts.ts';

/** Two states of a repository. */
export interface States {
  readonly repository: Repository;
  /** The tree of the first. */
  readonly before: string;
  /** The files that are not the same in the second. */
  readonly changed: readonly ChangedFile[];
  /** A path from the top as people are shown it. */
  readonly shown: (path: string) => string;
}

/** What was compared. */
export interface ComparedStates {
  readonly comparison: WorkspaceComparison;
  /** The files of the first state. */
  readonly files: TreeFiles;
}

/** Compares two states: nothing is checked out. */
export async function compareStates(states: States): Promise<ComparedStates> {
  const { repository, before, changed } = states;
  const files = filesOfTree(repository, before);
  const texts = new Texts(repository);
  const forms = [...files].filter(([path]) => isForm(path));
  texts.want([...changed.flatMap((one) => [one.before, one.after]), ...forms.map(([, content]) => content)]);
  const reader = new Reader(states, texts);
  const [old, now] = await reader.forms(new Map(forms));
  const own = changed.filter(({ path }) => isFiling(path));
  const readBefore = own.flatMap(({ path, before: content }) => reader.read(path, content, old));
  const readAfter = own.flatMap(({ path, after: content }) => reader.read(path, content, now));

  const unchanged = new Map([...files].filter(([path]) => isFiling(path)));
  for (const { path } of changed) unchanged.delete(path);
  const firms = new Set([...readBefore, ...readAfter].flatMap(firmsIn));
  if (old !== now) {
    const takingOn = await others(states, texts, unchanged, [...rulesetsOf(old), ...rulesetsOf(now)]);
    for (const path of takingOn) {
      for (const form of [old, now]) {
        const file = reader.read(path, unchanged.get(path) ?? null, form);
        for (const firm of file.flatMap(firmsTakingOn)) firms.add(firm);
      }
    }
  }
  const rest = await ofFirms(states, reader, texts, unchanged, [...firms], [old, now]);
  const restOf = (form: CompiledForm): FilingFile[] =>
    rest.flatMap((path) => reader.read(path, unchanged.get(path) ?? null, form));
  const comparison = compareFilings(
    { files: [...readBefore, ...restOf(old)], form: old },
    { files: [...readAfter, ...restOf(now)], form: now },
  );
  return { comparison, files };
}

/** Of so many files to one that changed, those beside it are likely of its firm. */
const MOST_BESIDE = 250;

/**
 * The files among those that are the same in which some firms stand. Git is asked for them; until it has searched them
 * all, those beside the changed ones are read, as most likely they are meant.
 */
async function ofFirms(
  states: States,
  reader: Reader,
  texts: Texts,
  unchanged: TreeFiles,
  firms: readonly string[],
  forms: readonly CompiledForm[],
): Promise<readonly string[]> {
  const searched = others(states, texts, unchanged, firms);
  const folders = new Set(
    states.changed.filter(({ path }) => isFiling(path)).map(({ path }) => folderOf(path)),
  );
  const beside = [...unchanged.keys()].filter((path) => folders.has(folderOf(path)));
  if (firms.length > 0 && beside.length <= MOST_BESIDE * states.changed.length) {
    texts.want(beside.map((path) => unchanged.get(path) ?? null));
    for (const form of new Set(forms))
      for (const path of beside) reader.read(path, unchanged.get(path) ?? null, form);
  }
  return searched;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The files among those that are the same in which a word stands, their texts read. */
async function others(
  { repository, before }: States,
  texts: Texts,
  unchanged: TreeFiles,
  words: readonly string[],
): Promise<readonly string[]> {
  if (words.length === 0 || unchanged.size === 0) return [];
  const found = await filesNaming(repository, before, words);
  const paths = [...unchanged.keys()].filter((path) => found.has(path));
  texts.want(paths.map((path) => unchanged.get(path) ?? null));
  return paths;
}

/** The firms of which something stands in a file. */
function firmsIn({ firms, reports }: FilingFile): readonly string[] {
  return [...firms.map(({ id }) => id), ...reports.map(({ firm }) => firm)];
}

function firmsTakingOn({ firms }: FilingFile): readonly string[] {
  return firms
    .filter(({ settings }) => settings.some(({ name }) => name === HOUSE_RULES))
    .map(({ id }) => id);
}

function rulesetsOf({ form }: CompiledForm): readonly string[] {
  return form.rulesets.map(({ name }) => name).filter((name) => name !== '');
}

/** Reads texts of filings and forms, each once. */
class Reader {
  readonly #states: States;
  readonly #texts: Texts;
  readonly #read = new Map<CompiledForm, Map<string, FilingFile>>();

  constructor(states: States, texts: Texts) {
    this.#states = states;
    this.#texts = texts;
  }

  /** The forms of both states with their house rules: one and the same where those are the same. */
  async forms(unchanged: ReadonlyMap<string, string>): Promise<readonly [CompiledForm, CompiledForm]> {
    const now = new Map(unchanged);
    for (const { path, after } of this.#states.changed) {
      if (!isForm(path)) continue;
      now.delete(path);
      if (after !== null) now.set(path, after);
    }
    const shipped = compileForm(focusPart1);
    const old = await this.#form(unchanged, shipped);
    const isSame =
      now.size === unchanged.size && [...now].every(([path, content]) => unchanged.get(path) === content);
    return [old, isSame ? old : await this.#form(now, shipped)];
  }

  async #form(files: ReadonlyMap<string, string>, shipped: CompiledForm): Promise<CompiledForm> {
    const house = [...files]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .flatMap(([path, content]) => {
        const text = this.#texts.of(path, content) ?? '';
        return houseHeading(text) === null ? [] : [{ file: this.#states.shown(path), text }];
      });
    if (house.length === 0) return shipped;
    const langium = await import('@focus/language/langium');
    return compileForm((await langium.takeInHouseRules(shipped.form, house)).form);
  }

  /** What a file states; nothing where it is not there. */
  read(path: string, content: string | null, form: CompiledForm): readonly FilingFile[] {
    if (content === null) return [];
    const ofForm = this.#read.get(form) ?? new Map<string, FilingFile>();
    this.#read.set(form, ofForm);
    const key = `${content}\n${path}`;
    const known = ofForm.get(key);
    if (known !== undefined) return [known];
    const file = this.#filing(path, content, form);
    if (file === null) return [];
    ofForm.set(key, file);
    return [file];
  }

  #filing(path: string, content: string, form: CompiledForm): FilingFile | null {
    const shown = this.#states.shown(path);
    if (content === UNMERGED) return unreadable(shown, 'unmerged', 'A merge left it in conflict.');
    const text = this.#texts.of(path, content);
    if (text === undefined) return null;
    return text === null
      ? unreadable(shown, 'not-text', 'It is not UTF-8 text; save it in that encoding.')
      : readFiling(shown, text, form);
  }
}

/** A file of which nothing can be read. */
function unreadable(file: string, code: string, message: string): FilingFile {
  const place = { file, line: 0, start: 0, end: 0 };
  const finding = { place, severity: 'error', code, message, subject: NO_SUBJECT } as const;
  return {
    file,
    firms: [],
    reports: [],
    findings: [{ ...finding, cites: [], accepted: null, related: [], fixes: [] }],
  };
}
