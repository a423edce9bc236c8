/** Filings merged by git itself, with the driver that `focus git install` sets up. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changed, MARCH, PROFILE } from './filings.ts';
import { attempt, branch, commit, committed, installed, newLines, QUARTER } from './repositories.ts';
import { focus, folderWith, git, temporaryFolder, write } from './support.ts';

const FILE = '2026-03.focus';

/** March with figures changed, by the key of their line. */
function march(figures: Readonly<Record<string, string>>): string {
  return Object.entries(figures).reduce((text, [key, figure]) => {
    const head = new RegExp(`^${key} +[a-z-]+`, 'm').exec(text)?.[0] ?? '';
    return changed(text, new RegExp(`^${head} .*$`, 'm'), head.padEnd(50 - figure.length) + figure);
  }, MARCH);
}

function text(cwd: string, file = FILE): string {
  return readFileSync(join(cwd, file), 'utf8');
}

describe('git merge', () => {
  test('has the changes of both, beside each other as they are, and says nothing', () => {
    const cwd = installed();
    branch(cwd, 'alice', { [FILE]: march({ 3550: '319' }) });
    branch(cwd, 'bob', { [FILE]: march({ 3560: '12' }) });
    expect(attempt(cwd, 'merge', '--no-edit', 'alice').status).toBe(0);
    expect(text(cwd)).toBe(march({ 3550: '319', 3560: '12' }));
  });

  test('leaves the same cell in conflict, with both values, and the rest merged', () => {
    const cwd = installed();
    branch(cwd, 'alice', { [FILE]: march({ 3550: '319', 1011: '10,001' }) });
    branch(cwd, 'bob', { [FILE]: march({ 3550: '320', 3612: '1,208' }) });
    const { status, stderr } = attempt(cwd, 'merge', '--no-edit', 'alice');
    expect(status).toBe(1);
    expect(stderr).toContain(
      'focus: 2026-03.focus: 1 conflict. Keep one side of each, remove the markers, and run "focus check".\n',
    );
    const lines = newLines(text(cwd), march({ 1011: '10,001', 3612: '1,208' }));
    expect(lines.map((line) => line.replace(/^(<{7}|>{7}) .*/, '$1'))).toEqual([
      '<<<<<<<',
      '3550 added-charges-securities                  320',
      '=======',
      '3550 added-charges-securities                  319',
      '>>>>>>>',
    ]);
    expect(git(cwd, 'diff', '--name-only', '--diff-filter=U')).toBe(`${FILE}\n`);
  });

  test('shows what was there before where git is told to', () => {
    const cwd = installed();
    git(cwd, 'config', 'merge.conflictStyle', 'diff3');
    branch(cwd, 'alice', { [FILE]: march({ 3550: '319' }) });
    branch(cwd, 'bob', { [FILE]: march({ 3550: '320' }) });
    attempt(cwd, 'merge', '--no-edit', 'alice');
    expect(text(cwd)).toMatch(/^\|{7} .*\n3550 added-charges-securities {18}318\n={7}$/m);
  });

  test('writes control totals that both changed as the merged figures come to', () => {
    const cwd = installed();
    const totals = (net: string, excess: string) => ({ 3750: net, 3910: excess });
    branch(cwd, 'alice', { [FILE]: march({ 3525: '224', ...totals('61,214', '57,010') }) });
    branch(cwd, 'bob', { [FILE]: march({ 3612: '1,210', ...totals('61,201', '56,997') }) });
    expect(focus(['check'], { cwd }).status).toBe(0);
    const { status, stderr } = attempt(cwd, 'merge', '--no-edit', 'alice');
    expect(status).toBe(0);
    expect(text(cwd)).toBe(march({ 3525: '224', 3612: '1,210', ...totals('61,211', '57,007') }));
    expect(stderr).toContain(
      'focus: 2026-03.focus: both sides changed 3750, which is computed; the merged figures come to 61,211.\n',
    );
    expect(focus(['check'], { cwd }).status).toBe(0);
  });

  test('leaves control totals in conflict where a side had them wrong', () => {
    const cwd = installed();
    branch(cwd, 'alice', { [FILE]: march({ 3525: '224', 3750: '61,214' }) });
    branch(cwd, 'bob', { [FILE]: march({ 3612: '1,210', 3750: '61,202' }) });
    expect(attempt(cwd, 'merge', '--no-edit', 'alice').status).toBe(1);
    expect(text(cwd)).toContain('3750 net-capital                            61,214\n');
    expect(text(cwd)).toContain('3750 net-capital                            61,202\n');
  });

  test('merges a file that was renamed on one side', () => {
    const cwd = installed();
    branch(cwd, 'alice', { [FILE]: march({ 3550: '319' }) });
    git(cwd, 'checkout', '--quiet', '-b', 'bob', 'main');
    git(cwd, 'mv', FILE, 'März 2026.focus');
    writeFileSync(join(cwd, 'März 2026.focus'), march({ 3560: '12' }));
    commit(cwd, 'bob');
    expect(attempt(cwd, 'merge', '--no-edit', 'alice').status).toBe(0);
    expect(text(cwd, 'März 2026.focus')).toBe(march({ 3550: '319', 3560: '12' }));
  });

  test('leaves a file that one side deleted to git', () => {
    const cwd = installed();
    branch(cwd, 'alice', { [FILE]: march({ 3550: '319' }) });
    git(cwd, 'checkout', '--quiet', '-b', 'bob', 'main');
    rmSync(join(cwd, FILE));
    commit(cwd, 'bob');
    const { status, stdout } = attempt(cwd, 'merge', '--no-edit', 'alice');
    expect(status).toBe(1);
    expect(stdout).toContain('CONFLICT (modify/delete)');
  });

  test('merges a month that both sides began', () => {
    const cwd = installed();
    const april = (...lines: string[]) =>
      `report meridian 2026-04\n\nschedule A 2026-04\n${lines.join('\n')}\n`;
    branch(cwd, 'alice', {
      '2026-04.focus': april('3550 added-charges-securities 5', '3560 added-charges-commodities'),
    });
    branch(cwd, 'bob', {
      '2026-04.focus': april('3550 added-charges-securities', '3560 added-charges-commodities -0-'),
    });
    expect(attempt(cwd, 'merge', '--no-edit', 'alice').status).toBe(0);
    expect(text(cwd, '2026-04.focus')).toBe(
      april('3550 added-charges-securities 5', '3560 added-charges-commodities -0-'),
    );
  });

  test('merges where files are checked out with CRLF', () => {
    const cwd = installed();
    branch(cwd, 'alice', { [FILE]: march({ 3550: '319' }) });
    branch(cwd, 'bob', { [FILE]: march({ 3560: '12' }) });
    git(cwd, 'config', 'core.autocrlf', 'true');
    rmSync(join(cwd, FILE));
    git(cwd, 'checkout', '--quiet', '--', FILE);
    expect(text(cwd)).toContain('\r\n');
    expect(attempt(cwd, 'merge', '--no-edit', 'alice').status).toBe(0);
    expect(text(cwd)).toBe(march({ 3550: '319', 3560: '12' }).replaceAll('\n', '\r\n'));
    expect(git(cwd, 'status', '--porcelain')).toBe('');
  });

  test('merges files that hold CRLF', () => {
    const crlf = (one: string): string => one.replaceAll('\n', '\r\n');
    const cwd = installed({ ...QUARTER, [FILE]: crlf(MARCH) });
    branch(cwd, 'alice', { [FILE]: crlf(march({ 3550: '319' })) });
    branch(cwd, 'bob', { [FILE]: crlf(march({ 3560: '12' })) });
    expect(attempt(cwd, 'merge', '--no-edit', 'alice').status).toBe(0);
    expect(text(cwd)).toBe(crlf(march({ 3550: '319', 3560: '12' })));
  });

  test('works on for rebase, cherry-pick and stash', () => {
    const cwd = installed();
    branch(cwd, 'alice', { [FILE]: march({ 3550: '319' }) });
    branch(cwd, 'bob', { [FILE]: march({ 3560: '12' }) });
    expect(attempt(cwd, 'rebase', '--quiet', 'alice').status).toBe(0);
    expect(text(cwd)).toBe(march({ 3550: '319', 3560: '12' }));
    git(cwd, 'checkout', '--quiet', '-b', 'carol', 'main');
    write(cwd, { [FILE]: march({ 3612: '1,208' }) });
    git(cwd, 'stash', '--quiet');
    expect(attempt(cwd, 'cherry-pick', 'alice').status).toBe(0);
    expect(attempt(cwd, 'stash', 'pop', '--quiet').status).toBe(0);
    expect(text(cwd)).toBe(march({ 3550: '319', 3612: '1,208' }));
  });

  test('works in a linked work tree, in a subfolder and in a submodule', () => {
    const main = installed();
    branch(main, 'alice', { [FILE]: march({ 3550: '319' }) });
    branch(main, 'bob', { [FILE]: march({ 3560: '12' }) });
    const linked = join(temporaryFolder(), 'linked');
    git(main, 'worktree', 'add', '--quiet', '-b', 'carol', linked, 'bob');
    expect(attempt(linked, 'merge', '--no-edit', 'alice').status).toBe(0);
    expect(text(linked)).toBe(march({ 3550: '319', 3560: '12' }));

    const outer = committed({ 'sub/README': 'x\n' });
    git(outer, '-c', 'protocol.file.allow=always', 'submodule', 'add', '--quiet', main, 'filings');
    const inner = join(outer, 'filings');
    focus(['git', 'install'], { cwd: inner });
    git(inner, 'checkout', '--quiet', '-b', 'dora', 'origin/bob');
    expect(attempt(inner, 'merge', '--no-edit', 'origin/alice').status).toBe(0);
    expect(text(inner)).toBe(march({ 3550: '319', 3560: '12' }));
  });

  test('works in a bare repository', () => {
    const cwd = installed();
    branch(cwd, 'alice', { [FILE]: march({ 3550: '319', 3750: '61,203' }) });
    branch(cwd, 'bob', { [FILE]: march({ 3560: '12', 3750: '61,202' }) });
    const bare = join(temporaryFolder(), 'bare.git');
    git(cwd, 'clone', '--quiet', '--bare', cwd, bare);
    expect(focus(['git', 'install'], { cwd: bare }).status).toBe(0);
    const { stdout } = attempt(bare, 'merge-tree', '--write-tree', 'bob', 'alice');
    const tree = stdout.split('\n')[0] ?? '';
    // Without a work tree nothing can be computed: the total stays in conflict, the figures do not.
    const merged = git(bare, 'show', `${tree}:${FILE}`);
    expect(merged).toContain(
      '3550 added-charges-securities                  319\n3560 added-charges-commodities                  12\n',
    );
    expect(merged.match(/^<{7}/gm)).toHaveLength(1);
  });

  test('is line by line where focus is not there any more', () => {
    const cwd = installed();
    const driver = git(cwd, 'config', 'merge.focus.driver').trim();
    git(
      cwd,
      'config',
      'merge.focus.driver',
      driver.replace(/^.* merge-driver/, '/nowhere/focus merge-driver'),
    );
    branch(cwd, 'alice', { [FILE]: march({ 3550: '319' }) });
    branch(cwd, 'bob', { [FILE]: march({ 4980: '48,218' }) });
    expect(attempt(cwd, 'merge', '--no-edit', 'alice').status).toBe(0);
    expect(text(cwd)).toBe(march({ 3550: '319', 4980: '48,218' }));
  });

  test('is line by line where a file is no text', () => {
    const cwd = installed();
    const bytes = (figure: string): Buffer =>
      Buffer.from(
        (figure === '318' ? MARCH : march({ 3550: figure })).replace('ACATS', '\u00c4CATS'),
        'latin1',
      );
    writeFileSync(join(cwd, FILE), bytes('318'));
    commit(cwd, 'latin');
    git(cwd, 'checkout', '--quiet', '-b', 'alice');
    writeFileSync(join(cwd, FILE), bytes('319'));
    commit(cwd, 'alice');
    git(cwd, 'checkout', '--quiet', '-b', 'bob', 'main');
    writeFileSync(join(cwd, FILE), Buffer.concat([bytes('318'), Buffer.from('// end\n')]));
    commit(cwd, 'bob');
    expect(attempt(cwd, 'merge', '--no-edit', 'alice').status).toBe(0);
    expect(readFileSync(join(cwd, FILE))).toEqual(Buffer.concat([bytes('319'), Buffer.from('// end\n')]));
  });

  test('merges profiles by setting', () => {
    const cwd = installed();
    branch(cwd, 'alice', { 'firm.focus': changed(PROFILE, '"New York"', '"Albany"') });
    branch(cwd, 'bob', { 'firm.focus': changed(PROFILE, /state( +)"NY"/, 'state$1"NJ"') });
    expect(attempt(cwd, 'merge', '--no-edit', 'alice').status).toBe(0);
    expect(newLines(text(cwd, 'firm.focus'), PROFILE)).toEqual([
      '  city                 "Albany"',
      '  state                "NJ"',
    ]);
  });
});

describe('focus merge-driver', () => {
  test('merges three files by hand', () => {
    const cwd = folderWith({ base: MARCH, ours: march({ 3550: '319' }), theirs: march({ 3560: '12' }) });
    expect(focus(['merge-driver', 'base', 'ours', 'theirs'], { cwd })).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    expect(text(cwd, 'ours')).toBe(march({ 3550: '319', 3560: '12' }));
  });

  test('takes the labels and the markers that git gives it', () => {
    const cwd = folderWith({ base: MARCH, ours: march({ 3550: '319' }), theirs: march({ 3550: '320' }) });
    const { status } = focus(
      ['merge-driver', 'base', 'ours', 'theirs', '9', FILE, 'c0ffee', 'HEAD', 'alice'],
      { cwd },
    );
    expect(status).toBe(1);
    expect(text(cwd, 'ours')).toMatch(/^<{9} HEAD\n3550.* 319\n={9}\n3550.* 320\n>{9} alice$/m);
  });

  test('says what it cannot read', () => {
    const cwd = folderWith({ base: MARCH, ours: MARCH });
    expect(focus(['merge-driver', 'base', 'ours', 'theirs'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'focus: theirs cannot be read: it does not exist.\n',
    });
  });
});
