import { describe, expect, it } from 'vitest';
import {
  compileForm,
  LiveWorkspace,
  type EvaluatedReport,
  type Expression,
  type FilingFile,
  type ReportFacts,
  type RuleSpec,
} from '../src/index.ts';
import { file, firm, report, type Entry } from './support/facts.ts';
import { cell, dollars, small, smallForm } from './support/small-form.ts';
import { complete, shown, without } from './support/workspace.ts';

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04'] as const;

/** A month of a file of its own; months after the first begin with what the one before ended with. */
function month(id: string, of: string, entries: Record<string, Entry> = {}): FilingFile {
  const name = `${id}/${of}.focus`;
  const stated = of === MONTHS[0] ? complete : without(complete, 'A.start');
  return file(name, { reports: [report(of, { ...stated, ...entries }, { file: name, firm: id })] });
}

/** The first month of acme with other lines. */
function january(entries: Record<string, Entry>): ReportFacts {
  return report('2026-01', entries, { file: 'acme/2026-01.focus' });
}

function profile(id: string, settings: Record<string, string | number> = { method: 'basic' }): FilingFile {
  const name = `${id}/firm.focus`;
  return file(name, { firms: [{ ...firm(settings, id), file: name }] });
}

/** Two firms with four months each. */
function workspace(): LiveWorkspace {
  const live = new LiveWorkspace(small);
  for (const id of ['acme', 'zeta']) {
    live.set(profile(id));
    for (const of of MONTHS) live.set(month(id, of));
  }
  live.update();
  return live;
}

function codes(live: LiveWorkspace, name: string): string[] {
  return live.findingsIn(name).map(({ code }) => code);
}

/** The months of a firm, as objects, to see which are evaluated anew. */
function months(live: LiveWorkspace, id = 'acme'): readonly EvaluatedReport[] {
  return live.firm(id)?.reports ?? [];
}

/** Which months of acme are other objects than before. */
function anew(live: LiveWorkspace, before: readonly EvaluatedReport[]): string[] {
  return months(live)
    .filter((one, at) => one !== before[at])
    .map((one) => one.month);
}

describe('an edit', () => {
  it('evaluates the month anew, and no month that does not see what changed', () => {
    const live = workspace();
    const before = months(live);
    live.set(month('acme', '2026-01', { 'B.suspense.items': 7 }));
    expect(live.update()).toEqual({ files: [], reports: [{ firm: 'acme', month: '2026-01' }] });
    expect(anew(live, before)).toEqual(['2026-01']);
    expect(shown(live.report('acme', '2026-01'), 'B.total.items')).toBe('figure 7');
  });

  it('evaluates the months that rest on it, to the end of the chain', () => {
    const live = workspace();
    const before = months(live);
    live.set(month('acme', '2026-02', { 'A.profit': 9 }));
    live.update();
    expect(anew(live, before)).toEqual(['2026-02', '2026-03', '2026-04']);
    expect(months(live).map((one) => shown(one, 'A.end'))).toEqual([
      'figure 105',
      'figure 114',
      'figure 119',
      'figure 124',
    ]);
  });

  it('ends where a month comes to the same for those after it', () => {
    const live = workspace();
    const before = months(live);
    // The rule of February looks at the debt of January; nothing of February is other for it.
    live.set(month('acme', '2026-01', { 'A.debt': 601 }));
    live.update();
    expect(anew(live, before)).toEqual(['2026-01', '2026-02']);
  });

  it('looks at control totals as they are written, which excuse those that rest on them', () => {
    const live = workspace();
    live.set(month('acme', '2026-01', { 'A.end': 107 }));
    live.set(month('acme', '2026-02', { 'A.end': 112 }));
    expect(live.update().files).toEqual(['acme/2026-01.focus']);
    live.set(month('acme', '2026-01', { 'A.end': 108 }));
    expect(live.update().files).toEqual(['acme/2026-01.focus', 'acme/2026-02.focus']);
    expect(codes(live, 'acme/2026-02.focus')).toEqual(['control-total']);
  });

  it('tells anew how far the books are off in the months before', () => {
    const live = workspace();
    live.set(month('acme', '2026-01', { 'A.end': { dollars: 105_900 } }));
    live.set(month('acme', '2026-02', { 'A.end': { dollars: 111_400 } }));
    live.update();
    expect(codes(live, 'acme/2026-02.focus')).toEqual(['control-total-rounding']);
    live.set(month('acme', '2026-01', { 'A.end': { dollars: 105_100 } }));
    expect(live.update().files).toEqual(['acme/2026-01.focus', 'acme/2026-02.focus']);
    expect(codes(live, 'acme/2026-02.focus')).toEqual(['control-total']);
  });

  it('tells anew what a later month waits for', () => {
    const live = workspace();
    live.set(file('acme/2026-01.focus', { reports: [january(without(complete, 'A.profit'))] }));
    live.update();
    expect(live.report('acme', '2026-02')?.cell('A.end').waitsFor).toEqual(['20 profit of 2026-01']);
    live.set(file('acme/2026-01.focus', { reports: [january(without(complete, 'A.start'))] }));
    expect(live.update().reports.map((one) => one.month)).toEqual(MONTHS);
    expect(live.report('acme', '2026-02')?.cell('A.end').waitsFor).toEqual(['10 start of 2026-01']);
  });

  it('that only moves a figure moves it where a later month names its place', () => {
    const live = workspace();
    live.set(month('acme', '2026-02', { 'A.debt': 700 }));
    live.update();
    const places = () =>
      live.findingsIn('acme/2026-02.focus').flatMap((one) => one.related.map(({ place }) => place));
    expect(places()).toMatchObject([{ file: 'acme/2026-01.focus', line: 3 }]);
    const { 'A.debt': debt = 0, ...rest } = complete;
    live.set(file('acme/2026-01.focus', { reports: [january({ 'A.debt': debt, ...rest })] }));
    expect(live.update().files).toEqual(['acme/2026-02.focus']);
    expect(places()).toMatchObject([{ file: 'acme/2026-01.focus', line: 1 }]);
    live.delete('acme/2026-01.focus');
    live.set(
      file('moved.focus', { reports: [{ ...january({ 'A.debt': debt, ...rest }), file: 'moved.focus' }] }),
    );
    expect(live.update().files).toEqual(['acme/2026-02.focus']);
    expect(places()).toMatchObject([{ file: 'moved.focus', line: 1 }]);
  });

  it('shows the months before as they are now, also where the month itself is kept', () => {
    const live = workspace();
    const [, , , april] = months(live);
    live.set(month('acme', '2026-01', { 'B.suspense.items': 7 }));
    live.set(month('acme', '2026-02', { 'A.debt': 601 }));
    live.update();
    expect(live.report('acme', '2026-04')).toBe(april);
    const february = april?.prior?.prior;
    expect(february).toBe(live.report('acme', '2026-02'));
    expect(shown(february ?? undefined, 'A.debt')).toBe('figure 601');
    expect(shown(february?.prior ?? undefined, 'B.total.items')).toBe('figure 7');
  });

  it('does not look at other firms', () => {
    const live = workspace();
    const [zeta, reports] = [live.firm('zeta'), months(live, 'zeta')];
    live.set(month('acme', '2026-01', { 'A.profit': 9 }));
    expect(live.update().reports.every(({ firm: id }) => id === 'acme')).toBe(true);
    expect(live.firm('zeta')).toBe(zeta);
    expect(months(live, 'zeta')).toBe(reports);
  });

  it('names the files of which something else is found, and only those', () => {
    const live = workspace();
    live.set(month('acme', '2026-01', { 'A.end': 106, 'A.profit': 'broken' }));
    live.set(month('zeta', '2026-04', { 'A.end': 121 }));
    expect(live.update().files).toEqual(['zeta/2026-04.focus']);
    expect(codes(live, 'zeta/2026-04.focus')).toEqual(['control-total']);
    const found = live.findingsIn('zeta/2026-04.focus');
    live.set(month('acme', '2026-01'));
    expect(live.update().files).toEqual([]);
    expect(live.findingsIn('zeta/2026-04.focus')).toBe(found);
  });

  it('that changes nothing changes nothing', () => {
    const live = workspace();
    const before = months(live);
    live.set(month('acme', '2026-02'));
    live.set(profile('acme'));
    expect(live.update()).toEqual({ files: [], reports: [] });
    expect(anew(live, before)).toEqual([]);
  });

  it('of a setting evaluates every month of the firm', () => {
    const live = workspace();
    live.set(profile('acme', { method: 'alternative' }));
    expect(live.update().reports).toEqual(MONTHS.map((of) => ({ firm: 'acme', month: of })));
    expect(shown(live.report('acme', '2026-02'), 'A.debt')).toBe('inapplicable');
  });
});

describe('rules that look back', () => {
  const rule = (code: string, left: Expression, right: Expression): RuleSpec => ({
    code,
    ruleset: null,
    severity: 'warning',
    from: null,
    until: null,
    cites: [],
    text: code,
    place: { line: 0, start: 0, end: 0 },
    instances: [
      {
        at: null,
        when: { kind: 'compare', type: 'money', op: '<', left, right },
        quantities: [],
        message: [code],
      },
    ],
  });
  const exactCharges: Expression = { kind: 'cell', cell: 'A.charges', exact: true };
  const form = compileForm({
    ...smallForm,
    rules: [
      rule('charges-fell', exactCharges, { kind: 'prior', of: exactCharges }),
      rule(
        'means-little',
        { kind: 'mean-of-months', of: cell('A.profit'), months: 2, filed: true },
        dollars(9000),
      ),
    ],
  });
  const filedOn = (date: string) => ({ date, seal: null, place: { line: 1, start: 2, end: 20 } });

  const lower = { ...complete, 'B.suspense.deductions': 2400 };

  function two(): LiveWorkspace {
    const live = new LiveWorkspace(form);
    live.set(profile('acme'));
    live.set(file('1.focus', { reports: [report('2026-01', lower, { file: '1.focus' })] }));
    const second = report('2026-02', without(lower, 'A.start'), {
      file: '2.focus',
      filed: filedOn('2026-03-10'),
    });
    live.set(file('2.focus', { reports: [second] }));
    live.update();
    return live;
  }

  it('at an exact quantity see it change where the figure does not', () => {
    const live = two();
    const first = report('2026-01', { ...lower, 'B.suspense.deductions': 2450 }, { file: '1.focus' });
    live.set(file('1.focus', { reports: [first] }));
    live.update();
    expect(codes(live, '2.focus')).toEqual(['charges-fell']);
  });

  it('at filed months see a month filed', () => {
    const live = two();
    expect(codes(live, '2.focus')).toEqual([]);
    live.set(
      file('1.focus', {
        reports: [report('2026-01', lower, { file: '1.focus', filed: filedOn('2026-02-10') })],
      }),
    );
    live.update();
    expect(codes(live, '2.focus')).toEqual(['means-little']);
  });
});

describe('what links', () => {
  it('a month that goes leaves a gap, and one that comes closes it', () => {
    const live = workspace();
    live.delete('acme/2026-02.focus');
    const gone = live.update();
    expect(gone.files).toEqual(['acme/2026-01.focus', 'acme/2026-03.focus']);
    expect(codes(live, 'acme/2026-01.focus')).toEqual(['missing-month']);
    expect(codes(live, 'acme/2026-03.focus')).toEqual(['missing-month', 'unanswered-lines']);
    expect(live.report('acme', '2026-02')).toBeUndefined();
    live.set(month('acme', '2026-02'));
    expect(live.update().files).toEqual(gone.files);
    expect(codes(live, 'acme/2026-03.focus')).toEqual([]);
  });

  it('of a month given twice both reports are shown where they stand, and neither is computed', () => {
    const live = workspace();
    const again = report('2026-03', complete, { file: 'again.focus' });
    live.set(file('again.focus', { reports: [again] }));
    expect(live.update().files).toContain('again.focus');
    expect(live.reportsIn('again.focus').map(({ facts }) => facts)).toEqual([again]);
    expect(live.reportsIn('again.focus').map((one) => shown(one, 'A.end'))).toEqual(['broken']);
    expect(codes(live, 'again.focus')).toEqual(['duplicate-month']);
    live.delete('again.focus');
    live.update();
    expect(shown(live.report('acme', '2026-04'), 'A.end')).toBe('figure 120');
    expect(live.reportsIn('again.focus')).toEqual([]);
  });

  it('a report whose firm has no profile names those that have one', () => {
    const live = workspace();
    live.set(month('other', '2026-01'));
    live.update();
    expect(live.findingsIn('other/2026-01.focus')[0]?.message).toContain('(known: acme, zeta)');
    live.set(profile('brand-new'));
    expect(live.update().files).toEqual(['other/2026-01.focus']);
    expect(live.findingsIn('other/2026-01.focus')[0]?.message).toContain('(known: acme, brand-new, zeta)');
    expect([...live.firms.keys()]).toEqual(['acme', 'brand-new', 'other', 'zeta']);
  });

  it('a firm goes with the last file that states something of it', () => {
    const live = workspace();
    for (const name of [...live.files()].filter((one) => one.startsWith('acme/'))) live.delete(name);
    live.update();
    expect([...live.firms.keys()]).toEqual(['zeta']);
    expect(live.firm('acme')).toBeUndefined();
    expect([...live.files()]).toEqual(['zeta/firm.focus', ...MONTHS.map((of) => `zeta/${of}.focus`)]);
  });
});

describe('a month amended after the next one was filed', () => {
  const filed = (date: string) => ({ date, seal: null, place: { line: 1, start: 2, end: 20 } });

  it('stays what the next month rests on as it was reported', () => {
    const live = workspace();
    const name = 'acme/2026-02.focus';
    const amended = { date: '2026-05-20', reason: 'an error', place: { line: 2, start: 2, end: 20 } };
    const february = report(
      '2026-02',
      { ...without(complete, 'A.start'), 'A.profit': 4 },
      { file: name, filed: filed('2026-03-10'), amended },
    );
    Object.assign(february.entries.amend(small.cell('A.profit').position), {
      was: { value: 5, exact: null, place: { line: 3, start: 0, end: 9 } },
    });
    const march = report('2026-03', without(complete, 'A.start'), {
      file: 'acme/2026-03.focus',
      filed: filed('2026-04-10'),
    });
    const reported = { ...without(complete, 'A.start'), 'A.profit': 4 };
    live.set(
      file(name, { reports: [report('2026-02', reported, { file: name, filed: filed('2026-03-10') })] }),
    );
    live.set(file('acme/2026-03.focus', { reports: [march] }));
    live.update();
    // February comes to what it came to; only that it was something else when March was filed is new.
    live.set(file(name, { reports: [february] }));
    expect(live.update().files).toEqual(['acme/2026-03.focus']);
    expect(codes(live, 'acme/2026-03.focus')).toEqual(['amended-prior']);
    expect(months(live).map((one) => shown(one, 'A.end'))).toEqual([
      'figure 105',
      'figure 109',
      'figure 115',
      'figure 120',
    ]);
    live.set(month('acme', '2026-01', { 'A.profit': 6 }));
    live.update();
    expect(months(live).map((one) => shown(one, 'A.end'))).toEqual([
      'figure 106',
      'figure 110',
      'figure 116',
      'figure 121',
    ]);
  });
});
