/** Files put into a workspace: all of them, or none. */
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEnding, pause } from '../ending.ts';
import { CannotWork, errorCode, systemReason } from '../exit.ts';
import { putInPlace, type StagedFile } from '../writing.ts';

/** A file to be put into a workspace. */
export interface PutFile {
  /** From the root, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/**
 * Writes files below a root, folders as needed. What is there is replaced, keeping its mode; a symbolic link stays,
 * and what it points to is replaced.
 * @param root absolute; must exist
 * If the program is told to end, none is.
 * @throws CannotWork where one cannot be written; then none is
 */
export async function putFiles(root: string, files: readonly PutFile[]): Promise<void> {
  if (files.length === 0) return;
  let staging: string | null = null;
  const clear = (): void => {
    if (staging !== null) rmSync(staging, { recursive: true, force: true });
  };
  const goOn = beforeEnding(clear);
  try {
    staging = mkdtempSync(join(root, '.focus-new-'));
    const staged: StagedFile[] = [];
    for (const { file, text } of files) {
      const path = join(staging, String(staged.length));
      const target = join(root, file);
      const before = statSync(target, { throwIfNoEntry: false });
      writeFileSync(path, text);
      if (before !== undefined) chmodSync(path, before.mode);
      staged.push({ path, target: before === undefined ? target : realpathSync.native(target) });
      await pause();
    }
    putInPlace(staged);
  } catch (error) {
    throw error instanceof CannotWork || errorCode(error) === undefined
      ? error
      : new CannotWork(`Nothing is written to ${root}: ${systemReason(error)}.`);
  } finally {
    clear();
    goOn();
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
