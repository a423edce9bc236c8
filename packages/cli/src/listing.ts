/** The `.focus` and `.focusform` files below a folder. */
import { existsSync, readdirSync, type Dirent } from 'node:fs';
import { CannotWork, errorCode, systemReason } from './exit.ts';
import { gitEnvironment } from './git/environment.ts';
import { trackedFiles } from './git-index.ts';
import { say } from './output/streams.ts';

/** In a work tree of more folders, git knows better which of them are worth entering. */
const MOST_FOLDERS = 1000;

/**
 * Lists the files of a workspace.
 * @param root absolute
 * @param git whether the root is a git work tree: then what git ignores is left out
 * @returns paths relative to the root with forward slashes, in order; what is tracked but deleted is not among them
 * @throws CannotWork for a folder that cannot be read, and for a name that is not Unicode
 */
export function listFiles(root: string, git: boolean): readonly string[] {
  const listed = git ? listWithGit(root) : walk(root);
  const files = [...new Set(listed)].filter(isOurs).sort();
  const strange = files.find((file) => file.includes('\uFFFD'));
  if (strange !== undefined) {
    throw new CannotWork(`The name of ${strange} cannot be read: it is not Unicode (UTF-8).`);
  }
  return files;
}

function listWithGit(root: string): readonly string[] {
  const files = allTracked(root) ?? gitFiles(root);
  if (typeof files !== 'string') return files;
  say(`git cannot list the files of ${root} (${files}), so files that it would ignore are read too.`);
  return walk(root);
}

/** The files of a work tree where every one of them is tracked; null where git must be asked. */
function allTracked(root: string): readonly string[] | null {
  const tracked = trackedFiles(root, hasOurEnding);
  if (tracked === null) return null;
  const files: string[] = [];
  let count = 0;
  try {
    for (const { folder, entries } of foldersOf(root)) {
      count += 1;
      // What a work tree inside of this one holds is not this one's.
      const isOther = folder !== '' && entries.some(({ name }) => name === '.git');
      if (isOther || count > MOST_FOLDERS) return null;
      for (const file of filesOf(folder, entries)) {
        if (!tracked.has(file)) return null;
        files.push(file);
      }
    }
  } catch (error) {
    // Git passes over a folder that cannot be read, and says so.
    if (error instanceof CannotWork) return null;
    throw error;
  }
  return files;
}

/** Tracked and untracked files that are there and not ignored; or why git does not tell, in a few words. */
function gitFiles(root: string): readonly string[] | string {
  // A file system monitor is a program that the repository's own configuration names.
  const quiet = ['-c', 'core.fsmonitor=false'];
  const list = [
    'ls-files',
    '--cached',
    '--deleted',
    '--others',
    '--exclude-standard',
    '-t',
    '-z',
    '--',
    '*.focus',
    '*.focusform',
  ];
  // Loaded here, since that takes as long as git does. Waiting for git is no slower than working beside it: streams
  // that take its answer cost as much.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const { error, status, stdout, stderr } = spawnSync('git', [...quiet, ...list], {
    cwd: root,
    env: gitEnvironment(process.env),
    encoding: 'utf8',
    maxBuffer: Infinity,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  if (error !== undefined)
    return errorCode(error) === 'ENOENT' ? 'git is not installed' : systemReason(error);
  return status === 0
    ? thereAmong(stdout.split('\0'), root)
    : firstLine(stderr) || `it ended with status ${String(status)}`;
}

/**
 * The files that are there.
 * @param tagged each behind its tag, one that is deleted with another tag once more: `H 2026-03.focus`
 */
function thereAmong(tagged: readonly string[], root: string): readonly string[] {
  const files = new Set<string>();
  const gone = new Set<string>();
  for (const line of tagged) {
    const file = line.slice(2);
    // What a sparse checkout leaves out of the work tree is not called deleted.
    const isGone = line.startsWith('R') || (line.startsWith('S') && !existsSync(`${root}/${file}`));
    (isGone ? gone : files).add(file);
  }
  return [...files].filter((file) => !gone.has(file));
}

function firstLine(text: string): string {
  return (
    text
      .trim()
      .split('\n')[0]
      ?.replace(/^fatal: /, '') ?? ''
  );
}

/** Every file of ours below a folder. */
function walk(root: string): readonly string[] {
  return [...foldersOf(root)].flatMap(({ folder, entries }) => filesOf(folder, entries));
}

interface Folder {
  readonly folder: string;
  readonly entries: readonly Dirent[];
}

/**
 * A folder and every one below it that is entered, with what is in it. Symbolic links to folders are not followed, so
 * there is no way in a circle.
 */
function* foldersOf(root: string): Generator<Folder> {
  const left = [''];
  for (let folder = left.pop(); folder !== undefined; folder = left.pop()) {
    const entries = entriesOf(root, folder);
    yield { folder, entries };
    for (const entry of entries) {
      if (entry.isDirectory() && isEntered(entry.name)) left.push(inFolder(folder, entry.name));
    }
  }
}

function filesOf(folder: string, entries: readonly Dirent[]): string[] {
  const files = entries.filter(
    (entry) => hasOurEnding(entry.name) && (entry.isFile() || entry.isSymbolicLink()),
  );
  return files.map(({ name }) => inFolder(folder, name));
}

function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function entriesOf(root: string, folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder === '' ? root : `${root}/${folder}`, { withFileTypes: true });
  } catch (error) {
    throw new CannotWork(
      `The folder ${folder === '' ? root : folder} cannot be read: ${systemReason(error)}.`,
    );
  }
}

/** Whether a path is one of a workspace's: a filing or a form, in no dot-folder and not in `node_modules`. */
export function isOurs(path: string): boolean {
  if (!hasOurEnding(path)) return false;
  // Of thousands, nearly all.
  if (!path.startsWith('.') && !path.includes('/.') && !path.includes('node_modules')) return true;
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  return !name.startsWith('.') && parts.every(isEntered);
}

function hasOurEnding(path: string): boolean {
  return path.endsWith('.focus') || path.endsWith('.focusform');
}

function isEntered(folder: string): boolean {
  return !folder.startsWith('.') && folder !== 'node_modules';
}
