/** The findings of reading: their codes, and how they are collected. */
import { NO_SUBJECT, type Finding, type Fix, type Place, type Related, type Subject } from '@focus/engine';
import type { Word } from './words.ts';

/** What can be wrong with the text of a filing. Every one is an error. */
export type ReadingCode =
  | 'answered-twice'
  | 'broken-heading'
  | 'broken-line'
  | 'conflict-marker'
  | 'figure-too-long'
  | 'incomplete-line'
  | 'malformed-amount'
  | 'malformed-date'
  | 'malformed-month'
  | 'malformed-name'
  | 'malformed-string'
  | 'misplaced-line'
  | 'misplaced-was'
  | 'missing-valuation'
  | 'mixed-parts'
  | 'month-mismatch'
  | 'name-mismatch'
  | 'parts-do-not-sum'
  | 'section-twice'
  | 'setting-twice'
  | 'strange-blank'
  | 'unexpected-word'
  | 'unknown-choice'
  | 'unknown-column'
  | 'unknown-line'
  | 'unknown-rules'
  | 'unknown-schedule'
  | 'unknown-setting'
  | 'unknown-worksheet'
  | 'wrong-sign'
  | 'wrong-unit';

/** A line of a text, cut into words. Columns of words are columns of the line. */
export interface Line {
  /** From 0. */
  readonly number: number;
  readonly words: readonly Word[];
}

/** Replaces some columns of a line by a text; empty columns insert it. */
export interface Repair {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is wrong with a line, before it is known where the line stands. Columns are those of the line. */
export interface Problem {
  readonly code: ReadingCode;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly repairs: readonly Repair[];
}

/** What goes with a finding where there is something to say. */
export interface Extras {
  readonly related?: readonly { readonly place: Place; readonly message: string }[];
  readonly subject?: Partial<Subject>;
}

/** Collects the findings of one file. */
export class FindingList {
  readonly file: string;
  readonly findings: Finding[] = [];
  /** Between the markers of a conflict both sides stand, and all they have in common would be found twice. */
  quiet = false;

  constructor(file: string) {
    this.file = file;
  }

  /** Adds what is wrong with a line, unless it is to be quiet. */
  add(line: number, problem: Problem, extras: Extras = {}): void {
    if (!this.quiet) this.insist(line, problem, extras);
  }

  /** Adds what is wrong with a line in any case. */
  insist(line: number, problem: Problem, extras: Extras = {}): void {
    const { file } = this;
    const place = (start: number, end: number) => ({ file, line, start, end });
    this.findings.push({
      place: place(problem.start, problem.end),
      severity: 'error',
      code: problem.code,
      message: problem.message,
      cites: [],
      accepted: null,
      subject: { ...NO_SUBJECT, ...extras.subject },
      related: (extras.related ?? []).map((one): Related => ({
        place: { file, ...one.place },
        message: one.message,
      })),
      fixes: problem.repairs.map(({ title, start, end, text }): Fix => ({
        title,
        edits: [{ place: place(start, end), text }],
      })),
    });
  }
}

/** A problem at a word, with what to write instead, best first. */
export function problemAt(
  at: { readonly start: number; readonly end: number },
  code: ReadingCode,
  message: string,
  instead: readonly string[] = [],
): Problem {
  const { start, end } = at;
  return { code, message, start, end, repairs: instead.map((text) => ({ ...writing(text), start, end })) };
}

/** What a fix that writes `text` is called. */
export function writing(text: string): { readonly title: string; readonly text: string } {
  return { title: `Write ${text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE)}…` : text}`, text };
}

const LONGEST_TITLE = 60;

/** From the first word of a line to its last. */
export function spanOf(line: Line): { readonly start: number; readonly end: number } {
  return { start: line.words[0]?.start ?? 0, end: line.words.at(-1)?.end ?? 0 };
}
