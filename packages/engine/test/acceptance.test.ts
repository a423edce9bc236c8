/** `accept RULE [KEY [COLUMN]] "reason"` (`language.md` 14): which findings it covers, and what is told of one that covers none. */
import { describe, expect, it } from 'vitest';
import {
  compileForm,
  evaluate,
  type AcceptFact,
  type Condition,
  type Form,
  type RuleSpec,
} from '../src/index.ts';
import { report, type Entry } from './support/facts.ts';
import { cell, dollars, smallForm } from './support/small-form.ts';
import { complete, without, workspace } from './support/workspace.ts';

const nowhere = { line: 0, start: 0, end: 0 };

const above = (id: string, limit: number): Condition => ({
  kind: 'compare',
  op: '>',
  type: 'money',
  left: cell(id),
  right: dollars(limit),
});

function rule(code: string, rest: Partial<RuleSpec>, at: readonly (string | null)[], limit = 0): RuleSpec {
  return {
    code,
    ruleset: null,
    severity: 'warning',
    from: null,
    until: null,
    cites: [],
    text: 'it > limit',
    place: nowhere,
    instances: at.map((id) => ({
      at: id,
      when: above(id ?? 'A.profit', limit),
      quantities: [],
      message: ['More than usual.'],
    })),
    ...rest,
  };
}

/** The small form; its line `10 start` is the first of schedule A, so that both schedules have a line 1. */
const form: Form = {
  ...smallForm,
  schedules: smallForm.schedules.map((schedule) => ({
    ...schedule,
    rows: schedule.rows.map((row) =>
      row.kind === 'line' && row.line.key === '10' ? { ...row, line: { ...row.line, line: '1' } } : row,
    ),
  })),
  rules: [
    rule('large', {}, [
      'A.start',
      'B.suspense.items',
      'B.suspense.deductions',
      'B.breaks.items',
      'B.breaks.deductions',
    ]),
    rule('counted', {}, ['B.suspense.items', 'B.suspense.deductions']),
    rule('profitable', {}, ['A.profit']),
    rule('good-month', {}, [null]),
    rule('to-be-noted', { severity: 'info' }, ['A.profit']),
    rule('impossible', { severity: 'error' }, ['A.profit'], 1_000_000),
    rule('ended', { until: '2025-12-31' }, ['A.profit']),
    rule('slow', {}, ['A.profit', 'A.debt'], 5_000_000),
  ],
};
const compiled = compileForm(form);

/** An acceptance on its own line, as it would be written: `large 1 items`. */
function accept(written: string, line = 1): AcceptFact {
  const [code = '', key = null, column = null] = written.split(' ');
  const rulePlace = { line, start: 9, end: 9 + code.length };
  return {
    rule: code,
    key,
    column,
    reason: `because ${written}`,
    place: { ...rulePlace, start: 2 },
    rulePlace,
  };
}

/** What a month with acceptances comes to, those about the acceptances by their messages. */
function told(entries: Record<string, Entry>, ...written: string[]): string[] {
  const accepts = written.map((one, index) => accept(one, index + 1));
  const month = report('2026-01', entries, { accepts });
  return evaluate(workspace(month), compiled).findings.map(({ code, subject, accepted, message, place }) => {
    if (['stale-acceptance', 'not-acceptable', 'unknown-rule'].includes(code)) {
      return `${code} on line ${place.line}: ${message}`;
    }
    const at = [code, subject.item ?? subject.line ?? 'report', subject.column].filter(Boolean).join(' ');
    return `${at}: ${accepted ?? 'open'}`;
  });
}

/** Nothing of the rules stands. */
const quiet: Record<string, Entry> = {
  ...complete,
  'A.start': -500,
  'A.profit': '-0-',
  'A.debt': '-0-',
  'B.suspense.items': '-0-',
  'B.suspense.deductions': '-0-',
};

describe('an acceptance covers', () => {
  it('the line of its key, not one of that number in another schedule', () => {
    const entries = { ...quiet, 'A.start': 5, 'B.suspense.items': 3 };
    expect(told(entries, 'large 1')).toEqual([
      'large 10: open',
      'counted 1 items: open',
      'large 1 items: because large 1',
    ]);
    expect(told({ ...quiet, 'A.start': 5 }, 'large 1')).toEqual([
      'stale-acceptance on line 1: There is nothing to accept: large does not stand at 1 suspense this month; remove the line.',
      'large 10: open',
    ]);
    expect(told({ ...quiet, 'A.start': 5 }, 'large 10')).toEqual(['large 10: because large 10']);
  });

  it('every column of a line, or the one it names', () => {
    const entries = { ...quiet, 'B.breaks.items': 3, 'B.breaks.deductions': 1000 };
    expect(told(entries, 'large 2')).toEqual([
      'large 2 items: because large 2',
      'large 2 deductions: because large 2',
    ]);
    expect(told(entries, 'large 2 deductions')).toEqual([
      'large 2 items: open',
      'large 2 deductions: because large 2 deductions',
    ]);
  });

  it('with the most particular of several that could', () => {
    const entries = { ...quiet, 'B.breaks.items': 3, 'B.breaks.deductions': 1000 };
    expect(told(entries, 'large 2', 'large 2 items')).toEqual([
      'large 2 items: because large 2 items',
      'large 2 deductions: because large 2',
    ]);
  });

  it('the one line of a rule without its key, in every column', () => {
    const entries = { ...quiet, 'B.suspense.items': 3, 'B.suspense.deductions': 1000 };
    expect(told(entries, 'counted', 'large 1')).toEqual([
      'counted 1 items: because counted',
      'large 1 items: because large 1',
      'counted 1 deductions: because counted',
      'large 1 deductions: because large 1',
    ]);
  });

  it('a rule that stands at the report', () => {
    const entries = { ...quiet, 'A.profit': 5 };
    expect(told(entries, 'good-month', 'profitable 20')).toEqual([
      'good-month report: because good-month',
      'profitable 20: because profitable 20',
      'to-be-noted 20: open',
    ]);
  });

  it('what is not answered in a draft', () => {
    expect(told(without(quiet, 'A.profit'), 'unanswered-lines')).toEqual([
      'unanswered-lines report: because unanswered-lines',
    ]);
  });
});

describe('an acceptance that covers nothing is told', () => {
  it.each([
    ['its rule does not stand', 'profitable', 'profitable does not stand this month; remove the line.'],
    [
      'its rule does not stand there',
      'large 2 items',
      'large does not stand at 2 breaks (items) this month; remove the line.',
    ],
    ['its rule holds no more', 'ended', 'ended does not stand this month; remove the line.'],
  ])('%s', (_, written, message) => {
    expect(told(quiet, written)).toEqual([
      `stale-acceptance on line 1: There is nothing to accept: ${message}`,
    ]);
  });

  it('its rule never stands at that line', () => {
    expect(told(quiet, 'profitable 30')).toEqual([
      'stale-acceptance on line 1: profitable never stands at 30; it stands at 20 profit.',
    ]);
    expect(told(quiet, 'large 3')).toEqual([
      'stale-acceptance on line 1: large never stands at 3; it stands at 10 start, 1 suspense (items), 1 suspense (deductions), 2 breaks (items), 2 breaks (deductions).',
    ]);
  });

  it('its rule stands at the report, at no line', () => {
    const entries = { ...quiet, 'A.profit': 5 };
    expect(told(entries, 'good-month 20')).toContain(
      'stale-acceptance on line 1: good-month stands at the report: write it without a line.',
    );
    expect(told(without(quiet, 'A.profit'), 'unanswered-lines 20')).toContain(
      'stale-acceptance on line 1: unanswered-lines stands at the report: write it without a line.',
    );
  });

  it('its rule can stand at several lines and it names none', () => {
    expect(told({ ...quiet, 'B.breaks.items': 3 }, 'large')).toEqual([
      'stale-acceptance on line 1: large can stand at 3 lines: write the key of the line behind the rule.',
      'large 2 items: open',
    ]);
  });

  it('another acceptance covers it already', () => {
    expect(told({ ...quiet, 'A.profit': 5 }, 'profitable', 'profitable', 'good-month')).toContain(
      'stale-acceptance on line 2: profitable is accepted already, on line 2; remove one of the two.',
    );
  });

  it('it is an error, or information', () => {
    expect(told({ ...quiet, 'A.profit': 5000 }, 'impossible', 'good-month', 'profitable')).toEqual([
      'good-month report: because good-month',
      'not-acceptable on line 1: impossible is an error: errors cannot be accepted, correct the figure.',
      'impossible 20: open',
      'profitable 20: because profitable',
      'to-be-noted 20: open',
    ]);
    expect(told(quiet, 'impossible')).toEqual([
      'not-acceptable on line 1: impossible is an error: errors cannot be accepted, correct the figure.',
    ]);
    expect(told(quiet, 'to-be-noted')).toEqual([
      'not-acceptable on line 1: to-be-noted is information, which needs no acceptance; remove the line.',
    ]);
  });

  it('it is found by no rule', () => {
    expect(told(quiet, 'control-total')).toEqual([
      'not-acceptable on line 1: control-total is no rule, and cannot be accepted; remove the line.',
    ]);
  });

  it('there is no such rule', () => {
    expect(told(quiet, 'luck')).toEqual([
      'unknown-rule on line 1: There is no rule luck that could be accepted; "focus rules" lists them.',
    ]);
  });
});

describe('an acceptance is not called stale', () => {
  it('while its rule cannot be judged at its line', () => {
    expect(told({ ...quiet, 'A.profit': 'broken' }, 'profitable')).toEqual([]);
    expect(told({ ...quiet, 'A.profit': 'broken' }, 'slow 20')).toEqual([]);
  });

  it('but is, while its rule cannot be judged at another, or no longer holds', () => {
    expect(told({ ...quiet, 'A.profit': 'broken' }, 'slow 60')).toEqual([
      'stale-acceptance on line 1: There is nothing to accept: slow does not stand at 60 debt this month; remove the line.',
    ]);
    expect(told({ ...quiet, 'A.profit': 'broken' }, 'ended')).toEqual([
      'stale-acceptance on line 1: There is nothing to accept: ended does not stand this month; remove the line.',
    ]);
  });
});
