/** Runs the built command in folders of its own, as a person at a shell would. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '../..');

/** The command as npm links it. */
export const COMMAND = join(ROOT, 'packages/cli/bin/focus.js');

/** What a run of the command left behind. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and how a command is run. */
export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The Node to run it with, and what is given to it before the command. */
  readonly node?: string;
  readonly nodeArgs?: readonly string[];
}

/** Runs `focus ARGS`, its output going into pipes. */
export function focus(args: readonly string[], options: RunOptions): Run {
  const { cwd, env = {}, node = process.execPath, nodeArgs = [] } = options;
  const { status, stdout, stderr, error } = spawnSync(node, [...nodeArgs, COMMAND, ...args], {
    cwd,
    env: { ...bareEnvironment(), ...env },
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
}

/** What a command may know of its surroundings: no colours asked for, no configuration of git. */
export function bareEnvironment(): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR, SYSTEMROOT } = process.env;
  return {
    PATH,
    HOME,
    TZ: 'America/New_York',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    ...(TMPDIR === undefined ? {} : { TMPDIR }),
    ...(SYSTEMROOT === undefined ? {} : { SYSTEMROOT }),
  };
}

/** A temporary folder, removed when the test is over. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'focus-test-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A temporary folder with files, by their paths. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  write(folder, files);
  return folder;
}

/** A git repository with files, none of them committed. */
export function repositoryWith(files: Readonly<Record<string, string>>): string {
  const folder = folderWith(files);
  git(folder, 'init', '--quiet');
  return folder;
}

/** Runs git in a folder. */
export function git(cwd: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
  return execFileSync('git', [...identity, ...args], { cwd, env: bareEnvironment(), encoding: 'utf8' });
}

/** Writes files below a folder. */
export function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Every file below a folder, by its path from there. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith('.git/'))
    .sort();
}
