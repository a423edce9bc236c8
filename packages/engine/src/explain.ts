/**
 * How a figure comes about, as a tree: from the line to what its formula names, back to what was entered and where
 * (`language.md`, `.focusform` 7). Everything in it is asked from the evaluated report; nothing is computed here.
 */
import type {
  CaseInForce,
  Cell,
  Contribution,
  EvaluatedReport,
  Operand,
  Origin,
  Outcome,
  WorksheetUse,
} from './evaluated.ts';
import { addDays } from './calendar.ts';
import type { Exact } from './exact.ts';
import type { CellState } from './facts.ts';
import { printFigure, printMoney, printQuantity } from './figures.ts';
import { reportOf } from './formula.ts';
import type { SourcePlace } from './place.ts';
import { inFile } from './report.ts';
import { exactOf, isWhole, reportedOf, UNITS, type QuantityType } from './units.ts';

/** A figure of a derivation with what it rests on: plain data. */
export interface Explanation {
  /** `row`: of a worksheet; `part`: of an entry; `month`: one that is not in the workspace. */
  readonly kind: 'cell' | 'quantity' | 'setting' | 'worksheet' | 'row' | 'part' | 'month';
  /** As the form or the filing calls it: `net-capital`, `total-lines-1-to-7.deductions`, `Gold`, `2026-03-16`. */
  readonly name: string;
  /** What the form calls it; empty where it has no other name. */
  readonly label: string;
  /** The cell with all that is known of it; null for anything else. */
  readonly cell: Cell | null;
  /** `YYYY-MM`. */
  readonly month: string;
  /** `absent`: the month, the setting or the worksheet is not there. */
  readonly state: CellState | 'absent';
  /** Printed, in its own unit: `61,204`, `$13,650`, `29.12%`, `alternative`; null where there is none. */
  readonly figure: string | null;
  /** The quantity behind it: dollars, a ratio, a count; null where there is none, and for words. */
  readonly value: Exact | null;
  readonly type: QuantityType | null;
  readonly origin: Origin | 'default' | null;
  /** The case that holds; null for what was entered. */
  readonly formula: CaseInForce | null;
  /** The sum or the mean that is taken over the rows below; null for anything but a worksheet. */
  readonly use: WorksheetUse | null;
  /** Of a row: whether it counts, and for how many days (null in a sum). */
  readonly share: Pick<Contribution, 'counts' | 'days'> | null;
  /** Where it is written. Of what is missing: the heading below which it belongs. */
  readonly place: SourcePlace | null;
  /** What it rests on stands further up in the tree and is not told again. */
  readonly repeated: boolean;
  readonly children: readonly Explanation[];
}

/**
 * The derivation of a cell.
 * @param report the month it is in
 * @param cell its id; throws for one that the form does not have
 */
export function explain(report: EvaluatedReport, cell: string): Explanation {
  return new Teller().cell(report, cell);
}

/** What keeps a figure from being computed: the ends of its tree that are not answered, broken or not there. */
export function holesOf(explanation: Explanation): readonly Explanation[] {
  const { children, state, repeated } = explanation;
  if (state === 'figure' || state === 'nil' || state === 'inapplicable' || repeated) return [];
  const below = children.flatMap(holesOf);
  if (below.length > 0) return below;
  return state === 'undefined' ? [] : [explanation];
}

/** Everything an explanation has where nothing else is said. */
const NOTHING = {
  label: '',
  cell: null,
  state: 'figure',
  figure: null,
  value: null,
  type: null,
  origin: null,
  formula: null,
  use: null,
  share: null,
  place: null,
  repeated: false,
  children: [],
} as const satisfies Partial<Explanation>;

/** Tells a tree; remembers what it told, so that nothing is told twice. */
class Teller {
  readonly #told = new Set<string | WorksheetUse>();

  cell(report: EvaluatedReport, id: string): Explanation {
    const cell = report.cell(id);
    const { line, spec, unit, value, state } = cell;
    return this.#once(
      `cell ${report.month} ${id}`,
      {
        ...NOTHING,
        kind: 'cell',
        name: spec.column === null ? line.name : `${line.name}.${spec.column}`,
        label: line.label,
        cell,
        month: report.month,
        state,
        figure: value === null ? null : printFigure(value, unit, spec.sign),
        value: value === null ? null : exactOf(value, unit),
        type: UNITS[unit].type,
        origin: cell.origin,
        formula: state === 'inapplicable' ? null : cell.formula,
        place: cell.place ?? (isAwaited(cell) ? headingFor(report, cell) : null),
      },
      () => [...partsOf(report, cell), ...this.#operands(report, cell.operands)],
    );
  }

  #quantity(report: EvaluatedReport, name: string): Explanation {
    const outcome = report.quantity(name);
    const type = report.form.quantities.find((one) => one.name === name)?.type ?? 'count';
    return this.#once(
      `quantity ${report.month} ${name}`,
      {
        ...NOTHING,
        ...told(outcome, type),
        kind: 'quantity',
        name,
        month: report.month,
        origin: 'derived',
        formula: outcome.formula,
      },
      () => this.#operands(report, outcome.operands),
    );
  }

  #setting(report: EvaluatedReport, name: string): Explanation {
    const { inForce, formula, operands } = report.setting(name);
    const spec = report.form.settings.find((one) => one.name === name);
    const type = spec?.type ?? 'text';
    const value = inForce?.value ?? null;
    return this.#once(
      `setting ${report.month} ${name}`,
      {
        ...NOTHING,
        kind: 'setting',
        name,
        label: spec?.label ?? '',
        month: report.month,
        state: value === null ? (spec?.formula == null ? 'absent' : 'blank') : 'figure',
        figure:
          value === null ? null : value.kind === 'text' ? value.text : printQuantity(value.amount, type),
        value: value?.kind === 'amount' ? value.amount : null,
        type,
        origin: inForce?.origin ?? null,
        formula,
        place: inForce?.place ?? (inForce === null ? report.profile : null),
      },
      () => this.#operands(report, operands),
    );
  }

  #worksheet(report: EvaluatedReport, name: string, use: WorksheetUse | null): Explanation {
    const given = report.worksheets.find(({ spec }) => spec.name === name);
    const place = given === undefined ? null : inFile(report.facts.file, given.facts.place);
    const head = {
      ...NOTHING,
      kind: 'worksheet',
      name,
      label: report.form.worksheets.find((one) => one.name === name)?.title ?? '',
      month: report.month,
      use,
      place,
    } as const;
    if (given === undefined) return { ...head, state: 'absent' };
    if (use === null) return { ...head, figure: 'given' };
    const { total, rows } = report.contributions(use);
    const type = use.kind === 'mean-of-days' && use.type === 'count' ? 'average' : use.type;
    const node: Explanation = { ...head, ...told(total, type), origin: 'derived' };
    return this.#once(use, node, () => [
      ...missingRow(report, use, node),
      ...rows.map((row) => rowOf(report, row, use.type)),
    ]);
  }

  #operands(report: EvaluatedReport, operands: readonly Operand[]): Explanation[] {
    return operands.map((operand) => {
      const then = reportOf(report, operand.month);
      if (then === null) return absentMonth(operand);
      switch (operand.kind) {
        case 'cell':
          return this.cell(then, operand.cell);
        case 'quantity':
          return this.#quantity(then, operand.name);
        case 'setting':
          return this.#setting(then, operand.name);
        case 'worksheet':
          return this.#worksheet(then, operand.name, operand.use);
      }
    });
  }

  /** With what it rests on, where that was not told before. */
  #once(key: string | WorksheetUse, node: Explanation, children: () => Explanation[]): Explanation {
    if (this.#told.has(key)) return { ...node, repeated: true };
    this.#told.add(key);
    const below = children();
    // A leaf is one line, which is no shorter for being told once.
    if (below.length === 0) this.#told.delete(key);
    return { ...node, children: below };
  }
}

function absentMonth(operand: Operand): Explanation {
  const name = operand.kind === 'cell' ? operand.cell.slice(operand.cell.indexOf('.') + 1) : operand.name;
  return { ...NOTHING, kind: 'month', name, month: operand.month, state: 'absent' };
}

function told(
  outcome: Outcome,
  type: QuantityType,
): Pick<Explanation, 'state' | 'figure' | 'value' | 'type'> {
  if (outcome.state !== 'figure') return { state: outcome.state, figure: null, value: null, type };
  return { state: 'figure', figure: printQuantity(outcome.value, type), value: outcome.value, type };
}

/** The parts of an entry that have an amount in its column. */
function partsOf(report: EvaluatedReport, { parts, unit }: Cell): Explanation[] {
  const inDollars = parts.some(({ amount }) => amount !== null && !isWhole(amount, unit));
  return parts.flatMap(({ label, amount, place }): Explanation[] => {
    if (amount === null) return [];
    const part: Explanation = {
      ...NOTHING,
      kind: 'part',
      name: label,
      month: report.month,
      figure: inDollars ? printMoney(amount) : printFigure(reportedOf(amount, unit), unit),
      value: amount,
      type: UNITS[unit].type,
      origin: 'entered',
      place: inFile(report.facts.file, place),
    };
    return [part];
  });
}

function rowOf(
  report: EvaluatedReport,
  { row, amount, counts, days }: Contribution,
  type: QuantityType,
): Explanation {
  return {
    ...NOTHING,
    kind: 'row',
    name: row.label,
    month: report.month,
    state: amount !== null ? 'figure' : counts === false ? 'inapplicable' : 'blank',
    figure: amount === null ? null : printQuantity(amount, type),
    value: amount,
    type,
    origin: 'entered',
    share: { counts, days },
    place: inFile(report.facts.file, row.place),
  };
}

/** The row that a mean waits for where the first one given does not reach back to its first day. */
function missingRow(report: EvaluatedReport, use: WorksheetUse, worksheet: Explanation): Explanation[] {
  if (use.kind !== 'mean-of-days') return [];
  const first = addDays(report.asOf, -use.days);
  const [given] = report.contributions(use).rows;
  if (given !== undefined && given.row.label <= first) return [];
  const { month, place } = worksheet;
  return [{ ...NOTHING, kind: 'row', name: first, month, state: 'blank', place }];
}

/** A line that awaits an entry. */
function isAwaited({ state, operands }: Cell): boolean {
  return state === 'blank' && operands.length === 0;
}

/** The heading below which a line belongs: its schedule's, or the report's where there is none. */
function headingFor({ facts }: EvaluatedReport, { schedule }: Cell): SourcePlace {
  return inFile(
    facts.file,
    facts.schedules.find((one) => one.schedule === schedule.id)?.place ?? facts.place,
  );
}
