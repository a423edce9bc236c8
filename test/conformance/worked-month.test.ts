/** The worked month: every computed figure of Meridian's March 2026, worked out by hand. */
import { compare, compileForm, evaluate, plainFigure, ratio, type EvaluatedReport } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFixture } from '../support/annotated.ts';

const form = compileForm(focusPart1);
const fixture = readFixture(join(import.meta.dirname, 'worked-month.focus.txt'));

interface Worked {
  readonly february: EvaluatedReport;
  readonly march: EvaluatedReport;
}

/** Evaluates the month, its text changed where a test asks for it. */
function workedMonth(change: (text: string) => string = (text) => text): Worked {
  const { firms, findings } = evaluate(
    fixture.files.map(({ file, text }) => readFiling(file, change(text), form)),
    form,
  );
  expect(findings.filter(({ accepted, severity }) => accepted === null && severity !== 'info')).toEqual([]);
  const [february, march] = firms[0]?.reports ?? [];
  if (february === undefined || march === undefined) throw new Error('The worked month has two reports.');
  return { february, march };
}

/** A cell as JSON prints it, by line (`25b`) or row and column (`8.deductions`). */
function figure(report: EvaluatedReport, name: string): string {
  const cell = report.cells().find(({ line, spec }) => {
    return name === (spec.column === null ? line.line : `${line.line}.${spec.column}`);
  });
  return cell?.value == null ? (cell?.state ?? 'no such cell') : plainFigure(cell.value, cell.unit);
}

const { february, march } = workedMonth();

describe('March 2026, schedule A', () => {
  test.each([
    ['3', '25000'],
    ['4', '70118'],
    ['6', '1553'],
    ['8', '70671'],
    ['10', '95885'],
    ['12', '152'],
    ['16', '21233'],
    ['17', '74652'],
    ['19', '61204'],
    ['21', '56204'],
    ['24', '4204'],
    ['25a', 'inapplicable'],
    ['25b', '29.12'],
    ['25c', 'inapplicable'],
    ['25d', '57000'],
    ['25e', '23.35'],
    ['32c', '13425'],
    ['32d', '33263'],
    ['36a', '42.0'],
    ['36b', '2.7'],
  ])('line %s is %s', (line, expected) => {
    expect(figure(march, line)).toBe(expected);
  });
});

describe('March 2026, schedule B', () => {
  test.each([
    // The eight parts of line 6, each column by itself.
    ['6', ['9', '89', '41', '89050']],
    ['5', ['17', '32', '27', '31650']],
    ['8', ['38', '159', '98', '152455']],
  ])('line %s is %j', (row, expected) => {
    const columns = ['items', 'debits', 'credits', 'deductions'];
    expect(columns.map((column) => figure(march, `${row}.${column}`))).toEqual(expected);
  });
});

describe('March 2026, the quantities between', () => {
  test.each([
    // $2,500 and $1,000 for each market, over thirty days: $104,016.67, far below the $250,000 of a carrying firm.
    ['market-making-minimum', ratio(3_120_500, 30)],
    ['required-net-capital', 4_204_000],
    ['excess-net-capital', 57_000_000],
    ['concentration-excess', 57_000_000],
    // 318,500 less 203,894, which is 97 % of 210,200 to the dollar.
    ['reserve-required', 114_606_000],
  ])('%s is %s dollars', (name, expected) => {
    const outcome = march.quantity(name);
    expect(outcome.state).toBe('figure');
    expect(outcome.state === 'figure' && compare(outcome.value, expected)).toBe(0);
  });

  test('the exact means and ratios are kept behind the printed ones', () => {
    const exactOf = (line: string) =>
      march.cells().find((cell) => cell.line.line === line)?.exact ?? Number.NaN;
    expect(compare(exactOf('36a'), ratio(1_261, 30))).toBe(0);
    expect(compare(exactOf('36b'), ratio(82, 30))).toBe(0);
    expect(compare(exactOf('25e'), ratio(14_290, 61_204))).toBe(0);
    expect(compare(exactOf('32c'), 13_424_500)).toBe(0);
  });
});

test('February gives March its start and, where the profile says so, the base of 32c and 32d', () => {
  expect([figure(february, '8'), figure(february, '25d')]).toEqual(['70118', '56200']);
});

test('against February’s excess natural gas and crude oil count too: 32c is 19,125, 32d is 61,396', () => {
  const { march: other } = workedMonth((text) =>
    text.replace('concentration-base   current', 'concentration-base   prior-month'),
  );
  expect(figure(other, '32c')).toBe('19125');
  // 50 % of 56,200 is $28,100,000; crude oil's $28,132,500 exceeds it, and $61,395,500 is halfway.
  expect(figure(other, '32d')).toBe('61396');
});

test('natural gas, which equals the threshold of $5,700,000, does not count; with one contract more it does', () => {
  const { march: other } = workedMonth((text) =>
    text.replace('"Natural gas"                1,500', '"Natural gas"                1,501'),
  );
  // 13,424,500 + 1,501 × 3,800 = 19,128,300.
  expect(figure(other, '32c')).toBe('19128');
});

test('the only finding is the one that the report accepts, and every control total agrees', () => {
  expect(march.findings.map(({ code, accepted }) => [code, accepted])).toEqual([
    ['month-over-month', 'ACATS residuals of 3/9 and 3/10; cleared 4/2, OPS-1182'],
  ]);
});

test('the month is due on the tenth business day of April: Good Friday is one', () => {
  expect(march.due).toBe('2026-04-14');
});
