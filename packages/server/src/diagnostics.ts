/** Findings as diagnostics of an editor. */
import type { Finding, Fix, Place, Severity, Subject } from '@focus/engine';
import { DiagnosticSeverity, type Diagnostic, type Range } from 'vscode-languageserver';

/** What a diagnostic carries for quick fixes and for views of findings. */
export interface FindingData {
  readonly code: string;
  /** As the language has it: an editor shows a breach as an error. */
  readonly severity: Severity;
  readonly accepted: string | null;
  readonly fixes: readonly Fix[];
  readonly subject: Subject;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  breach: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A finding as a diagnostic; one that is accepted is no more than information. */
export function diagnosticOf(finding: Finding): Diagnostic {
  const { severity, accepted, code, message, cites, fixes, subject, related } = finding;
  const href = cites.find((cite) => cite.href !== null)?.href ?? null;
  const data: FindingData = { code, severity, accepted, fixes, subject };
  return {
    range: rangeOf(finding.place),
    severity: accepted === null ? SEVERITIES[severity] : DiagnosticSeverity.Hint,
    source: 'focus',
    code,
    ...(href === null ? {} : { codeDescription: { href } }),
    message: accepted === null ? message : `${message} Accepted: ${accepted}`,
    relatedInformation: related.map(({ place, message: why }) => ({
      location: { uri: place.file, range: rangeOf(place) },
      message: why,
    })),
    data,
  };
}

/** A place as a range of an editor. */
export function rangeOf({ line, start, end }: Place): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}
