/** Which files of a tree name something, without reading them here. */
import { failed } from './run.ts';
import { records } from './trees.ts';
import type { Repository } from './repository.ts';

/** More needles than these make a command line that is too long for some systems. */
const MOST_NEEDLES = 500;

/** Git's threads wait for each other to read contents: several take a fifth longer than one, and the other processors. */
const GREP = [
  'grep',
  '--threads=1',
  '-l',
  '-z',
  '-F',
  '--full-name',
  '--no-color',
  '--no-recurse-submodules',
];

/**
 * The filings of a tree in which one of some words stands, anywhere: more than those that are meant, never fewer.
 * @returns paths from the top
 */
export async function filesNaming(
  { git }: Repository,
  tree: string,
  words: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let at = 0; at < words.length; at += MOST_NEEDLES) {
    const needles = words.slice(at, at + MOST_NEEDLES).flatMap((word) => ['-e', word]);
    const args = [...GREP, ...needles, tree, '--', '*.focus'];
    const answer = await git.start(args);
    // Status 1: nothing is found.
    if (answer.status !== 0 && answer.status !== 1) throw failed(answer, args);
    for (const path of records(answer.stdout)) found.add(path.slice(tree.length + 1));
  }
  return found;
}
