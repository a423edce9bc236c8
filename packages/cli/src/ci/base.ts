/** The commit that an event's changes are told against, as far as the clone tells. */
import type { Repository } from '../git/repository.ts';
import { changedBetween } from '../git/trees.ts';
import { findRevision } from '../git/revisions.ts';
import type { GithubEvent } from './event.ts';

/**
 * The commit before an event; null where it says of none, or the clone does not reach back far enough to tell. The
 * clone need not hold it.
 *
 * What is checked out for a pull request is its merge with the base: the first parent is what it was merged with,
 * which may be later than the base the event names, and what others did in between is no change of this one. Where
 * the head itself is checked out, it is the commit at which it left the base.
 */
export function baseCommit(event: GithubEvent, repository: Repository): string | null {
  switch (event.kind) {
    case 'pull-request': {
      const [merged, head, ...others] = parentsOfHead(repository);
      if (merged !== undefined && head === event.head.sha && others.length === 0) return merged;
      const found = repository.git.ask(['merge-base', event.base.sha, 'HEAD']);
      return found.status === 0 ? found.stdout.toString().trim() : null;
    }
    case 'push':
      return event.before;
    case 'merge-group':
      return event.base.sha;
    case 'other':
      return null;
  }
}

/** The parents as the commit names them, whether the clone holds them or not. */
function parentsOfHead({ git }: Repository): readonly string[] {
  const { status, stdout } = git.ask(['cat-file', 'commit', 'HEAD']);
  const [head = ''] = stdout.toString().split('\n\n', 1);
  return status === 0 ? [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, sha = '']) => sha) : [];
}

/**
 * The files of ours that an event changed, from the top of the work tree; none where the clone does not hold the
 * commit before.
 */
export function changedByEvent(event: GithubEvent, repository: Repository): ReadonlySet<string> {
  const base = baseCommit(event, repository);
  const before = base === null ? null : findRevision(repository, base);
  const after = findRevision(repository, 'HEAD');
  if (before === null || after === null) return new Set();
  return new Set(changedBetween(repository, before.tree, after.tree).map(({ path }) => path));
}
