/** Filed is filed: sealing, amending, and what `focus check` says of it. */
import { spawn } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BROKEN_MARCH, changed, DRAFT, FEBRUARY, JANUARY, MARCH, PROFILE } from './filings.ts';
import { commit, committed, newLines, QUARTER } from './repositories.ts';
import {
  bareEnvironment,
  COMMAND,
  focus,
  folderWith,
  git,
  temporaryFolder,
  write,
  type Run,
} from './support.ts';

const FILE = '2026-03.focus';

function text(cwd: string, file = FILE): string {
  return readFileSync(join(cwd, file), 'utf8');
}

/** Changes a file of a folder. */
function change(cwd: string, from: string | RegExp, to: string, file = FILE): void {
  writeFileSync(join(cwd, file), changed(text(cwd, file), from, to));
}

/** A repository in which March is sealed and committed. */
function sealed(): string {
  const cwd = committed();
  focus(['seal', 'meridian', '2026-03'], { cwd });
  commit(cwd, 'sealed');
  return cwd;
}

function amend(cwd: string, ...more: readonly string[]): Run {
  return focus(['amend', 'meridian', '2026-03', ...more], { cwd });
}

describe('focus seal', () => {
  test('writes the seal of a filed month, and nothing else', () => {
    const cwd = folderWith(QUARTER);
    const { status, stdout, stderr } = focus(['seal', 'meridian', '2026-03'], { cwd });
    expect(stderr).toBe('');
    expect(stdout).toBe(
      '2026-03.focus:2: March 2026 of meridian is sealed: filed 2026-04-14, seal 5cd0-9514-dbba.\n',
    );
    expect(status).toBe(0);
    expect(text(cwd)).toBe(changed(MARCH, 'filed   2026-04-14', 'filed   2026-04-14 seal 5cd0-9514-dbba'));
    expect(focus(['check'], { cwd }).status).toBe(0);
  });

  test('files a draft, and keeps the line ends of the file', () => {
    const crlf = DRAFT.replaceAll('\n', '\r\n');
    const cwd = folderWith({ 'firm.focus': PROFILE, '2026-01.focus': JANUARY, '2026-02.focus': crlf });
    const { stdout } = focus(['seal', 'meridian', '2026-02', '--filed', '2026-03-12'], { cwd });
    expect(stdout).toMatch(/^2026-02\.focus:2: February 2026 of meridian is sealed: filed 2026-03-12, seal /);
    expect(text(cwd, '2026-02.focus')).toMatch(
      /^report meridian 2026-02\r\n {2}filed {3}2026-03-12 seal [0-9a-f-]{14}\r\n/,
    );
    expect(text(cwd, '2026-02.focus').replace(/^ {2}filed.*\r\n/m, '')).toBe(crlf);
  });

  test('files today, where nothing says when', () => {
    const cwd = folderWith({ 'firm.focus': PROFILE, '2026-01.focus': JANUARY, '2026-02.focus': DRAFT });
    const { stdout } = focus(['seal', 'meridian', '2026-02'], { cwd });
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(new Date());
    expect(stdout).toContain(`filed ${today}, seal `);
  });

  test('twice is once', () => {
    const cwd = sealed();
    expect(focus(['seal', 'meridian', '2026-03'], { cwd })).toEqual({
      status: 0,
      stdout:
        '2026-03.focus:2: March 2026 of meridian is sealed already: filed 2026-04-14, seal 5cd0-9514-dbba.\n',
      stderr: '',
    });
    expect(git(cwd, 'status', '--porcelain')).toBe('');
  });

  test.each([
    ['an error', { [FILE]: BROKEN_MARCH }, '2026-03', 'March', 'error[malformed-amount]'],
    [
      'a line that is not answered',
      { '2026-02.focus': changed(DRAFT, /^4980 total-tickets .*\n/m, '') },
      '2026-02',
      'February',
      'error[unanswered-lines]',
    ],
    [
      'an error in the profile',
      { 'firm.focus': changed(PROFILE, /^ {2}method .*\n/m, '') },
      '2026-03',
      'March',
      'error[missing-setting]',
    ],
  ])('refuses a month with %s, and writes nothing', (_, files, month, name, code) => {
    const cwd = folderWith({ ...QUARTER, ...files });
    const before = text(cwd, `${month}.focus`);
    const { status, stdout, stderr } = focus(['seal', 'meridian', month], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain(code);
    expect(stderr).toMatch(
      new RegExp(`^focus: ${name} 2026 of meridian is not sealed: it has \\d+ errors?\\.\n$`),
    );
    expect(text(cwd, `${month}.focus`)).toBe(before);
  });

  test('files a month with its breaches, and says so', () => {
    const short = changed(FEBRUARY, /^(4530 reserve-bank-account\s+)\d+,\d+/m, '$1  1,000');
    const cwd = folderWith({ 'firm.focus': PROFILE, '2026-01.focus': JANUARY, '2026-02.focus': short });
    expect(focus(['seal', 'meridian', '2026-02'], { cwd }).stdout).toMatch(
      /\nIt is filed with 1 breach(?: and \d+ warnings?)?; "focus check --sealed" shows them\.\n$/,
    );
  });

  test.each<[string, string[], RegExp]>([
    [
      'another date',
      ['meridian', '2026-03', '--filed', '2026-04-13'],
      /says that March 2026 of meridian was filed on 2026-04-14, not on 2026-04-13: correct that line, or leave --filed out\.\n$/,
    ],
    [
      'no date',
      ['meridian', '2026-03', '--filed', '4/14/2026'],
      /--filed takes a date, as 2026-04-14, not "4\/14\/2026"\.\n$/,
    ],
    ['no such month', ['meridian', '2026-09'], /meridian has no report of 2026-09/],
    ['no such firm', ['meridain', '2026-03'], /did you mean meridian\?/],
  ])('says what is wrong with %s', (_, args, sentence) => {
    const cwd = folderWith(QUARTER);
    const { status, stderr } = focus(['seal', ...args], { cwd });
    expect(stderr).toMatch(sentence);
    expect(status).toBe(2);
  });

  test('refuses a month that is given twice', () => {
    const cwd = folderWith({ ...QUARTER, 'again.focus': MARCH });
    const { status, stderr } = focus(['seal', 'meridian', '2026-03'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toBe(
      'focus: meridian 2026-03 is given more than once: 2026-03.focus:1, again.focus:1. Keep one of them.\n',
    );
  });

  test('makes a change of a figure an error', () => {
    const cwd = sealed();
    change(cwd, '25,000', '25,001');
    const { status, stdout } = focus(['check'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain(
      '2026-03.focus:2:27: error[sealed-figure-changed]: What March 2026 states is not what was sealed when it was filed on 2026-04-14: put the figures back, or run `focus amend meridian 2026-03 "reason"`, which writes below each changed line what it was.',
    );
    expect(focus(['seal', 'meridian', '2026-03'], { cwd }).status).toBe(1);
  });
});

describe('focus amend', () => {
  test('says why, and below each changed line what it was', () => {
    const cwd = sealed();
    change(cwd, /^(1710 .*)25,000/m, '$125,010');
    change(cwd, /^(3750 .*)61,204/m, '$161,214');
    change(cwd, /^(3910 .*)57,000/m, '$157,010');
    const { status, stdout, stderr } = amend(cwd, 'Loan drawn on 3/31', '--date', '2026-05-04');
    expect(stderr).toBe('');
    expect(stdout).toBe(`March 2026 of meridian is amended.
2026-03.focus:3: amended 2026-05-04 "Loan drawn on 3/31"
2026-03.focus:8: was 25,000
2026-03.focus:28: was 61,204
2026-03.focus:33: was 57,000
`);
    expect(status).toBe(0);
    expect(newLines(text(cwd), MARCH).slice(1)).toEqual([
      '  amended 2026-05-04 "Loan drawn on 3/31"',
      '1710 subordinated-loans                     25,010',
      '     was                                    25,000',
      '3750 net-capital                            61,214',
      '     was                                    61,204',
      '3910 excess-net-capital-alternative         57,010',
      '     was                                    57,000',
    ]);
    expect(focus(['check'], { cwd }).status).toBe(0);
  });

  test('begins before the figures are changed, and goes on as often as there are more', () => {
    const cwd = sealed();
    expect(amend(cwd, 'Tickets counted anew', '--date', '2026-05-04').stdout).toContain(
      'No figure differs from what was filed. Change them, then run "focus amend meridian 2026-03" for what they were.\n',
    );
    commit(cwd, 'amended');
    change(cwd, '48,217', '48,218');
    expect(focus(['check'], { cwd }).stdout).toContain('`focus amend meridian 2026-03` writes it.');
    expect(amend(cwd)).toEqual({ status: 0, stdout: '2026-03.focus:44: was 48,217\n', stderr: '' });
    expect(focus(['check'], { cwd }).status).toBe(0);
    commit(cwd, 'tickets');
    change(cwd, '48,218', '48,219');
    expect(amend(cwd).status).toBe(0);
    expect(text(cwd).match(/was .*/g)).toEqual(['was                                    48,217']);
  });

  test('finds what was filed where a change was committed already, and where the file was renamed', () => {
    const cwd = sealed();
    change(cwd, '48,217', '48,218');
    commit(cwd, 'changed');
    git(cwd, 'mv', FILE, 'März.focus');
    commit(cwd, 'renamed');
    expect(amend(cwd, 'Tickets counted anew').stdout).toContain('März.focus:44: was 48,217\n');
    expect(focus(['check'], { cwd }).status).toBe(0);
  });

  test('finds it whatever git is configured to show of a history', () => {
    const cwd = sealed();
    for (const [name, value] of [
      ['log.showRoot', 'false'],
      ['diff.orderFile', '/nowhere'],
      ['color.ui', 'always'],
      ['log.showSignature', 'true'],
      ['diff.renames', 'false'],
    ] as const) {
      git(cwd, 'config', name, value);
    }
    change(cwd, '48,217', '48,218');
    expect(amend(cwd, 'Tickets counted anew').stdout).toContain(': was 48,217\n');
  });

  test('finds it where the month moved into another file', () => {
    const cwd = sealed();
    write(cwd, { '2026.focus': `${text(cwd, '2026-02.focus')}\n${changed(text(cwd), '48,217', '48,218')}` });
    git(cwd, 'checkout', '--quiet', 'HEAD');
    for (const file of ['2026-02.focus', FILE]) git(cwd, 'rm', '--quiet', '--cached', file);
    for (const file of ['2026-02.focus', FILE]) write(cwd, { [file]: '' });
    expect(amend(cwd, 'Tickets counted anew').stdout).toMatch(/2026\.focus:\d+: was 48,217\n$/);
  });

  test('without a seal, what was committed last is what was filed', () => {
    const cwd = committed();
    change(cwd, '48,217', '48,218');
    expect(amend(cwd, 'Tickets counted anew').stdout).toContain('2026-03.focus:44: was 48,217\n');
  });

  test('says where the history does not hold what was sealed', () => {
    const cwd = sealed();
    change(cwd, '48,217', '48,218');
    commit(cwd, 'changed');
    const shallow = join(temporaryFolder(), 'shallow');
    git(cwd, 'clone', '--quiet', '--depth', '1', `file://${cwd}`, shallow);
    const { status, stderr } = amend(shallow, 'Tickets counted anew');
    expect(status).toBe(1);
    expect(stderr).toBe(
      'focus: No commit of 2026-03.focus states what was sealed, so it is not known what the figures were: write `was` below each changed line.\n',
    );
    expect(text(shallow)).toContain('  amended ');
    expect(amend(folderWith(QUARTER), 'x').stderr).toContain(
      'No commit of 2026-03.focus has March 2026 of meridian as it was filed',
    );
  });

  test.each<[string, string[], RegExp]>([
    [
      'no reason',
      [],
      /^focus: Say why: focus amend meridian 2026-03 "Receivable found to be unsecured"\.\n$/,
    ],
    [
      'a date before the filing',
      ['x', '--date', '2026-04-01'],
      /was filed on 2026-04-14, after 2026-04-01: an amendment comes later\.\n$/,
    ],
    ['a reason of several lines', ['a\nb'], /The reason stands on one line\.\n$/],
  ])('says what is wrong with %s', (_, args, sentence) => {
    const cwd = sealed();
    const { status, stderr } = amend(cwd, ...args);
    expect(stderr).toMatch(sentence);
    expect(status).toBe(2);
    expect(git(cwd, 'status', '--porcelain')).toBe('');
  });

  test('is of a filed month, once', () => {
    const cwd = committed({ 'firm.focus': PROFILE, '2026-01.focus': JANUARY, '2026-02.focus': DRAFT });
    expect(focus(['amend', 'meridian', '2026-02', 'x'], { cwd }).stderr).toBe(
      'focus: February 2026 of meridian is a draft, and its figures are simply changed; only a month that was filed is amended.\n',
    );
    const march = sealed();
    amend(march, 'One reason', '--date', '2026-05-04');
    expect(amend(march, 'Another').stderr).toBe(
      'focus: meridian 2026-03 is amended already, on 2026-05-04 ("One reason"): change the date and the reason on line 3 of 2026-03.focus, and run "focus amend meridian 2026-03" for the figures.\n',
    );
  });

  test('is told at the month after, once, where it is to be corrected', () => {
    const cwd = committed();
    change(cwd, /^(4221 .*)676/m, '$1677', '2026-02.focus');
    change(cwd, /^(3500 .*)70,118/m, '$170,117', '2026-02.focus');
    change(cwd, /^(3750 .*)60,328/m, '$160,327', '2026-02.focus');
    change(cwd, /^(3910 .*)56,200/m, '$156,199', '2026-02.focus');
    focus(['amend', 'meridian', '2026-02', 'Taxes'], { cwd });
    const { stdout } = focus(['check'], { cwd });
    expect(stdout.match(/^.*warning\[amended-prior\].*$/gm)).toEqual([
      expect.stringContaining(
        '2026-03.focus:1:1: warning[amended-prior]: 3501 equity-start-of-month stays 70,118, as reported: February 2026 was amended on ',
      ),
    ]);
    expect(stdout).toContain(': 1 warning; ');
  });
});

describe('focus check', () => {
  test('holds sealed months against the rules of today only with --sealed', () => {
    const cwd = sealed();
    change(cwd, /^(3750 .*)61,204/m, '$161,205');
    const { status, stdout } = focus(['check'], { cwd });
    expect(stdout).toBe(
      '4 files, 3 reports of 1 firm: nothing wrong. Sealed months have 1 finding more (--sealed).\n',
    );
    expect(status).toBe(0);
    const held = focus(['check', '--sealed'], { cwd });
    expect(held.stdout).toContain('error[control-total]');
    expect(held.status).toBe(1);
  });

  test('asks for months that are overdue on a day, without a clock', () => {
    const cwd = folderWith({ ...QUARTER, '2026-03.focus': changed(MARCH, /^ {2}filed.*\n/m, '') });
    expect(focus(['check', '--as-of', '2026-04-14'], { cwd }).status).toBe(0);
    const { status, stdout } = focus(['check', '--as-of', '2026-05-20'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain(
      '2026-03.focus:1:1: breach[overdue]: March 2026 is not filed; it was due on 2026-04-14. File it, and write `filed YYYY-MM-DD` below its heading.\n',
    );
    expect(stdout).toContain(
      'firm.focus:1:6: breach[overdue]: April 2026 is not in the workspace; it was due on 2026-05-14. `focus new meridian 2026-04` begins it.\n',
    );
    expect(focus(['check', '--as-of', 'today'], { cwd }).stderr).toBe(
      'focus: --as-of takes a date, as 2026-04-14, not "today".\n',
    );
  });

  test('checks again whenever a filing changes, with --watch', async () => {
    const cwd = folderWith({ ...QUARTER, 'away/firm.focus': changed(PROFILE, 'meridian', 'harbor') });
    const child = spawn(process.execPath, [COMMAND, 'check', '--watch'], { cwd, env: bareEnvironment() });
    let out = '';
    let said = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    const waitFor = async (times: number): Promise<void> => {
      while (said.split('waiting for changes').length <= times) {
        await new Promise((done) => child.stderr.once('data', done));
      }
    };
    await waitFor(1);
    expect(out).toContain('5 files');
    out = '';
    renameSync(join(cwd, 'away'), join(temporaryFolder(), 'away'));
    await waitFor(2);
    expect(out).toContain('4 files');
    expect(out).toContain('nothing wrong');
    out = '';
    write(cwd, { [FILE]: BROKEN_MARCH });
    await waitFor(3);
    expect(out).toContain('error[malformed-amount]');
    child.kill('SIGINT');
    const status = await new Promise((done) => child.once('exit', done));
    expect(status).toBe(1);
  });
});
