/** Files written whole or not at all, and nowhere but in the folder that was named. */
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotWork, errorCode, systemReason } from './exit.ts';

/** A file to write: `FOLDER/NAME` in the output folder. */
export interface OutputFile {
  readonly folder: string;
  readonly name: string;
  readonly text: string;
  /** What it holds, for the list of what was written. */
  readonly about: string;
}

/**
 * Writes files: first all of them beside their targets' folder, then each is put in its place by renaming.
 * If anything fails, what was there before is there again.
 * @param out the output folder, made where it does not exist
 * @returns the paths written, in the order of `files`
 * @throws CannotWork where something cannot be written; then nothing is
 */
export function writeFiles(out: string, files: readonly OutputFile[]): readonly string[] {
  if (files.length === 0) return [];
  for (const { folder } of files) refuseStrangeFolder(out, folder);
  const made = makeFolder(out);
  let staging: string | null = null;
  try {
    staging = mkdtempSync(join(out, '.focus-build-'));
    return putInPlace(out, staging, files);
  } catch (error) {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw error instanceof CannotWork
      ? error
      : new CannotWork(`Nothing is written to ${out}: ${systemReason(error)}.`);
  } finally {
    if (staging !== null) rmSync(staging, { recursive: true, force: true });
  }
}

function putInPlace(out: string, staging: string, files: readonly OutputFile[]): readonly string[] {
  for (const [index, { text }] of files.entries()) writeFileSync(join(staging, String(index)), text);
  const undo: (() => void)[] = [];
  try {
    return files.map(({ folder, name }, index) => {
      const target = join(out, folder, name);
      const made = mkdirSync(dirname(target), { recursive: true });
      if (made !== undefined)
        undo.push(() => {
          rmSync(made, { recursive: true, force: true });
        });
      const kept = join(staging, `${index}.before`);
      if (linkStats(target) !== undefined) {
        refuseFolder(target);
        renameSync(target, kept);
        undo.push(() => {
          renameSync(kept, target);
        });
      }
      renameSync(join(staging, String(index)), target);
      undo.push(() => {
        rmSync(target, { force: true });
      });
      return target;
    });
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}

/** Makes the output folder; the first folder that did not exist, to be taken away again. */
function makeFolder(out: string): string | undefined {
  try {
    return mkdirSync(out, { recursive: true });
  } catch (error) {
    const reason = errorCode(error) === 'EEXIST' ? 'it is a file' : systemReason(error);
    throw new CannotWork(`Nothing is written to ${out}: ${reason}.`);
  }
}

/** A firm's folder must be one below the output folder: neither a path of its own nor a link to elsewhere. */
function refuseStrangeFolder(out: string, folder: string): void {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(folder)) {
    throw new CannotWork(`The firm "${folder}" cannot be the name of a folder.`);
  }
  const stats = linkStats(join(out, folder));
  if (stats !== undefined && !stats.isDirectory()) {
    throw new CannotWork(`${join(out, folder)} is not a folder of its own, so nothing is written into it.`);
  }
}

function refuseFolder(target: string): void {
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new CannotWork(`${target} is a folder, so nothing is written.`);
  }
}

function linkStats(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}
