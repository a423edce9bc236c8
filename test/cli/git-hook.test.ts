/** The pre-commit hook that `focus git install --hook` writes: what it checks, and where it is written. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BROKEN_MARCH, FEBRUARY, JANUARY, MARCH, POLICY, PROFILE, PROFILE_WITH_POLICY } from './filings.ts';
import { attempt, committed, QUARTER } from './repositories.ts';
import {
  bareEnvironment,
  filesBelow,
  focus,
  git,
  repositoryWith,
  temporaryFolder,
  write,
} from './support.ts';

const FILE = '2026-03.focus';

describe('the hook', () => {
  test('keeps what is wrong from being committed, as it is staged', () => {
    const cwd = committed();
    focus(['git', 'install', '--hook'], { cwd });
    write(cwd, { [FILE]: BROKEN_MARCH });
    git(cwd, 'add', FILE);
    // In the work tree it is right again.
    write(cwd, { [FILE]: MARCH });
    const { status, stdout, stderr } = attempt(cwd, 'commit', '--message', 'x');
    expect(status).toBe(1);
    expect(`${stdout}${stderr}`).toContain('2026-03.focus:10:45: error[malformed-amount]');
    git(cwd, 'add', FILE);
    write(cwd, { [FILE]: BROKEN_MARCH, 'note.txt': 'x' });
    git(cwd, 'add', 'note.txt');
    expect(attempt(cwd, 'commit', '--message', 'x').status).toBe(0);
    expect(attempt(cwd, 'commit', '--all', '--message', 'x').status).toBe(1);
    expect(attempt(cwd, 'commit', '--all', '--message', 'x', '--no-verify').status).toBe(0);
  });

  test('knows the firm and the months before, wherever they stand', () => {
    const cwd = committed({ 'firm.focus': PROFILE, '2026/01.focus': JANUARY, '2026/02.focus': FEBRUARY });
    focus(['git', 'install', '--hook'], { cwd });
    write(cwd, { '2026/q1/03.focus': MARCH });
    git(cwd, 'add', '.');
    expect(attempt(cwd, 'commit', '--message', 'x')).toMatchObject({ status: 0 });
    write(cwd, { '2026/q1/03.focus': BROKEN_MARCH });
    const { status, stdout, stderr } = attempt(cwd, 'commit', '--all', '--message', 'x');
    expect(status).toBe(1);
    expect(`${stdout}${stderr}`).toContain('2026/q1/03.focus:10:45: error[malformed-amount]');
  });

  test('sees what a month that is taken away was to others', () => {
    const cwd = committed();
    focus(['git', 'install', '--hook'], { cwd });
    git(cwd, 'rm', '--quiet', '2026-02.focus');
    const { status, stdout, stderr } = attempt(cwd, 'commit', '--message', 'x');
    expect(status).toBe(1);
    expect(`${stdout}${stderr}`).toContain('warning[missing-month]');
  });

  test('sees what house rules that are changed say of months that are not', () => {
    const cwd = committed({ ...QUARTER, 'firm.focus': PROFILE_WITH_POLICY, 'policy.focusform': POLICY });
    focus(['git', 'install', '--hook'], { cwd });
    write(cwd, { 'policy.focusform': POLICY.replaceAll('early-warning-level', 'early-warning') });
    git(cwd, 'add', '.');
    const { status, stdout, stderr } = attempt(cwd, 'commit', '--message', 'x');
    expect(status).toBe(1);
    expect(`${stdout}${stderr}`).toContain('error[unknown-setting]');
  });

  test('sees what "git commit -a" is about to commit where the repository is reached through a symbolic link', () => {
    const cwd = committed();
    focus(['git', 'install', '--hook'], { cwd });
    const link = join(temporaryFolder(), 'link');
    symlinkSync(cwd, link);
    write(cwd, { [FILE]: BROKEN_MARCH });
    // A shell in the linked folder says so, and git names its index by that.
    const env = { ...bareEnvironment(), PWD: link };
    for (const args of [['--all'], [FILE]]) {
      const { status, stdout, stderr } = spawnSync(
        'git',
        ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '--message', 'x', ...args],
        { cwd: link, env, encoding: 'utf8' },
      );
      expect(status).toBe(1);
      expect(`${stdout}${stderr}`).toContain('2026-03.focus:10:45: error[malformed-amount]');
    }
  });

  test('sees filings under a git that takes patterns for names', () => {
    const cwd = committed();
    focus(['git', 'install', '--hook'], { cwd });
    write(cwd, { [FILE]: BROKEN_MARCH });
    expect(attempt(cwd, '--literal-pathspecs', 'commit', '--all', '--message', 'x').status).toBe(1);
  });

  test('works before the first commit, and whatever order git is configured to list files in', () => {
    const cwd = repositoryWith({ ...QUARTER, [FILE]: BROKEN_MARCH });
    git(cwd, 'config', 'diff.orderFile', '/nowhere');
    git(cwd, 'add', '.');
    expect(focus(['git', 'check-staged'], { cwd }).status).toBe(1);
    write(cwd, { [FILE]: MARCH });
    git(cwd, 'add', '.');
    expect(focus(['git', 'check-staged'], { cwd })).toMatchObject({ status: 0, stderr: '' });
  });

  test('checks what a sparse checkout leaves out, too', () => {
    const cwd = committed({
      'firm.focus': PROFILE,
      'y/2026-01.focus': JANUARY,
      'y/2026-02.focus': FEBRUARY,
      'z/2026-03.focus': MARCH,
    });
    focus(['git', 'install', '--hook'], { cwd });
    git(cwd, 'sparse-checkout', 'set', 'z');
    write(cwd, { 'z/2026-03.focus': `${MARCH}\n` });
    expect(attempt(cwd, 'commit', '--all', '--message', 'x')).toMatchObject({ status: 0 });
    write(cwd, { 'z/2026-03.focus': BROKEN_MARCH });
    expect(attempt(cwd, 'commit', '--all', '--message', 'x').status).toBe(1);
  });

  test('is not misled by a TMPDIR in the work tree', () => {
    const cwd = committed();
    focus(['git', 'install', '--hook'], { cwd });
    write(cwd, { '.cache/note': '', 'scratch/note': '' });
    for (const folder of ['.cache', 'scratch']) {
      const env = { TMPDIR: join(cwd, folder) };
      write(cwd, { [FILE]: BROKEN_MARCH });
      git(cwd, 'add', FILE);
      expect(focus(['git', 'check-staged'], { cwd, env })).toMatchObject({
        status: 1,
        stdout: expect.stringMatching(/^2026-03\.focus:10:45: error/m) as string,
      });
      write(cwd, { [FILE]: `${MARCH}\n` });
      git(cwd, 'add', FILE);
      expect(focus(['git', 'check-staged'], { cwd, env })).toMatchObject({ status: 0, stderr: '' });
    }
    expect(readdirSync(join(cwd, '.git')).filter((name) => name.startsWith('focus'))).toEqual([]);
  });

  test('is not written where other repositories would run it, nor taken away from there', () => {
    const cwd = committed();
    const shared = temporaryFolder();
    git(cwd, 'config', 'core.hooksPath', shared);
    expect(focus(['git', 'install', '--hook'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: `focus: Here git runs the hooks in ${shared} (core.hooksPath), which is not this repository's alone, so none is written there. With "git config core.hooksPath '${cwd}/.git/hooks'" this repository has its own; then try again.\n`,
    });
    expect(filesBelow(shared)).toEqual([]);
    git(cwd, 'config', 'core.hooksPath', join(cwd, '.git/hooks'));
    expect(focus(['git', 'install', '--hook'], { cwd }).status).toBe(0);
    write(shared, { 'pre-commit': readFileSync(join(cwd, '.git/hooks/pre-commit'), 'utf8') });
    git(cwd, 'config', 'core.hooksPath', shared);
    expect(focus(['git', 'uninstall'], { cwd }).stdout).not.toContain('pre-commit');
    expect(filesBelow(shared)).toEqual(['pre-commit']);
  });

  test('is written into a folder of the work tree that is configured, and taken away again', () => {
    const cwd = committed();
    git(cwd, 'config', 'core.hooksPath', '.hooks');
    expect(focus(['git', 'install', '--hook'], { cwd }).stdout).toContain(
      `Written to ${cwd}/.hooks/pre-commit:`,
    );
    expect(focus(['git', 'uninstall'], { cwd }).stdout).toContain(`${cwd}/.hooks/pre-commit`);
  });

  test('leaves another hook as it is, and says what to add to it', () => {
    const cwd = committed();
    const hook = join(cwd, '.git/hooks/pre-commit');
    write(cwd, { '.git/hooks/pre-commit': '#!/bin/sh\nexit 0\n' });
    const { status, stderr } = focus(['git', 'install', '--hook'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^focus: There is a hook already, .*: add this line to it: .* git check-staged \|\| exit 1\n$/,
    );
    expect(readFileSync(hook, 'utf8')).toBe('#!/bin/sh\nexit 0\n');
    expect(existsSync(join(cwd, '.git/info/attributes'))).toBe(false);
    focus(['git', 'uninstall'], { cwd });
    expect(existsSync(hook)).toBe(true);
    rmSync(hook);
  });

  test('checks nothing where no filing is staged', () => {
    const cwd = committed({ ...QUARTER, [FILE]: BROKEN_MARCH });
    writeFileSync(join(cwd, 'note.txt'), 'x');
    git(cwd, 'add', 'note.txt');
    expect(focus(['git', 'check-staged'], { cwd })).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('checks the files it is given where no filing is staged, as pre-commit does over all files', () => {
    const cwd = committed({ ...QUARTER, [FILE]: BROKEN_MARCH });
    expect(focus(['git', 'check-staged', '2026-02.focus'], { cwd }).status).toBe(0);
    const { status, stdout } = focus(['git', 'check-staged', '2026-02.focus', FILE], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain('2026-03.focus:10:45: error[malformed-amount]');
    write(cwd, { '2026-02.focus': `${FEBRUARY}\n` });
    git(cwd, 'add', '2026-02.focus');
    expect(focus(['git', 'check-staged', FILE], { cwd }).status).toBe(1);
  });
});
