/** What happened on GitHub that a workflow runs for, as far as it says what to compare with. */
import { readFileSync } from 'node:fs';

/** An end of a pull request. */
export interface PullEnd {
  /** The branch: `main`. */
  readonly ref: string;
  readonly sha: string;
}

/** The event of a workflow run. */
export type GithubEvent =
  | {
      readonly kind: 'pull-request';
      readonly number: number;
      readonly base: PullEnd;
      readonly head: PullEnd;
      /** The head lies in another repository, whose pull requests get a token that may only read. */
      readonly isFork: boolean;
    }
  | {
      readonly kind: 'push';
      /** The branch or tag: `main`. */
      readonly ref: string;
      /** What it was at before; null for a new one. */
      readonly before: string | null;
    }
  | { readonly kind: 'merge-group'; readonly base: PullEnd }
  | { readonly kind: 'other' };

type Environment = Readonly<Record<string, string | undefined>>;

/** The event that the environment of a job tells of; `other` where it tells of none, or of one that changes nothing. */
export function readEvent(env: Environment): GithubEvent {
  const payload = readPayload(env['GITHUB_EVENT_PATH'] ?? '');
  switch (env['GITHUB_EVENT_NAME']) {
    case 'pull_request':
      return pullRequest(payload);
    case 'push':
      return push(payload);
    case 'merge_group':
      return mergeGroup(payload);
    default:
      return OTHER;
  }
}

const OTHER: GithubEvent = { kind: 'other' };

function readPayload(path: string): unknown {
  if (path === '') return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // The check does not depend on it.
    return null;
  }
}

function pullRequest(payload: unknown): GithubEvent {
  const pull = field(payload, 'pull_request');
  const number = field(pull, 'number');
  const base = endOf(field(pull, 'base'));
  const head = endOf(field(pull, 'head'));
  if (typeof number !== 'number' || base === null || head === null) return OTHER;
  const [target, source] = ['base', 'head'].map((end) => field(pull, end, 'repo', 'full_name'));
  return { kind: 'pull-request', number, base, head, isFork: source !== target };
}

function push(payload: unknown): GithubEvent {
  const before = text(field(payload, 'before'));
  const isNew = !isCommit(before) || /^0+$/.test(before);
  return { kind: 'push', ref: shortRef(text(field(payload, 'ref'))), before: isNew ? null : before };
}

function mergeGroup(payload: unknown): GithubEvent {
  const group = field(payload, 'merge_group');
  const sha = text(field(group, 'base_sha'));
  return isCommit(sha)
    ? { kind: 'merge-group', base: { ref: shortRef(text(field(group, 'base_ref'))), sha } }
    : OTHER;
}

function endOf(end: unknown): PullEnd | null {
  const sha = text(field(end, 'sha'));
  return isCommit(sha) ? { ref: text(field(end, 'ref')), sha } : null;
}

/** `main`, for `refs/heads/main`. */
function shortRef(ref: string): string {
  return ref.replace(/^refs\/(?:heads|tags)\//, '');
}

function isCommit(sha: string): boolean {
  return /^[0-9a-f]{40,64}$/.test(sha);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What stands below some names in JSON; undefined where there is nothing. */
export function field(value: unknown, ...names: readonly string[]): unknown {
  let at = value;
  for (const name of names) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Object.entries(at).find(([key]) => key === name)?.[1];
  }
  return at;
}
