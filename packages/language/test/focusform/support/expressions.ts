/** Random well-typed expressions and conditions over the names of `formWith`, with the ways to write them. */
import type { Condition, Expression } from '@focus/engine';
import fc from 'fast-check';

/** How tightly a piece of text holds together: what binds less needs parentheses. */
type Level = 1 | 2 | 3;

/** An expression, and its text with all parentheses and with as few as can be. */
export interface Written<T> {
  readonly meant: T;
  readonly full: string;
  readonly bare: string;
  readonly level: Level;
}

type Quantity = Written<Expression>;
type Kind = 'money' | 'count' | 'percent';

const word = <T>(meant: T, text: string): Written<T> => ({ meant, full: text, bare: text, level: 3 });
const inside = <T>({ bare, level }: Written<T>, least: Level): string => (level < least ? `(${bare})` : bare);

const cell = (id: string, text: string): Quantity => word({ kind: 'cell', cell: id, exact: false }, text);
const exact = (id: string, text: string): Quantity =>
  word({ kind: 'cell', cell: id, exact: true }, `exact ${text}`);
const number = (numerator: number, denominator: number, text: string): Quantity =>
  word({ kind: 'number', value: [numerator, denominator] }, text);

const NAMES: Readonly<Record<Kind, readonly Quantity[]>> = {
  money: [
    cell('A.net-capital', 'net-capital'),
    cell('A.haircuts', 'A.haircuts'),
    cell('B.suspense.amount', 'B.suspense.amount'),
    exact('B.breaks.debits', 'B.breaks.debits'),
    exact('A.net-capital', 'net-capital'),
    word({ kind: 'quantity', name: 'limit' }, 'limit'),
    word({ kind: 'setting', name: 'floor' }, 'floor'),
  ],
  count: [cell('A.tickets', 'tickets'), cell('B.suspense.items', 'B.suspense.items')],
  percent: [cell('A.ratio', 'ratio')],
};

const LITERALS: Readonly<Record<Kind, readonly Quantity[]>> = {
  money: [number(250_000, 1, '$250,000'), number(3, 2, '$1.50')],
  count: [number(15, 1, '15'), number(1200, 1, '1,200')],
  percent: [number(1, 50, '2%'), number(1, 8, '12.5%')],
};

function arithmetic(op: '+' | '-' | '*' | '/', left: Quantity, right: Quantity): Quantity {
  const level = op === '+' || op === '-' ? 1 : 2;
  return {
    meant: { kind: 'arithmetic', op, left: left.meant, right: right.meant },
    full: `(${left.full} ${op} ${right.full})`,
    // Operators of one level group from the left: what stands on the right must hold tighter.
    bare: `${inside(left, level)} ${op} ${inside(right, level === 1 ? 2 : 3)}`,
    level,
  };
}

function called(name: 'max' | 'min' | 'abs', args: readonly Quantity[]): Quantity {
  return {
    meant: { kind: 'function', name, args: args.map(({ meant }) => meant) },
    full: `${name}(${args.map(({ full }) => full).join(', ')})`,
    bare: `${name}(${args.map(({ bare }) => bare).join(', ')})`,
    level: 3,
  };
}

function prior(of: Quantity): Quantity {
  return {
    meant: { kind: 'prior', of: of.meant },
    full: `prior (${of.full})`,
    bare: `prior ${inside(of, 3)}`,
    level: 3,
  };
}

function meanOfMonths(of: Quantity, months: number, filed: boolean): Quantity {
  const write = (text: string) => `mean(${text} over ${months} ${filed ? 'filed ' : ''}months)`;
  return {
    meant: { kind: 'mean-of-months', of: of.meant, months, filed },
    full: write(of.full),
    bare: write(of.bare),
    level: 3,
  };
}

/** The rows of `commodities`: a sum of margins, as a quantity of money. */
const SUM: Quantity = word(
  {
    kind: 'sum',
    worksheet: 'commodities',
    type: 'money',
    of: { kind: 'column', name: 'margin' },
    where: null,
  },
  'sum(commodities.margin)',
);

/**
 * Random quantities of each kind.
 * @param withLiterals whether numbers may stand in them
 */
export function quantities(withLiterals: boolean): Readonly<Record<Kind, fc.Arbitrary<Quantity>>> {
  return fc.letrec<Record<Kind, Quantity>>((tie) => {
    const leaf = (kind: Kind) =>
      fc.constantFrom(
        ...NAMES[kind],
        ...(withLiterals ? LITERALS[kind] : []),
        ...(kind === 'money' ? [SUM] : []),
      );
    const two = (left: Kind, right: Kind) => fc.tuple(tie(left), tie(right));
    const additive = (kind: Kind) =>
      fc
        .tuple(fc.constantFrom('+', '-'), two(kind, kind))
        .map(([op, [left, right]]) => arithmetic(op, left, right));
    const functions = (kind: Kind) =>
      fc.oneof(
        fc
          .tuple(fc.constantFrom('max', 'min'), fc.array(tie(kind), { minLength: 2, maxLength: 3 }))
          .map(([name, args]) => called(name, args)),
        tie(kind).map((of) => called('abs', [of])),
        tie(kind).map(prior),
        ...(kind === 'count'
          ? []
          : [fc.tuple(tie(kind), fc.boolean()).map(([of, filed]) => meanOfMonths(of, 12, filed))]),
      );
    return {
      money: fc.oneof(
        { depthSize: 'small' },
        leaf('money'),
        additive('money'),
        functions('money'),
        two('percent', 'money').map(([left, right]) => arithmetic('*', left, right)),
        two('money', 'count').map(([left, right]) => arithmetic('/', left, right)),
      ),
      count: fc.oneof({ depthSize: 'small' }, leaf('count'), additive('count'), functions('count')),
      percent: fc.oneof(
        { depthSize: 'small' },
        leaf('percent'),
        additive('percent'),
        two('money', 'money').map(([left, right]) => arithmetic('/', left, right)),
      ),
    };
  });
}

const TESTS: readonly Written<Condition>[] = [
  word({ kind: 'is', of: { kind: 'setting', name: 'method' }, choice: 'basic' }, 'method is basic'),
  word(
    { kind: 'not', of: { kind: 'is', of: { kind: 'cell', name: 'B.answer' }, choice: 'yes' } },
    'B.answer is not yes',
  ),
  word({ kind: 'answered', cell: 'A.tickets' }, 'answered A.tickets'),
  word({ kind: 'given', of: 'worksheet', name: 'commodities' }, 'given commodities'),
  word({ kind: 'given', of: 'setting', name: 'floor' }, 'given floor'),
  word({ kind: 'within', months: 12, setting: 'opened' }, 'within 12 months of opened'),
  word(
    {
      kind: 'prior',
      of: { kind: 'not', of: { kind: 'is', of: { kind: 'setting', name: 'method' }, choice: 'basic' } },
    },
    'prior method is not basic',
  ),
];

function junction(
  kind: 'and' | 'or',
  left: Written<Condition>,
  right: Written<Condition>,
): Written<Condition> {
  const level = kind === 'or' ? 1 : 2;
  return {
    meant: { kind, left: left.meant, right: right.meant },
    full: `(${left.full} ${kind} ${right.full})`,
    bare: `${inside(left, level)} ${kind} ${inside(right, kind === 'or' ? 2 : 3)}`,
    level,
  };
}

/**
 * Random conditions.
 * @param withLiterals whether numbers may stand in them
 */
export function conditions(withLiterals: boolean): fc.Arbitrary<Written<Condition>> {
  const { money, count, percent } = quantities(withLiterals);
  const compared = (kind: Kind, side: fc.Arbitrary<Quantity>) =>
    fc
      .tuple(side, fc.constantFrom('<', '<=', '>', '>='), side)
      .map(([left, op, right]): Written<Condition> => ({
        meant: { kind: 'compare', op, type: kind, left: left.meant, right: right.meant },
        full: `${left.full} ${op} ${right.full}`,
        bare: `${left.bare} ${op} ${right.bare}`,
        level: 3,
      }));
  return fc.letrec<{ test: Written<Condition> }>((tie) => ({
    test: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(...TESTS),
      compared('money', money),
      compared('count', count),
      compared('percent', percent),
      fc
        .tuple(fc.constantFrom('and', 'or'), tie('test'), tie('test'))
        .map(([kind, left, right]) => junction(kind, left, right)),
      tie('test').map((of): Written<Condition> => ({
        meant: { kind: 'not', of: of.meant },
        full: `not (${of.full})`,
        bare: `not ${inside(of, 3)}`,
        level: 3,
      })),
    ),
  })).test;
}
