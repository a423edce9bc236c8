/**
 * The same extension in the VS Code of the desktop, where one can be downloaded: `npm run test:vscode:desktop`. Runs
 * `suite.ts` in its extension host.
 */
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildSuite } from './support/suite.ts';
import { ROOT } from './support/server.ts';
import { makeWorkspace } from './support/workspace.ts';

const suite = await buildSuite();
const workspace = makeWorkspace();
try {
  await runTests({
    extensionDevelopmentPath: join(ROOT, 'packages/vscode'),
    extensionTestsPath: suite,
    launchArgs: [workspace.folder, '--disable-extensions', '--disable-workspace-trust'],
  });
} finally {
  workspace.remove();
}
