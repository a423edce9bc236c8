/** The index as it is read here, held against what git says of it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { trackedFiles } from '../src/git-index.ts';

const NAMES = [
  'a.focus',
  'März 2026.focus',
  'firm/2026-01.focus',
  'firm/note.txt',
  `long/${'x'.repeat(200)}/${'y'.repeat(200)}.focus`,
  // Names of every length: each is filled up with zeros by another number.
  ...Array.from({ length: 9 }, (_, length) => `${'n'.repeat(length)}.focus`),
];

function git(cwd: string, ...args: readonly string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
  return execFileSync('git', [...identity, ...args], { cwd, env, encoding: 'utf8', stdio: 'pipe' });
}

/** A repository in which every file is tracked. */
function repository(names: readonly string[], ...init: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'focus-index-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), `${name}\n`);
  }
  git(folder, 'init', '--quiet', ...init);
  git(folder, 'add', '.');
  return folder;
}

const all = () => true;

function expectAsGitSays(folder: string): void {
  const listed = git(folder, 'ls-files', '-z').split('\0').slice(0, -1);
  expect([...(trackedFiles(folder, all) ?? [])].sort()).toEqual([...new Set(listed)].sort());
}

test('names of every kind and length', () => {
  const folder = repository(NAMES);
  expectAsGitSays(folder);
  git(folder, 'commit', '--quiet', '--message', 'all');
  expectAsGitSays(folder);
  expect(trackedFiles(folder, (path) => path.endsWith('.txt'))).toEqual(new Set(['firm/note.txt']));
});

test('files that are to be added, or not to be checked out, which lengthens their entries', () => {
  const folder = repository(['a.focus', 'bb.focus', 'ccc.focus']);
  writeFileSync(join(folder, 'later.focus'), '');
  git(folder, 'add', '--intent-to-add', 'later.focus');
  git(folder, 'update-index', '--skip-worktree', 'bb.focus');
  expect(readFileSync(join(folder, '.git/index')).readUInt32BE(4)).toBe(3);
  expectAsGitSays(folder);
});

test('a file in conflict is one file', () => {
  const folder = repository(['a.focus', 'b.focus']);
  git(folder, 'commit', '--quiet', '--message', 'base');
  git(folder, 'checkout', '--quiet', '-b', 'other');
  writeFileSync(join(folder, 'a.focus'), 'theirs\n');
  git(folder, 'commit', '--quiet', '--all', '--message', 'theirs');
  git(folder, 'checkout', '--quiet', '-');
  writeFileSync(join(folder, 'a.focus'), 'ours\n');
  git(folder, 'commit', '--quiet', '--all', '--message', 'ours');
  expect(() => git(folder, 'merge', '--quiet', 'other')).toThrow();
  expectAsGitSays(folder);
});

test.each<[string, (folder: string) => void]>([
  ['of version 4', (folder) => git(folder, 'update-index', '--index-version', '4')],
  ['that is split', (folder) => git(folder, 'update-index', '--split-index')],
  [
    'that is not there',
    (folder) => {
      rmSync(join(folder, '.git/index'));
    },
  ],
  [
    'that is empty',
    (folder) => {
      writeFileSync(join(folder, '.git/index'), '');
    },
  ],
  [
    'that is nonsense',
    (folder) => {
      writeFileSync(join(folder, '.git/index'), 'nonsense '.repeat(100));
    },
  ],
  [
    'that is cut off',
    (folder) => {
      const index = readFileSync(join(folder, '.git/index'));
      writeFileSync(join(folder, '.git/index'), index.subarray(0, index.length / 2));
    },
  ],
])('an index %s is left to git', (_, change) => {
  const folder = repository(NAMES);
  change(folder);
  expect(trackedFiles(folder, all)).toBeNull();
});

test('names of content that are longer are left to git', () => {
  expect(trackedFiles(repository(NAMES, '--object-format=sha256'), all)).toBeNull();
});
