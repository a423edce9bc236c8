/** The first rules on both sides of their thresholds. Net capital is what is entered as equity: all else is nil. */
import { describe, expect, it } from 'vitest';
import { findingsOf, firmWith, type Month } from './support/firm.ts';

const march = (figures: Readonly<Record<string, string>>, worksheets = ''): Month => ({
  month: '2026-03',
  figures,
  worksheets,
});

/** Findings of a rule in one month of a firm. */
function judge(
  code: string,
  figures: Readonly<Record<string, string>>,
  settings: Readonly<Record<string, string>> = {},
): string[] {
  return findingsOf(code, firmWith(settings, [march({ '3501': '1,000', ...figures })]));
}

it('A firm with nothing to say about has no finding', () => {
  expect(firmWith({}, [march({ '3501': '1,000' })]).findings).toEqual([]);
});

describe('net-capital-deficiency', () => {
  it('lets net capital equal to the minimum pass, and names what is missing below it', () => {
    expect(judge('net-capital-deficiency', { '3501': '100' })).toEqual([]);
    expect(judge('net-capital-deficiency', { '3501': '99' })).toEqual([
      'breach 3750 Net capital is $99,000, $1,000 below the requirement of $100,000: notice is due the same day.',
    ]);
  });

  it('judges on the exact requirement, not on line 24 as it is printed', () => {
    // One fifteenth of 76,251 is 5,083.4, printed 5,083.
    expect(judge('net-capital-deficiency', { '3501': '5,084', '3840': '76,251' })).toEqual([]);
    expect(judge('net-capital-deficiency', { '3501': '5,083', '3840': '76,251' })).toEqual([
      'breach 3750 Net capital is $5,083,000, $400 below the requirement of $5,083,000: notice is due the same day.',
    ]);
  });
});

describe('aggregate-indebtedness-limit', () => {
  it('lets fifteen times net capital pass', () => {
    expect(judge('aggregate-indebtedness-limit', { '3840': '15,000' })).toEqual([]);
    expect(judge('aggregate-indebtedness-limit', { '3840': '15,001' })).toEqual([
      'breach 3840 Aggregate indebtedness is $15,001,000, $1,000 above 15 times net capital, $1,000,000: notice is due the same day.',
    ]);
  });

  it('is silent under the alternative method', () => {
    const settings = { method: 'alternative', 'reserve-computation': 'weekly' };
    expect(judge('aggregate-indebtedness-limit', { '4470': '900,000' }, settings)).toEqual([]);
  });
});

describe('early-warning-net-capital', () => {
  it('lets exactly 120 % of the requirement pass', () => {
    expect(judge('early-warning-net-capital', { '3501': '120' })).toEqual([]);
    expect(judge('early-warning-net-capital', { '3501': '119' })).toEqual([
      'warning 3750 Net capital is $119,000, $1,000 below 120 % of the requirement ($120,000): notice is due within 24 hours.',
    ]);
  });
});

describe('reserve-deficiency', () => {
  const reserve = (account: string) => ({ '4430': '1,000', '4472': '400', '4530': account });

  it('lets the excess of credits over debits pass, whether or not the frequency is stated', () => {
    for (const settings of [{}, { 'reserve-computation': 'weekly' }]) {
      expect(judge('reserve-deficiency', reserve('600'), settings)).toEqual([]);
      expect(judge('reserve-deficiency', reserve('599'), settings)).toEqual([
        'breach 4530 The reserve account holds $599,000, $1,000 short of the $600,000 required: notify at once.',
      ]);
    }
  });

  it('asks 105 % of a firm that computes monthly', () => {
    const monthly = { 'reserve-computation': 'monthly' };
    expect(judge('reserve-deficiency', reserve('630'), monthly)).toEqual([]);
    expect(judge('reserve-deficiency', reserve('629'), monthly)).toHaveLength(1);
  });

  it('asks nothing where debits exceed credits', () => {
    expect(judge('reserve-deficiency', { '4430': '400', '4472': '1,000' })).toEqual([]);
  });
});

describe('reserve-computation-unstated', () => {
  it('asks firms that compute a reserve how often, and no others', () => {
    const asked = [
      'warning report The profile does not say how often the reserve is computed: write reserve-computation daily, weekly or monthly.',
    ];
    expect(judge('reserve-computation-unstated', {})).toEqual([]);
    expect(judge('reserve-computation-unstated', {}, { business: 'carrying' })).toEqual(asked);
    expect(judge('reserve-computation-unstated', {}, { method: 'alternative' })).toEqual(asked);
    const stated = { business: 'carrying', 'reserve-computation': 'weekly' };
    expect(judge('reserve-computation-unstated', {}, stated)).toEqual([]);
  });
});

describe('daily-computation-due', () => {
  /** Twelve months that end with June of a year, with the same total credits but for the last. */
  const yearTo = (year: number, last: string): Month[] =>
    Array.from({ length: 12 }, (_, index) => {
      const month = new Date(Date.UTC(year - 1, 6 + index)).toISOString().slice(0, 7);
      const credits = index === 11 ? last : '500,000';
      const figures = { '4430': credits, '4530': credits };
      return { month, figures: index === 0 ? { '3501': '1,000', ...figures } : figures };
    });
  const weekly = { business: 'carrying', 'reserve-computation': 'weekly' };
  const judged = (settings: Readonly<Record<string, string>>, months: readonly Month[]) =>
    findingsOf('daily-computation-due', firmWith(settings, months));

  it('holds from a mean of $500 million on', () => {
    expect(judged(weekly, yearTo(2026, '500,000'))).toEqual([
      'warning 4430 Total credits average $500,000,000 over twelve months, $500 million or more: compute the reserve daily.',
    ]);
    expect(judged(weekly, yearTo(2026, '499,999'))).toEqual([]);
  });

  it('is silent before 30 June 2026, with fewer than twelve months, and for a firm that computes daily', () => {
    expect(judged(weekly, yearTo(2025, '500,000'))).toEqual([]);
    expect(judged(weekly, yearTo(2026, '500,000').slice(-1))).toEqual([]);
    expect(judged({ ...weekly, 'reserve-computation': 'daily' }, yearTo(2026, '500,000'))).toEqual([]);
  });
});

describe('segregation-deficiency', () => {
  it('lets what is required pass', () => {
    expect(judge('segregation-deficiency', { '7060': '500', '7180': '500' })).toEqual([]);
    expect(judge('segregation-deficiency', { '7060': '500', '7180': '499' })).toEqual([
      'breach 7180 Segregated is $499,000, $1,000 short of the $500,000 required: notify at once.',
    ]);
  });
});

describe('month-over-month', () => {
  const settings = { 'variance-threshold': '50%', 'variance-floor': '$100,000' };
  const judged = (before: string, after: string, profile: Readonly<Record<string, string>>) =>
    findingsOf(
      'month-over-month',
      firmWith(profile, [
        { month: '2026-02', figures: { '3501': '9,000', '5362': before } },
        { month: '2026-03', figures: { '5362': after } },
      ]),
    );

  it('asks for a reason above both the threshold and the floor, up or down', () => {
    expect(judged('1,000', '1,500', settings)).toEqual([]);
    expect(judged('1,000', '1,501', settings)).toEqual([
      'warning 5362 From $1,000,000 to $1,501,000 in a month, a change of $501,000 and more than 50.00%: accept it with its reason.',
    ]);
    expect(judged('1,000', '499', settings)).toHaveLength(1);
    expect(judged('10', '110', settings)).toEqual([]);
    expect(judged('10', '111', settings)).toHaveLength(1);
    expect(judged('-0-', '101', settings)).toHaveLength(1);
  });

  it('is silent without a threshold; without a floor it asks for every change above the threshold', () => {
    expect(judged('1,000', '9,000', {})).toEqual([]);
    expect(judged('1,000', '9,000', { 'variance-floor': '$100,000' })).toEqual([]);
    expect(judged('10', '16', { 'variance-threshold': '50%' })).toHaveLength(1);
  });
});

describe('The dollar minimum', () => {
  const required = (settings: Readonly<Record<string, string>>, worksheets = '') => {
    const { reports } = firmWith(settings, [march({ '3501': '2,000' }, worksheets)]);
    return reports[0]?.cell('A.minimum-capital').value;
  };

  it.each([
    ['carrying', 250],
    ['special-account', 100],
    ['dealer', 100],
    ['introducing', 50],
    ['mutual-fund', 25],
    ['other', 5],
  ])(
    'of the business %s is %d thousand, and never less than 250 under the alternative method',
    (business, least) => {
      expect(required({ business })).toBe(least);
      expect(required({ business, method: 'alternative' })).toBe(250);
    },
  );

  it('rises with the markets the firm makes, to $1,000,000 at most', () => {
    const worked = [
      'worksheet equity-markets nasdaq other low-price',
      '  2026-02-27 41 3 5',
      '  2026-03-16 42 3 5',
      '  2026-03-23 44 2 6',
    ].join('\n');
    // Worked out by hand: $104,016.67, mean of $2,500 and $1,000 a market over 30 days.
    expect(required({ business: 'other' }, worked)).toBe(104);
    expect(required({ business: 'carrying' }, worked)).toBe(250);
    const many = 'worksheet equity-markets nasdaq other low-price\n  2026-02-27 900 3 5';
    expect(required({ business: 'other' }, many)).toBe(1000);
  });
});
