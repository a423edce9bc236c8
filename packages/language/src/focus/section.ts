/** What sections of a file have in common. */
import type { ReportDraft } from './drafts.ts';
import type { FindingList, Line, Problem } from './findings.ts';
import type { FormIndex } from './form-index.ts';
import type { Misshapen, WellShaped } from './shapes.ts';

/** A line with its shape. */
export type Judged = WellShaped | Misshapen;

/** A part of a file from one heading to the next. */
export interface Section {
  /** Takes the next line that is no heading and no conflict marker. */
  take(judged: Judged): void;
  /** The next heading stands, or the file ends. */
  close(): void;
}

/** What every section reads with. */
export interface Reading {
  readonly file: string;
  readonly form: FormIndex;
  readonly findings: FindingList;
  /** Between the markers of a git conflict. */
  readonly inConflict: boolean;
  /** From here on lines belong to no section, until the next heading: the section gives way to one that holds them. */
  hold(problem: Problem, line: Line): void;
}

/**
 * Lines that belong to no section that can be told: after a broken heading, or before any. They are counted
 * and not evaluated, and have no findings of their own.
 */
export class HeldSection implements Section {
  readonly #reading: Reading;
  readonly #problem: Problem | null;
  readonly #line: number;
  readonly #report: ReportDraft | null;
  readonly #below: boolean;
  #count: number;

  /**
   * @param problem what is wrong with the heading, or with the first line that has none; null says nothing (it has been said)
   * @param line its number
   * @param report the report the lines may belong to
   * @param count lines held already: one, where the problem stands at a line that is held itself
   */
  constructor(
    reading: Reading,
    problem: Problem | null,
    line: number,
    report: ReportDraft | null,
    count: 0 | 1,
  ) {
    this.#reading = reading;
    this.#problem = reading.findings.quiet ? null : problem;
    this.#line = line;
    this.#report = report;
    this.#below = count === 0;
    this.#count = count;
    if (report !== null) report.holes = true;
  }

  take(): void {
    this.#count += 1;
  }

  close(): void {
    if (this.#problem === null) return;
    const lines = this.#below ? countBelow(this.#count) : countHere(this.#count);
    this.#reading.findings.insist(
      this.#line,
      { ...this.#problem, message: `${this.#problem.message}${lines}` },
      { subject: { firm: this.#report?.firm ?? null, month: this.#report?.month ?? null } },
    );
  }
}

/** How many lines below a heading are held. */
function countBelow(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? ' The line below it is not read.'
    : ` The ${String(count)} lines below it are not read.`;
}

/** How many lines are held from one on. */
function countHere(count: number): string {
  return count === 1 ? ' This line is not read.' : ` From here on ${String(count)} lines are not read.`;
}
