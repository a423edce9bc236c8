/** Where a language server runs that was started as a process: files of this machine, git beside them. */
import { execFile } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { CannotServe, type ServerHost, type Unreadable } from '@focus/server';
import { URI } from 'vscode-uri';
import { readFiles } from '../files.ts';
import { isOurs, listFiles } from '../listing.ts';
import { CannotWork } from '../exit.ts';
import { Contents } from '../git/contents.ts';
import { Git, gitCommand } from '../git/run.ts';
import { outermost, rootOf, slashed } from '../workspace.ts';

export { keepHeapSmall } from './memory.ts';

/** So many files are read before whatever else has arrived is looked at: a few milliseconds. */
const AT_ONCE = 100;

/** The files of this machine. */
export const processHost: ServerHost = {
  rootsOf(folders) {
    // Spelt as the editor spells them.
    const roots = outermost(folders.filter(isFile).map((folder) => rootOf(pathOf(folder))));
    return Promise.resolve(roots.map(({ folder }) => URI.file(folder).toString()));
  },

  list(root) {
    return new Promise((resolve) => {
      resolve(filesOf(pathOf(root)).map((file) => uriBelow(root, file)));
    });
  },

  async wouldList(root, file) {
    const [folder, path] = [pathOf(root), pathOf(file)];
    const inner = slashed(relative(folder, path));
    if (!isOurs(inner) || hasLink(folder, path)) return false;
    if (!rootOf(folder).git) return true;
    return rootOf(dirname(path)).folder === folder && !(await isIgnored(folder, inner));
  },

  async read(files, take) {
    const failed: Unreadable[] = [];
    for (const [index, file] of files.entries()) {
      if (index % AT_ONCE === AT_ONCE - 1) await setImmediate();
      try {
        const text = textOf(file);
        if (text !== null) take(file, text);
      } catch (error) {
        if (!(error instanceof CannotWork)) throw error;
        failed.push({ file, reason: error.message });
      }
    }
    return failed;
  },

  readNow(file) {
    try {
      return textOf(file);
    } catch (error) {
      if (error instanceof CannotWork) return null;
      throw error;
    }
  },

  headText(file) {
    const path = pathOf(file);
    const { folder } = rootOf(dirname(path));
    let contents = CONTENTS.get(folder);
    if (contents === undefined) CONTENTS.set(folder, (contents = new Contents(folder)));
    // As the last commit has it, whatever stands in the index or in the work tree.
    return contents.textAt('HEAD', slashed(relative(folder, path)));
  },

  async changedSinceHead(root) {
    const folder = pathOf(root);
    if (!existsSync(join(folder, '.git'))) return null;
    // The order that somebody's configuration names may be in a file that is not there.
    const plain = ['--no-renames', '--no-ext-diff', '-O/dev/null'];
    const names = ['diff', '--name-only', ...plain, '-z', 'HEAD', '--', '*.focus'];
    const { args, env } = gitCommand(names);
    const options = { cwd: folder, env, maxBuffer: Infinity, windowsHide: true };
    return new Promise((resolve) => {
      // It fails where nothing is committed yet, and where git is not installed.
      execFile('git', args, options, (error, output) => {
        const files = output.split('\0').filter((file) => file !== '');
        resolve(error === null ? files.map((file) => uriBelow(root, file)) : null);
      });
    });
  },
};

/** What the last commits of work trees hold, by the top of each. */
const CONTENTS = new Map<string, Contents>();

function isFile(uri: string): boolean {
  return URI.parse(uri).scheme === 'file';
}

/** The path of a file, whose URI is nearly always the path itself. */
function pathOf(uri: string): string {
  const isPath = uri.startsWith('file:///') && PLAIN.test(uri.slice(8)) && process.platform !== 'win32';
  return isPath ? uri.slice(7) : URI.parse(uri).fsPath;
}

/** The URI of a file of a folder: thousands are asked for at once. */
function uriBelow(folder: string, file: string): string {
  if (PLAIN.test(file) && !folder.endsWith('/')) return `${folder}/${file}`;
  return URI.file(join(pathOf(folder), file)).toString();
}

/** A path of which nothing is written in another way in a URI. */
const PLAIN = /^[\w.~/-]+$/;

/**
 * The text of a file; null where there is none.
 * @throws CannotWork where it cannot be read
 */
function textOf(uri: string): string | null {
  const path = pathOf(uri);
  let read: string | null = null;
  readFiles({ root: dirname(path), files: [], reported: NO_FILES }, [basename(path)], (_, text) => {
    read = text;
  });
  return read;
}

const NO_FILES: ReadonlySet<string> = new Set();

/**
 * The files of a workspace. A symbolic link to one that it has anyway is none of its own.
 * @throws CannotServe where they cannot be listed
 */
function filesOf(folder: string): readonly string[] {
  let files: readonly string[];
  try {
    files = listFiles(folder, rootOf(folder).git);
  } catch (error) {
    throw error instanceof CannotWork ? new CannotServe(error.message) : error;
  }
  const links = linksAmong(folder, files);
  if (links.length === 0) return files;
  const real = realpathSync.native(folder);
  const known = new Set(files.map((file) => join(real, file)));
  const doubled = new Set(links.filter((file) => known.has(targetOf(join(folder, file)))));
  return files.filter((file) => !doubled.has(file));
}

/** The symbolic links among thousands of files: each folder of theirs is looked at once. */
function linksAmong(folder: string, files: readonly string[]): readonly string[] {
  const names = Map.groupBy(files, (file) => file.slice(0, file.lastIndexOf('/') + 1));
  return [...names].flatMap(([inner, ofFolder]) => {
    const links = new Set(linksIn(join(folder, inner)));
    return links.size === 0 ? [] : ofFolder.filter((file) => links.has(file.slice(inner.length)));
  });
}

/** The names of the symbolic links in a folder; none in one that git has and nobody else has. */
function linksIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => name);
  } catch {
    return [];
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** Where a symbolic link leads; nowhere where there is nothing. */
function targetOf(link: string): string {
  try {
    return realpathSync.native(link);
  } catch {
    return '';
  }
}

/** Whether a path below a folder is a symbolic link, or leads through one. */
function hasLink(folder: string, path: string): boolean {
  for (let at = path; at !== folder && at !== dirname(at); at = dirname(at)) if (isLink(at)) return true;
  return false;
}

/** Whether git ignores a file of a work tree. Without git, nothing is ignored. */
async function isIgnored(folder: string, file: string): Promise<boolean> {
  try {
    return (await new Git(folder).start(['check-ignore', '--quiet', '--', `./${file}`])).status === 0;
  } catch (error) {
    if (error instanceof CannotWork) return false;
    throw error;
  }
}
