/** The firms that there are in a tree, by what its filings name in their headings. */
import { firmsNamed } from '@focus/language';
import { noSuchFirm } from '../choosing.ts';
import type { CannotWork } from '../exit.ts';
import { eachBlob, textOf } from '../git/blobs.ts';
import type { Repository } from '../git/repository.ts';
import { filesNaming } from '../git/search.ts';
import type { TreeFiles } from '../git/trees.ts';
import { isFiling } from '../workspace.ts';

/** Of files in which the name of a firm stands anywhere, one of so many has it in a heading, unless there is no such firm. */
const FEW = 8;

/**
 * Whether there is a firm in a tree.
 * @param files of the tree
 */
export async function isFirmIn(
  repository: Repository,
  tree: string,
  files: TreeFiles,
  firm: string,
): Promise<boolean> {
  const found = await filesNaming(repository, tree, [firm]);
  const contents = [...files].flatMap(([path, content]) => (found.has(path) ? [content] : []));
  for (const some of [contents.slice(0, FEW), contents.slice(FEW)]) {
    if ((await firmsIn(repository, some)).has(firm)) return true;
  }
  return false;
}

/**
 * What is said of a firm that there is not.
 * @param files in which another firm may be meant
 * @param others more firms that may be meant
 * @param where as a sentence has it behind "in"
 */
export async function unknownFirm(
  repository: Repository,
  files: TreeFiles,
  others: readonly string[],
  firm: string,
  where: string,
): Promise<CannotWork> {
  const filings = [...files].flatMap(([path, content]) => (isFiling(path) ? [content] : []));
  const known = new Set([...(await firmsIn(repository, filings)), ...others]);
  return noSuchFirm(firm, [...known].sort(), where);
}

async function firmsIn(repository: Repository, contents: Iterable<string>): Promise<ReadonlySet<string>> {
  const firms = new Set<string>();
  await eachBlob(repository, contents, (_, bytes) => {
    for (const firm of firmsNamed(textOf(bytes) ?? '').firms) firms.add(firm);
  });
  return firms;
}
