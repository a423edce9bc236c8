/** A firm's own rules for a form. */
import { describe, expect, test } from 'vitest';
import { prepareForm, prepareHouseRules, withHouseRules } from '../../src/langium.ts';
import { containing, formWith, prepared } from './support/forms.ts';

const POLICY = `rules policy for small {
  profile { cushion percent default 20% "Cushion above the minimum" }
  let wanted = (100% + cushion) * limit
  rule thin-cushion {
    warning when net-capital < wanted
    at net-capital
    let gap = wanted - net-capital
    says "{net-capital} is {gap} below {wanted}."
    cites "Capital policy 3.1"
  }
}
`;

describe('House rules', () => {
  test('name what the form declares, and their own settings and quantities', async () => {
    const form = await prepared(formWith(''));
    const { rules, findings } = await prepareHouseRules('policy.focusform', POLICY, form);
    expect(findings).toEqual([]);
    expect(rules).toMatchObject({
      name: 'policy',
      form: 'small',
      settings: [{ name: 'cushion', fallback: { kind: 'amount', amount: [1, 5] } }],
      quantities: [{ name: 'policy/wanted', type: 'money' }],
      rules: [
        {
          code: 'policy/thin-cushion',
          instances: [
            {
              at: 'A.net-capital',
              when: { right: { kind: 'quantity', name: 'policy/wanted' } },
              quantities: [{ name: 'gap' }],
            },
          ],
        },
      ],
    });
  });

  test('are taken into a form beside its own', async () => {
    const form = await prepared(
      formWith('rule own { info when net-capital < $0 at report says "." cites "Here" }'),
    );
    const { rules } = await prepareHouseRules('policy.focusform', POLICY, form);
    if (rules === null) throw new Error('no rules');
    const both = withHouseRules(form, rules, 'policy.focusform');
    expect(both.rules.map(({ code }) => code)).toEqual(['own', 'policy/thin-cushion']);
    expect(both.settings.map(({ name }) => name)).toEqual(['method', 'fcm', 'floor', 'opened', 'cushion']);
    expect(both.quantities.map(({ name }) => name)).toEqual(['limit', 'policy/wanted']);
  });

  test('are no form, and a form is none of them', async () => {
    const form = await prepared(formWith(''));
    expect((await prepareForm('policy.focusform', POLICY)).findings).toMatchObject([{ code: 'not-a-form' }]);
    expect((await prepareHouseRules('small.focusform', formWith(''), form)).findings).toMatchObject([
      { code: 'not-house-rules' },
    ]);
  });

  test('written for another form are told so', async () => {
    const form = await prepared(formWith(''));
    const { rules, findings } = await prepareHouseRules('a.focusform', 'rules policy for other { }', form);
    expect(rules).toBeNull();
    expect(findings).toMatchObject([
      {
        code: 'unknown-form',
        place: { line: 0, start: 17, end: 22 },
        message: containing('`small`'),
      },
    ]);
  });
});
