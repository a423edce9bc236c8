/** The commits that changed filings, or house rules. */
import { changesOf, OURS, records, type ChangedFile } from './trees.ts';
import type { Repository } from './repository.ts';

/** A commit that changed filings or house rules, or brought together lines of history that did. */
export interface HistoryCommit {
  /** Its name in full. */
  readonly commit: string;
  /** The nearest commits before it that changed filings, the one it was made on first. */
  readonly parents: readonly string[];
  /** When its author made it: `2026-04-14T17:02:11-04:00`. */
  readonly date: string;
  readonly author: string;
  readonly subject: string;
  /** The filings that are not the same as in the first of its parents. */
  readonly changed: readonly ChangedFile[];
}

/** Begins a commit, and parts what is told of it. Neither stands in a name or a subject. */
const COMMIT = '\u0001';
const FIELD = '\u0002';
const FORMAT = `${COMMIT}${['%H', '%P', '%aI', '%aN', '%s'].join(FIELD)}`;

/**
 * The history of the filings up to a commit, each commit after those it rests on.
 */
export function historyOf({ git }: Repository, revision: string): readonly HistoryCommit[] {
  // Not "git log": what that tells, and how, is up to the configuration of whoever runs it.
  const shape = ['--full-history', '--parents', '--topo-order', '--reverse'];
  const listed = git.run(['rev-list', ...shape, revision, ...OURS]).toString();
  const content = [
    '-r',
    '--root',
    '-z',
    '--raw',
    '--no-renames',
    '--no-abbrev',
    '--diff-merges=first-parent',
  ];
  const told = ['--stdin', '--always', ...content, '--encoding=UTF-8', `--format=${FORMAT}`, ...OURS];
  const answer = git.run(['diff-tree', ...told], listed);
  const commits: HistoryCommit[] = [];
  let head: string | null = null;
  let raw: string[] = [];
  const take = (): void => {
    if (head !== null) commits.push(commitOf(head, raw));
    raw = [];
  };
  const fields = records(answer);
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at] ?? '';
    if (field.startsWith(COMMIT)) {
      take();
      head = field.slice(1);
    } else if (/^\n?:/.test(field)) {
      raw.push(field.trimStart(), fields[at + 1] ?? '');
      at += 1;
    }
  }
  take();
  return commits;
}

function commitOf(head: string, raw: readonly string[]): HistoryCommit {
  const [commit = '', parents = '', date = '', author = '', subject = ''] = head.split(FIELD);
  return {
    commit,
    parents: parents.split(' ').filter((one) => one !== ''),
    date,
    author,
    subject,
    changed: changesOf(raw, false),
  };
}
