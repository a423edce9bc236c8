/** Line 8 of a month is line 4 of the next, as it was reported; what was wrong is put right on line 7. */
import { describe, expect, it } from 'vitest';
import { findingsOf, firmWith } from '../support/firm.ts';

const february = { month: '2026-02', figures: { '3501': '1,000', '4212': '50' } };
const march = (figures: Readonly<Record<string, string>>) => ({ month: '2026-03', figures });

describe('The roll-forward of equity', () => {
  it('takes line 8 over the turn of a month and of a year', () => {
    const december = { month: '2025-12', figures: { '3501': '1,000', '4212': '50' } };
    for (const before of [february, december]) {
      const after = before === february ? march({}) : { month: '2026-01' };
      const { findings, reports } = firmWith({}, [before, after]);
      expect(findings).toEqual([]);
      expect(reports[1]?.cell('A.equity-start-of-month').value).toBe(1050);
    }
  });

  it('lets a right line 4 stand, and says of a wrong one to correct on line 7', () => {
    expect(firmWith({}, [february, march({ '3501': '1,050' })]).findings).toEqual([]);
    expect(findingsOf('control-total', firmWith({}, [february, march({ '3501': '1,040' })]))).toEqual([
      'error 3501 3501 equity-start-of-month is written as 1,040 and computes to 1,050 (equity-end-of-month 1,050): a difference of 10. Line 4 is line 8 of the month before as it was reported: put a correction on line 7a or 7b, and remove line 4.',
    ]);
  });

  it('takes no rounding for an excuse: the figure is reported in thousands once', () => {
    const outcome = firmWith({}, [february, march({ '3501': '1,051' })]);
    expect(findingsOf('control-total', outcome)).toHaveLength(1);
  });
});
