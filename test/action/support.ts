/** Runs the action as a runner does: in a clone that actions/checkout would leave, with a real-looking event. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { commit } from '../cli/diff-support.ts';
import { bareEnvironment, folderWith, git, ROOT, temporaryFolder, write } from '../cli/support.ts';
import type { FakeGithub } from './github.ts';

/** `action.yml`, as far as a runner reads it. */
export interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

/** The action. */
export const ACTION = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as ActionFile;

/** What a run of the action left behind. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The workflow commands it printed. */
  readonly commands: readonly string[];
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** The two ends of a pull request, and what its job has checked out. */
export interface Pull {
  /** The clone. */
  readonly clone: string;
  readonly base: string;
  readonly head: string;
  /** The commit that is checked out. */
  readonly sha: string;
}

type Files = Readonly<Record<string, string>>;

/** How a pull request came about and is checked out. */
export interface PullOptions {
  /** What others changed in `main` after the event was made: it names an older base. */
  readonly meanwhile?: Files;
  /** What is checked out: the merge, as usual, or the head. */
  readonly checkout?: 'merge' | 'head';
  /** How many commits the clone holds; 0 for all. */
  readonly depth?: number;
}

/** Pull request 7 from `correct-march` into `main`, checked out as actions/checkout does. */
export function pullRequest(before: Files, changes: Files, options: PullOptions = {}): Pull {
  const { meanwhile, checkout = 'merge', depth = 1 } = options;
  const work = folderWith(before);
  git(work, 'init', '--quiet', '--initial-branch=main');
  commit(work, 'Start');
  const base = head(work);
  git(work, 'checkout', '--quiet', '-b', 'correct-march');
  write(work, { ...changes, 'notes.txt': 'Why it was corrected.\n' });
  commit(work, 'Correct March');
  const source = head(work);
  git(work, 'checkout', '--quiet', 'main');
  if (meanwhile !== undefined) {
    write(work, meanwhile);
    commit(work, 'Meanwhile');
  }
  git(work, 'merge', '--quiet', '--no-ff', '--message', 'Merge', 'correct-march');
  const merge = head(work);
  git(work, 'update-ref', 'refs/pull/7/merge', merge);
  git(work, 'update-ref', 'refs/pull/7/head', source);
  git(work, 'reset', '--quiet', '--hard', 'HEAD^1');
  const sha = checkout === 'merge' ? merge : source;
  return { clone: cloneOf(work, `refs/pull/7/${checkout}`, depth), base, head: source, sha };
}

/** Two commits on `main`, pushed one after the other. */
export function pushed(before: Files, changes: Files): { clone: string; before: string; after: string } {
  const work = folderWith(before);
  git(work, 'init', '--quiet', '--initial-branch=main');
  commit(work, 'Start');
  const first = head(work);
  write(work, changes);
  commit(work, 'Correct March');
  return { clone: cloneOf(work, 'refs/heads/main', 1), before: first, after: head(work) };
}

function head(folder: string): string {
  return git(folder, 'rev-parse', 'HEAD').trim();
}

function cloneOf(origin: string, ref: string, depth: number): string {
  const clone = temporaryFolder();
  git(clone, 'init', '--quiet');
  git(clone, 'remote', 'add', 'origin', `file://${origin}`);
  const only = depth === 0 ? [] : [`--depth=${depth}`];
  const wanted = [
    `+${ref}:refs/remotes/checked/out`,
    ...(depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*'] : []),
  ];
  git(clone, 'fetch', '--quiet', '--no-tags', ...only, 'origin', ...wanted);
  git(clone, 'checkout', '--quiet', '--detach', 'refs/remotes/checked/out');
  return clone;
}

/** What a job runs for. */
export interface Event {
  readonly name: string;
  readonly ref: string;
  readonly sha: string;
  readonly payload: unknown;
}

const OWNER = { login: 'acme', id: 9919, type: 'Organization', site_admin: false };

function repository(owner = OWNER) {
  const name = `${owner.login}/filings`;
  return {
    id: 1296269,
    name: 'filings',
    full_name: name,
    private: true,
    owner,
    fork: owner !== OWNER,
    html_url: `https://github.com/${name}`,
    default_branch: 'main',
  };
}

/** The event of a pull request. */
export function pullEvent(
  { base, head: source, sha }: Pull,
  options: { action?: string; fork?: boolean } = {},
): Event {
  const { action = 'opened', fork = false } = options;
  const user = { login: 'octocat', id: 583231, type: 'User', site_admin: false };
  const from = fork ? { ...user, type: 'User' } : OWNER;
  return {
    name: 'pull_request',
    ref: 'refs/pull/7/merge',
    sha,
    payload: {
      action,
      number: 7,
      pull_request: {
        id: 279147437,
        number: 7,
        state: 'open',
        locked: false,
        title: 'Correct March',
        user,
        body: null,
        draft: false,
        merged: false,
        mergeable: null,
        head: {
          label: `${from.login}:correct-march`,
          ref: 'correct-march',
          sha: source,
          user: from,
          repo: repository(from),
        },
        base: { label: 'acme:main', ref: 'main', sha: base, user: OWNER, repo: repository() },
        author_association: fork ? 'FIRST_TIME_CONTRIBUTOR' : 'MEMBER',
        commits: 1,
      },
      repository: repository(),
      organization: { login: 'acme', id: 9919 },
      sender: user,
      ...(action === 'synchronize' ? { before: base, after: source } : {}),
    },
  };
}

/** The event of a push to `main`. */
export function pushEvent(before: string, after: string): Event {
  return {
    name: 'push',
    ref: 'refs/heads/main',
    sha: after,
    payload: {
      ref: 'refs/heads/main',
      before,
      after,
      created: /^0+$/.test(before),
      deleted: false,
      forced: false,
      base_ref: null,
      commits: [],
      repository: repository(),
      pusher: { name: 'octocat', email: 'octocat@example.com' },
    },
  };
}

/** How the action is used. */
export interface Use {
  readonly cwd: string;
  readonly event: Event;
  readonly github?: FakeGithub;
  /** `with:` of the step. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the action, with the inputs that are not given as `action.yml` has them. */
export function runAction({ cwd, event, github, inputs = {}, env = {} }: Use): Promise<Ran> {
  const files = folderWith({
    'event.json': JSON.stringify(event.payload),
    'output.txt': '',
    'summary.md': '',
  });
  const given = Object.entries(ACTION.inputs).map(([name, { default: fallback }]) => {
    const usual = fallback === '${{ github.token }}' ? 't0ken' : fallback;
    return [`INPUT_${name.toUpperCase()}`, inputs[name] ?? usual];
  });
  const url = github?.url ?? 'http://127.0.0.1:9';
  const child = spawn(process.execPath, [join(ROOT, ACTION.runs.main)], {
    cwd,
    env: {
      ...bareEnvironment(),
      ...(Object.fromEntries(given) as Record<string, string>),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: cwd,
      GITHUB_REPOSITORY: 'acme/filings',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_API_URL: url,
      GITHUB_GRAPHQL_URL: `${url}/graphql`,
      GITHUB_RUN_ID: '1658821493',
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: join(files, 'event.json'),
      GITHUB_REF: event.ref,
      GITHUB_SHA: event.sha,
      GITHUB_OUTPUT: join(files, 'output.txt'),
      GITHUB_STEP_SUMMARY: join(files, 'summary.md'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => (said[stream] += text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      const outputs = readFileSync(join(files, 'output.txt'), 'utf8').trim().split('\n');
      resolve({
        status,
        ...said,
        commands: said.stdout.split('\n').filter((line) => line.startsWith('::')),
        summary: readFileSync(join(files, 'summary.md'), 'utf8'),
        outputs: Object.fromEntries(
          outputs
            .filter((line) => line !== '')
            .map((line) => [line.replace(/=.*/, ''), line.replace(/^[^=]*=/, '')]),
        ),
      });
    });
  });
}
