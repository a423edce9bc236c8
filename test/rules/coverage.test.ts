/** The table of what became of every check is complete, and true of the form's rules. */
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { focusPart1 } from '@focus/forms';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/rulebook-coverage.md'), 'utf8');

/** The rows of the page's tables, as their cells. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|[ -]*-/.test(line))
  .map((line) =>
    line
      .replaceAll('\\|', '¦')
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const checks = rows.filter(([id = '']) => /^[ABR]\d\d$|^–$/.test(id));
const tests = new Map(
  rows.flatMap(([name = '', file = '']) => (file.endsWith('.ts`') ? [[name, file.slice(1, -1)]] : [])),
);

/** The codes that a word introduces in a text: `rule`, `rules`, `check`, `checks`, and those listed after it. */
function codesAfter(word: string, text: string): string[] {
  const lists = text.matchAll(new RegExp(`\\b${word}s? ((?:\`[a-z-]+\`(?:, | and )?)+)`, 'g'));
  return [...lists].flatMap(([, list = '']) => list.match(/[a-z-]{4,}/g) ?? []);
}

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`);
}

test('has every row of the form’s and the regulation’s checks, once and in order', () => {
  const ids = checks.map(([id]) => id);
  expect(ids).toEqual([...numbered('A', 48), ...numbered('B', 20), ...numbered('R', 20), '–']);
});

test('says of every row what became of it', () => {
  for (const [id, about = '', became = ''] of checks) {
    expect(about, id).not.toBe('');
    expect(became, id).toMatch(
      /formula|type|appl|check `|checks `|rule `|rules `|hover|setting|not checked: |not supported: |worksheet/,
    );
  }
});

test('names every rule of the form, and no other', () => {
  const named = checks.flatMap(([, , became = '']) => codesAfter('rule', became));
  expect([...new Set(named)].sort()).toEqual(focusPart1.rules.map(({ code }) => code).sort());
});

test('names checks that the program has', () => {
  const sources = ['packages/engine/src', 'packages/language/src'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
      .map((name) => readFileSync(join(ROOT, folder, name), 'utf8')),
  );
  const named = new Set(checks.flatMap(([, , became = '']) => codesAfter('check', became)));
  expect(named.size).toBeGreaterThan(8);
  expect([...named].filter((code) => !sources.some((text) => text.includes(`'${code}'`)))).toEqual([]);
});

test('names tests that are there, and one for every row that is not left unchecked', () => {
  for (const [name, file] of tests) expect(existsSync(join(ROOT, file)), name).toBe(true);
  for (const [id, , became = '', named = ''] of checks) {
    const names = named.match(/`[a-z-]+`/g) ?? [];
    expect(
      names.filter((name) => !tests.has(name)),
      id,
    ).toEqual([]);
    if (names.length === 0) expect(became, id).toMatch(/not checked: |not supported: /);
  }
});

test('proves by months of normal firms what it says is left unchecked for their sake', () => {
  const left = readFileSync(join(ROOT, 'packages/forms/test/rules/left-unchecked.test.ts'), 'utf8');
  const proved = new Set([...left.matchAll(/row: '([ABR]\d\d)'/g)].map(([, row]) => row));
  const named = checks.flatMap(([id, , , names = '']) => (names.includes('`left-unchecked`') ? [id] : []));
  expect([...proved].filter((row) => !named.includes(row))).toEqual([]);
  expect(named.filter((row) => !proved.has(row))).toEqual([]);
});
