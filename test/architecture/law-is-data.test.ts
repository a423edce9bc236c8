/** The form's law is data: no item number and no name of a line stands in a program (`ARCHITECTURE.md`). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { focusPart1 } from '@focus/forms';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** The TypeScript sources of every package, without what is generated. */
function sources(): string[] {
  return readdirSync(join(ROOT, 'packages'))
    .map((name) => join(ROOT, 'packages', name, 'src'))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((file) => file.endsWith('.ts') && !/[\\/]generated[\\/]/.test(file));
}

/** The text of a source without its comments, which may name lines as examples. */
function codeOf(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1');
}

test('no program names a line or an item of the form, nor cites a regulation', () => {
  const lines = focusPart1.schedules.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.kind === 'line' ? [row.line] : [])),
  );
  expect(lines).toHaveLength(82);
  // One word may be a word of the language too (`expenses`); two are a line's name.
  const names = lines.map(({ name }) => name).filter((name) => name.includes('-'));
  const items = lines.flatMap(({ item }) => (item === null ? [] : [item]));
  const quoted = new RegExp(`(['"\`])(?:A\\.|B\\.)?(?:${[...names, ...items].join('|')})(?:\\.[a-z]+)?\\1`);
  const files = sources();
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    const code = codeOf(file);
    expect(quoted.exec(code)?.[0], file).toBeUndefined();
    expect(/\b15c3-[13]|\b17a-\d/.exec(code)?.[0], file).toBeUndefined();
  }
});
