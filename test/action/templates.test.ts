/** What people copy: the GitLab template is run as GitLab runs it, the workflows are held against the action. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { MARCH_CORRECTED, YEAR } from '../cli/diff-support.ts';
import { BROKEN_MARCH } from '../cli/filings.ts';
import { bareEnvironment, COMMAND, filesBelow, folderWith, ROOT } from '../cli/support.ts';
import { ACTION, pullRequest, type Pull } from './support.ts';

/** A job of GitLab CI, as far as it is run here. */
interface Job {
  readonly script: readonly string[];
  readonly artifacts: {
    readonly reports?: Readonly<Record<string, string>>;
    readonly paths?: readonly string[];
  };
}

describe('the GitLab template', () => {
  const template = parse(readFileSync(join(ROOT, 'templates/gitlab-ci.yml'), 'utf8')) as Readonly<
    Record<string, Job>
  >;

  /** Runs the script of a job as a runner does: one shell, ended by the first command that fails. */
  function run(name: string, { clone, base }: Pull) {
    const bin = folderWith({ focus: `#!/bin/sh\nexec "${process.execPath}" "${COMMAND}" "$@"\n` });
    chmodSync(join(bin, 'focus'), 0o755);
    const bare = bareEnvironment();
    const env = { ...bare, PATH: `${bin}:${bare['PATH'] ?? ''}`, CI_MERGE_REQUEST_DIFF_BASE_SHA: base };
    const script = ['set -eo pipefail', ...(template[name]?.script ?? [])].join('\n');
    const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
      cwd: clone,
      env,
      encoding: 'utf8',
    });
    return { status, stdout, stderr, read: (file: string) => readFileSync(join(clone, file), 'utf8') };
  }

  test('makes the reports it names, and ends as the check does', () => {
    const wrong = run('focus-check', pullRequest(YEAR, { '2026-03.focus': BROKEN_MARCH }));
    expect(wrong).toMatchObject({ status: 1, stderr: '' });
    expect(wrong.stdout).toContain('malformed-amount');
    const { codequality = '', junit = '' } = template['focus-check']?.artifacts.reports ?? {};
    expect(JSON.parse(wrong.read(codequality))).toHaveLength(1);
    expect(wrong.read(junit)).toContain('<failure ');

    const right = run('focus-check', pullRequest(YEAR, { '2026-03.focus': MARCH_CORRECTED }));
    expect(right).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(right.read(codequality))).toEqual([]);
  });

  test('ends where nothing can be checked', () => {
    const pull = pullRequest({ 'readme.txt': 'x' }, { 'other.txt': 'x' });
    expect(run('focus-check', pull)).toMatchObject({ status: 1, stdout: '' });
  });

  test('shows the figures of a merge request on a page, and fails for none', () => {
    const ran = run('focus-figures', pullRequest(YEAR, { '2026-03.focus': MARCH_CORRECTED }));
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout).toContain('6,501');
    const [page = ''] = template['focus-figures']?.artifacts.paths ?? [];
    expect(ran.read(page)).toMatch(/^<!doctype html>[^]*6,501/);
  });
});

describe('docs/ci.md', () => {
  const text = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');

  /** A step of a workflow. */
  interface Step {
    readonly uses?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }

  /** A workflow, as far as it is held against the action. */
  interface Workflow {
    readonly permissions?: Readonly<Record<string, string>>;
    readonly jobs?: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
  }

  const workflows = [...text.matchAll(/```yaml\n([^]*?)```/g)].map(
    ([, block = '']) => parse(block) as Workflow,
  );

  test('its workflows give the action inputs it has, and the permissions it needs', () => {
    let uses = 0;
    for (const { permissions, jobs = {} } of workflows) {
      for (const step of Object.values(jobs).flatMap(({ steps }) => steps)) {
        if (step.uses?.startsWith('OWNER/REPO@') !== true) continue;
        uses += 1;
        expect(Object.keys(ACTION.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
        const needed = {
          contents: 'read',
          'pull-requests': 'write',
          ...(step.with?.['sarif'] === true ? { 'security-events': 'write' } : {}),
        };
        expect(permissions).toEqual(needed);
      }
    }
    expect(uses).toBe(3);
  });

  test('its tables name every input and output of the action, with the defaults', () => {
    const rows = [...text.matchAll(/^\| (`[^|]+?) +\| ([^|]*?) +\|/gm)].map(
      ([, names = '', second = '']) => ({
        names: [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
        second,
      }),
    );
    const named = rows.flatMap(({ names }) => names);
    expect(named.sort()).toEqual([...Object.keys(ACTION.inputs), ...Object.keys(ACTION.outputs)].sort());
    const defaults: Readonly<Record<string, string>> = { paths: 'all', base: '', token: "the job's" };
    for (const [name, { default: fallback }] of Object.entries(ACTION.inputs)) {
      const row = rows.find(({ names }) => names.includes(name));
      expect({ name, fallback: row?.second.replaceAll('`', '') }).toEqual({
        name,
        fallback: defaults[name] ?? fallback,
      });
    }
  });
});

test('the action is there as it is committed: what it runs, and nothing that has to be installed', () => {
  const dist = join(ROOT, ACTION.runs.main, '..');
  expect(ACTION.runs.using).toBe('node24');
  expect(filesBelow(dist)).toContain('main.cjs');
  const ignored = spawnSync('git', ['check-ignore', '--quiet', ACTION.runs.main], { cwd: ROOT });
  expect(ignored.status).toBe(1);
  // Alone in a folder, it comes as far as its inputs.
  const alone = folderWith({});
  execFileSync('cp', ['-r', dist, join(alone, 'dist')]);
  const { stdout } = spawnSync(process.execPath, ['dist/main.cjs'], {
    cwd: alone,
    env: { ...bareEnvironment(), INPUT_COMMENT: 'x' },
    encoding: 'utf8',
  });
  expect(stdout).toBe('::error title=focus::The input "comment" takes on, changes, off, not "x".\n');
});
