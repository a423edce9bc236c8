/** What an amendment of the month before changed of this month, which was filed without it. */
import { printMonth } from '../calendar.ts';
import { printFigure } from '../figures.ts';
import type { Finding } from '../finding.ts';
import { MonthEvaluation } from '../month.ts';
import { keyAndName } from '../names.ts';
import { inFile } from '../report.ts';
import { placeOf, remark } from './common.ts';

/**
 * The lines carried over from the month before that its amendment would change: they stay as reported, and the
 * difference is to be corrected.
 * @param amended the month before as it stands now; null where nothing was amended after this month was filed
 */
export function checkAmendedPrior(month: MonthEvaluation, amended: MonthEvaluation | null): Finding[] {
  const amendment = amended?.facts.amended ?? null;
  if (amended === null || amendment?.date == null) return [];
  const anew = new MonthEvaluation(month.form, month.firm, month.facts, amended, month.ambiguous);
  return month.form.cells.flatMap((at) => {
    const { position, spec } = at;
    if (month.caseOf(position)?.value.kind !== 'prior') return [];
    if (
      month.stateOf(position) === anew.stateOf(position) &&
      month.valueOf(position) === anew.valueOf(position)
    ) {
      return [];
    }
    const print = (of: MonthEvaluation): string => printFigure(of.valueOf(position), spec.unit, spec.sign);
    return [
      remark(month, at, {
        severity: 'warning',
        code: 'amended-prior',
        message:
          `${keyAndName(at)} stays ${print(month)}, as reported: ${printMonth(amended.facts.month)} was amended on ${amendment.date}, after this month was filed, and would now give ${print(anew)}. ${at.line.correction}`.trimEnd(),
        place: placeOf(month, at),
        related: [{ place: inFile(amended.facts.file, amendment.place), message: 'the amendment' }],
      }),
    ];
  });
}
