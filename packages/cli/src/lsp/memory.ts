/** The memory of a server that runs as a process of its own. */
import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 prefer a small heap to rare collections. An editor runs for days, and what it reads of thousands of files is
 * needed for a moment: V8 would collect it later than anybody wants to see it held, and keep its pages. To be called
 * before anything is read.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--optimize-for-size');
  setFlagsFromString('--semi-space-growth-factor=1');
}
