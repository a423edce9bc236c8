/** What the checks of a month share: where a finding stands and what it is about. */
import type { CheckCode } from '../check-code.ts';
import type { CellAt } from '../compile.ts';
import type { Finding, Fix, Related, Subject } from '../finding.ts';
import type { Citation, Severity } from '../form.ts';
import { printFigure } from '../figures.ts';
import type { MonthEvaluation } from '../month.ts';
import { nameOf } from '../names.ts';
import type { Place, SourcePlace } from '../place.ts';
import { printMonth } from '../calendar.ts';
import { inFile } from '../report.ts';

/**
 * What a check has to say; the rest of a finding follows from the month and the cell.
 * @template Code its code; a rule of the form has its own
 */
export interface Remark<Code extends string = CheckCode> {
  readonly severity: Severity;
  readonly code: Code;
  readonly message: string;
  readonly place: SourcePlace;
  readonly cites?: readonly Citation[];
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** As a finding has it. */
  readonly follows?: string;
}

/** What a check finds about a month or about a cell of it. */
export function remark(month: MonthEvaluation, at: CellAt | null, said: Remark): Finding {
  return findingAbout(month, at, said);
}

/** A finding about a month or about a cell of it, whoever's its code is. */
export function findingAbout(
  month: MonthEvaluation,
  at: CellAt | null,
  { cites, related, fixes, ...said }: Remark<string>,
): Finding {
  return {
    ...said,
    cites: cites ?? [],
    accepted: null,
    subject: subjectOf(month, at),
    related: related ?? [],
    fixes: fixes ?? [],
  };
}

function subjectOf(month: MonthEvaluation, at: CellAt | null): Subject {
  return {
    firm: month.facts.firm,
    month: month.facts.month,
    schedule: at?.schedule.id ?? null,
    line: at?.line.line ?? null,
    item: at?.line.item ?? null,
    column: at?.spec.column ?? null,
  };
}

/** The heading of a month's report. */
export function headingOf(month: MonthEvaluation): SourcePlace {
  return inFile(month.facts.file, month.facts.place);
}

/** Where a cell is written; the report's heading where it is not. */
export function placeOf(month: MonthEvaluation, at: CellAt): SourcePlace {
  return writtenAt(month, at) ?? headingOf(month);
}

/** Where a cell is written; null where it is not. */
function writtenAt(month: MonthEvaluation, at: CellAt): SourcePlace | null {
  const place: Place | null = month.facts.entries.place(at.position);
  return place === null ? null : inFile(month.facts.file, place);
}

/** A cell's figure as messages show it: `61,204`; the state in a word where there is none. */
export function figureOf(month: MonthEvaluation, at: CellAt): string {
  const state = month.stateOf(at.position);
  if (state !== 'nil' && state !== 'figure') return state;
  return printFigure(month.valueOf(at.position), at.spec.unit, at.spec.sign);
}

/** The cells with figures among operands as related places, each with its figure; those not written are left out. */
export function relatedCells(
  month: MonthEvaluation,
  cells: readonly (readonly [MonthEvaluation, CellAt])[],
): Related[] {
  return cells.flatMap(([where, at]) => {
    const place = writtenAt(where, at);
    const when = where === month ? '' : ` of ${printMonth(where.facts.month)}`;
    return place === null ? [] : [{ place, message: `${nameOf(at)}${when}: ${figureOf(where, at)}` }];
  });
}
