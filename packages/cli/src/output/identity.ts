/** What a finding is known by from one run to the next, wherever its lines have moved to. */
import { createHash } from 'node:crypto';
import type { Finding } from '@focus/engine';

/** The identity of a finding: its key and its ordinal. */
export interface Identity {
  /**
   * Firm, month, schedule, line and column, as far as it is about one; the file, where no firm is known.
   */
  readonly subject: readonly string[];
  /** The code and the subject in one text. */
  readonly key: string;
  /** From 1: which it is of the findings with the same key, from the top of the first file. */
  readonly ordinal: number;
}

/**
 * The identities of findings, one for each, in their order. No line number goes into one, and no file where the
 * firm is known, so a finding stays the same when lines are added above it or files are arranged anew.
 * @param findings in order
 */
export function identitiesOf(findings: readonly Finding[]): readonly Identity[] {
  const seen = new Map<string, number>();
  return findings.map(({ code, subject: about, place }) => {
    const { firm, month, schedule, line, column } = about;
    const subject = [firm ?? place.file, month, schedule, line, column].filter((part) => part !== null);
    const key = JSON.stringify([
      code,
      firm,
      month,
      schedule,
      line,
      column,
      firm === null ? place.file : null,
    ]);
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    return { subject, key, ordinal };
  });
}

/** An identity as 32 hexadecimal digits, for who follows findings over time. */
export function fingerprintOf({ key, ordinal }: Identity): string {
  return createHash('sha256').update(`${key}:${ordinal}`).digest('hex').slice(0, 32);
}
