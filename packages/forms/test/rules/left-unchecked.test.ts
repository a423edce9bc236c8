/**
 * What the form or the regulation suggests checking, and a normal firm does all the same: none of it is told. Each
 * month here would be found fault with by the row of the coverage table (docs/rulebook-coverage.md) it is named by.
 */
import { expect, it } from 'vitest';
import { firmWith, type Month, type Settings } from '../support/firm.ts';

interface Unchecked {
  readonly row: string;
  readonly why: string;
  readonly firm?: Settings;
  readonly months: readonly Partial<Month>[];
}

const ALL = { 'schedule-b-columns': 'all' };
const ENOUGH = { '3501': '5,000' };

const UNCHECKED: readonly Unchecked[] = [
  {
    row: 'A06',
    why: 'a corporation with a profit and no federal income tax: its shareholders pay it, or a loss is carried forward',
    months: [{ figures: { ...ENOUGH, '4212': '900', '4221': '-0-' } }],
  },
  {
    row: 'A09',
    why: 'capital that came and went within the month, in full on both lines',
    months: [{ figures: { ...ENOUGH, '4264': '700', '4274': '(700)' } }],
  },
  {
    row: 'A11',
    why: 'a sole proprietor with an allowable credit on line 9',
    firm: { 'organized-as': 'sole-proprietor' },
    months: [{ figures: { ...ENOUGH, '3525': '40' } }],
  },
  {
    row: 'A20',
    why: 'debits of a firm under the basic method, reduced by 1 % of one item and not by 3 % of all',
    firm: { 'reserve-computation': 'weekly' },
    months: [{ figures: { ...ENOUGH, '4430': '9,000', '4472': '8,950', '4530': '60' } }],
  },
  {
    row: 'A21',
    why: 'a requirement on line 24 that is higher than the form computes',
    months: [{ figures: { ...ENOUGH, '3760': '1,500' } }],
  },
  {
    row: 'A26',
    why: 'option deductions far above line 15: they are gross of liquidating equity',
    months: [{ figures: { ...ENOUGH, '3612': '10', '3852': '400.00%' } }],
  },
  {
    row: 'A31',
    why: 'a dealer with forward purchases and no sales',
    months: [{ figures: { ...ENOUGH, '841': '3,000 valued market' } }],
  },
  {
    row: 'A33',
    why: 'charges on GNMA forwards that stand in line 13 and not in 11a or 15',
    months: [{ figures: { ...ENOUGH, '3551': '45', '3540': '45' } }],
  },
  {
    row: 'A45',
    why: 'overdrafts that are more than the cash',
    months: [{ figures: { ...ENOUGH, '750': '(12)' } }],
  },
  {
    row: 'A46',
    why: 'customers’ credits of a firm that computes no reserve',
    months: [{ figures: { ...ENOUGH, '1580': '300' } }],
  },
  {
    row: 'A47',
    why: 'a small line a thousand times last month’s, and one that falls to a thousandth',
    months: [
      { month: '2026-02', figures: { ...ENOUGH, '4264': '1', '810': '4,000' } },
      { month: '2026-03', figures: { '4264': '1,000', '810': '4' } },
    ],
  },
  {
    row: 'B03',
    why: 'aged debit differences in column II of which a part is deducted',
    firm: ALL,
    months: [{ figures: ENOUGH, rows: { '1': '3 14 2 $3,500' } }],
  },
  {
    row: 'B03',
    why: 'a debit difference of less than $500, which is nil in column II',
    firm: ALL,
    months: [{ figures: ENOUGH, rows: { '1': '1 -0- -0- $400' } }],
  },
  {
    row: 'R10',
    why: 'short differences charged by their age: a quarter from the seventh business day on',
    firm: ALL,
    months: [{ figures: ENOUGH, rows: { '3': '2 40 -0- $10,000', '4': '1 20 8 $5,000' } }],
  },
  {
    row: 'B17',
    why: 'items whose value rounds to nothing, or is none',
    firm: ALL,
    months: [{ figures: ENOUGH, rows: { '3': '4 -0- -0- -0-' } }],
  },
  {
    row: 'R06',
    why: 'funds to be segregated, by a firm whose profile does not say that it is a futures commission merchant',
    months: [{ figures: { '3501': '1,000', '7060': '90,000', '7180': '90,000' } }],
  },
  {
    row: 'R16',
    why: 'total credits of $500 million and more in a first month',
    firm: { business: 'carrying', 'reserve-computation': 'weekly' },
    months: [{ month: '2026-07', figures: { ...ENOUGH, '4430': '700,000', '4530': '700,000' } }],
  },
];

it.each(UNCHECKED.map((one) => [one.row, one.why, one] as const))(
  '%s: %s',
  (_row, _why, { firm, months }) => {
    expect(
      firmWith(
        firm ?? {},
        months.map((one) => ({ month: '2026-03', ...one })),
      ).findings,
    ).toEqual([]);
  },
);
