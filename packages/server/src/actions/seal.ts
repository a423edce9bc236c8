/** Filing a month and sealing what it states, as the command `focus seal` does: from the report's own lines. */
import { printMonth, sealOf, type EvaluatedReport } from '@focus/engine';
import { writeReportFact, type OutlineLine } from '@focus/language';
import { CodeActionKind } from 'vscode-languageserver';
import type { Filing } from '../filing.ts';
import { lineOffer, type Offer } from './action.ts';

const SEAL = `${CodeActionKind.RefactorRewrite}.seal`;

/**
 * Writes the seal behind the date of filing, and both where the month is a draft that may be filed today.
 * @param today `YYYY-MM-DD`
 * @returns null where the line is not one of the report's own, or the month is sealed, wrong, unanswered or not over
 */
export function sealOffer(
  filing: Filing,
  { section }: OutlineLine,
  report: EvaluatedReport,
  today: string,
): Offer | null {
  const { facts, month, findings, followers } = report;
  if (section?.kind !== 'report' || facts.filed?.seal != null) return null;
  const isWrong = [...findings, ...followers].some(({ severity }) => severity === 'error');
  if (isWrong || report.unanswered().length > 0) return null;
  if (facts.filed === null && today.slice(0, month.length) <= month) return null;
  const seal = sealOf(filing.form, facts);
  if (seal === null) return null;
  const rest = `${facts.filed?.date ?? today} seal ${seal}`;
  const edits = writeReportFact(filing.document.getText(), facts.firm, month, 'filed', rest);
  const title =
    facts.filed === null
      ? `Say that ${printMonth(month)} was filed today, and seal it`
      : `Seal ${printMonth(month)}`;
  return edits === null ? null : lineOffer(filing, title, SEAL, edits);
}
