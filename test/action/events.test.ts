/** The action beyond pull requests: pushes, merge groups, its inputs, code scanning. */
import { gunzipSync } from 'node:zlib';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { expectValidSarif } from '../cli/sarif-schema.ts';
import { MARCH_CORRECTED, YEAR } from '../cli/diff-support.ts';
import { BROKEN_MARCH, changed, DRAFT, FEBRUARY } from '../cli/filings.ts';
import { folderWith } from '../cli/support.ts';
import { FakeGithub, READ_ONLY } from './github.ts';
import { ACTION, pullEvent, pullRequest, pushed, pushEvent, runAction, type Event } from './support.ts';

const SARIFS = '/repos/acme/filings/code-scanning/sarifs';
const CORRECTED = { '2026-03.focus': MARCH_CORRECTED };
const BROKEN = { '2026-03.focus': BROKEN_MARCH };
/** February without enough in the reserve bank account: a breach. */
const SHORT = { '2026-02.focus': changed(FEBRUARY, /^(4530 reserve-bank-account\s+)\d+,\d+/m, '$1  1,000') };
/** A draft that does not answer everything: a warning. */
const UNANSWERED = { '2026-02.focus': changed(DRAFT, /^4980 total-tickets .*\n/m, '') };

describe('a push', () => {
  test('is compared with what was there before, in the summary', async () => {
    const { clone, before, after } = pushed(YEAR, CORRECTED);
    const github = await FakeGithub.start();
    const ran = await runAction({ cwd: clone, event: pushEvent(before, after), github });
    expect(ran).toMatchObject({ status: 0, outputs: { changed: 'true', 'comment-url': '' } });
    expect(ran.summary).toContain(`### Figures: \`${before.slice(0, 8)}\` → \`main\``);
    expect(ran.summary).toContain('| `~` | `4201 expenses` | 6,105 | 6,501 | +396 | +6.5% |');
    expect(github.asked).toEqual([]);
  });

  test('of a new branch has nothing to be compared with', async () => {
    const { clone, after } = pushed(YEAR, CORRECTED);
    const ran = await runAction({ cwd: clone, event: pushEvent('0'.repeat(40), after) });
    expect(ran).toMatchObject({ status: 0, outputs: { changed: '' } });
    expect(ran.summary).toContain('They were not compared. The branch is new');
  });
});

test('a merge group is compared with what it is built on', async () => {
  const { clone, before, after } = pushed(YEAR, CORRECTED);
  const ref = 'refs/heads/gh-readonly-queue/main/pr-7-abc';
  const event: Event = {
    name: 'merge_group',
    ref,
    sha: after,
    payload: {
      action: 'checks_requested',
      merge_group: { head_sha: after, head_ref: ref, base_sha: before, base_ref: 'refs/heads/main' },
    },
  };
  const { summary } = await runAction({ cwd: clone, event });
  expect(summary).toContain(`### Figures: \`main\` → \`${after.slice(0, 8)}\``);
});

test('a run by hand checks, and compares where the workflow names a revision', async () => {
  const { clone, before, after } = pushed(YEAR, CORRECTED);
  const event = { name: 'workflow_dispatch', ref: 'refs/heads/main', sha: after, payload: { inputs: {} } };
  const plain = await runAction({ cwd: clone, event });
  expect(plain.summary).toContain('This event says of no commit to compare figures with');
  const named = await runAction({ cwd: clone, event, inputs: { base: before } });
  expect(named.outputs['changed']).toBe('true');
});

describe('what fails the step', () => {
  test.each([
    ['errors', { errors: 1, breaches: 0, warnings: 0 }],
    ['breaches', { errors: 1, breaches: 1, warnings: 0 }],
    ['warnings', { errors: 1, breaches: 1, warnings: 1 }],
    ['never', { errors: 0, breaches: 0, warnings: 0 }],
  ])('fail-on: %s', async (failOn, expected) => {
    const statuses = await Promise.all(
      [BROKEN, SHORT, UNANSWERED].map(async (changes) => {
        const { clone, before, after } = pushed(YEAR, changes);
        const { status } = await runAction({
          cwd: clone,
          event: pushEvent(before, after),
          inputs: { 'fail-on': failOn },
        });
        return status;
      }),
    );
    expect(statuses).toEqual([expected.errors, expected.breaches, expected.warnings]);
  });
});

describe('inputs', () => {
  const YEARS = Object.fromEntries(
    Object.entries({ ...YEAR, ...BROKEN }).map(([file, text]) => [`firms/meridian/${file}`, text]),
  );

  test('a working directory and paths say what is reported on; places are told from the top', async () => {
    const { clone, before, after } = pushed(YEARS, { 'notes.txt': 'x' });
    const event = pushEvent(before, after);
    const use = (inputs: Record<string, string>) => runAction({ cwd: clone, event, inputs });
    const whole = await use({ 'working-directory': 'firms' });
    expect(whole.commands).toEqual([
      expect.stringMatching(/^::error file=firms\/meridian\/2026-03\.focus,line=10,/),
    ]);
    const one = await use({ 'working-directory': 'firms/meridian', paths: '2026-01.focus\n2026-02.focus\n' });
    expect(one).toMatchObject({ status: 0, commands: [] });
    expect(one.stdout).toMatch(/^2 files, 2 reports of 1 firm: nothing wrong/);
  });

  test.each<[Record<string, string>, string]>([
    [{ comment: 'yes' }, 'The input "comment" takes on, changes, off, not "yes".'],
    [{ 'fail-on': 'error' }, 'The input "fail-on" takes errors, breaches, warnings, never, not "error".'],
    [{ base: '--upload-pack=x' }, 'The input "base", "--upload-pack=x", is no revision.'],
    [{ 'working-directory': 'nowhere' }, 'The working directory nowhere cannot be read: it does not exist.'],
    [{ paths: 'nowhere.focus' }, 'nowhere.focus cannot be read: it does not exist.'],
  ])('%j is told in a sentence', async (inputs, sentence) => {
    const { clone, before, after } = pushed(YEAR, CORRECTED);
    const ran = await runAction({ cwd: clone, event: pushEvent(before, after), inputs });
    expect(ran).toMatchObject({ status: 1, stderr: '', stdout: `::error title=focus::${sentence}\n` });
  });

  test('each is described, and what the action gives out is what it says', async () => {
    for (const { description } of [...Object.values(ACTION.inputs), ...Object.values(ACTION.outputs)]) {
      expect(description).not.toBe('');
    }
    const { clone, before, after } = pushed(YEAR, CORRECTED);
    const { outputs } = await runAction({ cwd: clone, event: pushEvent(before, after) });
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(ACTION.outputs).sort());
  });

  test('without git, files are checked and nothing is compared', async () => {
    const cwd = folderWith({ ...YEAR, ...BROKEN });
    const { status, commands, summary } = await runAction({
      cwd,
      event: pushEvent('0'.repeat(40), 'f'.repeat(40)),
    });
    expect({ status, commands: commands.length }).toEqual({ status: 1, commands: 1 });
    expect(summary).toContain('in no git repository');
  });
});

describe('annotations', () => {
  test('more than GitHub shows: what the push changed comes first, a last notice counts the others', async () => {
    const wrong = Object.fromEntries(
      Array.from({ length: 14 }, (_, index) => [`a${index}.focus`, 'hello\n']),
    );
    const { clone, before, after } = pushed({ ...YEAR, ...SHORT, ...wrong }, { 'z.focus': 'hello\n' });
    const { commands, summary } = await runAction({ cwd: clone, event: pushEvent(before, after) });
    expect(commands).toHaveLength(11);
    expect(commands[0]).toMatch(/^::error file=z\.focus,/);
    expect(commands.slice(0, 10).every((line) => line.startsWith('::error file='))).toBe(true);
    expect(commands[10]).toBe('::notice title=focus check::… and 6 more errors; see the summary of the job.');
    expect(summary.match(/^\| ❌&nbsp;error /gm)).toHaveLength(15);
    expect(summary.match(/^\| ❌&nbsp;breach /gm)).toHaveLength(1);
  });

  test('what a filing says gives the runner no command', async () => {
    const hostile = changed(FEBRUARY, /^4201 expenses .*$/m, '4201 expenses ##[add-mask]6,105');
    const { clone, before, after } = pushed(YEAR, { '2026-02.focus': hostile });
    const { stdout } = await runAction({ cwd: clone, event: pushEvent(before, after) });
    const [, token = ''] = /^::stop-commands::(\S+)$/m.exec(stdout) ?? [];
    expect(token).toMatch(/^[0-9a-f-]{36}$/);
    const heeded = stdout.replace(new RegExp(`^::stop-commands::${token}$[^]*^::${token}::$`, 'm'), '');
    expect(stdout).toContain('| 4201 expenses ##[add-mask]6,105');
    // What begins with a command is no more than that.
    const [command, ...others] = heeded.split('\n').filter((line) => line !== '');
    expect(command).toMatch(/^::error file=2026-02\.focus,/);
    expect(others).toEqual([]);
  });
});

describe('code scanning', () => {
  /** What was uploaded: the request and the SARIF in it. */
  function uploaded({ asked }: FakeGithub) {
    const [{ body } = { body: {} }, ...others] = asked.filter(({ path }) => path === SARIFS);
    expect(others).toEqual([]);
    const { sarif, ...rest } = body as { sarif: string };
    const log = JSON.parse(gunzipSync(Buffer.from(sarif, 'base64')).toString()) as Log;
    expectValidSarif(log);
    return { rest, run: log.runs[0] };
  }

  test('takes what is open, under the commit and the name that the job runs for', async () => {
    const { clone, before, after } = pushed(YEAR, { ...SHORT, ...BROKEN });
    const github = await FakeGithub.start();
    const { status } = await runAction({
      cwd: clone,
      event: pushEvent(before, after),
      github,
      inputs: { sarif: 'true', 'fail-on': 'never' },
    });
    expect(status).toBe(0);
    const { rest, run } = uploaded(github);
    expect(rest).toEqual({ commit_sha: after, ref: 'refs/heads/main', tool_name: 'focus' });
    expect(run?.automationDetails).toEqual({ id: 'focus/' });
    // March's acceptance is no alert: GitHub would keep it open for ever.
    expect(run?.results?.map(({ ruleId }) => ruleId)).toEqual(['malformed-amount', 'reserve-deficiency']);
    for (const { partialFingerprints: prints = {} } of run?.results ?? []) {
      expect(prints['primaryLocationLineHash']).toMatch(/^[0-9a-f]{32}$/);
      expect(prints['primaryLocationLineHash']).toBe(prints['focusFinding/v1']);
    }
  });

  test('of a pull request is of its merge, or of its head where that is checked out', async () => {
    const names = await Promise.all(
      (['merge', 'head'] as const).map(async (checkout) => {
        const pull = pullRequest(YEAR, BROKEN, { checkout, depth: 0 });
        const github = await FakeGithub.start();
        const event = { ...pullEvent(pull), ...(checkout === 'head' ? { sha: 'e'.repeat(40) } : {}) };
        await runAction({ cwd: pull.clone, event, github, inputs: { sarif: 'true', comment: 'off' } });
        const { rest } = uploaded(github);
        expect(rest).toMatchObject({ commit_sha: pull.sha });
        return (rest as { ref?: string }).ref;
      }),
    );
    expect(names).toEqual(['refs/pull/7/merge', 'refs/pull/7/head']);
  });

  test('that is refused fails the step, as it was asked for; of a fork it does not', async () => {
    const refuse = async (fork: boolean) => {
      const pull = pullRequest(YEAR, CORRECTED);
      const github = await FakeGithub.start();
      github.answer(`POST ${SARIFS}`, READ_ONLY);
      const inputs = { sarif: 'true', comment: 'off' };
      return runAction({ cwd: pull.clone, event: pullEvent(pull, { fork }), github, inputs });
    };
    const own = await refuse(false);
    expect(own.status).toBe(1);
    expect(own.commands).toEqual([
      '::error title=focus::Findings were not uploaded. GitHub would not take findings into code scanning: status 403 (Resource not accessible by integration). The job needs the permission "security-events: write".',
    ]);
    const fork = await refuse(true);
    expect(fork.status).toBe(0);
    expect(fork.summary).toContain('The pull request comes from a fork');
  });
});
