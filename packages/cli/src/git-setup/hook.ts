/** A plain git hook that checks what is about to be committed. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEnding } from '../ending.ts';
import { CannotWork, EXIT, systemReason, type ExitStatus } from '../exit.ts';
import { openRepository } from '../git/repository.ts';
import { findRevision, nothing } from '../git/revisions.ts';
import { failed, type Git } from '../git/run.ts';
import { OURS, records } from '../git/trees.ts';
import { isOurs } from '../listing.ts';
import { slashed } from '../workspace.ts';

const MARK = '# Written by "focus git install --hook": checks the filings that are about to be committed.';

/** Whether a hook is the one that this program writes. */
export function isOwnHook(file: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').includes(MARK);
}

/**
 * Writes the hook.
 * @param command starts this program in a shell
 * @throws CannotWork where there is another hook already, with what to add to it
 */
export function writeHook(file: string, command: string): void {
  const line = `${command} git check-staged`;
  if (existsSync(file) && !isOwnHook(file)) {
    throw new CannotWork(`There is a hook already, ${file}: add this line to it: ${line} || exit 1`);
  }
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `#!/bin/sh\n${MARK}\nexec ${line}\n`);
    chmodSync(file, 0o755);
  } catch (error) {
    throw new CannotWork(`${file} cannot be written: ${systemReason(error)}.`);
  }
}

/**
 * Removes the hook, if it is the one that this program writes.
 * @returns whether it was there
 */
export function removeHook(file: string): boolean {
  if (!isOwnHook(file)) return false;
  rmSync(file);
  return true;
}

/**
 * Checks the filings that are staged, as they are staged: whatever else stands in the work tree.
 * @param named files to check beside them, from the top of the work tree: pre-commit names all when it is run over what
 * is committed already
 * @param check checks files, from the current folder; those of a workspace that is not the one around it, by its folder
 * @returns the status of the check; clean where there is nothing to check
 */
export async function checkStaged(
  named: readonly string[],
  check: (paths: readonly string[], workspace: string | null) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const repository = openRepository('.');
  const { git } = repository;
  const { tree } = findRevision(repository, 'HEAD') ?? nothing(repository);
  const diff = ['diff-index', '--cached', '--name-only', '-r', '-z', '--no-renames'];
  const names = (filter: string): readonly string[] =>
    records(git.run([...diff, `--diff-filter=${filter}`, tree, ...OURS])).filter(isOurs);
  const changed = names('d');
  const isGone = names('D').length > 0;
  if (changed.length === 0 && !isGone) return named.length === 0 ? EXIT.clean : check(named, null);
  // What a month that is gone was to others, and what rules that are others now say of them, only the whole says.
  const isWhole = isGone || changed.some((file) => file.endsWith('.focusform'));
  const files = records(git.run(['ls-files', '-z', ...OURS])).filter(isOurs);
  // Where the last filing is taken away, there is nothing to check.
  if (files.length === 0) return EXIT.clean;
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'focus-staged-')));
  const clear = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  const goOn = beforeEnding(clear);
  const back = process.cwd();
  try {
    checkOut(git, files, folder);
    process.chdir(folder);
    return await check(
      isWhole ? [] : [...new Set([...changed, ...named.filter((file) => files.includes(file))])],
      folder,
    );
  } finally {
    process.chdir(back);
    clear();
    goOn();
  }
}

/** Writes staged files into a folder, also those that a sparse checkout leaves out of the work tree. */
function checkOut(git: Git, files: readonly string[], folder: string): void {
  const checkout = ['checkout-index', '-z', '--stdin', `--prefix=${slashed(folder)}/`];
  let answer = git.ask([...checkout, '--ignore-skip-worktree-bits'], files.join('\0'));
  // Before git 2.36 there is no such option, and they are written without.
  if (answer.status === UNKNOWN_OPTION) answer = git.ask(checkout, files.join('\0'));
  if (answer.status !== 0) throw failed(answer, checkout);
}

/** The status of git where it does not know an option. */
const UNKNOWN_OPTION = 129;
