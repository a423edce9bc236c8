/**
 * Git's index, read directly: which files are tracked. Starting git takes as long as reading a year of filings, and
 * is only needed where a file is not tracked, since git alone knows whether it is ignored.
 */
import { readFileSync } from 'node:fs';

/** `DIRC`. */
const SIGNATURE = 0x44495243;

/** Where things stand in an entry: after what `stat` said of the file comes the name of its content, a SHA-1. */
const FLAGS = 60;
const NAME = 62;
const EXTENDED = 0x4000;
const NAME_LENGTH = 0x0fff;

/** The checksum at the end. */
const CHECKSUM = 20;

const LOWER_A = 0x61;
const LOWER_Z = 0x7a;

/**
 * The tracked files of a work tree whose names a test accepts.
 * @param root of the work tree
 * @param isWanted is asked of each path, relative to the root with forward slashes
 * @returns null where the index is none of the usual ones: git knows how to read it
 */
export function trackedFiles(root: string, isWanted: (path: string) => boolean): ReadonlySet<string> | null {
  let index: Buffer;
  try {
    index = readFileSync(`${root}/.git/index`);
  } catch {
    // A linked work tree, whose `.git` is a file, or one to which nothing was added yet.
    return null;
  }
  if (index.length < 12 + CHECKSUM || index.readUInt32BE(0) !== SIGNATURE) return null;
  const version = index.readUInt32BE(4);
  if (version !== 2 && version !== 3) return null;
  const paths = new Set<string>();
  let at = 12;
  for (let left = index.readUInt32BE(8); left > 0; left -= 1) {
    if (at + NAME > index.length) return null;
    const flags = index.readUInt16BE(at + FLAGS);
    const from = at + NAME + ((flags & EXTENDED) === 0 ? 0 : 2);
    const to = index.indexOf(0, from);
    // Names of content may be longer than is thought here: then nothing fits.
    if (to < 0 || Math.min(to - from, NAME_LENGTH) !== (flags & NAME_LENGTH)) return null;
    const path = index.toString('utf8', from, to);
    if (isWanted(path)) paths.add(path);
    // Entries are filled up with zeros, at least one, to a multiple of eight bytes.
    at += ((to - at) & ~7) + 8;
  }
  return isComplete(index, at) ? paths : null;
}

/** Whether nothing follows the entries that they cannot be understood without, as where an index is split. */
function isComplete(index: Buffer, from: number): boolean {
  let at = from;
  while (at + 8 <= index.length - CHECKSUM) {
    const first = index[at] ?? 0;
    if (first >= LOWER_A && first <= LOWER_Z) return false;
    at += 8 + index.readUInt32BE(at + 4);
  }
  return at === index.length - CHECKSUM;
}
