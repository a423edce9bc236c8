/** What findings mean: every code that the product can find has its text, and the page has them all. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { focusPart1 } from '@focus/forms';
import { expect, test } from 'vitest';
import { FILING_CODES } from '../../packages/cli/src/output/rules/filing-codes.ts';
import { FORM_CODES } from '../../packages/cli/src/output/rules/form-codes.ts';
import { FINDINGS_PAGE, findingsPage } from '../../scripts/findings-page/page.ts';

const ROOT = join(import.meta.dirname, '../..');
const CODES = [...Object.entries(FILING_CODES), ...Object.entries(FORM_CODES)];

/** The sources of a folder, without the lists of codes themselves. */
function sourcesIn(folder: string): readonly string[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts') && !/(?:check-code|findings)\.ts$/.test(file))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8'));
}

test('The page is what the texts make it: run `npm run generate:findings`', async () => {
  expect(readFileSync(FINDINGS_PAGE, 'utf8')).toBe(await findingsPage());
});

test('Every code is found somewhere: a text of what is never said would mislead', () => {
  const found = (folders: readonly string[], codes: object): readonly string[] => {
    const sources = folders.flatMap(sourcesIn).join('\n');
    return Object.keys(codes).filter((code) => !sources.includes(`'${code}'`));
  };
  expect(
    found(['packages/engine/src', 'packages/language/src/focus', 'packages/cli/src/diff'], FILING_CODES),
  ).toEqual([]);
  expect(found(['packages/language/src/focusform'], FORM_CODES)).toEqual([]);
});

test('Every code that a finding is made with has a text', () => {
  const sources = ['packages/engine/src', 'packages/language/src/focus'].flatMap(sourcesIn).join('\n');
  const made = [...sources.matchAll(/\bcode: '([a-z-]+)'/g)].map(([, code = '']) => code);
  expect(made.length).toBeGreaterThan(20);
  expect(made.filter((code) => !(code in FILING_CODES))).toEqual([]);
});

test('No rule of the form is called like a finding that is none', () => {
  expect(focusPart1.rules.map(({ code }) => code).filter((code) => code in FILING_CODES)).toEqual([]);
});

test.each(CODES)('%s is told in whole sentences', (_, { severities, means, advice }) => {
  expect(severities).not.toEqual([]);
  for (const text of [means, advice]) expect(text).toMatch(/^(?:[A-Z]|`).*[.]$/);
});
