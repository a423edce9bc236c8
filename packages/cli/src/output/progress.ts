/** A line on the terminal while work takes more than a moment. */
import { terminal } from './streams.ts';

/** How long nothing is said, and how often it is said anew, in milliseconds. */
const MOMENT = 300;
const INTERVAL = 100;

/** Tells how far work has come; `done` takes the line away. Silent where stderr is not a terminal. */
export interface Progress {
  /** Says what is done now, unless that was said a moment ago. */
  at(print: () => string): void;
  done(): void;
}

const SILENT: Progress = { at: () => undefined, done: () => undefined };

/** A progress line, of which nothing is seen when the work takes less than a moment. */
export function startProgress(): Progress {
  if (terminal('stderr') === null || process.env['TERM'] === 'dumb') return SILENT;
  let next = performance.now() + MOMENT;
  let shown = false;
  return {
    at(print) {
      const now = performance.now();
      if (now < next) return;
      next = now + INTERVAL;
      shown = true;
      process.stderr.write(`\r\u001b[K${print()}`);
    },
    done() {
      if (shown) process.stderr.write('\r\u001b[K');
    },
  };
}
