/** What was typed and is not the same: figures with their parts, worksheets, the filing's state, acceptances. */
import type { CellAt } from '../compile.ts';
import type { EvaluatedReport } from '../evaluated.ts';
import { STATE, type AcceptFact, type PartFact, type ReportFacts, type WorksheetFacts } from '../facts.ts';
import type { WorksheetSpec } from '../form.ts';
import { inFile, type ReportView } from '../report.ts';

import { exactOf } from '../units.ts';
import { comparedCell, figureChange, isSameExact, isSameFigure } from './cells.ts';
import type {
  AcceptanceChange,
  EnteredChange,
  EnteredFigure,
  FilingState,
  PartChange,
  RowChange,
  SideFigure,
  StateChange,
  WordChange,
  WorksheetChange,
} from './comparison.ts';
import { pairs, type Pair } from './pairs.ts';

/** Everything typed in a month that is not the same, in the order of a report: its state first, worksheets last. */
export function enteredChanges(before: ReportView, after: ReportView): EnteredChange[] {
  // A caller that reads a text once has the same facts on both sides.
  if (before.facts === after.facts) return [];
  return [
    ...stateChange(before, after),
    ...acceptanceChanges(before.facts, after.facts),
    ...figureChanges(before, after),
    ...worksheetChanges(before, after),
  ];
}

/** Every written figure that is not the same, control totals too, in the order of the form. */
function figureChanges(before: ReportView, after: ReportView): EnteredFigure[] {
  return pairs(before.evaluation.form.cells, after.evaluation.form.cells, ({ spec }) => spec.id).flatMap(
    (pair) => {
      const [old, now] = [writtenIn(before, pair.before), writtenIn(after, pair.after)];
      const at = pair.after ?? pair.before;
      if (at === null || isHeld(before, old, now) || isHeld(after, now, old)) return [];
      const valued = wordChange(old.valued, now.valued);
      const was = old.was === now.was ? null : { before: old.was, after: now.was };
      const isBroken = old.figure.state === 'broken' || now.figure.state === 'broken';
      // Below a line that cannot be read, parts are not read either.
      const parts = isBroken ? [] : partChanges(old.parts, now.parts);
      if (isSameFigure(old.figure, now.figure) && valued === null && was === null && parts.length === 0)
        return [];
      const isControlTotal =
        at.spec.formula !== null && !counts(before, pair.before) && !counts(after, pair.after);
      const change = figureChange(comparedCell(at), old.figure, now.figure);
      return [{ kind: 'figure', ...change, isControlTotal, parts, valued, was } satisfies EnteredFigure];
    },
  );
}

/** What is written in a cell. */
interface Written {
  readonly figure: SideFigure;
  readonly parts: readonly PartFact[];
  readonly valued: string | null;
  readonly was: number | null;
}

const NOTHING: Written = {
  figure: { state: 'blank', value: null, exact: null, origin: null, place: null },
  parts: [],
  valued: null,
  was: null,
};

function writtenIn({ facts }: ReportView, at: CellAt | null): Written {
  const { entries, file } = facts;
  if (at === null || entries.states[at.position] === STATE.blank) return NOTHING;
  const { position, spec } = at;
  const detail = entries.detail(position);
  const place = inFile(file, entries.place(position));
  const origin = detail?.summed === true ? 'summed' : 'entered';
  const rest = {
    parts: detail?.parts ?? [],
    valued: detail?.valued ?? null,
    was: detail?.was?.value ?? null,
  };
  if (entries.states[position] === STATE.broken) {
    return { figure: { state: 'broken', value: null, exact: null, origin, place }, ...rest };
  }
  const value = entries.value(position);
  // Dollars that round to nothing are answered, and reported as nil.
  const state = value === 0 && spec.unit !== 'flag' ? 'nil' : 'figure';
  const exact = detail?.exact ?? exactOf(value, spec.unit);
  return { figure: { state, value, exact, origin, place }, ...rest };
}

/** Whether a figure is missing on one side because lines of its report could not be read. */
function isHeld(report: ReportView, here: Written, there: Written): boolean {
  return report.facts.holes && here === NOTHING && there !== NOTHING;
}

/** Whether what is written in a computed cell is what is reported. */
function counts({ evaluation }: ReportView, at: CellAt | null): boolean {
  const origin = at === null ? null : evaluation.originOf(at.position);
  return origin === 'entered' || origin === 'summed';
}

/** Parts by their labels; of those with one label, in their order. */
function partChanges(before: readonly PartFact[], after: readonly PartFact[]): PartChange[] {
  if (before.length === 0 && after.length === 0) return [];
  return pairs(before, after, ({ label }) => label).flatMap((pair) => {
    const [old, now] = [pair.before?.amount ?? null, pair.after?.amount ?? null];
    const label = pair.after?.label ?? pair.before?.label ?? '';
    return isSameExact(old, now) ? [] : [{ label, before: old, after: now }];
  });
}

function wordChange(before: string | null, after: string | null): WordChange | null {
  return before === after ? null : { before, after };
}

/** Worksheets in the order of the form. */
function worksheetChanges(before: ReportView, after: ReportView): (RowChange | WorksheetChange)[] {
  return pairs(before.form.worksheets, after.form.worksheets, ({ name }) => name).flatMap((spec) => {
    const known = spec.after ?? spec.before;
    if (known === null) return [];
    const [old, now] = [given(before, known.name), given(after, known.name)];
    const state: WorksheetChange = {
      kind: 'worksheet',
      worksheet: known.name,
      before: stateOf(old),
      after: stateOf(now),
    };
    const rows = pairs(old?.rows ?? [], now?.rows ?? [], ({ label }) => label).flatMap((row) =>
      rowChange(known, row, before, after),
    );
    return state.before === state.after ? rows : [state, ...rows];
  });
}

function given({ facts }: EvaluatedReport, name: string): WorksheetFacts | undefined {
  return facts.worksheets.find((one) => one.name === name);
}

function stateOf(facts: WorksheetFacts | undefined): WorksheetChange['before'] {
  return facts === undefined ? 'absent' : facts.broken ? 'broken' : 'given';
}

function rowChange(
  spec: WorksheetSpec,
  row: Pair<WorksheetFacts['rows'][number]>,
  before: ReportView,
  after: ReportView,
): RowChange[] {
  const values = spec.columns.map(({ name, unit }, index) => ({
    column: name,
    unit,
    before: row.before?.values[index] ?? null,
    after: row.after?.values[index] ?? null,
  }));
  const isOnBoth = row.before !== null && row.after !== null;
  if (isOnBoth && values.every((value) => isSameExact(value.before, value.after))) return [];
  const [known, file] = row.after === null ? [row.before, before.facts.file] : [row.after, after.facts.file];
  if (known === null) return [];
  const change = isOnBoth ? 'changed' : row.after === null ? 'removed' : 'added';
  return [
    {
      kind: 'row',
      worksheet: spec.name,
      label: known.label,
      change,
      values,
      place: inFile(file, known.place),
    },
  ];
}

function stateChange(before: ReportView, after: ReportView): StateChange[] {
  const [old, now] = [filingState(before), filingState(after)];
  const isSame =
    old.filed === now.filed &&
    old.seal === now.seal &&
    old.amended?.date === now.amended?.date &&
    old.amended?.reason === now.amended?.reason;
  return isSame ? [] : [{ kind: 'state', before: old, after: now }];
}

/** Draft, filed or amended, with what is written of it. */
function filingState({ state, facts: { filed, amended } }: EvaluatedReport): FilingState {
  return {
    state,
    filed: filed?.date ?? null,
    seal: filed?.seal ?? null,
    amended: amended === null ? null : { date: amended.date, reason: amended.reason },
  };
}

function acceptanceChanges(before: ReportFacts, after: ReportFacts): AcceptanceChange[] {
  const keyOf = ({ rule, key, column }: AcceptFact): string => `${rule}\n${key ?? ''}\n${column ?? ''}`;
  return pairs(before.accepts, after.accepts, keyOf).flatMap((pair) => {
    const known = pair.after ?? pair.before;
    const [old, now] = [pair.before?.reason ?? null, pair.after?.reason ?? null];
    if (known === null || old === now) return [];
    const { rule, key, column } = known;
    return [{ kind: 'acceptance', rule, key, column, before: old, after: now } satisfies AcceptanceChange];
  });
}
