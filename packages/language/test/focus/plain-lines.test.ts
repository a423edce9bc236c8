/** Plain lines are read without cutting words: the facts, places and findings are those of reading every line by its words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATE, type FilingFile } from '@focus/engine';
import { readFiling } from '@focus/language';
import { indexForm } from '../../src/focus/form-index.ts';
import { Lowering } from '../../src/focus/lowering.ts';
import { LineScanner } from '../../src/focus/scan.ts';
import { cutLine, LineCursor } from '../../src/focus/words.ts';
import { dump, form, goodMonth, sample } from './support/filings.ts';
import { anyText, goodText, wordSoup } from './support/texts.ts';

const EXAMPLES = new URL('../../../../examples/', import.meta.url).pathname;

/** The filings of the examples, and the samples that have every kind of line. */
const TEXTS = [
  ...readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.focus'))
    .map((path) => readFileSync(join(EXAMPLES, path), 'utf8')),
  goodText,
  goodMonth,
];

/** Reads every line by its words, as an editor's parser does. */
function readByWords(text: string): FilingFile {
  const lowering = new Lowering('a.focus', indexForm(form));
  const cursor = new LineCursor(text);
  while (cursor.advance()) {
    lowering.take({ number: cursor.number, words: cutLine(text, cursor.from, cursor.to) });
  }
  return lowering.finish();
}

function expectSame(text: string): void {
  // By its words first, so that all headings of the text are known.
  const byWords = dump(readByWords(text));
  const filing = readFiling('a.focus', text, form);
  expect(dump(filing)).toStrictEqual(byWords);
  expect(bareZeros(filing)).toEqual([]);
}

/** Bare figures of nothing, which are nil: the engine takes what is entered as it is. */
function bareZeros({ reports }: FilingFile): string[] {
  return reports.flatMap(({ entries }) =>
    form.cells.flatMap(({ position, spec }) => {
      const isZero = entries.states[position] === STATE.figure && entries.value(position) === 0;
      return isZero && spec.unit !== 'flag' && entries.detail(position) === undefined ? [spec.id] : [];
    }),
  );
}

/** The lines that are not read as plain ones. */
function unusualLines(text: string): string[] {
  const lowering = new Lowering('a.focus', indexForm(form));
  const scanner = new LineScanner(text);
  const cursor = new LineCursor(text);
  const unusual: string[] = [];
  while (cursor.next <= text.length) {
    if (scanner.scan(cursor.next, cursor.number + 1, lowering)) {
      cursor.pass(scanner.next);
    } else if (cursor.advance()) {
      unusual.push(text.slice(cursor.from, cursor.to));
      lowering.take({ number: cursor.number, words: cutLine(text, cursor.from, cursor.to) });
    }
  }
  return unusual;
}

/** What may come between the characters of a line by a slip. */
const PIECES = [
  ...[' ', '  ', '\t', '\n', '\r', '\r\n', '\n\n', '\f', '\0', '\u00a0', '\ufeff', 'é', '\u{1f4b8}'],
  ...[
    '//',
    ' // x',
    '//x',
    '"',
    '""',
    '" "',
    ',',
    ',000',
    '$',
    '(',
    ')',
    '%',
    '.',
    ' . ',
    '-',
    '-0-',
    ' -0- ',
  ],
  ...['0', '00', '1', '999999999999', '.5', '.50', 'a', 'z', 'A', 'yes', 'no', ' yes ', ' no', 'was', 'from'],
  ...[' valued market', ' valued contract', ' valued', 'valued ', ' valued other', '2026-03', ' 2026-02-30 '],
  ...['schedule ', 'schedule A', 'report ', 'worksheet ', 'filed ', 'firm ', '\n  was 12\n', '\n  was\n'],
  ...[
    '\n  “a part” 12\n',
    '\n# x\n',
    '\n  401 x\n',
    '\nexpenses 12\n',
    '\n  Was 12\n',
    '\n  "a part" 12 \u00a0\n',
  ],
  ...['\n  "a part" 12\n', '\n  "a part" $12.50 // x\n', '\n<<<<<<< x\n', '\n=======\n', '\n>>>>>>> y\n'],
];

/** Lines that are plain, or nearly, below the headings that they stand under. */
const PLAIN: readonly (readonly [string, string])[] = [
  ['schedule A 2026-03', '1710 subordinated-loans 25,000'],
  ['schedule A 2026-03', '4274 deductions-from-capital (1,240) // x'],
  ['schedule A 2026-03', '3750 net-capital'],
  ['schedule A 2026-03', '3750 net-capital .'],
  ['schedule A 2026-03', '3750 $1,240'],
  ['schedule A 2026-03', '3852 option-deductions-ratio 22.85%'],
  ['schedule A 2026-03', '841 long-contractual-commitments 2,260 valued market'],
  ['schedule A 2026-03', '841 long-contractual-commitments -0- valued contract'],
  ['schedule A 2026-03', '841 long-contractual-commitments 2,260'],
  ['schedule A 2026-03\n4201 expenses', '  "salaries" $1,240'],
  ['schedule B 2026-03 items debits credits deductions', '5A-L correspondents-long 3 . -0- $3,426'],
  ['schedule B 2026-03 items debits credits deductions', '10 completed-as-instructed yes'],
  ['worksheet equity-markets nasdaq other low-price', '  2026-02-13 44 2 .'],
  ['worksheet commodities-firm long short margin', '  "Wheat" 1 2 $3'],
  ['', 'schedule B 2026-03 items  debits'],
  ['', 'worksheet equity-markets nasdaq other'],
  ['', 'filed 2026-04-10'],
  ['filed 2026-04-10', 'filed 2026-04-30'],
  ['schedule A 2026-03', 'schedule A 2026-03'],
  ['', 'report meridian 2026-04'],
];

const plain = fc
  .tuple(
    fc.constantFrom(...PLAIN),
    fc.nat(),
    fc.nat(2),
    fc.oneof(fc.constant(''), fc.constantFrom(...PIECES)),
    fc.constantFrom(
      '',
      '\n  "part" 12',
      '\n  was 12',
      '\n“part” 12\n  was 3\n  "part" 5',
      '\n  was 12 valued market',
      '\n  "part" 12\n  was 3',
    ),
  )
  .map(([[heading, line], seed, removed, piece, below]) => {
    const at = seed % (line.length + 1);
    const slipped = `${line.slice(0, at)}${piece}${line.slice(at + removed)}`;
    return `report meridian 2026-03\n${heading}\n${slipped}${below}\n1730 secured-demand-notes 1`;
  });

type Slip = (text: string) => string;

const characters: fc.Arbitrary<Slip> = fc
  .tuple(fc.nat(), fc.nat(5), fc.oneof(fc.constant(''), fc.constantFrom(...PIECES)))
  .map(([seed, removed, piece]): Slip => (text) => {
    const at = seed % (text.length + 1);
    return `${text.slice(0, at)}${piece}${text.slice(at + removed)}`;
  });

const lines: fc.Arbitrary<Slip> = fc
  .tuple(fc.nat(), fc.nat(), fc.constantFrom('copied', 'moved', 'lost', 'from elsewhere'), fc.nat())
  .map(([fromSeed, toSeed, how, other]): Slip => (text) => {
    const all = text.split('\n');
    const from = fromSeed % all.length;
    const elsewhere = (TEXTS[other % TEXTS.length] ?? '').split('\n');
    const line = how === 'from elsewhere' ? elsewhere[from % elsewhere.length] : all[from];
    if (how === 'moved' || how === 'lost') all.splice(from, 1);
    if (how !== 'lost') all.splice(toSeed % (all.length + 1), 0, line ?? '');
    return all.join('\n');
  });

const wholes: fc.Arbitrary<Slip> = fc.constantFrom<Slip>(
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => text.replaceAll('  ', '\t'),
  (text) => text.replaceAll(/ +/g, ' '),
  (text) => text.replaceAll('\n', ' \n'),
  (text) => text.replaceAll('\n', ' // é\n'),
  (text) => text.replaceAll(/^/gm, ' '),
  (text) => text.trimEnd(),
  (text) => `\ufeff${text}`,
);

const slipped = fc
  .tuple(
    fc.constantFrom(...TEXTS),
    fc.array(fc.oneof({ weight: 3, arbitrary: characters }, { weight: 1, arbitrary: lines }), {
      maxLength: 6,
    }),
    wholes,
  )
  .map(([text, slips, whole]) => whole(slips.reduce((so, slip) => slip(so), text)));

describe('a text is read as it is by its words', () => {
  test.each(TEXTS.map((text) => [text.slice(0, text.indexOf('\n')), text]))('%s', (_, text) => {
    expectSame(text);
  });

  test('with slips in it', () => {
    fc.assert(fc.property(slipped, expectSame), { numRuns: 3_000 });
  });

  test('of one line with a slip in it, and what may stand below', () => {
    fc.assert(fc.property(plain, expectSame), { numRuns: 10_000 });
  });

  test('of words in any order', () => {
    fc.assert(fc.property(wordSoup, expectSame), { numRuns: 1_000 });
  });

  test('of any characters', () => {
    fc.assert(fc.property(anyText, expectSame), { numRuns: 1_000 });
  });

  test('longer than what texts share, and after it one that is shorter', () => {
    const long = `${goodText}\n${'// remark\n'.repeat(10_000)}`;
    expectSame(long);
    expectSame(`${long}é`);
    expectSame(goodText.slice(0, 1_000));
  });
});

describe('lines that a formatter lays out are plain', () => {
  test('but for what is accepted', () => {
    readByWords(goodMonth);
    expect(unusualLines(goodMonth)).toEqual([expect.stringMatching(/^ {2}accept /)]);
  });

  test('a heading that was seen once', () => {
    const month = (name: string) => `report other ${name}\nschedule B ${name}   debits credits\n1 -0-   .\n`;
    unusualLines(month('2031-01'));
    expect(unusualLines(month('2031-02'))).toEqual([]);
    expect(unusualLines(sample('profile')).length).toBeGreaterThan(0);
  });
});
