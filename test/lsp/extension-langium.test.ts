/** What the extension has of Langium reads forms as all of it does: what stands there, and what is wrong. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { build } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileForm } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { focusPart1Source } from '@focus/forms/source';
import * as whole from '@focus/language/langium';
import * as wholeEditor from '../../packages/server/src/form/completion.ts';
import { openForm } from '../../packages/server/test/support/open-form.ts';
import { leanLangium } from '../../scripts/extension/lean-langium.ts';
import { loadGrammarFromJson } from '../../scripts/extension/grammar-loader.ts';

const ROOT = join(import.meta.dirname, '../..');
const FINDINGS = join(ROOT, 'packages/language/test/focusform/resources/findings');

/** House rules, and texts that are wrong in every way that is told. */
const TEXTS = [
  readFileSync(join(ROOT, 'examples/meridian/policy.focusform'), 'utf8'),
  ...readdirSync(FINDINGS).map((name) => readFileSync(join(FINDINGS, name), 'utf8')),
];

const wholeLanguage = { ...whole, ...wholeEditor };

let out = '';
let lean: typeof wholeLanguage;

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'focus-lean-'));
  await build({
    input: {
      language: join(ROOT, 'packages/language/src/langium.ts'),
      editor: join(ROOT, 'packages/server/src/form/completion.ts'),
    },
    platform: 'node',
    plugins: [leanLangium((text) => ({ expression: JSON.stringify(text), imports: '' }))],
    logLevel: 'silent',
    output: { dir: out, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
  });
  const part = async (name: string): Promise<object> =>
    (await import(/* @vite-ignore */ join(out, `${name}.mjs`))) as object;
  lean = { ...(await part('language')), ...(await part('editor')) } as typeof lean;
});
afterAll(() => {
  rmSync(out, { recursive: true });
});

/** Everything that is asked of the text of a form, with a position to complete at. */
async function read(language: typeof lean, text: string, at: number) {
  const document = openForm(text);
  const names = language.namesIn(text);
  const open = { document, file: document.uri, names, base: [] };
  return {
    names,
    form: await language.prepareForm('house.focusform', text),
    rules: await language.prepareHouseRules('house.focusform', text, focusPart1),
    completions: await language.completeForm(open, focusPart1, document.positionAt(at)),
  };
}

test('the form that ships is read as it is', async () => {
  expect(await lean.prepareForm('form.focusform', focusPart1Source)).toEqual({
    form: focusPart1,
    findings: [],
  });
  expect(lean.namesIn(focusPart1Source)).toEqual(whole.namesIn(focusPart1Source));
});

test('texts are read alike, and completed alike, while they are written', async () => {
  const pieces = TEXTS.flatMap((text) => text.split(/(\s+)/)).filter((piece) => piece !== '');
  const written = fc.constantFrom(...TEXTS).chain((text) =>
    fc.record({
      text: fc.constant(text),
      from: fc.nat(text.length),
      length: fc.oneof(fc.constant(0), fc.nat(30), fc.nat(3000)),
      instead: fc.oneof(fc.constant(''), fc.constantFrom(...pieces), fc.string({ maxLength: 4 })),
    }),
  );
  await fc.assert(
    fc.asyncProperty(written, async ({ text, from, length, instead }) => {
      const typed = text.slice(0, from) + instead + text.slice(from + length);
      const at = from + instead.length;
      expect(await read(lean, typed, at)).toEqual(await read(wholeLanguage, typed, at));
    }),
    { numRuns: 100 },
  );
});

test('a grammar is read as Langium reads it', () => {
  const generated = readFileSync(join(ROOT, 'packages/language/src/generated/grammar.ts'), 'utf8');
  const grammars = [...generated.matchAll(/'(\{"\$type":"Grammar"(?:[^'\\]|\\.)*)'/g)];
  const [filing, form] = grammars.map(([, written = '']) => written.replace(/\\(.)/g, '$1'));
  for (const [json = '', meant] of [
    [filing, whole.createFilingServices(compileForm(focusPart1)).filing.Grammar],
    [form, whole.createFormServices().form.Grammar],
  ] as const) {
    expect(flat(loadGrammarFromJson(json))).toEqual(flat(meant));
  }
});

/** The objects that hang together, each with numbers for those it holds: they hold each other in circles. */
function flat(root: object): Record<string, unknown>[] {
  const all = [root];
  const numbers = new Map<unknown, number>([[root, 0]]);
  const numberOf = (one: object): number => {
    if (!numbers.has(one)) numbers.set(one, all.push(one) - 1);
    return numbers.get(one) ?? -1;
  };
  const rows: Record<string, unknown>[] = [];
  for (const one of all) {
    const entries = Object.entries(one)
      // The document that Langium says a grammar is of.
      .filter(([name]) => name !== '$document')
      .map(([name, value]: [string, unknown]) => {
        const isHeld = typeof value === 'object' && value !== null;
        return [name, isHeld ? { is: numberOf(value) } : value];
      });
    rows.push(Object.fromEntries(entries) as Record<string, unknown>);
  }
  return rows;
}
