/** Which years may be built: none with a filed month in error (`outputs.md`, "Exit status"). */
import { withoutFollowers, type EvaluatedFirm, type EvaluatedReport, type Finding } from '@focus/engine';
import { counted } from './output/tally.ts';
import type { ReadWorkspace } from './reading.ts';
import { shownPath } from './workspace.ts';

/**
 * The filed months of a year with errors, in words: `2026-03 has 2 errors`. Empty where the year may be built.
 * An error of the firm itself, in its profile, is one of all its filed months.
 */
export function errorsIn(read: ReadWorkspace, firm: EvaluatedFirm, year: number): readonly string[] {
  const filed = firm.reports.filter(({ month, state }) => month.startsWith(`${year}-`) && state !== 'draft');
  if (filed.length === 0) return [];
  const ofFiled = withoutFollowers(filed.flatMap((report) => errorsAbout(read, report)));
  const ofMonths = filed.flatMap(({ month }) => {
    const count = ofFiled.filter(({ subject }) => subject.month === month).length;
    return count === 0 ? [] : [`${month} has ${counted(count, 'error')}`];
  });
  const ofFirm = read.evaluated.findings.filter(
    (finding) => isError(finding) && finding.subject.firm === firm.id && finding.subject.month === null,
  );
  return ofFirm.length === 0 ? ofMonths : [`the profile has ${counted(ofFirm.length, 'error')}`, ...ofMonths];
}

/**
 * Errors that belong to no firm, so that nobody can tell which month they keep from being right: a heading
 * that is broken, say. One sentence for each file.
 */
export function strayErrors(read: readonly ReadWorkspace[]): readonly string[] {
  return read.flatMap(({ workspace, findings }) => {
    const stray = findings.filter((finding) => isError(finding) && finding.subject.firm === null);
    const files = [...new Set(stray.map(({ place }) => place.file))];
    return files.map((file) => {
      const ofFile = stray.filter(({ place }) => place.file === file);
      const first = ofFile[0]?.place.line ?? 0;
      return `${shownPath(workspace.root, file)}:${first + 1} has ${counted(ofFile.length, 'error')} outside of any month, so what it holds may be missing; "focus check" says what is wrong.`;
    });
  });
}

function errorsAbout({ evaluated }: ReadWorkspace, { facts }: EvaluatedReport): readonly Finding[] {
  return evaluated.findings.filter(
    (finding) =>
      isError(finding) && finding.subject.firm === facts.firm && finding.subject.month === facts.month,
  );
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}
