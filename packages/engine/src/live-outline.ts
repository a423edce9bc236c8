/** What is remembered of a firm whose months are not held. */
import { dueDate } from './calendar.ts';
import type { EvaluatedFirm, EvaluatedReport } from './evaluated.ts';
import type { ReportFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Place } from './place.ts';

/** A firm in a few words: an `EvaluatedFirm` without its figures. */
export interface FirmOutline {
  readonly id: string;
  readonly name: string;
  /** Where its profile stands. */
  readonly file: string;
  readonly place: Place;
  /** In the order of time. */
  readonly reports: readonly ReportOutline[];
}

/** A month in a few words: an `EvaluatedReport` without its figures. */
export type ReportOutline = Pick<EvaluatedReport, 'month' | 'due' | 'state' | 'findings'> & {
  readonly facts: Pick<ReportFacts, 'file' | 'place' | 'accepts'>;
};

/** What most months have none of is not held once for each. */
const NOTHING: readonly never[] = [];

/** A firm in a few words, which hold nothing of its figures. */
export function outlineOf({ id, name, file, place, reports }: EvaluatedFirm): FirmOutline {
  return { id, name, file, place, reports: reports.map((report) => new Remembered(report)) };
}

class Remembered implements ReportOutline {
  readonly month: string;
  readonly state: EvaluatedReport['state'];
  readonly findings: readonly Finding[];
  readonly facts: ReportOutline['facts'];
  readonly #businessDays: number;

  constructor({ month, state, findings, facts, form }: EvaluatedReport) {
    this.month = month;
    this.state = state;
    this.findings = orNothing(findings);
    this.facts = { file: facts.file, place: facts.place, accepts: orNothing(facts.accepts) };
    this.#businessDays = form.due.businessDays;
  }

  get due(): string {
    return dueDate(this.month, this.#businessDays);
  }
}

function orNothing<T>(values: readonly T[]): readonly T[] {
  return values.length === 0 ? NOTHING : values;
}
