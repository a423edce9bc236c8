/** What a profile says of house rules: which it takes on, and their settings. */
import { compileForm, type Form, type SettingSpec } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';
import { parseFiling } from '@focus/language/langium';
import { describe, expect, test } from 'vitest';
import { expectFindings, parseFixture } from '../../../../test/support/annotated.ts';

const place = { line: 0, start: 6, end: 21 };

const cushion: SettingSpec = {
  name: 'capital-cushion',
  ruleset: 'meridian-policy',
  label: 'Cushion',
  type: 'percent',
  choices: [],
  presence: 'optional',
  fallback: null,
  formula: null,
  place,
};

/** The form with house rules taken in, by their names; those with `!` have errors. */
function formWith(...names: readonly string[]): Form {
  return {
    ...focusPart1,
    settings: [...focusPart1.settings, cushion],
    rulesets: names.map((given) => {
      const name = given.replace('!', '');
      return { name, file: `${name}.focusform`, place, broken: given.endsWith('!') };
    }),
  };
}

/** Reads a profile with both readers, which must find what is marked, and gives its settings. */
function profile(form: Form, lines: string) {
  const fixture = parseFixture(`firm meridian "Meridian"\n${lines}`, 'firm.focus');
  const compiled = compileForm(form);
  const [file] = fixture.files;
  if (file === undefined) throw new Error('no file');
  const read = readFiling(file.file, file.text, compiled);
  expectFindings(fixture, read.findings);
  expect(parseFiling(file.file, file.text, compiled)).toEqual(read);
  return read.firms[0]?.settings.map(({ name, value, from }) => ({ name, value, from })) ?? [];
}

describe('a profile', () => {
  test('takes on house rules, several of them, and from a month on', () => {
    const settings = profile(
      formWith('meridian-policy', 'group-policy'),
      `  rules            meridian-policy
  rules            group-policy
  rules            group-policy from 2026-07
  capital-cushion  25%
`,
    );
    expect(settings).toMatchObject([
      { name: 'rules', value: { text: 'meridian-policy' }, from: null },
      { name: 'rules', value: { text: 'group-policy' }, from: null },
      { name: 'rules', value: { text: 'group-policy' }, from: '2026-07' },
      { name: 'capital-cushion', value: { amount: expect.anything() as unknown } },
    ]);
  });

  test('is told of house rules that no file has, and of those it may mean', () => {
    const settings = profile(
      formWith('meridian-policy'),
      `  rules  meridian-polcy
         ^^^^^^^^^^^^^^ error unknown-rules: No .focusform of this workspace has the house rules \`meridian-polcy\`; write meridian-policy.
  rules  house
         ^^^^^ error unknown-rules: No .focusform of this workspace has the house rules \`house\`; the house rules are meridian-policy; write \`rules house for focus-part-1 { … }\` in a .focusform file.
  rules
  ^^^^^ error incomplete-line: The value is missing; write \`rules VALUE\`.
`,
    );
    expect(settings).toMatchObject([{ value: null }, { value: null }, { value: null }]);
  });

  test('takes the same on once', () => {
    const settings = profile(
      formWith('meridian-policy'),
      `  rules  meridian-policy
  rules  meridian-policy
  ^^^^^^^^^^^^^^^^^^^^^^ error setting-twice: The house rules meridian-policy are taken on twice; remove one of the lines.
`,
    );
    expect(settings).toMatchObject([{ value: { text: 'meridian-policy' } }, { name: 'rules' }]);
  });

  test('is not told of names that house rules with errors may have', () => {
    profile(formWith('meridian-policy!'), '  rules  meridian-policy\n  net-cushion  25%\n');
    profile(formWith('!'), '  rules  meridian-policy\n');
  });
});
