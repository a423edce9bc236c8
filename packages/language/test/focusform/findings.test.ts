import { inOrder, type Finding, type Form } from '@focus/engine';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectFindings, fixturesIn, readFixture } from '../../../../test/support/annotated.ts';
import { prepareForm, prepareHouseRules } from '../../src/langium.ts';

/** Prepares the files of a fixture, house rules for the form above them. */
async function findingsOf(files: readonly { readonly file: string; readonly text: string }[]) {
  const findings: Finding[] = [];
  let written: Form | null = null;
  for (const { file, text } of files) {
    const prepared =
      text.startsWith('rules ') && written !== null
        ? await prepareHouseRules(file, text, written)
        : await prepareForm(file, text);
    if ('form' in prepared) written = prepared.form;
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
