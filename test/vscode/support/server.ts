/**
 * A real VS Code server (`code-server`) on this machine's loopback, with a home of its own. Started as a process
 * group and ended as one, so that nothing of it is left behind.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The checkout. */
export const ROOT = join(import.meta.dirname, '../../..');

const ENTRY = join(ROOT, '.vscode-host/node_modules/code-server/out/node/entry.js');
const START_LIMIT = 60_000;

/** Settings that keep VS Code from saying what has nothing to do with the extension. */
const QUIET = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.showReleaseNotes': false,
  'window.confirmBeforeClose': 'never',
  'window.menuBarVisibility': 'compact',
  'workbench.enableExperiments': false,
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** A running VS Code server. */
export interface VsCodeServer {
  readonly url: string;
  readonly port: number;
  /** What it has written to its streams. */
  log(): string;
  stop(): Promise<void>;
}

/**
 * Starts a server and waits until it answers.
 * @param options.settings user settings beside those that keep it quiet
 * @param options.machine settings of the machine that the server runs on
 * @param options.vsix extensions to install first
 * @param options.proxy whether the server hands on requests to other ports of this machine
 */
export async function startServer(options: {
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly machine?: Readonly<Record<string, unknown>>;
  readonly vsix?: readonly string[];
  readonly proxy?: boolean;
}): Promise<VsCodeServer> {
  // Short: sockets lie below it, and their names may not be long.
  const home = mkdtempSync(join(tmpdir(), 'vsx-'));
  const data = join(home, 'data');
  const extensions = join(home, 'ext');
  mkdirSync(join(data, 'User'), { recursive: true });
  mkdirSync(extensions);
  mkdirSync(join(data, 'Machine'));
  writeFileSync(join(data, 'Machine/settings.json'), JSON.stringify(options.machine ?? {}));
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify({ ...QUIET, ...options.settings }));
  const env = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'c'),
    XDG_DATA_HOME: join(home, 's'),
    XDG_RUNTIME_DIR: home,
    TMPDIR: home,
    // No gallery to look extensions up in.
    EXTENSIONS_GALLERY: '{}',
    NODE_OPTIONS: undefined,
    VSCODE_IPC_HOOK_CLI: undefined,
    PORT: undefined,
  };
  const folders = ['--user-data-dir', data, '--extensions-dir', extensions];
  for (const vsix of options.vsix ?? []) {
    await finished(spawn(process.execPath, [ENTRY, ...folders, '--install-extension', vsix], { env }));
  }
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [
      ENTRY,
      ...folders,
      ...['--bind-addr', `127.0.0.1:${port}`, '--auth', 'none'],
      ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
      '--disable-getting-started-override',
      ...(options.proxy === true ? [] : ['--disable-proxy']),
      // Else the page ignores where an extension under test lies.
      ...['--vscode-option', 'enable-smoke-test-driver'],
    ],
    { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
  }
  const server = {
    url: `http://127.0.0.1:${port}`,
    port,
    log: () => log,
    async stop() {
      await stopGroup(child);
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
  const end = Date.now() + START_LIMIT;
  while (!(await answers(`${server.url}/healthz`))) {
    if (child.exitCode === null && Date.now() < end) await sleep(100);
    else {
      await server.stop();
      throw new Error(`The VS Code server did not start.\n${log}`);
    }
  }
  return server;
}

/** Unpacks an extension as VS Code does when it installs it. */
export async function unpack(vsix: string): Promise<{ readonly folder: string; remove(): void }> {
  const home = mkdtempSync(join(tmpdir(), 'vsx-'));
  const env = { ...process.env, HOME: home, EXTENSIONS_GALLERY: '{}', NODE_OPTIONS: undefined };
  const folders = ['--user-data-dir', join(home, 'data'), '--extensions-dir', join(home, 'ext')];
  await finished(spawn(process.execPath, [ENTRY, ...folders, '--install-extension', vsix], { env }));
  const name = readdirSync(join(home, 'ext')).find((one) => one.startsWith('focus-'));
  if (name === undefined) throw new Error(`${vsix} was not installed.`);
  return {
    folder: join(home, 'ext', name),
    remove() {
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function stopGroup(child: ChildProcess): Promise<void> {
  const group = -(child.pid ?? 0);
  if (group === 0) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode === null && signal(group, 'SIGTERM')) await Promise.race([gone, sleep(5000)]);
  signal(group, 'SIGKILL');
}

function signal(group: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(group, name);
  } catch {
    return false;
  }
}

function finished(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    }
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The extension cannot be installed (${code ?? 'killed'}).\n${output}`));
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('There is no free port.'));
      });
    });
  });
}
