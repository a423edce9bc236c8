import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changed, DRAFT, FEBRUARY, JANUARY, MARCH, POLICY, PROFILE, PROFILE_WITH_POLICY } from './filings.ts';
import {
  bareEnvironment,
  COMMAND,
  filesBelow,
  focus,
  folderWith,
  git,
  repositoryWith,
  type Run,
  write,
} from './support.ts';

const TIDY = { 'firm.focus': PROFILE, '2026-01.focus': JANUARY };

/** January as somebody typed it: two lines that are not as they are written. */
const TYPED = changed(
  changed(JANUARY, /^4201 .*$/m, '4201   6208 // paid'),
  /^report .*$/m,
  'report  meridian   2026-01',
);
/** January as it is formatted then. */
const WRITTEN = changed(
  JANUARY,
  /^4201 .*$/m,
  '4201 expenses                                6,208            // paid',
);
/** January with a line that cannot be read. */
const BROKEN = changed(JANUARY, /^4201 .*$/m, '4201   6 208');
const WHY =
  '`208` has no place here: line 4201 has one figure. Remove it, or turn it into a comment with //.';

function textOf(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** Runs `focus fmt - ARGS` with a text on stdin. */
function piped(text: string | Uint8Array, args: readonly string[], cwd: string): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, 'fmt', '-', ...args], {
    cwd,
    env: bareEnvironment(),
    input: text,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('focus fmt', () => {
  test('formats files in place, and says which', () => {
    const cwd = folderWith({ ...TIDY, 'a/2026-01.focus': TYPED, 'policy.focusform': `\n  ${POLICY}` });
    expect(focus(['fmt', '.'], { cwd })).toEqual({
      status: 0,
      stdout: 'a/2026-01.focus   2 lines\npolicy.focusform  1 line\n2 files formatted, 2 unchanged.\n',
      stderr: '',
    });
    expect(textOf(cwd, 'a/2026-01.focus')).toBe(WRITTEN);
    expect(textOf(cwd, 'policy.focusform')).toBe(`\n${POLICY}`);
    expect(focus(['fmt'], { cwd }).stdout).toBe('4 files unchanged.\n');
    expect(filesBelow(cwd)).toEqual(['2026-01.focus', 'a/2026-01.focus', 'firm.focus', 'policy.focusform']);
  });

  test('only the files and folders that are given', () => {
    const cwd = repositoryWith({ 'a/2026-01.focus': TYPED, 'b/2026-01.focus': TYPED, 'c.focus': TYPED });
    expect(focus(['fmt', '../a', '../c.focus'], { cwd: join(cwd, 'b') }).stdout).toBe(
      '../a/2026-01.focus  2 lines\n../c.focus          2 lines\n2 files formatted.\n',
    );
    expect(textOf(cwd, 'b/2026-01.focus')).toBe(TYPED);
  });

  test('keeps line ends, the byte order mark, the mode of a file and a link to it', () => {
    const cwd = folderWith({ 'a/x.focus': `\ufeff${TYPED.replaceAll('\n', '\r\n')}` });
    chmodSync(join(cwd, 'a/x.focus'), 0o640);
    symlinkSync('a/x.focus', join(cwd, 'link.focus'));
    expect(focus(['fmt'], { cwd }).stdout).toBe('a/x.focus  2 lines\n1 file formatted.\n');
    expect(textOf(cwd, 'a/x.focus')).toBe(`\ufeff${WRITTEN.replaceAll('\n', '\r\n')}`);
    expect(statSync(join(cwd, 'a/x.focus')).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(cwd, 'link.focus')).isSymbolicLink()).toBe(true);
  });

  test('leaves lines that cannot be read as they are, and lists them', () => {
    const cwd = folderWith({
      'a.focus': `${BROKEN}schedule C\n1  2\n3  4\n5  6\n`,
      'b.focus': JANUARY,
    });
    const number = BROKEN.split('\n').length;
    const { status, stdout, stderr } = focus(['fmt'], { cwd });
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: '2 files unchanged; 5 lines of 1 file cannot be formatted.\n',
    });
    expect(stderr).toBe(`focus: a.focus:11 is left as it is. ${WHY}
focus: a.focus:${number} is left as it is. There is no schedule \`C\`; the form has A, B. The 3 lines below it are not read.
focus: a.focus:${number + 1}-${number + 3} is left as it is. It is not read, because of line ${number}.
`);
  });

  test('writes nothing where a file cannot be read, or an option is not known', () => {
    const cwd = folderWith({ 'a.focus': TYPED });
    expect(focus(['fmt', 'a.focus', 'nothing.focus'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'focus: nothing.focus cannot be read: it does not exist.\n',
    });
    expect(focus(['fmt', '--totals', 'all'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'focus: --totals takes write or remove, not "all".\n',
    });
    writeFileSync(join(cwd, 'b.focus'), new Uint8Array([0x66, 0xff]));
    expect(focus(['fmt'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'focus: b.focus cannot be read: it is not UTF-8 text; save it in that encoding.\n',
    });
    expect(textOf(cwd, 'a.focus')).toBe(TYPED);
  });
});

describe('focus fmt --check', () => {
  test('changes nothing, and ends with 1 where a file would change', () => {
    const cwd = folderWith({ ...TIDY, 'a/2026-01.focus': TYPED });
    expect(focus(['fmt', '--check'], { cwd })).toEqual({
      status: 1,
      stdout: 'a/2026-01.focus  2 lines\n1 file would change, 2 would not.\n',
      stderr: '',
    });
    expect(textOf(cwd, 'a/2026-01.focus')).toBe(TYPED);
    expect(focus(['fmt', '--check', 'firm.focus'], { cwd })).toEqual({
      status: 0,
      stdout: '1 file would not change.\n',
      stderr: '',
    });
  });

  test('tells a file that cannot be formatted from one that is not', () => {
    const cwd = folderWith({ 'a.focus': BROKEN });
    expect(focus(['fmt', '--check'], { cwd })).toEqual({
      status: 1,
      stdout: '1 file would not change; 1 line of 1 file cannot be formatted.\n',
      stderr: `focus: a.focus:11 is left as it is. ${WHY}\n`,
    });
  });
});

describe('focus fmt --diff', () => {
  test('prints a diff that git applies, and changes nothing', () => {
    const cwd = repositoryWith({ 'firm.focus': PROFILE, 'a/x.focus': TYPED, 'b.focus': TYPED.trimEnd() });
    const { status, stdout, stderr } = focus(['fmt', '--diff'], { cwd });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout.split('\n').slice(0, 9)).toEqual([
      '--- a/a/x.focus',
      '+++ b/a/x.focus',
      '@@ -1,4 +1,4 @@',
      '-report  meridian   2026-01',
      '+report meridian 2026-01',
      '   filed   2026-02-12',
      ' ',
      ' schedule A 2026-01',
      '@@ -8,7 +8,7 @@',
    ]);
    expect(stdout).toContain('\\ No newline at end of file');
    write(cwd, { 'diff.txt': stdout });
    git(cwd, 'apply', 'diff.txt');
    for (const file of ['a/x.focus', 'b.focus']) expect(textOf(cwd, file)).toBe(WRITTEN);
    expect(focus(['fmt', '--diff'], { cwd })).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('is coloured where colours are asked for', () => {
    const cwd = folderWith({ 'a.focus': TYPED });
    const { stdout } = focus(['fmt', '--diff', '--color', 'always'], { cwd });
    expect(stdout).toContain('\u001b[31m-report  meridian   2026-01\u001b[39m\n');
    expect(stdout).toContain('\u001b[32m+report meridian 2026-01\u001b[39m\n');
  });
});

describe('focus fmt --totals', () => {
  const YEAR = { 'firm.focus': PROFILE, '2026-01.focus': JANUARY, '2026-02.focus': DRAFT };

  test('writes all of them, with what the months before come to, and takes them away again', () => {
    const cwd = folderWith(YEAR);
    const { status, stdout, stderr } = focus(['fmt', '--totals', 'write', '2026-02.focus'], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^2026-02\.focus {2}\d+ lines\n1 file formatted\.\n$/);
    const written = textOf(cwd, '2026-02.focus');
    expect(written).toMatch(/^3501 equity-start-of-month {18}69,574$/m);
    expect(written).toMatch(/^8 {4}total-lines-1-to-7 .* \$[\d,]+$/m);
    expect(textOf(cwd, '2026-01.focus')).toBe(JANUARY);
    expect(focus(['check'], { cwd })).toMatchObject({ status: 0, stderr: '' });
    expect(focus(['fmt', '--totals', 'write', '--check', '2026-02.focus'], { cwd }).status).toBe(0);

    focus(['fmt', '--totals', 'remove', '2026-02.focus'], { cwd });
    expect(textOf(cwd, '2026-02.focus').match(/^(?:3500|3501|3750|3910|8) .*/gm)).toBeNull();
    expect(focus(['check'], { cwd })).toMatchObject({ status: 0, stderr: '' });
  });

  test('keeps a total that says something else', () => {
    const cwd = folderWith({ ...YEAR, '2026-01.focus': changed(JANUARY, / 69,574$/m, ' 69,575') });
    const { status, stdout, stderr } = focus(['fmt', '--totals', 'remove', '2026-01.focus'], { cwd });
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: '2026-01.focus  2 lines\n1 file formatted; 1 control total stays.\n',
      stderr: 'focus: 2026-01.focus:15 stays. It does not agree with what is computed.\n',
    });
  });
});

describe('focus fmt -', () => {
  test('formats stdin to stdout', () => {
    const cwd = folderWith({});
    expect(piped(TYPED, [], cwd)).toEqual({ status: 0, stdout: WRITTEN, stderr: '' });
    expect(piped('', [], cwd)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(piped(BROKEN, [], cwd)).toEqual({
      status: 0,
      stdout: BROKEN,
      stderr: `focus: stdin:11 is left as it is. ${WHY}\n`,
    });
    expect(filesBelow(cwd)).toEqual([]);
  });

  test('as the file it stands for: its language, its house rules, its months', () => {
    const cwd = repositoryWith({
      'firm.focus': PROFILE_WITH_POLICY,
      'policy.focusform': POLICY,
      '2026-01.focus': JANUARY,
      '2026-02.focus': FEBRUARY,
    });
    const as = (path: string, text: string, ...args: string[]) =>
      piped(text, ['--stdin-path', path, ...args], cwd).stdout;
    expect(as('policy.focusform', `  ${POLICY}`)).toBe(POLICY);
    expect(as('firm.focus', changed(PROFILE_WITH_POLICY, '150%', '1500%'))).toContain(' 1,500%\n');
    expect(as('2026-02.focus', DRAFT, '--totals', 'write')).toMatch(
      /^3501 equity-start-of-month .* 69,574$/m,
    );
    expect(as('new/2026-03.focus', MARCH, '--totals', 'write')).toMatch(/^3501 .* 70,118$/m);
  });

  test('is checked and compared, too', () => {
    const cwd = folderWith({});
    expect(piped(TYPED, ['--check'], cwd)).toEqual({
      status: 1,
      stdout: 'stdin  2 lines\n1 file would change.\n',
      stderr: '',
    });
    expect(piped(JANUARY, ['--check'], cwd).status).toBe(0);
    expect(piped(TYPED, ['--diff'], cwd).stdout).toMatch(/^--- a\/stdin\n\+\+\+ b\/stdin\n/);
  });

  test.each<[args: string[], text: string | Uint8Array, sentence: string]>([
    [['a.focus'], TYPED, 'Either - for stdin or paths, not both.'],
    [['--stdin-path', 'a.txt'], TYPED, 'a.txt is neither a .focus nor a .focusform file.'],
    [[], new Uint8Array([0xff, 0xfe]), 'stdin cannot be read: it is not UTF-8 text.'],
  ])('with %j and what it cannot do is told', (args, text, sentence) => {
    expect(piped(text, args, folderWith({}))).toEqual({
      status: 2,
      stdout: '',
      stderr: `focus: ${sentence}\n`,
    });
  });
});
