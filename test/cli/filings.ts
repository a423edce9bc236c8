/** Filings for tests of the command: as small as they can be without a finding. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './support.ts';

/** The profile of a carrying firm, `meridian`. */
export const PROFILE = example('firm.focus');

/** A filed month of it without anything wrong: December is absent, so January is where a chain begins. */
export const JANUARY = example('2026-01.focus');
export const FEBRUARY = example('2026-02.focus');
export const MARCH = example('2026-03.focus');

/** A text with one thing changed; the test fails where there is nothing to change. */
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`There is no "${from}" to change.`);
  return text.replace(from, to);
}

function example(name: string): string {
  return readFileSync(join(ROOT, 'examples/meridian', name), 'utf8');
}
