/** Git repositories for tests: with filings, with drivers installed, and with branches to merge. */
import { spawnSync } from 'node:child_process';
import { FEBRUARY, JANUARY, MARCH, PROFILE } from './filings.ts';
import { bareEnvironment, focus, git, repositoryWith, write, type Run } from './support.ts';

/** The first months of the example firm, all of them filed. */
export const QUARTER = {
  'firm.focus': PROFILE,
  '2026-01.focus': JANUARY,
  '2026-02.focus': FEBRUARY,
  '2026-03.focus': MARCH,
};

/** A repository with one commit, on the branch `main`. */
export function committed(files: Readonly<Record<string, string>> = QUARTER): string {
  const cwd = repositoryWith(files);
  git(cwd, 'symbolic-ref', 'HEAD', 'refs/heads/main');
  commit(cwd, 'base');
  return cwd;
}

/** The same, with everything that `focus git install` writes. */
export function installed(files: Readonly<Record<string, string>> = QUARTER): string {
  const cwd = committed(files);
  focus(['git', 'install'], { cwd });
  return cwd;
}

/** Commits everything. */
export function commit(cwd: string, message: string): void {
  git(cwd, 'add', '--all');
  git(cwd, 'commit', '--quiet', '--no-verify', '--message', message);
}

/** Commits files on a branch that begins at `main`, and goes there. */
export function branch(cwd: string, name: string, files: Readonly<Record<string, string>>): void {
  git(cwd, 'checkout', '--quiet', '-b', name, 'main');
  write(cwd, files);
  commit(cwd, name);
}

/** Runs git, whatever its status. */
export function attempt(cwd: string, ...args: readonly string[]): Run {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
  const { status, stdout, stderr, error } = spawnSync('git', [...identity, ...args], {
    cwd,
    env: bareEnvironment(),
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
}

/** Lines of a text that another does not have. */
export function newLines(text: string, than: string): string[] {
  const known = new Set(than.split(/\r?\n/));
  return text.split(/\r?\n/).filter((line) => !known.has(line));
}
