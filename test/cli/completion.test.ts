import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FEBRUARY, JANUARY, POLICY, PROFILE_WITH_POLICY } from './filings.ts';
import { bareEnvironment, COMMAND, focus, folderWith, temporaryFolder } from './support.ts';

const FILES = {
  'firm.focus': PROFILE_WITH_POLICY,
  'policy.focusform': POLICY,
  '2026-01.focus': JANUARY,
  '2026-02.focus': FEBRUARY,
};

/** What can stand where the last of some words is typed. */
function candidates(...words: readonly string[]): string[] {
  const { status, stdout, stderr } = focus(['completion', 'candidates', '--', ...words], {
    cwd: folderWith(FILES),
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.split('\n').filter((line) => line !== '');
}

/** The same, without what the words are. */
function words(...typed: readonly string[]): string[] {
  return candidates(...typed).map((line) => line.split('\t')[0] ?? '');
}

describe('focus completion', () => {
  test('knows every subcommand, by what its help says', () => {
    const help = focus(['--help'], { cwd: temporaryFolder() }).stdout;
    const listed = [...help.slice(help.indexOf('Commands:')).matchAll(/^ {2}([a-z-]+) /gm)].map(
      ([, name]) => name,
    );
    expect(words('').sort()).toEqual(listed.sort());
    expect(candidates('expl')).toEqual([
      'explain\tShow how one figure comes about, down to what was entered, and the rules that rest on it.',
    ]);
    expect(words('help', 'che')).toEqual(['check']);
  });

  test('knows options and what they take, however a shell parts them', () => {
    expect(words('export', '--f')).toEqual(['--format', '--firm']);
    expect(words('check', '--')).toEqual(expect.arrayContaining(['--format', '--all', '--color', '--help']));
    expect(words('import', '--unit', '')).toEqual(['dollars', 'thousands', 'form']);
    expect(words('import', '--unit', '=', 'd')).toEqual(['dollars']);
    expect(words('import', '--unit', '=')).toHaveLength(3);
    expect(words('import', '--unit=d')).toEqual(['--unit=dollars']);
    expect(words('check', '--max-warnings', '')).toEqual([]);
    expect(words('check', '--all', '--format', 'json', '')).toEqual([':files']);
  });

  test('knows the firms, months, years, lines and rules of the workspace', () => {
    expect(candidates('explain', '')).toEqual(['meridian\tMeridian Clearing Corp.']);
    expect(candidates('explain', 'meridian', '')).toEqual(['2026-01\tfiled', '2026-02\tfiled']);
    expect(words('explain', 'harbor', '')).toEqual([]);
    expect(words('explain', 'meridian', '2026-01', 'net-capital-a')).toEqual([
      'net-capital-after-withdrawals',
    ]);
    expect(candidates('explain', 'meridian', '2026-01', '375')).toEqual(['3750\tnet-capital, A 19']);
    expect(words('explain', 'meridian', '2026-01', 'B', 'total-l')).toEqual(['total-lines-1-to-7']);
    expect(words('rules', 'early')).toEqual([
      ...['early-warning-net-capital', 'early-warning-indebtedness', 'early-warning-debits'],
    ]);
    expect(words('rules', 'meridian')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^meridian-policy\//)]),
    );
    expect(words('export', '--firm', '')).toEqual(['meridian']);
    expect(words('export', '--year', '')).toEqual(['2026']);
  });

  test('knows what an operand can be, and the revisions of the repository', () => {
    expect(words('git', '')).toEqual(['install', 'uninstall', 'status']);
    expect(words('completion', 'z')).toEqual(['zsh']);
    expect(words('diff', '')).toEqual([]);
    const folder = folderWith(FILES);
    const git = (...args: readonly string[]) =>
      spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd: folder });
    git('init', '--quiet', '--initial-branch', 'main');
    git('add', '.');
    git('commit', '--quiet', '--message', 'File February');
    git('tag', 'filed/2026-02');
    const { stdout } = focus(['completion', 'candidates', '--', 'diff', 'HEAD', ''], { cwd: folder });
    expect(stdout.split('\n').sort()).toEqual([
      ...['', 'HEAD\tthe last commit', 'filed/2026-02\tFile February', 'main\tFile February'],
    ]);
  });

  test('leaves files and folders to the shell', () => {
    expect(words('check', '2026')).toEqual([':files']);
    expect(words('build', '--out', 'x')).toEqual([':folders']);
    expect(words('init', '')).toEqual([':folders']);
  });

  test('says nothing of what it does not know', () => {
    expect(words('nothing', '')).toEqual([]);
    expect(words('rules', 'early-warning-debits', '')).toEqual([]);
  });

  test('has no script for other shells', () => {
    const { status, stderr } = focus(['completion', 'tcsh'], { cwd: temporaryFolder() });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'focus: There is no completion for "tcsh": there is bash, zsh and fish.\n',
    });
  });

  test.skipIf(!has('bash'))('completes in bash', () => {
    const complete = (...typed: readonly string[]) =>
      shell('bash', [
        ...['--norc', '-c'],
        `source <(focus completion bash)
         COMP_WORDS=(${typed.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${typed.length - 1}
         _focus 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`,
      ]);
    expect(complete('focus', 'expl')).toEqual(['explain']);
    expect(complete('focus', 'import', '--unit', '=', 't')).toEqual(['thousands']);
    expect(complete('focus', 'import', '--unit', '=')).toHaveLength(3);
    expect(complete('focus', 'explain', 'meridian', '2026-0')).toEqual(['2026-01', '2026-02']);
    expect(complete('focus', 'check', '2026-0').sort()).toEqual(['2026-01.focus', '2026-02.focus']);
    expect(complete('focus', 'explain', 'nobody', '')).toEqual([]);
  });

  test.skipIf(!has('zsh'))('is a script that zsh can read', () => {
    expect(
      shell('zsh', [
        '-fc',
        'autoload -Uz compinit; compinit -D; source <(focus completion zsh); whence -w _focus',
      ]),
    ).toEqual(['_focus: function']);
  });

  test.skipIf(!has('fish'))('completes in fish', () => {
    const complete = (line: string) =>
      shell('fish', ['--no-config', '-c', `focus completion fish | source; complete -C '${line}'`]);
    expect(complete('focus expl')).toEqual([expect.stringMatching(/^explain\tShow how /)]);
    expect(complete('focus import --unit=t')).toEqual(['--unit=thousands']);
    expect(complete('focus explain meridian 2026-0')).toEqual(['2026-01\tfiled', '2026-02\tfiled']);
    expect(complete('focus check 2026-0')).toEqual(['2026-01.focus', '2026-02.focus']);
  });
});

function has(program: string): boolean {
  return process.platform !== 'win32' && spawnSync(program, ['--version']).status === 0;
}

/** Runs a shell in a workspace, with `focus` on its path; the lines it prints. */
function shell(program: string, args: readonly string[]): string[] {
  const bin = temporaryFolder();
  writeFileSync(join(bin, 'focus'), `#!/bin/sh\nexec '${process.execPath}' '${COMMAND}' "$@"\n`);
  chmodSync(join(bin, 'focus'), 0o755);
  const environment = bareEnvironment();
  const { stdout } = spawnSync(program, args, {
    cwd: folderWith(FILES),
    env: { ...environment, PATH: `${bin}:${environment['PATH'] ?? ''}`, HOME: bin },
    encoding: 'utf8',
  });
  return stdout.split('\n').filter((line) => line !== '');
}
