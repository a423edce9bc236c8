/**
 * The formatter of filings, for every text. What it must not lose is held against what went in: that it does the same
 * twice says nothing of a comment that the first time dropped.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyLineEdits, formatFiling, rangeEdits, type LineEdit } from '@focus/language';
import { cutLine, LineCursor } from '../../src/focus/words.ts';
import { form } from './support/filings.ts';
import { said } from './support/said.ts';
import { texts } from './support/untidy.ts';

function format(text: string): string {
  return formatFiling(text, form).text;
}

describe('for every text, right or wrong,', () => {
  const check = (holds: (text: string) => void, numRuns = 600) => {
    fc.assert(fc.property(texts, holds), { numRuns });
  };

  test('words and comments are those that went in, but for the two spellings and what is added', () => {
    check((text) => {
      const before = linesOf(text);
      const after = linesOf(format(text));
      expect(after.map(({ comment }) => comment)).toEqual(before.map(({ comment }) => comment));
      expect(after.map((line, number) => wordsKept(before[number]?.words ?? [], line.words))).toEqual(
        before.map(({ words }) => words),
      );
    }, 1_500);
  });

  test('facts and findings are the same', () => {
    check((text) => {
      expect(said(format(text))).toEqual(said(text));
    });
  });

  test('what is formatted is formatted', () => {
    check((text) => {
      const once = formatFiling(text, form);
      const twice = formatFiling(once.text, form);
      expect(twice).toEqual({ text: once.text, edits: [], left: once.left });
    });
  });

  test('formatting some lines is formatting all of them and keeping those', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.boolean(), { minLength: 7, maxLength: 20 }), (text, choices) => {
        const { text: full, edits } = formatFiling(text, form);
        const isChosen = ({ line }: LineEdit) => choices[line % choices.length] === true;
        const some = edits.filter(isChosen);
        const others = edits.filter((edit) => !isChosen(edit));
        const partly = applyLineEdits(text, some);
        expect(formatFiling(partly, form)).toMatchObject({ text: full, edits: others });
      }),
      { numRuns: 600 },
    );
  });

  test('an editor that makes the edits has the same text', () => {
    check((text) => {
      const { text: full, edits } = formatFiling(text, form);
      expect(edited(text, rangeEdits(text, edits))).toBe(full);
    });
  });
});

interface WrittenLine {
  readonly words: readonly string[];
  /** Without blanks at its end. */
  readonly comment: string;
}

/** The lines of a text, but for an empty last one. */
function linesOf(text: string): WrittenLine[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (/^\uFEFF?[ \t]*$/.test(lines.at(-1) ?? '')) lines.pop();
  return lines.map((line, number) => {
    // A byte order mark is none but at the beginning of the text.
    const from = number === 0 ? 0 : 1;
    const words = cutLine(' '.repeat(from) + line, from, from + line.length);
    const rest = line.slice(words.at(-1)?.end ?? 0);
    const comment = rest.includes('//') ? rest.slice(rest.indexOf('//')) : '';
    return { words: words.map((word) => word.text), comment: comment.replace(/(?<![ \t])[ \t]+$/, '') };
  });
}

/** The words of a formatted line as they were: without what may be added, and in the spelling that went in. */
function wordsKept(before: readonly string[], after: readonly string[]): string[] {
  const at = before[0] === 'schedule' ? 2 : 1;
  const isAdded = after.length === before.length + 1 && isAddition(before[0] ?? '', after[at] ?? '');
  const kept = isAdded ? after.toSpliced(at, 1) : after;
  return kept.map((word, index) => {
    const original = before[index] ?? '';
    return word === canonical(original) ? original : word;
  });
}

/** The spelling a word may be given, told without the formatter. */
function canonical(text: string): string {
  if (text === '0') return '-0-';
  return /^\(?\$?[1-9]\d*(\.\d+)?%?\)?$/.test(text)
    ? text.replace(/\d+/, (digits) => Number(digits).toLocaleString('en-US'))
    : text;
}

/** Whether a word may be added to a line: a month to the heading of a schedule, its name to an entry. */
function isAddition(first: string, added: string): boolean {
  if (first === 'schedule') return /^\d{4}-\d{2}$/.test(added);
  return form.lines.some(({ line }) => line.key === first && line.name === added);
}

function edited(text: string, edits: ReturnType<typeof rangeEdits>): string {
  const starts: number[] = [];
  const cursor = new LineCursor(text);
  while (cursor.advance()) starts.push(cursor.from);
  let result = text;
  let last = Infinity;
  for (const { start, end, text: written } of edits.toReversed()) {
    const from = (starts[start.line] ?? 0) + start.character;
    const to = (starts[end.line] ?? 0) + end.character;
    expect(to).toBeLessThanOrEqual(last);
    expect(from).toBeLessThanOrEqual(to);
    last = from;
    result = result.slice(0, from) + written + result.slice(to);
  }
  return result;
}
