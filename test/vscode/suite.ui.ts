import { expect, it } from 'vitest';
import { join } from 'node:path';
import { launch } from './support/browser.ts';
import { ROOT, startServer } from './support/server.ts';
import { buildSuite } from './support/suite.ts';
import { makeWorkspace } from './support/workspace.ts';

it('does in an extension host what other extensions may ask of it', async () => {
  const suite = await buildSuite();
  const workspace = makeWorkspace();
  const server = await startServer({});
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const said: string[] = [];
    // VS Code calls these two when a run of tests writes a line and when it ends.
    await page.exposeFunction('codeAutomationLog', (_: string, values: unknown[]) =>
      said.push(values.join(' ')),
    );
    const ended = new Promise<number>((resolve) => {
      void page.exposeFunction('codeAutomationExit', resolve);
    });
    const at = (path: string) => `vscode-remote://127.0.0.1:${server.port}${path}`;
    const payload = JSON.stringify([
      ['extensionDevelopmentPath', at(join(ROOT, 'packages/vscode'))],
      ['extensionTestsPath', at(suite)],
    ]);
    await page.goto(
      `${server.url}/?${new URLSearchParams({ folder: workspace.folder, payload }).toString()}`,
    );
    // A host that dies ends with 0 too: only the suite's own last words prove that it came to its end.
    expect(await ended, said.slice(-30).join('\n')).toBe(0);
    expect(said.join('\n')).toContain('the suite has passed');
  } finally {
    await browser.close();
    await server.stop();
    workspace.remove();
  }
});
