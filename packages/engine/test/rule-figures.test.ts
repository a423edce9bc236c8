import { expect, it } from 'vitest';
import { figuresOfRule, type Expression, type RuleInstance } from '../src/index.ts';
import { cell, formula, smallForm } from './support/small-form.ts';

const prior = (of: Expression): Expression => ({ kind: 'prior', of });

function instance(index: number): RuleInstance {
  const found = smallForm.rules[index]?.instances[0];
  if (found === undefined) throw new Error('there is no such rule');
  return found;
}

it('are what the condition and the quantities of the rule name, each once', () => {
  expect(figuresOfRule(instance(0))).toEqual([
    { kind: 'cell', name: 'A.capital', monthsBack: [0] },
    { kind: 'cell', name: 'A.minimum', monthsBack: [0] },
  ]);
});

it('say how many months back they are looked at, and leave out the rule’s own quantities', () => {
  const change: Expression = {
    kind: 'arithmetic',
    op: '-',
    left: cell('A.profit'),
    right: prior(prior(cell('A.profit'))),
  };
  const rule: RuleInstance = {
    ...instance(1),
    when: {
      kind: 'compare',
      op: '>',
      type: 'money',
      left: { kind: 'quantity', name: 'change' },
      right: { kind: 'quantity', name: 'required' },
    },
    quantities: [
      {
        name: 'change',
        type: 'money',
        place: { line: 0, start: 0, end: 0 },
        definition: formula(change, 'profit - prior prior profit'),
      },
    ],
  };
  expect(figuresOfRule(rule)).toEqual([
    { kind: 'quantity', name: 'required', monthsBack: [0] },
    { kind: 'cell', name: 'A.profit', monthsBack: [0, 2] },
  ]);
});

it('count the months that a mean goes over', () => {
  const mean: RuleInstance = {
    ...instance(0),
    when: {
      kind: 'compare',
      op: '>',
      type: 'money',
      left: { kind: 'mean-of-months', of: cell('A.debt'), months: 3, filed: false },
      right: cell('A.capital'),
    },
    quantities: [],
  };
  expect(figuresOfRule(mean)).toEqual([
    { kind: 'cell', name: 'A.debt', monthsBack: [0, 1, 2] },
    { kind: 'cell', name: 'A.capital', monthsBack: [0] },
  ]);
});
