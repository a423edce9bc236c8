import { describe, expect, it } from 'vitest';
import {
  evaluate,
  printFigure,
  type EvaluatedReport,
  type FilingFile,
  type ReportFacts,
} from '../src/index.ts';
import { accept, file, firm, made, report, type Entry } from './support/facts.ts';
import { small } from './support/small-form.ts';

const basic = firm({ method: 'basic' });

/** A month in which every line is answered. */
const complete: Record<string, Entry> = {
  'A.start': 100,
  'A.profit': 5,
  'A.debt': 600,
  'A.markets': '-0-',
  'B.suspense.items': 1,
  'B.suspense.deductions': 2499,
  'B.breaks.items': '-0-',
  'B.breaks.deductions': '-0-',
};

function workspace(...reports: ReportFacts[]): FilingFile[] {
  return [
    file('firm.focus', { firms: [basic] }),
    ...reports.map((one) => file(one.file, { reports: [one] })),
  ];
}

function evaluated(...reports: ReportFacts[]): readonly EvaluatedReport[] {
  return evaluate(workspace(...reports), small).firms[0]?.reports ?? [];
}

/** State and printed figure of a cell: `figure 105`, `blank`. */
function shown(of: EvaluatedReport | undefined, id: string): string {
  const cell = of?.cell(id);
  if (cell === undefined) return 'no report';
  return cell.value === null
    ? cell.state
    : `${cell.state} ${printFigure(cell.value, cell.unit, cell.spec.sign)}`;
}

function found(files: FilingFile[]): string[] {
  return evaluate(files, small).findings.map(
    ({ severity, code, place, accepted }) =>
      `${severity} ${code} ${place.file}:${String(place.line)}:${String(place.start)}-${String(place.end)}${accepted === null ? '' : ` accepted: ${accepted}`}`,
  );
}

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
    const { 'A.profit': _, ...without } = complete;
    const [waiting] = evaluated(report('2026-01', without));
    expect(shown(waiting, 'A.profit')).toBe('blank');
    expect(shown(waiting, 'A.capital')).toBe('blank');
    expect(waiting?.cell('A.capital').waitsFor).toEqual(['20 profit']);
    expect(shown(waiting, 'A.charges')).toBe('figure 2');
  });

  it('what rests on a broken line is broken, also where another operand is blank', () => {
    const { 'A.profit': _, ...without } = complete;
    const [month] = evaluated(report('2026-01', { ...without, 'B.breaks.deductions': 'broken' }));
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
  const { 'A.start': _, ...later } = complete;

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

  it('an amount below what the form computes', () => {
    const low = firm({ method: 'basic', least: 4999 });
    const month = report('2026-01', { ...complete, 'A.debt': 30 });
    const files = [file('firm.focus', { firms: [low] }), file('a', { reports: [month] })];
    expect(found(files)).toEqual(['error setting-below-minimum firm.focus:2:20-30']);
    expect(shown(evaluate(files, small).firms[0]?.reports[0], 'A.minimum')).toBe('figure 5');
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
    const { 'A.start': _, 'A.debt': __, ...second } = complete;
    const files = [
      file('firm.focus', { firms: [profile] }),
      file('a', { reports: [report('2026-01', complete), report('2026-02', second)] }),
    ];
    const months = evaluate(files, small).firms[0]?.reports;
    expect(months?.map((month) => shown(month, 'A.debt'))).toEqual(['figure 600', 'inapplicable']);
  });
});

describe('control totals', () => {
  it('that agree are silent and asserted', () => {
    const month = report('2026-01', { ...complete, 'A.end': 105, 'A.ratio': 58_252 });
    expect(found(workspace(month))).toEqual([]);
    expect(evaluated(month)[0]?.cell('A.end').origin).toBe('asserted');
  });

  it('that disagree by one are errors, and what is computed stands', () => {
    const month = report('2026-01', { ...complete, 'A.end': 106 });
    const [finding] = evaluate(workspace(month), small).findings;
    expect(finding).toMatchObject({
      severity: 'error',
      code: 'control-total',
      message:
        '30 end is written as 106 and computes to 105 (start 100, profit 5): a difference of 1. Correct a line it rests on, or write 105.',
      related: [{ message: 'start: 100' }, { message: 'profit: 5' }],
      fixes: [{ title: 'Write 105' }],
    });
    expect(shown(evaluated(month)[0], 'A.capital')).toBe('figure 103');
  });

  it('in thousands where dollars were meant, say so', () => {
    const month = report('2026-01', { ...complete, 'A.charges': 2499 });
    const [finding] = evaluate(workspace(month), small).findings;
    expect(finding?.message).toContain('The written figure is in dollars; this line is in thousands.');
  });

  it.each([
    ['the same', 105_000, []],
    ['off by $1,000, two figures rounded', 106_000, ['info control-total-rounding 2026-01.focus:9:40-50']],
    ['off by $1,001', 106_001, ['error control-total 2026-01.focus:9:40-50']],
    ['off by minus $1,000', 104_000, ['info control-total-rounding 2026-01.focus:9:40-50']],
  ])('in dollars from the books: %s', (_, amount, expected) => {
    expect(found(workspace(report('2026-01', { ...complete, 'A.end': { dollars: amount } })))).toEqual(
      expected,
    );
  });

  it('an `or more` line above counts, one below is an error', () => {
    const above = report('2026-01', { ...complete, 'A.minimum': 41 });
    expect(found(workspace(above))).toEqual([]);
    expect(shown(evaluated(above)[0], 'A.minimum')).toBe('figure 41');
    expect(evaluated(above)[0]?.cell('A.minimum').origin).toBe('entered');
    const below = report('2026-01', { ...complete, 'A.minimum': 39 });
    expect(found(workspace(below))).toEqual(['error below-minimum 2026-01.focus:9:40-50']);
    expect(shown(evaluated(below)[0], 'A.minimum')).toBe('figure 40');
  });

  it('of an undefined line are errors', () => {
    const month = report('2026-01', { ...complete, 'A.start': -3, 'A.ratio': 100 });
    expect(found(workspace(month))).toContain('error control-total 2026-01.focus:9:40-50');
  });
});

describe('lines that are not answered', () => {
  it('are one warning in a draft, that lists them', () => {
    const { 'A.profit': _, 'B.suspense.items': __, ...rest } = complete;
    const [finding] = evaluate(workspace(report('2026-01', rest)), small).findings;
    expect(finding).toMatchObject({
      severity: 'warning',
      code: 'unanswered-lines',
      message:
        '2 lines of January 2026 are not answered; write a figure, or -0- where there is nothing to report: schedule A: 20 profit; schedule B: 1 suspense (items).',
    });
  });

  it('are an error once filed', () => {
    const { 'A.profit': _, ...rest } = complete;
    const filed = { date: '2026-02-02', seal: null, place: { line: 1, start: 2, end: 20 } };
    expect(found(workspace(report('2026-01', rest, { filed })))).toEqual([
      'error unanswered-lines 2026-01.focus:0:0-19',
    ]);
  });

  it('name a schedule that is missing as a whole', () => {
    const rest = Object.fromEntries(Object.entries(complete).filter(([id]) => id.startsWith('A')));
    expect(evaluate(workspace(report('2026-01', rest)), small).findings[0]?.message).toContain(
      'every line of schedule B',
    );
  });

  it('are not told while lines are held', () => {
    expect(found(workspace(report('2026-01', {}, { holes: true })))).toEqual([]);
  });
});

describe('lines that do not apply', () => {
  const files = (entries: Record<string, Entry>, rest: Partial<ReportFacts> = {}) => [
    file('firm.focus', { firms: [firm({ method: 'alternative', columns: 'deductions' })] }),
    file('a', { reports: [report('2026-01', entries, rest)] }),
  ];
  const { 'A.debt': _, 'B.suspense.items': __, 'B.breaks.items': ___, ...applying } = complete;

  it('with a figure are errors, with -0- information', () => {
    expect(found(files(applying))).toEqual([]);
    expect(found(files({ ...applying, 'A.debt': 5, 'A.minimum': '-0-' }))).toEqual([
      'error inapplicable-line 2026-01.focus:6:40-50',
      'info inapplicable-nil 2026-01.focus:7:40-50',
    ]);
  });

  it('columns that are not asked for are told once, at the heading', () => {
    const heading = {
      schedule: 'B',
      columns: ['items', 'deductions'],
      place: { line: 20, start: 0, end: 18 },
    };
    expect(found(files({ ...applying, 'B.suspense.items': 3 }, { schedules: [heading] }))).toEqual([
      'info superfluous-column 2026-01.focus:20:0-18',
    ]);
  });

  it('columns that are asked for must be there', () => {
    const heading = { schedule: 'B', columns: ['deductions'], place: { line: 20, start: 0, end: 18 } };
    expect(found(workspace(report('2026-01', complete, { schedules: [heading] })))).toEqual([
      'error missing-column 2026-01.focus:20:0-18',
    ]);
  });
});

describe('worksheets by date', () => {
  const mean = (rows: Record<string, number>) => {
    const { 'A.markets': _, ...rest } = complete;
    const facts = report('2026-03', rest, { worksheets: [made(rows)] });
    return [shown(evaluated(facts)[0], 'A.markets'), ...found(workspace(facts))];
  };

  it('hold from their date until the next', () => {
    expect(mean({ '2026-02-27': 41, '2026-03-16': 42, '2026-03-23': 44 })).toEqual(['figure 42.0']);
  });

  it('reach back to the first day of the window', () => {
    expect(mean({ '2026-03-01': 41 })).toEqual(['figure 41.0']);
    expect(mean({ '2026-03-02': 41 })).toEqual(['blank', 'error worksheet-dates 2026-03.focus:51:5-15']);
  });

  it('follow the order of time', () => {
    expect(mean({ '2026-02-27': 41, '2026-03-20': 42, '2026-03-10': 44 })).toEqual([
      'broken',
      'error worksheet-dates 2026-03.focus:53:5-15',
    ]);
  });
});

describe('rules', () => {
  const poor = report('2026-01', { ...complete, 'A.start': 36 });

  it('stand at their cell, with the figures they rest on', () => {
    const month = report('2026-01', { ...complete, 'A.start': 36, 'A.capital': 39 });
    expect(evaluate(workspace(month), small).findings).toMatchObject([
      {
        severity: 'breach',
        code: 'deficiency',
        message: 'Capital is 39, $1,000 short of 40.',
        place: { line: 9, start: 40, end: 50 },
        subject: { firm: 'acme', month: '2026-01', schedule: 'A', line: '50', item: '50', column: null },
      },
    ]);
    expect(found(workspace(poor))).toEqual(['breach deficiency 2026-01.focus:0:0-19']);
  });

  it('are strict: what is equal complies', () => {
    expect(found(workspace(report('2026-01', { ...complete, 'A.start': 37 })))).toEqual([]);
  });

  it('judge the exact requirement, not the rounded one', () => {
    const month = report('2026-01', { ...complete, 'A.start': 37, 'A.debt': { dollars: 600_001 } });
    expect(shown(evaluated(month)[0], 'A.minimum')).toBe('figure 40');
    expect(found(workspace(month))).toEqual([]);
  });

  it('are silent where they cannot be told', () => {
    const { 'A.profit': _, ...rest } = complete;
    expect(found(workspace(report('2026-01', { ...rest, 'A.start': 0 })))).toEqual([
      'warning unanswered-lines 2026-01.focus:0:0-19',
    ]);
  });

  it('hold from their date on', () => {
    const { 'A.start': _, ...later } = complete;
    const jump = (month: string) => report(month, { ...later, 'A.profit': 100 });
    const months = [report('2025-12', complete), jump('2026-01'), report('2026-02', later), jump('2026-03')];
    expect(found(workspace(...months))).toEqual(['warning jump 2026-03.focus:1:40-50']);
  });

  it('are accepted with a reason, at their line', () => {
    expect(found(workspace({ ...poor, accepts: [accept('deficiency')] }))).toEqual([
      'breach deficiency 2026-01.focus:0:0-19 accepted: noted',
    ]);
    expect(found(workspace({ ...poor, accepts: [accept('deficiency', '50')] }))).toEqual([
      'breach deficiency 2026-01.focus:0:0-19 accepted: noted',
    ]);
    expect(found(workspace({ ...poor, accepts: [accept('deficiency', '30')] }))).toEqual([
      'breach deficiency 2026-01.focus:0:0-19',
      'warning stale-acceptance 2026-01.focus:1:9-20',
    ]);
  });

  it('that stand at several lines are accepted only with the line', () => {
    const { 'A.start': _, ...later } = complete;
    const months = [report('2026-01', complete), report('2026-02', { ...later, 'A.profit': 100 })] as const;
    expect(found(workspace(months[0], { ...months[1], accepts: [accept('jump', '20')] }))).toEqual([
      'warning jump 2026-02.focus:1:40-50 accepted: noted',
    ]);
    expect(found(workspace(months[0], { ...months[1], accepts: [accept('jump')] }))).toEqual([
      'warning stale-acceptance 2026-02.focus:1:9-20',
      'warning jump 2026-02.focus:1:40-50',
    ]);
  });

  it('errors and unknown rules are not accepted', () => {
    const wrong = report(
      '2026-01',
      { ...complete, 'A.end': 1 },
      { accepts: [accept('control-total'), accept('luck')] },
    );
    expect(found(workspace(wrong))).toEqual([
      'warning not-acceptable 2026-01.focus:1:9-20',
      'warning unknown-rule 2026-01.focus:1:9-20',
      'error control-total 2026-01.focus:9:40-50',
    ]);
  });
});
