/** A form of a handful of lines, with one of everything the engine knows: to test it without the real one. */
import {
  compileForm,
  type CellSpec,
  type Condition,
  type Definition,
  type Expression,
  type Form,
  type LineSpec,
  type SettingSpec,
} from '../../src/index.ts';

const nowhere = { line: 0, start: 0, end: 0 };

export const cell = (id: string): Expression => ({ kind: 'cell', cell: id, exact: false });
export const dollars = (amount: number): Expression => ({ kind: 'number', value: [amount, 1] });
const over = (left: Expression, right: Expression): Expression => ({
  kind: 'arithmetic',
  op: '/',
  left,
  right,
});
const plus = (left: Expression, right: Expression): Expression => ({
  kind: 'arithmetic',
  op: '+',
  left,
  right,
});
const minus = (left: Expression, right: Expression): Expression => ({
  kind: 'arithmetic',
  op: '-',
  left,
  right,
});
const prior = (of: Expression): Expression => ({ kind: 'prior', of });
export const methodIs = (choice: string): Condition => ({
  kind: 'is',
  of: { kind: 'setting', name: 'method' },
  choice,
});

export function formula(value: Expression, text: string): Definition {
  return { cases: [{ value, when: null, from: null, cites: [], text, condition: null }] };
}

function setting(name: string, rest: Partial<SettingSpec>): SettingSpec {
  return {
    name,
    ruleset: null,
    label: name,
    type: 'text',
    choices: [],
    presence: 'optional',
    fallback: null,
    formula: null,
    place: nowhere,
    ...rest,
  };
}

function line(
  schedule: string,
  key: string,
  name: string,
  cells: Record<string, Partial<CellSpec>>,
): LineSpec {
  return {
    line: key,
    item: schedule === 'A' ? key : null,
    key,
    name,
    label: name,
    instruction: '',
    correction: '',
    controlTotal: false,
    place: nowhere,
    cells: Object.entries(cells).map(([column, rest]) => ({
      id: column === '' ? `${schedule}.${name}` : `${schedule}.${name}.${column}`,
      column: column === '' ? null : column,
      unit: 'thousands',
      sign: 'nonnegative',
      when: null,
      optional: false,
      formula: null,
      or: null,
      valued: [],
      ...rest,
    })),
  };
}

const all: Condition = { kind: 'is', of: { kind: 'setting', name: 'columns' }, choice: 'all' };

export const smallForm: Form = {
  id: 'small',
  title: 'A small form',
  revision: '1',
  due: { businessDays: 10, cites: [] },
  settings: [
    setting('method', { type: 'choice', choices: ['basic', 'alternative'], presence: 'required' }),
    setting('columns', {
      type: 'choice',
      choices: ['all', 'deductions'],
      presence: 'default',
      fallback: { kind: 'text', text: 'all' },
    }),
    setting('least', { type: 'money', presence: 'required', formula: formula(dollars(5000), '$5,000') }),
    setting('floor', { type: 'money', presence: 'default', fallback: { kind: 'amount', amount: [1000, 1] } }),
  ],
  quantities: [
    {
      name: 'required',
      type: 'money',
      place: nowhere,
      definition: {
        cases: [
          {
            value: {
              kind: 'function',
              name: 'max',
              args: [
                { kind: 'setting', name: 'least' },
                over(cell('A.debt'), { kind: 'number', value: [15, 1] }),
              ],
            },
            when: methodIs('basic'),
            from: null,
            cites: [],
            text: 'max(least, debt / 15)',
            condition: 'method is basic',
          },
        ],
      },
    },
  ],
  schedules: [
    {
      id: 'A',
      title: 'Amounts',
      columns: [],
      pages: [[1, 12]],
      notes: [],
      rows: [
        line('A', '10', 'start', {
          '': { sign: 'signed', or: 'entered', formula: formula(prior(cell('A.end')), 'prior end') },
        }),
        line('A', '20', 'profit', { '': { sign: 'signed' } }),
        line('A', '30', 'end', {
          '': { sign: 'signed', formula: formula(plus(cell('A.start'), cell('A.profit')), 'start + profit') },
        }),
        line('A', '40', 'charges', {
          '': { formula: formula(cell('B.total.deductions'), 'B.total.deductions') },
        }),
        line('A', '50', 'capital', {
          '': { sign: 'signed', formula: formula(minus(cell('A.end'), cell('A.charges')), 'end - charges') },
        }),
        line('A', '60', 'debt', { '': { when: methodIs('basic') } }),
        line('A', '70', 'minimum', {
          '': {
            when: methodIs('basic'),
            or: 'more',
            formula: formula({ kind: 'quantity', name: 'required' }, 'required'),
          },
        }),
        line('A', '80', 'ratio', {
          '': {
            unit: 'percent',
            when: methodIs('basic'),
            formula: formula(over(cell('A.debt'), cell('A.capital')), 'debt / capital'),
          },
        }),
        line('A', '90', 'markets', {
          '': {
            unit: 'average',
            or: 'entered',
            formula: formula(
              {
                kind: 'mean-of-days',
                worksheet: 'made',
                type: 'count',
                of: { kind: 'column', name: 'count' },
                days: 30,
              },
              'mean(made.count over 30 days)',
            ),
          },
        }),
      ].map((one) => ({ kind: 'line', line: one })),
    },
    {
      id: 'B',
      title: 'Grid',
      columns: [
        { name: 'items', label: 'Items', unit: 'count', when: all, place: nowhere },
        { name: 'deductions', label: 'Deductions', unit: 'dollars', when: null, place: nowhere },
      ],
      pages: [[1, 12]],
      notes: [],
      rows: [
        line('B', '1', 'suspense', { items: { unit: 'count', when: all }, deductions: { unit: 'dollars' } }),
        line('B', '2', 'breaks', { items: { unit: 'count', when: all }, deductions: { unit: 'dollars' } }),
        line('B', '3', 'total', {
          items: {
            unit: 'count',
            when: all,
            formula: formula(plus(cell('B.suspense.items'), cell('B.breaks.items')), 'suspense + breaks'),
          },
          deductions: {
            unit: 'dollars',
            formula: formula(
              plus(cell('B.suspense.deductions'), cell('B.breaks.deductions')),
              'suspense + breaks',
            ),
          },
        }),
      ].map((one) => ({ kind: 'line', line: one })),
    },
  ],
  worksheets: [
    {
      name: 'made',
      title: 'Markets made',
      by: 'date',
      columns: [{ name: 'count', label: 'Markets', unit: 'count', place: nowhere }],
      lets: [],
      place: nowhere,
    },
  ],
  rules: [
    {
      code: 'deficiency',
      ruleset: null,
      severity: 'breach',
      from: null,
      until: null,
      cites: [{ text: '17 CFR 240.15c3-1(a)', href: null }],
      text: 'capital < exact minimum',
      place: nowhere,
      instances: [
        {
          at: 'A.capital',
          when: {
            kind: 'compare',
            type: 'money',
            op: '<',
            left: cell('A.capital'),
            right: { kind: 'cell', cell: 'A.minimum', exact: true },
          },
          quantities: [
            {
              name: 'shortfall',
              type: 'money',
              place: nowhere,
              definition: formula(
                minus({ kind: 'cell', cell: 'A.minimum', exact: true }, cell('A.capital')),
                'exact minimum - capital',
              ),
            },
          ],
          message: [
            'Capital is ',
            { kind: 'cell', name: 'A.capital' },
            ', ',
            { kind: 'quantity', name: 'shortfall' },
            ' short of ',
            { kind: 'cell', name: 'A.minimum' },
            '.',
          ],
        },
      ],
    },
    {
      code: 'jump',
      ruleset: null,
      severity: 'warning',
      from: '2026-02-28',
      until: null,
      cites: [],
      text: 'it > prior it + floor',
      place: nowhere,
      instances: ['A.profit', 'A.debt'].map((id) => ({
        at: id,
        when: {
          kind: 'compare',
          type: 'money',
          op: '>',
          left: cell(id),
          right: plus(prior(cell(id)), { kind: 'setting', name: 'floor' }),
        },
        quantities: [],
        message: [{ kind: 'cell', name: id }, ' is much more than a month before.'],
      })),
    },
  ],
  headlines: [],
  windows: [{ worksheet: 'made', days: 30, ruleset: null }],
  rulesets: [],
};

export const small = compileForm(smallForm);
