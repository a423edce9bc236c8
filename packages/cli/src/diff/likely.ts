/**
 * Which files most likely state something of firms whose files changed, those beside them, and what is made of them
 * while git searches all others.
 */
import type { BlobText } from '../git/blobs.ts';
import type { ChangedFile, TreeFiles } from '../git/trees.ts';
import type { Texts } from './texts.ts';

/** Of so many files to one that changed, those beside it are likely of its firm. */
const MOST_BESIDE = 250;

/**
 * Of the files beside changed ones, those in which one of some words stands: what git finds in them, and most likely all
 * that it finds anywhere.
 * @param changed the filings that are not the same
 * @param unchanged all others
 * @param take is given each that is found as soon as its text is there
 * @returns in the order of `unchanged`; null where too many stand beside the changed ones to be read on a guess
 */
export async function likelyNaming(
  words: readonly string[],
  changed: readonly ChangedFile[],
  unchanged: TreeFiles,
  texts: Texts,
  take: (path: string) => void,
): Promise<readonly string[] | null> {
  const folders = new Set(changed.map(({ path }) => folderOf(path)));
  const beside = besideIn(folders, unchanged);
  if (words.length === 0 || beside.length > MOST_BESIDE * changed.length) return null;
  const paths = Map.groupBy(beside, ([, content]) => content);
  const naming = new Set<string>();
  const needles = new Needles(words);
  await texts.wantEach([...paths.keys()], (content, text, bytes) => {
    if (!needles.standIn(text, bytes)) return;
    for (const [path] of paths.get(content) ?? []) {
      naming.add(path);
      take(path);
    }
  });
  return beside.flatMap(([path]) => (naming.has(path) ? [path] : []));
}

/**
 * What is made of the files that git finds. Until it has searched them all, it is made of those that it will most likely
 * find, and made anew where it finds others.
 * @param guess gives those; null where there is nothing to go by
 */
export async function whileSearching<T>(
  searching: Promise<readonly string[]>,
  guess: () => Promise<readonly string[] | null>,
  make: (files: readonly string[]) => T,
): Promise<T> {
  // Whether it fails is asked below.
  searching.catch(() => undefined);
  const likely = await guess();
  const early = await Promise.race([searching, nextTurn()]);
  const made = early === null && likely !== null ? { of: likely, result: make(likely) } : null;
  const found = await searching;
  return made !== null && isSameList(made.of, found) ? made.result : make(found);
}

/** Lets in what has come meanwhile. */
function nextTurn(): Promise<null> {
  return new Promise((done) => {
    setImmediate(done, null);
  });
}

function isSameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((one, index) => one === right[index]);
}

/** The files that stand in some folders, with their contents. */
function besideIn(folders: ReadonlySet<string>, files: TreeFiles): readonly (readonly [string, string])[] {
  const beside: (readonly [string, string])[] = [];
  for (const entry of files) if (folders.has(folderOf(entry[0]))) beside.push(entry);
  return beside;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** Words that are looked for in many texts, as git does: anywhere. */
class Needles {
  readonly #words: readonly string[];
  /** Texts that follow one another mostly name the same firm. */
  #last = '';

  constructor(words: readonly string[]) {
    this.#words = words;
    this.#last = words[0] ?? '';
  }

  /** @param text null where the bytes are not UTF-8 */
  standIn(text: BlobText, bytes: Buffer): boolean {
    const searched = text ?? bytes.toString('latin1');
    if (searched.includes(this.#last)) return true;
    const found = this.#words.find((word) => searched.includes(word));
    if (found === undefined) return false;
    this.#last = found;
    return true;
  }
}
