/** The rows of a schedule as they are printed: what stands below which heading, and with which number. */
import type { LineSpec, ScheduleRow, ScheduleSpec } from '@focus/engine';

/** A printed row: a heading, or a line with its number as printed and its text. */
export interface PrintedRow {
  /** Null for a heading. */
  readonly line: LineSpec | null;
  /** `5.`, `a.`, `B.`; empty where the text says it, or the heading above does. */
  readonly number: string;
  readonly text: string;
  /** How many headings it stands below. */
  readonly depth: number;
  /** The text that names the line where no heading stands above it: `Aged Fails: To Deliver`. */
  readonly title: string;
}

interface OpenHeading {
  /** What the numbers of its lines begin with: `5`, `5A`. */
  readonly prefix: string;
  readonly text: string;
}

/** The rows of a schedule, one list for each printed page (the form says where a page ends). */
export function printedPages(schedule: ScheduleSpec): PrintedRow[][] {
  const pages: PrintedRow[][] = [[]];
  let open: readonly OpenHeading[] = [];
  schedule.rows.forEach((row, index) => {
    if (row.kind === 'page') {
      pages.push([]);
      return;
    }
    if (row.kind === 'heading') {
      const next = nextLine(schedule.rows, index);
      open = openedBy(row, next, open);
      const depth = Math.max(0, open.length - 1);
      pages.at(-1)?.push({ line: null, number: row.number, text: row.text, depth, title: row.text });
      return;
    }
    open = open.filter(({ prefix }) => isBelow(row.line.line, prefix));
    pages.at(-1)?.push(printedLine(row.line, open));
  });
  return pages.filter((page) => page.length > 0);
}

/** What every line of a schedule is called where no heading stands above it. */
export function lineTitles(schedule: ScheduleSpec): ReadonlyMap<LineSpec, string> {
  const rows = printedPages(schedule).flat();
  return new Map(rows.flatMap(({ line, title }) => (line === null ? [] : [[line, title]])));
}

function nextLine(rows: readonly ScheduleRow[], from: number): string {
  const next = rows.slice(from).find((row) => row.kind === 'line');
  return next?.line.line ?? '';
}

/** A heading stands below an open one where their numbers together begin the next line's: `5.` and `A.` for `5A-L`. */
function openedBy(
  row: { readonly number: string; readonly text: string },
  next: string,
  open: readonly OpenHeading[],
): readonly OpenHeading[] {
  const own = row.number.replace(/\.$/, '');
  const above = open.filter(({ prefix }) => isBelow(next, prefix));
  const prefix = `${above.at(-1)?.prefix ?? ''}${own}`;
  if (own !== '' && next.startsWith(prefix)) return [...above, { prefix, text: row.text }];
  return [{ prefix: own, text: row.text }];
}

function isBelow(line: string, prefix: string): boolean {
  return (
    prefix !== '' && line !== prefix && line.startsWith(prefix) && !/^\d/.test(line.slice(prefix.length))
  );
}

function printedLine(line: LineSpec, open: readonly OpenHeading[]): PrintedRow {
  const heading = open.at(-1);
  const depth = open.length;
  const title = heading === undefined ? line.label : `${heading.text.replace(/:$/, '')}: ${line.label}`;
  if (heading === undefined) return { line, number: `${line.line}.`, text: line.label, depth, title };
  const own = line.line.slice(heading.prefix.length).replace(/^-/, '');
  if (line.label === own) return { line, number: '', text: line.label, depth, title };
  const text = line.label.startsWith(`${own}. `) ? line.label.slice(own.length + 2) : line.label;
  return { line, number: `${own}.`, text, depth, title };
}
