/**
 * What stands on each line of a filing: its shape, the section it is in, the line of the form and the cells it
 * states. For whoever looks at the text itself (an editor); facts and findings come from reading it.
 */
import type { CellAt, CompiledForm, Place, WorksheetSpec } from '@focus/engine';
import { indexForm, layoutOf, type Layout, type LineLayout, type ScheduleIndex } from './form-index.ts';
import type { Judged } from './section.ts';
import { judge } from './shapes.ts';
import { cutLine, LineCursor, type Word } from './words.ts';

/** A section of a text: from its heading to the line before the next. */
export interface OutlineSection {
  readonly kind: 'firm' | 'report' | 'schedule' | 'worksheet';
  /** The number of its heading, from 0. */
  readonly heading: number;
  /** The number of its last line that has words. */
  last: number;
  /** The firm it is about, as written; null where that cannot be told. */
  readonly firm: string | null;
  /** The month it is about, `YYYY-MM`; null for a profile, and where it cannot be told. */
  readonly month: string | null;
  /** The heading of the report that a schedule or a worksheet is part of. */
  readonly report: OutlineSection | null;
  /** Of a schedule the form has. */
  readonly schedule: ScheduleIndex | null;
  /** Of a schedule the form has: its lines by the columns its heading names. */
  readonly layout: Layout | null;
  /** Of a worksheet the form has. */
  readonly worksheet: WorksheetSpec | null;
  /** The columns its heading names, as written. */
  readonly columns: readonly string[];
}

/** A figure of a line, or the place of one. */
export interface OutlineFigure {
  readonly word: Word;
  /** The column it stands in; null for the only figure of a line, and where there is no such column. */
  readonly column: string | null;
  /** The cell it states; null in a worksheet, and where the line of the form is not known. */
  readonly cell: CellAt | null;
}

/** A line that has words. */
export interface OutlineLine {
  /** From 0. */
  readonly number: number;
  readonly words: readonly Word[];
  readonly judged: Judged;
  /** The section it opens or stands in; null above the first heading. */
  readonly section: OutlineSection | null;
  /** Of an entry, and of a part or an original below one: the line of the form. */
  readonly entry: LineLayout | null;
  /** Its figures, in order. */
  readonly figures: readonly OutlineFigure[];
}

/** A filing, line by line. */
export interface FilingOutline {
  /** Lines that have words, in order. */
  readonly lines: readonly OutlineLine[];
  readonly sections: readonly OutlineSection[];
  /** A line by its number; undefined for one without words. */
  line(number: number): OutlineLine | undefined;
  /** The section a line stands in, or opens; null above the first heading. Lines without words too. */
  sectionAt(number: number): OutlineSection | null;
}

/**
 * Outlines the text of a `.focus` file. Never throws for what the text says.
 * @param form what keys, names and columns are looked up in
 */
export function outlineFiling(text: string, form: CompiledForm): FilingOutline {
  const outliner = new Outliner(form);
  const cursor = new LineCursor(text);
  while (cursor.advance()) {
    const words = cutLine(text, cursor.from, cursor.to);
    if (words.length > 0) outliner.take(cursor.number, words);
  }
  return outliner.finish();
}

class Outliner {
  readonly #form: CompiledForm;
  readonly #lines: OutlineLine[] = [];
  readonly #sections: OutlineSection[] = [];
  #report: OutlineSection | null = null;
  #section: OutlineSection | null = null;
  #entry: LineLayout | null = null;

  constructor(form: CompiledForm) {
    this.#form = form;
  }

  take(number: number, words: readonly Word[]): void {
    const judged = judge({ number, words });
    const opened = this.#open(number, judged);
    if (opened !== null) {
      this.#section = opened;
      this.#sections.push(opened);
      this.#entry = null;
      if (opened.kind === 'report') this.#report = opened;
      if (opened.kind === 'firm') this.#report = null;
    }
    const section = this.#section;
    for (let around = section; around !== null; around = around.report) around.last = number;
    if (judged.kind === 'entry') {
      const key = judged.slots.key ?? words[0];
      this.#entry = section?.layout?.byKey.get(key?.text ?? '') ?? null;
    }
    const isBelow = judged.kind === 'part' || judged.kind === 'was';
    const entry = judged.kind === 'entry' || isBelow ? this.#entry : null;
    this.#lines.push({ number, words, judged, section, entry, figures: figuresOf(judged, section, entry) });
  }

  finish(): FilingOutline {
    const lines = this.#lines;
    const sections = this.#sections;
    const byNumber = new Map(lines.map((line) => [line.number, line]));
    return {
      lines,
      sections,
      line: (number) => byNumber.get(number),
      sectionAt: (number) => sections.findLast(({ heading }) => heading <= number) ?? null,
    };
  }

  #open(number: number, { kind, slots, rest }: Judged): OutlineSection | null {
    const none = { schedule: null, layout: null, worksheet: null, columns: [] };
    const written: Readonly<Record<string, Word | undefined>> = slots;
    switch (kind) {
      case 'firm': {
        const firm = written['id']?.text ?? null;
        return { kind, heading: number, last: number, firm, month: null, report: null, ...none };
      }
      case 'report': {
        const firm = written['firm']?.text ?? null;
        const month = written['month']?.text ?? null;
        return { kind, heading: number, last: number, firm, month, report: null, ...none };
      }
      case 'schedule':
      case 'worksheet': {
        const report = this.#report;
        const columns = rest.map(({ text }) => text);
        const about = { firm: report?.firm ?? null, month: report?.month ?? null, report };
        const of = { kind, heading: number, last: number, ...about, columns };
        if (kind === 'worksheet') {
          const worksheet = this.#form.worksheet(written['worksheet']?.text ?? '') ?? null;
          return { ...of, schedule: null, layout: null, worksheet };
        }
        const schedule = indexForm(this.#form).schedules.get(written['schedule']?.text ?? '') ?? null;
        const layout = schedule === null ? null : layoutOf(schedule, columns);
        return { ...of, schedule, layout, worksheet: null };
      }
      default:
        return null;
    }
  }
}

/** The figures of an entry, a part, an original or a row of a worksheet. */
function figuresOf(
  { kind, rest }: Judged,
  section: OutlineSection | null,
  entry: LineLayout | null,
): OutlineFigure[] {
  if (kind !== 'entry' && kind !== 'part' && kind !== 'was' && kind !== 'dated') return [];
  if (section === null || section.kind === 'firm' || section.kind === 'report') return [];
  return rest.map((word, place) => {
    if (entry === null) return { word, column: section.columns[place] ?? null, cell: null };
    const cell = entry.cells[place] ?? null;
    return { word, column: cell?.spec.column ?? null, cell };
  });
}

/** Where a word of a line stands. */
export function wordPlace(line: number, { start, end }: Word): Place {
  return { line, start, end };
}
