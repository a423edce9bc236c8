/**
 * Findings that follow from the month before: a control total that agrees with a wrong one there, lines that rest on
 * what cannot be read there. They are told where no error of that month is: one mistake is one finding, however many
 * months follow from it.
 */
import type { Finding } from './finding.ts';
import type { ReportView } from './report.ts';
import { isClosed } from './seal.ts';

/** Findings without those that follow from others among them. */
export function withoutFollowers(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(isFollower)) return findings;
  const wrong = new Set(
    findings.filter(isOpenError).map(({ subject }) => nameOf(subject.firm, subject.month)),
  );
  return findings.filter(
    ({ subject, follows }) => follows === undefined || !wrong.has(nameOf(subject.firm, follows)),
  );
}

/** Whether a finding follows from the month before. */
export function isFollower({ follows }: Finding): boolean {
  return follows !== undefined;
}

/** Whether errors of a month are told, in it or for it in the months before: then what follows from it is not. Of a closed month none are. */
export function tellsErrors(report: ReportView): boolean {
  return (report.followers.length > 0 || report.findings.some(isOpenError)) && !isClosed(report);
}

/** Whether a finding is an error that nobody accepted. */
function isOpenError({ severity, accepted }: Finding): boolean {
  return severity === 'error' && accepted === null;
}

function nameOf(firm: string | null, month: string | null): string {
  return `${firm ?? ''} ${month ?? ''}`;
}
