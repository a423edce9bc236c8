import { describe, expect, it } from 'vitest';
import { evaluate, type ReportFacts } from '../src/index.ts';
import { accept, file, firm, made, report, type Entry } from './support/facts.ts';
import { small } from './support/small-form.ts';
import { complete, evaluated, found, shown, without, workspace } from './support/workspace.ts';

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

  it('that rest on a wrong one of their month and agree with it are not named again', () => {
    const wrong = report('2026-01', { ...complete, 'A.end': 106, 'A.capital': 104, 'A.charges': 2 });
    expect(found(workspace(wrong))).toEqual(['error control-total 2026-01.focus:9:40-50']);
  });

  it('that agree with a wrong one of a month before are named, once a month, and say where to begin', () => {
    const wrong = report('2026-01', { ...complete, 'A.end': 106, 'A.capital': 104, 'A.charges': 2 });
    const later = report('2026-02', { ...without(complete, 'A.start'), 'A.end': 111, 'A.capital': 109 });
    const { findings } = evaluate(workspace(wrong, later), small);
    expect(findings).toMatchObject([
      { place: { file: '2026-01.focus', line: 9 } },
      {
        severity: 'error',
        code: 'control-total',
        place: { file: '2026-02.focus', line: 8 },
        message:
          '30 end is written as 111 and computes to 110 (start 105, profit 5): a difference of 1. It agrees with what a month before is written as: correct that one first.',
        fixes: [],
      },
    ]);
  });

  it('that rest on a wrong one and disagree with it are named too', () => {
    const wrong = report('2026-01', { ...complete, 'A.end': 106, 'A.capital': 105 });
    expect(found(workspace(wrong))).toEqual([
      'error control-total 2026-01.focus:9:40-50',
      'error control-total 2026-01.focus:10:40-50',
    ]);
  });

  it('that agree with a total of the books are wrong all the same, where only rounding sets that one apart', () => {
    const month = report('2026-01', { ...complete, 'A.end': { dollars: 106_000 }, 'A.capital': 104 });
    expect(found(workspace(month))).toEqual([
      'info control-total-rounding 2026-01.focus:9:40-50',
      'error control-total 2026-01.focus:10:40-50',
    ]);
  });

  it('that are right are not named, though one they rest on is wrong', () => {
    const wrong = report('2026-01', { ...complete, 'A.end': 106, 'A.capital': 103 });
    expect(found(workspace(wrong))).toEqual(['error control-total 2026-01.focus:9:40-50']);
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

  it('in dollars from the books: an amount in dollars that rounds to nothing is rounded, too', () => {
    const month = report('2026-01', {
      ...complete,
      'A.start': { dollars: 100_499 },
      'A.profit': { dollars: 499 },
      'A.end': { dollars: 100_998 },
    });
    expect(found(workspace(month))).toEqual(['info control-total-rounding 2026-01.focus:9:40-50']);
  });

  it('in dollars from the books: what months before are off by is taken on, to the dollar', () => {
    const january = report('2026-01', { ...complete, 'A.end': { dollars: 105_900 } });
    const february = (end: number) =>
      report('2026-02', { ...without(complete, 'A.start'), 'A.profit': '-0-', 'A.end': { dollars: end } });
    const rounding = (file: string, line: number) =>
      `info control-total-rounding ${file}.focus:${String(line)}:40-50`;
    expect(found(workspace(january, february(105_900)))).toEqual([
      rounding('2026-01', 9),
      rounding('2026-02', 8),
    ]);
    const { findings } = evaluate(workspace(january, february(105_901)), small);
    expect(findings[1]).toMatchObject({
      severity: 'error',
      message:
        '30 end is $105,901 in the books and computes to 105 (start 105, profit -0-): a difference of $901, but rounding in the months before explains $900. Correct a line it rests on.',
    });
  });

  it('in dollars from the books: where no books stand in months before, the figures there count', () => {
    const january = report('2026-01', complete);
    const february = (end: number) =>
      report('2026-02', { ...without(complete, 'A.start'), 'A.end': { dollars: end } });
    expect(found(workspace(january, february(111_500)))).toEqual([
      'info control-total-rounding 2026-02.focus:8:40-50',
    ]);
    expect(found(workspace(january, february(111_501)))).toEqual([
      'error control-total 2026-02.focus:8:40-50',
    ]);
  });

  it('in dollars from the books: those that agree with a wrong one, as far as rounding goes, are not named again', () => {
    const month = report('2026-01', {
      ...complete,
      'A.end': { dollars: 110_600 },
      'A.charges': { dollars: 2_499 },
      'A.capital': { dollars: 108_101 },
    });
    expect(found(workspace(month))).toEqual(['error control-total 2026-01.focus:9:40-50']);
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

  it('an `or more` line in dollars counts by the dollar, and is an error where rounding does not explain it', () => {
    const months = (dollars: number, debt: Entry = 600) =>
      report('2026-01', { ...complete, 'A.debt': debt, 'A.minimum': { dollars } });
    const minimum = evaluated(months(40_400))[0]?.cell('A.minimum');
    expect(minimum).toMatchObject({ value: 40, exact: 40_400, origin: 'entered' });
    // A fifteenth of 600, which is rounded.
    expect(found(workspace(months(39_900)))).toEqual([]);
    expect(found(workspace(months(39_400)))).toEqual(['error below-minimum 2026-01.focus:9:40-50']);
  });

  it('an `or more` line that could not be read leaves it open whether it said more', () => {
    const broken = report('2026-01', { ...complete, 'A.minimum': 'broken' });
    expect(shown(evaluated(broken)[0], 'A.minimum')).toBe('broken');
    const lost = report('2026-01', complete, { holes: true });
    expect(shown(evaluated(lost)[0], 'A.minimum')).toBe('broken');
    expect(shown(evaluated(lost)[0], 'A.capital')).toBe('figure 103');
    const written = report('2026-01', { ...complete, 'A.minimum': 41 }, { holes: true });
    expect(shown(evaluated(written)[0], 'A.minimum')).toBe('figure 41');
  });

  it('of an undefined line are errors', () => {
    const month = report('2026-01', { ...complete, 'A.start': -3, 'A.ratio': 100 });
    expect(found(workspace(month))).toContain('error control-total 2026-01.focus:9:40-50');
  });
});

describe('lines that are not answered', () => {
  it('are one warning in a draft, that lists them', () => {
    const rest = without(complete, 'A.profit', 'B.suspense.items');
    const [finding] = evaluate(workspace(report('2026-01', rest)), small).findings;
    expect(finding).toMatchObject({
      severity: 'warning',
      code: 'unanswered-lines',
      message:
        '2 lines of January 2026 are not answered; write a figure, or -0- where there is nothing to report: schedule A: 20 profit; schedule B: 1 suspense (items).',
    });
  });

  it('are an error once filed', () => {
    const rest = without(complete, 'A.profit');
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

describe('the day of filing', () => {
  const filed = (date: string) =>
    found(
      workspace(
        report('2026-03', complete, { filed: { date, seal: null, place: { line: 1, start: 2, end: 20 } } }),
      ),
    );

  it('on the tenth business day is in time, the day after is late', () => {
    expect(filed('2026-04-14')).toEqual([]);
    expect(filed('2026-04-15')).toEqual(['warning late-filing 2026-03.focus:1:2-20']);
  });

  it('is not before the month has ended', () => {
    expect(filed('2026-03-31')).toEqual([]);
    expect(filed('2026-03-30')).toEqual(['error filed-before-end 2026-03.focus:1:2-20']);
    expect(filed('2025-04-14')).toEqual(['error filed-before-end 2026-03.focus:1:2-20']);
  });
});

describe('lines that do not apply', () => {
  const files = (entries: Record<string, Entry>, rest: Partial<ReportFacts> = {}) => [
    file('firm.focus', { firms: [firm({ method: 'alternative', columns: 'deductions' })] }),
    file('a', { reports: [report('2026-01', entries, rest)] }),
  ];
  const applying = without(complete, 'A.debt', 'B.suspense.items', 'B.breaks.items');

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
    const rest = without(complete, 'A.markets');
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

describe('computed lines that come to nothing', () => {
  const rest = without(complete, 'A.markets');
  const filed = { date: '2026-04-10', seal: null, place: { line: 0, start: 0, end: 5 } };
  const messages = (...months: ReportFacts[]) =>
    evaluate(workspace(...months), small).findings.map(
      ({ severity, code, message }) => `${severity} ${code}: ${message}`,
    );

  it('for a blank in a worksheet are named: a warning in a draft, an error once filed', () => {
    const worksheets = [made({ '2026-02-27': 41, '2026-03-16': null })];
    expect(messages(report('2026-03', rest, { worksheets }))).toEqual([
      'warning worksheet-blank: made leaves count of 2026-03-16 blank, so 90 markets is not computed; write a figure, or -0- where there is none.',
    ]);
    expect(messages(report('2026-03', rest, { worksheets, filed }))).toEqual([
      'error worksheet-blank: made leaves count of 2026-03-16 blank, so 90 markets is not computed, and the month is filed; write a figure, or -0- where there is none.',
    ]);
  });

  it('are not, where what is blank held before the days that count', () => {
    const worksheets = [made({ '2026-01-05': null, '2026-02-27': 41 })];
    expect(messages(report('2026-03', rest, { worksheets }))).toEqual([]);
  });

  it.each([
    ['is not answered', without(complete, 'A.profit')],
    ['cannot be read', { ...complete, 'A.profit': 'broken' as const }],
  ])('for a line of a month before that %s are named once the month is filed', (_what, entries) => {
    const before = report('2026-02', entries, { filed: { ...filed, date: '2026-03-10' } });
    const after = without(complete, 'A.start');
    const ofMarch = (month: ReportFacts) =>
      messages(before, month).filter((message) => message.includes('March'));
    expect(ofMarch(report('2026-03', after))).toEqual([]);
    expect(ofMarch(report('2026-03', after, { filed }))).toEqual([
      'error uncomputed-lines: 10 start, 30 end and 2 more lines of March 2026 are not computed, and the month is filed: 20 profit of February 2026 is not answered, or cannot be read; complete that month first.',
    ]);
  });

  it('for an entry of their own month are told with that entry', () => {
    const month = report('2026-03', without(complete, 'A.profit'), { filed });
    expect(messages(month)).toEqual([expect.stringMatching(/^error unanswered-lines/)]);
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
        message: 'Capital is $39,000, $1,000 short of $40,000.',
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
    const rest = without(complete, 'A.profit');
    expect(found(workspace(report('2026-01', { ...rest, 'A.start': 0 })))).toEqual([
      'warning unanswered-lines 2026-01.focus:0:0-19',
    ]);
  });

  it('hold from their date on', () => {
    const later = without(complete, 'A.start');
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
    const later = without(complete, 'A.start');
    const months = [report('2026-01', complete), report('2026-02', { ...later, 'A.profit': 100 })] as const;
    expect(found(workspace(months[0], { ...months[1], accepts: [accept('jump', '20')] }))).toEqual([
      'warning jump 2026-02.focus:1:40-50 accepted: noted',
    ]);
    expect(found(workspace(months[0], { ...months[1], accepts: [accept('jump')] }))).toEqual([
      'warning stale-acceptance 2026-02.focus:1:9-20',
      'warning jump 2026-02.focus:1:40-50',
    ]);
  });

  it('an acceptance is not stale while its rule cannot be judged', () => {
    const broken = { ...complete, 'A.profit': 'broken' } as const;
    expect(found(workspace(report('2026-01', broken, { accepts: [accept('deficiency')] })))).toEqual([]);
    expect(found(workspace(report('2026-01', complete, { accepts: [accept('deficiency')] })))).toEqual([
      'warning stale-acceptance 2026-01.focus:1:9-20',
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
