/** An editor is told what the command line is told: the same places, codes and messages. */
import { URI } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixturesIn, parseFixture } from '../../../../test/support/annotated.ts';
import { createFormServices, prepareForm } from '../../src/langium.ts';
import { formWith, prepared } from './support/forms.ts';

interface Told {
  readonly code: Diagnostic['code'];
  readonly message: Diagnostic['message'];
}

async function diagnosticsOf(text: string, forms: Parameters<typeof createFormServices>[0] = []) {
  const { shared } = createFormServices(forms);
  const { LangiumDocumentFactory, DocumentBuilder } = shared.workspace;
  const document = LangiumDocumentFactory.fromString(text, URI.parse('file:///any.focusform'));
  await DocumentBuilder.build([document], { validation: true });
  return (document.diagnostics ?? [])
    .map(({ range: { start, end }, code, message, severity, relatedInformation = [] }) => ({
      ...{ line: start.line, start: start.character, end: end.character },
      ...{ code, message, severity, related: relatedInformation.length, oneLine: start.line === end.line },
    }))
    .sort((a, b) => a.line - b.line || a.start - b.start || a.end - b.end || inText(a, b));
}

function inText(a: Told, b: Told): number {
  return JSON.stringify([a.code, a.message]) < JSON.stringify([b.code, b.message]) ? -1 : 1;
}

describe('Diagnostics of an editor', () => {
  const folder = join(import.meta.dirname, 'resources/findings');
  const files = fixturesIn(folder, '.focusform.txt')
    .flatMap((path) => parseFixture(readFileSync(path, 'utf8'), path).files)
    .filter(({ text }) => text.startsWith('form '));

  test.each(files)('of $file are the findings of preparing it', async ({ file, text }) => {
    const { findings } = await prepareForm(file, text);
    const expected = findings.map(({ place: { line, start, end }, code, message, related }) => ({
      ...{ line, start, end, code, message, severity: 1, related: related.length, oneLine: true },
    }));
    expect(await diagnosticsOf(text)).toEqual(expected);
  });

  test('of house rules are found against the form they are for', async () => {
    const text = 'rules policy for small {\n  let a = net-captial\n}\n';
    expect(await diagnosticsOf(text, [await prepared(formWith(''))])).toMatchObject([
      { line: 1, start: 10, end: 21, code: 'unknown-name' },
    ]);
    expect(await diagnosticsOf(text)).toMatchObject([{ line: 0, start: 17, end: 22, code: 'unknown-form' }]);
  });
});
