/** VS Code with the packed extension, open in a browser: as the desktop runs it, or in a web worker. */
import { join } from 'node:path';
import { launch } from './browser.ts';
import { serve, VSIX } from './extension.ts';
import { Person } from './person.ts';
import { ROOT, startServer, unpack } from './server.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

/** Which extension host the extension runs in. */
export type Host = 'desktop' | 'web';

/** A window of VS Code. */
export interface VsCode {
  readonly person: Person;
  readonly workspace: Workspace;
  /** As it was when it was opened: the files as committed, no editor open, no file changed. */
  tidy(): Promise<void>;
  /** Says what went wrong beside the test: errors of the page, the log of the server. */
  trouble(): string;
  close(): Promise<void>;
}

const SETTINGS = {
  'editor.fontFamily': "'DejaVu Sans Mono'",
  'editor.fontSize': 13,
  'editor.minimap.enabled': false,
  'explorer.confirmDelete': false,
};

/** Opens VS Code on a fresh workspace. */
export async function openVsCode(
  host: Host,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<VsCode> {
  const closing: (() => unknown)[] = [];
  const close = async () => {
    for (const end of closing.reverse()) await end();
  };
  try {
    const workspace = makeWorkspace();
    closing.push(() => {
      workspace.remove();
    });
    const server = await startServer({
      settings: { ...SETTINGS, ...settings },
      machine: { 'focus.command': join(ROOT, 'packages/cli/bin/focus.js') },
      ...(host === 'desktop' ? { vsix: [VSIX] } : { proxy: true }),
    });
    closing.push(() => server.stop());
    const browser = await launch();
    closing.push(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || /focus/i.test(message.text()))
        errors.push(`[${message.type()}] ${message.text()}`);
    });
    if (host === 'web') {
      const unpacked = await unpack(VSIX);
      closing.push(() => {
        unpacked.remove();
      });
      const served = await serve(unpacked.folder);
      closing.push(() => {
        served.stop();
      });
      // As a development extension of the page: then it counts as installed in the browser and runs in its web worker.
      const at = { scheme: 'http', authority: `127.0.0.1:${server.port}`, path: `/proxy/${served.port}` };
      await page.addInitScript((extension) => {
        const original = Object.getOwnPropertyDescriptor(Element.prototype, 'getAttribute')?.value as (
          this: Element,
          name: string,
        ) => string | null;
        Element.prototype.getAttribute = function (name) {
          const value = original.call(this, name);
          if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return value;
          const configuration = JSON.parse(value ?? '{}') as Record<string, unknown>;
          return JSON.stringify({ ...configuration, developmentOptions: { extensions: [extension] } });
        };
      }, at);
    }
    await page.goto(`${server.url}/?${new URLSearchParams({ folder: workspace.folder }).toString()}`);
    await page.locator('.monaco-workbench .explorer-folders-view').waitFor({ timeout: 60_000 });
    const trouble = () => [...errors.slice(-40), server.log().split('\n').slice(-30).join('\n')].join('\n');
    const person = new Person(page, host);
    const tidy = async () => {
      await person.closeEverything();
      workspace.restore();
    };
    return { person, workspace, tidy, trouble, close };
  } catch (error) {
    await close();
    throw error;
  }
}
