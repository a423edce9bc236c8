/** The texts that git keeps, read without a checkout. */
import { isUtf8 } from 'node:buffer';
import { CannotWork } from '../exit.ts';
import type { Repository } from './repository.ts';

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
  const output = git.run(['cat-file', '--batch'], `${wanted.join('\n')}\n`);
  let at = 0;
  for (const object of wanted) {
    const end = output.indexOf(0x0a, at);
    const head = output.toString('latin1', at, end);
    const [, kind = '', size = ''] = head.split(' ');
    if (kind !== 'blob') {
      throw new CannotWork(
        `The content ${object.slice(0, 8)} is not in this clone; "git fetch" may bring it.`,
      );
    }
    const from = end + 1;
    const to = from + Number(size);
    const bytes = output.subarray(from, to);
    texts.set(object, textOf(bytes));
    at = to + 1;
  }
  return texts;
}

/** Bytes as text; null where they are not UTF-8. */
export function textOf(bytes: Buffer): BlobText {
  const text = bytes.toString('utf8');
  // What is not UTF-8 is decoded to a replacement character, which a text may also hold rightly.
  return text.includes('\uFFFD') && !isUtf8(bytes) ? null : text;
}
