/** The figures of two commits compared: what `focus diff` does, for a program. */
import type { WorkspaceComparison } from '@focus/engine';
import { onlyPaths } from '../diff/paths.ts';
import { compareStates } from '../diff/states.ts';
import type { Repository } from '../git/repository.ts';
import type { Revision } from '../git/revisions.ts';
import { changedBetween } from '../git/trees.ts';
import { shownPaths } from '../workspace.ts';

/** Two commits compared. */
export interface ComparedCommits {
  readonly comparison: WorkspaceComparison;
  /** The files of ours that are not the same, from the top of the work tree. */
  readonly files: ReadonlySet<string>;
}

/**
 * Compares two commits; nothing is checked out.
 * @param paths files and folders from the current folder; none for all
 * @throws CannotWork for a path at which nothing stands in either
 */
export async function compareCommits(
  repository: Repository,
  [before, after]: readonly [before: Revision, after: Revision],
  paths: readonly string[],
): Promise<ComparedCommits> {
  const shown = repository.workTree === null ? (path: string) => path : shownPaths(repository.workTree);
  const { comparison, files, changed } = await compareStates({
    repository,
    before: before.tree,
    changed: () => changedBetween(repository, before.tree, after.tree),
    shown,
  });
  const every = [...files.keys(), ...changed.map(({ path }) => path)];
  return {
    comparison: onlyPaths(comparison, paths, every, { repository, shown }),
    files: new Set(changed.map(({ path }) => path)),
  };
}
