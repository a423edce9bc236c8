/** The boundaries of every rule, and the filings on their sides. */
import type { Month, Settings } from '../support/fragment.ts';
import type { Boundary, Side } from './boundary.ts';
import { CUSTOMERS } from './customers.ts';
import { FORM } from './form.ts';
import { NET_CAPITAL } from './net-capital.ts';
import { WITHDRAWALS } from './withdrawals.ts';

/** Every boundary of every rule. */
export const BOUNDARIES: readonly Boundary[] = [...NET_CAPITAL, ...WITHDRAWALS, ...CUSTOMERS, ...FORM];

/** The settings on one side of a boundary. */
export function settingsOf({ firm }: Boundary, side: Side): Settings {
  return { ...firm, ...side.firm };
}

/** The months on one side of a boundary. The first begins with an equity of 1,000, where nothing else is said. */
export function monthsOf({ before }: Boundary, side: Side): readonly Month[] {
  const [first, ...others]: Month[] = [...(side.before ?? before ?? []), { month: '2026-03', ...side }];
  return first === undefined ? [] : [{ ...first, figures: { '3501': '1,000', ...first.figures } }, ...others];
}
