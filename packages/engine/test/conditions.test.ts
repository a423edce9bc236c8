/** Conditions and means that look at dates, at the month before, and at what is filed. */
import { describe, expect, it } from 'vitest';
import { compileForm, evaluate, type Condition, type Expression, type Form } from '../src/index.ts';
import { file, firm, report } from './support/facts.ts';
import { cell, dollars, methodIs, smallForm } from './support/small-form.ts';
import { complete } from './support/workspace.ts';

const FILED = { date: '2026-12-31', seal: null, place: { line: 1, start: 2, end: 20 } };

/** The small form with a date in its profile, and with this condition in its only rule. */
function formWith(when: Condition): Form {
  const [rule] = smallForm.rules;
  const [instance] = rule?.instances ?? [];
  const [setting] = smallForm.settings;
  if (rule === undefined || instance === undefined || setting === undefined) throw new Error('a small form');
  const opened = { ...setting, name: 'opened', type: 'date', choices: [], presence: 'optional' } as const;
  return {
    ...smallForm,
    settings: [...smallForm.settings, opened],
    rules: [{ ...rule, instances: [{ ...instance, when }] }],
  };
}

/** The months, of those given, in which the rule stands. */
function standing(
  when: Condition,
  months: readonly string[],
  { settings = {}, drafts = [] as readonly string[] } = {},
): string[] {
  const reports = months.map((month) =>
    report(month, complete, drafts.includes(month) ? {} : { filed: FILED }),
  );
  const files = [
    file('firm.focus', { firms: [firm({ method: 'basic', ...settings })] }),
    ...reports.map((one) => file(one.file, { reports: [one] })),
  ];
  return evaluate(files, compileForm(formWith(when)))
    .findings.filter(({ code }) => code === 'deficiency')
    .map(({ subject }) => subject.month ?? '');
}

describe('within months of a date', () => {
  const firstYear: Condition = { kind: 'within', months: 12, setting: 'opened' };
  const years = ['2026-05', '2026-06', '2026-07'];

  it('holds while the month ends before they have passed', () => {
    expect(standing(firstYear, years, { settings: { opened: '2025-06-30' } })).toEqual(['2026-05']);
    expect(standing(firstYear, years, { settings: { opened: '2025-07-01' } })).toEqual([
      '2026-05',
      '2026-06',
    ]);
  });

  it('cannot be told without the date', () => {
    expect(standing(firstYear, years)).toEqual([]);
    expect(standing({ kind: 'not', of: firstYear }, years)).toEqual([]);
  });
});

describe('a condition in the month before', () => {
  it('holds where it held then, and cannot be told where that month is missing', () => {
    const months = ['2026-05', '2026-06', '2026-08'];
    expect(standing({ kind: 'prior', of: methodIs('basic') }, months)).toEqual(['2026-06']);
    expect(standing({ kind: 'prior', of: { kind: 'not', of: methodIs('basic') } }, months)).toEqual([]);
  });
});

describe('a mean over filed months', () => {
  const mean = (filed: boolean): Condition => {
    const left: Expression = { kind: 'mean-of-months', of: cell('A.profit'), months: 2, filed };
    return { kind: 'compare', op: '>=', type: 'money', left, right: dollars(5000) };
  };
  const months = ['2026-05', '2026-06', '2026-07'];

  it('has a value once all of them are filed', () => {
    expect(standing(mean(true), months)).toEqual(['2026-06', '2026-07']);
    expect(standing(mean(true), months, { drafts: ['2026-07'] })).toEqual(['2026-06']);
    expect(standing(mean(true), months, { drafts: ['2026-05'] })).toEqual(['2026-07']);
  });

  it('is not asked of a mean over months', () => {
    expect(standing(mean(false), months, { drafts: months })).toEqual(['2026-06', '2026-07']);
  });
});
