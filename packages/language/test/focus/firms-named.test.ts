/** Headings found without reading a text name every firm that reading it finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firmsNamed, readFiling } from '@focus/language';
import { fixturesIn, readFixture } from '../../../../test/support/annotated.ts';
import { form, RESOURCES } from './support/filings.ts';
import { anyText, slip, wordSoup } from './support/texts.ts';

function expectNamed(text: string): void {
  const { firms, reports } = readFiling('a.focus', text, form);
  const named = firmsNamed(text);
  expect(named.profiles).toEqual(expect.arrayContaining(firms.map(({ id }) => id)));
  const all = [...firms.map(({ id }) => id), ...reports.map(({ firm }) => firm)];
  expect(named.firms).toEqual(expect.arrayContaining(all));
}

test('each firm is named once, whether it has a profile or months', () => {
  const text = [
    'firm acme "Acme, which wrote a report"',
    '  name "report firm"',
    'report acme 2026-01',
    '4201 expenses 5',
    '  report  beta\t2026-02',
    'report acme 2026-02 // report gamma 2026-02',
    'reports delta 2026-01',
  ].join('\r\n');
  expect(firmsNamed(text)).toEqual({ firms: ['acme', 'beta'], profiles: ['acme'] });
});

test.each(fixturesIn(RESOURCES))('every firm is named that is read of %s', (path) => {
  for (const { text } of readFixture(path).files) {
    expectNamed(text);
    expectNamed(text.replaceAll('\n', '\r'));
    expectNamed(`\ufeff${text}`);
  }
});

test('every firm is named that is read of any text', () => {
  fc.assert(fc.property(fc.oneof(anyText, wordSoup), expectNamed), { numRuns: 2_000 });
  fc.assert(
    fc.property(slip, ({ text }) => {
      expectNamed(text);
    }),
    { numRuns: 300 },
  );
});
