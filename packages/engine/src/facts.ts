/**
 * What filings state: the facts, as entered, with their places. Readers of text produce them, the engine
 * links and evaluates them. Held for every month of a workspace, so cells are kept in arrays of numbers and what
 * only few cells have (parts, exact dollars, an original figure) beside them.
 */
import { dequal } from 'dequal';
import type { Exact } from './exact.ts';
import type { Finding } from './finding.ts';
import type { Place } from './place.ts';

/** All that one file states. */
export interface FilingFile {
  readonly file: string;
  readonly firms: readonly FirmFacts[];
  readonly reports: readonly ReportFacts[];
  /** What is wrong with the text itself; findings across files and of evaluation come from the engine. */
  readonly findings: readonly Finding[];
}

/** A firm and its profile. */
export interface FirmFacts {
  readonly file: string;
  readonly id: string;
  readonly name: string;
  /** The firm's identifier in its heading. */
  readonly place: Place;
  readonly settings: readonly SettingFact[];
}

/**
 * The setting of the language itself (`language.md`, `.focusform` 6): `rules NAME`, the house rules a firm takes
 * on. Of several such lines, those of the last month that is not after the report's hold, all of them.
 */
export const HOUSE_RULES = 'rules';

/** One line of a profile. A line that was wrong is here with `value` null: a hole, not an absence. */
export interface SettingFact {
  readonly name: string;
  readonly value: SettingValue | null;
  /** `from YYYY-MM`: the first month it holds in; null from the beginning. */
  readonly from: string | null;
  /** The setting's name. */
  readonly place: Place;
  readonly valuePlace: Place;
}

/** A setting's value: text, choice, flag and date as text (dates as `YYYY-MM-DD`), amounts exactly. */
export type SettingValue =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'amount'; readonly amount: Exact };

/** A firm's month. */
export interface ReportFacts {
  readonly file: string;
  readonly firm: string;
  /** `YYYY-MM`. */
  readonly month: string;
  /** The whole heading, `report FIRM MONTH`. */
  readonly place: Place;
  readonly firmPlace: Place;
  readonly monthPlace: Place;
  readonly filed: FiledFact | null;
  readonly amended: AmendedFact | null;
  readonly accepts: readonly AcceptFact[];
  /** A git conflict marker stands in the report: nothing of it is computable. */
  readonly conflicted: boolean;
  /** Lines are held after a broken heading, or a line's key could not be told: what is unanswered is not known. */
  readonly holes: boolean;
  readonly entries: Entries;
  /** The headings of its schedules, with the columns they name. */
  readonly schedules: readonly ScheduleFact[];
  readonly worksheets: readonly WorksheetFacts[];
}

/** `filed DATE [seal …]`. */
export interface FiledFact {
  /** `YYYY-MM-DD`; null where it cannot be read: that the month was filed is said all the same. */
  readonly date: string | null;
  readonly seal: string | null;
  readonly place: Place;
  /** Of the seal; absent where there is none. */
  readonly sealPlace?: Place;
}

/** `amended DATE "reason"`. */
export interface AmendedFact {
  /** `YYYY-MM-DD`; null where it cannot be read, as that of filing. */
  readonly date: string | null;
  /** Empty where it cannot be read. */
  readonly reason: string;
  readonly place: Place;
}

/** `accept RULE [KEY [COLUMN]] "reason"`. */
export interface AcceptFact {
  readonly rule: string;
  readonly key: string | null;
  readonly column: string | null;
  readonly reason: string;
  readonly place: Place;
  readonly rulePlace: Place;
}

/** The heading of a schedule. */
export interface ScheduleFact {
  readonly schedule: string;
  /** The columns its heading names, in that order. */
  readonly columns: readonly string[];
  readonly place: Place;
}

/** A worksheet of a report. Rows that were wrong are marked broken: what rests on them is not computed. */
export interface WorksheetFacts {
  readonly name: string;
  readonly place: Place;
  readonly rows: readonly WorksheetRow[];
  /** A row of it, or its heading, is wrong: nothing is computed from it. */
  readonly broken: boolean;
}

/** A row of a worksheet. */
export interface WorksheetRow {
  /** The quoted label, or the date as `YYYY-MM-DD`. */
  readonly label: string;
  readonly place: Place;
  /** For each column of the worksheet's specification: the exact quantity, or null where blank. */
  readonly values: readonly (Exact | null)[];
  readonly places: readonly (Place | null)[];
  /** The row as it was before an amendment; absent where nothing is said. */
  readonly was?: OriginalRow;
}

/** What a row of a worksheet was before an amendment. */
export interface OriginalRow {
  /** As those of the row, a column that is not said as it is now; null where there was no such row. */
  readonly values: readonly (Exact | null)[] | null;
  /** Of the line that says so. */
  readonly place: Place;
}

/** The state of a cell (`language.md` 7). */
export type CellState = 'blank' | 'nil' | 'figure' | 'inapplicable' | 'undefined' | 'broken';

/** States in the order of their codes in the arrays that hold them. */
export const STATES = [
  'blank',
  'nil',
  'figure',
  'inapplicable',
  'undefined',
  'broken',
] as const satisfies readonly CellState[];

/** The codes of the states, for the arrays that hold them: `STATE.nil` is 1. */
export const STATE = { blank: 0, nil: 1, figure: 2, inapplicable: 3, undefined: 4, broken: 5 } as const;

/** What only few cells have. */
export interface EntryDetail {
  /** The exact quantity where a `$` amount stands on a thousands line or parts make the figure. */
  exact: Exact | null;
  /** The figure was left out and its parts make it. */
  summed: boolean;
  /** The figure was written with `$`, so that a control total in it is judged with a tolerance. */
  dollars: boolean;
  /** The parts, in the order written. */
  parts: readonly PartFact[];
  valued: string | null;
  was: Original | null;
}

/** What a cell was before an amendment. */
export interface Original {
  /** In grains of the cell's unit; 0 for nil. */
  readonly value: number;
  /** The exact quantity where the original was written finer than the unit's grain. */
  readonly exact: Exact | null;
  readonly place: Place;
  /** It was not answered: its value means nothing. */
  readonly blank?: true;
  /** How it was valued; absent where as it is now. */
  readonly valued?: string;
}

/** A part of an entry, as far as it concerns one cell. */
export interface PartFact {
  readonly label: string;
  readonly place: Place;
  /** The exact quantity in this cell's column; null where the part leaves it blank. */
  readonly amount: Exact | null;
  /** What it was before an amendment, null where there was no such part; absent where nothing is said. */
  readonly was?: { readonly amount: Exact | null; readonly place: Place };
}

/** So many zeros, of as many as were asked for last: to copy a short array takes a tenth of what it takes to make one. */
let zeros: readonly number[] = [];

function zerosOf(count: number): number[] {
  if (zeros.length !== count) zeros = Array.from({ length: count }, () => 0);
  return zeros.slice();
}

/**
 * The entered cells of one report, by the positions of `CompiledForm.cells`. A cell is blank, nil, a figure
 * (a flag is 1 for yes, 0 for no) or broken; its value is in grains of the cell's unit. A bare figure is never 0: that is
 * nil.
 *
 * The arrays are no typed arrays: to copy a short one takes a tenth of what it takes to make a typed one.
 */
export class Entries {
  /** By the codes of `STATE`, of which that of a blank is 0. */
  readonly states: number[];
  readonly values: number[];
  /** The line of each written figure, its first column, and the one after its last; meaningless where nothing is written. */
  readonly #lines: number[];
  readonly #starts: number[];
  readonly #ends: number[];
  readonly #details = new Map<number, EntryDetail>();

  constructor(cells: number) {
    this.states = zerosOf(cells);
    this.values = zerosOf(cells);
    this.#lines = zerosOf(cells);
    this.#starts = zerosOf(cells);
    this.#ends = zerosOf(cells);
  }

  /**
   * Enters a cell.
   * @param cell its position in `CompiledForm.cells`
   * @param value in grains of its unit; 0 for nil and broken
   */
  enter(cell: number, state: 'nil' | 'figure' | 'broken', value: number, place: Place): void {
    this.set(cell, STATE[state], value, place.line, place.start, place.end);
  }

  /**
   * Enters a cell as `enter` does, for readers that enter millions.
   * @param state its code in `STATE`
   * @param line where its figure stands, and its columns
   */
  set(cell: number, state: number, value: number, line: number, start: number, end: number): void {
    this.states[cell] = state;
    this.values[cell] = value;
    this.#lines[cell] = line;
    this.#starts[cell] = start;
    this.#ends[cell] = end;
  }

  /** The state of a cell: blank where nothing was entered. */
  state(cell: number): CellState {
    return STATES[this.states[cell] ?? 0] ?? 'blank';
  }

  /** The reported value in grains of its unit; 0 unless the cell is a figure. */
  value(cell: number): number {
    return this.values[cell] ?? 0;
  }

  /** Where the cell's figure stands; null where nothing was entered. */
  place(cell: number): Place | null {
    if (this.states[cell] === STATE.blank) return null;
    return { line: this.#lines[cell] ?? 0, start: this.#starts[cell] ?? 0, end: this.#ends[cell] ?? 0 };
  }

  /** What few cells have; undefined where this one has none of it. */
  detail(cell: number): EntryDetail | undefined {
    return this.#details.get(cell);
  }

  /** The cells that have any of it, with what they have. */
  get details(): ReadonlyMap<number, EntryDetail> {
    return this.#details;
  }

  /** The entries as they stood before an amendment: each amended cell, and each amended part, with its original. */
  originals(): Entries {
    const originals = this.#copy();
    for (const [cell, detail] of this.#details) {
      const { was } = detail;
      const parts = originalParts(detail.parts);
      if (was === null) {
        originals.#details.set(cell, parts === detail.parts ? detail : { ...detail, parts });
        continue;
      }
      const valued = was.valued ?? detail.valued;
      const dollars = was.exact !== null;
      originals.#details.set(cell, { ...detail, exact: was.exact, dollars, parts, valued, was: null });
      originals.values[cell] = was.value;
      originals.states[cell] = stateOfOriginal(was, this.states[cell] ?? STATE.blank);
    }
    return originals;
  }

  /** The same without what few cells have. */
  #copy(): Entries {
    const copy = new Entries(this.states.length);
    this.states.forEach((state, cell) => {
      const place = this.place(cell);
      if (place !== null) copy.set(cell, state, this.value(cell), place.line, place.start, place.end);
    });
    return copy;
  }

  /** Whether the same is entered, at the same places. */
  isSame(other: Entries): boolean {
    return (
      dequal(this.states, other.states) &&
      dequal(this.values, other.values) &&
      dequal(this.#lines, other.#lines) &&
      dequal(this.#starts, other.#starts) &&
      dequal(this.#ends, other.#ends) &&
      dequal(this.#details, other.#details)
    );
  }

  /** The detail of a cell to be filled in, made where there is none. */
  amend(cell: number): EntryDetail {
    let detail = this.#details.get(cell);
    if (detail === undefined) {
      detail = { exact: null, summed: false, dollars: false, parts: [], valued: null, was: null };
      this.#details.set(cell, detail);
    }
    return detail;
  }
}

/** A `no` is an answer whose value is 0; so is an amount in dollars that rounds to nothing. */
function stateOfOriginal({ value, exact, blank }: Original, now: number): number {
  if (blank === true) return STATE.blank;
  if (value !== 0 || exact !== null) return STATE.figure;
  return now === STATE.figure ? STATE.figure : STATE.nil;
}

function originalParts(parts: readonly PartFact[]): readonly PartFact[] {
  if (parts.every(({ was }) => was === undefined)) return parts;
  return parts.map(({ label, place, amount, was }) => ({
    label,
    place,
    amount: was === undefined ? amount : was.amount,
  }));
}

/**
 * Worksheets as they stood before an amendment: each amended row with its original. One of which every row came with it
 * was not there.
 */
export function originalWorksheets(worksheets: readonly WorksheetFacts[]): readonly WorksheetFacts[] {
  return worksheets.flatMap((worksheet) => {
    const rows = worksheet.rows.flatMap(({ was, ...row }) =>
      was === undefined ? [row] : was.values === null ? [] : [{ ...row, values: was.values }],
    );
    return rows.length === 0 && worksheet.rows.length > 0 ? [] : [{ ...worksheet, rows }];
  });
}
