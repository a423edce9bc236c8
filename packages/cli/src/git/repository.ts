/** The git repository around a folder. */
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { CannotWork } from '../exit.ts';
import { firstLine, Git, indexOfHook } from './run.ts';

/** A repository, with its work tree where it has one. */
export interface Repository {
  /** Runs at the top of the work tree; of a bare repository, in the repository. */
  readonly git: Git;
  /** Absolute, without symbolic links; null for a bare repository. */
  readonly workTree: string | null;
  /** Only a part of the history is there. */
  readonly shallow: boolean;
}

/**
 * Opens the repository around a folder: a work tree of any kind, a submodule, or a bare repository.
 * @throws CannotWork where there is none, or git is not installed
 */
export function openRepository(folder: string): Repository {
  const at = realpathSync.native(folder);
  const answer = new Git(at).ask([
    'rev-parse',
    '--absolute-git-dir',
    '--is-bare-repository',
    '--is-inside-work-tree',
    '--is-shallow-repository',
    '--show-cdup',
  ]);
  if (answer.status !== 0) {
    throw new CannotWork(reasonOf(answer.stderr));
  }
  const [gitFolder = '', bare = '', inside = '', shallow = '', up = ''] = answer.stdout
    .toString()
    .split(/\r?\n/);
  const isInside = inside === 'true';
  if (!isInside && bare !== 'true') {
    throw new CannotWork('This is the folder of git itself: run the command in the work tree.');
  }
  const workTree = isInside ? realpathSync.native(resolve(at, up)) : null;
  return {
    git: new Git(workTree ?? gitFolder, indexOfHook(gitFolder, process.env)),
    workTree,
    shallow: shallow === 'true',
  };
}

/** Why git finds no repository to work in. */
function reasonOf(stderr: string): string {
  if (stderr.includes('not a git repository')) return 'This folder is in no git repository.';
  const reason = `git cannot work here: ${firstLine(stderr)}`;
  // Usual in containers of CI: what was checked out belongs to somebody else.
  const advice = /git config --global --add safe\.directory .*/.exec(stderr)?.[0];
  return advice === undefined ? `${reason}.` : `${reason}: "${advice}" lets git trust it.`;
}
