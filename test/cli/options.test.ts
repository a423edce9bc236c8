import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BROKEN_MARCH, JANUARY, PROFILE } from './filings.ts';
import { bareEnvironment, COMMAND, focus, folderWith, ROOT, temporaryFolder } from './support.ts';

const cwdWithMonth = () => folderWith({ 'firm.focus': PROFILE, '2026-01.focus': JANUARY });

describe('help', () => {
  test('lists the commands', () => {
    const { status, stdout, stderr } = focus(['--help'], { cwd: temporaryFolder() });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const command of ['check', 'build', 'rules'])
      expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    expect(stdout).toContain('Exit status: 0');
  });

  test.each(['check', 'build', 'rules'])(
    'of %s has its options and examples, however it is asked for',
    (command) => {
      const cwd = temporaryFolder();
      const { status, stdout } = focus([command, '--help'], { cwd });
      expect(status).toBe(0);
      expect(stdout).toContain(`Usage: focus ${command} [options]`);
      expect(stdout).toMatch(/\nExamples:\n {2}focus /);
      expect(focus(['help', command], { cwd }).stdout).toBe(stdout);
      expect(focus([command, '-h'], { cwd }).stdout).toBe(stdout);
    },
  );

  test('without a command goes to stderr, and is a failure', () => {
    const { status, stdout, stderr } = focus([], { cwd: temporaryFolder() });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Usage: focus /);
  });

  test('no line is wider than a page', () => {
    for (const args of [['--help'], ['check', '--help'], ['build', '--help'], ['rules', '--help']]) {
      const { stdout } = focus(args, { cwd: temporaryFolder() });
      expect(stdout.split('\n').filter((line) => line.length > 110)).toEqual([]);
    }
  });
});

test('the version is the package’s', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'packages/cli/package.json'), 'utf8')) as {
    version: string;
  };
  for (const option of ['--version', '-V']) {
    expect(focus([option], { cwd: temporaryFolder() })).toEqual({
      status: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
  }
});

describe('a command line that cannot be understood is told in one line, and ends with 2', () => {
  test.each<[args: string[], sentence: string]>([
    [['chek'], 'There is no command "chek": did you mean check?'],
    [['chek', '--help'], 'There is no command "chek": did you mean check?'],
    [['help', 'chek'], 'There is no command "chek": did you mean check?'],
    [['frobnicate'], 'There is no command "frobnicate": "focus help" lists them.'],
    [['check', '--fromat', 'json'], '"focus check" has no option --fromat: did you mean --format?'],
    [['check', '-x'], '"focus check" has no option -x: "focus check --help" lists them.'],
    [['--quiet'], '"focus" has no option --quiet: "focus --help" lists them.'],
    [['explain', 'meridian'], 'The month is missing: focus explain [options] <firm> <month> <line...>'],
    [
      ['check', '--format', 'xml'],
      '--format takes text, lines, json, sarif, junit, code-quality or github, not "xml".',
    ],
    [['check', '--format'], '--format needs a value: --format <FORMAT>'],
    [['check', '--max-warnings', 'many'], '--max-warnings takes a whole number, not "many".'],
    [['check', '--max-warnings=-1'], '--max-warnings takes a whole number, not "-1".'],
    [['check', '--color=sometimes'], '--color takes auto, always or never, not "sometimes".'],
    [['build'], '"focus build" needs --out DIR.'],
    [['build', '--out', 'out', '--format=pdf'], '--format takes json, csv, html or all, not "pdf".'],
    [['build', '--out', ''], '--out is empty, as of a variable that is not set: write it, or leave it out.'],
    ...[
      ['check', ''],
      ['check', '2026-01.focus', ''],
      ['check', '--', ''],
      ['fmt', ''],
      ['init', ''],
    ].map((args): [string[], string] => [
      args,
      `An operand of "focus ${args[0] ?? ''}" is empty, as of a variable that is not set: write it, or leave it out.`,
    ]),
    [['rules', 'a', 'b'], '2 operands are too many (a, b): focus rules [options] [code]'],
  ])('focus %j', (args, sentence) => {
    expect(focus(args, { cwd: cwdWithMonth() })).toEqual({
      status: 2,
      stdout: '',
      stderr: `focus: ${sentence}\n`,
    });
  });
});

test
  .skipIf(process.platform === 'win32')
  .each([
    ['diff'],
    ['log', 'meridian', '2026-01'],
    ['explain', 'meridian', '2026-01', '4201'],
    ['new', 'meridian'],
    ['rules'],
    ['init'],
    ['git', 'status'],
  ])('in a folder that was taken away, focus %s says so', (...args) => {
  const cwd = folderWith({ 'gone/firm.focus': PROFILE });
  const script = 'cd gone && rm -r ../gone && "$@"';
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', script, 'sh', process.execPath, COMMAND, ...args],
    { cwd, env: bareEnvironment(), encoding: 'utf8' },
  );
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: 'focus: The current folder does not exist any more: go to one that does.\n',
  });
});

describe('both readers of a command line agree', () => {
  // An option that only the fuller reader knows how to answer follows: then that one reads the whole line.
  test.each<[...string[]][]>([
    [['check', '--format', 'json']],
    [['check', '--format=json', '2026-01.focus']],
    [['check', '2026-01.focus', '--max-warnings', '3']],
    [['check', '--all', '--color', 'never']],
    [['check', '--', '2026-01.focus']],
    [['rules', 'month-over-month']],
    [['build', '--out=out', '--format', 'csv', '--year', '2026']],
  ])('focus %j', (args) => {
    const cwd = cwdWithMonth();
    const plain = focus(args, { cwd });
    const full = focus(args, { cwd, nodeArgs: ['--require', withoutParseArgs()] });
    expect(full).toEqual(plain);
    expect(plain.status).toBe(0);
  });
});

describe('a disk that is full', () => {
  test.runIf(existsSync('/dev/full'))('is told as such', () => {
    const cwd = folderWith({ 'firm.focus': PROFILE, '2026-03.focus': BROKEN_MARCH });
    const { stderr, status } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${COMMAND}" check > /dev/full`],
      {
        cwd,
        env: bareEnvironment(),
        encoding: 'utf8',
      },
    );
    expect({ stderr, status }).toEqual({
      stderr: 'focus: The output cannot be written: no space is left on the device.\n',
      status: 2,
    });
  });
});

describe('a reader that goes away', () => {
  test('is no reason to complain', () => {
    const cwd = folderWith({ 'firm.focus': PROFILE, '2026-03.focus': BROKEN_MARCH });
    const { stdout, stderr, status } = spawnSync(
      'sh',
      ['-c', `{ "${process.execPath}" "${COMMAND}" check --format json; echo "status $?" >&2; } | true`],
      { cwd, env: bareEnvironment(), encoding: 'utf8' },
    );
    expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: 'status 1\n', status: 0 });
  });
});

/** A script that takes away what reads well-formed command lines, so that the fuller reader gets all. */
function withoutParseArgs(): string {
  const folder = folderWith({
    'without.cjs': `require('node:util').parseArgs = () => { throw new Error('taken away'); };`,
  });
  return join(folder, 'without.cjs');
}
