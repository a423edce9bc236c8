/** What sealed figures were, written from the last commit: the quick fix for a month that was changed after it was filed. */
import { SEAL_BROKEN, sealOf } from '@focus/engine';
import { layoutFact, originalsToWrite, readFiling, type LineEdit } from '@focus/language';
import { CodeActionKind, type Range } from 'vscode-languageserver';
import { diagnosticOf } from '../diagnostics.ts';
import { textEdits } from '../features/formatting.ts';
import type { Filing } from '../filing.ts';
import { reportOfLine } from '../show/places.ts';
import type { Offer } from './action.ts';

/** Whether the month at a line was changed after it was sealed, so that the last commit must be asked. */
export function isSealBroken(filing: Filing, line: number): boolean {
  const report = reportOfLine(filing, line)?.report;
  return report?.findings.some(({ code }) => code === SEAL_BROKEN) === true;
}

/**
 * Writes below each changed line what it was, and that the month is amended.
 * @param head the text of the file in the last commit; null where there is none
 * @param today `YYYY-MM-DD`
 * @returns null where the last commit does not have the month as it was sealed
 */
export function amendFromHead(
  filing: Filing,
  range: Range,
  head: string | null,
  today: string,
): Offer | null {
  const report = reportOfLine(filing, range.start.line)?.report;
  if (report === undefined || head === null) return null;
  const { firm, month, filed, amended } = report.facts;
  const sealed = readFiling(filing.file, head, filing.form).reports.find(
    (one) => one.firm === firm && one.month === month,
  );
  if (filed?.seal == null || sealed === undefined || sealOf(filing.form, sealed) !== filed.seal) return null;
  const originals = originalsToWrite(filing.document.getText(), head, firm, month);
  if (originals === null || originals.edits.length === 0) return null;
  const heading: LineEdit[] =
    amended === null
      ? [{ kind: 'insert', line: filed.place.line + 1, text: layoutFact('amended', `${today} ""`) }]
      : [];
  const edits = [...heading, ...originals.edits].sort((left, right) => left.line - right.line);
  return {
    title: 'Write what the changed figures were, as committed last',
    kind: CodeActionKind.QuickFix,
    edits: new Map([[filing.file, textEdits(filing.document, edits)]]),
    diagnostics: report.findings.filter(({ code }) => code === SEAL_BROKEN).map(diagnosticOf),
    isPreferred: true,
  };
}
