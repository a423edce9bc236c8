/** The action in pull requests: what it posts, annotates and writes, and how it ends. */
import { describe, expect, test } from 'vitest';
import { MARCH_CORRECTED, YEAR } from '../cli/diff-support.ts';
import { BROKEN_MARCH, changed, FEBRUARY, JANUARY, MARCH, PROFILE } from '../cli/filings.ts';
import { git } from '../cli/support.ts';
import { FakeGithub, READ_ONLY, type Answer } from './github.ts';
import { pullEvent, pullRequest, runAction, type Pull, type Use } from './support.ts';

const COMMENTS = '/repos/acme/filings/issues/7/comments';
const CORRECTED = { '2026-03.focus': MARCH_CORRECTED };
/** Another order of words in a comment, and no figure. */
const COMMENTED = { '2026-03.focus': `// Looked at on 4/14.\n${MARCH}` };

/** Runs the action for a pull request, against a GitHub that is new or that was asked before. */
async function ran(pull: Pull, options: Partial<Use> & { action?: string; fork?: boolean } = {}) {
  const { action, fork, github = await FakeGithub.start(), ...use } = options;
  const event = pullEvent(pull, {
    ...(action === undefined ? {} : { action }),
    ...(fork === undefined ? {} : { fork }),
  });
  const result = await runAction({ cwd: pull.clone, event, github, ...use });
  expect({ stderr: result.stderr, strangers: github.strangers }).toEqual({ stderr: '', strangers: [] });
  return { ...result, github };
}

/** The one comment there is. */
function onlyComment({ comments }: FakeGithub): string {
  const [comment, ...others] = comments;
  if (comment === undefined || others.length > 0) throw new Error(`There are ${comments.length} comments.`);
  return comment.body;
}

describe('a pull request that changes figures', () => {
  test('gets a comment with them, in a clone of one commit', async () => {
    const pull = pullRequest(YEAR, CORRECTED);
    const { github, status, outputs, summary, commands } = await ran(pull);
    const body = onlyComment(github);
    expect(body).toMatch(/^<!-- focus action -->\n/);
    expect(body).toContain('### Figures: `main` → `correct-march`');
    expect(body).toContain('| `~` | `4201 expenses` | 6,105 | 6,501 | +396 | +6.5% |');
    expect(body).toContain('| `~` | `3750 net-capital` | 61,204 | 60,808 | (396) |');
    const commits = [pull.head, pull.base].map((sha) => `\`${sha.slice(0, 8)}\``).join(' against ');
    expect(body.trimEnd().split('\n').at(-1)).toBe(
      `✅ Check: nothing wrong ([all findings](https://github.com/acme/filings/actions/runs/1658821493)). Commit ${commits}.`,
    );
    expect(summary).toContain('| `~` | `4201 expenses` | 6,105 | 6,501 | +396 | +6.5% |');
    expect({ status, commands, outputs }).toEqual({
      status: 0,
      commands: [],
      outputs: {
        errors: '0',
        breaches: '0',
        warnings: '0',
        accepted: '1',
        changed: 'true',
        'comment-url': 'https://github.com/acme/filings/pull/7#issuecomment-1000',
      },
    });
  });

  test('has the same comment written anew after each push, and never a second one', async () => {
    const first = await ran(pullRequest(YEAR, CORRECTED));
    const { github } = first;
    const more = pullRequest(YEAR, {
      '2026-03.focus': changed(MARCH_CORRECTED, '"occupancy, data, other"', '"occupancy and other"'),
    });
    const second = await ran(more, { github, action: 'synchronize' });
    expect(onlyComment(github)).toContain('occupancy and other');
    expect(second.outputs['comment-url']).toBe(first.outputs['comment-url']);
    const written = github.written().map(({ method, path }) => `${method} ${path}`);
    expect(written).toEqual([`POST ${COMMENTS}`, 'PATCH /repos/acme/filings/issues/comments/1000']);
    // The same again asks for nothing.
    await ran(more, { github, action: 'synchronize' });
    expect(github.written()).toHaveLength(2);
  });

  test('finds its comment behind a hundred others, and takes nobody else’s for its own', async () => {
    const github = await FakeGithub.start();
    const forged = github.comment('<!-- focus action -->\nAll is well.', 'mallory');
    for (let index = 0; index < 120; index += 1) github.comment(`Comment ${index}`, 'octocat');
    const quoting = github.comment('> <!-- focus action -->\n> quoted', 'github-actions[bot]');
    const own = github.comment('<!-- focus action -->\nFigures as they were.');
    await ran(pullRequest(YEAR, CORRECTED), { github });
    expect(github.comments).toHaveLength(123);
    expect(own.body).toContain('6,501');
    expect(forged.body).toBe('<!-- focus action -->\nAll is well.');
    expect(quoting.body).toContain('quoted');
  });

  test.each<[string, Answer]>([
    [
      'names itself without "[bot]"',
      { status: 200, body: { data: { viewer: { login: 'github-actions' } } } },
    ],
    ['does not say who it is', { status: 403, body: { message: 'Forbidden' } }],
  ])('finds its comment where the token %s', async (_, answer) => {
    const { github } = await ran(pullRequest(YEAR, CORRECTED));
    const [own] = github.comments;
    if (own === undefined) throw new Error('There is no comment.');
    github.comments.unshift({ ...own, id: 1, user: { login: 'mallory', type: 'User' } });
    github.answer('POST /graphql', answer);
    const more = changed(MARCH_CORRECTED, '"occupancy, data, other"', '"occupancy and other"');
    await ran(pullRequest(YEAR, { '2026-03.focus': more }), { github, action: 'synchronize' });
    expect(github.comments.map(({ id, body }) => [id, body.includes('occupancy and other')])).toEqual([
      [1, false],
      [own.id, true],
    ]);
  });

  test('with a mistake in them: annotated at its line, in the summary, and the step fails', async () => {
    const { github, status, commands, summary, outputs, stdout } = await ran(
      pullRequest(YEAR, { '2026-03.focus': BROKEN_MARCH }),
    );
    expect(status).toBe(1);
    expect(commands).toEqual([
      '::error file=2026-03.focus,line=10,endLine=10,col=45,endColumn=50,title=malformed-amount::A minus is not written; write 6,105.',
    ]);
    expect(stdout).toContain('= help: Write 6,105');
    expect(summary).toMatch(/^### ❌ Filings: 1 error\n/);
    expect(summary).toMatch(
      /\n\| ❌&nbsp;error \| \[2026&#8209;03\.focus:10\]\(https:\/\/github\.com\/acme\/filings\/blob\/[0-9a-f]{40}\/2026-03\.focus#L10\) \| 2026&#8209;03&nbsp;A&nbsp;5c \| A minus is not written; write 6,105\. `malformed-amount` \|\n/,
    );
    expect(onlyComment(github)).toContain('❌ Check: 1 error ');
    expect(outputs).toMatchObject({ errors: '1', breaches: '0', accepted: '1', changed: 'true' });
  });
});

describe('what a pull request is compared with', () => {
  // Others corrected January, after the event was made.
  const meanwhile = {
    '2026-01.focus': changed(JANUARY, /^(4201 expenses +)[\d,]+$/m, '$19,999'),
  };

  test('what it was merged with: what others changed meanwhile is none of its changes', async () => {
    const { github } = await ran(pullRequest(YEAR, CORRECTED, { meanwhile }));
    const body = onlyComment(github);
    expect(body).toContain('6,501');
    expect(body).not.toContain('9,999');
  });

  test.each([
    ['in a whole clone', 0],
    ['in a clone of one commit, where GitHub knows', 1],
  ])('where it left main, if its head is checked out: %s', async (_, depth) => {
    const pull = pullRequest(YEAR, CORRECTED, { meanwhile, checkout: 'head', depth });
    const github = await FakeGithub.start();
    github.mergeBases.set(`${pull.base}...${pull.head}`, pull.base);
    const result = await ran(pull, { github });
    const body = onlyComment(github);
    expect(body).toContain('6,501');
    expect(body).not.toContain('9,999');
    expect(result.outputs['changed']).toBe('true');
    const isAsked = github.asked.some(({ path }) => path.includes('/compare/'));
    expect(isAsked).toBe(depth === 1);
    // A whole clone stays whole.
    expect(git(pull.clone, 'rev-parse', '--is-shallow-repository').trim()).toBe(String(depth === 1));
  });

  test('the revision that the workflow names', async () => {
    const pull = pullRequest(YEAR, CORRECTED);
    const { github, status } = await ran(pull, { inputs: { base: 'main' } });
    expect(status).toBe(0);
    expect(onlyComment(github)).toContain('### Figures: `main` → `correct-march`');
  });

  test('nothing, where it cannot be fetched: the check stands, and the summary says what to do', async () => {
    const pull = pullRequest(YEAR, CORRECTED);
    git(pull.clone, 'remote', 'set-url', 'origin', 'file:///nowhere/filings.git');
    const { github, status, summary, outputs } = await ran(pull);
    expect({ status, changed: outputs['changed'], comments: github.comments }).toEqual({
      status: 0,
      changed: '',
      comments: [],
    });
    expect(summary).toMatch(
      /They were not compared\. The commit to compare with, [0-9a-f]{40}, is not in the clone/,
    );
    expect(summary).toContain('fetch-depth: 0');
  });
});

describe('a pull request that changes no figure', () => {
  test('gets no comment', async () => {
    const { github, outputs, summary } = await ran(pullRequest(YEAR, COMMENTED));
    expect(github.written()).toEqual([]);
    expect(outputs).toMatchObject({ changed: 'false', 'comment-url': '' });
    expect(summary).toContain('**No figure changed.**');
  });

  test('gets one where the workflow wants it', async () => {
    const { github } = await ran(pullRequest(YEAR, COMMENTED), { inputs: { comment: 'on' } });
    expect(onlyComment(github)).toContain('**No figure changed.**');
  });

  test('has the comment of figures that it changed before written anew', async () => {
    const { github } = await ran(pullRequest(YEAR, CORRECTED));
    await ran(pullRequest(YEAR, COMMENTED), { github, action: 'synchronize' });
    expect(onlyComment(github)).toContain('**No figure changed.**');
  });

  test('asks GitHub for nothing where no comment is wanted', async () => {
    const { github } = await ran(pullRequest(YEAR, CORRECTED), { inputs: { comment: 'off' } });
    expect(github.asked).toEqual([]);
  });
});

describe('a comment that GitHub does not take', () => {
  test('from a fork: the summary says so, and the step does not fail', async () => {
    const github = await FakeGithub.start();
    github.answer(`POST ${COMMENTS}`, READ_ONLY);
    const { status, summary, commands } = await ran(pullRequest(YEAR, CORRECTED), { github, fork: true });
    expect(status).toBe(0);
    const sentence =
      'No comment was posted. GitHub would not post a comment: status 403 (Resource not accessible by integration). ' +
      'The pull request comes from a fork, for which the token may only read.';
    expect(summary.trimEnd().split('\n').at(-1)).toBe(`> ${sentence}`);
    expect(commands).toEqual([`::notice title=focus::${sentence}`]);
  });

  test('without the permission: which one it is', async () => {
    const github = await FakeGithub.start();
    github.answer(`POST ${COMMENTS}`, READ_ONLY);
    const { status, summary } = await ran(pullRequest(YEAR, CORRECTED), { github });
    expect(status).toBe(0);
    expect(summary).toContain('The job needs the permission "pull-requests: write".');
  });

  test('is tried again where GitHub asks for patience', async () => {
    const github = await FakeGithub.start();
    github.answer(`POST ${COMMENTS}`, { status: 429, headers: { 'retry-after': '0' } });
    github.answer(`GET ${COMMENTS}`, { status: 502, body: '<html>Bad Gateway</html>' });
    const { commands } = await ran(pullRequest(YEAR, CORRECTED), { github });
    expect(onlyComment(github)).toContain('6,501');
    expect(commands).toEqual([]);
  });

  test.each([
    [
      'its requests are used up',
      {
        status: 403,
        headers: { 'x-ratelimit-remaining': '0' },
        body: { message: 'API rate limit exceeded' },
      },
      "GitHub would not post a comment: the token's requests of this hour are used up.",
    ],
    [
      'it is broken',
      { status: 500, body: '<html>Unicorn!</html>' },
      'GitHub would not post a comment: status 500.',
    ],
  ])('is told in a sentence: %s', async (_, answer, sentence) => {
    const github = await FakeGithub.start();
    github.answer(`POST ${COMMENTS}`, answer, 5);
    const { status, stdout, summary } = await ran(pullRequest(YEAR, CORRECTED), { github });
    expect(status).toBe(0);
    expect(summary).toContain(`> No comment was posted. ${sentence}`);
    expect(stdout).not.toMatch(/^\s+at /m);
    // What may have been done is not done twice.
    expect(github.written()).toHaveLength(1);
  });

  test('since nobody answers', async () => {
    const pull = pullRequest(YEAR, CORRECTED);
    const { status, summary } = await runAction({ cwd: pull.clone, event: pullEvent(pull) });
    expect(status).toBe(0);
    expect(summary).toContain('> No comment was posted. GitHub cannot be reached to read the comments: ');
  });
});

test('pull_request_target is refused: it would compare the base with itself', async () => {
  const pull = pullRequest(YEAR, CORRECTED);
  const event = { ...pullEvent(pull), name: 'pull_request_target' };
  const { status, commands } = await runAction({ cwd: pull.clone, event });
  expect(status).toBe(1);
  expect(commands).toEqual([expect.stringMatching(/^::error title=focus::.*: use "on: pull_request"\.$/)]);
});

test('a comment of a year that changes throughout is one that GitHub takes', async () => {
  const months = Array.from(
    { length: 240 },
    (_, index) => `${2030 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
  );
  const year = (figure: string) =>
    Object.fromEntries(
      months.map((month) => [
        `${month}.focus`,
        changed(FEBRUARY, /^(report meridian) 2026-02$/m, `$1 ${month}`)
          .replaceAll(/^(schedule \w) 2026-02/gm, `$1 ${month}`)
          .replace(/^ {2}filed.*\n/m, '')
          .replace(/^(4201 expenses +)[\d,]+$/m, `$1${figure}`),
      ]),
    );
  const { github } = await ran(pullRequest({ 'firm.focus': PROFILE, ...year('6,105') }, year('6,501')), {
    inputs: { 'fail-on': 'never' },
  });
  const body = onlyComment(github);
  expect(body.length).toBeGreaterThan(50_000);
  expect(body.length).toBeLessThanOrEqual(65_536);
  expect(body).toContain('Not all fits into a comment');
});
