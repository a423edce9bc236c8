/**
 * Where the command speaks: results on stdout, everything else on stderr.
 *
 * A terminal is written to through Node's streams; a pipe or a file with a plain write, since opening Node's
 * stream for one takes as long as reading a year of filings.
 */
import { fstatSync, writeSync } from 'node:fs';
import { CannotWork, errorCode, systemReason } from '../exit.ts';

const STDOUT = 1;
const STDERR = 2;

/** Nobody reads the results any more (`focus check | head`): what is left of them is not written. */
let closed = false;

/** Writes to stdout. */
export function print(text: string): void {
  if (terminal('stdout') !== null) {
    process.stdout.write(text);
    return;
  }
  let bytes: Uint8Array = Buffer.from(text);
  while (bytes.length > 0 && !closed) bytes = bytes.subarray(write(bytes));
}

/** Writes a sentence to stderr, after the program's name. */
export function say(sentence: string): void {
  const text = `focus: ${sentence}\n`;
  if (terminal('stderr') !== null) {
    process.stderr.write(text);
    return;
  }
  try {
    writeSync(STDERR, text);
  } catch {
    // There is nobody left to tell.
  }
}

/** A stream that is a terminal, with its width in columns; null for a pipe or a file. */
export function terminal(stream: 'stdout' | 'stderr'): { readonly columns: number } | null {
  try {
    if (!fstatSync(stream === 'stdout' ? STDOUT : STDERR).isCharacterDevice()) return null;
  } catch {
    return null;
  }
  const { isTTY, columns } = process[stream];
  return isTTY ? { columns } : null;
}

/**
 * One write to stdout: how many bytes were taken.
 * @throws CannotWork where it cannot be written, as to a disk that is full
 */
function write(bytes: Uint8Array): number {
  try {
    return writeSync(STDOUT, bytes);
  } catch (error) {
    const code = errorCode(error);
    // The reader of a pipe that does not block is behind.
    if (code === 'EAGAIN') {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
      return 0;
    }
    if (code !== 'EPIPE') throw new CannotWork(`The output cannot be written: ${systemReason(error)}.`);
    closed = true;
    return 0;
  }
}
