/** What is remembered of a firm whose months are not held. */
import { dueDate } from './calendar.ts';
import type { EvaluatedFirm, EvaluatedReport } from './evaluated.ts';
import type { ReportFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import type { Place } from './place.ts';
import { isClosed } from './seal.ts';

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
  readonly facts: Pick<ReportFacts, 'file' | 'place' | 'filed' | 'accepts'>;
  /** Whether it is closed (`isClosed`). */
  readonly closed: boolean;
};

/** What most months have none of is not held once for each. */
const NOTHING: readonly never[] = [];

/** A firm in a few words, which hold nothing of its figures. */
export function outlineOf({ id, name, file, place, reports }: EvaluatedFirm): FirmOutline {
  return { id, name, file, place, reports: reports.map(outlineOfReport) };
}

/** A month in a few words, which hold nothing of its figures. */
export function outlineOfReport(report: EvaluatedReport): ReportOutline {
  return new Remembered(report);
}

class Remembered implements ReportOutline {
  readonly month: string;
  readonly state: EvaluatedReport['state'];
  readonly findings: readonly Finding[];
  readonly facts: ReportOutline['facts'];
  readonly closed: boolean;
  readonly #businessDays: number;

  constructor(report: EvaluatedReport) {
    const { month, state, findings, facts, form } = report;
    this.month = month;
    this.state = state;
    this.findings = orNothing(findings);
    const { file, place, filed, accepts } = facts;
    this.facts = { file, place, filed, accepts: orNothing(accepts) };
    this.closed = isClosed(report);
    this.#businessDays = form.due.businessDays;
  }

  get due(): string {
    return dueDate(this.month, this.#businessDays);
  }
}

function orNothing<T>(values: readonly T[]): readonly T[] {
  return values.length === 0 ? NOTHING : values;
}
