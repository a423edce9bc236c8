/** Where a language server runs that was started as a process: files of this machine, git beside them. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ServerHost, Unreadable } from '@focus/server';
import { URI } from 'vscode-uri';
import { readFiles } from '../files.ts';
import { listFiles } from '../listing.ts';
import { CannotWork } from '../exit.ts';
import { Contents } from '../git/contents.ts';
import { gitCommand } from '../git/run.ts';
import { slashed } from '../workspace.ts';

export { keepHeapSmall } from './memory.ts';

/** So many files are read before whatever else has arrived is looked at: a few milliseconds. */
const AT_ONCE = 100;

/** The files of this machine. */
export const processHost: ServerHost = {
  rootsOf(folders) {
    const roots = folders.filter(isFile).map((folder) => URI.file(rootOf(pathOf(folder)).folder).toString());
    const unique = [...new Set(roots)];
    return Promise.resolve(unique);
  },

  list(root) {
    const folder = pathOf(root);
    const files = listFiles(folder, existsSync(join(folder, '.git')));
    return Promise.resolve(files.map((file) => uriBelow(root, file)));
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

/** The git work tree around a folder; without one, the folder. Spelt as the editor spells it. */
function rootOf(folder: string): { readonly folder: string } {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return { folder: at };
    if (dirname(at) === at) return { folder };
  }
}
