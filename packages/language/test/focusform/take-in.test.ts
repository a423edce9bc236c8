/** The house rules of a workspace, taken into its form together. */
import { compileForm } from '@focus/engine';
import { describe, expect, test } from 'vitest';
import { expectFindings, parseFixture } from '../../../../test/support/annotated.ts';
import { houseHeading } from '../../src/index.ts';
import { takeInHouseRules } from '../../src/langium.ts';
import { formWith, prepared } from './support/forms.ts';

/** Takes in the house rules of a fixture, finds what is marked, and gives the form. */
async function takenIn(marked: string) {
  const fixture = parseFixture(marked, 'policy.focusform');
  const { form, findings } = await takeInHouseRules(await prepared(formWith('')), fixture.files);
  expectFindings(fixture, findings);
  return form;
}

const rule = (code: string) =>
  `  rule ${code} { warning when net-capital < $5 at net-capital says "Little." cites "Policy 1" }`;

describe('House rules of a workspace', () => {
  test('are none: the form is as it ships', async () => {
    const form = await prepared(formWith(''));
    expect((await takeInHouseRules(form, [])).form).toBe(form);
  });

  test('stand beside each other, with the same codes and quantities', async () => {
    const form = await takenIn(`//- a.focusform
rules first for small {
  profile { first-limit money "Limit" }
  let least = 2 * first-limit
${rule('thin')}
}
//- b.focusform
// House rules of the group.
rules second for small {
  let least = 3 * limit
${rule('thin')}
}
`);
    expect(form.rules.map(({ code, ruleset }) => [code, ruleset])).toEqual([
      ['first/thin', 'first'],
      ['second/thin', 'second'],
    ]);
    expect(form.quantities.map(({ name }) => name)).toEqual(['limit', 'first/least', 'second/least']);
    expect(form.settings.at(-1)).toMatchObject({ name: 'first-limit', ruleset: 'first' });
    expect(form.rulesets).toEqual([
      { name: 'first', file: 'a.focusform', place: { line: 0, start: 6, end: 11 }, broken: false },
      { name: 'second', file: 'b.focusform', place: { line: 1, start: 6, end: 12 }, broken: false },
    ]);
  });

  test('with errors are there by their names alone', async () => {
    const form = await takenIn(`//- a.focusform
rules first for small {
  profile { first-limit money "Limit" }
  rule thin { warning when net-captial < $5 at net-capital says "Little." cites "Policy 1" }
                           ^^^^^^^^^^^ error unknown-name
}
//- b.focusform
rules second for small {
  rule
}
^ error unexpected-word
//- c.focusform
rules Third for small { }
      ^^^^^ error malformed-name
//- d.focusform
rules
rules fourth for large { }
      ^^^^^^ error unexpected-word
//- e.focusform
rules fifth for large { }
                ^^^^^ error unknown-form
//- f.focusform
rules sixth for small {
${rule('thin')}
}
`);
    expect(form.rulesets.map(({ name, broken, place }) => [name, broken, place.line])).toEqual([
      ['first', true, 0],
      ['second', true, 0],
      ['Third', true, 0],
      ['rules', true, 1],
      ['fifth', true, 0],
      ['sixth', false, 0],
    ]);
    expect(form.rules.map(({ code }) => code)).toEqual(['sixth/thin']);
    expect(form.settings.every(({ ruleset }) => ruleset === null)).toBe(true);
  });

  test('of one name: none of them counts', async () => {
    const form = await takenIn(`//- a/policy.focusform
rules policy for small {
      ^^^^^^ error name-twice: The house rules \`policy\` stand in another file too: give one of the two another name.
  profile { cushion percent "Cushion" }
${rule('thin')}
}
//- b/policy.focusform
rules policy for small {
      ^^^^^^ error name-twice: The house rules \`policy\` stand in another file too: give one of the two another name.
  profile { cushion percent "Cushion" }
}
`);
    expect(form.rulesets.map(({ name, broken }) => [name, broken])).toEqual([
      ['policy', true],
      ['policy', true],
    ]);
    expect(form.rules).toEqual([]);
  });

  test('have no setting of one name with each other, or with the form', async () => {
    const form = await takenIn(`//- a.focusform
rules first for small {
  profile { cushion percent "Cushion" }
}
//- b.focusform
rules second for small {
  profile {
    cushion percent "Cushion"
    ^^^^^^^ error name-twice: The name \`cushion\` is taken by a setting of the house rules \`first\`: give one of the two another.
  }
}
//- c.focusform
rules third for small {
  profile { method text "Method" rules text "Rules" }
            ^^^^^^ error name-twice: The name \`method\` is taken by a setting
                                 ^^^^^ error reserved-name
  let haircuts = $5
      ^^^^^^^^ error name-twice: The name \`haircuts\` is taken by a line
}
`);
    expect(form.rulesets.map(({ name, broken }) => [name, broken])).toEqual([
      ['first', false],
      ['second', true],
      ['third', true],
    ]);
  });

  test('can do what rules of a form can: dates, cases, grids, worksheets, months before, several lines', async () => {
    const form = await takenIn(`//- policy.focusform
rules policy for small {
  profile {
    strict      flag                   default no  "Strict"
    owner       text        optional               "Owner"
    since       date        optional               "Since"
    tier        low | high  default low            "Tier"
    multiple    percent     default 150%           "Multiple"
    least       money                              "Least" = 2 * limit or more
    most        count       default 12             "Most"
  }
  let threshold {
    multiple * limit  when tier is high from 2026-01-01  cites "Policy 1"
    limit                                                cites "Policy 2"
  }
  rule each for each haircuts, B.suspense.amount from 2026-01-31 until 2030-12-31 {
    breach when it > threshold and not strict is yes
    at it
    let before = prior it
    says "From {before} to {it}."
    cites "Policy 3"
    cites "17 CFR 240.15c3-1(a)"
  }
  rule sums {
    warning when sum(commodities.requirement where commodities.long > most) > least or given commodities
    at report
    let margin = sum(commodities.requirement)
    says "{margin} for {owner} {tier}."
    cites "Policy 4"
  }
  rule means {
    info when mean(made.listed over 90 days) > 2 and mean(haircuts over 3 months) > exact net-capital
    at B.breaks.debits
    says "Many."
    cites "Policy 5"
  }
}
`);
    expect(form.rulesets).toMatchObject([{ broken: false }]);
    expect(form.rules.map(({ code, instances }) => [code, instances.map(({ at }) => at)])).toEqual([
      ['policy/each', ['A.haircuts', 'B.suspense.amount']],
      ['policy/sums', [null]],
      ['policy/means', ['B.breaks.debits']],
    ]);
    expect(() => compileForm(form)).not.toThrow();
  });
});

describe('A text begins as house rules do', () => {
  const at = (line: number, start: number, end: number) => ({ line, start, end });
  test.each([
    ['rules policy for small {', 'policy', at(0, 6, 12)],
    ['\uFEFFrules policy for small {', 'policy', at(0, 6, 12)],
    ['// rules other\r\n\r\n  rules\tpolicy{', 'policy', at(2, 8, 14)],
    ['rules\n// Ours\npolicy', '//', at(1, 0, 2)],
    ['rules My_Policy', 'My_Policy', at(0, 6, 15)],
    ['rules', '', at(0, 0, 5)],
    ['rules {', '', at(0, 0, 5)],
  ])('%j', (text, name, place) => {
    expect(houseHeading(text)).toEqual({ name, place });
  });

  test.each([
    'form small "Small" {',
    '// rules policy for small {\nform small',
    'rulesets policy',
    '',
    '// rules',
  ])('not %j', (text) => {
    expect(houseHeading(text)).toBeNull();
  });
});
