/** The table of words: the grammar's terminals, the line reader's cutter and Langium's lexer are one. */
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject } from 'langium';
import { createServicesForGrammar } from 'langium/grammar';
import { createFilingServices } from '@focus/language/langium';
import { fixturesIn, readFixture } from '../../../../test/support/annotated.ts';
import { filingParserModule } from '../../src/focus/langium-parse.ts';
import { kindOfLine } from '../../src/focus/shapes.ts';
import {
  BETWEEN_WORDS,
  cutLine,
  LineCursor,
  WORD_KINDS,
  type Word,
  type WordKind,
} from '../../src/focus/words.ts';
import { FocusFiling, type FilingText } from '../../src/generated/ast.ts';
import { FocusFilingGeneratedModule, FocusGeneratedSharedModule } from '../../src/generated/module.ts';
import { form, RESOURCES } from './support/filings.ts';
import { anyText, wordSoup } from './support/texts.ts';

const { filing } = createFilingServices(form);
const RESERVED = ['firm', 'report', 'schedule', 'worksheet', 'filed', 'amended', 'accept', 'was'];

/** Cuts a line as the table is written: each kind in turn, at each place. */
function cutByTable(text: string): Word[] {
  const words: Word[] = [];
  const hidden = [BETWEEN_WORDS.BOM, BETWEEN_WORDS.WS, BETWEEN_WORDS.COMMENT];
  const kinds = Object.keys(WORD_KINDS) as WordKind[];
  for (let at = 0; at < text.length;) {
    const skipped = hidden.map((pattern) => matchAt(pattern, text, at)).find((end) => end > at);
    if (skipped !== undefined) {
      at = skipped;
      continue;
    }
    const kind = kinds.find((one) => matchAt(WORD_KINDS[one], text, at) > at) ?? 'STRAY';
    const end = matchAt(WORD_KINDS[kind], text, at);
    words.push({ kind, text: text.slice(at, end), start: at, end });
    at = end;
  }
  return words;
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  const sticky = new RegExp(pattern.source, 'y');
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : -1;
}

/** The words of a text as Langium's lexer cuts them, by line. */
function lexed(text: string): Word[] {
  const { tokens, errors } = filing.parser.Lexer.tokenize(text);
  expect(errors).toEqual([]);
  return tokens
    .filter(({ tokenType }) => tokenType.name !== 'NL')
    .map(({ tokenType: { name }, image, startColumn = 0 }) => ({
      kind: RESERVED.includes(name) ? 'NAME' : (name as WordKind),
      text: image,
      start: startColumn - 1,
      end: startColumn - 1 + image.length,
    }));
}

function cut(text: string): Word[] {
  const words: Word[] = [];
  for (const cursor = new LineCursor(text); cursor.advance();)
    words.push(...cutLine(text, cursor.from, cursor.to));
  return words;
}

describe('the table of words', () => {
  test('is the grammar’s terminals, in their order', () => {
    const table = { ...BETWEEN_WORDS, ...WORD_KINDS };
    const terminals = Object.entries(FocusFiling.Terminals).map(([name, pattern]) => [name, pattern.source]);
    expect(Object.entries(table).map(([name, pattern]) => [name, pattern.source])).toEqual(terminals);
  });

  test('is what the cutter cuts by', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, wordSoup), (text) => {
        const [line = ''] = text.split(/[\r\n]/);
        expect(cutLine(line, 0, line.length)).toEqual(cutByTable(line));
      }),
      { numRuns: 3_000 },
    );
  });

  test('is what Langium’s lexer cuts by', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, wordSoup), (text) => {
        expect(cut(text)).toEqual(lexed(text));
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('spellings', () => {
  // anchors.md D.1b: each of these once came apart into two words, or lost one silently.
  test.each<[string, string]>([
    ['1,2345', 'STRAY'],
    ['(1,234)', 'FIGURE'],
    ['-0-', 'NIL'],
    ['-0-5', 'STRAY'],
    ['(5)x', 'STRAY'],
    ['1.2.3', 'STRAY'],
    ['１２３', 'STRAY'],
    ['1234', 'NUMBER'],
    ['123', 'NUMBER'],
    ['1,234', 'FIGURE'],
    ['1,234,567', 'FIGURE'],
    ['12,34', 'STRAY'],
    ['$13,650', 'FIGURE'],
    ['($1,240,310.22)', 'FIGURE'],
    ['$(5)', 'STRAY'],
    ['-5', 'STRAY'],
    ['(3.20%)', 'FIGURE'],
    ['92.40%', 'FIGURE'],
    ['%5', 'STRAY'],
    ['.', 'DOT'],
    ['..', 'STRAY'],
    ['.5', 'STRAY'],
    ['2L', 'KEY'],
    ['5A-L', 'KEY'],
    ['5a-l', 'STRAY'],
    ['5A-', 'STRAY'],
    ['A', 'SECTION'],
    ['AB', 'STRAY'],
    ['2026-03', 'MONTH'],
    ['2026-3', 'STRAY'],
    ['2026-03-14', 'DATE'],
    ['2026-03-1', 'STRAY'],
    ['9f2c-41d0-7a3e', 'SEAL'],
    ['9f2c-41d0', 'STRAY'],
    ['net-capital', 'NAME'],
    ['net_capital', 'STRAY'],
    ['Expenses', 'STRAY'],
    ['net-', 'STRAY'],
    ['meridian-policy/haircut-limit', 'CODE'],
    ['"a ""b"" c"', 'STRING'],
    ['"C:\\new"', 'STRING'],
    ['"https://x"', 'STRING'],
    ['"open', 'STRAY'],
    ['"a"b', 'STRAY'],
    ['6,105//x', 'STRAY'],
    ['#', 'STRAY'],
    ['1\u00a0234', 'STRAY'],
    ['firm', 'NAME'],
    ['firm_x', 'STRAY'],
    ['firm:', 'STRAY'],
    ['was-not', 'NAME'],
    ['<<<<<<<', 'CONFLICT'],
    ['<<<<<<', 'STRAY'],
    ['=======', 'CONFLICT'],
    ['========', 'STRAY'],
  ])('%s is one word, %s', (text, kind) => {
    expect(cut(text).map((word) => [word.text, word.kind])).toEqual([[text, kind]]);
    expect(lexed(text).map((word) => [word.text, word.kind])).toEqual([[text, kind]]);
  });
});

describe('lines', () => {
  test('end at LF, CRLF and a lone CR, as editors count them', () => {
    const cursor = new LineCursor('a\nb\r\nc\rd\r\r\ne');
    const lines: [number, string][] = [];
    while (cursor.advance()) lines.push([cursor.number, 'a\nb\r\nc\rd\r\r\ne'.slice(cursor.from, cursor.to)]);
    expect(lines).toEqual([
      [0, 'a'],
      [1, 'b'],
      [2, 'c'],
      [3, 'd'],
      [4, ''],
      [5, 'e'],
    ]);
  });
});

describe('the grammar', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('has no ambiguity: built with all checks on, it has nothing to remark', () => {
    const logs = (['log', 'warn', 'error', 'info'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation(() => undefined),
    );
    const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), FocusGeneratedSharedModule);
    const checked = inject(
      createDefaultCoreModule({ shared }),
      FocusFilingGeneratedModule,
      filingParserModule,
      {
        LanguageMetaData: () => ({
          languageId: 'focus',
          fileExtensions: ['.focus'],
          caseInsensitive: false,
          mode: 'development' as const,
        }),
      },
    );
    shared.ServiceRegistry.register(checked);
    const texts = fixturesIn(RESOURCES).flatMap((path) => readFixture(path).files.map(({ text }) => text));
    for (const text of [...texts, ...fc.sample(wordSoup, 200)]) checked.parser.LangiumParser.parse(text);
    expect(logs.flatMap((log) => log.mock.calls)).toEqual([]);
  });

  test('would be remarked upon if it were ambiguous', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const ambiguous = await createServicesForGrammar({
      grammar: `grammar Twice entry Text: (words+=One | words+=Two)*; One: name=NAME; Two: name=NAME;
        terminal NAME: /[a-z]+/; hidden terminal WS: /\\s+/;`,
    });
    ambiguous.parser.LangiumParser.parse('a b');
    expect(log.mock.calls.flat().join(' ')).toContain('Ambiguous');
  });

  test('parses every text, and every line has one of its kinds', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, wordSoup), (text) => {
        const { lexerErrors, parserErrors } = filing.parser.LangiumParser.parse(text);
        expect([...lexerErrors, ...parserErrors]).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('tells lines apart by their first word as the shapes do', () => {
    const KINDS: Record<string, string> = {
      FirmLine: 'firm',
      ReportLine: 'report',
      ScheduleLine: 'schedule',
      WorksheetLine: 'worksheet',
      FiledLine: 'filed',
      AmendedLine: 'amended',
      AcceptLine: 'accept',
      WasLine: 'was',
      SettingLine: 'setting',
      EntryLine: 'entry',
      PartLine: 'part',
      DatedLine: 'dated',
      ConflictLine: 'conflict',
      BrokenLine: 'broken',
    };
    fc.assert(
      fc.property(fc.oneof(anyText, wordSoup), (text) => {
        const parsed = filing.parser.LangiumParser.parse<FilingText>(text).value.lines.map(
          ({ $type }) => KINDS[$type],
        );
        const judged: string[] = [];
        for (const cursor = new LineCursor(text); cursor.advance();) {
          const [first] = cutLine(text, cursor.from, cursor.to);
          if (first !== undefined) judged.push(kindOfLine(first));
        }
        expect(parsed).toEqual(judged);
      }),
      { numRuns: 1_000 },
    );
  });
});
