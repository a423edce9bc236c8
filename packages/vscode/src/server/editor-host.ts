/** A host whose files are those of the editor at the other end of the connection. */
import type { Connection } from 'vscode-languageserver';
import { isBelow, type ServerHost, type Unreadable } from '@focus/server';
import type { FileRequests } from '../files-protocol.ts';

/** So many files are asked for at once: few requests, and none that holds a whole workspace. */
const AT_ONCE = 200;

/** Asks the editor for files. */
export class EditorHost implements ServerHost {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  rootsOf(folders: readonly string[]): Promise<readonly string[]> {
    return this.#ask('focus/files/roots', folders);
  }

  list(root: string): Promise<readonly string[]> {
    return this.#ask('focus/files/list', root);
  }

  /** By its name alone: an editor in a browser lists what git ignores too. */
  wouldList(root: string, file: string): Promise<boolean> {
    const folders = isBelow(file, root) ? file.slice(root.length).split('/') : [];
    return Promise.resolve(folders.every((name) => !name.startsWith('.') && name !== 'node_modules'));
  }

  async read(
    files: readonly string[],
    take: (file: string, text: string) => void,
  ): Promise<readonly Unreadable[]> {
    const unreadable: Unreadable[] = [];
    for (let from = 0; from < files.length; from += AT_ONCE) {
      const { texts, failed } = await this.#ask('focus/files/read', files.slice(from, from + AT_ONCE));
      for (const [file, text] of texts) take(file, text);
      unreadable.push(...failed);
    }
    return unreadable;
  }

  headText(file: string): Promise<string | null> {
    return this.#ask('focus/files/head', file);
  }

  changedSinceHead(root: string): Promise<readonly string[] | null> {
    return this.#ask('focus/files/changed', root);
  }

  #ask<Method extends keyof FileRequests>(
    method: Method,
    params: FileRequests[Method]['params'],
  ): Promise<FileRequests[Method]['result']> {
    return this.#connection.sendRequest(method, params);
  }
}
