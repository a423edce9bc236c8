/**
 * Fixtures with marked expectations. A fixture is a text file (`*.focus.txt`) of one or several files, each
 * begun by a line `//- path/name.focus`; without such a line the whole text is one file named like the
 * fixture without `.txt`. What is expected stands under the line it is about:
 *
 *     3950 trading-profit-or-loss                 -1,240
 *                                                 ^^^^^^ error malformed-amount: A minus is not written
 *
 * Carets mark the exact range (one for each UTF-16 unit of the line above), then severity, code and, if
 * wanted, the beginning of the message. Several marks may follow one line. A fixture matches exhaustively:
 * every finding is marked, every mark is found.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Finding, Severity } from '@focus/engine';

/** A file of a fixture, without its marks. */
export interface FixtureFile {
  readonly file: string;
  readonly text: string;
}

/** A mark: a finding that is expected. Lines and columns from 0, the end exclusive. */
export interface Expected {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
  readonly code: string;
  /** How the message begins; null where any will do. */
  readonly message: string | null;
}

/** A fixture, read. */
export interface Fixture {
  readonly path: string;
  readonly files: readonly FixtureFile[];
  readonly expected: readonly Expected[];
}

const MARK = /^(\s*)(\^+)\s+(error|breach|warning|info)\s+([a-z0-9]+(?:[-/][a-z0-9]+)*)(?::\s*(.*?))?\s*$/;
const LOOKS_LIKE_A_MARK = /^\s*\^/;
const FILE_LINE = /^\/\/-\s+(\S+)\s*$/;

/**
 * Reads a fixture.
 * @param path of the fixture, absolute or relative to the current folder
 */
export function readFixture(path: string): Fixture {
  return parseFixture(readFileSync(path, 'utf8'), path);
}

/** The paths of all fixtures in a folder that end in `ending`, sorted: for `test.each`. */
export function fixturesIn(folder: string, ending = '.focus.txt'): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  if (names.length === 0) throw new Error(`No fixture (*${ending}) in ${folder}.`);
  return names.sort().map((name) => join(folder, name));
}

/**
 * Reads the text of a fixture.
 * @param path names the fixture in messages, and its file where no `//-` line does
 * @throws Error for a mark that is not well formed or has no line above it
 */
export function parseFixture(text: string, path: string): Fixture {
  const files: { file: string; lines: string[] }[] = [];
  const expected: Expected[] = [];
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  for (const [index, line] of lines.entries()) {
    const opened = FILE_LINE.exec(line)?.[1];
    if (opened !== undefined) {
      files.push({ file: opened, lines: [] });
      continue;
    }
    let current = files.at(-1);
    if (current === undefined) {
      current = { file: nameOf(path), lines: [] };
      files.push(current);
    }
    if (!LOOKS_LIKE_A_MARK.test(line)) {
      current.lines.push(line);
      continue;
    }
    const mark = MARK.exec(line);
    if (mark === null || current.lines.length === 0) {
      throw new Error(`${path}:${index + 1}: not a mark under a line: ${line.trim()}`);
    }
    const [, indent = '', carets = '', severity = '', code = '', message] = mark;
    expected.push({
      file: current.file,
      line: current.lines.length - 1,
      start: indent.length,
      end: indent.length + carets.length,
      severity: severity as Severity,
      code,
      message: message === undefined || message === '' ? null : message,
    });
  }
  return {
    path,
    files: files.map(({ file, lines }) => ({ file, text: lines.map((line) => `${line}\n`).join('') })),
    expected,
  };
}

/**
 * Compares what was found with what is marked. On a difference the test fails with a diff of two annotated
 * texts: the fixture, and the fixture as it would be marked for what was found.
 */
export function expectFindings(fixture: Fixture, findings: readonly Finding[]): void {
  expect(annotate(fixture.files, actualMarks(fixture.expected, findings)), fixture.path).toBe(
    annotate(fixture.files, fixture.expected),
  );
}

/** The findings as marks; a message is cut to its expected beginning where a mark matches otherwise. */
function actualMarks(expected: readonly Expected[], findings: readonly Finding[]): Expected[] {
  const open = [...expected];
  return findings.map(({ place, severity, code, message }) => {
    const found: Expected = {
      file: place.file,
      line: place.line,
      start: place.start,
      end: place.end,
      severity,
      code,
      message,
    };
    const matching = open.findIndex((mark) => matches(mark, found));
    return matching < 0 ? found : (open.splice(matching, 1)[0] ?? found);
  });
}

function matches(mark: Expected, found: Expected): boolean {
  return (
    mark.file === found.file &&
    mark.line === found.line &&
    mark.start === found.start &&
    mark.end === found.end &&
    mark.severity === found.severity &&
    mark.code === found.code &&
    (mark.message === null || found.message === null || found.message.startsWith(mark.message))
  );
}

/** The files with marks under their lines, in one order, as a fixture is written. */
function annotate(files: readonly FixtureFile[], marks: readonly Expected[]): string {
  const known = new Set(files.map(({ file }) => file));
  const out: string[] = [];
  for (const { file, text } of files) {
    out.push(`//- ${file}`);
    const lines = text.split('\n');
    if (lines.at(-1) === '') lines.pop();
    const own = marks.filter((mark) => mark.file === file);
    for (const [index, line] of lines.entries()) {
      out.push(line, ...printMarks(own.filter((mark) => mark.line === index)));
    }
    out.push(...printMarks(own.filter((mark) => mark.line >= lines.length)));
  }
  for (const mark of marks.filter(({ file }) => !known.has(file))) {
    out.push(`elsewhere, ${mark.file}:${mark.line + 1}`, ...printMarks([mark]));
  }
  return `${out.join('\n')}\n`;
}

function printMarks(marks: readonly Expected[]): string[] {
  return marks
    .map((mark) => ({
      mark,
      text: `${' '.repeat(mark.start)}${'^'.repeat(Math.max(0, mark.end - mark.start))} ${mark.severity} ${mark.code}${
        mark.message === null ? '' : `: ${mark.message}`
      }`,
    }))
    .sort((a, b) => a.mark.start - b.mark.start || a.mark.end - b.mark.end || compareText(a.text, b.text))
    .map(({ text }) => text);
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function nameOf(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? path).replace(/\.txt$/, '');
}
