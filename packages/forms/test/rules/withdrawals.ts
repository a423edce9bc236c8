/** Withdrawals of equity capital: notices, and what may not be withdrawn. */
import { a, type Boundary } from './boundary.ts';

const ALTERNATIVE = { method: 'alternative', 'reserve-computation': 'weekly' };

/** February with an excess of 10,000, or of 1,000, over the minimum of 100. */
const LARGE = [{ month: '2026-02', figures: { '3501': '10,100' } }];
const SMALL = [{ month: '2026-02', figures: { '3501': '1,100' } }];

const NOT_PERMITTED = 'if lines 7b and 20 are withdrawals of equity, they are not permitted';

export const WITHDRAWALS: readonly Boundary[] = [
  {
    rule: 'withdrawal-advance-notice',
    of: '30 % of last month’s excess',
    before: LARGE,
    kept: a({ '4274': '(3,000)' }),
    broken: a({ '4274': '(3,001)' }),
    says: "warning 4274 Lines 7b less 7a are $3,001,000, $1,000 more than 30 % of last month's excess net capital ($3,000,000): if these are withdrawals, notice was due two business days before and is due two business days after.",
    // Net of what came in; and without a month before, it cannot be told.
    silent: [a({ '4274': '(4,000)', '4264': '1,000' }), { before: [], figures: { '4274': '(900)' } }],
  },
  {
    rule: 'withdrawal-advance-notice',
    of: '$500,000',
    before: SMALL,
    kept: a({ '4274': '(500)' }),
    broken: a({ '4274': '(501)' }),
    says: "warning 4274 Lines 7b less 7a are $501,000, $201,000 more than 30 % of last month's excess net capital ($300,000): if these are withdrawals, notice was due two business days before and is due two business days after.",
  },
  {
    rule: 'withdrawal-notice',
    of: '20 % of last month’s excess',
    before: LARGE,
    kept: a({ '4274': '(2,000)' }),
    broken: a({ '4274': '(2,001)' }),
    says: "warning 4274 Lines 7b less 7a are $2,001,000, $1,000 more than 20 % of last month's excess net capital ($2,000,000): if these are withdrawals, notice is due two business days after.",
    // Above 30 % the other rule tells of both notices.
    silent: [a({ '4274': '(3,001)' })],
  },
  {
    rule: 'withdrawal-notice',
    of: '$500,000',
    before: [{ month: '2026-02', figures: { '3501': '2,100' } }],
    kept: a({ '4274': '(500)' }),
    broken: a({ '4274': '(501)' }),
    says: "warning 4274 Lines 7b less 7a are $501,000, $101,000 more than 20 % of last month's excess net capital ($400,000): if these are withdrawals, notice is due two business days after.",
  },
  {
    rule: 'withdrawal-limit-minimum',
    of: '120 % of the minimum dollar amount',
    kept: a({ '4880': '880' }),
    broken: a({ '4880': '881' }),
    says: `warning 4881 Net capital after withdrawals is $119,000, $1,000 below 120 % of the dollar minimum ($120,000): ${NOT_PERMITTED}.`,
    // Nothing is withdrawn, or the ratio and not the dollar amount makes the requirement.
    silent: [a({ '3501': '110' }), a({ '4880': '300', '3840': '10,000' })],
  },
  {
    rule: 'withdrawal-limit-minimum',
    of: '120 % of the minimum dollar amount, this month’s withdrawals',
    kept: a({ '3501': '130', '4274': '(10)' }),
    broken: a({ '3501': '130', '4274': '(11)' }),
    says: `warning 4881 Net capital after withdrawals is $119,000, $1,000 below 120 % of the dollar minimum ($120,000): ${NOT_PERMITTED}.`,
  },
  {
    rule: 'withdrawal-limit-segregation',
    of: '7 % of the funds to be segregated',
    firm: { fcm: 'yes' },
    kept: a({ '4880': '300', '7060': '10,000', '7180': '10,000' }),
    broken: a({ '4880': '301', '7060': '10,000', '7180': '10,000' }),
    says: `warning 4881 Net capital after withdrawals is $699,000, $1,000 below 7 % of the funds to be segregated ($700,000): ${NOT_PERMITTED}.`,
    silent: [
      { firm: { fcm: 'no' }, figures: { '4880': '301', '7060': '10,000', '7180': '10,000' } },
      a({ '3501': '699', '7060': '10,000', '7180': '10,000' }),
    ],
  },
  {
    rule: 'withdrawal-limit-haircuts',
    of: '25 % of the haircuts',
    kept: a({ '3740': '400', '4880': '500' }),
    broken: a({ '3740': '400', '4880': '501' }),
    says: `warning 4881 Net capital after withdrawals is $99,000, $1,000 below 25 % of the haircuts ($100,000): ${NOT_PERMITTED} without prior approval.`,
    silent: [a({ '3740': '900' })],
  },
  {
    rule: 'withdrawal-limit-debt-equity',
    of: '70 % of the debt-equity total',
    kept: a({ '3501': '301', '4274': '(1)', '1710': '700' }),
    broken: a({ '3501': '301', '4274': '(1)', '1710': '701' }),
    says: `warning 4881 Subordinated debt that is not equity is $701,000, $300 above 70 % of the debt-equity total: ${NOT_PERMITTED}.`,
    silent: [a({ '3501': '300', '1710': '701' })],
  },
  {
    rule: 'withdrawal-limit-indebtedness',
    of: 'ten times net capital after withdrawals',
    kept: a({ '3840': '5,000', '4880': '500' }),
    broken: a({ '3840': '5,000', '4880': '501' }),
    says: `warning 4881 Aggregate indebtedness is $5,000,000, $10,000 above 10 times net capital after withdrawals ($499,000): ${NOT_PERMITTED}.`,
    silent: [a({ '3840': '10,001' })],
  },
  {
    rule: 'withdrawal-limit-debits',
    of: '5 % of aggregate debits',
    firm: ALTERNATIVE,
    kept: a({ '4470': '10,000', '4880': '500' }),
    broken: a({ '4470': '10,000', '4880': '501' }),
    says: `warning 4881 Net capital after withdrawals is $499,000, $1,000 below 5 % of aggregate debit items ($500,000): ${NOT_PERMITTED}.`,
    silent: [a({ '3501': '499', '4470': '10,000' })],
  },
];
