/** The figures that an event changes: which commits are compared, and what comes of it. */
import { baseCommit, CannotWork, compareCommits, field, findRevision, openRepository } from '@focus/cli/ci';
import type { GithubEvent, Repository, Revision } from '@focus/cli/ci';
import type { WorkspaceComparison } from '@focus/engine';
import { ApiError, type Api } from './api.ts';

/** What was compared; or why nothing was. */
export type Figures =
  | {
      readonly kind: 'compared';
      readonly comparison: WorkspaceComparison;
      /** What the two states are called: `main`, `correct-march`. */
      readonly sides: { readonly before: string; readonly after: string };
      /** The commits that they are, by their first characters. */
      readonly commits: { readonly before: string; readonly after: string };
      /** The files that are not the same, from the top. */
      readonly files: ReadonlySet<string>;
      /** Whether anything of a report changed. */
      readonly isChanged: boolean;
    }
  | { readonly kind: 'not-compared'; readonly why: string };

/** What is to be compared. */
export interface Question {
  readonly event: GithubEvent;
  /** A revision that the workflow names; null for what the event says. */
  readonly base: string | null;
  /** From the current folder; none for all. */
  readonly paths: readonly string[];
  readonly api: Api;
}

/** Compares what the event found with what is checked out, which is the top of the work tree at hand. */
export async function compareFigures(question: Question): Promise<Figures> {
  try {
    return await compared(question, openRepository('.'));
  } catch (error) {
    // The check stands without it.
    if (error instanceof CannotWork) return { kind: 'not-compared', why: error.message };
    throw error;
  }
}

async function compared(question: Question, repository: Repository): Promise<Figures> {
  const { event, paths } = question;
  const after = findRevision(repository, 'HEAD');
  if (after === null) throw new CannotWork('There is no commit yet.');
  const name = question.base ?? (await baseOf(question, repository));
  if (name === null) return { kind: 'not-compared', why: nothingBefore(event) };
  const [holding, before] = fetched(repository, name);
  const { comparison, files } = await compareCommits(holding, [before, after], paths);
  const { unread, houseRules, firms } = comparison;
  // The merge of a pull request is nobody's commit; its head is.
  const own = event.kind === 'pull-request' ? event.head.sha.slice(0, 8) : short(after);
  const commits = { before: short(before), after: own };
  return {
    kind: 'compared',
    comparison,
    sides:
      question.base === null ? sidesOf(event, commits) : { ...sidesOf(event, commits), before: before.name },
    commits,
    files,
    isChanged: [unread, houseRules, firms].some(({ length }) => length > 0),
  };
}

/** The commit to compare with. GitHub knows where a pull request left its base, where the clone does not reach back. */
async function baseOf({ event, api }: Question, repository: Repository): Promise<string | null> {
  const known = baseCommit(event, repository);
  if (known !== null || event.kind !== 'pull-request') return known;
  const path = `/compare/${event.base.sha}...${event.head.sha}?per_page=1`;
  try {
    const sha = field(await api.get(path, 'compare the branches'), 'merge_base_commit', 'sha');
    return typeof sha === 'string' ? sha : event.base.sha;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new CannotWork(
      `The clone does not reach back to where the pull request began, and: ${error.message} ` +
        'Write "fetch-depth: 0" for actions/checkout.',
    );
  }
}

/** The revision, fetched where the clone does not hold it; and the repository that does. */
function fetched(repository: Repository, name: string): readonly [Repository, Revision] {
  const known = findRevision(repository, name);
  if (known !== null) return [repository, known];
  // Of a complete clone, one with a depth would make a shallow one.
  const depth = repository.shallow ? ['--depth=1'] : [];
  const { status, stderr } = repository.git.ask(['fetch', '--quiet', '--no-tags', ...depth, 'origin', name]);
  const again = openRepository('.');
  const found = findRevision(again, name) ?? (status === 0 ? findRevision(again, 'FETCH_HEAD') : null);
  if (found !== null) return [again, { ...found, name }];
  const [said = ''] = stderr.trim().split('\n');
  throw new CannotWork(
    `The commit to compare with, ${name}, is not in the clone and cannot be fetched${said === '' ? '' : ` (${said})`}: ` +
      'write "fetch-depth: 0" for actions/checkout.',
  );
}

function sidesOf(
  event: GithubEvent,
  commits: { readonly before: string; readonly after: string },
): { readonly before: string; readonly after: string } {
  switch (event.kind) {
    case 'pull-request':
      return { before: event.base.ref, after: event.head.ref };
    case 'push':
      return { before: commits.before, after: event.ref };
    case 'merge-group':
      return { before: event.base.ref, after: commits.after };
    case 'other':
      return commits;
  }
}

function nothingBefore({ kind }: GithubEvent): string {
  return kind === 'push'
    ? 'The branch is new, so there is nothing to compare its figures with.'
    : 'This event says of no commit to compare figures with; the input "base" can name one.';
}

function short({ commit, tree }: Revision): string {
  return (commit ?? tree).slice(0, 8);
}
