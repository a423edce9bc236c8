/** Findings as an editor gets them: Langium's diagnostics, with a code, what they rest on and what mends them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { URI } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { readFiling } from '@focus/language';
import { acceptFinding, createFilingServices, type FindingData } from '@focus/language/langium';
import { fixturesIn, readFixture } from '../../../../test/support/annotated.ts';
import { form, RESOURCES } from './support/filings.ts';
import { anyText, wordSoup } from './support/texts.ts';

const { shared, filing } = createFilingServices(form);
let count = 0;

async function diagnose(
  text: string,
): Promise<{ readonly uri: string; readonly diagnostics: readonly Diagnostic[] }> {
  count += 1;
  const uri = URI.file(`/filings/${String(count)}.focus`);
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, uri);
  shared.workspace.LangiumDocuments.addDocument(document);
  await shared.workspace.DocumentBuilder.build([document], { validation: true });
  return { uri: uri.toString(), diagnostics: document.diagnostics ?? [] };
}

/** What the line reader says, in the shape of a diagnostic. */
function expected(uri: string, text: string) {
  return readFiling(uri, text, form).findings.map(({ place, code, message }) => ({
    code,
    message,
    severity: 1,
    range: {
      start: { line: place.line, character: place.start },
      end: { line: place.line, character: place.end },
    },
  }));
}

describe('the diagnostics of a document', () => {
  test.each(fixturesIn(`${RESOURCES}findings`))('are its findings, for %s', async (path) => {
    for (const { text } of readFixture(path).files) {
      const { uri, diagnostics } = await diagnose(text);
      expect(diagnostics).toMatchObject(expected(uri, text));
      expect(diagnostics).toHaveLength(expected(uri, text).length);
    }
  });

  test('are its findings for every text, and none of them is without a code', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, wordSoup), async (text) => {
        const { uri, diagnostics } = await diagnose(text);
        expect(
          diagnostics.map(({ code, message, severity, range }) => ({ code, message, severity, range })),
        ).toEqual(expected(uri, text));
      }),
      { numRuns: 200 },
    );
  });

  test('carry what they rest on, and the fixes', async () => {
    const { uri, diagnostics } = await diagnose(
      'report m 2026-03\nschedule A\n4201 expenses 6,105\n4201 expenses 6,105\n3950 trading-profit-or-loss -1,240',
    );
    const [twice, minus] = diagnostics;
    expect(twice).toMatchObject({
      code: 'answered-twice',
      source: 'focus',
      relatedInformation: [
        {
          location: { uri, range: { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } } },
          message: 'answered here first',
        },
      ],
    });
    const data = minus?.data as FindingData;
    expect(data).toMatchObject({ code: 'malformed-amount', severity: 'error', subject: { item: '3950' } });
    expect(data.fixes).toEqual([
      {
        title: 'Write (1,240)',
        edits: [{ place: { file: uri, line: 4, start: 28, end: 34 }, text: '(1,240)' }],
      },
    ]);
  });

  test('link to the first paragraph that can be linked to, and show a breach as an error', () => {
    const told: unknown[] = [];
    acceptFinding(
      { $type: 'FilingText' },
      {
        place: { file: 'file:///a.focus', line: 1, start: 2, end: 3 },
        severity: 'breach',
        code: 'net-capital-deficiency',
        message: 'Net capital is too low.',
        cites: [
          { text: 'the form', href: null },
          { text: '17 CFR 240.15c3-1', href: 'https://www.ecfr.gov/' },
        ],
        accepted: null,
        subject: { firm: null, month: null, schedule: null, line: null, item: null, column: null },
        related: [],
        fixes: [],
      },
      (severity, message, info) => {
        told.push([severity, message, info.code, info.codeDescription, info.range]);
      },
    );
    const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 3 } };
    expect(told).toEqual([
      [
        'error',
        'Net capital is too low.',
        'net-capital-deficiency',
        { href: 'https://www.ecfr.gov/' },
        range,
      ],
    ]);
  });
});

test('strings of the tree are as they are written: nothing is converted', () => {
  const { value } = filing.parser.LangiumParser.parse('"C:\\new ""x""" 5');
  expect(value).toMatchObject({ lines: [{ $type: 'PartLine', label: '"C:\\new ""x"""', words: ['5'] }] });
});
