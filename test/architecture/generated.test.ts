/** The generated files of the languages are what their grammars make today (those of the form: `packages/forms/test`). */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const GENERATED = join(ROOT, 'packages/language/src/generated');

interface LangiumConfig {
  out: string;
  languages: { grammar: string }[];
}

let folder = '';

// The same generator run as `npm run generate:grammars`, but into a folder of its own.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'focus-generated-'));
  const config = JSON.parse(readFileSync(join(ROOT, 'langium-config.json'), 'utf8')) as LangiumConfig;
  config.out = join(folder, 'generated');
  for (const language of config.languages) {
    language.grammar = join(ROOT, language.grammar);
  }
  writeFileSync(join(folder, 'langium-config.json'), JSON.stringify(config));
  const cli = join(ROOT, 'node_modules/langium-cli/bin/langium.js');
  execFileSync(
    process.execPath,
    [cli, 'generate', '--mode=production', '--file', join(folder, 'langium-config.json')],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the parsers’ tables and syntax trees are what the grammars make', async () => {
  const names = readdirSync(join(folder, 'generated')).sort();
  expect(readdirSync(GENERATED).sort()).toEqual(names);
  for (const name of names) {
    const options = { ...(await resolveConfig(join(GENERATED, name))), filepath: name };
    const made = await format(readFileSync(join(folder, 'generated', name), 'utf8'), options);
    expect(textOf(GENERATED, name), name).toBe(made);
  }
});

/** A committed file with the newlines of the generator, whatever git made of them. */
function textOf(at: string, name: string): string {
  return readFileSync(join(at, name), 'utf8').replaceAll('\r\n', '\n');
}
