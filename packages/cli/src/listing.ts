/** The `.focus` and `.focusform` files below a folder. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { CannotWork, errorCode, systemReason } from './exit.ts';
import { say } from './output/streams.ts';

/**
 * Lists the files of a workspace.
 * @param root absolute
 * @param git whether the root is a git work tree: then what git ignores is left out
 * @returns paths relative to the root with forward slashes, in order; a file that was deleted but is still
 *   tracked may be among them
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
  const files = gitFiles(root);
  if (typeof files !== 'string') return files;
  say(`git cannot list the files of ${root} (${files}), so files that it would ignore are read too.`);
  return walk(root);
}

/** Tracked and untracked files that are not ignored; or why git does not tell, in a few words. */
function gitFiles(root: string): readonly string[] | string {
  // A file system monitor is a program that the repository's own configuration names.
  const quiet = ['-c', 'core.fsmonitor=false'];
  const list = [
    'ls-files',
    '--cached',
    '--others',
    '--exclude-standard',
    '-z',
    '--',
    '*.focus',
    '*.focusform',
  ];
  // Waiting for git is no slower than working beside it: streams that take its answer cost as much.
  const { error, status, stdout, stderr } = spawnSync('git', [...quiet, ...list], {
    cwd: root,
    env: withoutRepository(process.env),
    encoding: 'utf8',
    maxBuffer: Infinity,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  if (error !== undefined)
    return errorCode(error) === 'ENOENT' ? 'git is not installed' : systemReason(error);
  return status === 0 ? stdout.split('\0') : firstLine(stderr) || `it ended with status ${String(status)}`;
}

/** In a git hook these name the hook's own repository, which need not be the one at hand. */
const REPOSITORY = new Set(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR']);

function withoutRepository(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !REPOSITORY.has(name)));
}

function firstLine(text: string): string {
  return (
    text
      .trim()
      .split('\n')[0]
      ?.replace(/^fatal: /, '') ?? ''
  );
}

/** Every file below a folder. Symbolic links to folders are not followed, so there is no way in a circle. */
function walk(root: string): readonly string[] {
  const files: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(root, folder)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (isEntered(entry.name)) folders.push(path);
      } else if (entry.isFile() || entry.isSymbolicLink()) {
        files.push(path);
      }
    }
  }
  return files;
}

function entriesOf(root: string, folder: string) {
  try {
    return readdirSync(folder === '' ? root : `${root}/${folder}`, { withFileTypes: true });
  } catch (error) {
    throw new CannotWork(
      `The folder ${folder === '' ? root : folder} cannot be read: ${systemReason(error)}.`,
    );
  }
}

function isOurs(path: string): boolean {
  if (!/\.(?:focus|focusform)$/.test(path)) return false;
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  return !name.startsWith('.') && parts.every(isEntered);
}

function isEntered(folder: string): boolean {
  return !folder.startsWith('.') && folder !== 'node_modules';
}
