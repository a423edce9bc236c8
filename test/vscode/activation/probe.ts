/**
 * An extension that measures another: what of it arrives when in the extension host that both run in. It is told by
 * `probe.json` what to open, and writes `times.json`.
 */
import childProcess, { type ChildProcess } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { languages, Uri, workspace } from 'vscode';

/** The folder of `probe.json` and `times.json`. */
declare const PROBE_FOLDER: string;

/** What is to be measured. */
export interface Task {
  /** Filings to copy into the workspace first; null where they are there. */
  readonly filings: string | null;
  /** The filing to open, from the top of the workspace. It has findings. */
  readonly open: string;
  /** Milliseconds to wait before: while a window opens, all of it is busy. */
  readonly wait: number;
}

/** When something happened, in milliseconds of the clock. */
export type Times = Readonly<Record<string, number>>;

const times: Record<string, number> = {};

function note(what: string): void {
  times[what] ??= Date.now();
}

/** Called by VS Code as soon as the host runs. */
export function activate(): void {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder === undefined) return;
  const task = JSON.parse(readFileSync(join(PROBE_FOLDER, 'probe.json'), 'utf8')) as Task;
  watchServer();
  const uri = Uri.joinPath(folder.uri, task.open);
  const found = new Promise<void>((resolve) => {
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some((one) => one.path === uri.path) || languages.getDiagnostics(uri).length === 0) return;
      note('diagnostics shown');
      resolve();
    });
  });
  // Activation does not wait for what comes of it.
  void measure(task, folder.uri.fsPath, uri, found);
}

async function measure(task: Task, folder: string, uri: Uri, found: Promise<void>): Promise<void> {
  await sleep(task.wait);
  if (task.filings !== null) cpSync(task.filings, folder, { recursive: true });
  note('filing opened');
  await workspace.openTextDocument(uri);
  await found;
  await sleep(1000);
  for (const { name, startTime } of marks()) {
    const what = /^code\/extHost\/(\w+)\/focus-filings\.focus-vscode$/.exec(name)?.[1];
    if (what !== undefined) times[what] = startTime;
  }
  writeFileSync(join(PROBE_FOLDER, 'times.json'), JSON.stringify(times));
}

/** VS Code's own marks in this host. */
function marks(): readonly { readonly name: string; readonly startTime: number }[] {
  const scope = globalThis as unknown as {
    MonacoPerformanceMarks?: { getMarks(): readonly { name: string; startTime: number }[] };
  };
  return scope.MonacoPerformanceMarks?.getMarks() ?? [];
}

/** Notes what is said to the language server and by it: it is a process that this host starts. */
function watchServer(): void {
  const { fork } = childProcess;
  childProcess.fork = ((...args: Parameters<typeof fork>) => {
    const child = fork(...args);
    if (!String(args[0]).endsWith('server.cjs')) return child;
    note('server started');
    watch(child);
    return child;
  }) as typeof fork;
}

function watch(child: ChildProcess): void {
  const send = child.send.bind(child) as (...args: unknown[]) => boolean;
  child.send = (...args: unknown[]) => {
    const { method, id } = args[0] as { method?: string; id?: unknown };
    note(`to server: ${method ?? `answer ${String(id)}`}`);
    return send(...args);
  };
  child.on('message', (message: { method?: string; id?: unknown }) => {
    note(`from server: ${message.method ?? `answer ${String(message.id)}`}`);
  });
}
