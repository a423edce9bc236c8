/** Figures as long as the language takes them: what they come to is computed, or said to have too many digits. */
import { compileForm, evaluate } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';
import { expect, test } from 'vitest';
import { writeMonth } from './write-month.ts';

const form = compileForm(focusPart1);
const firm = { month: '2026-03', business: 'carrying', method: 'alternative', minimumDollars: null } as const;

/** The lines of which it is said that they have too many digits. */
function tooLarge(text: string): string[] {
  const { firms, findings } = evaluate([readFiling('long.focus', text, form)], form);
  const named = findings.filter(({ code }) => code === 'too-large').map(({ subject }) => subject);
  const broken = firms[0]?.reports[0]?.cells().filter(({ state }) => state === 'broken') ?? [];
  for (const { line, column } of named) {
    expect(broken.some((cell) => cell.line.line === line && cell.spec.column === column)).toBe(true);
  }
  return named.map(({ schedule, line }) => `${String(schedule)} ${String(line)}`);
}

test('a net capital of twelve digits over debits of one is a percent of seventeen', () => {
  expect(tooLarge(writeMonth({ ...firm, figures: { '4': '999,999,999,999', '23b': '1' } }))).toEqual([
    'A 25b',
  ]);
});

test('sums of figures of twelve digits are computed', () => {
  const longest = '999,999,999,999';
  const figures = {
    '1': longest,
    '2': longest,
    '4': longest,
    '5a': longest,
    '5b': longest,
    '7a': longest,
    '9': longest,
  };
  expect(tooLarge(writeMonth({ ...firm, figures: { ...figures, '23b': longest } }))).toEqual([]);
});

test('so are sums of brackets; over debits of one they are again a percent of too many', () => {
  const lowest = '(999,999,999,999)';
  expect(
    tooLarge(writeMonth({ ...firm, figures: { '4': lowest, '5a': lowest, '5b': lowest, '23b': '1' } })),
  ).toEqual(['A 25b']);
});

test('contracts of twelve digits at a margin of twelve come to too many', () => {
  const text = writeMonth({ ...firm, figures: { '4': '1,000', '23b': '1' } });
  const worksheet = [
    'worksheet commodities-firm long short margin',
    '  "Gold" 999,999,999,999 1 $999,999,999,999',
  ];
  expect(tooLarge([text, ...worksheet, ''].join('\n'))).toEqual(['A 32c']);
});

test('sixteen deductions of fifteen digits do, and line 12 is not computed from their total', () => {
  const text = writeMonth({ ...firm, figures: { '4': '1,000', '23b': '1' } });
  const full = text.replace(/^(1|2[LS]|3|4|5\S*|6|7) -0-$/gm, '$1 $$999,999,999,999,999');
  expect(tooLarge(full)).toEqual(['B 8']);
});
