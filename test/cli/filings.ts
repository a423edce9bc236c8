/** Filings for tests of the command: the first months of the example firm, which are clean as they stand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './support.ts';

/** The profile of the firm, `meridian`, without the house rules it takes on. */
export const PROFILE = changed(example('firm.focus'), /^ {2}rules [^]*/m, '');
/** The profile with the house rules it takes on, which stand in `POLICY`. */
export const PROFILE_WITH_POLICY = example('firm.focus');
/** The house rules of the firm. */
export const POLICY = example('policy.focusform');
/** Filed, without a finding. The month before is not in the workspace, so a chain begins here. */
export const JANUARY = example('2026-01.focus');
/** Filed, without a finding; rests on January. */
export const FEBRUARY = example('2026-02.focus');
/** Filed, with an accepted finding that rests on February. */
export const MARCH = example('2026-03.focus');
/** Complete, without a finding, not filed. */
export const DRAFT = changed(FEBRUARY, /^ {2}filed.*\n/m, '');

/** A month in which an expense is written with a minus: one error, at line 10. */
export const BROKEN_MARCH = changed(
  MARCH,
  /^4201 expenses .*$/m,
  '4201 expenses                               -6,105',
);

/** A text with one thing changed; throws where there is nothing to change. */
export function changed(text: string, from: string | RegExp, to: string): string {
  const result = text.replace(from, to);
  if (result === text) throw new Error(`There is no ${String(from)} to change.`);
  return result;
}

function example(name: string): string {
  return readFileSync(join(ROOT, 'examples/meridian', name), 'utf8');
}
