import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BROKEN_MARCH, FEBRUARY, JANUARY, PROFILE } from './filings.ts';
import { focus, folderWith, git, repositoryWith, write } from './support.ts';

const YEAR = { 'firm.focus': PROFILE, '2026-01.focus': JANUARY, '2026-02.focus': FEBRUARY };
const CLEAN = { status: 0, stderr: '' };

/** The first line of what `check` says when nothing is wrong. */
const nothingWrong = (files: string) => `${files}: nothing wrong.\n`;

describe('a path says what is reported on, not what is read', () => {
  test('a month alone knows its firm and the month before', () => {
    const cwd = repositoryWith({
      'firm.focus': PROFILE,
      'a/2026-01.focus': JANUARY,
      'b/2026-02.focus': FEBRUARY,
    });
    expect(focus(['check', 'b/2026-02.focus'], { cwd })).toEqual({
      ...CLEAN,
      stdout: nothingWrong('1 file, 1 report of 1 firm'),
    });
  });

  test('findings of other files are not reported', () => {
    const cwd = repositoryWith({ ...YEAR, '2026-03.focus': BROKEN_MARCH });
    expect(focus(['check', '2026-01.focus', '2026-02.focus'], { cwd })).toEqual({
      ...CLEAN,
      stdout: nothingWrong('2 files, 2 reports of 1 firm'),
    });
    expect(focus(['check', '2026-03.focus'], { cwd }).status).toBe(1);
  });

  test('below a folder of a work tree the whole tree is read', () => {
    const cwd = repositoryWith({
      'firm.focus': PROFILE,
      'y/2026-01.focus': JANUARY,
      'z/2026-02.focus': FEBRUARY,
    });
    expect(focus(['check'], { cwd: join(cwd, 'z') }).stdout).toBe(nothingWrong('1 file, 1 report of 1 firm'));
  });

  test('without git the folder given is the workspace', () => {
    const cwd = folderWith({ 'firm.focus': PROFILE, 'y/2026-01.focus': JANUARY });
    expect(focus(['check', '.'], { cwd }).status).toBe(0);
    expect(focus(['check', 'y'], { cwd }).stdout).toContain('error[unknown-firm]');
  });

  test('folders given beside one that holds them are one workspace', () => {
    const cwd = folderWith({ 'firm.focus': PROFILE, 'y/2026-01.focus': JANUARY });
    expect(focus(['check', 'y', '.'], { cwd }).stdout).toBe(nothingWrong('2 files, 1 report of 1 firm'));
  });

  test('paths in different work trees are different workspaces', () => {
    const first = repositoryWith(YEAR);
    const second = repositoryWith(YEAR);
    expect(focus(['check', first, second], { cwd: first })).toEqual({
      ...CLEAN,
      stdout: nothingWrong('6 files, 4 reports of 2 firms'),
    });
  });

  test('a path through a symbolic link is the place it leads to', () => {
    const target = repositoryWith(YEAR);
    const cwd = folderWith({});
    symlinkSync(target, join(cwd, 'link'));
    expect(focus(['check', 'link'], { cwd }).stdout).toBe(nothingWrong('3 files, 2 reports of 1 firm'));
  });
});

describe('files that are left out', () => {
  test('what git ignores, dot-folders and node_modules', () => {
    const cwd = repositoryWith({
      ...YEAR,
      '.gitignore': 'old/\n*.tmp.focus\n',
      'old/2026-01.focus': JANUARY,
      'copy.tmp.focus': JANUARY,
      '.cache/2026-01.focus': JANUARY,
      'node_modules/x/2026-01.focus': JANUARY,
    });
    expect(focus(['check'], { cwd }).stdout).toBe(nothingWrong('3 files, 2 reports of 1 firm'));
  });

  test('dot-folders and node_modules without git, too', () => {
    const cwd = folderWith({ ...YEAR, '.cache/a.focus': JANUARY, 'node_modules/b.focus': JANUARY });
    expect(focus(['check'], { cwd }).stdout).toBe(nothingWrong('3 files, 2 reports of 1 firm'));
  });

  test('asked for by name, one is refused with the reason', () => {
    const cwd = repositoryWith({ ...YEAR, '.gitignore': 'old/\n', 'old/2026-01.focus': JANUARY });
    expect(focus(['check', 'old/2026-01.focus'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'focus: old/2026-01.focus is not part of the workspace: git ignores it, or it lies in a dot-folder or in node_modules.\n',
    });
  });

  test('an ignored file that is tracked is part of the workspace', () => {
    const cwd = repositoryWith({ ...YEAR, '.gitignore': '2026-02.focus\n' });
    git(cwd, 'add', '--force', '.');
    expect(focus(['check'], { cwd }).stdout).toBe(nothingWrong('3 files, 2 reports of 1 firm'));
  });

  test('a tracked file that was deleted is not missed', () => {
    const cwd = repositoryWith(YEAR);
    git(cwd, 'add', '.');
    rmSync(join(cwd, '2026-02.focus'));
    expect(focus(['check'], { cwd })).toEqual({
      ...CLEAN,
      stdout: nothingWrong('2 files, 1 report of 1 firm'),
    });
  });

  test.each([
    ['with every other file tracked', {}] as const,
    ['beside a new one', { 'notes/new.focus': '' }] as const,
  ])('a folder whose tracked files were all deleted holds none, %s', (_, beside) => {
    const cwd = repositoryWith({
      'firm.focus': PROFILE,
      'y/2026-01.focus': JANUARY,
      'y/2026-02.focus': FEBRUARY,
    });
    git(cwd, 'add', '.');
    write(cwd, { 'y/note.txt': '', ...beside });
    rmSync(join(cwd, 'y/2026-01.focus'));
    rmSync(join(cwd, 'y/2026-02.focus'));
    const none = {
      status: 2,
      stdout: '',
      stderr: 'focus: There is no .focus or .focusform file in y.\n',
    };
    expect(focus(['check', 'y'], { cwd })).toEqual(none);
    expect(focus(['check', 'y', '--format', 'junit'], { cwd })).toEqual(none);
    expect(focus(['fmt', 'y'], { cwd })).toEqual(none);
  });

  test('what a sparse checkout leaves out is not there, beside a new file too', () => {
    const cwd = repositoryWith({
      'firm.focus': PROFILE,
      'y/2026-01.focus': JANUARY,
      'z/2026-02.focus': FEBRUARY,
    });
    git(cwd, 'add', '.');
    git(cwd, 'commit', '--quiet', '--message', 'base');
    git(cwd, 'sparse-checkout', 'set', 'y');
    write(cwd, { 'y/new.focus': '' });
    expect(focus(['check'], { cwd }).stdout).toBe(nothingWrong('3 files, 1 report of 1 firm'));
    const { status, stdout } = focus(['check', '--format', 'junit'], { cwd });
    expect({
      status,
      names: [...stdout.matchAll(/<testsuite .*?name="([^"]*)"/g)].map(([, name]) => name),
    }).toEqual({
      status: 0,
      names: ['firm.focus', 'y/2026-01.focus', 'y/new.focus'],
    });
  });

  test('a file in conflict is read once', () => {
    const cwd = repositoryWith({ ...YEAR, '2026-02.focus': FEBRUARY });
    git(cwd, 'add', '.');
    git(cwd, 'commit', '--quiet', '--message', 'base');
    git(cwd, 'checkout', '--quiet', '-b', 'other');
    write(cwd, { '2026-02.focus': FEBRUARY.replace(/^(4201 expenses\s+)\d+,\d+/m, '$11,111') });
    git(cwd, 'commit', '--quiet', '--all', '--message', 'theirs');
    git(cwd, 'checkout', '--quiet', '-');
    write(cwd, { '2026-02.focus': FEBRUARY.replace(/^(4201 expenses\s+)\d+,\d+/m, '$12,222') });
    git(cwd, 'commit', '--quiet', '--all', '--message', 'ours');
    expect(() => git(cwd, 'merge', '--quiet', 'other')).toThrow();
    const { status, stdout } = focus(['check'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain('conflict-marker');
    expect(stdout).not.toContain('duplicate');
    expect(stdout).toMatch(/\n3 files, 2 reports of 1 firm: /);
  });

  test('symbolic links: one to a file of the workspace is that file, one to another file is read', () => {
    const elsewhere = folderWith({ 'profile.focus': PROFILE });
    const cwd = repositoryWith({ '2026-01.focus': JANUARY });
    symlinkSync('2026-01.focus', join(cwd, 'latest.focus'));
    symlinkSync(join(elsewhere, 'profile.focus'), join(cwd, 'firm.focus'));
    expect(focus(['check'], { cwd }).stdout).toBe(nothingWrong('2 files, 1 report of 1 firm'));
  });

  test('folders that link to each other in a circle are no way to go', () => {
    const cwd = folderWith(YEAR);
    mkdirSync(join(cwd, 'a'));
    symlinkSync(cwd, join(cwd, 'a/b'));
    expect(focus(['check'], { cwd }).stdout).toBe(nothingWrong('3 files, 2 reports of 1 firm'));
  });
});

describe('names', () => {
  test.each(['März 2026 «é».focus', '三月.focus', 'a b"c$(d).focus', '-n.focus', 'e\u0301.focus'])(
    'a file may be called %s',
    (name) => {
      for (const cwd of [
        repositoryWith({ ...YEAR, [name]: BROKEN_MARCH }),
        folderWith({ ...YEAR, [name]: BROKEN_MARCH }),
      ]) {
        const { status, stdout } = focus(['check'], { cwd });
        expect(stdout).toContain(`${name}:10:45: error[malformed-amount]`);
        expect(status).toBe(1);
        expect(focus(['check', '--', name], { cwd }).stdout).toMatch(/\n1 file, 1 report of 1 firm: 1 error/);
      }
    },
  );

  test('a name that is not Unicode is refused in a sentence', () => {
    const cwd = repositoryWith(YEAR);
    writeFileSync(Buffer.concat([Buffer.from(`${cwd}/m`), Buffer.from([0xe4]), Buffer.from('rz.focus')]), '');
    const { status, stdout, stderr } = focus(['check'], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(
      /^focus: The name of m\uFFFDrz\.focus cannot be read: it is not Unicode \(UTF-8\)\.\n$/,
    );
  });
});

describe('what cannot be read', () => {
  const sentence = (cwd: string, ...args: string[]) => {
    const { status, stdout, stderr } = focus(['check', ...args], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    return stderr;
  };

  test('a path that does not exist', () => {
    expect(sentence(folderWith(YEAR), '2026-13.focus')).toBe(
      'focus: 2026-13.focus cannot be read: it does not exist.\n',
    );
  });

  test('a file of another kind', () => {
    expect(sentence(folderWith({ 'notes.txt': '' }), 'notes.txt')).toBe(
      'focus: notes.txt is neither a .focus nor a .focusform file.\n',
    );
  });

  test('a folder without filings', () => {
    const cwd = folderWith({ 'docs/notes.txt': '' });
    expect(sentence(cwd, 'docs')).toBe('focus: There is no .focus or .focusform file in docs.\n');
    expect(sentence(join(cwd, 'docs'))).toBe(
      'focus: There is no .focus or .focusform file in this folder (docs).\n',
    );
  });

  test('a text in another encoding', () => {
    const cwd = folderWith(YEAR);
    writeFileSync(join(cwd, 'latin.focus'), Buffer.from('firm zurich "Z\xfcrich AG"\n', 'latin1'));
    writeFileSync(join(cwd, 'wide.focus'), Buffer.from('\uFEFFfirm zurich "Zürich AG"\n', 'utf16le'));
    expect(sentence(cwd)).toBe(
      'focus: latin.focus cannot be read: it is not UTF-8 text; save it in that encoding.\n' +
        'wide.focus cannot be read: it is not UTF-8 text; save it in that encoding.\n',
    );
  });

  test('a symbolic link that leads nowhere, or round in a circle', () => {
    const cwd = folderWith(YEAR);
    symlinkSync('nowhere.focus', join(cwd, 'dangling.focus'));
    symlinkSync('loop.focus', join(cwd, 'loop.focus'));
    expect(sentence(cwd)).toBe(
      'focus: dangling.focus cannot be read: it does not exist.\n' +
        'loop.focus cannot be read: its symbolic links go round in a circle.\n',
    );
  });

  test('a folder that is called like a filing', () => {
    const cwd = folderWith({ ...YEAR, 'old.focus/note.txt': '' });
    expect(focus(['check'], { cwd }).stdout).toBe(nothingWrong('3 files, 2 reports of 1 firm'));
  });
});

describe('git is asked where it alone knows', () => {
  const WITHOUT_GIT = { PATH: '/nowhere' };

  test('not where every file is tracked: then none is needed', () => {
    const cwd = repositoryWith({ ...YEAR, 'notes.txt': '' });
    git(cwd, 'add', '*.focus');
    const run = focus(['check'], { cwd, env: WITHOUT_GIT });
    expect(run).toEqual({ ...CLEAN, stdout: nothingWrong('3 files, 2 reports of 1 firm') });
  });

  test('of a file that is not tracked: it counts, unless it is ignored', () => {
    const cwd = repositoryWith({ ...YEAR, '.gitignore': 'old\n', 'old/2026-02.focus': FEBRUARY });
    git(cwd, 'add', '.');
    expect(focus(['check'], { cwd }).stdout).toBe(nothingWrong('3 files, 2 reports of 1 firm'));
    write(cwd, { '2026-03.focus': BROKEN_MARCH });
    expect(focus(['check'], { cwd }).status).toBe(1);
    expect(focus(['check'], { cwd, env: WITHOUT_GIT }).stderr).toContain('git is not installed');
  });

  test('of a repository inside of the work tree: its files are its own', () => {
    const cwd = repositoryWith({ ...YEAR, 'other/2026-02.focus': FEBRUARY });
    git(join(cwd, 'other'), 'init', '--quiet');
    git(join(cwd, 'other'), 'add', '.');
    git(join(cwd, 'other'), 'commit', '--quiet', '--message', 'all');
    git(cwd, 'add', '*.focus');
    expect(focus(['check'], { cwd }).stdout).toBe(nothingWrong('3 files, 2 reports of 1 firm'));
  });
});

describe('git that does not help', () => {
  test('is not installed: the folder is walked, and it is said that ignored files are read', () => {
    const cwd = repositoryWith({ ...YEAR, '.gitignore': '2026-02.focus\n' });
    const run = focus(['check'], { cwd, env: { PATH: '/nowhere' } });
    expect(run).toEqual({
      status: 0,
      stdout: nothingWrong('3 files, 2 reports of 1 firm'),
      stderr: `focus: git cannot list the files of ${cwd} (git is not installed), so files that it would ignore are read too.\n`,
    });
  });

  test('refuses a work tree: the same, with its reason', () => {
    const cwd = repositoryWith(YEAR);
    git(cwd, 'config', 'core.repositoryFormatVersion', '99');
    const { status, stderr } = focus(['check'], { cwd });
    expect(status).toBe(0);
    expect(stderr).toMatch(/^focus: git cannot list the files of \S+ \(\S.*99.*\), so files/);
  });

  test('has no work tree: a bare repository is a folder', () => {
    const cwd = folderWith(YEAR);
    git(cwd, 'init', '--quiet', '--bare');
    expect(focus(['check'], { cwd })).toEqual({
      ...CLEAN,
      stdout: nothingWrong('3 files, 2 reports of 1 firm'),
    });
  });

  test('runs no program that the repository names', () => {
    const cwd = repositoryWith(YEAR);
    git(cwd, 'config', 'core.fsmonitor', `touch ${join(cwd, 'ran')}; false`);
    expect(focus(['check'], { cwd }).status).toBe(0);
    expect(focus(['check', 'ran'], { cwd }).stderr).toContain('it does not exist');
  });

  test('speaks of another repository in a hook: the one at hand counts', () => {
    const cwd = repositoryWith(YEAR);
    const other = repositoryWith({});
    const env = {
      GIT_DIR: join(other, '.git'),
      GIT_WORK_TREE: other,
      GIT_INDEX_FILE: join(other, '.git/index'),
    };
    expect(focus(['check'], { cwd, env }).stdout).toBe(nothingWrong('3 files, 2 reports of 1 firm'));
  });

  test('is told to take patterns for names: untracked files are found all the same', () => {
    const cwd = repositoryWith(YEAR);
    for (const name of ['GIT_LITERAL_PATHSPECS', 'GIT_NOGLOB_PATHSPECS']) {
      expect(focus(['check'], { cwd, env: { [name]: '1' } }).stdout).toBe(
        nothingWrong('3 files, 2 reports of 1 firm'),
      );
    }
  });

  test('has a further work tree, or a submodule: each is its own', () => {
    const main = repositoryWith(YEAR);
    git(main, 'add', '.');
    git(main, 'commit', '--quiet', '--message', 'base');
    const trees = folderWith({});
    git(main, 'worktree', 'add', '--quiet', join(trees, 'tree'));
    expect(focus(['check'], { cwd: join(trees, 'tree') }).stdout).toBe(
      nothingWrong('3 files, 2 reports of 1 firm'),
    );
  });
});
