/** Real paths, also of what is not there. */
import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * A path without symbolic links. It need not exist, the folder around it may not either.
 * @param path absolute
 */
export function withoutLinks(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(withoutLinks(folder), basename(path));
  }
}
