/** A short filing, and versions of it to merge. */
import { mergeFilings, type MergeOptions } from '@focus/language';

/** What both versions go back to. */
export const BASE = `firm meridian "Meridian Clearing Corp."
  form                 focus-part-1
  city                 "New York"
  telephone            "+1 212 555 0142"

report meridian 2026-03
  filed   2026-04-14
  accept  month-over-month 5362 "ACATS residuals"

schedule A 2026-03                                            // thousands of dollars
1710 subordinated-loans                     25,000
1730 secured-demand-notes                      -0-
3950 trading-profit-or-loss                 (1,240)
4201 expenses                                6,105
     "salaries"                              4,020
     "other"                                 2,085
4221 federal-income-taxes                      412
841  long-contractual-commitments            3,000      valued market

schedule B 2026-03                items   debits  credits  deductions
1    money-suspense                   3       14        2     $13,650
2L   security-with-money-long       -0-      -0-      -0-         -0-
10   completed-as-instructed        yes

worksheet commodities-firm         long    short   margin
     "Crude oil, WTI"             1,240      310   $6,050
`;

/** The text with changes made; throws where there is nothing to change. */
export function but(...changes: readonly (readonly [from: string | RegExp, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`There is no ${String(from)} to change.`);
    return changed;
  }, BASE);
}

/** Two versions of it, merged. */
export function merged(ours: string, theirs: string, options?: MergeOptions) {
  return mergeFilings(BASE, ours, theirs, options);
}

/** Lines that are not in the base. */
export function news(text: string): string[] {
  const known = new Set(BASE.split('\n'));
  return text.split('\n').filter((line) => !known.has(line));
}
