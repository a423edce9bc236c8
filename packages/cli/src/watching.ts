/** Checks again whenever a filing changes. */
import { EventEmitter, on } from 'node:events';
import { existsSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { CannotWork, EXIT, systemReason, type ExitStatus } from './exit.ts';
import { say, terminal } from './output/streams.ts';

/** Editors write a file in several steps; a change is over when nothing has happened for so long, in milliseconds. */
const QUIET = 80;

/** Clears a terminal, and what was scrolled out of it. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/**
 * Runs a check, and again whenever a `.focus` or `.focusform` file below a folder changes. Ends when it is interrupted.
 * @param rootsOf the folders to look at
 * @param check one check; what keeps it from working is told, and it is tried again
 * @throws CannotWork where a folder cannot be looked at
 */
export async function watchFilings(
  rootsOf: () => readonly string[],
  check: () => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const events = new EventEmitter();
  const end = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => events.emit(CHANGE), QUIET);
  };
  const watchers = rootsOf().map((root) => watchFolder(root, changed));
  const interrupt = (): void => {
    end.abort();
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  // What changes while a check runs is not lost: changes wait here.
  const changes = on(events, CHANGE, { signal: end.signal });
  let status = await checkAndSay(check);
  try {
    while ((await changes.next()).done !== true) status = await checkAndSay(check);
  } catch (error) {
    if (!end.signal.aborted) throw error;
  }
  clearTimeout(timer);
  for (const watcher of watchers) watcher.close();
  return status;
}

const CHANGE = 'change';

async function checkAndSay(check: () => Promise<ExitStatus>): Promise<ExitStatus> {
  if (terminal('stdout') !== null) process.stdout.write(CLEAR);
  const status = await checkOrTell(check);
  say('Checked; waiting for changes (Ctrl+C ends).');
  return status;
}

async function checkOrTell(check: () => Promise<ExitStatus>): Promise<ExitStatus> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof CannotWork)) throw error;
    say(error.message);
    return EXIT.failed;
  }
}

function watchFolder(root: string, changed: () => void): FSWatcher {
  try {
    const watcher = watch(root, { recursive: true }, (event, file) => {
      // Where the system does not say which file it was, it may have been one of ours.
      if (file === null || /\.(?:focus|focusform)$/.test(file)) changed();
      // What is gone may have been a folder of filings: of those in one that is moved away nothing is told.
      else if (event === 'rename' && !/(?:^|[\\/])\./.test(file) && !existsSync(join(root, file))) changed();
    });
    return watcher.on('error', (error) => {
      say(`${root} cannot be watched any more: ${systemReason(error)}.`);
    });
  } catch (error) {
    throw new CannotWork(`${root} cannot be watched: ${systemReason(error)}.`);
  }
}
