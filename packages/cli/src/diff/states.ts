/**
 * Two states of a repository compared. Only what can matter is read: the files that are not the same, and those of the
 * firms that stand in them.
 */
import {
  compareFilings,
  compileForm,
  HOUSE_RULES,
  type CompiledForm,
  type FilingFile,
  type WorkspaceComparison,
} from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import type { Repository } from '../git/repository.ts';
import { filesNaming } from '../git/search.ts';
import { filesOfTree, type ChangedFile, type TreeFiles } from '../git/trees.ts';
import { isFiling, isForm } from '../workspace.ts';
import { likelyNaming, whileSearching } from './likely.ts';
import { Reader } from './reader.ts';
import { Texts } from './texts.ts';

/** Two states of a repository. */
export interface States {
  readonly repository: Repository;
  /** The tree of the first. */
  readonly before: string;
  /** Asks for the files that are not the same in the second. */
  readonly changed: () => readonly ChangedFile[] | Promise<readonly ChangedFile[]>;
  /** A path from the top as people are shown it. */
  readonly shown: (path: string) => string;
}

/** What was compared. */
export interface ComparedStates {
  readonly comparison: WorkspaceComparison;
  /** The files of the first state. */
  readonly files: TreeFiles;
  /** Those that are not the same in the second. */
  readonly changed: readonly ChangedFile[];
}

/** Compares two states: nothing is checked out, and git works while this program does. */
export async function compareStates(states: States): Promise<ComparedStates> {
  const { repository, before } = states;
  const texts = new Texts(repository);
  const whileListing = async () => {
    const changed = await states.changed();
    texts.want(changed.flatMap((one) => [one.before, one.after]));
    return { changed, shipped: compileForm(focusPart1) };
  };
  const [files, { changed, shipped }] = await Promise.all([filesOfTree(repository, before), whileListing()]);
  const forms = new Map([...files].filter(([path]) => isForm(path)));
  texts.want([...forms.values()]);
  const reader = new Reader(states.shown, texts);
  const [old, now] = await reader.forms(shipped, forms, changed);
  const own = changed.filter(({ path }) => isFiling(path));
  const readBefore = own.flatMap(({ path, before: content }) => reader.read(path, content, old));
  const readAfter = own.flatMap(({ path, after: content }) => reader.read(path, content, now));

  const unchanged = new Map(files);
  for (const { path } of changed) unchanged.delete(path);
  for (const path of forms.keys()) unchanged.delete(path);
  const read = (path: string, form: CompiledForm): readonly FilingFile[] =>
    reader.read(path, unchanged.get(path) ?? null, form);
  const search = new Search(repository, before, unchanged);

  const firms = new Set([...readBefore, ...readAfter].flatMap(firmsIn));
  if (old !== now) {
    const takingOn = await search.filesNaming([...rulesetsOf(old), ...rulesetsOf(now)]);
    texts.want(takingOn.map((path) => unchanged.get(path) ?? null));
    for (const form of [old, now]) {
      for (const firm of takingOn.flatMap((path) => read(path, form)).flatMap(firmsTakingOn)) firms.add(firm);
    }
  }
  const compareWith = (others: readonly string[]): WorkspaceComparison => {
    texts.want(others.map((path) => unchanged.get(path) ?? null));
    return compareFilings(
      { files: [...readBefore, ...others.flatMap((path) => read(path, old))], form: old },
      { files: [...readAfter, ...others.flatMap((path) => read(path, now))], form: now },
    );
  };
  const comparison = await whileSearching(
    search.filesNaming([...firms]),
    () =>
      likelyNaming([...firms], own, unchanged, texts, (path) => {
        for (const form of new Set([old, now])) read(path, form);
      }),
    compareWith,
  );
  return { comparison, files, changed };
}

/** Finds files among those that are the same in both states. */
class Search {
  readonly #repository: Repository;
  readonly #tree: string;
  readonly #files: TreeFiles;

  constructor(repository: Repository, tree: string, files: TreeFiles) {
    this.#repository = repository;
    this.#tree = tree;
    this.#files = files;
  }

  /** The files in which one of some words stands. */
  async filesNaming(words: readonly string[]): Promise<readonly string[]> {
    if (words.length === 0 || this.#files.size === 0) return [];
    const found = await filesNaming(this.#repository, this.#tree, words);
    return found.size === 0 ? [] : [...this.#files.keys()].filter((path) => found.has(path));
  }
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
