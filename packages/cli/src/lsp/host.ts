/** Where a language server runs that was started as a process: files of this machine, git beside them. */
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { ServerHost, Unreadable } from '@focus/server';
import { URI } from 'vscode-uri';
import { readFiles } from '../files.ts';
import { listFiles } from '../listing.ts';
import { CannotWork } from '../exit.ts';
import { Contents } from '../git/contents.ts';
import { slashed } from '../workspace.ts';

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
    return Promise.resolve(files.map((file) => URI.file(join(folder, file)).toString()));
  },

  read(files, take) {
    const failed: Unreadable[] = [];
    for (const file of files) {
      try {
        const path = pathOf(file);
        const root = dirname(path);
        readFiles({ root, files: [], reported: new Set() }, [slashed(relative(root, path))], (_, text) => {
          take(file, text);
        });
      } catch (error) {
        if (!(error instanceof CannotWork)) throw error;
        failed.push({ file, reason: error.message });
      }
    }
    return Promise.resolve(failed);
  },

  headText(file) {
    const path = pathOf(file);
    const { folder } = rootOf(dirname(path));
    let contents = CONTENTS.get(folder);
    if (contents === undefined) CONTENTS.set(folder, (contents = new Contents(folder)));
    // As the last commit has it, whatever stands in the index or in the work tree.
    return contents.textAt('HEAD', slashed(relative(folder, path)));
  },
};

/** What the last commits of work trees hold, by the top of each. */
const CONTENTS = new Map<string, Contents>();

function isFile(uri: string): boolean {
  return URI.parse(uri).scheme === 'file';
}

function pathOf(uri: string): string {
  return URI.parse(uri).fsPath;
}

/** The git work tree around a folder; without one, the folder. Spelt as the editor spells it. */
function rootOf(folder: string): { readonly folder: string } {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return { folder: at };
    if (dirname(at) === at) return { folder };
  }
}
