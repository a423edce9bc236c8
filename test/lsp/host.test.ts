/** The files of a machine as a language server is told of them. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processHost } from '@focus/cli/lsp-host';
import { CannotServe } from '@focus/server';
import { expect, test } from 'vitest';
import { URI } from 'vscode-uri';
import { folderWith, repositoryWith, temporaryFolder } from '../cli/support.ts';

const uriOf = (folder: string, file = '.') => URI.file(join(folder, file)).toString();

async function listed(folder: string): Promise<readonly string[]> {
  const files = await processHost.list(uriOf(folder));
  return files.map((uri) => uri.slice(uriOf(folder).length + 1));
}

test.each([
  ['a work tree', repositoryWith],
  ['a plain folder', folderWith],
])(
  'in %s, a symbolic link to another filing is none of its own, and one that leads out is',
  async (_, made) => {
    const elsewhere = folderWith({ 'other.focus': '' });
    const folder = made({ '2026-03.focus': '' });
    symlinkSync('2026-03.focus', join(folder, 'latest.focus'));
    symlinkSync(join(elsewhere, 'other.focus'), join(folder, 'other.focus'));
    symlinkSync('nowhere.focus', join(folder, 'nowhere.focus'));
    expect(await listed(folder)).toEqual(['2026-03.focus', 'nowhere.focus', 'other.focus']);
    // The same where the folder itself is reached through one.
    const through = join(temporaryFolder(), 'books');
    symlinkSync(folder, through);
    expect(await listed(through)).toEqual(['2026-03.focus', 'nowhere.focus', 'other.focus']);
  },
);

test('a folder that is not there, and a name that is not Unicode, are told in a sentence', async () => {
  const folder = folderWith({ '2026-01.focus': '' });
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/b`), Buffer.from([0xff]), Buffer.from('.focus')]), '');
  await expect(listed(folder)).rejects.toThrow(
    new CannotServe('The name of b\uFFFD.focus cannot be read: it is not Unicode (UTF-8).'),
  );
  rmSync(folder, { recursive: true });
  await expect(listed(folder)).rejects.toThrow(
    new CannotServe(`The folder ${folder} cannot be read: it does not exist.`),
  );
});

test('a file that is not written yet is listed once it is, unless git ignores it or it lies apart', async () => {
  const folder = repositoryWith({ '.gitignore': 'draft-*.focus\n/old/\n', 'firm.focus': '' });
  mkdirSync(join(folder, 'nested/.git'), { recursive: true });
  symlinkSync(temporaryFolder(), join(folder, 'linked'));
  const files = {
    'new.focus': true,
    'not/there/yet.focus': true,
    ':(top)strange.focus': true,
    'draft-1.focus': false,
    'old/2026-01.focus': false,
    'nested/2026-01.focus': false,
    'linked/2026-01.focus': false,
    '.hidden/2026-01.focus': false,
    'node_modules/2026-01.focus': false,
    'new.txt': false,
  };
  const told: Record<string, boolean> = {};
  for (const file of Object.keys(files)) {
    told[file] = await processHost.wouldList(uriOf(folder), uriOf(folder, file));
  }
  expect(told).toEqual(files);
});

test('a folder within another that is open belongs to it, unless it is a work tree of its own', async () => {
  const folder = folderWith({ 'a/2026-01.focus': '', 'b/2026-01.focus': '' });
  mkdirSync(join(folder, 'b/.git'));
  const roots = await processHost.rootsOf([uriOf(folder, 'a'), uriOf(folder), uriOf(folder, 'b')]);
  expect(roots).toEqual([uriOf(folder), uriOf(folder, 'b')]);
});
