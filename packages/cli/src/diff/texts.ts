/** The texts of two states: of git's contents, and of files in the work tree. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotWork, errorCode, systemReason } from '../exit.ts';
import { eachBlob, readBlobs, textOf, type BlobText } from '../git/blobs.ts';
import type { Repository } from '../git/repository.ts';
import { ON_DISK, UNMERGED } from '../git/trees.ts';

/** Texts by their contents, read in batches: git is started once for many. */
export class Texts {
  readonly #repository: Repository;
  readonly #known = new Map<string, BlobText>();
  readonly #onDisk = new Map<string, BlobText | undefined>();

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  /** Reads what git keeps of some contents; of the others, nothing is read yet. */
  want(contents: readonly (string | null)[]): void {
    const missing = contents.flatMap((one) =>
      one === null || one === ON_DISK || one === UNMERGED || this.#known.has(one) ? [] : [one],
    );
    for (const [object, text] of readBlobs(this.#repository, missing)) this.#known.set(object, text);
  }

  /**
   * As `want`, while this program goes on.
   * @param take is given each content that git keeps as soon as it is read
   */
  async wantEach(
    contents: readonly string[],
    take: (content: string, text: BlobText, bytes: Buffer) => void,
  ): Promise<void> {
    await eachBlob(this.#repository, contents, (content, bytes) => {
      const text = textOf(bytes);
      this.#known.set(content, text);
      take(content, text, bytes);
    });
  }

  /**
   * The text of a file; null where it is not UTF-8, undefined where there is no file.
   * @param content its name for git, one that was wanted; or that it is on disk
   * @throws CannotWork where it cannot be read
   */
  of(path: string, content: string): BlobText | undefined {
    if (content !== ON_DISK) return this.#known.get(content);
    if (!this.#onDisk.has(path)) this.#onDisk.set(path, this.#fromDisk(path));
    return this.#onDisk.get(path);
  }

  #fromDisk(path: string): BlobText | undefined {
    const file = join(this.#repository.workTree ?? '', path);
    try {
      // Git keeps where a symbolic link leads to, not what stands there.
      return lstatSync(file).isFile() ? textOf(readFileSync(file)) : undefined;
    } catch (error) {
      const code = errorCode(error);
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw new CannotWork(`${path} cannot be read: ${systemReason(error)}.`);
    }
  }
}
