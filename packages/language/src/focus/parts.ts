/** Parts of an entry: they explain its figure, or make it where it is left out (`language.md`, `.focus` 9). */
import {
  absolute,
  add,
  compare,
  exactOf,
  negate,
  printFigure,
  printMoney,
  reportedOf,
  sign,
  STATE,
  subtract,
  toDecimalString,
  UNITS,
  type CellAt,
  type Entries,
  type Exact,
  type PartFact,
  type Place,
  type Unit,
} from '@focus/engine';
import { exactAmount, type Amount } from './amounts.ts';
import { problemAt, type Problem } from './findings.ts';

/** A part's amount in one column. */
interface PartAmount {
  readonly amount: Amount;
  readonly exact: Exact;
  readonly place: Place;
}

interface Part {
  readonly label: string;
  readonly place: Place;
  readonly amounts: readonly (PartAmount | null)[];
  /** What it was before an amendment, if something is said of it. */
  was: OriginalPart | null;
}

interface OriginalPart {
  /** By place, a column that is not said as it is now; null where there was no such part. */
  readonly amounts: readonly (PartAmount | null)[] | null;
  readonly place: Place;
}

/** Adds what is wrong with a part or the sum of several. */
export type PartProblem = (
  line: number,
  problem: Problem,
  column: string | null,
  related: { place: Place; message: string }[],
) => void;

/** Sums stay within what figures may be, so that they can be rounded. */
const LARGEST_SUM = 1_000_000_000_000_000;

/** The parts below one entry. */
export class PartList {
  readonly #cells: readonly (CellAt | null)[];
  readonly #parts: Part[] = [];
  /** One of them is not known, so what they come to is not. */
  #broken = false;

  /** @param cells the cells of the entry, by place */
  constructor(cells: readonly (CellAt | null)[]) {
    this.#cells = cells;
  }

  /**
   * Takes a part whose figures are read.
   * @param place of its label
   * @param amounts by place, null where it leaves one blank
   * @param places of the amounts
   */
  push(label: string, place: Place, amounts: readonly (Amount | null)[], places: readonly Place[]): void {
    this.#parts.push({ label, place, amounts: this.#amounts(amounts, places), was: null });
  }

  /** Whether a part stands above: then what is said of an original is said of the last one. */
  get hasParts(): boolean {
    return this.#parts.length > 0 || this.#broken;
  }

  /** Whether one of them is known. */
  get hasKnown(): boolean {
    return this.#parts.length > 0;
  }

  /** Where the original of the last part stands; null where it has none yet. */
  get lastOriginal(): Place | null {
    return this.#broken ? null : (this.#parts.at(-1)?.was?.place ?? null);
  }

  /**
   * Takes what the last part was before an amendment.
   * @param amounts by place, null where nothing is said; null as a whole where there was no such part
   * @param places of the amounts
   * @param place of the line
   */
  amend(amounts: readonly (Amount | null)[] | null, places: readonly Place[], place: Place): void {
    const part = this.#parts.at(-1);
    if (part === undefined || this.#broken) return;
    const said = amounts === null ? null : this.#amounts(amounts, places);
    part.was = { amounts: said?.map((one, index) => one ?? part.amounts[index] ?? null) ?? null, place };
  }

  #amounts(amounts: readonly (Amount | null)[], places: readonly Place[]): (PartAmount | null)[] {
    return this.#cells.map((cell, index) => {
      const amount = amounts[index] ?? null;
      const at = places[index];
      if (cell === null || amount === null || at === undefined) return null;
      return { amount, exact: exactAmount(amount, cell.spec.unit), place: at };
    });
  }

  /** A part could not be read. */
  breakOff(): void {
    this.#broken = true;
  }

  /**
   * All parts are there: gives them to the cells of their entry, makes the figures that are left out, and
   * checks those that are written.
   * @param key the entry's key, where figures that the parts make are said to stand
   */
  settle(entries: Entries, key: Place, report: PartProblem): void {
    this.#cells.forEach((cell, place) => {
      if (cell === null) return;
      const amounts = this.#parts.flatMap(({ amounts: own }) => own[place] ?? []);
      const blank = entries.states[cell.position] === STATE.blank;
      if (amounts.length === 0) {
        if (this.#broken && blank) entries.enter(cell.position, 'broken', 0, key);
        return;
      }
      entries.amend(cell.position).parts = this.#parts.map((part) => factOf(part, place));
      const known = !this.#broken && !isMixed(amounts, cell, report);
      if (blank) makeFigure(entries, cell, key, known ? amounts : null, report);
      else if (known) checkFigure(entries, cell, amounts, report);
      if (known) this.#settleOriginal(entries, cell, place, report);
    });
  }

  /** The originals of the parts come to the original figure, or make it where nothing is said of it. */
  #settleOriginal(entries: Entries, cell: CellAt, place: number, report: PartProblem): void {
    const amended = this.#parts.find(({ was }) => was !== null)?.was;
    const detail = entries.detail(cell.position);
    if (amended == null || detail === undefined || entries.states[cell.position] === STATE.broken) return;
    const { unit, column } = cell.spec;
    const originals = this.#parts.flatMap((part) => originalOf(part)[place] ?? []);
    const sum = sumOf(originals);
    if (detail.was === null && detail.summed && compare(absolute(sum), LARGEST_SUM) < 0) {
      const blank = originals.length === 0 ? ({ blank: true } as const) : {};
      detail.was = { value: reportedOf(sum, unit), exact: sum, place: amended.place, ...blank };
      return;
    }
    // There were no parts, and nothing that a figure would have had to agree with.
    if (originals.length === 0) return;
    const { was } = detail;
    const stated = was === null ? entries.value(cell.position) : was.value;
    const exact = was === null ? detail.exact : was.exact;
    const tooLong = compare(absolute(sum), LARGEST_SUM) >= 0;
    const finer = originals.some(({ amount }) => amount.dollars);
    const agrees =
      !tooLong && (exact !== null && finer ? compare(sum, exact) === 0 : reportedOf(sum, unit) === stated);
    if (agrees || was?.blank === true) return;
    const original = printSum(exact ?? exactOf(stated, unit), unit);
    const message = `Before the amendment the parts came to ${printSum(sum, unit)}, and the figure was ${original}: write what each changed line was right below it.`;
    report(amended.place.line, problemAt(amended.place, 'parts-do-not-sum', message), column, []);
  }
}

/** A part as far as it concerns one place. */
function factOf(part: Part, place: number): PartFact {
  const { label, amounts, was } = part;
  const own = amounts[place] ?? null;
  const fact = { label, place: own?.place ?? part.place, amount: own?.exact ?? null };
  if (was === null) return fact;
  return { ...fact, was: { amount: originalOf(part)[place]?.exact ?? null, place: was.place } };
}

/** The amounts of a part as they were. */
function originalOf({ amounts, was }: Part): readonly (PartAmount | null)[] {
  return was === null ? amounts : (was.amounts ?? []);
}

/** In each column all amounts carry `$` or none does. */
function isMixed(amounts: readonly PartAmount[], cell: CellAt, report: PartProblem): boolean {
  const figures = amounts.filter(({ amount }) => !amount.nil);
  const [first] = figures;
  const other = figures.find(({ amount }) => amount.dollars !== first?.amount.dollars);
  if (first === undefined || other === undefined) return false;
  const how = other.amount.dollars
    ? 'in dollars, and the parts above it are not'
    : 'not in dollars, and the parts above it are';
  report(
    other.place.line,
    problemAt(
      other.place,
      'mixed-parts',
      `This part is ${how}; write all parts of a column with $, or none.`,
    ),
    cell.spec.column,
    [{ place: first.place, message: 'written otherwise here' }],
  );
  return true;
}

function sumOf(amounts: readonly PartAmount[]): Exact {
  return amounts.reduce<Exact>((sum, { exact }) => add(sum, exact), 0);
}

function makeFigure(
  entries: Entries,
  cell: CellAt,
  key: Place,
  amounts: readonly PartAmount[] | null,
  report: PartProblem,
): void {
  if (amounts === null) {
    entries.enter(cell.position, 'broken', 0, key);
    return;
  }
  const sum = sumOf(amounts);
  const { unit, column } = cell.spec;
  const tooLong = compare(absolute(sum), LARGEST_SUM) >= 0;
  const negative = cell.spec.sign === 'nonnegative' && sign(sum) < 0;
  if (tooLong || negative) {
    const problem = tooLong
      ? problemAt(key, 'figure-too-long', 'The parts come to more than can be computed with.')
      : problemAt(
          key,
          'wrong-sign',
          `The parts come to ${printSum(sum, unit)}, and the figure here cannot be negative.`,
        );
    report(key.line, problem, column, []);
    entries.enter(cell.position, 'broken', 0, key);
    return;
  }
  const nil = amounts.every(({ amount }) => amount.nil);
  entries.enter(cell.position, nil ? 'nil' : 'figure', reportedOf(sum, unit), key);
  const detail = entries.amend(cell.position);
  detail.summed = true;
  detail.exact = sum;
}

function checkFigure(
  entries: Entries,
  cell: CellAt,
  amounts: readonly PartAmount[],
  report: PartProblem,
): void {
  const place = entries.place(cell.position);
  if (place === null || entries.states[cell.position] === STATE.broken) return;
  const { unit, column } = cell.spec;
  const sum = sumOf(amounts);
  const value = entries.value(cell.position);
  const exact = entries.detail(cell.position)?.exact ?? null;
  const stated = exact ?? exactOf(value, unit);
  const finer = amounts.some(({ amount }) => amount.dollars);
  // In dollars on both sides they agree to the cent; else where they round to the same.
  const tooLong = compare(absolute(sum), LARGEST_SUM) >= 0;
  const agrees =
    !tooLong && (exact !== null && finer ? compare(sum, exact) === 0 : reportedOf(sum, unit) === value);
  if (agrees) return;
  const difference = printSum(absolute(subtract(sum, stated)), unit);
  const total = printSum(sum, unit);
  const message = `The parts come to ${total}, and the figure is ${printSum(stated, unit)}: they differ by ${difference}. Correct a part, or write ${total}.`;
  const instead = tooLong ? [] : [printEntered(sum, cell, exact !== null)];
  report(
    place.line,
    problemAt(place, 'parts-do-not-sum', message, instead),
    column,
    amounts.map((part) => ({ place: part.place, message: `part: ${printSum(part.exact, unit)}` })),
  );
}

/** A sum as an entry of its cell. */
function printEntered(sum: Exact, { spec }: CellAt, dollars: boolean): string {
  if (dollars) return printMoney(spec.sign === 'deduction' ? negate(sum) : sum);
  return printFigure(reportedOf(sum, spec.unit), spec.unit, spec.sign);
}

/** An exact quantity as messages print it: in its unit where it is whole there, in dollars and cents otherwise. */
function printSum(quantity: Exact, unit: Unit): string {
  if (compare(absolute(quantity), LARGEST_SUM) >= 0) return 'more than can be computed with';
  const value = reportedOf(quantity, unit);
  if (compare(exactOf(value, unit), quantity) === 0) return printFigure(value, unit);
  return UNITS[unit].type === 'money' ? printMoney(quantity) : toDecimalString(quantity);
}
