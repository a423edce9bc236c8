/** Signals that end the program, Ctrl-C above all: what it has begun is taken away before it goes. */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * From now on such a signal is heard in pauses only, so that nothing in between is cut off; it then cleans up, and ends
 * the program as it would have.
 * @returns takes that back; a signal that was not heard until then came too late
 */
export function beforeEnding(cleanUp: () => void): () => void {
  const listeners = SIGNALS.map((signal) => {
    const listener = (): void => {
      stop();
      cleanUp();
      process.kill(process.pid, signal);
    };
    process.on(signal, listener);
    return { signal, listener };
  });
  const stop = (): void => {
    for (const { signal, listener } of listeners) process.off(signal, listener);
  };
  return stop;
}

/** A pause of long work, in which a signal is heard. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
