/** The suite that runs within an extension host, as a file that one loads. */
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { ROOT } from './server.ts';

/** Bundles it, and says where it is. */
export async function buildSuite(): Promise<string> {
  const file = join(ROOT, 'packages/vscode/dist/test/suite.cjs');
  const built = await rolldown({
    input: join(ROOT, 'test/vscode/suite.ts'),
    platform: 'node',
    external: ['vscode'],
  });
  await built.write({ file, format: 'cjs' });
  await built.close();
  return file;
}
