/** Every rule on both sides of each of its thresholds. */
import { describe, expect, it } from 'vitest';
import { focusPart1 } from '../../src/index.ts';
import { findingsOf, firmWith } from '../support/firm.ts';
import { BOUNDARIES, monthsOf, settingsOf } from './boundaries.ts';
import type { Boundary, Side } from './boundary.ts';

/** What a rule says of the last month on one side of a boundary. */
function said(boundary: Boundary, side: Side): string[] {
  const months = monthsOf(boundary, side);
  const outcome = firmWith(settingsOf(boundary, side), months);
  const last = months.at(-1)?.month;
  return findingsOf(boundary.rule, {
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
