/**
 * The form's formulas, written here a second time, by hand, from the form's own text: by line numbers, never from
 * the `.focusform`. Percents are fractions: 2 % is 1/50, 6 2/3 % is 1/15.
 */
import type { CellSpec, Definition } from '@focus/engine';
import { describe, expect, it } from 'vitest';
import { focusPart1 } from '../src/index.ts';
import { Written } from './support/written.ts';

const SCHEDULE_A: Readonly<Record<string, string>> = {
  '3': '1 + 2',
  '4': 'prior 8 or entered',
  '6': '5a + 5b - 5c - 5d',
  '8': '4 + 6 + 7a - 7b',
  '10': '3 + 8 + 9',
  '12': 'B8.IV',
  '16': '11a + 11b + 12 + 13 + 14 + 15',
  '17': '10 - 16',
  '19': '17 - 18',
  '21': '19 - 20',
  '24': 'required-net-capital or more',
  '25a': '23a / 19',
  '25b': '19 / 23b',
  '25c': '19 - 24',
  '25d': '19 - 24',
  '25e': 'sum of option-deductions: amount / 19 or entered',
  '32c':
    'sum of commodities-firm: max(long, short) * margin where max(long, short) * margin > 1/10 * concentration-excess or entered',
  '32d':
    'sum of commodities-customer: max(long, short) * margin where max(long, short) * margin > 1/2 * concentration-excess or entered',
  '36a': 'mean of equity-markets over 30 days: nasdaq or entered',
  '36b': 'mean of equity-markets over 30 days: other or entered',
};

const BASIC = 'method is basic';
const ALTERNATIVE = 'method is alternative';
const ALL = 'schedule-b-columns is all';
const APPLIES: Readonly<Record<string, string>> = {
  '23a': BASIC,
  '23b': ALTERNATIVE,
  '25a': BASIC,
  '25b': ALTERNATIVE,
  '25c': BASIC,
  '25d': ALTERNATIVE,
};

const FIVE = ['5A-L', '5A-S', '5B', '5C-L', '5C-S', '5D', '5E', '5F'];
const EIGHT = ['1', '2L', '2S', '3', '4', '5', '6', '7'];
const SCHEDULE_B: Readonly<Record<string, string>> = Object.fromEntries(
  ['I', 'II', 'III', 'IV'].flatMap((column) => {
    const sum = (rows: readonly string[]) => rows.map((row) => `B${row}.${column}`).join(' + ');
    const offset = column === 'II' || column === 'III' ? ` - B5G.${column}` : '';
    return [
      [`B5.${column}`, `${sum(FIVE)}${offset}`],
      [`B8.${column}`, sum(EIGHT)],
    ];
  }),
);

const QUANTITIES: Readonly<Record<string, readonly string[]>> = {
  'business-minimum': [
    '250000 when business is carrying',
    '100000 when business is special-account',
    '100000 when business is dealer',
    '50000 when business is introducing',
    '25000 when business is mutual-fund',
    '5000 when business is other',
  ],
  'market-making-minimum': [
    'min(1000000, mean of equity-markets over 30 days: 2500 * (nasdaq + other - low-price) + 1000 * low-price) when given equity-markets',
    '0',
  ],
  'dollar-minimum': [
    'max(250000, business-minimum, market-making-minimum) when method is alternative',
    'max(business-minimum, market-making-minimum)',
  ],
  'required-net-capital': [
    'max(minimum-dollars, 23a / 15) when method is basic',
    'max(minimum-dollars, 1/50 * 23b) when method is alternative',
  ],
  'excess-net-capital': ['25c when method is basic', '25d when method is alternative'],
  'concentration-excess': [
    'prior excess-net-capital when concentration-base is prior-month',
    'excess-net-capital',
  ],
  'indebtedness-limit': ['8 when (given commenced) and (within 12 months of commenced)', '15'],
  'subordinated-debt': ['3 - 22'],
  'debt-equity-total': ['3 + 8'],
  'debt-equity-limit': ['7/10 * debt-equity-total'],
  'net-withdrawals': ['7b - 7a'],
  withdrawals: ['7b + 20'],
  'debit-reduction': ['1/50 when reserve-computation is daily from 2025-03-14', '3/100'],
  'reserve-required': [
    '21/20 * max(0, exact 26 - exact 27) when (given reserve-computation) and (reserve-computation is monthly)',
    'max(0, exact 26 - exact 27)',
  ],
};

const written = new Written(focusPart1);
const cells = focusPart1.schedules.flatMap(({ rows }) =>
  rows.flatMap((row) => (row.kind === 'line' ? row.line.cells : [])),
);

describe('Formulas', () => {
  it('stand on the lines of Schedule A that the form computes, and on no others', () => {
    expect(formulasOf('A')).toEqual(SCHEDULE_A);
  });

  it('stand on both totals of Schedule B, column by column', () => {
    expect(formulasOf('B')).toEqual(SCHEDULE_B);
  });

  it('define the quantities of the law', () => {
    const stated = focusPart1.quantities.map(({ name, definition }) => [name, written.cases(definition)]);
    expect(Object.fromEntries(stated)).toEqual(QUANTITIES);
  });

  it('cite the paragraph for every number of the law', () => {
    const numbered = focusPart1.quantities.flatMap(({ definition }) =>
      definition.cases.filter(({ text }) => /\d/.test(text.replaceAll('$0', ''))),
    );
    expect(numbered.length).toBeGreaterThan(0);
    for (const { text, cites } of numbered) expect(cites, text).not.toEqual([]);
  });

  it('give the dollar minimum where the profile does not write a higher one', () => {
    const formulas = focusPart1.settings.flatMap(({ name, formula }) =>
      formula === null ? [] : [[name, written.cases(formula)]],
    );
    expect(formulas).toEqual([['minimum-dollars', ['dollar-minimum']]]);
  });
});

describe('Applicability', () => {
  it('parts the lines of the two methods, and no others', () => {
    const stated = cellsOf('A').flatMap((cell) =>
      cell.when === null ? [] : [[written.cell(cell.id), written.condition(cell.when)]],
    );
    expect(Object.fromEntries(stated)).toEqual(APPLIES);
  });

  it('leaves columns I to III of Schedule B to the firms that must fill them in', () => {
    for (const { id, column, when } of cellsOf('B')) {
      const asked = column !== null && column !== 'deductions';
      expect(when === null ? null : written.condition(when), id).toBe(asked ? ALL : null);
    }
  });
});

function cellsOf(schedule: string): readonly CellSpec[] {
  return cells.filter(({ id }) => id.startsWith(`${schedule}.`));
}

function formulasOf(schedule: string): Record<string, string> {
  const entries = cellsOf(schedule).flatMap(({ id, formula, or }) =>
    formula === null ? [] : [[written.cell(id), formulaOf(formula, or)]],
  );
  return Object.fromEntries(entries) as Record<string, string>;
}

function formulaOf(formula: Definition, or: CellSpec['or']): string {
  return written.cases(formula).join('; ') + (or === null ? '' : ` or ${or}`);
}
