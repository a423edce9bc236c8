import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  compare,
  compileForm,
  multiply,
  ratio,
  roundDown,
  type Condition,
  type Expression,
  type Form,
  type Headroom,
  type QuantitySpec,
} from '../src/index.ts';
import { report } from './support/facts.ts';
import { cell, dollars, formula, smallForm } from './support/small-form.ts';
import { complete, evaluated, evaluatedBy } from './support/workspace.ts';

describe('headroom', () => {
  it('is what net capital can fall by, rounded down', () => {
    const [month] = evaluated(report('2026-01', { ...complete, 'A.debt': { dollars: 600_001 } }));
    expect(month?.headroom()).toEqual([
      {
        rule: 'deficiency',
        severity: 'breach',
        cell: 'A.capital',
        single: true,
        unit: 'thousands',
        value: 63,
        exact: 63_000,
        compared: 103_000,
        moves: { kind: 'cell', name: 'A.capital', way: 'fall' },
        text: 'capital < exact minimum',
        restsOn: ['A.capital', 'A.minimum'],
      },
    ]);
  });

  it('is nothing at the threshold, where the rule is strict', () => {
    const [month] = evaluated(report('2026-01', { ...complete, 'A.start': 37 }));
    expect(month?.headroom()).toMatchObject([{ rule: 'deficiency', value: 0 }]);
  });

  it('is not told of a broken rule, nor of one that cannot be told', () => {
    expect(evaluated(report('2026-01', { ...complete, 'A.start': 30 }))[0]?.headroom()).toEqual([]);
    expect(evaluated(report('2026-01', { ...complete, 'A.start': 'broken' }))[0]?.headroom()).toEqual([]);
  });
});

describe('rounding down', () => {
  it('never claims more than there is, and less than a grain less', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 1, max: 999 }),
        (numerator, denominator) => {
          const value = ratio(numerator, denominator);
          const grains = roundDown(value, 1000);
          expect(compare(multiply(grains, 1000), value)).toBeLessThanOrEqual(0);
          expect(compare(multiply(grains + 1, 1000), value)).toBe(1);
        },
      ),
    );
  });
});

describe('the margin of a condition', () => {
  const below = (limit: number): Condition => ({
    kind: 'compare',
    op: '<',
    type: 'money',
    left: cell('A.profit'),
    right: dollars(limit),
  });
  const above = (limit: number): Condition => ({
    kind: 'compare',
    op: '>=',
    type: 'money',
    left: cell('A.profit'),
    right: dollars(limit),
  });
  const never: Condition = { kind: 'given', of: 'worksheet', name: 'made' };

  /** The headroom, in thousands, of a month with a profit of 5 thousand under a rule with this condition. */
  function headroom(when: Condition): number | undefined {
    return standing(when)?.value;
  }

  function standing(when: Condition): Headroom | undefined {
    const [rule] = smallForm.rules;
    const [instance] = rule?.instances ?? [];
    if (rule === undefined || instance === undefined) throw new Error('the small form has a rule');
    const form: Form = { ...smallForm, rules: [{ ...rule, instances: [{ ...instance, when }] }] };
    const [month] = evaluatedBy(compileForm(form), report('2026-01', complete));
    return month?.headroom()[0];
  }

  it.each<[string, Condition, unknown]>([
    ['what must not be less falls', below(2000), { kind: 'cell', name: 'A.profit', way: 'fall' }],
    ['what must not be more rises', above(9000), { kind: 'cell', name: 'A.profit', way: 'rise' }],
    ['turned round', { kind: 'not', of: above(2000) }, { kind: 'cell', name: 'A.profit', way: 'fall' }],
    [
      'on the other side',
      { kind: 'compare', op: '<', type: 'money', left: dollars(9000), right: cell('A.profit') },
      { kind: 'cell', name: 'A.profit', way: 'rise' },
    ],
    [
      'an expression on either side',
      { kind: 'compare', op: '<', type: 'money', left: dollars(2000), right: dollars(1000) },
      null,
    ],
    [
      'a limit that falls with the figure',
      { kind: 'compare', op: '>', type: 'money', left: cell('A.profit'), right: cell('A.end') },
      null,
    ],
    [
      'a limit that does not',
      { kind: 'compare', op: '>', type: 'money', left: cell('A.profit'), right: cell('A.debt') },
      { kind: 'cell', name: 'A.profit', way: 'rise' },
    ],
  ])('what moves: %s', (_, condition, expected) => {
    expect(standing(condition)?.moves).toEqual(expected);
  });

  it('is told of a rule whose condition names a quantity of its own', () => {
    const [rule] = smallForm.rules;
    const [instance] = rule?.instances ?? [];
    if (rule === undefined || instance === undefined) throw new Error('the small form has a rule');
    const own: QuantitySpec = {
      name: 'spare',
      type: 'money',
      definition: formula(cell('A.end'), 'end'),
      place: { line: 0, start: 0, end: 0 },
    };
    const headroomBelow = (left: Expression) => {
      const when: Condition = {
        kind: 'compare',
        op: '>',
        type: 'money',
        left,
        right: { kind: 'quantity', name: 'spare' },
      };
      const quantities = [...instance.quantities, own];
      const form: Form = {
        ...smallForm,
        rules: [{ ...rule, instances: [{ ...instance, quantities, when }] }],
      };
      return evaluatedBy(compileForm(form), report('2026-01', complete))[0]?.headroom()[0];
    };
    expect(headroomBelow(cell('A.charges'))?.moves).toEqual({ kind: 'cell', name: 'A.charges', way: 'rise' });
    expect(headroomBelow(cell('A.profit'))?.moves).toBeNull();
    expect(
      headroomBelow({ kind: 'arithmetic', op: '+', left: cell('A.charges'), right: cell('A.charges') }),
    ).toMatchObject({ compared: 105_000, moves: { kind: 'quantity', name: 'spare', way: 'fall' } });
  });

  it.each<[string, Condition, number | undefined]>([
    ['below a limit', below(2000), 3],
    ['above a limit that must not be reached', above(9000), 3],
    ['above a limit between two whole figures', above(8999), 3],
    ['both must hold: the farther', { kind: 'and', left: below(2000), right: below(1000) }, 4],
    ['one must hold: the nearer', { kind: 'or', left: below(2000), right: below(1000) }, 3],
    ['not above', { kind: 'not', of: above(2000) }, 3],
    ['a guard that holds', { kind: 'and', left: { kind: 'not', of: never }, right: below(2000) }, 3],
    ['a guard that does not', { kind: 'and', left: never, right: below(2000) }, undefined],
    ['an alternative that does not', { kind: 'or', left: never, right: below(2000) }, 3],
    ['a limit already passed', { kind: 'and', left: below(9000), right: below(2000) }, 3],
    ['no figure decides', never, undefined],
  ])('%s', (_, condition, expected) => {
    expect(headroom(condition)).toBe(expected);
  });
});
