import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareFilings,
  compareReports,
  compareWorkspaces,
  evaluate,
  printFigure,
  printMonth,
  rootCauses,
  type Cause,
  type EvaluatedReport,
  type FigureChange,
  type FilingFile,
  type ReportComparison,
  type ReportFacts,
  type SideFigure,
} from '../src/index.ts';
import { accept, file, firm, made, report, type Entry } from './support/facts.ts';
import { small } from './support/small-form.ts';
import { basic, complete, evaluated, without, workspace } from './support/workspace.ts';

const january = report('2026-01', complete);
const february = report('2026-02', without(complete, 'A.start'));

/** The last of some months. */
function last(...reports: ReportFacts[]): EvaluatedReport {
  const found = evaluated(...reports).at(-1);
  if (found === undefined) throw new Error('there is no month');
  return found;
}

/** A month with some entries changed. */
function january2(entries: Record<string, Entry>, rest: Partial<ReportFacts> = {}): ReportFacts {
  return report('2026-01', { ...complete, ...entries }, rest);
}

/** What is told of two months, a line for each change. */
function told(comparison: ReportComparison): string[] {
  const { entered, derived, rules, notCompared, change } = comparison;
  return [
    ...(change === 'changed' ? [] : [change]),
    ...notCompared.map(({ side, reason }) => `${side} ${reason}`),
    ...entered.map((one) => {
      switch (one.kind) {
        case 'figure':
          return `entered ${figure(one)}${one.isControlTotal ? ', a control total' : ''}`;
        case 'row':
          return `${one.change} row ${one.worksheet} ${one.label}`;
        case 'worksheet':
          return `worksheet ${one.worksheet} ${one.before} → ${one.after}`;
        case 'state':
          return `${one.before.state} → ${one.after.state}`;
        case 'acceptance':
          return `accept ${one.rule} ${one.before ?? '-'} → ${one.after ?? '-'}`;
      }
    }),
    ...derived.map((one) => `derived ${figure(one)} because ${one.causes.map(causeText).join(', ')}`),
    ...rules.map(({ status, code, cell }) => `${status} ${code}${cell === null ? '' : ` at ${cell.id}`}`),
  ];
}

function figure({ cell, before, after, difference }: FigureChange): string {
  return `${cell.id} ${shown(before)} → ${shown(after)}${difference === null ? '' : ` by ${difference}`}`;
}

function shown(side: SideFigure | null): string {
  if (side === null) return 'nothing';
  return side.value === null ? side.state : printFigure(side.value, 'count');
}

function causeText(cause: Cause): string {
  switch (cause.kind) {
    case 'cell':
      return `${cause.cell.id}${cause.monthsBack === 0 ? '' : ` of ${cause.month}`}`;
    case 'case':
      return `case ${cause.after.text}`;
    case 'month':
      return `${printMonth(cause.month)} there ${cause.there}`;
    case 'setting':
    case 'quantity':
    case 'worksheet':
      return `${cause.kind} ${cause.name}`;
  }
}

describe('two states of a month', () => {
  it('are the same where nothing differs', () => {
    const comparison = compareReports(last(january), last(report('2026-01', complete)));
    expect({ change: comparison.change, told: told(comparison) }).toEqual({ change: 'none', told: ['none'] });
  });

  it('differ by what was entered and by what follows, each with what caused it', () => {
    expect(told(compareReports(last(january), last(january2({ 'A.profit': 8, 'A.debt': 750 }))))).toEqual([
      'entered A.profit 5 → 8 by 3',
      'entered A.debt 600 → 750 by 150',
      'derived A.end 105 → 108 by 3 because A.profit',
      'derived A.capital 103 → 106 by 3 because A.end',
      'derived A.minimum 40 → 50 by 10 because A.debt',
      'derived A.ratio 58,252 → 70,755 by 12503 because A.debt, A.capital',
    ]);
  });

  it('keep what was typed apart from control totals written anew', () => {
    const before = last(january2({ 'A.end': 105 }));
    const after = last(january2({ 'A.profit': 8, 'A.end': 108 }));
    expect(told(compareReports(before, after)).slice(0, 2)).toEqual([
      'entered A.profit 5 → 8 by 3',
      'entered A.end 105 → 108 by 3, a control total',
    ]);
  });

  it('tell states, not numbers, where there is none on one side', () => {
    expect(told(compareReports(last(january), last(january2({ 'A.profit': 'broken' }))))).toEqual([
      'entered A.profit 5 → broken',
      'derived A.end 105 → broken because A.profit',
      'derived A.capital 103 → broken because A.end',
      'derived A.ratio 58,252 → broken because A.capital',
    ]);
    const unanswered = last(report('2026-01', without(complete, 'A.profit')));
    expect(told(compareReports(unanswered, last(january2({ 'A.profit': '-0-' }))))).toContain(
      'entered A.profit blank → -0-',
    );
  });

  it('compare cents where the figures round to the same', () => {
    const before = last(january2({ 'A.debt': { dollars: 600_100 } }));
    const after = last(january2({ 'A.debt': { dollars: 600_200 } }));
    const { entered, derived } = compareReports(before, after);
    expect(entered).toMatchObject([{ difference: 0, before: { exact: 600_100 }, after: { exact: 600_200 } }]);
    expect(derived).toEqual([]);
  });

  it('compare worksheets row by row, and what rests on them', () => {
    const with_ = (rows: Record<string, number>) =>
      last(report('2026-01', without(complete, 'A.markets'), { worksheets: [made(rows)] }));
    expect(
      told(compareReports(with_({ '2025-12-31': 4 }), with_({ '2025-12-31': 4, '2026-01-16': 6 }))),
    ).toEqual(['added row made 2026-01-16', 'derived A.markets 40 → 50 by 10 because worksheet made']);
    expect(told(compareReports(last(january), with_({ '2025-12-31': 4 })))).toEqual([
      'entered A.markets -0- → blank',
      'worksheet made absent → given',
      'added row made 2025-12-31',
    ]);
  });

  it('tell what the rules say: newly broken, accepted, satisfied, still broken', () => {
    const poor = { 'A.start': -90 };
    expect(told(compareReports(last(january), last(january2(poor))))).toContain(
      'broken deficiency at A.capital',
    );
    const accepted = { accepts: [accept('deficiency')] };
    expect(told(compareReports(last(january2(poor)), last(january2(poor, accepted))))).toEqual([
      'accept deficiency - → noted',
      'accepted deficiency at A.capital',
    ]);
    expect(told(compareReports(last(january2(poor, accepted)), last(january2(poor))))).toEqual([
      'accept deficiency noted → -',
      'unaccepted deficiency at A.capital',
    ]);
    expect(told(compareReports(last(january2(poor)), last(january)))).toContain(
      'satisfied deficiency at A.capital',
    );
    expect(told(compareReports(last(january2(poor)), last(january2({ 'A.start': -91 }))))).toContain(
      'still deficiency at A.capital',
    );
    expect(
      told(compareReports(last(january2(poor)), last(january2({ ...poor, 'A.profit': 'broken' })))),
    ).toContain('untold deficiency at A.capital');
  });

  it('tell the headroom of rules, and which came near', () => {
    const [change] = compareReports(last(january), last(january2({ 'A.start': 40 }))).headroom;
    expect(change).toMatchObject({
      rule: 'deficiency',
      before: 63,
      after: 3,
      figure: 'capital',
      comesNear: true,
    });
    const [far] = compareReports(last(january), last(january2({ 'A.start': 99 }))).headroom;
    expect(far).toMatchObject({ before: 63, after: 62, comesNear: false });
  });

  it('walk back to what was typed, and to the month before', () => {
    const before = last(january, february);
    const after = last(january2({ 'A.profit': 8 }), february);
    const comparison = compareReports(before, after);
    expect(told(comparison)[0]).toBe('derived A.start 105 → 108 by 3 because A.end of 2026-01');
    expect(rootCauses(comparison, 'A.ratio').map(causeText)).toEqual(['A.end of 2026-01']);
    const own = compareReports(last(january), last(january2({ 'A.profit': 8 })));
    expect(rootCauses(own, 'A.ratio').map(causeText)).toEqual(['A.profit']);
    expect(rootCauses(own, 'A.debt')).toEqual([]);
  });

  it('compare a month with the one before it', () => {
    const after = last(january, report('2026-02', { ...without(complete, 'A.start'), 'A.profit': 9 }));
    const comparison = compareReports(after.prior, after);
    expect(comparison.months).toEqual({ before: '2026-01', after: '2026-02' });
    expect(told(comparison)).toContain('derived A.end 105 → 114 by 9 because A.start, A.profit');
  });

  it('compute nothing where a side says two things', () => {
    const conflict = last(january2({ 'A.profit': 8 }, { conflicted: true }));
    expect(told(compareReports(last(january), conflict))).toEqual(['after conflict']);
  });

  it('leave out what is missing for not being read', () => {
    const held = last(report('2026-01', without(complete, 'A.debt'), { holes: true }));
    const lines = told(compareReports(last(january), held));
    expect(lines).toContain('after held');
    expect(lines.filter((line) => line.startsWith('entered'))).toEqual([]);
  });

  it('name what is known at a glance of a month that comes or goes', () => {
    const comparison = compareReports(null, last(january, february));
    expect({ ...comparison, rules: [] }).toMatchObject({
      change: 'added',
      months: { before: null, after: '2026-02' },
      written: 7,
      entered: [],
      derived: [],
    });
    expect(compareReports(last(january), null).change).toBe('removed');
    expect(() => compareReports(null, null)).toThrow(RangeError);
  });
});

describe('two states of a workspace', () => {
  const state = (...files: FilingFile[]) => evaluate(files, small);

  it('are the same however their files are arranged', () => {
    const before = state(...workspace(january, february));
    const after = state(file('all.focus', { firms: [basic], reports: [february, january] }));
    expect(compareWorkspaces(before, after)).toEqual({ unread: [], houseRules: [], firms: [] });
  });

  it('differ by months, firms and lines of the profile', () => {
    const before = state(...workspace(january));
    const dearer = firm({ method: 'basic', floor: 2000 });
    const other = { ...firm({ method: 'basic' }, 'bright'), file: 'b.focus' };
    const after = state(
      file('firm.focus', { firms: [dearer] }),
      file('b.focus', { firms: [other] }),
      ...workspace(january, february).slice(1),
    );
    const { firms } = compareWorkspaces(before, after);
    expect(firms.map(({ id, change }) => [id, change])).toEqual([
      ['acme', 'changed'],
      ['bright', 'added'],
    ]);
    expect(firms[0]?.profile).toMatchObject([
      {
        name: 'floor',
        from: null,
        before: { state: 'absent' },
        after: { state: 'set', value: { amount: 2000 } },
      },
    ]);
    expect(firms[0]?.months.map(({ month, change }) => `${month} ${change}`)).toEqual([
      // What the profile says is told once, not in every month in which nothing follows from it.
      '2026-02 added',
    ]);
  });

  it('do not say that a month is gone where it may stand in what cannot be read', () => {
    const before = state(...workspace(january, february));
    const place = { file: '2026-02.focus', line: 0, start: 0, end: 5 };
    const nobody = { firm: null, month: null, schedule: null, line: null, item: null, column: null };
    const said = { place, code: 'broken-heading', message: 'broken', cites: [], accepted: null };
    const broken: FilingFile = {
      ...file('2026-02.focus', {}),
      findings: [{ ...said, severity: 'error', subject: nobody, related: [], fixes: [] }],
    };
    const { unread, firms } = compareWorkspaces(before, state(...workspace(january), broken));
    expect(unread).toMatchObject([{ side: 'after', finding: { code: 'broken-heading' } }]);
    expect(firms[0]?.months.at(-1)).toMatchObject({ month: '2026-02', change: 'unknown' });
  });
});

/** A month of a chain: its entries, perhaps changed, perhaps given to both sides, perhaps to one. */
const month = fc.record({
  profit: fc.integer({ min: -60, max: 60 }),
  changed: fc.option(
    fc.oneof(fc.integer({ min: -60, max: 60 }), fc.constantFrom('broken' as const, '-0-' as const)),
  ),
  there: fc.constantFrom('both', 'both', 'both', 'both', 'before', 'after', 'twice'),
  filed: fc.boolean(),
});

type Month = typeof month extends fc.Arbitrary<infer T> ? T : never;

/** The files of both states, the facts of a month that is the same given to both, as who reads a text once does. */
function states(months: readonly Month[]): { before: FilingFile[]; after: FilingFile[] } {
  const before = [file('firm.focus', { firms: [basic] })];
  const after = [...before];
  months.forEach(({ profit, changed, there, filed }, index) => {
    const name = `2026-${String(index + 1).padStart(2, '0')}`;
    const entries = index === 0 ? complete : without(complete, 'A.start');
    const rest: Partial<ReportFacts> = filed
      ? { filed: { date: `${name}-28`, seal: null, place: january.place } }
      : {};
    const old = file(`${name}.focus`, { reports: [report(name, { ...entries, 'A.profit': profit }, rest)] });
    const now =
      changed === null
        ? old
        : file(`${name}.focus`, { reports: [report(name, { ...entries, 'A.profit': changed }, rest)] });
    if (there !== 'after') before.push(old);
    if (there !== 'before') after.push(now);
    if (there === 'twice') after.push({ ...now, file: `${name}-again.focus` });
  });
  return { before, after };
}

describe('comparisons of any two states', () => {
  const chains = fc.array(month, { minLength: 1, maxLength: 8 });

  it('are the same whether what is the same is evaluated once or twice', () => {
    fc.assert(
      fc.property(chains, (months) => {
        const { before, after } = states(months);
        const once = compareFilings({ files: before, form: small }, { files: after, form: small });
        const twice = compareWorkspaces(evaluate(before, small), evaluate(after, small));
        expect(once).toEqual(twice);
      }),
    );
  });

  it('tell nothing of a state and itself', () => {
    fc.assert(
      fc.property(chains, (months) => {
        const { after } = states(months);
        const { unread, firms } = compareWorkspaces(evaluate(after, small), evaluate(after, small));
        expect({ unread, firms }).toEqual({ unread: [], firms: [] });
      }),
    );
  });

  it('turn round with their sides', () => {
    const changes = (comparison: ReturnType<typeof compareWorkspaces>, sign: 1 | -1): string[] =>
      comparison.firms.flatMap((one) =>
        one.months.flatMap(({ month: of, entered, derived }) =>
          [...entered.filter((change) => change.kind === 'figure'), ...derived].map(
            ({ cell, before, after, difference }) =>
              [
                of,
                cell.id,
                ...(sign === 1 ? [shown(before), shown(after)] : [shown(after), shown(before)]),
              ].join(' ') + (difference === null ? '' : ` ${difference * sign + 0}`),
          ),
        ),
      );
    fc.assert(
      fc.property(chains, (months) => {
        const { before, after } = states(months);
        const [old, now] = [evaluate(before, small), evaluate(after, small)];
        expect(changes(compareWorkspaces(old, now), 1)).toEqual(changes(compareWorkspaces(now, old), -1));
      }),
    );
  });

  it('have differences that lead from what was to what is', () => {
    fc.assert(
      fc.property(chains, (months) => {
        const { before, after } = states(months);
        const { firms } = compareFilings({ files: before, form: small }, { files: after, form: small });
        for (const { derived } of firms.flatMap((one) => one.months)) {
          for (const { before: old, after: now, difference, causes } of derived) {
            expect(causes.length).toBeGreaterThan(0);
            if (difference !== null) expect((old?.value ?? 0) + difference).toBe(now?.value);
          }
        }
      }),
    );
  });
});
