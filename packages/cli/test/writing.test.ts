/** Files written whole or not at all. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { putFiles } from '../src/start/put.ts';
import { writeFiles } from '../src/writing.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'focus-writing-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Every file below the folder, with what stands in it; folders end in a slash. */
function there(): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(folder.length + 1);
      return entry.isFile() ? [name, readFileSync(path, 'utf8')] : [`${name}/`, ''];
    }),
  );
}

/** Two files that can be written, one of which is there, and one in whose place a folder stands. */
function blocked(): void {
  mkdirSync(join(folder, 'firm/c'), { recursive: true });
  writeFileSync(join(folder, 'firm/a'), 'old');
}

describe.each<[name: string, write: (files: Readonly<Record<string, string>>) => Promise<void>]>([
  [
    'writeFiles',
    (files) =>
      writeFiles(
        folder,
        Object.entries(files).map(([name, text]) => ({ folder: 'firm', name, text })),
      ),
  ],
  [
    'putFiles',
    (files) =>
      putFiles(
        folder,
        Object.entries(files).map(([name, text]) => ({ file: `firm/${name}`, text })),
      ),
  ],
])('%s', (_, write) => {
  test('replaces what is there, and leaves nothing else behind', async () => {
    mkdirSync(join(folder, 'firm'));
    writeFileSync(join(folder, 'firm/a'), 'old');
    await write({ a: 'new', b: 'more' });
    expect(there()).toEqual({ 'firm/': '', 'firm/a': 'new', 'firm/b': 'more' });
  });

  test('leaves all as it was where one file cannot be written', async () => {
    blocked();
    const before = there();
    await expect(write({ a: 'new', b: 'more', c: 'never' })).rejects.toThrow('firm/c is a folder');
    expect(there()).toEqual(before);
  });

  test('hears a signal while it goes on, and not once it is done', async () => {
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    const before = signals.map((signal) => process.listenerCount(signal));
    const writing = write({ a: 'new' });
    expect(signals.map((signal) => process.listenerCount(signal))).toEqual(before.map((count) => count + 1));
    await writing;
    expect(signals.map((signal) => process.listenerCount(signal))).toEqual(before);
  });
});
