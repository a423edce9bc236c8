/** Files written whole or not at all, and nowhere but in the folder that was named. */
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEnding, pause } from './ending.ts';
import { CannotWork, errorCode, systemReason } from './exit.ts';

/** A file to write: `FOLDER/NAME` in the output folder. */
export interface OutputFile {
  readonly folder: string;
  readonly name: string;
  readonly text: string | Uint8Array;
}

/** A file that is written, but not yet in its place. */
interface StagedFile {
  readonly path: string;
  readonly target: string;
}

/** A file to put in its place. */
export interface Stage {
  /** Its place: no symbolic link, unless that is to be replaced. */
  readonly target: string;
  /** Writes it to a path beside its place. */
  readonly write: (path: string) => void;
}

/**
 * Writes files, all of them or none.
 * @param out the output folder, made where it does not exist
 * @param files taken one at a time
 * @throws CannotWork where something cannot be written; then nothing is
 */
export async function writeFiles(out: string, files: Iterable<OutputFile>): Promise<void> {
  const made = makeFolder(out);
  await putTogether(out, '.focus-build-', stagesOf(out, files), () => {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
  });
}

function* stagesOf(out: string, files: Iterable<OutputFile>): Iterable<Stage> {
  for (const { folder, name, text } of files) {
    refuseStrangeFolder(out, folder);
    const write = (path: string): void => {
      writeFileSync(path, text);
    };
    yield { target: join(out, folder, name), write };
  }
}

/**
 * Writes files beside their places first, then puts each in its place by renaming. If anything fails, what was there
 * before is there again; if the program is told to end, nothing is written.
 * @param root the folder they are below
 * @param prefix what the folders are called that they stand in until then
 * @param stages taken one at a time
 * @param undo takes back what was done for them before
 * @throws CannotWork where something cannot be written; then nothing is
 */
export async function putTogether(
  root: string,
  prefix: string,
  stages: Iterable<Stage>,
  undo: () => void = () => undefined,
): Promise<void> {
  const staging = new Staging(prefix);
  const goOn = beforeEnding(() => {
    staging.clear();
    undo();
  });
  try {
    const staged: StagedFile[] = [];
    for (const { target, write } of stages) {
      const path = join(staging.beside(target), String(staged.length));
      staged.push({ path, target });
      write(path);
      await pause();
    }
    putInPlace(staged);
  } catch (error) {
    undo();
    throw error instanceof CannotWork || errorCode(error) === undefined
      ? error
      : new CannotWork(`Nothing is written to ${root}: ${systemReason(error)}.`);
  } finally {
    staging.clear();
    goOn();
  }
}

/**
 * Folders for files that are not in their places yet: one in each folder that files go into. What is above it may be
 * another file system, or be closed to this program.
 */
class Staging {
  readonly #prefix: string;
  /** By the folders that they stand in. */
  readonly #folders = new Map<string, string>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** The folder for a file: in that of its place, or where there is none yet, in the next one above. */
  beside(target: string): string {
    let around = dirname(target);
    while (!existsSync(around) && dirname(around) !== around) around = dirname(around);
    let folder = this.#folders.get(around);
    if (folder === undefined) {
      folder = mkdtempSync(join(around, this.#prefix));
      this.#folders.set(around, folder);
    }
    return folder;
  }

  clear(): void {
    for (const folder of this.#folders.values()) rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Puts written files in their places, each by renaming; what was there before is there again if anything fails.
 * @param staged on the file system of their places, in folders that are taken away afterwards
 * @throws what the system says, and CannotWork where a folder stands in a file's place
 */
function putInPlace(staged: readonly StagedFile[]): void {
  const undo: (() => void)[] = [];
  try {
    for (const { path, target } of staged) {
      const made = mkdirSync(dirname(target), { recursive: true });
      if (made !== undefined) undo.push(remover(made));
      if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) {
        if (lstatSync(target).isDirectory()) {
          throw new CannotWork(`${target} is a folder, so nothing is written.`);
        }
        const before = `${path}.before`;
        keep(target, before);
        undo.push(() => {
          renameSync(before, target);
        });
        renameSync(path, target);
      } else {
        renameSync(path, target);
        undo.push(remover(target));
      }
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}

/** Keeps what stands at a place: by a second name, so that the place is empty at no time, where there can be one. */
function keep(target: string, before: string): void {
  try {
    if (lstatSync(target).isFile()) {
      linkSync(target, before);
      return;
    }
  } catch {
    // Not every file system has second names.
  }
  renameSync(target, before);
}

function remover(path: string): () => void {
  return () => {
    rmSync(path, { recursive: true, force: true });
  };
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
  const stats = lstatSync(join(out, folder), { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isDirectory()) {
    throw new CannotWork(`${join(out, folder)} is not a folder of its own, so nothing is written into it.`);
  }
}
