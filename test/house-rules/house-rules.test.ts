/** House rules from their text to findings, among filings that take them on and filings that do not. */
import { join } from 'node:path';
import { compileForm, evaluate, type EvaluatedWorkspace, type Finding } from '@focus/engine';
import { houseHeading, readFiling } from '@focus/language';
import { parseFiling, prepareForm, takeInHouseRules } from '@focus/language/langium';
import { describe, expect, test } from 'vitest';
import { expectFindings, fixturesIn, readFixture, type FixtureFile } from '../support/annotated.ts';

/** A workspace of files, with a form of its own among them; the findings of house rules too. */
async function evaluated(
  files: readonly FixtureFile[],
): Promise<{ workspace: EvaluatedWorkspace; findings: readonly Finding[] }> {
  const forms = files.filter(({ file }) => file.endsWith('.focusform'));
  const house = forms.filter(({ text }) => houseHeading(text) !== null);
  const [own] = forms.filter((one) => !house.includes(one));
  const prepared = await prepareForm(own?.file ?? '', own?.text ?? '');
  expect(prepared.findings).toEqual([]);
  if (prepared.form === null) throw new Error('no form');
  const { form, findings } = await takeInHouseRules(prepared.form, house);
  const compiled = compileForm(form);
  const filings = files
    .filter(({ file }) => file.endsWith('.focus'))
    .map(({ file, text }) => {
      const filing = readFiling(file, text, compiled);
      expect(parseFiling(file, text, compiled)).toEqual(filing);
      return filing;
    });
  const workspace = evaluate(filings, compiled);
  return { workspace, findings: [...findings, ...workspace.findings] };
}

describe('what is found is marked', () => {
  test.each(fixturesIn(import.meta.dirname))('%s', async (path) => {
    const fixture = readFixture(path);
    expectFindings(fixture, (await evaluated(fixture.files)).findings);
  });
});

const fixture = readFixture(join(import.meta.dirname, 'taken-on.focus.txt'));

test('acceptances stand beside what they accept, at a line, at a column, and for a breach', async () => {
  const { findings } = await evaluated(fixture.files);
  const accepted = findings.flatMap(({ code, severity, subject, accepted: reason }) =>
    reason === null
      ? []
      : [
          `${subject.month ?? ''} ${severity} ${code} ${subject.line ?? ''} ${subject.column ?? ''}: ${reason}`,
        ],
  );
  expect(accepted).toEqual([
    '2026-02 warning policy/early-warning 1 : Capital is coming',
    '2026-02 warning policy/growth 1 debits: Counted twice, corrected on 3/2',
    '2026-03 breach deficiency 1 : Notice given on 4/1',
    '2026-03 breach group/haircuts 2 : Told the group on 4/2',
  ]);
});

test('house rules cite what their authors cite, rest on figures, and say how far off they are', async () => {
  const { workspace } = await evaluated(fixture.files);
  const acme = workspace.firms.find(({ id }) => id === 'acme');
  const growth = acme?.reports[1]?.findings.find(({ code }) => code === 'policy/growth');
  expect(growth).toMatchObject({
    cites: [{ text: 'Policy 2', href: null }],
    related: [{ message: 'suspense (debits) of January 2026: 1' }],
  });
  expect(acme?.reports[0]?.headroom().map(({ rule, value }) => [rule, value])).toEqual([['deficiency', 50]]);
  expect(acme?.reports[1]?.headroom().map(({ rule }) => rule)).toEqual(['deficiency', 'policy/growth']);
});

test('a firm that takes on none is told the same with and without them', async () => {
  const without = fixture.files.filter(({ file }) => !/policy|group|20..-|^firm/.test(file));
  const plain = (workspace: EvaluatedWorkspace) => {
    const report = workspace.firms.find(({ id }) => id === 'plain')?.reports[0];
    return [report?.cells(), [...(report?.settings ?? [])], report?.headroom()];
  };
  const bare = without.map(({ file, text }) => ({
    file,
    text: text.replace(/^ {2}(?:desk|accept).*\n/gm, ''),
  }));
  const places = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'place' ? null : part)));
  expect(places(plain((await evaluated(fixture.files)).workspace))).toEqual(
    places(plain((await evaluated(bare)).workspace)),
  );
});
