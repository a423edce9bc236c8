/** A firm that files nothing but what a test says: every other line is answered `-0-`. */
import type { EvaluatedReport, Finding } from '@focus/engine';
import { evaluateCompleted } from './completed.ts';
import { fragmentOf, type Month, type Settings } from './fragment.ts';

export type { Month, Settings } from './fragment.ts';

/** The firm's months, evaluated, with their findings. */
export interface Outcome {
  readonly findings: readonly Finding[];
  readonly reports: readonly EvaluatedReport[];
}

/** Writes, reads and evaluates the months of a firm whose profile has `settings` beside what every profile needs. */
export function firmWith(settings: Settings, months: readonly Month[]): Outcome {
  const { findings, firms } = evaluateCompleted(fragmentOf(settings, months));
  return { findings, reports: firms[0]?.reports ?? [] };
}

/** The findings of one rule, as the cell it stands at and its message. */
export function findingsOf(code: string, { findings }: Outcome): string[] {
  return findings
    .filter((finding) => finding.code === code)
    .map(({ severity, subject, message }) => `${severity} ${placeOf(subject)} ${message}`);
}

function placeOf({ item, line, column }: Finding['subject']): string {
  if (line === null) return 'report';
  return item ?? (column === null ? `B${line}` : `B${line} ${column}`);
}
