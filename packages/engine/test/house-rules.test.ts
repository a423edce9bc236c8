/** House rules that a form has taken in: they hold for the firms that take them on, while they do, and change no figure. */
import { describe, expect, it } from 'vitest';
import {
  compileForm,
  evaluate,
  type AcceptFact,
  type Condition,
  type Expression,
  type FirmFacts,
  type Form,
  type RuleSpec,
  type SettingFact,
  type SettingSpec,
} from '../src/index.ts';
import { file, firm, made, report } from './support/facts.ts';
import { cell, dollars, formula, small, smallForm } from './support/small-form.ts';
import { basic, complete, without } from './support/workspace.ts';

const nowhere = { line: 0, start: 0, end: 0 };

function setting(name: string, rest: Partial<SettingSpec>): SettingSpec {
  return {
    name,
    ruleset: 'policy',
    label: name,
    type: 'money',
    choices: [],
    presence: 'default',
    fallback: null,
    formula: null,
    place: nowhere,
    ...rest,
  };
}

function rule(code: string, ruleset: string, when: Condition): RuleSpec {
  return {
    code: `${ruleset}/${code}`,
    ruleset,
    severity: 'warning',
    from: null,
    until: null,
    cites: [{ text: 'Capital Policy 4.2', href: null }],
    text: 'profit > quota',
    place: nowhere,
    instances: [{ at: 'A.profit', when, quantities: [], message: ['More than planned.'] }],
  };
}

const moreThan = (right: Expression): Condition => ({
  kind: 'compare',
  op: '>',
  type: 'money',
  left: cell('A.profit'),
  right,
});

const marketsOver = (days: number): Condition => ({
  kind: 'compare',
  op: '>',
  type: 'average',
  left: {
    kind: 'mean-of-days',
    worksheet: 'made',
    type: 'count',
    of: { kind: 'column', name: 'count' },
    days,
  },
  right: { kind: 'number', value: [5, 1] },
});

/** The small form with two sets of house rules, and one that has errors. */
const house: Form = {
  ...smallForm,
  settings: [
    ...smallForm.settings,
    setting('quota', { fallback: { kind: 'amount', amount: [1000, 1] } }),
    setting('owner', { type: 'text', presence: 'required' }),
    setting('reserve', { presence: 'optional', formula: formula(dollars(100), '$100') }),
  ],
  quantities: [
    ...smallForm.quantities,
    {
      name: 'policy/allowed',
      type: 'money',
      place: nowhere,
      definition: formula({ kind: 'setting', name: 'quota' }, 'quota'),
    },
  ],
  rules: [
    ...smallForm.rules,
    rule('quota', 'policy', moreThan({ kind: 'quantity', name: 'policy/allowed' })),
    rule('any', 'other', moreThan(dollars(0))),
    rule('markets', 'long', marketsOver(90)),
  ],
  windows: [...smallForm.windows, { worksheet: 'made', days: 90, ruleset: 'long' }],
  rulesets: ['policy', 'other', 'long', 'torn'].map((name) => ({
    name,
    file: `${name}.focusform`,
    place: { line: 0, start: 6, end: 6 + name.length },
    broken: name === 'torn',
  })),
};
const compiled = compileForm(house);

/** A firm with `rules NAME` lines, each a name or a name and the month it holds from. */
function taking(names: readonly (string | readonly [string, string] | null)[], settings = {}): FirmFacts {
  const profile = firm({ method: 'basic', ...settings });
  const lines = names.map((given, index): SettingFact => {
    const [name, from] = given === null ? [null, null] : typeof given === 'string' ? [given, null] : given;
    const line = 20 + index;
    return {
      name: 'rules',
      value: name === null ? null : { kind: 'text', text: name },
      from,
      place: { line, start: 2, end: 7 },
      valuePlace: { line, start: 23, end: 29 },
    };
  });
  return { ...profile, settings: [...profile.settings, ...lines] };
}

function accept(code: string): AcceptFact {
  const rulePlace = { line: 3, start: 9, end: 20 };
  return { rule: code, key: null, column: null, reason: 'noted', place: rulePlace, rulePlace };
}

const OWNER = { owner: 'CFO' };
const january = report('2026-01', complete);
const february = report('2026-02', without(complete, 'A.start'));

function evaluated(profile: FirmFacts, ...months: (typeof january)[]) {
  const given = months.length === 0 ? [january, february] : months;
  const files = [
    file('firm.focus', { firms: [profile] }),
    ...given.map((one) => file(one.file, { reports: [one] })),
  ];
  return evaluate(files, compiled);
}

function found(profile: FirmFacts, ...months: (typeof january)[]): string[] {
  return evaluated(profile, ...months).findings.map(
    ({ severity, code, place, accepted }) =>
      `${severity} ${code} ${place.file}:${place.line}${accepted === null ? '' : ` accepted: ${accepted}`}`,
  );
}

describe('house rules hold', () => {
  it('for no firm that does not take them on', () => {
    expect(found(basic)).toEqual([]);
  });

  it('for the firm that does, in every month', () => {
    expect(found(taking(['policy'], OWNER))).toEqual([
      'warning policy/quota 2026-01.focus:2',
      'warning policy/quota 2026-02.focus:1',
    ]);
  });

  it('from the month that is written', () => {
    expect(found(taking([['policy', '2026-02']], OWNER))).toEqual(['warning policy/quota 2026-02.focus:1']);
  });

  it('until a later line names others; several of one month hold together', () => {
    expect(found(taking(['policy', ['other', '2026-02']], OWNER))).toEqual([
      'warning policy/quota 2026-01.focus:2',
      'warning other/any 2026-02.focus:1',
    ]);
    expect(found(taking(['policy', ['other', '2026-02'], ['policy', '2026-02']], OWNER))).toEqual([
      'warning policy/quota 2026-01.focus:2',
      'warning other/any 2026-02.focus:1',
      'warning policy/quota 2026-02.focus:1',
    ]);
  });

  it('not while a line of the profile says they cannot be told', () => {
    expect(found(taking(['policy', null], OWNER))).toEqual([]);
    expect(found(taking(['policy', null], OWNER), { ...january, accepts: [accept('policy/quota')] })).toEqual(
      [],
    );
  });

  it('as headroom, only where they are taken on', () => {
    const rules = (profile: FirmFacts) =>
      evaluated(profile)
        .firms[0]?.reports[0]?.headroom()
        .map((one) => one.rule);
    expect(rules(basic)).toEqual(['deficiency']);
    expect(rules(taking(['policy'], { ...OWNER, quota: 7000 }))).toEqual(['deficiency', 'policy/quota']);
  });
});

describe('settings of house rules', () => {
  it('count with their defaults where the rules are taken on', () => {
    expect(found(taking(['policy'], { ...OWNER, quota: 7000 }))).toEqual([]);
    const names = (profile: FirmFacts) => [
      ...(evaluated(profile).firms[0]?.reports[0]?.settings.keys() ?? []),
    ];
    expect(names(taking(['policy'], OWNER))).toEqual([
      'method',
      'columns',
      'least',
      'floor',
      'quota',
      'owner',
      'reserve',
    ]);
    expect(names(basic)).toEqual(['method', 'columns', 'least', 'floor']);
    expect(names(taking([['policy', '2026-02']], OWNER))).toEqual(['method', 'columns', 'least', 'floor']);
  });

  it('are missing only where the rules are taken on', () => {
    const [missing] = evaluated(taking([['policy', '2030-01']])).findings;
    expect(missing).toMatchObject({
      severity: 'error',
      code: 'missing-setting',
      message: '1 setting is missing in the profile of acme: owner (of policy).',
    });
    expect(found(taking(['other']))).not.toContain('error missing-setting firm.focus:0');
  });

  it('are needed from the month on in which the rules are taken on', () => {
    const since = (from: string) => {
      const profile = taking([['policy', '2026-02']], OWNER);
      return {
        ...profile,
        settings: profile.settings.map((one) => (one.name === 'owner' ? { ...one, from } : one)),
      };
    };
    const missing = (profile: FirmFacts) =>
      evaluated(profile).findings.filter(({ code }) => code === 'missing-setting');
    expect(missing(since('2026-02'))).toEqual([]);
    expect(missing(since('2026-03'))).toMatchObject([
      { message: expect.stringMatching(/^owner is not set before March 2026/) as string },
    ]);
  });

  it('are judged against their formula only where the rules are taken on', () => {
    expect(found(taking([], { reserve: 50 }))).toEqual(['warning setting-without-rules firm.focus:2']);
    expect(found(taking([['policy', '2026-03']], { ...OWNER, reserve: 50 }))).toEqual([]);
    expect(found(taking([['policy', '2026-02']], { ...OWNER, reserve: 50, quota: 9000 }))).toEqual([
      'error setting-below-minimum firm.focus:3',
    ]);
  });

  it('of rules that are not taken on are told, as they do nothing', () => {
    const [useless] = evaluated(taking([], { quota: 7000 })).findings;
    expect(useless).toMatchObject({
      severity: 'warning',
      code: 'setting-without-rules',
      message:
        'quota is a setting of the house rules policy, which acme does not take on; write `rules policy`, or remove the line.',
      place: { file: 'firm.focus', line: 2 },
      subject: { firm: 'acme', month: null },
    });
    expect(found(taking([null], { quota: 7000 }))).toEqual([]);
  });
});

describe('house rules with errors', () => {
  it('are told where they are taken on, with the place to correct', () => {
    expect(evaluated(taking(['torn'])).findings).toMatchObject([
      {
        severity: 'error',
        code: 'broken-rules',
        message: 'The house rules torn have errors, so none of them is judged; correct those first.',
        place: { file: 'firm.focus', line: 20, start: 23, end: 29 },
        related: [{ place: { file: 'torn.focusform', line: 0, start: 6, end: 10 } }],
      },
    ]);
    expect(found(basic)).toEqual([]);
  });

  it('leave their acceptances alone', () => {
    expect(found(basic, { ...january, accepts: [accept('torn/any')] })).toEqual([]);
  });
});

describe('acceptances of house rules', () => {
  const accepting = (code: string) => ({ ...january, accepts: [accept(code)] });
  const told = (profile: FirmFacts, code: string) =>
    evaluated(profile, accepting(code)).findings.map(({ message, accepted }) => accepted ?? message);

  it('cover what stands', () => {
    expect(found(taking(['policy'], OWNER), accepting('policy/quota'))).toEqual([
      'warning policy/quota 2026-01.focus:2 accepted: noted',
    ]);
  });

  it('are stale where the rules are not taken on, or not yet', () => {
    const message =
      'policy/quota is a rule of policy, which acme does not take on in January 2026; remove the line, or write `rules policy` in the profile.';
    expect(told(basic, 'policy/quota')).toEqual([message]);
    expect(told(taking([['policy', '2026-02']], OWNER), 'policy/quota')).toEqual([message]);
  });

  it('are told the code in full', () => {
    expect(told(taking(['policy'], { ...OWNER, quota: 7000 }), 'quota')).toEqual([
      'There is no rule quota that could be accepted; write policy/quota.',
    ]);
  });
});

describe('what house rules ask of a worksheet', () => {
  const sheet = (first: string) => ({
    ...report('2026-01', { ...complete, 'A.profit': '-0-' }),
    worksheets: [made({ [first]: 2 })],
  });

  it('is a warning, for the firms that take them on, and may be accepted', () => {
    const short = sheet('2025-12-15');
    const ofSheet = (profile: FirmFacts, month: typeof january) =>
      evaluated(profile, month).findings.filter(({ code }) => code === 'worksheet-dates');
    expect(ofSheet(basic, short)).toEqual([]);
    expect(ofSheet(taking(['long']), sheet('2025-09-15'))).toEqual([]);
    expect(ofSheet(taking(['long']), short)).toMatchObject([
      {
        severity: 'warning',
        accepted: null,
        message:
          'made must reach back to 2025-11-02, the first of the 90 days before the end of January 2026, as the house rules long ask; begin with the row that held on that day.',
      },
    ]);
    const accepting = { ...short, accepts: [accept('worksheet-dates')] };
    expect(ofSheet(taking(['long']), accepting)).toMatchObject([{ accepted: 'noted' }]);
    expect(ofSheet(taking(['long']), sheet('2026-01-15'))).toMatchObject([{ severity: 'error' }]);
  });
});

describe('house rules change', () => {
  it('no figure, and nothing for a firm that does not take them on', () => {
    const files = [
      file('firm.focus', { firms: [basic] }),
      ...[january, february].map((one) => file(one.file, { reports: [one] })),
    ];
    const without = evaluate(files, small).firms[0]?.reports ?? [];
    for (const profile of [basic, taking(['policy', 'other', 'long'], OWNER)]) {
      const reports = evaluated(profile).firms[0]?.reports ?? [];
      expect(reports.map((one) => one.cells())).toEqual(without.map((one) => one.cells()));
    }
  });
});
