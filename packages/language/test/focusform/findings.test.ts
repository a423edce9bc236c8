/** What is wrong with a form is found where it is wrong: one fixture for each kind of check. */
import { inOrder, type Edit, type Finding, type Form } from '@focus/engine';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
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

test.each(fixturesIn(join(import.meta.dirname, 'resources/findings'), '.focusform.txt'))(
  'What is offered to be written instead puts right what it is offered for: %s',
  async (path) => {
    const { files } = readFixture(path);
    for (const finding of await findingsOf(files)) {
      for (const { title, edits } of finding.fixes) {
        const after = await findingsOf(edited(files, edits));
        const stays = after.some((other) =>
          isDeepStrictEqual({ ...other, fixes: [] }, { ...finding, fixes: [] }),
        );
        expect(stays, `${path}: ${finding.message} ${title}`).toBe(false);
      }
    }
  },
);

function edited(files: readonly FixtureFile[], edits: readonly Edit[]): FixtureFile[] {
  return files.map(({ file, text }) => {
    const lines = text.split('\n');
    for (const { place, text: instead } of edits.filter((edit) => edit.place.file === file)) {
      const line = lines[place.line] ?? '';
      lines[place.line] = line.slice(0, place.start) + instead + line.slice(place.end);
    }
    return { file, text: lines.join('\n') };
  });
}
