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
  return formula === null ? '' : drawn(of, formula.text, operands);
}

function drawn(of: EvaluatedReport, text: string, operands: readonly Operand[]): string {
  return formulaParts({ text }, operands, of)
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

  test('keeps a name without a figure, and one that means several', () => {
    const [only] = evaluated(report('2026-01', without(complete, 'A.profit')));
    expect(withFigures(month(only), 'A.end')).toBe('[start 100] + [profit ?]');
    const end = (of: string): Operand => ({ kind: 'cell', cell: 'A.end', month: of });
    expect(drawn(month(february), 'end - prior end', [end('2026-02'), end('2026-01')])).toBe(
      'end - prior end',
    );
    expect(drawn(month(january), 'prior end', [end('2025-12')])).toBe('prior [end ?]');
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
