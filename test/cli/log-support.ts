/** Histories for tests of `focus log`. */
import { expect } from 'vitest';
import { focus, git, type Run } from './support.ts';

/** Commits what is there, on a day. */
export function commit(folder: string, day: string, subject: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', subject, '--date', `${day}T12:00:00-04:00`);
}

/** Runs `focus log`. */
export function log(cwd: string, ...args: readonly string[]): Run {
  return focus(['log', ...args], { cwd });
}

/** What is printed where nothing goes wrong, the names of commits made alike. */
export function told(cwd: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = log(cwd, ...args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.replaceAll(/(\d{4}-\d{2}-\d{2}) {2}[0-9a-f]{8} /g, '$1  ........ ');
}
