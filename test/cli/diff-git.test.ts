import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, committed, diff, MARCH_CORRECTED, SAME, told, YEAR } from './diff-support.ts';
import { changed, FEBRUARY, MARCH, PROFILE } from './filings.ts';
import { focus, git, repositoryWith, ROOT, temporaryFolder, write } from './support.ts';

describe('focus diff in git', () => {
  test('compares revisions, the index and the work tree', () => {
    const folder = committed();
    write(folder, { '2026-03.focus': MARCH_CORRECTED });
    git(folder, 'add', '2026-03.focus');
    write(folder, { '2026-03.focus': MARCH });
    expect(told(folder, '--staged')).toMatch(/^Entered +HEAD +index$/m);
    expect(diff(folder)).toEqual(SAME);
    git(folder, 'commit', '--quiet', '--message', 'Correct');
    expect(told(folder)).toMatch(/^~ 4201 expenses +6,501 +6,105 +\(396\) +\(6\.1%\)$/m);
    expect(told(folder, 'HEAD~1', 'HEAD')).toMatch(/^Entered +HEAD~1 +HEAD$/m);
    expect(told(folder, 'HEAD~1..')).toMatch(/^Entered +HEAD~1 +HEAD$/m);
    expect(told(folder, 'HEAD~1..HEAD')).toBe(told(folder, 'HEAD~1', 'HEAD'));
  });

  test('takes a side of a range that is left out for HEAD', () => {
    const folder = committed();
    git(folder, 'branch', 'aa');
    write(folder, { '2026-03.focus': MARCH_CORRECTED });
    commit(folder, 'Correct March');
    expect(told(folder, '..aa')).toBe(told(folder, 'HEAD..aa'));
    expect(told(folder, 'aa..')).toBe(told(folder, 'aa..HEAD'));
    expect(diff(folder, '...aa')).toEqual(SAME);
    expect(diff(folder, '../nothing').stderr).toBe(
      'focus: There is no revision "../nothing" in this repository.\n',
    );
  });

  test('finds filings whatever pathspecs and settings a git around it has', () => {
    const folder = committed();
    write(folder, { '2026-03.focus': MARCH_CORRECTED });
    const plain = diff(folder, 'HEAD');
    expect(plain.status).toBe(1);
    for (const name of ['LITERAL', 'NOGLOB', 'ICASE', 'GLOB']) {
      const env = { [`GIT_${name}_PATHSPECS`]: '1' };
      expect(focus(['diff', 'HEAD'], { cwd: folder, env })).toEqual(plain);
    }
    git(folder, 'config', 'diff.orderFile', '/nowhere');
    git(folder, 'config', 'diff.noprefix', 'true');
    git(folder, 'config', 'color.ui', 'always');
    git(folder, 'config', 'grep.lineNumber', 'true');
    git(folder, 'config', 'submodule.recurse', 'true');
    expect(diff(folder, 'HEAD')).toEqual(plain);
  });

  test('compares with the merge base, as git does with three dots', () => {
    const folder = committed();
    git(folder, 'branch', 'trunk');
    git(folder, 'switch', '--quiet', '--create', 'branch');
    write(folder, { '2026-03.focus': MARCH_CORRECTED });
    commit(folder, 'Correct March');
    git(folder, 'switch', '--quiet', 'trunk');
    write(folder, {
      '2026-02.focus': changed(FEBRUARY, /^4980 .*$/m, '4980 total-tickets                              7'),
    });
    commit(folder, 'Tickets');
    expect(told(folder, 'trunk..branch')).toContain('4980 total-tickets');
    const text = told(folder, 'trunk...branch');
    expect(text).toContain('4201 expenses');
    expect(text).not.toContain('4980 total-tickets');
  });

  test('takes paths behind --, files that are gone too', () => {
    const folder = committed();
    write(folder, { '2026-03.focus': MARCH_CORRECTED });
    rmSync(join(folder, '2026-01.focus'));
    const text = told(folder, '--', '2026-03.focus');
    expect(text).toContain('March 2026');
    expect(text).not.toContain('January 2026');
    expect(told(folder, '2026-03.focus')).toBe(text);
    expect(told(folder, 'HEAD', '--', '2026-01.focus')).toContain('January 2026\n  Not there any more');
    const { status, stderr } = diff(folder, '--', 'nothing.focus');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'focus: There is no .focus or .focusform file at nothing.focus, before or after.\n',
    });
  });

  test('shows one firm of several', () => {
    const other = (text: string) => text.replaceAll('meridian', 'harbor').replaceAll('Meridian', 'Harbor');
    const folder = committed({ ...YEAR, 'h/firm.focus': other(PROFILE), 'h/03.focus': other(MARCH) });
    write(folder, {
      '2026-03.focus': MARCH_CORRECTED,
      'h/03.focus': other(changed(MARCH, '48,217', '48,218')),
    });
    const text = told(folder, '--firm', 'harbor');
    expect(text).toContain('Harbor Clearing Corp., March 2026');
    expect(text).not.toContain('Meridian');
  });

  test('knows a firm of which nothing changed, and no other', () => {
    const other = (text: string) => text.replaceAll('meridian', 'harbor').replaceAll('Meridian', 'Harbor');
    const folder = committed({ ...YEAR, 'h/firm.focus': other(PROFILE), 'h/03.focus': other(MARCH) });
    write(folder, { '2026-03.focus': MARCH_CORRECTED });
    expect(diff(folder, '--firm', 'harbor')).toEqual(SAME);
    // A part of a name, a word of a profile, and none at all.
    const refused = (firm: string) => {
      const { status, stdout, stderr } = diff(folder, '--firm', firm);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      return stderr;
    };
    expect(refused('meridia')).toBe(
      'focus: There is no firm "meridia" in HEAD or work tree: did you mean meridian?\n',
    );
    expect(refused('Harbor')).toBe(
      'focus: There is no firm "Harbor" in HEAD or work tree: did you mean harbor?\n',
    );
    expect(refused('expenses')).toBe(
      'focus: There is no firm "expenses" in HEAD or work tree: there is harbor and meridian.\n',
    );
    expect(refused('')).toBe(
      'focus: There is no firm "" in HEAD or work tree: there is harbor and meridian.\n',
    );
  });

  test('tells paths from the current folder, whatever is typed there', () => {
    const folder = committed({
      'books/firm.focus': PROFILE,
      'books/2026/März.focus': MARCH,
      'notes/x.txt': '',
    });
    write(folder, { 'books/2026/März.focus': changed(MARCH, 'report meridian', 'reprt meridian') });
    expect(told(join(folder, 'notes'))).toMatch(/^! \.\.\/books\/2026\/März\.focus:1 cannot be read/);
  });

  test('works before the first commit, in folders with strange names and in linked work trees', () => {
    const folder = repositoryWith({ 'a "b"\ttäb\n.d/firm.focus': PROFILE, 'a "b"\ttäb\n.d/03.focus': MARCH });
    expect(told(folder)).toContain('March 2026\n  New: ');
    commit(folder, 'Start');
    const tree = join(temporaryFolder(), 'tree');
    git(folder, 'worktree', 'add', '--quiet', tree);
    expect(diff(tree)).toEqual(SAME);
    write(tree, { 'a "b"\ttäb\n.d/03.focus': MARCH_CORRECTED });
    expect(told(tree)).toContain('~ 4201 expenses');
    expect(diff(folder)).toEqual(SAME);
  });

  test('works in a bare repository with two revisions', () => {
    const folder = committed();
    write(folder, { '2026-03.focus': MARCH_CORRECTED });
    commit(folder, 'Correct');
    const bare = join(temporaryFolder(), 'bare.git');
    git(folder, 'clone', '--quiet', '--bare', folder, bare);
    expect(told(bare, 'HEAD~1', 'HEAD')).toContain('~ 4201 expenses');
    expect(told(bare, 'HEAD~1', 'HEAD', '--', '2026-03.focus')).toContain('~ 4201 expenses');
    expect(diff(bare)).toEqual({
      status: 2,
      stdout: '',
      stderr: 'focus: This repository is bare, without a work tree or an index: name two revisions.\n',
    });
  });

  test('works in a submodule', () => {
    const inner = committed();
    const outer = repositoryWith({ 'README.md': 'books' });
    git(outer, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'books');
    commit(outer, 'Take in the books');
    write(join(outer, 'books'), { '2026-03.focus': MARCH_CORRECTED });
    expect(told(join(outer, 'books'))).toContain('~ 4201 expenses');
    expect(diff(outer)).toEqual(SAME);
  });

  test('takes a checkout with other line ends for what it is', () => {
    const folder = committed();
    git(folder, 'config', 'core.autocrlf', 'true');
    rmSync(join(folder, '2026-03.focus'));
    git(folder, 'checkout', '--quiet', '--', '.');
    expect(readFileSync(join(folder, '2026-03.focus'), 'utf8')).toContain('\r\n');
    expect(diff(folder)).toEqual(SAME);
  });

  test('leaves out what git ignores, dot-folders and symbolic links', () => {
    const folder = committed({ ...YEAR, '.gitignore': 'drafts/\n' });
    write(folder, { 'drafts/2026-03.focus': MARCH, '.cache/2026-03.focus': MARCH });
    symlinkSync('2026-03.focus', join(folder, 'latest.focus'));
    expect(diff(folder)).toEqual(SAME);
    git(folder, 'add', '--all');
    expect(diff(folder, '--staged')).toEqual(SAME);
  });

  test('says of a merge in conflict what of it is in the index', () => {
    const folder = committed();
    git(folder, 'switch', '--quiet', '--create', 'branch');
    write(folder, { '2026-03.focus': MARCH_CORRECTED });
    commit(folder, 'Correct');
    git(folder, 'switch', '--quiet', '--detach', 'HEAD~1');
    write(folder, {
      '2026-03.focus': changed(MARCH, /^4201 .*$/m, '4201 expenses                                6,205'),
    });
    commit(folder, 'Correct otherwise');
    expect(() => git(folder, 'merge', '--quiet', 'branch')).toThrow();
    expect(told(folder)).toContain('Not compared: a git conflict stands in it');
    expect(told(folder, '--staged')).toMatch(
      /^! 2026-03\.focus:1 cannot be read \(index\).*A merge left it in conflict\.$/m,
    );
  });

  test('says in a sentence what it cannot do', () => {
    const folder = committed();
    const sentence = (cwd: string, ...args: readonly string[]) => {
      const { status, stdout, stderr } = diff(cwd, ...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      return stderr.replace(/^focus: /, '').trimEnd();
    };
    expect(sentence(folder, 'nowhere')).toBe('There is no revision "nowhere" in this repository.');
    expect(sentence(folder, 'HEAD', 'nowhere')).toBe('There is no revision "nowhere" in this repository.');
    expect(sentence(folder, 'HEAD', 'HEAD', 'HEAD')).toBe('Two revisions can be compared, not more.');
    expect(sentence(folder, '--staged', 'HEAD', 'HEAD')).toBe(
      'With --staged the index is one of the two: name one revision at most.',
    );
    expect(sentence(temporaryFolder())).toBe('This folder is in no git repository.');
    write(folder, { '2026-03.focus': MARCH_CORRECTED });
    commit(folder, 'Correct');
    const clone = join(temporaryFolder(), 'clone');
    git(folder, 'clone', '--quiet', '--depth=1', `file://${folder}`, clone);
    expect(sentence(clone, 'HEAD~1', 'HEAD')).toBe(
      'There is no revision "HEAD~1" in this clone, which holds only the last commits: "git fetch --unshallow" brings the others (for actions/checkout, write "fetch-depth: 0" in the workflow).',
    );
  });

  test('says how to let git trust what belongs to somebody else, as in a container of CI', () => {
    const cwd = committed();
    const { status, stderr } = focus(['diff'], { cwd, env: { GIT_TEST_ASSUME_DIFFERENT_OWNER: 'true' } });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `focus: git cannot work here: detected dubious ownership in repository at '${cwd}': "git config --global --add safe.directory ${cwd}" lets git trust it.\n`,
    });
  });

  test('says which file is no text', () => {
    const folder = committed();
    writeFileSync(join(folder, '2026-03.focus'), Buffer.from([0x72, 0xff, 0xfe]));
    expect(told(folder)).toMatch(
      /^! 2026-03\.focus:1 cannot be read \(work tree\).*It is not UTF-8 text; save it in that\n? *encoding\.$/m,
    );
  });

  test('uses the index of the commit whose hook runs it', () => {
    const folder = committed();
    write(folder, { '2026-03.focus': MARCH_CORRECTED });
    const hook = `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'packages/cli/bin/focus.js')}" diff --staged --fail-on never > diff.txt\n`;
    writeFileSync(join(folder, '.git/hooks/pre-commit'), hook, { mode: 0o755 });
    git(folder, 'commit', '--quiet', '--all', '--message', 'Correct');
    expect(readFileSync(join(folder, 'diff.txt'), 'utf8')).toContain('~ 4201 expenses');
  });
});
