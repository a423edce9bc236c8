/** Files for a server that has none: read by VS Code, whatever file system they lie in. */
import {
  extensions,
  FileSystemError,
  FileType,
  RelativePattern,
  Uri,
  workspace,
  type Disposable,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FileRequests, FileTexts } from '../files-protocol.ts';

const OURS = /\.(?:focus|focusform)$/;

/** Answers what the server asks of files. */
export function answerFileRequests(client: BaseLanguageClient): Disposable[] {
  return [
    answer(client, 'focus/files/roots', (folders) => Promise.resolve([...new Set(folders)])),
    answer(client, 'focus/files/list', (root) => listFiles(Uri.parse(root))),
    answer(client, 'focus/files/read', readFiles),
    answer(client, 'focus/files/head', (file) => headText(Uri.parse(file))),
    answer(client, 'focus/files/changed', (root) => changedSinceHead(Uri.parse(root))),
  ];
}

function answer<Method extends keyof FileRequests>(
  client: BaseLanguageClient,
  method: Method,
  handler: (params: FileRequests[Method]['params']) => Promise<FileRequests[Method]['result']>,
): Disposable {
  return client.onRequest(method, handler);
}

/** The index of the workspace where there is one; else folder by folder. */
async function listFiles(root: Uri): Promise<readonly string[]> {
  const pattern = new RelativePattern(root, '**/*.{focus,focusform}');
  const found = await workspace.findFiles(pattern, '**/{.*,node_modules}/**');
  const files = found.length > 0 ? found : await walk(root);
  return files.map((uri) => uri.toString()).sort();
}

async function walk(folder: Uri): Promise<readonly Uri[]> {
  const entries = await workspace.fs.readDirectory(folder).then(
    (read) => read,
    () => [],
  );
  const files: Uri[] = [];
  for (const [name, type] of entries) {
    const at = Uri.joinPath(folder, name);
    // A link is not followed, as the command does not: what it leads to has a name of its own.
    if (type === FileType.File && OURS.test(name)) files.push(at);
    else if (type === FileType.Directory && !name.startsWith('.') && name !== 'node_modules')
      files.push(...(await walk(at)));
  }
  return files;
}

async function readFiles(files: readonly string[]): Promise<FileTexts> {
  const texts: [file: string, text: string][] = [];
  const failed: { file: string; reason: string }[] = [];
  const read = async (file: string): Promise<void> => {
    const uri = Uri.parse(file);
    try {
      const bytes = await workspace.fs.readFile(uri);
      texts.push([file, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)]);
    } catch (error) {
      if (error instanceof FileSystemError && error.code === 'FileNotFound') return;
      const why = error instanceof TypeError ? 'it is not UTF-8 text' : String(error);
      failed.push({ file, reason: `${workspace.asRelativePath(uri)} cannot be read: ${why}.` });
    }
  };
  await Promise.all(files.map(read));
  return { texts, failed };
}

/** What is asked here of VS Code's own git extension. */
interface GitExtension {
  getAPI(version: 1): {
    getRepository(uri: Uri): Repository | null;
  };
}

interface Repository {
  show(ref: string, path: string): Promise<string>;
  diffWithHEAD(): Promise<readonly { readonly originalUri: Uri }[]>;
}

async function repositoryOf(uri: Uri): Promise<Repository | null> {
  const git = extensions.getExtension<GitExtension>('vscode.git');
  return git === undefined ? null : (await git.activate()).getAPI(1).getRepository(uri);
}

async function headText(file: Uri): Promise<string | null> {
  try {
    return (await (await repositoryOf(file))?.show('HEAD', file.fsPath)) ?? null;
  } catch {
    return null;
  }
}

async function changedSinceHead(root: Uri): Promise<readonly string[] | null> {
  try {
    const changes = await (await repositoryOf(root))?.diffWithHEAD();
    const files = changes?.map(({ originalUri }) => originalUri.toString());
    return files?.filter((file) => OURS.test(file)) ?? null;
  } catch {
    // Nothing is committed yet.
    return null;
  }
}
