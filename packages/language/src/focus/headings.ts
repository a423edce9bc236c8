/** Headings: what opens a section, what is wrong with one, and what looks like one without being one. */
import { problemAt, spanOf, type Line, type Problem } from './findings.ts';
import type { ScheduleIndex } from './form-index.ts';
import type { Judged } from './section.ts';
import { distanceWithin, plainText, quote, suggestionFor } from './spelling.ts';
import type { Slots } from './shapes.ts';
import type { Word } from './words.ts';

/** The words that open a section. */
export const HEADINGS = ['firm', 'report', 'schedule', 'worksheet'] as const;

/** A word that opens a section. */
export type Heading = (typeof HEADINGS)[number];

/** Whether a line is a heading, good or bad. */
export function isHeading(judged: Judged): judged is Extract<Judged, { kind: Heading }> {
  return HEADINGS.some((heading) => heading === judged.kind);
}

/**
 * Which heading a line was probably meant to be that is none. What stands below such a line must not fall
 * into the section above it, so this would rather see a heading too many than one too few.
 * @returns the word meant; null where the line looks like none
 */
export function meantHeading({ kind, line }: Judged): Heading | null {
  const [first, second, third] = line.words;
  if (first === undefined) return null;
  if (kind === 'entry') return second === undefined ? null : wordMeant(second, 0, third);
  if (kind === 'part') return wordMeant(first, 1, second);
  if (kind !== 'broken' && kind !== 'setting') return null;
  const meant = wordMeant(first, 2, second);
  if (meant !== null) return meant;
  const month = line.words.findIndex((word, index) => index > 0 && index < 4 && word.kind === 'MONTH');
  return month > 0 && line.words[month - 1]?.text !== 'from' ? 'report' : null;
}

/** The heading whose word differs from this one by no more than `limit` letters, if what follows may follow it. */
function wordMeant(word: Word, limit: number, next: Word | undefined): Heading | null {
  if (word.text.length > 20 || next === undefined) return null;
  if (next.kind === 'NUMBER' || next.kind === 'FIGURE' || next.kind === 'NIL' || next.kind === 'DOT')
    return null;
  const letters = plainText(word.text)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return (
    HEADINGS.find(
      (heading) => distanceWithin(limit, letters, heading) <= Math.min(limit, heading.length - 3),
    ) ?? null
  );
}

/** What is wrong with a heading that is none. */
export function noHeading({ line }: Judged, meant: Heading): Problem {
  const first = line.words[0];
  const text = first?.text ?? '';
  const exact = line.words.find((word) => word.text === meant);
  const message =
    exact === undefined
      ? `${quote(text)} begins no line that can stand here; write ${meant} for a heading.`
      : `A heading begins with its word; remove what stands before ${meant}.`;
  return problemAt(first ?? spanOf(line), 'broken-heading', message, exact === undefined ? [meant] : []);
}

/** A heading whose words do not fit: one code for all, because what counts is that lines are held. */
export function brokenHeading(problem: Problem): Problem {
  return { ...problem, code: 'broken-heading' };
}

/** What is wrong with a schedule's heading that is well shaped; null where nothing is. */
export function scheduleProblem(
  line: Line,
  { schedule, month }: Slots<'schedule'>,
  columns: readonly Word[],
  known: ScheduleIndex | undefined,
  schedules: readonly string[],
  report: { readonly month: string },
): Problem | null {
  if (known === undefined) {
    const only = schedules.join(', ');
    return problemAt(
      schedule,
      'unknown-schedule',
      `There is no schedule ${quote(schedule.text)}; the form has ${only}.`,
    );
  }
  if (month !== undefined && month.text !== report.month) {
    return problemAt(
      month,
      'month-mismatch',
      `The schedule says ${month.text}, and the report it stands in is for ${report.month}; write ${report.month}, or the heading of another report above.`,
      [report.month],
    );
  }
  const names = [...known.columns.keys()];
  if (names.length > 0 && columns.length === 0) {
    const end = spanOf(line).end;
    const text = ` ${names.join(' ')}`;
    return {
      ...problemAt(
        spanOf(line),
        'broken-heading',
        `The heading names no column; write \`schedule ${schedule.text} ${report.month}${text}\`.`,
      ),
      repairs: [{ title: `Write all columns`, start: end, end, text }],
    };
  }
  return columnProblem(columns, names, `schedule ${schedule.text}`);
}

/** What is wrong with the columns of a heading: one that is not known, or stands twice. */
export function columnProblem(
  columns: readonly Word[],
  names: readonly string[],
  called: string,
): Problem | null {
  for (const [index, column] of columns.entries()) {
    if (!names.includes(column.text)) {
      const suggestion = suggestionFor(column.text, names);
      const advice =
        names.length === 0 ? `${called} has none; remove it` : `write ${suggestion ?? names.join(', ')}`;
      return problemAt(
        column,
        'unknown-column',
        `${quote(column.text)} is no column of ${called}; ${advice}.`,
        suggestion === null ? [] : [suggestion],
      );
    }
    if (columns.findIndex(({ text }) => text === column.text) < index) {
      return problemAt(column, 'broken-heading', `The column ${column.text} stands twice; remove one.`);
    }
  }
  return null;
}
