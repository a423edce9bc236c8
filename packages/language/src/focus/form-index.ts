/** A form as its reader needs it: lines by key and by name within their schedule, laid out by columns. */
import type { CellAt, ColumnSpec, CompiledForm, LineAt, ScheduleSpec, WorksheetSpec } from '@focus/engine';
import { Answered } from './answered.ts';
import { HEADINGS } from './headings.ts';
import { ruleOf, type PlaceRule, type Row } from './rows.ts';
import type { Word } from './words.ts';

/** A form, made ready to read with. */
export interface FormIndex {
  readonly form: CompiledForm;
  readonly schedules: ReadonlyMap<string, ScheduleIndex>;
  /** Worksheets by headings in which nothing is wrong: by what stands after `worksheet`, to the letter. */
  readonly worksheets: KnownHeadings<WorksheetLayout>;
  /** Of the report that is being read: no two files are read at once. */
  readonly answered: Answered;
}

/** A schedule of the form. */
export interface ScheduleIndex {
  readonly spec: ScheduleSpec;
  readonly columns: ReadonlyMap<string, ColumnSpec>;
  readonly byKey: ReadonlyMap<string, LineIndex>;
  readonly byName: ReadonlyMap<string, LineIndex>;
  /** Layouts by the columns they are for. */
  readonly layouts: Map<string, Layout>;
  /** Layouts by headings in which nothing is wrong: by what stands after the month, to the letter. */
  readonly headings: KnownHeadings<Layout>;
}

/** A line of the form. */
export interface LineIndex {
  /** Its position among all lines of the form. */
  readonly position: number;
  readonly at: LineAt;
  readonly key: string;
  readonly name: string;
}

/** The lines of a schedule below a heading that names certain columns. */
export interface Layout {
  readonly columns: readonly string[];
  readonly byKey: ReadonlyMap<string, LineLayout>;
  /** Lines that can be read without cutting words, by the codes of the characters of their keys, eight bits each. */
  readonly byCode: ReadonlyMap<number, LineLayout>;
}

/** A line of a schedule below such a heading: its cells by place, null where it has none in a column. */
export interface LineLayout {
  readonly line: LineIndex;
  readonly cells: readonly (CellAt | null)[];
  readonly row: Row;
  /** The same for its parts. */
  readonly partRow: Row;
  /** Whether its entries are figures and nothing else: no yes or no, no valuation. */
  readonly plain: boolean;
  /** How its entry may be valued; empty where nobody asks. */
  readonly choices: readonly string[];
}

/** A worksheet below a heading that names certain columns, all of which it has. */
export interface WorksheetLayout {
  readonly spec: WorksheetSpec;
  /** Where the columns of the heading stand among those of the worksheet. */
  readonly positions: readonly number[];
  readonly row: Row;
}

/** A key of so many characters fits into a whole number of 32 bits. */
export const LONGEST_CODE = 4;

const INDEXES = new WeakMap<CompiledForm, FormIndex>();

/** The look-ups of a form; made once for each. */
export function indexForm(form: CompiledForm): FormIndex {
  let index = INDEXES.get(form);
  if (index === undefined) {
    index = buildIndex(form);
    INDEXES.set(form, index);
  }
  return index;
}

function buildIndex(form: CompiledForm): FormIndex {
  const lines = form.lines.map((at, position): LineIndex => ({
    position,
    at,
    key: at.line.key,
    name: at.line.name,
  }));
  const schedules = form.form.schedules.map((spec): [string, ScheduleIndex] => {
    const own = lines.filter(({ at }) => at.schedule === spec);
    return [
      spec.id,
      {
        spec,
        columns: new Map(spec.columns.map((column) => [column.name, column])),
        byKey: new Map(own.map((line) => [line.key, line])),
        byName: new Map(own.map((line) => [line.name, line])),
        layouts: new Map(),
        headings: new KnownHeadings(),
      },
    ];
  });
  return {
    form,
    schedules: new Map(schedules),
    worksheets: new KnownHeadings(),
    answered: new Answered(lines.length),
  };
}

/**
 * Headings that were judged, and what they open, so that one that stands in thousands of files is judged once. They are
 * known to the letter, with the blanks between their words.
 */
export class KnownHeadings<T> {
  readonly #known = new Map<string, T>();

  /** What a heading opens that was spelt like this before. */
  find(spelling: string): T | undefined {
    return this.#known.get(spelling);
  }

  /**
   * Knows a heading from now on.
   * @param words some of its words, to the last
   * @param from the column at which its spelling begins, before the first of them
   */
  note(words: readonly Word[], from: number, opens: T): void {
    if (this.#known.size === MOST_HEADINGS) return;
    let spelling = '';
    for (const { text, start } of words) spelling += ' '.repeat(start - from - spelling.length) + text;
    this.#known.set(spelling, opens);
  }
}

/** Few are spelt in more ways than the formatter's. */
const MOST_HEADINGS = 50;

/** The lines of a schedule laid out by columns; made once for each order of columns. */
export function layoutOf(schedule: ScheduleIndex, columns: readonly string[]): Layout {
  const id = columns.join(' ');
  let layout = schedule.layouts.get(id);
  if (layout === undefined) {
    const lines = [...schedule.byKey].map(([key, line]): [string, LineLayout] => [
      key,
      new LaidLine(line, columns),
    ]);
    const byCode = new Map<number, LineLayout>();
    for (const [key, line] of lines) if (isScannable(line)) byCode.set(codeOf(key), line);
    layout = { columns, byKey: new Map(lines), byCode };
    schedule.layouts.set(id, layout);
  }
  return layout;
}

/** Whether the entries of a line are plain figures, or one figure or answer. */
function isScannable({ line, cells, plain }: LineLayout): boolean {
  if (line.key.length > LONGEST_CODE) return false;
  const [cell] = cells;
  return plain || (cells.length === 1 && cell != null && !looksLikeHeading(line.name));
}

/** With a name that is the word of a heading, what is no figure would look like a heading. */
function looksLikeHeading(name: string): boolean {
  const letters = name.replace(/[^a-z]/g, '');
  return HEADINGS.some((heading) => heading === letters);
}

/** The codes of a key's characters as one number: of a key of at most `LONGEST_CODE`. */
function codeOf(key: string): number {
  let code = 0;
  for (let at = 0; at < key.length; at += 1) code = (code << 8) | key.charCodeAt(at);
  return code;
}

/** A line below a heading; how its places read words is made for lines that are cut into words, which few are. */
class LaidLine implements LineLayout {
  readonly line: LineIndex;
  readonly cells: readonly (CellAt | null)[];
  readonly plain: boolean;
  readonly choices: readonly string[];
  readonly #columns: readonly string[];
  #row: Row | null = null;
  #partRow: Row | null = null;

  constructor(line: LineIndex, columns: readonly string[]) {
    const single = line.at.cells.get('');
    this.line = line;
    this.cells = single === undefined ? columns.map((column) => line.at.cells.get(column) ?? null) : [single];
    this.plain = this.cells.every(
      (cell) => cell === null || (cell.spec.unit !== 'flag' && cell.spec.valued.length === 0),
    );
    this.choices = this.cells[0]?.spec.valued ?? [];
    this.#columns = single === undefined ? columns : [];
  }

  get row(): Row {
    return (this.#row ??= this.#rowOf(false));
  }

  get partRow(): Row {
    return (this.#partRow ??= this.#rowOf(true));
  }

  #rowOf(part: boolean): Row {
    return {
      called: `line ${this.line.key}`,
      columns: this.#columns,
      rules: this.cells.map((cell) => (cell === null ? null : ruleOf(cell, part))),
    };
  }
}

/** A worksheet of the form laid out by columns that it has. */
export function layOutWorksheet(spec: WorksheetSpec, columns: readonly string[]): WorksheetLayout {
  const positions = columns.map((column) => spec.columns.findIndex(({ name }) => name === column));
  const rules = positions.map((at): PlaceRule => {
    const unit = spec.columns[at]?.unit ?? 'count';
    if (unit === 'flag') return 'flag';
    const money = unit === 'dollars' || unit === 'thousands';
    return { unit, sign: money ? 'signed' : 'nonnegative', cents: true };
  });
  return { spec, positions, row: { called: `worksheet ${spec.name}`, columns, rules } };
}
