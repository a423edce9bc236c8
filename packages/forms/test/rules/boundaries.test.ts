/** Every rule on both sides of each of its thresholds. */
import { describe, expect, it } from 'vitest';
import { focusPart1 } from '../../src/index.ts';
import { findingsOf, firmWith, type Month } from '../support/firm.ts';
import type { Boundary, Side } from './boundary.ts';
import { CUSTOMERS } from './customers.ts';
import { FORM } from './form.ts';
import { NET_CAPITAL } from './net-capital.ts';
import { WITHDRAWALS } from './withdrawals.ts';

const BOUNDARIES = [...NET_CAPITAL, ...WITHDRAWALS, ...CUSTOMERS, ...FORM];

/** What a rule says of a month on one side of a boundary. */
function said({ rule, firm, before }: Boundary, side: Side): string[] {
  const months: Month[] = [...(side.before ?? before ?? []), { month: '2026-03', ...side }];
  const [first, ...others] = months;
  if (first === undefined) throw new Error('no month');
  const opened: Month = { ...first, figures: { '3501': '1,000', ...first.figures } };
  const outcome = firmWith({ ...firm, ...side.firm }, [opened, ...others]);
  const last = months.at(-1)?.month;
  return findingsOf(rule, {
    ...outcome,
    findings: outcome.findings.filter(({ subject }) => subject.month === last),
  });
}

it('A firm with nothing to say about has no finding', () => {
  expect(firmWith({}, [{ month: '2026-03', figures: { '3501': '1,000' } }]).findings).toEqual([]);
});

describe.each([...new Set(BOUNDARIES.map(({ rule }) => rule))])('%s', (rule) => {
  it.each(BOUNDARIES.filter((one) => one.rule === rule).map((one) => [one.of, one] as const))(
    '%s',
    (_, boundary) => {
      expect(said(boundary, boundary.kept)).toEqual([]);
      expect(said(boundary, boundary.broken)).toEqual([boundary.says]);
      for (const side of boundary.silent ?? [])
        expect(said(boundary, side), JSON.stringify(side)).toEqual([]);
    },
  );
});

it('No rule is without a boundary', () => {
  expect([...new Set(BOUNDARIES.map(({ rule }) => rule))].sort()).toEqual(
    focusPart1.rules.map(({ code }) => code).sort(),
  );
});

it('Each message is one sentence, and says what it is about in figures', () => {
  for (const { says } of BOUNDARIES) {
    expect(says).not.toContain('not computable');
    expect(says.replaceAll('8.00', '')).toMatch(/^[^.]*(?:\.\d[^.]*)*\.$/);
  }
});
