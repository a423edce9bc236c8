/** Files written whole or not at all. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { putFiles } from '../src/start/put.ts';
import { putTogether, writeFiles } from '../src/writing.ts';

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

/** A folder that is always in memory on Linux, and so on another file system than most. */
const SHARED = '/dev/shm';

describe('putFiles', () => {
  test.skipIf(!existsSync(SHARED) || statSync(SHARED).dev === statSync(tmpdir()).dev)(
    'replaces what a link leads to on another file system, and takes that back too',
    async () => {
      const elsewhere = mkdtempSync(join(SHARED, 'focus-writing-'));
      try {
        writeFileSync(join(elsewhere, 'a'), 'old');
        blocked();
        symlinkSync(join(elsewhere, 'a'), join(folder, 'firm/b'));
        const files = { b: 'new', a: 'more', c: 'never' };
        const put = (names: readonly ('a' | 'b' | 'c')[]) =>
          putFiles(
            folder,
            names.map((name) => ({ file: `firm/${name}`, text: files[name] })),
          );
        await expect(put(['b', 'a', 'c'])).rejects.toThrow('firm/c is a folder');
        expect(readFileSync(join(elsewhere, 'a'), 'utf8')).toBe('old');
        await put(['b', 'a']);
        expect(readFileSync(join(elsewhere, 'a'), 'utf8')).toBe('new');
        expect(readdirSync(elsewhere)).toEqual(['a']);
        expect(readdirSync(join(folder, 'firm')).sort()).toEqual(['a', 'b', 'c']);
        expect(readFileSync(join(folder, 'firm/a'), 'utf8')).toBe('more');
      } finally {
        rmSync(elsewhere, { recursive: true });
      }
    },
  );
});

describe('putTogether', () => {
  test('writes each file beside its place first: what is above may be closed', async () => {
    mkdirSync(join(folder, 'one/two'), { recursive: true });
    const written: string[] = [];
    const stages = ['a', 'one/b', 'one/two/c', 'one/new/d', 'one/e'].map((file) => ({
      target: join(folder, file),
      write: (path: string) => {
        written.push(dirname(path));
        writeFileSync(path, file);
      },
    }));
    await putTogether(folder, '.staged-', stages);
    expect(written.map((path) => dirname(path).slice(folder.length))).toEqual([
      ...['', '/one', '/one/two', '/one', '/one'],
    ]);
    expect(new Set(written).size).toBe(3);
    expect(there()).toEqual({
      ...{ a: 'a', 'one/': '', 'one/b': 'one/b', 'one/e': 'one/e' },
      ...{ 'one/two/': '', 'one/two/c': 'one/two/c', 'one/new/': '', 'one/new/d': 'one/new/d' },
    });
  });
});
