import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Contents } from '../../src/git/contents.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'focus-contents-'));
  git('init', '--quiet');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

function git(...args: string[]): void {
  const person = ['-c', 'user.name=Dana', '-c', 'user.email=dana@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...person, ...args], { cwd: folder });
}

function commit(path: string, text: string | Uint8Array): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
  git('add', '.');
  git('commit', '--quiet', '--message=x');
}

test('a file is as the last commit has it, whatever the work tree says; a later commit is seen', async () => {
  commit('books/März 2026.focus', 'report a 2026-03\n');
  writeFileSync(join(folder, 'books/März 2026.focus'), 'changed\n');
  const contents = new Contents(folder);
  expect(await contents.textAt('HEAD', 'books/März 2026.focus')).toBe('report a 2026-03\n');
  commit('books/März 2026.focus', 'report a 2026-03\n  filed 2026-04-14\n');
  expect(await contents.textAt('HEAD', 'books/März 2026.focus')).toBe(
    'report a 2026-03\n  filed 2026-04-14\n',
  );
});

test('many are answered in order, those that are not there by nothing', async () => {
  const texts = Array.from({ length: 40 }, (_, index) => `${'x'.repeat(index * 997)}\n`);
  texts.forEach((text, index) => {
    writeFileSync(join(folder, `${index}.focus`), text);
  });
  commit('empty.focus', '');
  const contents = new Contents(folder);
  const paths = texts.flatMap((_, index) => [`${index}.focus`, `missing-${index}.focus`]);
  const read = await Promise.all([...paths, 'empty.focus'].map((path) => contents.textAt('HEAD', path)));
  expect(read).toEqual([...texts.flatMap((text) => [text, null]), '']);
});

test('what is no text, no file, no name or no commit is nothing', async () => {
  const contents = new Contents(folder);
  expect(await contents.textAt('HEAD', 'a.focus')).toBeNull();
  commit('books/a.focus', Uint8Array.of(0xff, 0xfe, 0x00));
  expect(await contents.textAt('HEAD', 'books/a.focus')).toBeNull();
  expect(await contents.textAt('HEAD', 'books')).toBeNull();
  expect(await contents.textAt('HEAD', 'books/a.focus\nHEAD:books')).toBeNull();
  const nowhere = new Contents(join(folder, 'nowhere'));
  expect(await nowhere.textAt('HEAD', 'a.focus')).toBeNull();
});

test('git is started again after it was idle', async () => {
  commit('a.focus', 'one\n');
  const contents = new Contents(folder);
  expect(await contents.textAt('HEAD', 'a.focus')).toBe('one\n');
  await sleep(3_500);
  expect(await contents.textAt('HEAD', 'a.focus')).toBe('one\n');
});
