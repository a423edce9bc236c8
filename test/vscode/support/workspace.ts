/** A folder of filings for a person to work in: copies of the examples, committed to a git repository of its own. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './server.ts';

/** A folder that lives as long as a test run. */
export interface Workspace {
  readonly folder: string;
  read(path: string): string;
  /** Another program changes a file. */
  write(path: string, change: (text: string) => string): void;
  /** Takes back every change since the commit. */
  restore(): void;
  remove(): void;
}

/** Copies the filings of two example firms into a repository with one commit. */
export function makeWorkspace(): Workspace {
  const parent = mkdtempSync(join(tmpdir(), 'focus-'));
  const folder = join(parent, 'filings');
  for (const firm of ['meridian', 'harbor']) {
    cpSync(join(ROOT, 'examples', firm), join(folder, firm), { recursive: true });
  }
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Dana Whitfield', '-c', 'user.email=dana@example.com', ...args], {
      cwd: folder,
    });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=Filings of 2026');
  return {
    folder,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    write(path, change) {
      const file = join(folder, path);
      writeFileSync(file, change(readFileSync(file, 'utf8')));
    },
    restore() {
      git('checkout', '--quiet', '--', '.');
      git('clean', '--quiet', '-fd');
    },
    remove() {
      rmSync(parent, { recursive: true, force: true });
    },
  };
}
