/** `focus git`: what it writes, what git then shows, and that nothing of it is left. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HEADINGS, WORDS } from '../../packages/cli/src/git-setup/settings.ts';
import { changed, MARCH } from './filings.ts';
import { attempt, branch, commit, committed, installed, QUARTER } from './repositories.ts';
import { COMMAND, filesBelow, focus, folderWith, git, temporaryFolder, write } from './support.ts';

const FILE = '2026-03.focus';
const EXPENSES = /^(4201 expenses +)6,105$/m;

/** Everything in the folder of git that says how it works. */
function configuration(cwd: string): Record<string, string> {
  const folder = join(cwd, '.git');
  const files = ['config', 'info/attributes', 'hooks/pre-commit'].filter((file) =>
    existsSync(join(folder, file)),
  );
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

describe('focus git install', () => {
  test('says what it wrote, and where', () => {
    const cwd = committed();
    const { status, stdout, stderr } = focus(['git', 'install'], { cwd });
    expect(stdout.replaceAll(cwd, 'REPO').replace(/as: .*/, 'as: COMMAND')).toBe(
      `Written to the configuration of this repository (REPO/.git/config):
  diff.focus.xfuncname  names the report or schedule above each hunk
  diff.focus.wordRegex  "git diff --word-diff" by figures, not by digits
  diff.focus.textconv   leaves out of diffs what formatting changes
  merge.focus.name      what git calls the merge driver
  merge.focus.driver    merges by cell; where focus is missing, git merges lines
  alias.focus-diff      "git focus-diff main" shows changes by figures
Written to REPO/.git/info/attributes:
  *.focus diff=focus merge=focus
git starts the command as: COMMAND
Try "git diff", "git focus-diff"; "focus git uninstall" takes all of it away.
`,
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(git(cwd, 'status', '--porcelain')).toBe('');
  });

  test('twice is once', () => {
    const cwd = installed();
    const before = configuration(cwd);
    expect(focus(['git', 'install'], { cwd }).status).toBe(0);
    expect(configuration(cwd)).toEqual(before);
  });

  test('leaves no trace once it is uninstalled, and says so where there is nothing', () => {
    const cwd = committed();
    const before = configuration(cwd);
    focus(['git', 'install', '--hook'], { cwd });
    expect(configuration(cwd)).not.toEqual(before);
    const { status, stdout } = focus(['git', 'uninstall'], { cwd });
    expect(status).toBe(0);
    expect(stdout.replaceAll(cwd, 'REPO')).toBe(`Removed:
  diff.focus.xfuncname
  diff.focus.wordRegex
  diff.focus.textconv
  merge.focus.name
  merge.focus.driver
  alias.focus-diff
  *.focus diff=focus merge=focus in REPO/.git/info/attributes
  REPO/.git/hooks/pre-commit
`);
    expect(configuration(cwd)).toEqual(before);
    expect(focus(['git', 'uninstall'], { cwd }).stdout).toMatch(
      /^There is nothing of focus in the configuration/,
    );
  });

  test('keeps what others wrote', () => {
    const cwd = committed();
    write(join(cwd, '.git'), { 'info/attributes': '*.png binary' });
    git(cwd, 'config', 'alias.st', 'status');
    git(cwd, 'config', 'diff.other.textconv', 'cat');
    const before = configuration(cwd);
    focus(['git', 'install'], { cwd });
    expect(configuration(cwd)['info/attributes']).toBe(
      '*.png binary\n# Written by "focus git install".\n*.focus diff=focus merge=focus\n',
    );
    focus(['git', 'uninstall'], { cwd });
    expect(configuration(cwd)).toEqual({ ...before, 'info/attributes': '*.png binary\n' });
  });

  test('needs no attributes of its own where the repository has them', () => {
    const cwd = committed({ ...QUARTER, '.gitattributes': '*.focus text eol=lf diff=focus merge=focus\n' });
    const { stdout } = focus(['git', 'install'], { cwd });
    expect(stdout).toContain(
      'The repository says which files they are for: *.focus diff=focus merge=focus\n',
    );
    expect(existsSync(join(cwd, '.git/info/attributes'))).toBe(false);
    expect(focus(['git', 'status'], { cwd }).status).toBe(0);
  });

  test('says where something else keeps git from using it', () => {
    const cwd = committed();
    write(join(cwd, '.git'), {
      'info/attributes':
        '# Written by "focus git install".\n*.focus diff=focus merge=focus\n*.focus merge=union\n',
    });
    expect(focus(['git', 'install'], { cwd }).stderr).toBe(
      'focus: The attributes of this repository give filings diff=focus and merge=union, not "*.focus diff=focus merge=focus". So git does not use all of it for filings here.\n',
    );
    expect(focus(['git', 'status'], { cwd }).status).toBe(1);
  });

  test('works for all repositories of a user', () => {
    const home = temporaryFolder();
    const env = {
      HOME: home,
      XDG_CONFIG_HOME: join(home, 'etc'),
      GIT_CONFIG_GLOBAL: join(home, 'gitconfig'),
    };
    const cwd = committed();
    write(cwd, { [FILE]: changed(MARCH, '25,000', '25000') });
    expect(focus(['git', 'install', '--global'], { cwd, env }).status).toBe(0);
    expect(configuration(cwd)).not.toHaveProperty('info/attributes');
    expect(readFileSync(join(home, 'etc/git/attributes'), 'utf8')).toContain(
      '*.focus diff=focus merge=focus\n',
    );
    expect(focus(['git', 'status', '--global'], { cwd, env }).status).toBe(0);
    expect(focus(['git', 'status'], { cwd, env }).status).toBe(0);
    expect(focus(['git', 'uninstall', '--global'], { cwd, env }).status).toBe(0);
    expect(filesBelow(home)).toEqual(['gitconfig']);
    expect(readFileSync(join(home, 'gitconfig'), 'utf8')).toBe('');
  });

  test('works in a linked work tree, a submodule, a bare repository and a folder with a strange name', () => {
    const main = committed({ ...QUARTER, "Zweigstelle Köln/it's.focus": '' });
    const linked = join(temporaryFolder(), 'linked');
    git(main, 'worktree', 'add', '--quiet', linked);
    expect(focus(['git', 'install'], { cwd: linked }).status).toBe(0);
    expect(focus(['git', 'status'], { cwd: join(main, 'Zweigstelle Köln') }).status).toBe(0);

    const outer = committed({ README: 'x\n' });
    git(outer, '-c', 'protocol.file.allow=always', 'submodule', 'add', '--quiet', main, 'filings');
    expect(focus(['git', 'install', '--hook'], { cwd: join(outer, 'filings') }).status).toBe(0);
    expect(focus(['git', 'status'], { cwd: join(outer, 'filings') }).status).toBe(0);
    expect(focus(['git', 'status'], { cwd: outer }).status).toBe(1);

    const bare = join(temporaryFolder(), 'bare.git');
    git(main, 'clone', '--quiet', '--bare', main, bare);
    expect(focus(['git', 'install'], { cwd: bare }).status).toBe(0);
    expect(focus(['git', 'status'], { cwd: bare }).status).toBe(0);
    expect(focus(['git', 'uninstall'], { cwd: bare }).status).toBe(0);
  });

  test('has a repository to work in', () => {
    const cwd = folderWith(QUARTER);
    const { status, stderr } = focus(['git', 'install'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^focus: This folder is in no git repository/);
  });

  test('does what it is told, or says what it can do', () => {
    const cwd = committed();
    expect(focus(['git', 'instal'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'focus: "focus git" does install, uninstall, status, not "instal": "focus git install" sets git up.\n',
    });
    expect(focus(['git', 'install', '--global', '--hook'], { cwd }).stderr).toBe(
      'focus: A hook belongs to one repository: leave --global or --hook out.\n',
    );
  });
});

describe('git, once focus is installed', () => {
  test('names the report or the schedule above a hunk, without its comment', () => {
    const cwd = installed();
    write(cwd, { [FILE]: changed(changed(MARCH, EXPENSES, '$16,106'), /( +"occ.* )700$/m, '$1701') });
    const headings = git(cwd, 'diff')
      .match(/^@@.*$/gm)
      ?.map((line) => line.replace(/^@@.*@@ /, ''));
    expect(headings).toEqual(['schedule A 2026-03']);
  });

  test('compares by words: a figure is one, a text is one', () => {
    const cwd = installed();
    write(cwd, {
      [FILE]: changed(changed(MARCH, EXPENSES, '$16,106'), 'ACATS residuals of', 'Residuals of'),
    });
    expect(git(cwd, 'diff', '--word-diff', '--unified=0').match(/^.*\[-.*$/gm)).toEqual([
      '  accept  month-over-month 5362 [-"ACATS residuals of 3/9 and 3/10; cleared 4/2, OPS-1182"-]{+"Residuals of 3/9 and 3/10; cleared 4/2, OPS-1182"+}',
      '4201 expenses                                [-6,105-]{+6,106+}',
    ]);
  });

  test('shows nothing where only the layout changed, and lines where they are', () => {
    const cwd = installed();
    write(cwd, { [FILE]: changed(changed(MARCH, '25,000', ' 25000'), '1730 secured-demand-notes', '1730') });
    expect(git(cwd, 'diff')).not.toContain('@@');
    expect(git(cwd, 'diff', '--no-textconv')).toContain('@@');
    commit(cwd, 'layout');
    const blamed = git(cwd, 'blame', '--line-porcelain', FILE);
    expect(blamed).toContain('\t1710 subordinated-loans                     25,000\n');
  });

  test('shows a file as it is where focus is not there any more', () => {
    const cwd = installed();
    const textconv = git(cwd, 'config', 'diff.focus.textconv').trim();
    git(
      cwd,
      'config',
      'diff.focus.textconv',
      textconv.replace(/\S+ \S+ git textconv/, '/nowhere/focus git textconv'),
    );
    write(cwd, { [FILE]: changed(MARCH, '25,000', '25000') });
    expect(git(cwd, 'diff')).toContain('-1710 subordinated-loans                     25,000');
  });

  test('shows and merges a file whose name begins with a dash', () => {
    const name = '-2026-03.focus';
    const { [FILE]: march, ...others } = QUARTER;
    const cwd = installed({ ...others, [name]: march });
    write(cwd, { [name]: changed(march, EXPENSES, '$16,106') });
    expect(attempt(cwd, 'diff')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('6,106') as string,
    });
    commit(cwd, 'expenses');
    branch(cwd, 'other', { [name]: changed(march, '48,217', '48,218') });
    git(cwd, 'checkout', '--quiet', '-b', 'back', 'main');
    write(cwd, { [name]: changed(march, '48,217', '48,219') });
    commit(cwd, 'back');
    const { stdout, stderr } = attempt(cwd, 'merge', 'other');
    expect(stderr).not.toContain('option');
    expect(stdout).toContain(`CONFLICT (content): Merge conflict in ${name}`);
    // Where it merges lines, nothing stands between the markers but the line itself either; the labels tell.
    expect(readFileSync(join(cwd, name), 'utf8')).toContain('<<<<<<< ');
    expect(git(cwd, 'config', 'merge.focus.driver')).toContain('merge-driver -- %O');
    git(
      cwd,
      'config',
      'diff.focus.textconv',
      git(cwd, 'config', 'diff.focus.textconv')
        .trim()
        .replace(/\S+ \S+ git textconv/, '/nowhere/focus git textconv'),
    );
    git(cwd, 'merge', '--abort');
    write(cwd, { [name]: changed(march, '48,217', '48,220') });
    expect(attempt(cwd, 'diff')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('48,220') as string,
    });
  });

  test('shows changes by figures on request, from any folder', () => {
    const cwd = installed();
    write(cwd, { [FILE]: changed(MARCH, EXPENSES, '$16,106'), 'sub/note': '' });
    const { status, stdout } = attempt(join(cwd, 'sub'), 'focus-diff', 'HEAD');
    expect(status).toBe(1);
    expect(stdout).toMatch(/4201 expenses +6,105 +6,106/);
  });

  test('compares words as the language cuts them', () => {
    const words = new RegExp(WORDS.replaceAll('[:space:]', '\\s'), 'g');
    expect('  accept  house/limit 5362 "a ""b"" c"   // why'.match(words)).toEqual([
      'accept',
      'house/limit',
      '5362',
      '"a ""b"" c"',
      '//',
      'why',
    ]);
    const headings = new RegExp(HEADINGS.replaceAll('[[:space:]]', '\\s'));
    expect(headings.exec('schedule A 2026-03      // thousands')?.[1]?.trim()).toBe('schedule A 2026-03');
    expect(headings.exec('firm a "A/B Corp."')?.[1]).toBe('firm a "A/B Corp."');
    expect(headings.exec('reporting x')).toBeNull();
  });
});

describe('.pre-commit-hooks.yaml', () => {
  test('names commands that there are', () => {
    const hooks = readFileSync(join(COMMAND, '../../../../.pre-commit-hooks.yaml'), 'utf8');
    const entries = [...hooks.matchAll(/^ {2}entry: focus (.+)$/gm)].map(([, name = '']) => name);
    expect(entries).toEqual(['git check-staged', 'fmt']);
    const cwd = committed();
    for (const name of entries) expect(focus([...name.split(' '), '2026-02.focus'], { cwd }).status).toBe(0);
  });
});
