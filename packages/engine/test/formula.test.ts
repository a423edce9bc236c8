/** Formulas with their figures, and headroom in words, as a person reads them. */
import { describe, expect, test } from 'vitest';
import { formulaParts, sayHeadroom, type EvaluatedReport, type Operand } from '../src/index.ts';
import { report } from './support/facts.ts';
import { complete, evaluated, without } from './support/workspace.ts';

const later = without(complete, 'A.start');
const [january, february] = evaluated(report('2026-01', complete), report('2026-02', later));

function month(some: EvaluatedReport | undefined): EvaluatedReport {
  if (some === undefined) throw new Error('there is no month');
  return some;
}

/** A cell's formula as written: names with figures in brackets, those without with a question mark. */
function withFigures(of: EvaluatedReport, id: string): string {
  const { formula, operands } = of.cell(id);
  return formula === null ? '' : drawn(of, formula, operands);
}

function drawn(
  of: EvaluatedReport,
  formula: { readonly text: string },
  operands: readonly Operand[],
): string {
  return formulaParts(formula, operands, of)
    .map((part) => (typeof part === 'string' ? part : `[${part.name} ${part.figure ?? '?'}]`))
    .join('');
}

describe('A formula with its figures', () => {
  test('shows each name with what it stands for, in whatever month', () => {
    const of = month(february);
    expect(withFigures(of, 'A.end')).toBe('[start 105] + [profit 5]');
    expect(withFigures(of, 'A.start')).toBe('prior [end 105]');
    expect(withFigures(of, 'A.charges')).toBe('[B.total.deductions $2,499]');
    expect(withFigures(of, 'A.minimum')).toBe('[required $40,000]');
    expect(withFigures(of, 'B.total.items')).toBe('[suspense 1] + [breaks -0-]');
  });

  test('shows the figures of the month it is asked for, which is cut at its names once for all months', () => {
    expect(withFigures(month(january), 'A.end')).toBe('[start 100] + [profit 5]');
    expect(withFigures(month(february), 'A.end')).toBe('[start 105] + [profit 5]');
    expect(withFigures(month(january), 'A.end')).toBe('[start 100] + [profit 5]');
  });

  test('takes figures from whoever has made them', () => {
    const { formula, operands } = month(january).cell('A.end');
    const asked: string[] = [];
    const parts = formulaParts(formula ?? { text: '' }, operands, month(january), (of, id) => {
      asked.push(`${of.month} ${id}`);
      return { ...of.cell(id), value: 7 };
    });
    expect(parts.map((part) => (typeof part === 'string' ? part : part.figure))).toEqual(['7', ' + ', '7']);
    expect(asked).toEqual(['2026-01 A.start', '2026-01 A.profit']);
  });

  test('keeps a name without a figure, and one that means several', () => {
    const [only] = evaluated(report('2026-01', without(complete, 'A.profit')));
    expect(withFigures(month(only), 'A.end')).toBe('[start 100] + [profit ?]');
    const end = (of: string): Operand => ({ kind: 'cell', cell: 'A.end', month: of });
    expect(drawn(month(february), { text: 'end - prior end' }, [end('2026-02'), end('2026-01')])).toBe(
      'end - prior end',
    );
    expect(drawn(month(january), { text: 'prior end' }, [end('2025-12')])).toBe('prior [end ?]');
  });

  test('says where a figure is written', () => {
    const { operands } = month(january).cell('A.end');
    const places = formulaParts({ text: 'start + profit' }, operands, month(january)).map((part) =>
      typeof part === 'string' ? null : part.place,
    );
    expect(places).toEqual([
      month(january).cell('A.start').place,
      null,
      month(january).cell('A.profit').place,
    ]);
    expect(places[0]).not.toBeNull();
  });
});

describe('Headroom in words', () => {
  const said = (entries: Parameters<typeof report>[1]) => {
    const of = month(evaluated(report('2026-01', entries))[0]);
    return of.headroom().map((one) => sayHeadroom(one, of));
  };

  test('is what a figure can move by', () => {
    expect(said(complete)).toEqual(['capital could fall by 63']);
    expect(said({ ...complete, 'A.start': 37 })).toEqual(['capital cannot fall at all']);
  });
});
