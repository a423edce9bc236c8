import { describe, expect, test } from 'vitest';
import { BROKEN_MARCH, changed, DRAFT, FEBRUARY, JANUARY, MARCH, PROFILE } from './filings.ts';
import { filesBelow, focus, folderWith, repositoryWith } from './support.ts';

const YEAR = { 'firm.focus': PROFILE, '2026-01.focus': JANUARY, '2026-02.focus': FEBRUARY };

describe('focus check', () => {
  test('says in one line that nothing is wrong, and ends with 0', () => {
    const cwd = folderWith(YEAR);
    expect(focus(['check'], { cwd })).toEqual({
      status: 0,
      stdout: '3 files, 2 reports of 1 firm: nothing wrong.\n',
      stderr: '',
    });
  });

  test('changes no file', () => {
    const cwd = folderWith({ ...YEAR, '2026-03.focus': BROKEN_MARCH });
    focus(['check'], { cwd });
    expect(filesBelow(cwd)).toEqual(['2026-01.focus', '2026-02.focus', '2026-03.focus', 'firm.focus']);
  });

  test('shows an error with its code frame and its fix, and ends with 1', () => {
    const cwd = folderWith({ ...YEAR, '2026-03.focus': BROKEN_MARCH });
    const { status, stdout, stderr } = focus(['check'], { cwd });
    expect(`\n${stdout}`).toBe(`
2026-03.focus:10:45: error[malformed-amount]: A minus is not written; write 6,105.
   |
10 | 4201 expenses                               -6,105
   |                                             ^^^^^^
   = help: Write 6,105

4 files, 3 reports of 1 firm: 1 error; 1 accepted (--all shows them).
`);
    expect(stderr).toBe('');
    expect(status).toBe(1);
  });

  test('has each finding on a line of its own with --format lines', () => {
    const cwd = folderWith({ ...YEAR, '2026-03.focus': BROKEN_MARCH });
    expect(focus(['check', '--format', 'lines'], { cwd })).toEqual({
      status: 1,
      stdout:
        '2026-03.focus:10:45: error[malformed-amount]: A minus is not written; write 6,105.\n' +
        '4 files, 3 reports of 1 firm: 1 error; 1 accepted (--all shows them).\n',
      stderr: '',
    });
  });

  test('explains a control total by the figures it rests on', () => {
    const cwd = folderWith({
      ...YEAR,
      '2026-02.focus': changed(FEBRUARY, /^(3750 net-capital\s+)\d+,\d+/m, '$199,999'),
    });
    const { status, stdout } = focus(['check'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^2026-02\.focus:\d+:\d+: error\[control-total\]: /);
    expect(stdout).toMatch(/\n {3}\| +-+ \S/);
  });

  test('prints infos and accepted findings with --all', () => {
    const cwd = folderWith({ ...YEAR, '2026-03.focus': MARCH });
    expect(focus(['check'], { cwd }).stdout).toBe(
      '4 files, 3 reports of 1 firm: nothing wrong; 1 accepted (--all shows them).\n',
    );
    const { status, stdout } = focus(['check', '--all'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain('warning[month-over-month]: ');
    expect(stdout).toContain('  = accepted: ACATS residuals of 3/9 and 3/10; cleared 4/2, OPS-1182\n');
    expect(stdout.endsWith('4 files, 3 reports of 1 firm: nothing wrong; 1 accepted.\n')).toBe(true);
  });

  test('a warning is no failure, unless there are more than --max-warnings', () => {
    const cwd = folderWith({ ...YEAR, '2026-02.focus': changed(DRAFT, /^4980 total-tickets .*\n/m, '') });
    const { status, stdout } = focus(['check'], { cwd });
    expect(stdout).toMatch(/: warning\[unanswered-lines\]: /);
    expect(stdout.endsWith('3 files, 2 reports of 1 firm: 1 warning.\n')).toBe(true);
    expect(status).toBe(0);
    expect(focus(['check', '--max-warnings', '1'], { cwd }).status).toBe(0);
    expect(focus(['check', '--max-warnings=0'], { cwd }).status).toBe(1);
  });

  test('an unaccepted breach ends with 1, an accepted one with 0', () => {
    const short = changed(FEBRUARY, /^(4530 reserve-bank-account\s+)\d+,\d+/m, '$1  1,000');
    const cwd = folderWith({ ...YEAR, '2026-02.focus': short });
    const { status, stdout } = focus(['check'], { cwd });
    expect(stdout).toMatch(/: breach\[reserve-deficiency\]: /);
    expect(stdout).toMatch(/ = see: 17 CFR 240\.15c3-3\(e\)\(2\), https:\/\/www\.ecfr\.gov\//);
    expect(status).toBe(1);
    const accepted = changed(
      short,
      /^( {2}filed.*)$/m,
      '$1\n  accept reserve-deficiency 4530 "Notice given"',
    );
    const quiet = focus(['check'], { cwd: folderWith({ ...YEAR, '2026-02.focus': accepted }) });
    expect(quiet).toEqual({
      status: 0,
      stdout: '3 files, 2 reports of 1 firm: nothing wrong; 1 accepted (--all shows them).\n',
      stderr: '',
    });
  });

  test('takes CRLF and a byte order mark as they come, and points at the same places', () => {
    const windows = `\uFEFF${BROKEN_MARCH}`.replaceAll('\n', '\r\n');
    const cwd = folderWith({ ...YEAR, '2026-03.focus': windows });
    const { stdout } = focus(['check'], { cwd });
    expect(stdout).toBe(
      focus(['check'], { cwd: folderWith({ ...YEAR, '2026-03.focus': BROKEN_MARCH }) }).stdout,
    );
  });

  test('tells a draft of a filed month', () => {
    const cwd = folderWith({ ...YEAR, '2026-02.focus': DRAFT });
    expect(focus(['check'], { cwd }).status).toBe(0);
  });

  test('checks a form beside the filings, and house rules as such', () => {
    const form = '// Ours; rules come later\nform my-form "My form" {\n  revision "1"\n  lines\n}\n';
    const rules = '// Ours\nrules my-rules for focus-part-1 {\n  rule\n}\n';
    const { status, stdout } = focus(['check'], {
      cwd: folderWith({ 'my.focusform': form, 'rules.focusform': rules }),
    });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^my\.focusform:4:3: error\[/);
    expect(stdout).toMatch(/\nrules\.focusform:\d+:\d+: error\[/);
    expect(stdout).not.toContain('not-a-form');
  });
});

describe('files that nobody would write', () => {
  test('an error on each of very many lines: all are told', () => {
    const lines = 70_000;
    const text = `report meridian 2026-01\nschedule A 2026-01\n${'4201 expenses -6,105\n'.repeat(lines)}`;
    const { status, stdout, stderr } = focus(['check'], { cwd: folderWith({ 'a.focus': text }) });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout.match(/error\[malformed-amount\]/g)).toHaveLength(lines);
  });

  test('a line of a million words: its error is shown in a frame that fits', () => {
    const text = `report meridian 2026-01\n${'b '.repeat(1_000_000)}\n`;
    const { status, stdout } = focus(['check', 'a.focus'], { cwd: folderWith({ 'a.focus': text }) });
    expect(status).toBe(1);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThan(400);
  });
});

describe('colours', () => {
  const files = { ...YEAR, '2026-03.focus': BROKEN_MARCH };
  const ESCAPE = '\u001b[';

  test('never go into a pipe on their own', () => {
    expect(focus(['check'], { cwd: folderWith(files) }).stdout).not.toContain(ESCAPE);
  });

  test('go where they are asked for', () => {
    const cwd = folderWith(files);
    expect(focus(['check', '--color', 'always'], { cwd }).stdout).toContain(ESCAPE);
    expect(focus(['check'], { cwd, env: { FORCE_COLOR: '1' } }).stdout).toContain(ESCAPE);
    expect(focus(['check'], { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout).not.toContain(ESCAPE);
    expect(focus(['check', '--color=never'], { cwd, env: { FORCE_COLOR: '1' } }).stdout).not.toContain(
      ESCAPE,
    );
  });

  test('never go into JSON', () => {
    expect(
      focus(['check', '--format', 'json', '--color', 'always'], { cwd: folderWith(files) }).stdout,
    ).not.toContain(ESCAPE);
  });
});

describe('the order of findings', () => {
  test('is by file and place, whatever the order they were found in', () => {
    const cwd = repositoryWith({
      ...YEAR,
      'b.focus': 'report meridian 2026-9\n',
      'a/z.focus': 'report meridian 2026-8\n',
      'a.focus': 'repor\nreport meridian 2026-7\n',
    });
    const places = focus(['check'], { cwd }).stdout.match(/^\S+:\d+:\d+(?=: error)/gm);
    expect(places).toEqual(['a.focus:1:1', 'a.focus:2:17', 'a/z.focus:1:17', 'b.focus:1:17']);
  });
});
