/** How many findings there are of each severity, and what that comes to. */
import type { Finding, Severity } from '@focus/engine';
import { EXIT, type ExitStatus } from '../exit.ts';

/** The counts of a list of findings. A finding is counted once: accepted, or under its severity. */
export type Tally = Readonly<Record<Severity | 'accepted', number>>;

/** Counts findings. */
export function tally(findings: readonly Finding[]): Tally {
  const counts = { error: 0, breach: 0, warning: 0, info: 0, accepted: 0 };
  for (const { severity, accepted } of findings) counts[accepted === null ? severity : 'accepted'] += 1;
  return counts;
}

/**
 * The status `check` ends with.
 * @param counts of what was found
 * @param maxWarnings more warnings than these are wrong, too
 */
export function statusOf(counts: Tally, maxWarnings: number): ExitStatus {
  const { error, breach, warning } = counts;
  return error > 0 || breach > 0 || warning > maxWarnings ? EXIT.wrong : EXIT.clean;
}

/** `2 errors`, `1 breach`, `3 breaches`. */
export function counted(count: number, noun: string): string {
  const ending = count === 1 ? '' : noun.endsWith('ch') ? 'es' : 's';
  return `${grouped(count)} ${noun}${ending}`;
}

/** `12,000`, without the tables of locales, which take longer to load than a year to check. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
