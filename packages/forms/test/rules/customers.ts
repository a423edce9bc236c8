/** Customers' money: the reserve, its computation, segregation. */
import type { Month } from '../support/firm.ts';
import { a, type Boundary } from './boundary.ts';

const ALTERNATIVE = { method: 'alternative', 'reserve-computation': 'weekly' };
const DAILY = { method: 'alternative', 'reserve-computation': 'daily' };

const reserve = (account: string) => a({ '4430': '1,000', '4472': '400', '4530': account });
const credits = (amount: string) => ({ '4430': amount, '4530': amount });

/** Eleven months before one, each with $500 million of credits, filed. */
function elevenBefore(year: number, month: number): Month[] {
  return Array.from({ length: 11 }, (_, index) => {
    const name = new Date(Date.UTC(year, month - 12 + index)).toISOString().slice(0, 7);
    return { month: name, filed: `${name}-28`, figures: credits('500,000') };
  });
}

const JUNE = { month: '2026-06', filed: '2026-07-15', before: elevenBefore(2026, 6) };

export const CUSTOMERS: readonly Boundary[] = [
  {
    rule: 'reserve-deficiency',
    of: 'the excess of credits over debits',
    kept: reserve('600'),
    broken: reserve('599'),
    says: 'breach 4530 The reserve account holds $599,000, $1,000 short of the $600,000 required: notify at once.',
    silent: [a({ '4430': '400', '4472': '1,000' })],
  },
  {
    rule: 'reserve-deficiency',
    of: '105 % of the excess, for a firm that computes monthly',
    firm: { 'reserve-computation': 'monthly' },
    kept: reserve('630'),
    broken: reserve('629'),
    says: 'breach 4530 The reserve account holds $629,000, $1,000 short of the $630,000 required: notify at once.',
  },
  {
    rule: 'reserve-deficiency',
    of: 'the excess in exact dollars, which round to a deficiency',
    kept: a({ '4430': '$318,500,500', '4472': '$203,894,499', '4530': '$114,606,001' }),
    broken: a({ '4430': '$318,500,500', '4472': '$203,894,499', '4530': '$114,606,000.99' }),
    says: 'breach 4530 The reserve account holds $114,606,000.99, $0.01 short of the $114,606,001 required: notify at once.',
  },
  {
    rule: 'reserve-computation-unstated',
    of: 'a word on it in the profile of a carrying firm',
    firm: { business: 'carrying' },
    kept: { firm: { 'reserve-computation': 'weekly' } },
    broken: {},
    says: 'warning report The profile does not say how often the reserve is computed: write reserve-computation daily, weekly or monthly.',
    silent: [{ firm: { business: 'dealer' } }],
  },
  {
    rule: 'reserve-computation-unstated',
    of: 'a word on it in the profile of a firm under the alternative method',
    firm: { method: 'alternative' },
    kept: { firm: { 'reserve-computation': 'weekly' } },
    broken: {},
    says: 'warning report The profile does not say how often the reserve is computed: write reserve-computation daily, weekly or monthly.',
  },
  {
    rule: 'monthly-computation-not-open',
    of: 'eight times net capital',
    firm: { 'reserve-computation': 'monthly' },
    kept: a({ '3840': '8,000' }),
    broken: a({ '3840': '8,001' }),
    says: "warning report A reserve computed monthly is open only under the basic method, with aggregate indebtedness of 8 times net capital or less and customers' credits of $1,000,000 or less (here -0-): compute it weekly.",
    silent: [
      { firm: { 'reserve-computation': 'weekly' }, figures: { '3840': '8,001' } },
      { firm: { 'reserve-computation': [] }, figures: { '3840': '8,001' } },
    ],
  },
  {
    rule: 'monthly-computation-not-open',
    of: '$1,000,000 of customers’ funds',
    firm: { 'reserve-computation': 'monthly' },
    kept: a({ '1580': '1,000' }),
    broken: a({ '1580': '1,001' }),
    says: "warning report A reserve computed monthly is open only under the basic method, with aggregate indebtedness of 8 times net capital or less and customers' credits of $1,000,000 or less (here $1,001,000): compute it weekly.",
  },
  {
    rule: 'monthly-computation-not-open',
    of: 'the method',
    firm: { 'reserve-computation': 'monthly' },
    kept: { firm: { method: 'basic' } },
    broken: { firm: { method: 'alternative' } },
    says: "warning report A reserve computed monthly is open only under the basic method, with aggregate indebtedness of 8 times net capital or less and customers' credits of $1,000,000 or less (here -0-): compute it weekly.",
  },
  {
    rule: 'daily-computation-due',
    of: 'a mean of $500 million',
    firm: { business: 'carrying', 'reserve-computation': 'weekly' },
    kept: { ...JUNE, figures: credits('499,999') },
    broken: { ...JUNE, figures: credits('500,000') },
    says: 'warning 4430 Total credits average $500,000,000 over the last twelve filed months, $500 million or more: compute the reserve daily, no later than six months after the average first came to that.',
    silent: [
      { ...JUNE, firm: { 'reserve-computation': 'daily' }, figures: credits('500,000') },
      // Not filed, or fewer than twelve months.
      { month: '2026-06', before: JUNE.before, figures: credits('500,000') },
      { ...JUNE, before: JUNE.before.slice(1), figures: credits('500,000') },
      { ...JUNE, before: JUNE.before.map(({ month, figures = {} }) => ({ month, figures })) },
    ],
  },
  {
    rule: 'daily-computation-due',
    of: '30 June 2026',
    firm: { business: 'carrying', 'reserve-computation': 'weekly' },
    kept: {
      month: '2026-05',
      filed: '2026-06-12',
      before: elevenBefore(2026, 5),
      figures: credits('500,000'),
    },
    broken: { ...JUNE, figures: credits('500,000') },
    says: 'warning 4430 Total credits average $500,000,000 over the last twelve filed months, $500 million or more: compute the reserve daily, no later than six months after the average first came to that.',
  },
  {
    rule: 'debits-not-reduced',
    of: '97 % of aggregate debits, and what rounding explains',
    firm: ALTERNATIVE,
    // 97 % of 100,033 are 97,032.01: 97,033 is less than 1 away, 97,034 is more.
    kept: a({ '4470': '100,033', '4472': '97,033' }),
    broken: a({ '4470': '100,033', '4472': '97,034' }),
    says: 'warning 4472 Line 27 is $97,034,000, but aggregate debits of $100,033,000 less 3.00% are $97,032,010, a difference of $1,990: either line 27 is not reduced, or line 23b is already.',
    silent: [
      // The basic method takes 1 % off one item only, and has no line 23b.
      { firm: { method: 'basic' }, figures: { '4472': '97,034' } },
      { firm: { 'reserve-computation': [] }, figures: { '4470': '100', '4472': '100' } },
    ],
  },
  {
    rule: 'debits-not-reduced',
    of: '97 % of aggregate debits, exactly $1,000 away',
    firm: ALTERNATIVE,
    kept: a({ '4470': '100,000', '4472': '97,000' }),
    broken: a({ '4470': '100,000', '4472': '96,999' }),
    says: 'warning 4472 Line 27 is $96,999,000, but aggregate debits of $100,000,000 less 3.00% are $97,000,000, a difference of $1,000: either line 27 is not reduced, or line 23b is already.',
  },
  {
    rule: 'debits-not-reduced',
    of: '98 % of aggregate debits, for a firm that computes daily',
    firm: DAILY,
    kept: a({ '4470': '100,000', '4472': '98,000' }),
    broken: a({ '4470': '100,000', '4472': '98,001' }),
    says: 'warning 4472 Line 27 is $98,001,000, but aggregate debits of $100,000,000 less 2.00% are $98,000,000, a difference of $1,000: either line 27 is not reduced, or line 23b is already.',
    // Who computes daily may reduce by 2 %, and need not.
    silent: [a({ '4470': '100,000', '4472': '97,000' })],
  },
  {
    rule: 'debits-not-reduced',
    of: '14 March 2025',
    firm: DAILY,
    kept: { month: '2025-03', figures: { '4470': '100,000', '4472': '98,000' } },
    broken: { month: '2025-02', figures: { '4470': '100,000', '4472': '98,000' } },
    says: 'warning 4472 Line 27 is $98,000,000, but aggregate debits of $100,000,000 less 3.00% are $97,000,000, a difference of $1,000,000: either line 27 is not reduced, or line 23b is already.',
  },
  {
    rule: 'debits-not-reduced',
    of: 'the month from which the firm computes daily',
    firm: { method: 'alternative', 'reserve-computation': ['weekly', 'daily from 2026-03'] },
    kept: { month: '2026-03', figures: { '4470': '100,000', '4472': '98,000' } },
    broken: { month: '2026-02', figures: { '4470': '100,000', '4472': '98,000' } },
    says: 'warning 4472 Line 27 is $98,000,000, but aggregate debits of $100,000,000 less 3.00% are $97,000,000, a difference of $1,000,000: either line 27 is not reduced, or line 23b is already.',
  },
  {
    rule: 'customer-credits-exceed-formula',
    of: 'all credits of the reserve formula',
    kept: a({ '4430': '1,000', '1580': '1,000' }),
    broken: a({ '4430': '1,000', '1580': '1,001' }),
    says: "warning 1580 Customers' credits are $1,001,000, $1,000 more than all credits of the reserve formula ($1,000,000), whose first item they are.",
    // A firm exempt from Rule 15c3-3 computes none.
    silent: [a({ '1580': '1,001' })],
  },
  {
    rule: 'segregation-deficiency',
    of: 'what is to be segregated in exact dollars, which rounds to the same',
    kept: a({ '7060': '$41,300,400', '7180': '$41,300,400' }),
    broken: a({ '7060': '$41,300,400', '7180': '$41,300,100' }),
    says: 'breach 7180 Segregated is $41,300,100, $300 short of the $41,300,400 required: notify at once.',
  },
  {
    rule: 'segregation-deficiency',
    of: 'what must be segregated',
    kept: a({ '7060': '500', '7180': '500' }),
    broken: a({ '7060': '500', '7180': '499' }),
    says: 'breach 7180 Segregated is $499,000, $1,000 short of the $500,000 required: notify at once.',
  },
];
