/** The files of ours in a tree of git, and those that are not the same in two states. */
import { CannotWork } from '../exit.ts';
import { isOurs } from '../listing.ts';
import { failed, type Git } from './run.ts';
import type { Repository } from './repository.ts';

/** The files of a state of the repository, by their paths from its top: the name of each one's content. */
export type TreeFiles = ReadonlyMap<string, string>;

/** A file that is not the same in two states. */
export interface ChangedFile {
  readonly path: string;
  /** The name of its content; null where there is no such file. */
  readonly before: string | null;
  /** As `before`. `disk` where it has to be read from the work tree, `unmerged` where a merge left it in conflict. */
  readonly after: string | null;
}

/** The content is what stands in the work tree. */
export const ON_DISK = 'disk';
/** The content is not decided: the index holds both sides of a merge. */
export const UNMERGED = 'unmerged';

/** The files of ours, as the last arguments of a command of git. */
export const OURS: readonly string[] = ['--', '*.focus', '*.focusform'];

/**
 * The files of ours in a tree: no symbolic links, no submodules, nothing in dot-folders or `node_modules`. Git is asked
 * while this program goes on.
 */
export async function filesOfTree({ git }: Repository, tree: string): Promise<TreeFiles> {
  const args = ['ls-tree', '-r', '-z', '--full-tree', tree];
  const answer = await git.start(args);
  if (answer.status !== 0) throw failed(answer, args);
  // Each `MODE KIND OBJECT\tPATH\0`, cut out where it stands: there may be thousands.
  const listed = answer.stdout.toString();
  const files = new Map<string, string>();
  for (let at = 0, end = listed.indexOf('\0'); end >= 0; at = end + 1, end = listed.indexOf('\0', at)) {
    const tab = listed.indexOf('\t', at);
    const path = listed.slice(tab + 1, end);
    if (!isFile(listed.slice(at, tab)) || !isWanted(path)) continue;
    files.set(path, listed.slice(listed.lastIndexOf(' ', tab) + 1, tab));
  }
  return files;
}

/** The files of ours that are not the same in two trees. Renamed ones are gone here and new there. */
export function changedBetween({ git }: Repository, before: string, after: string): readonly ChangedFile[] {
  const raw = ['diff-tree', '-r', '-z', '--raw', '--no-renames', before, after, ...OURS];
  return changesOf(records(git.run(raw)), false);
}

/** The files of ours that are not the same in a tree and in the index. */
export function changedInIndex({ git }: Repository, before: string): readonly ChangedFile[] {
  const raw = ['diff-index', '--cached', '-r', '-z', '--raw', '--no-renames', before, ...OURS];
  return changesOf(records(git.run(raw)), false);
}

/**
 * The files of ours that are not the same in a tree and in the work tree, as far as git can tell without reading them;
 * those that nobody added yet too, unless git ignores them.
 */
export async function changedInWorkTree(
  { git }: Repository,
  before: string,
): Promise<readonly ChangedFile[]> {
  const raw = ['diff-index', '-r', '-z', '--raw', '--no-renames', before, ...OURS];
  const [ofTracked, added] = await Promise.all([
    recordsOf(git, raw),
    recordsOf(git, ['ls-files', '--others', '--exclude-standard', '-z', ...OURS]),
  ]);
  const tracked = changesOf(ofTracked, true);
  const known = new Set(tracked.map(({ path }) => path));
  const others = added.filter((path) => isWanted(path) && !known.has(path));
  return [...tracked, ...others.map((path) => ({ path, before: null, after: ON_DISK }))];
}

/** What git tells while this program goes on. */
async function recordsOf(git: Git, args: readonly string[]): Promise<readonly string[]> {
  const answer = await git.start(args);
  if (answer.status !== 0) throw failed(answer, args);
  return records(answer.stdout);
}

/**
 * The files of ours in git's raw format: a file once, though an unmerged one stands in git's answer twice.
 * @param fields in turns what is told of a file, and its path
 * @param onDisk whether what has no name yet stands in the work tree
 */
export function changesOf(fields: readonly string[], onDisk: boolean): readonly ChangedFile[] {
  const files = new Map<string, ChangedFile>();
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [head = '', path = ''] = [fields[at], fields[at + 1]];
    const [oldMode = '', newMode = '', oldObject = '', newObject = '', status = ''] = head
      .slice(1)
      .split(' ');
    if (!isWanted(path)) continue;
    const before = isFile(oldMode) ? oldObject : null;
    const known = files.get(path);
    if (status.startsWith('U')) {
      const after = onDisk ? ON_DISK : UNMERGED;
      files.set(path, { path, before: known?.before ?? before, after });
      continue;
    }
    const after = !isFile(newMode) ? null : onDisk && /^0+$/.test(newObject) ? ON_DISK : newObject;
    files.set(path, { path, before: before ?? known?.before ?? null, after: known?.after ?? after });
  }
  return [...files.values()];
}

/** What git ends with a zero byte, as text. A name that is no Unicode has a character in its place that says so. */
export function records(output: Buffer): string[] {
  const parts = output.toString().split('\0');
  parts.pop();
  return parts;
}

/** A regular file; neither a symbolic link nor a submodule. */
function isFile(mode: string): boolean {
  return mode.startsWith('100');
}

/** Whether a path is that of a filing or a form, as workspaces take them. */
function isWanted(path: string): boolean {
  if (!isOurs(path)) return false;
  if (path.includes('\uFFFD')) {
    throw new CannotWork(`The name of ${path} cannot be read: it is not Unicode (UTF-8).`);
  }
  return true;
}
