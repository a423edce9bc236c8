/**
 * Formulas and conditions as they run against what they mean: each part computed by itself, exactly, and holes kept
 * apart. Figures are such as are added up in a loop, and such as are not: fractions, beyond safe integers, holes.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  absolute,
  add,
  compare,
  compileForm,
  divide,
  evaluate,
  multiply,
  ratio,
  sign,
  subtract,
  type Condition,
  type Exact,
  type Expression,
  type Form,
} from '../src/index.ts';
import { compileCondition, compileExpression, type MonthContext, type Names } from '../src/program.ts';
import { ABSENT, BLANK, BROKEN, isHole, UNDEFINED, type Truth, type Value } from '../src/value.ts';
import { file, firm, report } from './support/facts.ts';
import { cell, dollars, methodIs, smallForm } from './support/small-form.ts';
import { complete } from './support/workspace.ts';

const CELLS = ['one', 'two', 'three'];

const names: Names = {
  cell: (id) => CELLS.indexOf(id),
  quantity: () => 0,
  setting: () => 0,
  worksheet: () => 0,
  column: () => 0,
};

function monthOf(values: readonly Value[], prior: MonthContext | null): MonthContext {
  const valueOf = (at: number): Value => values[at] ?? BLANK;
  return {
    asOf: '2026-01-31',
    filed: true,
    prior,
    reported: valueOf,
    exact: valueOf,
    whole(at) {
      const value = valueOf(at);
      return typeof value === 'number' ? value : NaN;
    },
    quantity: () => BLANK,
    amountOf: () => BLANK,
    choiceOf: () => BLANK,
    isGiven: () => false,
    isAnswered: (at) => !isHole(valueOf(at)),
    worksheet: () => undefined,
  };
}

const values: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -50, max: 50 }) },
  { weight: 2, arbitrary: fc.maxSafeInteger() },
  fc.tuple(fc.integer(), fc.integer({ min: 1, max: 30 })).map(([n, d]) => ratio(n, d)),
  fc.maxSafeInteger().map((one) => multiply(one, 1_000)),
  fc.constantFrom(BLANK, BROKEN, UNDEFINED, ABSENT),
);

const months = fc
  .tuple(fc.array(values, { minLength: 3, maxLength: 3 }), fc.array(values, { maxLength: 3 }))
  .map(([now, before]) => monthOf(now, before.length === 0 ? null : monthOf(before, null)));

/** Conditions made of others. */
function madeOf(condition: fc.Arbitrary<Condition>): fc.Arbitrary<Condition>[] {
  return [
    condition.map((of) => ({ kind: 'not', of })),
    condition.map((of) => ({ kind: 'prior', of })),
    fc.record<Condition & { kind: 'and' | 'or' }>({
      kind: fc.constantFrom('and', 'or'),
      left: condition,
      right: condition,
    }),
  ];
}

const { expression, condition } = fc.letrec<{ expression: Expression; condition: Condition }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'formula' },
    fc.constantFrom(...CELLS).map((id): Expression => ({ kind: 'cell', cell: id, exact: false })),
    fc.constantFrom(...CELLS).map((id): Expression => ({ kind: 'cell', cell: id, exact: true })),
    fc
      .tuple(fc.integer(), fc.integer({ min: 1, max: 20 }))
      .map((value): Expression => ({ kind: 'number', value })),
    tie('expression').map((of): Expression => ({ kind: 'prior', of })),
    fc.record<Expression & { kind: 'arithmetic' }>({
      kind: fc.constant('arithmetic'),
      op: fc.constantFrom('+', '+', '-', '-', '*', '/'),
      left: tie('expression'),
      right: tie('expression'),
    }),
    tie('expression').map((of): Expression => ({ kind: 'function', name: 'abs', args: [of] })),
    fc.record<Expression & { kind: 'function' }>({
      kind: fc.constant('function'),
      name: fc.constantFrom('max', 'min'),
      args: fc.array(tie('expression'), { minLength: 1, maxLength: 3 }),
    }),
  ),
  condition: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'formula' },
    fc.record<Condition & { kind: 'compare' }>({
      kind: fc.constant('compare'),
      op: fc.constantFrom('<', '<=', '>', '>='),
      type: fc.constant('money'),
      left: tie('expression'),
      right: tie('expression'),
    }),
    ...madeOf(tie('condition')),
  ),
}));

/** What an expression means, part by part. */
function meaning(of: Expression, month: MonthContext): Value {
  switch (of.kind) {
    case 'number':
      return ratio(...of.value);
    case 'cell':
      return month.exact(CELLS.indexOf(of.cell));
    case 'prior':
      return month.prior === null ? ABSENT : meaning(of.of, month.prior);
    case 'arithmetic': {
      const [left, right] = [meaning(of.left, month), meaning(of.right, month)];
      // What is not there is no matter where there is nothing to divide it by.
      if (of.op === '/' && left === ABSENT && !isHole(right) && sign(right) <= 0) return UNDEFINED;
      if (isHole(left) || isHole(right)) return worst([left, right]);
      if (of.op === '/') return sign(right) > 0 ? divide(left, right) : UNDEFINED;
      return { '+': add, '-': subtract, '*': multiply }[of.op](left, right);
    }
    case 'function': {
      const args = of.args.map((arg) => meaning(arg, month));
      const known = args.filter((arg): arg is Exact => !isHole(arg));
      if (known.length < args.length) return worst(args);
      if (of.name === 'abs') return absolute(known[0] ?? 0);
      const way = of.name === 'max' ? 1 : -1;
      return known.reduce((one, other) => (compare(other, one) === way ? other : one));
    }
    default:
      throw new Error(`not made here: ${of.kind}`);
  }
}

function truth(of: Condition, month: MonthContext): Truth {
  switch (of.kind) {
    case 'compare': {
      const [left, right] = [meaning(of.left, month), meaning(of.right, month)];
      if (isHole(left) || isHole(right)) return worst([left, right]);
      const order = compare(left, right);
      return { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[of.op];
    }
    case 'not': {
      const holds = truth(of.of, month);
      return isHole(holds) ? holds : !holds;
    }
    case 'prior':
      return month.prior === null ? ABSENT : truth(of.of, month.prior);
    case 'and':
    case 'or': {
      const sides = [truth(of.left, month), truth(of.right, month)];
      const decisive = of.kind === 'or';
      if (sides.includes(decisive)) return decisive;
      return sides.some(isHole) ? worst(sides) : !decisive;
    }
    default:
      throw new Error(`not made here: ${of.kind}`);
  }
}

function worst(values: readonly unknown[]) {
  return values.filter(isHole).reduce((one, other) => one.worse(other));
}

function isSame(left: Value, right: Value): boolean {
  return isHole(left) || isHole(right) ? left === right : compare(left, right) === 0;
}

describe('what runs comes to what is written', () => {
  test('in formulas', () => {
    fc.assert(
      fc.property(expression, months, (of, month) => {
        const value = compileExpression(of, names, null)(month);
        expect(isSame(value, meaning(of, month))).toBe(true);
        expect(Object.is(value, -0)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  test('in totals of cells', () => {
    const total = fc
      .array(fc.tuple(fc.constantFrom<'+' | '-'>('+', '-'), fc.constantFrom(...CELLS)), { minLength: 1 })
      .map((addends) =>
        addends.reduce<Expression>(
          (left, [op, id]) => ({ kind: 'arithmetic', op, left, right: cell(id) }),
          cell('one'),
        ),
      );
    fc.assert(
      fc.property(total, months, (of, month) => {
        expect(isSame(compileExpression(of, names, null)(month), meaning(of, month))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('in conditions', () => {
    fc.assert(
      fc.property(condition, months, (of, month) => {
        expect(compileCondition(of, names, null)(month)).toBe(truth(of, month));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a rule that a profile, or the lack of a month before, keeps from ever standing', () => {
  /** The small form with this condition in its only rule, and an amount that a profile may lack. */
  function formWith(when: Condition): Form {
    const [setting] = smallForm.settings;
    if (setting === undefined) throw new Error('a small form');
    const floor = { ...setting, name: 'floor', type: 'money', choices: [], presence: 'optional' } as const;
    return {
      ...smallForm,
      settings: [...smallForm.settings, floor],
      rules: smallForm.rules.map((rule) => ({
        ...rule,
        instances: rule.instances.map((instance) => ({ ...instance, when })),
      })),
    };
  }

  const floor: Expression = { kind: 'setting', name: 'floor' };
  const before: Expression = { kind: 'prior', of: cell('A.profit') };
  const more = (left: Expression, right: Expression): Condition => ({
    kind: 'compare',
    op: '>=',
    type: 'money',
    left,
    right,
  });
  const sum: Expression = { kind: 'arithmetic', op: '+', left: before, right: floor };
  const conditions = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<Condition[]>(
        methodIs('basic'),
        methodIs('alternative'),
        { kind: 'given', of: 'setting', name: 'floor' },
        more(cell('A.profit'), floor),
        more(floor, dollars(0)),
        more(cell('A.profit'), before),
        more(sum, dollars(0)),
        more(cell('A.profit'), dollars(0)),
        more(dollars(0), cell('A.profit')),
      ),
      ...madeOf(tie('condition')),
    ),
  })).condition;
  const profiles = fc.constantFrom<Record<string, string>[]>(
    {},
    { method: 'basic' },
    { method: 'alternative' },
  );

  test('is one that does not stand when it is judged', () => {
    fc.assert(
      fc.property(conditions, profiles, fc.boolean(), (when, settings, isGiven) => {
        const reports = ['2026-01', '2026-02'].map((month) => report(month, complete));
        const profile = firm(isGiven ? { ...settings, floor: 1 } : settings);
        const files = [
          file('firm.focus', { firms: [profile] }),
          ...reports.map((one) => file(one.file, { reports: [one] })),
        ];
        const [evaluated] = evaluate(files, compileForm(formWith(when))).firms;
        for (const month of evaluated?.reports ?? []) {
          // How a month stands to a rule is judged of every rule, whatever is known before.
          const broken = month.rules().filter(({ state }) => state === 'broken');
          const codes = new Set(month.form.rules.map(({ code }) => code));
          const found = month.findings.filter(({ code }) => codes.has(code));
          expect(found.length).toBe(broken.length);
          expect(broken.every(({ finding }) => finding !== null)).toBe(true);
        }
      }),
    );
  });
});
