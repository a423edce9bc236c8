/** The memory of a server that runs as a process of its own. */
import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap grow by a third of what is in use, and not to several times as much. An editor runs for days, and what it
 * reads of thousands of files is needed for a moment: V8 would collect it later than anybody wants to see it held.
 * To be called before anything is read.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=30');
}
