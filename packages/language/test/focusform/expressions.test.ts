/** Whatever is written, with all parentheses or with as few as can be, is read as what is meant. */
import type { Condition, Expression } from '@focus/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printCondition, printExpression } from '../../src/focusform/print.ts';
import { conditions, quantities } from './support/expressions.ts';
import { formWith, prepared, quantityOf } from './support/forms.ts';

async function readQuantity(text: string): Promise<Expression | undefined> {
  return quantityOf(await prepared(formWith(`let read = ${text}`)), 'read').cases[0]?.value;
}

async function readCondition(text: string): Promise<Condition | undefined> {
  const rule = `rule r { warning when ${text} at report says "." cites "Here" }`;
  return (await prepared(formWith(rule))).rules[0]?.instances[0]?.when;
}

const all = quantities(true);
const unitless = quantities(false);

describe('A quantity', () => {
  test.each(['money', 'count', 'percent'] as const)('of %s is read as it is meant', async (kind) => {
    await fc.assert(
      fc.asyncProperty(all[kind], async ({ meant, full, bare }) => {
        expect(await readQuantity(full)).toEqual(meant);
        expect(await readQuantity(bare)).toEqual(meant);
      }),
      { numRuns: 40 },
    );
  });

  test('without literals is printed as it can be read again', async () => {
    await fc.assert(
      fc.asyncProperty(unitless.money, async ({ meant }) => {
        expect(await readQuantity(printExpression(meant))).toEqual(meant);
      }),
      { numRuns: 40 },
    );
  });
});

describe('A condition', () => {
  test('is read as it is meant', async () => {
    await fc.assert(
      fc.asyncProperty(conditions(true), async ({ meant, full, bare }) => {
        expect(await readCondition(full)).toEqual(meant);
        expect(await readCondition(bare)).toEqual(meant);
      }),
      { numRuns: 40 },
    );
  });

  test('without literals is printed as it can be read again', async () => {
    await fc.assert(
      fc.asyncProperty(conditions(false), async ({ meant }) => {
        expect(await readCondition(printCondition(meant))).toEqual(meant);
      }),
      { numRuns: 40 },
    );
  });
});
