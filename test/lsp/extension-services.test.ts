import { expect, test } from 'vitest';
import { Editor } from '../../packages/server/test/support/editor.ts';
import { UNUSED_SERVICES } from '../../scripts/extension/unused-services.ts';

test('the extension leaves out no part of its client that the server announces something for', async () => {
  const { initialized } = await Editor.start({ files: {} });
  const announced = Object.entries(UNUSED_SERVICES).filter(
    ([, capability]) => capability(initialized.capabilities) !== undefined,
  );
  expect(announced.map(([service]) => service)).toEqual([]);
});
