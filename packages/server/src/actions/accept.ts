/** `accept RULE [KEY [COLUMN]] "reason"`, written below the heading of the report. */
import type { Acceptance, Finding } from '@focus/engine';
import { layoutFact } from '@focus/language';
import type { TextEdit } from 'vscode-languageserver';
import type { Filing } from '../filing.ts';
import { textEdits } from '../features/formatting.ts';

/** The line that accepts a finding, its reason left to be written; null where the report stands in another file. */
export function acceptEdits(
  { document, file, outline, reports }: Filing,
  { subject }: Finding,
  { rule, key, column }: Acceptance,
): TextEdit[] | null {
  const report = reports.find(
    ({ facts }) => facts.file === file && facts.firm === subject.firm && facts.month === subject.month,
  );
  if (report === undefined) return null;
  const heading = report.facts.place.line;
  // Below what the report says of itself: when it was filed, what is accepted already.
  const own = outline.lines.filter(
    ({ section }) => section?.kind === 'report' && section.heading === heading,
  );
  const last = own.at(-1)?.number ?? heading;
  const words = [rule, key, column, '""'].filter((word) => word !== null).join(' ');
  return textEdits(document, [{ kind: 'insert', line: last + 1, text: layoutFact('accept', words) }]);
}
