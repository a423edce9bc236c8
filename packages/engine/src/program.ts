/**
 * Expressions and conditions made runnable: each becomes a function of the month it is evaluated in. Done once
 * for a form, so that evaluating twelve thousand months walks no expression trees.
 */
import {
  absolute,
  add,
  compare,
  divide,
  multiply,
  multiplyBy,
  ratio,
  sign,
  subtract,
  type Exact,
} from './exact.ts';
import type { WorksheetRow } from './facts.ts';
import type { Case, Condition, Definition, Expression } from './form.ts';
import { ABSENT, BLANK, BROKEN, isHole, UNDEFINED, type Hole, type Truth, type Value } from './value.ts';
import { addDays, addMonths } from './calendar.ts';
import { daysHeld, isInOrderOfTime } from './days-held.ts';
import { compileTotal } from './totals.ts';

/** What an expression can ask of the month it is evaluated in. */
export interface MonthContext {
  /** The month's last day, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Whether the month is filed. */
  readonly filed: boolean;
  /** The same firm's month before; null where it is not in the workspace. */
  readonly prior: MonthContext | null;
  reported(cell: number): Value;
  /** As `reported`, where that is a safe integer; NaN where it is a fraction, beyond that, or a hole. */
  whole(cell: number): number;
  exact(cell: number): Value;
  quantity(position: number): Value;
  amountOf(setting: number): Value;
  choiceOf(setting: number): string | Value;
  isGiven(setting: number): boolean;
  isAnswered(cell: number): boolean;
  /** Undefined where the worksheet is not given; `broken` where a line of it is wrong. */
  worksheet(
    position: number,
  ): { readonly rows: readonly WorksheetRow[]; readonly broken: boolean } | undefined;
}

/** An expression made runnable. `row` is the worksheet row at hand, inside `sum` and `mean`. */
export type Evaluator = (month: MonthContext, row?: WorksheetRow) => Value;

/** A condition made runnable. */
export type Test = (month: MonthContext, row?: WorksheetRow) => Truth;

/** A definition made runnable: the first case that holds. */
export interface Runnable {
  value: (month: MonthContext) => Value;
  /** The case that holds in this month; null where none does or it cannot be told. */
  caseOf: (month: MonthContext) => Case | null;
}

/** Positions of what expressions name. Each throws for a name the form does not have. */
export interface Names {
  cell(id: string): number;
  quantity(name: string): number;
  setting(name: string): number;
  worksheet(name: string): number;
  column(worksheet: string, name: string): number;
  /** A quantity of the rule at hand, before the form's own; undefined outside of rules and for other names. */
  local?: (name: string) => Evaluator | undefined;
}

/** Makes a definition runnable. */
export function compileDefinition(definition: Definition, names: Names): Runnable {
  const cases = definition.cases.map((one) => ({
    one,
    holds: one.when === null ? null : compileCondition(one.when, names, null),
    value: compileExpression(one.value, names, null),
  }));
  const [only] = cases;
  if (cases.length === 1 && only?.holds === null && only.one.from === null) {
    const { value, one } = only;
    return { value, caseOf: () => one };
  }
  const find = (month: MonthContext) => {
    for (const candidate of cases) {
      if (candidate.one.from !== null && month.asOf < candidate.one.from) continue;
      const holds = candidate.holds === null || candidate.holds(month);
      if (isHole(holds)) return holds;
      if (holds) return candidate;
    }
    return BLANK;
  };
  return {
    value(month) {
      const found = find(month);
      return isHole(found) ? found : found.value(month);
    },
    caseOf(month) {
      const found = find(month);
      return isHole(found) ? null : found.one;
    },
  };
}

/** Makes an expression runnable. `worksheet` is the one whose rows are at hand, null outside of one. */
export function compileExpression(expression: Expression, names: Names, worksheet: string | null): Evaluator {
  switch (expression.kind) {
    case 'number': {
      const value = ratio(...expression.value);
      return () => value;
    }
    case 'cell': {
      const cell = names.cell(expression.cell);
      return expression.exact ? (month) => month.exact(cell) : (month) => month.reported(cell);
    }
    case 'quantity': {
      const local = names.local?.(expression.name);
      if (local !== undefined) return local;
      const quantity = names.quantity(expression.name);
      return (month) => month.quantity(quantity);
    }
    case 'setting': {
      const setting = names.setting(expression.name);
      return (month) => month.amountOf(setting);
    }
    case 'prior': {
      const cell = cellOf(expression.of, names);
      if (cell !== null) return (month) => (month.prior === null ? ABSENT : month.prior.reported(cell));
      const of = compileExpression(expression.of, names, worksheet);
      return (month) => (month.prior === null ? ABSENT : of(month.prior));
    }
    case 'column': {
      if (worksheet === null) throw new Error(`The column ${expression.name} stands outside of a worksheet.`);
      const column = names.column(worksheet, expression.name);
      return (_month, row) => row?.values[column] ?? BLANK;
    }
    case 'arithmetic':
      return compileArithmetic(expression, names, worksheet);
    case 'function':
      return compileFunction(expression, names, worksheet);
    case 'sum':
      return compileSum(expression, names);
    case 'mean-of-days':
      return compileMeanOfDays(expression, names);
    case 'mean-of-months':
      return compileMeanOfMonths(expression, names);
  }
}

/** The position of a cell whose reported value an expression is; null for any other expression. */
function cellOf(expression: Expression | undefined, names: Names): number | null {
  return expression?.kind === 'cell' && !expression.exact ? names.cell(expression.cell) : null;
}

function compileArithmetic(
  expression: Expression & { kind: 'arithmetic' },
  names: Names,
  worksheet: string | null,
): Evaluator {
  const { op } = expression;
  if (op === '*' && expression.left.kind === 'number') {
    return times(ratio(...expression.left.value), compileExpression(expression.right, names, worksheet));
  }
  const byParts = () => compileOperation(expression, names, worksheet);
  const total = op === '+' || op === '-' ? compileTotal(expression, names, byParts) : null;
  return total ?? byParts();
}

function compileOperation(
  expression: Expression & { kind: 'arithmetic' },
  names: Names,
  worksheet: string | null,
): Evaluator {
  const left = compileExpression(expression.left, names, worksheet);
  const right = compileExpression(expression.right, names, worksheet);
  switch (expression.op) {
    case '+':
      return (month, row) => meet(left(month, row), right(month, row), add);
    case '-':
      return (month, row) => meet(left(month, row), right(month, row), subtract);
    case '*':
      return (month, row) => meet(left(month, row), right(month, row), multiply);
    case '/':
      return (month, row) => shareOf(left(month, row), right(month, row));
  }
}

/** So many times a quantity, as limits are. */
function times(factor: Exact, of: Evaluator): Evaluator {
  const multiplied = multiplyBy(factor);
  return (month, row) => {
    const value = of(month, row);
    return isHole(value) ? value : multiplied(value);
  };
}

/** A ratio to something that is not positive says nothing, whatever stands in for what is not there. */
function shareOf(left: Value, right: Value): Value {
  if (left === ABSENT && !isHole(right) && sign(right) <= 0) return UNDEFINED;
  return meet(left, right, share);
}

/** A ratio to something that is not positive says nothing (part-1.md 5.6). */
function share(left: Exact, right: Exact): Value {
  return sign(right) > 0 ? divide(left, right) : UNDEFINED;
}

function compileFunction(
  expression: Expression & { kind: 'function' },
  names: Names,
  worksheet: string | null,
): Evaluator {
  if (expression.name === 'abs') return compileMagnitude(expression.args[0], names, worksheet);
  const [first = ZERO, ...others] = expression.args.map((arg) => compileExpression(arg, names, worksheet));
  switch (expression.name) {
    case 'max':
      return others.reduce(
        (one, other) => (month, row) => meet(one(month, row), other(month, row), greater),
        first,
      );
    case 'min':
      return others.reduce(
        (one, other) => (month, row) => meet(one(month, row), other(month, row), lesser),
        first,
      );
  }
}

/** What rules compare most often is the magnitude of a cell, of this month or the month before. */
function compileMagnitude(
  expression: Expression | undefined,
  names: Names,
  worksheet: string | null,
): Evaluator {
  if (expression === undefined) return ZERO;
  const cell = cellOf(expression, names);
  const before = expression.kind === 'prior' ? cellOf(expression.of, names) : null;
  const generally = () => magnitudeOf(compileExpression(expression, names, worksheet));
  // For where the cell has no figure, or one that is no safe integer.
  let general: Evaluator | null = null;
  if (cell !== null) {
    return (month) => {
      const whole = month.whole(cell);
      return Number.isNaN(whole) ? (general ??= generally())(month) : Math.abs(whole);
    };
  }
  if (before !== null) {
    return (month) => {
      if (month.prior === null) return ABSENT;
      const whole = month.prior.whole(before);
      return Number.isNaN(whole) ? (general ??= generally())(month) : Math.abs(whole);
    };
  }
  return generally();
}

function magnitudeOf(of: Evaluator): Evaluator {
  return (month, row) => {
    const value = of(month, row);
    return isHole(value) ? value : absolute(value);
  };
}

const ZERO: Evaluator = () => 0;

function greater(one: Exact, other: Exact): Exact {
  return compare(other, one) > 0 ? other : one;
}

function lesser(one: Exact, other: Exact): Exact {
  return compare(other, one) < 0 ? other : one;
}

function compileSum(expression: Expression & { kind: 'sum' }, names: Names): Evaluator {
  const position = names.worksheet(expression.worksheet);
  const of = compileExpression(expression.of, names, expression.worksheet);
  const where =
    expression.where === null ? null : compileCondition(expression.where, names, expression.worksheet);
  return (month) => {
    const worksheet = month.worksheet(position);
    if (worksheet === undefined) return ABSENT;
    if (worksheet.broken) return BROKEN;
    let total: Value = 0;
    for (const row of worksheet.rows) {
      const counts = where === null || where(month, row);
      if (counts !== false) total = meet(total, isHole(counts) ? counts : of(month, row), add);
    }
    return total;
  };
}

/** Each row holds from its date until the next one's; the first must reach back to the window's first day. */
function compileMeanOfDays(expression: Expression & { kind: 'mean-of-days' }, names: Names): Evaluator {
  const position = names.worksheet(expression.worksheet);
  const of = compileExpression(expression.of, names, expression.worksheet);
  return (month) => {
    const worksheet = month.worksheet(position);
    if (worksheet === undefined) return ABSENT;
    if (worksheet.broken) return BROKEN;
    const { rows } = worksheet;
    const first = addDays(month.asOf, -expression.days);
    if (rows[0] === undefined || rows[0].label > first) return BLANK;
    if (!isInOrderOfTime(rows)) return BROKEN;
    const days = daysHeld(rows, month.asOf, expression.days);
    let total: Value = 0;
    for (let index = 0; index < rows.length; index += 1) {
      const held = days[index] ?? 0;
      if (held > 0) total = meet(total, meet(of(month, rows[index]), held, multiply), add);
    }
    return meet(total, expression.days, divide);
  };
}

function compileMeanOfMonths(expression: Expression & { kind: 'mean-of-months' }, names: Names): Evaluator {
  const of = compileExpression(expression.of, names, null);
  return (month) => {
    let total: Value = 0;
    let at: MonthContext | null = month;
    for (let left = expression.months; left > 0; left -= 1) {
      if (at === null || (expression.filed && !at.filed)) return ABSENT;
      total = meet(total, of(at), add);
      at = at.prior;
    }
    return meet(total, expression.months, divide);
  };
}

/** What is made of two quantities; where one is a hole, that one, and of two the worse. */
function meet(left: Value, right: Value, make: (left: Exact, right: Exact) => Value): Value {
  if (typeof left === 'number' && typeof right === 'number') return make(left, right);
  if (isHole(left)) return isHole(right) ? left.worse(right) : left;
  return isHole(right) ? right : make(left, right);
}

/** Makes a condition runnable. `worksheet` is the one whose rows are at hand, null outside of one. */
export function compileCondition(condition: Condition, names: Names, worksheet: string | null): Test {
  switch (condition.kind) {
    case 'compare':
      return compileComparison(condition, names, worksheet);
    case 'is':
      return compileIs(condition, names);
    case 'answered': {
      const cell = names.cell(condition.cell);
      return (month) => month.isAnswered(cell);
    }
    case 'given': {
      const { of, name } = condition;
      const position = of === 'worksheet' ? names.worksheet(name) : names.setting(name);
      return of === 'worksheet'
        ? (month) => month.worksheet(position) !== undefined
        : (month) => month.isGiven(position);
    }
    case 'within': {
      const setting = names.setting(condition.setting);
      const { months } = condition;
      return (month) => {
        const date = month.choiceOf(setting);
        return typeof date === 'string' ? month.asOf < addMonths(date, months) : isHole(date) ? date : BROKEN;
      };
    }
    case 'prior': {
      const of = compileCondition(condition.of, names, worksheet);
      return (month) => (month.prior === null ? ABSENT : of(month.prior));
    }
    case 'not': {
      const of = compileCondition(condition.of, names, worksheet);
      return (month, row) => {
        const holds = of(month, row);
        return isHole(holds) ? holds : !holds;
      };
    }
    case 'and':
    case 'or':
      return compileLogic(condition, names, worksheet);
  }
}

function compileComparison(
  { op, left: one, right: other }: Condition & { kind: 'compare' },
  names: Names,
  worksheet: string | null,
): Test {
  const left = compileExpression(one, names, worksheet);
  const right = compileExpression(other, names, worksheet);
  const below = op === '<' || op === '<=';
  const inclusive = op === '<=' || op === '>=';
  const holds = (leftValue: Value, rightValue: Value): Truth => {
    if (isHole(leftValue)) return isHole(rightValue) ? leftValue.worse(rightValue) : leftValue;
    if (isHole(rightValue)) return rightValue;
    const order = compare(leftValue, rightValue);
    return order === 0 ? inclusive : order < 0 === below;
  };
  // Against an amount, as limits often are: the amount is not asked for each time.
  const limit = other.kind === 'number' ? ratio(...other.value) : null;
  if (typeof limit === 'number') {
    return (month, row) => {
      const value = left(month, row);
      if (typeof value === 'number') return value === limit ? inclusive : value < limit === below;
      return holds(value, limit);
    };
  }
  return (month, row) => {
    const leftValue = left(month, row);
    const rightValue = right(month, row);
    if (typeof leftValue === 'number' && typeof rightValue === 'number') {
      return leftValue === rightValue ? inclusive : leftValue < rightValue === below;
    }
    return holds(leftValue, rightValue);
  };
}

function compileIs(condition: Condition & { kind: 'is' }, names: Names): Test {
  const { of, choice } = condition;
  if (of.kind === 'cell') {
    const cell = names.cell(of.name);
    const wanted = choice === 'yes' ? 1 : 0;
    return (month) => {
      const value = month.reported(cell);
      return isHole(value) ? value : value === wanted;
    };
  }
  const setting = names.setting(of.name);
  return (month) => {
    const value = month.choiceOf(setting);
    return typeof value === 'object' && isHole(value) ? value : value === choice;
  };
}

/** A side that decides, decides even where others cannot be told: of those, the hole that tells most is the answer. */
function compileLogic(
  condition: Condition & { kind: 'and' | 'or' },
  names: Names,
  worksheet: string | null,
): Test {
  const sides = sidesOf(condition, condition.kind).map((side) => compileCondition(side, names, worksheet));
  const decisive = condition.kind === 'or';
  return (month, row) => {
    let untold: Hole | null = null;
    for (const side of sides) {
      const holds = side(month, row);
      if (holds === decisive) return decisive;
      if (isHole(holds)) untold = untold === null ? holds : untold.worse(holds);
    }
    return untold ?? !decisive;
  };
}

/** `a and b and c` is one row of sides. */
function sidesOf(condition: Condition, kind: 'and' | 'or'): Condition[] {
  if (condition.kind !== kind) return [condition];
  return [...sidesOf(condition.left, kind), ...sidesOf(condition.right, kind)];
}
