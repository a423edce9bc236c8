import { compileForm, evaluate, UNITS } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';
import { expect, test } from 'vitest';
import { compute, type Computed } from './alternatives/check-json.mjs';
import { figuresOf, jsonOf, type MonthFigures } from './figures.ts';
import { generate } from './generate.ts';

const SIZE = { firms: 3, months: 14 };

test('a generated workspace is complete and has nothing to be found', () => {
  const form = compileForm(focusPart1);
  const files = [...generate(SIZE, 1)].map(({ path, text }) => readFiling(path, text, form));
  const { firms, findings } = evaluate(files, form);
  expect(findings).toEqual([]);
  expect(firms.map(({ reports }) => reports.length)).toEqual([14, 14, 14]);
  for (const { reports } of firms) {
    for (const report of reports) {
      const asserted = report.cells().filter(({ origin }) => origin === 'asserted');
      expect(asserted).toHaveLength(3);
    }
  }
});

test('the same seed gives the same bytes, another one other figures', () => {
  const texts = (seed: number) => [...generate(SIZE, seed)].map(({ text }) => text);
  expect(texts(1)).toEqual(texts(1));
  expect(texts(2)[1]).not.toBe(texts(1)[1]);
});

test('the alternative in JSON comes to what the engine comes to, in every line that has a formula', () => {
  let prior: Computed | null = null;
  for (const { report } of generate({ firms: 1, months: 14 }, 7)) {
    if (report === null) continue;
    const figures = JSON.parse(jsonOf(figuresOf(report))) as MonthFigures;
    const computed = compute(figures, prior);
    prior = computed;
    const derived = report.cells().filter(({ origin }) => origin === 'derived' || origin === 'asserted');
    const lines = derived.map(({ line, spec, schedule, value, unit }) => {
      const place = schedule.columns.findIndex(({ name }) => name === spec.column);
      const name = place < 0 ? line.name : `${line.name} ${place}`;
      return [name, (value ?? Number.NaN) / 10 ** UNITS[unit].decimals] as const;
    });
    const expected = Object.fromEntries(lines);
    expect(Object.keys(expected).length).toBeGreaterThan(20);
    const numbers = Object.entries(computed).map(([name, value]) => [name, value.toNumber()] as const);
    expect(Object.fromEntries(numbers.filter(([name]) => name in expected))).toEqual(expected);
  }
});
