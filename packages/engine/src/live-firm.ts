/** One firm, kept evaluated: what changed is evaluated again, with the months that see something of it. */
import { dequal } from 'dequal';
import { shiftMonth } from './calendar.ts';
import { firstMinimums } from './checks/settings.ts';
import type { CompiledForm } from './compile.ts';
import { evaluateMonth, type EvaluatedMonth } from './evaluate-month.ts';
import { findingsOfProfiles, firmOf } from './evaluate.ts';
import type { EvaluatedFirm } from './evaluated.ts';
import type { FirmFacts, ReportFacts } from './facts.ts';
import type { Finding } from './finding.ts';
import { tellsErrors } from './followers.ts';
import type { LinkedFirm, LinkedMonth } from './link.ts';
import { lookbackOf } from './lookback.ts';
import { looksSame } from './looks-same.ts';
import { statesBooks } from './rounding.ts';
import type { ReportView } from './report.ts';

/** A month that was evaluated anew, came, or went. */
export interface Replaced {
  /** Null where the month was not in the workspace. */
  readonly before: EvaluatedMonth | null;
  /** Null where it is not any more. */
  readonly after: EvaluatedMonth | null;
}

interface Held {
  readonly linked: LinkedMonth;
  readonly evaluated: EvaluatedMonth;
}

/** A firm whose months are evaluated, and again where something changes. */
export class LiveFirm {
  /** The firm as its readers see it. */
  firm: EvaluatedFirm;
  /** What is wrong with its profiles; what the months find wrong with them last. */
  findings: readonly Finding[] = [];
  readonly #form: CompiledForm;
  #profile: FirmFacts | null = null;
  #months: ReadonlyMap<string, Held> = new Map();

  constructor(form: CompiledForm, linked: LinkedFirm) {
    this.#form = form;
    this.firm = firmOf(linked, []);
  }

  /** The evaluation of a report of the firm; undefined for one that is not in the workspace. */
  viewOf(facts: ReportFacts): ReportView | undefined {
    const held = this.#months.get(facts.month);
    return held?.evaluated.reports.find((view) => view.facts === facts);
  }

  /** The month as it is evaluated; where it is given more than once, the first of its reports. */
  month(month: string): ReportView | undefined {
    return this.#months.get(month)?.evaluated.reports[0];
  }

  /**
   * Brings the firm up to date.
   * @returns the months that were evaluated anew, came or went
   */
  update(linked: LinkedFirm): ReadonlyMap<string, Replaced> {
    const held = linked.profile === this.#profile ? this.#months : new Map<string, Held>();
    const months = new Map<string, Held>();
    const replaced = new Map<string, Replaced>();
    const linkedMonths = new Map(linked.months.map((month) => [month.month, month]));
    const stated = linked.months.flatMap(({ reports }) => reports);
    const withBooks = stated.some(({ facts }) => statesBooks(this.#form, facts));
    let last: EvaluatedMonth | null = null;
    for (const month of [...new Set([...this.#months.keys(), ...linkedMonths.keys()])].sort()) {
      const now = linkedMonths.get(month);
      const kept = held.get(month);
      if (
        now !== undefined &&
        kept !== undefined &&
        this.#isSettled(kept, now, months, replaced, withBooks)
      ) {
        if (replaced.size > 0) follow(kept.evaluated, last);
        months.set(month, kept);
        last = kept.evaluated;
        continue;
      }
      const after = now === undefined ? null : evaluateMonth(this.#form, linked.profile, now, last);
      replaced.set(month, { before: this.#months.get(month)?.evaluated ?? null, after });
      if (now === undefined || after === null) continue;
      months.set(month, { linked: now, evaluated: after });
      last = after;
    }
    this.#profile = linked.profile;
    this.#months = months;
    const evaluated = [...months.values()].map((one) => one.evaluated);
    this.firm = firmOf(linked, evaluated);
    this.findings = [
      ...findingsOfProfiles(this.#form, linked),
      ...firstMinimums(evaluated.map(({ minimums }) => minimums)),
    ];
    return replaced;
  }

  /**
   * Whether a month says what it said, and what it sees of the months before looks the same.
   * @param months those before it that are in the workspace
   * @param replaced those before it that are others than they were
   * @param withBooks as `looksSame` asks
   */
  #isSettled(
    known: Held,
    now: LinkedMonth,
    months: ReadonlyMap<string, Held>,
    replaced: ReadonlyMap<string, Replaced>,
    withBooks: boolean,
  ): boolean {
    const { linked, evaluated } = known;
    if (!isSameMonth(linked, now)) return false;
    if (replaced.size === 0) return true;
    // It rests on a month as it stood before it was amended, which was evaluated for it alone.
    if (evaluated.reports.some(({ evaluation }) => evaluation.prior?.isOriginal === true)) return false;
    const lookback = lookbackOf(this.#form);
    // Whether there is a month before is always seen.
    for (let distance = 1; distance <= Math.max(1, lookback.length); distance += 1) {
      const month = shiftMonth(now.month, -distance);
      const change = replaced.get(month);
      if (change === undefined) {
        if (!months.has(month)) return true;
        continue;
      }
      const [before, after] = [change.before?.reports[0], change.after?.reports[0]];
      if (before === undefined || after === undefined) return false;
      // What follows from it is told in the place of its errors.
      if (distance === 1 && tellsErrors(before) !== tellsErrors(after)) return false;
      const seen = lookback[distance - 1] ?? { cells: new Set(), worksheets: new Set() };
      if (!looksSame(seen, before.evaluation, after.evaluation, withBooks)) return false;
    }
    return true;
  }
}

function isSameMonth(before: LinkedMonth, now: LinkedMonth): boolean {
  return (
    before.reports.length === now.reports.length &&
    now.reports.every(({ facts, findings }, at) => {
      const known = before.reports[at];
      return known?.facts === facts && dequal(known.findings, findings);
    })
  );
}

/** Lets a month that is kept rest on the month before it as it is now. */
function follow({ month, reports }: EvaluatedMonth, last: EvaluatedMonth | null): void {
  if (last?.month !== shiftMonth(month, -1)) return;
  for (const report of reports) report.follow(last.reports[0]);
}
