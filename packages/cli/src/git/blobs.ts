/** The texts that git keeps, read without a checkout. */
import { isUtf8 } from 'node:buffer';
import { CannotWork } from '../exit.ts';
import type { Repository } from './repository.ts';
import { failed } from './run.ts';

/** A text; null where it is not UTF-8. */
export type BlobText = string | null;

/**
 * Reads contents by their names, all in one go.
 * @throws CannotWork where the clone does not have one of them
 */
export function readBlobs({ git }: Repository, objects: Iterable<string>): ReadonlyMap<string, BlobText> {
  const wanted = [...new Set(objects)];
  const texts = new Map<string, BlobText>();
  if (wanted.length === 0) return texts;
  const answers = new Answers(wanted, (object, bytes) => texts.set(object, textOf(bytes)));
  answers.take(git.run(BATCH, questionsOf(wanted)));
  return texts;
}

/**
 * Reads contents by their names while this program goes on.
 * @param take is given each as soon as git has told it, in the order in which they are wanted
 * @throws CannotWork where the clone does not have one of them
 */
export async function eachBlob(
  repository: Repository,
  objects: Iterable<string>,
  take: (object: string, bytes: Buffer) => void,
): Promise<void> {
  const wanted = [...new Set(objects)];
  if (wanted.length === 0) return;
  const answers = new Answers(wanted, take);
  const answer = await repository.git.stream(BATCH, questionsOf(wanted), (chunk) => {
    answers.take(chunk);
  });
  if (answer.status !== 0) throw failed(answer, BATCH);
}

const BATCH = ['cat-file', '--batch', '--buffer'];

function questionsOf(objects: readonly string[]): string {
  return `${objects.join('\n')}\n`;
}

/** What `git cat-file --batch` answers, taken apart as it comes. */
class Answers {
  readonly #wanted: readonly string[];
  readonly #take: (object: string, bytes: Buffer) => void;
  #next = 0;
  /** What has come of an answer that is not whole yet, how much that is, and how much is waited for at least. */
  #parts: Buffer[] = [];
  #length = 0;
  #least = 0;

  constructor(wanted: readonly string[], take: (object: string, bytes: Buffer) => void) {
    this.#wanted = wanted;
    this.#take = take;
  }

  take(chunk: Buffer): void {
    this.#parts.push(chunk);
    this.#length += chunk.length;
    if (this.#length < this.#least) return;
    const output = this.#parts.length === 1 ? chunk : Buffer.concat(this.#parts);
    const rest = output.subarray(this.#takeWhole(output));
    this.#parts = [rest];
    this.#length = rest.length;
  }

  /** Takes every answer that is there as a whole, and gives where they end. */
  #takeWhole(output: Buffer): number {
    let at = 0;
    this.#least = 0;
    for (;;) {
      const object = this.#wanted[this.#next];
      if (object === undefined) break;
      const end = output.indexOf(0x0a, at);
      if (end < 0) break;
      const [, kind = '', size = ''] = output.toString('latin1', at, end).split(' ');
      if (kind !== 'blob') {
        throw new CannotWork(
          `The content ${object.slice(0, 8)} is not in this clone; "git fetch" may bring it.`,
        );
      }
      const to = end + 1 + Number(size);
      // A content ends with the end of a line that is not its own.
      if (to >= output.length) {
        this.#least = to + 1 - at;
        break;
      }
      this.#next += 1;
      this.#take(object, output.subarray(end + 1, to));
      at = to + 1;
    }
    return at;
  }
}

/** Bytes as text; null where they are not UTF-8. */
export function textOf(bytes: Buffer): BlobText {
  const text = bytes.toString('utf8');
  // What is not UTF-8 is decoded to a replacement character, which a text may also hold rightly.
  return text.includes('\uFFFD') && !isUtf8(bytes) ? null : text;
}
