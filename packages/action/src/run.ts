/** What the action does, from its inputs to the status of its step. */
import { createHash } from 'node:crypto';
import { appendFileSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import {
  addToSummary,
  annotate,
  CannotWork,
  checkedText,
  checkPaths,
  checkSummary,
  findRevision,
  forJob,
  openRepository,
  pageOfFile,
  print,
  readEvent,
  slashed,
  summaryRoom,
  systemReason,
  tally,
  withoutCommands,
  workflowCommand,
  type Checked,
  type GithubEvent,
  type Notice,
  type Tally,
} from '@focus/cli/ci';
import { markdownText } from '@focus/report';
import { Api, ApiError } from './api.ts';
import { commentBody, figuresMarkdown } from './body.ts';
import { uploadSarif } from './code-scanning.ts';
import { postComment } from './comment.ts';
import { compareFigures, type Figures } from './figures.ts';
import { readInputs, type Environment, type Inputs } from './inputs.ts';

/** Kept in the summary for what changed: as much as a comment may be long, in UTF-8. */
const FIGURES_ROOM = 256 * 1024;

/** What a step came to. */
interface Told {
  readonly notices: readonly string[];
  readonly failures: readonly string[];
  readonly commentUrl: string;
}

/**
 * Checks, compares, tells.
 * @returns the exit status of the step
 * @throws CannotWork where it cannot be done at all
 */
export async function run(env: Environment): Promise<0 | 1> {
  const inputs = readInputs(env);
  if (env['GITHUB_EVENT_NAME'] === 'pull_request_target') {
    throw new CannotWork(
      'On "pull_request_target" the base is checked out, not the pull request, and the token may write: ' +
        'use "on: pull_request".',
    );
  }
  const paths = enterWorkTree(inputs);
  const event = readEvent(env);
  const api = new Api(env, inputs.token);
  const found = await checkPaths(paths, {});
  const figures = await compareFigures({ event, base: inputs.base, paths, api });
  const checked = forJob(found, figures.kind === 'compared' ? figures.files : null);
  const told = await tellGithub({ inputs, env, event, api, checked, figures });
  await tellJob(checked, figures, told);
  const counts = tally(checked.findings);
  writeOutputs(env, counts, figures, told);
  return told.failures.length > 0 || isFailure(counts, inputs.failOn) ? 1 : 0;
}

/**
 * Goes to the top of the work tree, from where GitHub is told paths; without git, to the working directory.
 * @returns the paths to check, from there; none for all
 */
function enterWorkTree({ workingDirectory, paths }: Inputs): readonly string[] {
  let folder: string;
  try {
    folder = realpathSync.native(resolve(workingDirectory));
  } catch (error) {
    throw new CannotWork(`The working directory ${workingDirectory} cannot be read: ${systemReason(error)}.`);
  }
  const top = topOf(folder);
  process.chdir(top);
  const here = slashed(relative(top, folder));
  if (paths.length === 0) return here === '' ? [] : [here];
  return paths.map((path) => (isAbsolute(path) ? path : slashed(join(here, path))));
}

function topOf(folder: string): string {
  try {
    return openRepository(folder).workTree ?? folder;
  } catch (error) {
    if (error instanceof CannotWork) return folder;
    throw error;
  }
}

/** Everything that GitHub is told of. */
interface Telling {
  readonly inputs: Inputs;
  readonly env: Environment;
  readonly event: GithubEvent;
  readonly api: Api;
  readonly checked: Checked;
  readonly figures: Figures;
}

async function tellGithub(telling: Telling): Promise<Told> {
  const { inputs, event } = telling;
  const notices: string[] = [];
  const failures: string[] = [];
  let commentUrl = '';
  if (inputs.comment !== 'off' && event.kind === 'pull-request') {
    try {
      commentUrl = (await comment(telling, event)) ?? '';
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      notices.push(`No comment was posted. ${error.message}${whyNot(error, event, 'pull-requests: write')}`);
    }
  }
  if (inputs.sarif) {
    try {
      await upload(telling);
    } catch (error) {
      if (!(error instanceof ApiError || error instanceof CannotWork)) throw error;
      const hint = whyNot(error, event, 'security-events: write');
      (isRefusedToFork(error, event) ? notices : failures).push(
        `Findings were not uploaded. ${error.message}${hint}`,
      );
    }
  }
  return { notices, failures, commentUrl };
}

function comment(
  { inputs, env, api, checked, figures }: Telling,
  { number }: Extract<GithubEvent, { kind: 'pull-request' }>,
): Promise<string | null> {
  const key = keyOf(inputs);
  const name = key === '' ? '' : ` ${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
  const marker = `<!-- focus action${name} -->`;
  const body = commentBody(marker, { figures, checked, run: pageOfRun(env) });
  const isChanged = figures.kind === 'compared' && figures.isChanged;
  return postComment(api, { number, marker, body, isWanted: inputs.comment === 'on' || isChanged });
}

/** The page of this run, which shows the summary. */
function pageOfRun(env: Environment): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
  if (server === undefined || repository === undefined || id === undefined) return null;
  return `${server}/${repository}/actions/runs/${id}`;
}

async function upload({ inputs, env, event, api, checked }: Telling): Promise<void> {
  const head = findRevision(openRepository('.'), 'HEAD')?.commit;
  if (head == null) throw new CannotWork('There is no commit that findings could be uploaded for.');
  const name = env['GITHUB_REF'] ?? '';
  // The merge is what a pull request's job runs for; where its head is checked out, findings are of that.
  const isHead = event.kind === 'pull-request' && head !== env['GITHUB_SHA'];
  const ref = isHead ? name.replace(/^(refs\/pull\/\d+)\/merge$/, '$1/head') : name;
  await uploadSarif(api, { checked, commit: head, ref, key: keyOf(inputs) });
}

/** What tells this use of the action from others in the same workflow. */
function keyOf({ workingDirectory, paths }: Inputs): string {
  return [...(workingDirectory === '.' ? [] : [workingDirectory]), ...paths].join(' ');
}

/** What is to be done about it. */
function whyNot(error: Error, event: GithubEvent, permission: string): string {
  if (isRefusedToFork(error, event))
    return ' The pull request comes from a fork, for which the token may only read.';
  return isForbidden(error) ? ` The job needs the permission "${permission}".` : '';
}

function isRefusedToFork(error: Error, event: GithubEvent): boolean {
  return event.kind === 'pull-request' && event.isFork && isForbidden(error);
}

function isForbidden(error: Error): boolean {
  return error instanceof ApiError && error.isForbidden;
}

/** The log, the annotations and the summary. */
async function tellJob(checked: Checked, figures: Figures, { notices, failures }: Told): Promise<void> {
  const room = summaryRoom();
  print(withoutCommands(await checkedText(checked)));
  const shown = notices.map((message): Notice => ({ title: 'focus', message, place: null }));
  for (const message of failures) print(`${workflowCommand('error', { title: 'focus' }, message)}\n`);
  print(annotate(checked, shown, room > 0));
  if (room === 0) return;
  const limit = Math.max(0, room - FIGURES_ROOM);
  const said = [...failures, ...notices].map((sentence) => `> ${markdownText(sentence)}\n`);
  addToSummary(
    [checkSummary(checked, { href: pageOfFile(), limit }), figuresMarkdown(figures), ...said].join('\n'),
  );
}

function isFailure({ error, breach, warning }: Tally, failOn: Inputs['failOn']): boolean {
  switch (failOn) {
    case 'never':
      return false;
    case 'errors':
      return error > 0;
    case 'breaches':
      return error + breach > 0;
    case 'warnings':
      return error + breach + warning > 0;
  }
}

function writeOutputs(env: Environment, counts: Tally, figures: Figures, { commentUrl }: Told): void {
  const file = env['GITHUB_OUTPUT'] ?? '';
  if (file === '') return;
  const outputs = {
    errors: counts.error,
    breaches: counts.breach,
    warnings: counts.warning,
    accepted: counts.accepted,
    changed: figures.kind === 'compared' ? figures.isChanged : '',
    'comment-url': commentUrl.replaceAll(/\s/g, ''),
  };
  appendFileSync(
    file,
    Object.entries(outputs)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  );
}
