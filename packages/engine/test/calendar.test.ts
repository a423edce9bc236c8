import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  daysBetween,
  dueDate,
  isAfterDue,
  isBusinessDay,
  isDate,
  monthEnd,
  nextMonth,
  priorMonth,
  shiftMonth,
} from '../src/index.ts';

const months = fc
  .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${String(year)}-${String(month).padStart(2, '0')}`);

describe('months', () => {
  it('follow each other over the turn of a year', () => {
    expect([nextMonth('2025-12'), priorMonth('2026-01'), shiftMonth('2026-03', -12)]).toEqual([
      '2026-01',
      '2025-12',
      '2025-03',
    ]);
  });

  it('there and back again', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: -500, max: 500 }), (month, by) => {
        expect(shiftMonth(shiftMonth(month, by), -by)).toBe(month);
      }),
    );
  });

  it('end on their last day', () => {
    expect(['2026-02', '2028-02', '2026-12', '2026-04'].map(monthEnd)).toEqual([
      '2026-02-28',
      '2028-02-29',
      '2026-12-31',
      '2026-04-30',
    ]);
  });

  it('end the day before the next one begins', () => {
    fc.assert(
      fc.property(months, (month) => {
        expect(addDays(monthEnd(month), 1)).toBe(`${nextMonth(month)}-01`);
      }),
    );
  });
});

describe('dates', () => {
  it.each(['2026-02-30', '2026-13-01', '2026-00-10', '2026-1-1', 'x', '2026-02-29'])('%s is none', (text) => {
    expect(isDate(text)).toBe(false);
  });

  it('of leap days are', () => {
    expect(isDate('2028-02-29')).toBe(true);
  });

  it('months after: the same day, or the last of the month', () => {
    expect(addMonths('2025-07-01', 12)).toBe('2026-07-01');
    expect(addMonths('2025-11-15', 3)).toBe('2026-02-15');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2025-08-31', 1)).toBe('2025-09-30');
  });

  it('days between', () => {
    expect(daysBetween('2026-03-01', '2026-03-31')).toBe(30);
  });
});

describe('due dates', () => {
  it('the tenth business day after March 2026: Good Friday counts', () => {
    expect(isBusinessDay('2026-04-03')).toBe(true);
    expect(dueDate('2026-03', 10)).toBe('2026-04-14');
  });

  it('New Year’s Day on a Saturday is observed in the year before', () => {
    expect(isBusinessDay('2021-12-31')).toBe(false);
  });

  it('a holiday on a Sunday is observed on Monday', () => {
    expect(isBusinessDay('2027-07-05')).toBe(false);
  });

  it('are passed by dates after them, whether holidays are looked into or not', () => {
    fc.assert(
      fc.property(
        months,
        fc.integer({ min: 1, max: 25 }),
        fc.integer({ min: -3, max: 45 }),
        (month, days, passed) => {
          const date = addDays(monthEnd(month), passed);
          expect(isAfterDue(date, month, days)).toBe(date > dueDate(month, days));
        },
      ),
    );
  });

  it('is a business day, with just so many from the end of the month', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 25 }), (month, days) => {
        const due = dueDate(month, days);
        let count = 0;
        for (let day = addDays(monthEnd(month), 1); day <= due; day = addDays(day, 1)) {
          if (isBusinessDay(day)) count += 1;
        }
        expect(count).toBe(days);
        expect(isBusinessDay(due)).toBe(true);
      }),
    );
  });
});
