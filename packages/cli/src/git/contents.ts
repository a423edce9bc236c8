/**
 * What files are at a revision, one after the other, for a program that goes on: one git answers all of them, and
 * ends when nobody has asked for a while.
 */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { textOf, type BlobText } from './blobs.ts';
import { gitCommand } from './run.ts';

/** How long git is kept after its last answer, in milliseconds. */
const IDLE = 3_000;

type Child = ChildProcessByStdio<Writable, Readable, null>;

/** Reads files as they are at revisions of one repository. */
export class Contents {
  readonly #folder: string;
  #child: Child | undefined;
  /** Who waits for an answer, in the order in which git was asked. */
  #waiting: ((text: BlobText) => void)[] = [];
  #answered: Buffer = Buffer.alloc(0);
  #idle: NodeJS.Timeout | undefined;

  /** @param folder the top of a work tree */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * A file as it is at a revision.
   * @param path from the top of the work tree, with slashes
   * @returns null where there is no such revision or file, where it is not UTF-8, and where there is no git
   */
  textAt(revision: string, path: string): Promise<BlobText> {
    // Questions are lines.
    if (/[\r\n]/.test(path)) return Promise.resolve(null);
    clearTimeout(this.#idle);
    return new Promise((resolve) => {
      const child = (this.#child ??= this.#start());
      this.#waiting.push(resolve);
      child.stdin.write(`${revision}:${path}\n`);
    });
  }

  #start(): Child {
    const { args, env } = gitCommand(['cat-file', '--batch']);
    const child = spawn('git', args, {
      cwd: this.#folder,
      env,
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    });
    const ended = () => {
      if (this.#child !== child) return;
      this.#child = undefined;
      this.#answered = Buffer.alloc(0);
      for (const resolve of this.#waiting.splice(0)) resolve(null);
    };
    child.on('error', ended);
    child.on('close', ended);
    // It may have ended before it was asked.
    child.stdin.on('error', ended);
    child.stdout.on('data', (chunk: Buffer) => {
      this.#answered = this.#answered.length === 0 ? chunk : Buffer.concat([this.#answered, chunk]);
      this.#take();
    });
    return child;
  }

  /** Takes every answer that has arrived as a whole. */
  #take(): void {
    for (;;) {
      const end = this.#answered.indexOf('\n');
      if (end < 0) break;
      const heading = this.#answered.subarray(0, end).toString();
      const size = / blob (\d+)$/.exec(heading)?.[1];
      // Anything else is a sentence on one line: there is none of that name.
      const from = end + 1;
      const to = size === undefined ? from : from + Number(size);
      const next = size === undefined ? to : to + 1;
      if (this.#answered.length < next) break;
      const text = size === undefined ? null : textOf(this.#answered.subarray(from, to));
      this.#answered = this.#answered.subarray(next);
      this.#waiting.shift()?.(text);
    }
    if (this.#waiting.length > 0) return;
    this.#idle = setTimeout(() => {
      this.#child?.stdin.end();
      this.#child = undefined;
    }, IDLE);
    this.#idle.unref();
  }
}
