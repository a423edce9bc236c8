/** Revisions, as people name them. */
import { CannotWork } from '../exit.ts';
import type { Repository } from './repository.ts';

/** A revision that was found. */
export interface Revision {
  /** As it was typed: `HEAD~1`, `main`. */
  readonly name: string;
  /** The name of its commit; null for a tree that belongs to none. */
  readonly commit: string | null;
  readonly tree: string;
}

/** What was found already: a name is asked for wherever it is judged. */
const found = new WeakMap<Repository, Map<string, Revision | null>>();

/** A revision; null where there is none of that name. */
export function findRevision(repository: Repository, name: string): Revision | null {
  const known = knownOf(repository);
  let revision = known.get(name);
  if (revision === undefined) known.set(name, (revision = look(repository, name)));
  return revision;
}

/** Looks for revisions that may be asked for, all in one go. Whatever is not found so is looked for when it is. */
export function lookAhead(repository: Repository, names: readonly string[]): void {
  const direct = names.filter(isDirect);
  if (direct.length < 2) return;
  const known = knownOf(repository);
  try {
    for (const [index, objects] of objectsOf(repository, direct).entries()) {
      const name = direct[index] ?? '';
      if (objects !== null) known.set(name, { name: shortened(name), ...objects });
    }
  } catch (error) {
    // One of them ends git, which is said where that one is asked for.
    if (!(error instanceof CannotWork)) throw error;
  }
}

function knownOf(repository: Repository): Map<string, Revision | null> {
  let known = found.get(repository);
  if (known === undefined) found.set(repository, (known = new Map<string, Revision | null>()));
  return known;
}

function isName(name: string): boolean {
  return name !== '' && !/[\n\0]/.test(name);
}

/** Whether what stands behind a name is taken for no part of it: of `:/some words`, it belongs to the words. */
function isDirect(name: string): boolean {
  return isName(name) && !name.startsWith(':/');
}

function look(repository: Repository, name: string): Revision | null {
  if (!isName(name)) return null;
  const [direct = null] = isDirect(name) ? objectsOf(repository, [name]) : [];
  if (direct !== null) return { name: shortened(name), ...direct };
  const answer = repository.git.ask(['rev-parse', '--verify', '--quiet', '--end-of-options', name]);
  const object = answer.stdout.toString().trim();
  if (answer.status !== 0 || !/^[0-9a-f]{40,}$/.test(object)) return null;
  const [objects = null] = objectsOf(repository, [object]);
  return objects === null ? null : { name: shortened(name), ...objects };
}

/** The commit and the tree of names; null where there is no tree of that name. */
function objectsOf(
  { git }: Repository,
  names: readonly string[],
): readonly (Pick<Revision, 'commit' | 'tree'> | null)[] {
  if (names.length === 0) return [];
  const questions = names.map((name) => `${name}^{commit}\n${name}^{tree}\n`).join('');
  const kinds = git
    .run(['cat-file', '--batch-check'], questions)
    .toString()
    .split('\n')
    .map((line) => /^([0-9a-f]{40,}) (?:commit|tree) /.exec(line)?.[1] ?? null);
  return names.map((_, index) => {
    const [commit = null, tree = null] = kinds.slice(2 * index);
    return tree === null ? null : { commit, tree };
  });
}

/**
 * A revision by its name.
 * @throws CannotWork that says what to do where the clone holds only a part of the history
 */
export function resolveRevision(repository: Repository, name: string): Revision {
  const revision = findRevision(repository, name);
  if (revision === null) throw noSuchRevision(repository, name);
  return revision;
}

/** The sentence for a revision that is not there. */
export function noSuchRevision(repository: Repository, name: string): CannotWork {
  const head = findRevision(repository, 'HEAD');
  if (head === null && name === 'HEAD') return new CannotWork('There is no commit yet.');
  return new CannotWork(
    repository.shallow
      ? `There is no revision "${name}" in this clone, which holds only the last commits: ${DEEPEN}`
      : `There is no revision "${name}" in this repository.`,
  );
}

const DEEPEN =
  '"git fetch --unshallow" brings the others (for actions/checkout, write "fetch-depth: 0" in the workflow).';

/** What there was before the first commit: nothing. */
export function nothing({ git }: Repository): Revision {
  const tree = git.run(['hash-object', '-t', 'tree', '--stdin']).toString().trim();
  return { name: 'nothing', commit: null, tree };
}

/**
 * The last commit that two revisions have in common.
 * @throws CannotWork where there is none, or one of them is no commit
 */
export function mergeBase(repository: Repository, left: Revision, right: Revision): Revision {
  const other = [left, right].find(({ commit }) => commit === null);
  if (other !== undefined) throw new CannotWork(`"${other.name}" is no commit, so it has no history.`);
  const answer = repository.git.ask(['merge-base', left.commit ?? '', right.commit ?? '']);
  const [base = ''] = answer.stdout.toString().trim().split('\n');
  const revision = base === '' ? null : findRevision(repository, base);
  if (revision !== null) return { ...revision, name: `${left.name} (merge base)` };
  throw new CannotWork(
    repository.shallow
      ? `The commit that ${left.name} and ${right.name} have in common is not in this clone: ${DEEPEN}`
      : `${left.name} and ${right.name} have no commit in common.`,
  );
}

/** A commit named in full is known by its first characters as well. */
function shortened(name: string): string {
  return /^[0-9a-f]{12,}$/.test(name) ? name.slice(0, 8) : name;
}
