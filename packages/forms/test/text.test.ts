/** The form's data against the text of the form itself: its words to the letter, its instructions in ours. */
import { describe, expect, it } from 'vitest';
import { focusPart1 } from '../src/index.ts';
import { formText } from './support/sources.ts';

const text = formText();
const rows = focusPart1.schedules.flatMap((schedule) => schedule.rows);
const lines = rows.flatMap((row) => (row.kind === 'line' ? [row.line] : []));
/** The extraction breaks lines and drops blanks anywhere: letters, digits and signs are what is compared. */
const letters = (words: string): string => words.replaceAll(/\s/g, '');
const printed = letters(text);

/** Where the table of lines is followed and the extraction differs by a sign: see docs/form-decisions.md. */
const RESPELLED: Readonly<Record<string, string>> = { 'TOTAL (Lines 1 - 7)': 'TOTAL (Lines 1 – 7)' };

describe('Words of the form', () => {
  const missing = (words: readonly string[]): string[] =>
    words.filter((one) => !printed.includes(letters(one)));

  it('are its labels, to the letter', () => {
    expect(lines).toHaveLength(82);
    expect(missing(lines.map(({ label }) => RESPELLED[label] ?? label))).toEqual([]);
  });

  it('are its headings, to the letter', () => {
    const headings = rows.flatMap((row) => (row.kind === 'heading' ? [row] : []));
    const ofA = ['5.', '7.', '11.', '23.', '25.', '29.', '30.', '32.', '34.', '35.', '36.', '37.', '39.'];
    expect(headings.map(({ number }) => number)).toEqual([...ofA, '', '2.', '5.', 'A.', 'C.']);
    expect(missing(headings.map((heading) => heading.text))).toEqual([]);
  });

  it('are its notes, to the letter', () => {
    const notes = focusPart1.schedules.flatMap((schedule) => schedule.notes);
    expect(notes).toHaveLength(3);
    expect(missing(notes.map((note) => note.text))).toEqual([]);
  });

  it('are its titles and its revision', () => {
    expect(missing([...focusPart1.schedules.map(({ title }) => title), focusPart1.revision])).toEqual([]);
  });
});

describe('Instructions', () => {
  const RUN = 8;
  const runsOf = (words: readonly string[]): string[] =>
    words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '));
  const wordsOf = (sentence: string): string[] => sentence.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const copied = new Set(runsOf(wordsOf(text)));

  it('recognises a sentence taken from the form', () => {
    const taken = 'Report the percent of net capital to the aggregate debit items (line 23(b)).';
    expect(runsOf(wordsOf(taken)).filter((run) => copied.has(run))).not.toEqual([]);
  });

  for (const { key, name, instruction } of lines) {
    it(`of ${key} ${name} are in our own words`, () => {
      expect(runsOf(wordsOf(instruction)).filter((run) => copied.has(run))).toEqual([]);
      expect(instruction).toMatch(/^[A-Z].*[.]$/);
      expect(instruction).not.toMatch(/ {2}|\n/);
    });
  }

  it.each([
    ['A', '4', /goes to line 7a or 7b/],
    ['A', '5a', /item 3950 plus item 3952/],
    ['A', '7a', /never netted/],
    ['A', '7b', /never netted/],
    ['A', '9', /sole proprietor/i],
    ['A', '11a', /15c3-1\(c\)\(2\)\(xii\)/],
    ['A', '15', /fifth business day/],
    ['A', '18', /no longer/],
    ['A', '19', /2,500 %/],
    ['A', '23a', /\(xv\)/],
    ['A', '23b', /\(a\)\(1\)\(ii\) now/],
    ['A', '24', /\$250,000.*12 1\/2 %/],
    ['A', '25e', /firms that use models/],
    ['A', '26', /business day after month end.*PAB/],
    ['A', '27', /same computation as line 26.*2 % from 14 March 2025/],
    ['A', '28', /one hour after banks open/],
    ['A', '30a', /secured demand notes stays out; qualified securities/],
    ['A', '30c', /not netted/],
    ['A', '30d', /not netted/],
    ['A', '32a', /no more/],
    ['A', '32b', /15 %/],
    ['A', '34a', /five business days/],
    ['A', '35a', /trade date/],
    ['A', '35b', /trade date/],
    ['A', '36a', /our reading/],
    ['A', '38', /overdrafts.*segregated/],
    ['B', '1', /not netted/],
    ['B', '3', /25, 50, 75 and 100 %.*17a-13\(b\)\(5\).*15c3-3\(h\)/],
    ['B', '4', /25, 50, 75 and 100 %/],
    ['B', '6', /on no other line/],
  ] as const)(
    'of Schedule %s line %s say what no rule checks, or what the form is too old to say',
    (id, line, words) => {
      const schedule = focusPart1.schedules.find((candidate) => candidate.id === id);
      const row = schedule?.rows.find(
        (candidate) => candidate.kind === 'line' && candidate.line.line === line,
      );
      expect(row?.kind === 'line' ? row.line.instruction : null).toMatch(words);
    },
  );
});
