/** Line 25e, a percent of net capital: written by hand where there is no worksheet (part-1.md 5.6). */
import { expect, test } from 'vitest';
import { firmWith } from '../support/firm.ts';

/** What the line is, and what is found of it, in a month whose net capital is 20 thousand short of nothing. */
function written(figure: string): readonly [state: string | undefined, findings: readonly string[]] {
  const { reports, findings } = firmWith({}, [
    { month: '2026-03', figures: { '3501': '1,000', '3540': '1,020', '3852': figure } },
  ]);
  return [
    reports[0]?.cell('A.option-deductions-ratio').state,
    findings
      .filter(({ subject }) => subject.item === '3852')
      .map(({ code, message }) => `${code}: ${message}`),
  ];
}

test('An entered ratio to what is not positive is undefined, and told', () => {
  expect(written('1,500.00%')).toEqual([
    'undefined',
    [
      'control-total: 3852 option-deductions-ratio is undefined this month, as what it is divided by is not positive; remove the line.',
    ],
  ]);
});

test('No option deductions are an answer, whatever net capital is', () => {
  expect(written('-0-')).toEqual(['nil', []]);
});
