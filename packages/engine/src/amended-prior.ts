/**
 * A month that is amended after the next one was filed: that one rests on what was reported when it was filed, and
 * the difference is corrected later (`language.md` 13, part-1.md 5.11).
 */
import type { CompiledForm } from './compile.ts';
import { originalWorksheets, type FirmFacts, type ReportFacts } from './facts.ts';
import { MonthEvaluation } from './month.ts';

/** The month before, as a month sees it. */
export interface PriorMonth {
  /** As it stood when the month was filed; null where it is not in the workspace. */
  readonly reported: MonthEvaluation | null;
  /** As it stands since it was amended; null where that makes no difference to the month. */
  readonly amended: MonthEvaluation | null;
}

/** The month before `facts` as it stood when `facts` was filed. */
export function priorOf(
  form: CompiledForm,
  firm: FirmFacts | null,
  facts: ReportFacts,
  last: MonthEvaluation | null,
): PriorMonth {
  const amended = last?.facts.amended ?? null;
  if (last === null || amended === null || facts.filed === null) return { reported: last, amended: null };
  if (facts.filed.date === null || amended.date === null) {
    // Which of the two figures it rests on is not known.
    const untold = new MonthEvaluation(form, firm, last.facts, last.prior, true, true);
    return { reported: untold, amended: null };
  }
  if (facts.filed.date >= amended.date) return { reported: last, amended: null };
  const { entries, worksheets } = last.facts;
  const original = {
    ...last.facts,
    amended: null,
    entries: entries.originals(),
    worksheets: originalWorksheets(worksheets),
  };
  return {
    reported: new MonthEvaluation(form, firm, original, last.prior, last.ambiguous, true),
    amended: last,
  };
}
