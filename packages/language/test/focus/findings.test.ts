/** What is said of texts with something wrong: every finding, at its exact range. */
import { describe, expect, test } from 'vitest';
import type { Edit } from '@focus/engine';
import { readFiling } from '@focus/language';
import { expectFindings, fixturesIn, readFixture } from '../../../../test/support/annotated.ts';
import { form, RESOURCES } from './support/filings.ts';

const FAULTY = fixturesIn(`${RESOURCES}findings`);

describe('a text with something wrong has the findings that are marked', () => {
  test.each(FAULTY)('%s', (path) => {
    const fixture = readFixture(path);
    expectFindings(
      fixture,
      fixture.files.flatMap(({ file, text }) => readFiling(file, text, form).findings),
    );
  });
});

describe('a text with nothing wrong has none', () => {
  test.each(fixturesIn(RESOURCES))('%s', (path) => {
    const fixture = readFixture(path);
    expectFindings(
      fixture,
      fixture.files.flatMap(({ file, text }) => readFiling(file, text, form).findings),
    );
  });
});

describe('every fix that writes a figure makes its finding go away', () => {
  const AMOUNTS = new Set([
    'malformed-amount',
    'wrong-unit',
    'wrong-sign',
    'strange-blank',
    'parts-do-not-sum',
  ]);
  test.each(FAULTY)('%s', (path) => {
    for (const { file, text } of readFixture(path).files) {
      for (const { code, place, fixes } of readFiling(file, text, form).findings) {
        if (!AMOUNTS.has(code)) continue;
        for (const { title, edits } of fixes) {
          if (!title.startsWith('Write ') || title === 'Write a space instead') continue;
          const after = readFiling(file, edits.reduce(applied, text), form).findings;
          const left = after.filter(
            (one) => one.place.line === place.line && one.place.start === place.start,
          );
          expect(left, title).toEqual([]);
        }
      }
    }
  });
});

function applied(text: string, { place, text: inserted }: Edit): string {
  const lines = text.split('\n');
  const line = lines[place.line] ?? '';
  lines[place.line] = `${line.slice(0, place.start)}${inserted}${line.slice(place.end)}`;
  return lines.join('\n');
}
