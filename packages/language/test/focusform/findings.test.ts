/** What is wrong with a form is found where it is wrong: one fixture for each kind of check. */
import { inOrder, type Finding, type Form } from '@focus/engine';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import {
  expectFindings,
  fixturesIn,
  readFixture,
  type FixtureFile,
} from '../../../../test/support/annotated.ts';
import { prepareForm, prepareHouseRules } from '../../src/langium.ts';

/** The findings of a fixture's files; house rules are for the form above them. */
async function findingsOf(files: readonly FixtureFile[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  let above: Form | null = null;
  for (const { file, text } of files) {
    if (above !== null && text.startsWith('rules ')) {
      findings.push(...(await prepareHouseRules(file, text, above)).findings);
      continue;
    }
    const prepared = await prepareForm(file, text);
    above = prepared.form;
    findings.push(...prepared.findings);
  }
  return findings.sort(inOrder);
}

describe('What is wrong with a form is found where it is wrong', () => {
  test.each(fixturesIn(join(import.meta.dirname, 'resources/findings'), '.focusform.txt'))(
    '%s',
    async (path) => {
      const fixture = readFixture(path);
      expectFindings(fixture, await findingsOf(fixture.files));
    },
  );
});
