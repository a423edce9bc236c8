/** How git can start this very program, from wherever it runs. */
import { realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { slashed } from '../workspace.ts';

/**
 * The command line that starts this program, for a shell: `focus` where that is on the PATH for good, else Node and the
 * program by their paths. The folders that npm puts on the PATH while it runs something do not count.
 */
export function ownCommand(): string {
  const program = process.argv[1] ?? '';
  return isOnPath(program)
    ? 'focus'
    : `${quotedForShell(process.execPath)} ${quotedForShell(realPath(program) ?? program)}`;
}

function isOnPath(program: string): boolean {
  const own = realPath(program);
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some(
    (folder) =>
      folder !== '' &&
      !/node_modules[/\\]\.bin[/\\]?$/.test(folder) &&
      realPath(join(folder, 'focus')) === own,
  );
}

function realPath(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch {
    return null;
  }
}

/** A word for a POSIX shell, which git brings along on Windows. */
function quotedForShell(word: string): string {
  const path = slashed(word);
  return /^[\w./:@+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
