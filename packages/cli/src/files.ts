/** The texts of a workspace's files. */
import { isUtf8 } from 'node:buffer';
import { constants, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { CannotWork, errorCode, systemReason } from './exit.ts';
import { shownPath, type Workspace } from './workspace.ts';

/** Opens no symbolic link, so that nothing else must be asked to know one. Windows has no such flag. */
const FLAGS = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NOFOLLOW);

/**
 * Reads files of a workspace and hands over their texts, one at a time: texts of thousands of files are not
 * held together. A file that is tracked but deleted is passed over, and so is a symbolic link to a file that
 * the workspace has anyway.
 * @throws CannotWork that names the files that cannot be read, after the others were handed over
 */
export function readFiles(
  workspace: Workspace,
  files: readonly string[],
  take: (file: string, text: string) => void,
): void {
  const failures: string[] = [];
  for (const file of files) {
    let text: string | null;
    try {
      text = readOne(workspace, file);
    } catch (error) {
      const reason = error instanceof NotText ? error.message : systemReason(error);
      failures.push(`${shownPath(workspace.root, file)} cannot be read: ${reason}.`);
      continue;
    }
    if (text !== null) take(file, text);
  }
  if (failures.length > 0) throw new CannotWork(failures.join('\n'));
}

/** The text of a file; null for one that is not there, or is read under another name. */
function readOne(workspace: Workspace, file: string): string | null {
  const path = `${workspace.root}/${file}`;
  try {
    return decoded(path, readFileSync(path, { encoding: 'utf8', flag: FLAGS as unknown as string }));
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') return null;
    if (code !== 'ELOOP') throw error;
  }
  const target = realpathSync.native(path);
  const isKnown = workspace.files.some((other) => other !== file && join(workspace.root, other) === target);
  return isKnown ? null : decoded(target, readFileSync(target, 'utf8'));
}

class NotText extends Error {}

/** What is not UTF-8 is decoded to a replacement character, which a file may also hold rightly. */
function decoded(path: string, text: string): string {
  if (text.includes('\uFFFD') && !isUtf8(readFileSync(path))) {
    throw new NotText('it is not UTF-8 text; save it in that encoding');
  }
  return text;
}
