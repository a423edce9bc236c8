/** Net capital, its early warnings, and subordinated debt. Net capital is what is entered as equity: all else is nil. */
import { a, months, type Boundary } from './boundary.ts';

const ALTERNATIVE = { method: 'alternative', 'reserve-computation': 'weekly' };
const FCM = { fcm: 'yes' };
const SEGREGATED = { '7060': '25,000', '7180': '25,000' };
const BEFORE = ['2025-12', '2026-01', '2026-02'];
const ABOVE_70 = { '1710': '701', '3501': '300' };

export const NET_CAPITAL: readonly Boundary[] = [
  {
    rule: 'net-capital-deficiency',
    of: 'the dollar minimum',
    kept: a({ '3501': '100' }),
    broken: a({ '3501': '99' }),
    says: 'breach 3750 Net capital is $99,000, $1,000 below the requirement of $100,000: notice is due the same day.',
  },
  {
    rule: 'net-capital-deficiency',
    of: 'one fifteenth of 76,251, which is 5,083.4 and printed as 5,083',
    kept: a({ '3501': '5,084', '3840': '76,251' }),
    broken: a({ '3501': '5,083', '3840': '76,251' }),
    says: 'breach 3750 Net capital is $5,083,000, $400 below the requirement of $5,083,400: notice is due the same day.',
  },
  {
    rule: 'net-capital-deficiency',
    of: '2 % of aggregate debits',
    firm: ALTERNATIVE,
    kept: a({ '3501': '400', '4470': '20,000' }),
    broken: a({ '3501': '399', '4470': '20,000' }),
    says: 'breach 3750 Net capital is $399,000, $1,000 below the requirement of $400,000: notice is due the same day.',
  },
  {
    rule: 'net-capital-deficiency',
    of: 'a higher requirement, written on line 24',
    kept: a({ '3501': '300', '3760': '300' }),
    broken: a({ '3501': '299', '3760': '300' }),
    says: 'breach 3750 Net capital is $299,000, $1,000 below the requirement of $300,000: notice is due the same day.',
  },
  {
    rule: 'aggregate-indebtedness-limit',
    of: 'fifteen times net capital',
    kept: a({ '3840': '15,000' }),
    broken: a({ '3840': '15,001' }),
    says: 'breach 3840 Aggregate indebtedness is $15,001,000, $1,000 above 15 times net capital, $1,000,000: notice is due the same day.',
    silent: [{ firm: ALTERNATIVE, figures: { '4470': '900,000' } }],
  },
  {
    rule: 'aggregate-indebtedness-limit',
    of: 'fifteen times net capital, by dollars that round away',
    kept: a({ '3840': '$15,000,000' }),
    broken: a({ '3840': '$15,000,400' }),
    says: 'breach 3840 Aggregate indebtedness is $15,000,400, $400 above 15 times net capital, $1,000,000: notice is due the same day.',
  },
  {
    rule: 'aggregate-indebtedness-limit',
    of: 'eight times net capital, in the first twelve months',
    firm: { commenced: '2025-04-01' },
    kept: a({ '3840': '8,000' }),
    broken: a({ '3840': '8,001' }),
    says: 'breach 3840 Aggregate indebtedness is $8,001,000, $1,000 above 8 times net capital, $1,000,000: notice is due the same day.',
  },
  {
    rule: 'aggregate-indebtedness-limit',
    of: 'the end of the twelve months',
    kept: { firm: { commenced: '2025-03-31' }, figures: { '3840': '8,001' } },
    broken: { firm: { commenced: '2025-04-01' }, figures: { '3840': '8,001' } },
    says: 'breach 3840 Aggregate indebtedness is $8,001,000, $1,000 above 8 times net capital, $1,000,000: notice is due the same day.',
    silent: [a({ '3840': '8,001' })],
  },
  {
    rule: 'fcm-minimum',
    of: '4 % of the funds to be segregated',
    firm: FCM,
    kept: a({ '3501': '1,000', ...SEGREGATED }),
    broken: a({ '3501': '999', ...SEGREGATED }),
    says: 'warning 3750 Net capital is $999,000, $1,000 below 4 % of the funds to be segregated ($1,000,000): unless the options that customers bought explain it, notice is due the same day.',
    silent: [
      { firm: { fcm: 'no' }, figures: { '3501': '999', ...SEGREGATED } },
      // Whether the firm is one is not said in the profile, and not known to be `no`.
      { firm: { fcm: [] }, figures: { '3501': '999', ...SEGREGATED } },
    ],
  },
  {
    rule: 'early-warning-net-capital',
    of: '120 % of the requirement',
    kept: a({ '3501': '120' }),
    broken: a({ '3501': '119' }),
    says: 'warning 3750 Net capital is $119,000, $1,000 below 120 % of the requirement ($120,000): notice is due within 24 hours.',
  },
  {
    rule: 'early-warning-net-capital',
    of: '120 % of one fifteenth of 76,251, which is 6,100.08',
    kept: a({ '3501': '6,101', '3840': '76,251' }),
    broken: a({ '3501': '6,100', '3840': '76,251' }),
    says: 'warning 3750 Net capital is $6,100,000, $80 below 120 % of the requirement ($6,100,080): notice is due within 24 hours.',
  },
  {
    rule: 'early-warning-indebtedness',
    of: 'twelve times net capital',
    kept: a({ '3840': '12,000' }),
    broken: a({ '3840': '12,001' }),
    says: 'warning 3840 Aggregate indebtedness is $12,001,000, $1,000 above 12 times net capital, $1,000,000: notice is due within 24 hours.',
    silent: [{ firm: ALTERNATIVE, figures: { '4470': '900,000' } }],
  },
  {
    rule: 'early-warning-debits',
    of: '5 % of aggregate debits',
    firm: ALTERNATIVE,
    kept: a({ '3501': '1,000', '4470': '20,000' }),
    broken: a({ '3501': '999', '4470': '20,000' }),
    says: 'warning 3750 Net capital is $999,000, $1,000 below 5 % of aggregate debit items ($1,000,000): notice is due within 24 hours.',
    silent: [{ firm: { method: 'basic' }, figures: { '3501': '1', '3840': '20' } }],
  },
  {
    rule: 'option-deductions-limit',
    of: '1,000 % of net capital, entered',
    kept: a({ '3852': '1,000.00%' }),
    broken: a({ '3852': '1,000.01%' }),
    says: 'warning 3852 Option deductions are 1,000.01% of net capital, $100 above 1,000 %: notice is due at once, and they may not stay above it for more than three business days (five under paragraph (a)(6)).',
  },
  {
    rule: 'option-deductions-limit',
    of: '1,000 % of net capital to the dollar, computed and printed as 1,000.00%',
    kept: { figures: {}, worksheets: 'worksheet option-deductions amount\n  "specialists" $10,000,000' },
    broken: { figures: {}, worksheets: 'worksheet option-deductions amount\n  "specialists" $10,000,001' },
    says: 'warning 3852 Option deductions are 1,000.00% of net capital, $1 above 1,000 %: notice is due at once, and they may not stay above it for more than three business days (five under paragraph (a)(6)).',
    // A ratio to net capital that is not positive is undefined: the deficiency is told.
    silent: [{ figures: { '3501': '-0-' }, worksheets: 'worksheet option-deductions amount\n  "x" 1,000' }],
  },
  {
    rule: 'market-maker-minimum',
    of: '$1,000 for each market made',
    firm: { business: 'other', 'minimum-dollars': '$50,000' },
    kept: a({ '114': '40.0', '116': '10.0' }),
    broken: a({ '114': '40.0', '116': '10.1' }),
    says: 'warning 114 Making markets in 50.1 securities takes net capital of $50,100 or more, $1,000 to $2,500 for each, but line 24 is $50,000: write the worksheet equity-markets, or minimum-dollars.',
    silent: [
      // Line 24 is higher than the dollar minimum already.
      a({ '114': '60.0', '3840': '900' }),
      // At a number of markets that nobody makes, the law asks no more than $1,000,000.
      { firm: { 'minimum-dollars': '$1,000,000' }, figures: { '114': '2,000.0' } },
      {
        figures: { '114': '90.0' },
        worksheets: 'worksheet equity-markets nasdaq other low-price\n  2026-02-27 90 0 90',
      },
    ],
  },
  {
    rule: 'low-price-markets',
    of: 'all markets of a row',
    kept: {
      figures: { '3501': '2,000' },
      worksheets: 'worksheet equity-markets nasdaq other low-price\n  2026-02-27 300 50 350',
    },
    broken: {
      figures: { '3501': '2,000' },
      worksheets:
        'worksheet equity-markets nasdaq other low-price\n  2026-02-27 300 50 35\n  2026-03-20 300 50 351',
    },
    says: 'error 114 The worksheet equity-markets counts 351 securities of $5 or less in rows with fewer securities in all: low-price is how many of both are.',
  },
  {
    rule: 'method-changed',
    of: 'the method of the month before',
    kept: { firm: { method: 'basic' }, before: [{ month: '2026-02' }], figures: {} },
    broken: {
      firm: { method: ['basic', 'alternative from 2026-03'] },
      before: [{ month: '2026-02' }],
    },
    says: "warning report The net capital method is alternative from this month on: the alternative method is elected by notice to the examining authority, and left only with the Commission's approval.",
    silent: [
      // The change was told in the month it came.
      {
        firm: { method: ['basic', 'alternative from 2026-02'] },
        before: [{ month: '2026-02' }],
      },
    ],
  },
  {
    rule: 'method-changed',
    of: 'the method of the month before, back to the basic one',
    before: [{ month: '2026-02' }],
    kept: { firm: { method: 'alternative' } },
    broken: { firm: { method: ['alternative', 'basic from 2026-03'] } },
    says: "warning report The net capital method is basic from this month on: the alternative method is elected by notice to the examining authority, and left only with the Commission's approval.",
  },
  {
    rule: 'debt-equity-ratio',
    of: '70 % of the debt-equity total',
    kept: a({ '1710': '700', '3501': '300' }),
    broken: a(ABOVE_70),
    says: 'info 3520 Subordinated debt that is not equity is $701,000, $300 above 70 % of the debt-equity total of $1,001,000: it may stay above it for 90 days.',
    silent: [a({ ...ABOVE_70, '1011': '1' })],
  },
  {
    rule: 'debt-equity-ratio-lasting',
    of: '70 % of the debt-equity total, at the fourth month end',
    before: months(BEFORE, ABOVE_70),
    kept: a({ '1710': '700' }),
    broken: a({ '1710': '701' }),
    says: 'warning 3520 Subordinated debt that is not equity is $701,000, $300 above 70 % of the debt-equity total of $1,001,000, and was above it at the three month ends before: it may not be for more than 90 days.',
    silent: [
      { before: months(BEFORE.slice(1), ABOVE_70), figures: { '1710': '701' } },
      {
        before: [...months(BEFORE.slice(0, 2), ABOVE_70), { month: '2026-02', figures: { '1710': '700' } }],
        figures: { '1710': '701' },
      },
    ],
  },
  {
    rule: 'equity-subordinations-exceed-total',
    of: 'all subordinations',
    kept: a({ '1710': '500', '1011': '500' }),
    broken: a({ '1710': '500', '1011': '501' }),
    says: 'warning 1011 Line 22 is $501,000, $1,000 more than all subordinations on line 3 ($500,000), of which it is a part.',
  },
];
