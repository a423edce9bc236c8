/** Texts to read, at random: from any characters at all to months with one slip in them. */
import fc from 'fast-check';
import { sample } from './filings.ts';

/** Words of the language, words that nearly are, and words that are not. */
const WORDS = [
  ...[
    'firm',
    'report',
    'schedule',
    'worksheet',
    'filed',
    'amended',
    'accept',
    'was',
    'from',
    'valued',
    'seal',
  ],
  ...['Report', 'reprot', 'schedul', 'firmX', 'was:', 'filed-by', 'worksheets', '"report"', '4report'],
  ...[
    'meridian',
    '2026-03',
    '2026-04',
    '2026-3',
    '2026-13',
    '2026-03-14',
    '2026-02-30',
    '9f2c-41d0-7a3e',
    'beef-cafe-dead',
  ],
  ...[
    'A',
    'B',
    'C',
    'a',
    '1710',
    '3750',
    '4201',
    '841',
    '4274',
    '770',
    '1',
    '2L',
    '5A-L',
    '5G',
    '6',
    '8',
    '10',
    '1711x',
    '5a-l',
  ],
  ...[
    'subordinated-loans',
    'net-capital',
    'expenses',
    'long-contractual-commitments',
    'commodity-differences',
    'Expenses',
    'net_capital',
  ],
  ...[
    'items',
    'debits',
    'credits',
    'deductions',
    'debit',
    'long',
    'short',
    'margin',
    'nasdaq',
    'other',
    'low-price',
    'amount',
  ],
  ...['commodities-firm', 'equity-markets', 'option-deductions', 'market', 'contract', 'yes', 'no', 'Yes'],
  ...[
    'method',
    'basic',
    'alternative',
    'minimum-dollars',
    'contact',
    'rules',
    'form',
    'focus-part-1',
    'methd',
    'policy/limit',
  ],
  ...[
    '25,000',
    '(1,240)',
    '-0-',
    '0',
    '.',
    '..',
    '1234',
    '1,2345',
    '$13,650',
    '($1,240,310.22)',
    '(3.20%)',
    '92.40%',
    '$(5)',
    '-1,240',
  ],
  ...[
    '1\u00a0234',
    '6\u202f105',
    '\u00a0',
    '\f',
    '\0',
    '\uff11\uff12\uff13',
    '\u0661\u0662',
    '\u2212500',
    '(5',
    '5)',
    '0.00',
    '(0)',
    '99999999999999999',
  ],
  ...[
    '"salaries"',
    '"a ""b"" c"',
    '"open',
    '\u201cDana\u201d',
    '""',
    '"',
    '"""',
    '"C:\\new"',
    '"https://x"',
    '//',
    '// x',
    '6,105//x',
    '#',
  ],
  ...['<<<<<<<', '=======', '>>>>>>>', '|||||||', '<<<<<<< HEAD', '\ufeff', '\ud800', '\u{1f4b8}'],
];

/** What stands between words. */
const blank = fc.constantFrom(' ', '  ', '\t', ' \t ', '          ');

/** What ends lines. */
const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\n\n', '');

const line = fc
  .tuple(
    fc.constantFrom('', ' ', '\t'),
    fc.array(fc.tuple(fc.constantFrom(...WORDS), blank), { maxLength: 8 }),
    lineEnd,
  )
  .map(([indent, words, end]) => `${indent}${words.flat().join('')}${end}`);

/** Headings among the lines, so that what follows has a section to stand in. */
const opening = fc.constantFrom(
  'firm meridian "Meridian"\n',
  'report meridian 2026-03\n',
  'report meridian 2026-03\nschedule A 2026-03\n',
  'report meridian 2026-03\nschedule B 2026-03 items debits credits deductions\n',
  'report meridian 2026-03\nworksheet commodities-firm long short margin\n',
  'report meridian 2026-03\nschedule A 2026-03\n1710 subordinated-loans 25,000\n4201 expenses\n',
);

/** Lines of words, among them headings. */
export const wordSoup: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 6, arbitrary: line }, { weight: 1, arbitrary: opening }), { maxLength: 25 })
  .map((lines) => lines.join(''));

const MEANINGFUL = Array.from('\n\r\t "/.,-0159$%()aAzZ_<=>|\u00a0\ufeff');

/** Any characters at all, among them many that mean something. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.constantFrom(...MEANINGFUL), { maxLength: 200 }).map((characters) => characters.join('')),
);

/** The good samples, one file. */
export const goodText = `${sample('profile')}\n${sample('worked-month')}`;

/** A good file with a few characters changed somewhere. */
export const slip: fc.Arbitrary<{ readonly text: string; readonly line: number }> = fc
  .tuple(
    fc.nat(),
    fc.nat(),
    fc.nat(6),
    fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 3 }), fc.constant('')),
  )
  .map(([lineSeed, columnSeed, removed, inserted]) => {
    const lines = goodText.split('\n');
    const at = lineSeed % lines.length;
    const old = lines[at] ?? '';
    const column = columnSeed % (old.length + 1);
    lines[at] = `${old.slice(0, column)}${inserted.replace(/[\r\n]/g, ' ')}${old.slice(column + removed)}`;
    return { text: lines.join('\n'), line: at };
  });
