import { compileForm, evaluate } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';
import { expect, test } from 'vitest';
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
