import { describe, expect, it } from 'vitest';
import { evaluate } from '../src/index.ts';
import { file, firm, report } from './support/facts.ts';
import { small } from './support/small-form.ts';
import { basic, complete, evaluated, found, shown, without, workspace } from './support/workspace.ts';

describe('a complete month', () => {
  const [month] = evaluated(report('2026-01', complete));

  it('computes every derived line from reported lines', () => {
    expect(shown(month, 'A.end')).toBe('figure 105');
    expect(shown(month, 'B.total.deductions')).toBe('figure $2,499');
    expect(shown(month, 'A.charges')).toBe('figure 2');
    expect(shown(month, 'A.capital')).toBe('figure 103');
    expect(shown(month, 'A.minimum')).toBe('figure 40');
    expect(shown(month, 'A.ratio')).toBe('figure 582.52%');
  });

  it('keeps the quantity before rounding', () => {
    expect(month?.cell('A.charges').exact).toBe(2499);
    expect(month?.cell('A.end').exact).toBe(105_000);
  });

  it('says where each figure comes from', () => {
    expect(month?.cell('A.start').origin).toBe('entered');
    expect(month?.cell('A.capital')).toMatchObject({
      origin: 'derived',
      formula: { text: 'end - charges' },
      operands: [
        { kind: 'cell', cell: 'A.end', month: '2026-01' },
        { kind: 'cell', cell: 'A.charges', month: '2026-01' },
      ],
      place: null,
    });
  });

  it('has nothing to be told', () => {
    expect(found(workspace(report('2026-01', complete)))).toEqual([]);
  });

  it('is due on the tenth business day', () => {
    expect(month).toMatchObject({ asOf: '2026-01-31', due: '2026-02-13', state: 'draft' });
  });
});

describe('states of a cell', () => {
  it('what rests on a blank is blank and says what it waits for', () => {
    const [month] = evaluated(report('2026-01', { ...complete, 'A.profit': 0, 'A.start': 'broken' }));
    expect(shown(month, 'A.end')).toBe('broken');
    const rest = without(complete, 'A.profit');
    const [waiting] = evaluated(report('2026-01', rest));
    expect(shown(waiting, 'A.profit')).toBe('blank');
    expect(shown(waiting, 'A.capital')).toBe('blank');
    expect(waiting?.cell('A.capital').waitsFor).toEqual(['20 profit']);
    expect(shown(waiting, 'A.charges')).toBe('figure 2');
  });

  it('what rests on a broken line is broken, also where another operand is blank', () => {
    const rest = without(complete, 'A.profit');
    const [month] = evaluated(report('2026-01', { ...rest, 'B.breaks.deductions': 'broken' }));
    expect(shown(month, 'A.charges')).toBe('broken');
    expect(shown(month, 'A.capital')).toBe('broken');
    expect(month?.cell('A.capital').waitsFor).toEqual(['20 profit', '2 breaks (deductions)']);
  });

  it('a computed zero is nil', () => {
    const [month] = evaluated(report('2026-01', { ...complete, 'B.suspense.deductions': '-0-' }));
    expect(shown(month, 'B.total.deductions')).toBe('nil -0-');
    expect(shown(month, 'A.charges')).toBe('nil -0-');
  });

  it('dollars that round to nothing are an answer, printed as nil, kept exactly', () => {
    const [month] = evaluated(report('2026-01', { ...complete, 'A.profit': { dollars: 400 } }));
    expect(shown(month, 'A.profit')).toBe('nil -0-');
    expect(month?.cell('A.profit').exact).toBe(400);
    expect(shown(month, 'A.end')).toBe('figure 100');
  });

  it('a ratio to what is not positive is undefined', () => {
    const [month] = evaluated(report('2026-01', { ...complete, 'A.start': -3 }));
    expect(shown(month, 'A.capital')).toBe('nil -0-');
    expect(shown(month, 'A.ratio')).toBe('undefined');
  });

  it('lines of the other method are inapplicable', () => {
    const files = [
      file('firm.focus', { firms: [firm({ method: 'alternative' })] }),
      file('a', { reports: [report('2026-01', { ...complete, 'A.debt': 5 })] }),
    ];
    const month = evaluate(files, small).firms[0]?.reports[0];
    expect(shown(month, 'A.debt')).toBe('inapplicable');
    expect(shown(month, 'A.ratio')).toBe('inapplicable');
  });

  it('lines that a missing setting decides are blank', () => {
    const files = [
      file('firm.focus', { firms: [firm({})] }),
      file('a', { reports: [report('2026-01', complete)] }),
    ];
    const month = evaluate(files, small).firms[0]?.reports[0];
    expect(shown(month, 'A.debt')).toBe('blank');
    expect(month?.cell('A.ratio').waitsFor).toEqual(['method']);
  });
});

describe('months that follow each other', () => {
  const later = without(complete, 'A.start');

  it('line by line, whatever the order of the files', () => {
    const months = evaluated(report('2026-03', later), report('2026-01', complete), report('2026-02', later));
    expect(months.map((month) => [month.month, shown(month, 'A.end')])).toEqual([
      ['2026-01', 'figure 105'],
      ['2026-02', 'figure 110'],
      ['2026-03', 'figure 115'],
    ]);
    expect(months[1]?.cell('A.start').operands).toEqual([{ kind: 'cell', cell: 'A.end', month: '2026-01' }]);
  });

  it('over the turn of a year', () => {
    const months = evaluated(report('2026-12', complete), report('2027-01', later));
    expect(shown(months[1], 'A.start')).toBe('figure 105');
  });

  it('where the month before is not there, the written line counts', () => {
    const [month] = evaluated(report('2026-02', later));
    expect(shown(month, 'A.start')).toBe('blank');
    expect(shown(evaluated(report('2026-02', complete))[0], 'A.start')).toBe('figure 100');
  });

  it('where it is there but not computable, the written line does not stand in', () => {
    const months = evaluated(report('2026-01', later), report('2026-02', complete));
    expect(shown(months[1], 'A.start')).toBe('blank');
    expect(months[1]?.cell('A.end').waitsFor).toEqual(['10 start of 2026-01']);
  });

  it('a month missing between two is told on both ends', () => {
    expect(found(workspace(report('2026-01', complete), report('2026-04', complete)))).toEqual([
      'warning missing-month 2026-01.focus:0:0-19',
      'warning missing-month 2026-04.focus:0:0-19',
    ]);
  });

  it('a month given twice is told on both ends, and nothing rests on either', () => {
    const twice = report('2026-01', complete, { file: 'copy.focus' });
    const files = workspace(report('2026-01', complete), twice, report('2026-02', later));
    expect(found(files)).toEqual([
      'error duplicate-month 2026-01.focus:0:0-19',
      'error duplicate-month copy.focus:0:0-19',
    ]);
    const months = evaluate(files, small).firms[0]?.reports;
    expect(shown(months?.[0], 'A.end')).toBe('broken');
    expect(shown(months?.[1], 'A.end')).toBe('broken');
  });

  it('a conflict marker leaves nothing computable', () => {
    const [month] = evaluated(report('2026-01', complete, { conflicted: true }));
    expect(shown(month, 'A.profit')).toBe('broken');
    expect(shown(month, 'A.capital')).toBe('broken');
  });
});

describe('firms', () => {
  it('a report of a firm without a profile', () => {
    expect(found([file('a', { reports: [report('2026-01', complete)] })])).toEqual([
      'error unknown-firm 2026-01.focus:0:7-11',
    ]);
  });

  it('a firm given twice has no settings', () => {
    const files = workspace(report('2026-01', complete)).concat(
      file('again', { firms: [{ ...basic, file: 'again' }] }),
    );
    expect(found(files)).toEqual([
      'error duplicate-firm again:0:5-9',
      'error duplicate-firm firm.focus:0:5-9',
    ]);
    expect(shown(evaluate(files, small).firms[0]?.reports[0], 'A.minimum')).toBe('blank');
  });

  it('required settings that are missing are one finding', () => {
    expect(found([file('firm.focus', { firms: [firm({})] })])).toEqual([
      'error missing-setting firm.focus:0:5-9',
    ]);
  });

  it('a required setting that is only written from some month on is missing before', () => {
    const dated = (...from: (string | null)[]) => {
      const profile = firm({ method: 'basic' });
      const settings = from.flatMap((since) => profile.settings.map((one) => ({ ...one, from: since })));
      return evaluate([file('firm.focus', { firms: [{ ...profile, settings }] })], small).findings;
    };
    expect(dated('2026-04', '2026-02')).toMatchObject([
      {
        severity: 'error',
        code: 'missing-setting',
        place: { file: 'firm.focus', line: 1, start: 2, end: 8 },
        message:
          'method is not set before February 2026: write what held until then in a line without `from`, or leave `from` away here.',
      },
    ]);
    expect(dated(null, '2026-02')).toEqual([]);
  });

  it('an amount below what the form computes', () => {
    const low = firm({ method: 'basic', least: 4999 });
    const month = report('2026-01', { ...complete, 'A.debt': 30 });
    const files = [file('firm.focus', { firms: [low] }), file('a', { reports: [month] })];
    expect(found(files)).toEqual(['error setting-below-minimum firm.focus:2:20-30']);
    expect(shown(evaluate(files, small).firms[0]?.reports[0], 'A.minimum')).toBe('figure 5');
  });

  it('an amount that could not be read leaves open what holds', () => {
    const [setting] = firm({ least: 50_000 }).settings;
    if (setting === undefined) throw new Error('a firm has the settings it is given');
    const unread = { ...basic, settings: [...basic.settings, { ...setting, value: null }] };
    const files = [
      file('firm.focus', { firms: [unread] }),
      file('a', { reports: [report('2026-01', complete)] }),
    ];
    expect(shown(evaluate(files, small).firms[0]?.reports[0], 'A.minimum')).toBe('broken');
  });

  it('an amount above it is used', () => {
    const high = firm({ method: 'basic', least: 50_000 });
    const files = [
      file('firm.focus', { firms: [high] }),
      file('a', { reports: [report('2026-01', complete)] }),
    ];
    expect(found(files)).toEqual([]);
    expect(shown(evaluate(files, small).firms[0]?.reports[0], 'A.minimum')).toBe('figure 50');
  });

  it('a setting holds from its month on', () => {
    const changing = { ...basic, settings: [...basic.settings, ...firm({ method: 'alternative' }).settings] };
    const later = { ...changing.settings[1], from: '2026-02' } as (typeof changing.settings)[number];
    const profile = { ...changing, settings: [...basic.settings, later] };
    const second = without(complete, 'A.start', 'A.debt');
    const files = [
      file('firm.focus', { firms: [profile] }),
      file('a', { reports: [report('2026-01', complete), report('2026-02', second)] }),
    ];
    const months = evaluate(files, small).firms[0]?.reports;
    expect(months?.map((month) => shown(month, 'A.debt'))).toEqual(['figure 600', 'inapplicable']);
  });
});
