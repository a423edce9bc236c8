/** Whatever stands in a file, reading it ends, and never with a figure that nobody wrote. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATES, type FilingFile, type ReportFacts } from '@focus/engine';
import { readFiling } from '@focus/language';
import { parseFiling } from '@focus/language/langium';
import { form, goodMonth } from './support/filings.ts';
import { codes, read } from './support/reading.ts';
import { anyText, goodText, slip, wordSoup } from './support/texts.ts';

describe('reading', () => {
  test('never throws, and says everything at a place that is in the text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, wordSoup), (text) => {
        const lines = text.split(/\r\n|\r|\n/);
        for (const { place, related, fixes, message } of read(text).findings) {
          const line = lines[place.line] ?? '';
          expect(place.start).toBeLessThan(place.end);
          expect(place.end).toBeLessThanOrEqual(line.length);
          expect(message.endsWith('.'), message).toBe(true);
          for (const one of related)
            expect(one.place.end).toBeLessThanOrEqual(lines[one.place.line]?.length ?? -1);
          for (const edit of fixes.flatMap(({ edits }) => edits)) {
            expect(edit.place.start).toBeLessThanOrEqual(edit.place.end);
            expect(edit.place.end).toBeLessThanOrEqual(lines[edit.place.line]?.length ?? -1);
          }
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('says everything in the order of the text, once', () => {
    fc.assert(
      fc.property(wordSoup, (text) => {
        const said = read(text).findings.map(({ place, code, message }) =>
          [place.line, place.start, code, message].join(' '),
        );
        expect(new Set(said).size).toBe(said.length);
        const lines = read(text).findings.map(({ place }) => place.line);
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
      }),
    );
  });

  test('holds every cell in one of four states, with a value only where there is a figure', () => {
    fc.assert(
      fc.property(wordSoup, (text) => {
        for (const { entries } of read(text).reports) {
          for (const { position } of form.cells) {
            const state = entries.state(position);
            expect([STATES[0], STATES[1], STATES[2], STATES[5]]).toContain(state);
            if (state !== 'figure') expect(entries.value(position)).toBe(0);
            expect(Number.isSafeInteger(entries.value(position))).toBe(true);
          }
        }
      }),
    );
  });
});

/** The lines of the good text that belong to the same entry as a line: an entry with its parts. */
function entryOf(line: number): number {
  const lines = goodText.split('\n');
  let at = line;
  while (at > 0 && /^\s+["w]/.test(lines[at] ?? '')) at -= 1;
  return at;
}

function everyCell(reports: readonly ReportFacts[]): Map<string, { line: number; value: string }> {
  const cells = new Map<string, { line: number; value: string }>();
  for (const { month, entries, conflicted } of reports) {
    for (const { position, spec } of form.cells) {
      const state = entries.state(position);
      const place = entries.place(position);
      if (place === null || state === 'broken' || conflicted) continue;
      cells.set(`${month} ${spec.id}`, {
        line: place.line,
        value: `${state} ${String(entries.value(position))}`,
      });
    }
  }
  return cells;
}

describe('one slip in a good file', () => {
  const good = read(goodText);
  const before = everyCell(good.reports);

  test('never changes the value of another cell: it only takes away', () => {
    fc.assert(
      fc.property(slip, ({ text, line }) => {
        const own = entryOf(line);
        for (const [cell, { line: at, value }] of everyCell(read(text).reports)) {
          if (at !== own && at !== line) expect(before.get(cell)?.value, cell).toBe(value);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test('never changes another setting, nor a row of a worksheet that still counts', () => {
    const settings = (file: FilingFile) =>
      file.firms.flatMap(({ settings: all }) =>
        all.map(({ name, value, place }) => ({ name, value, line: place.line })),
      );
    const rows = (file: FilingFile) =>
      file.reports.flatMap(({ worksheets }) =>
        worksheets.flatMap(({ name, rows: all, broken }) =>
          broken ? [] : all.map(({ label, values, place }) => ({ name, label, values, line: place.line })),
        ),
      );
    const [goodSettings, goodRows] = [settings(good), rows(good)];
    fc.assert(
      fc.property(slip, ({ text, line }) => {
        const after = read(text);
        for (const one of settings(after))
          if (one.line !== line && one.value !== null) expect(goodSettings).toContainEqual(one);
        for (const one of rows(after)) if (one.line !== line) expect(goodRows).toContainEqual(one);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** Ten megabytes of something. */
function tenMegabytes(unit: string): string {
  return unit.repeat(Math.ceil(10_000_000 / unit.length));
}

describe('a file of 10 MB is read in seconds, and answered sensibly', () => {
  const SECONDS = 10_000;

  test.each<[string, string, string[]]>([
    ['of months', tenMegabytes(`${goodMonth}\n`), []],
    ['of one word', tenMegabytes('x'), ['misplaced-line']],
    ['of one digit', tenMegabytes('7'), ['misplaced-line']],
    ['of one letter and hyphens', tenMegabytes('a-'), ['misplaced-line']],
    ['of quotes', tenMegabytes('"'), ['misplaced-line']],
    ['of an unclosed string', `"${tenMegabytes('x ')}`, ['misplaced-line']],
    ['of NULs', tenMegabytes('\0'), ['misplaced-line']],
    ['of another kind', tenMegabytes('{"json": [1, 2, 3]},\n'), ['misplaced-line']],
    ['of nothing but blanks', tenMegabytes(' '), []],
    ['of nothing but ends of lines', tenMegabytes('\r\n'), []],
  ])('%s', (_, text, expected) => {
    const begin = performance.now();
    const filing = readFiling('a.focus', text, form);
    expect(performance.now() - begin).toBeLessThan(SECONDS);
    expect([...new Set(codes(filing))]).toEqual(expected);
    expect(filing.findings.length).toBeLessThan(2);
  });

  test.each<[string, string]>([
    ['one figure', `4201 expenses ${tenMegabytes('7')}`],
    ['one name', `4201 ${tenMegabytes('a-')}a`],
    ['one label', `4201 expenses\n"${tenMegabytes('x')}" 5`],
    ['one string of quotes', `4201 expenses\n"${tenMegabytes('""')}" 5`],
    ['one unclosed string', `4201 expenses\n"${tenMegabytes('""')} 5`],
    ['groups', `4201 expenses 1${tenMegabytes(',000')}`],
    ['strange blanks', `4201 expenses ${tenMegabytes('1\u00a0')}`],
    ['many words', `4201 expenses ${tenMegabytes('1 ')}`],
  ])('in a schedule, with %s', (_, line) => {
    const begin = performance.now();
    const filing = read(`report m 2026-03\nschedule A 2026-03\n${line}\n4221 412`);
    expect(performance.now() - begin).toBeLessThan(SECONDS);
    const { position } = form.cell('A.federal-income-taxes');
    expect(filing.reports[0]?.entries.value(position)).toBe(412);
    for (const { message } of filing.findings) expect(message.length).toBeLessThan(500);
  });

  test('with nothing but wrong lines has a finding for each', () => {
    const text = `report m 2026-03\nschedule A 2026-03\n${'@@@ 5\n'.repeat(200_000)}`;
    const begin = performance.now();
    const { findings } = read(text);
    expect(performance.now() - begin).toBeLessThan(SECONDS);
    expect(findings.length).toBe(200_000);
  });

  test('of one long line does not overwhelm the Langium parser either', () => {
    for (const word of ['x', '7', 'a-', '"', '""', '\0', ',000']) {
      const text = word.repeat(Math.ceil(1_000_000 / word.length));
      expect(() => parseFiling('a.focus', text, form)).not.toThrow();
    }
  });
});
