/** The dollar minimum that follows from the firm's business and the markets it makes. */
import { describe, expect, it } from 'vitest';
import { firmWith, type Settings } from '../support/firm.ts';

describe('The dollar minimum', () => {
  const required = (settings: Settings, worksheets = '') => {
    const march = { month: '2026-03', figures: { '3501': '2,000' }, worksheets };
    const { reports } = firmWith(settings, [march]);
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
