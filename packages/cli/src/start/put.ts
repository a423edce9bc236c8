/** Files put into a workspace: all of them, or none. */
import { chmodSync, mkdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotWork, errorCode, systemReason } from '../exit.ts';
import { putTogether, type Stage } from '../writing.ts';

/** A file to be put into a workspace. */
export interface PutFile {
  /** From the root, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/**
 * Writes files below a root, folders as needed. What is there is replaced, keeping its mode; a symbolic link stays,
 * and what it points to is replaced. If the program is told to end, none is written.
 * @param root absolute; must exist
 * @throws CannotWork where one cannot be written; then none is
 */
export async function putFiles(root: string, files: readonly PutFile[]): Promise<void> {
  if (files.length > 0) await putTogether(root, '.focus-new-', stagesOf(root, files));
}

function* stagesOf(root: string, files: readonly PutFile[]): Iterable<Stage> {
  for (const { file, text } of files) {
    const target = join(root, file);
    const before = statSync(target, { throwIfNoEntry: false });
    const write = (path: string): void => {
      writeFileSync(path, text);
      if (before !== undefined) chmodSync(path, before.mode);
    };
    yield { target: before === undefined ? target : realpathSync.native(target), write };
  }
}

/**
 * Makes a folder where there is none.
 * @throws CannotWork where it cannot be made
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const reason = errorCode(error) === 'EEXIST' ? 'it is a file' : systemReason(error);
    throw new CannotWork(`The folder ${path} cannot be made: ${reason}.`);
  }
}
