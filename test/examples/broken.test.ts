/** A copy of Meridian's June with the breaks that happen when a month is typed, and two shorter ones beside it. */
import { join } from 'node:path';
import { compileForm, evaluate } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';
import { expect, test } from 'vitest';
import { expectFindings, readFixture } from '../support/annotated.ts';

const form = compileForm(focusPart1);
const fixture = readFixture(join(import.meta.dirname, 'broken.focus.txt'));
const workspace = evaluate(
  fixture.files.map(({ file, text }) => readFiling(file, text, form)),
  form,
);

test('Every break of a copied month is pointed at, and nothing else is', () => {
  expectFindings(fixture, workspace.findings);
});

test('What rests on a broken line is broken, and what does not is computed all the same', () => {
  const june = workspace.firms[0]?.reports[0];
  const cells = [
    // Line 9 is broken, and with it all from line 10 down to net capital and its excess.
    ...['other-deductions-or-credits', 'capital-and-subordinations', 'net-capital'],
    // A date of the worksheet of markets made is broken, and the minimum may rest on their number.
    ...['equity-markets-nasdaq', 'minimum-capital', 'excess-net-capital-alternative'],
    ...['net-profit-or-loss', 'equity-end-of-month'],
  ].map((name) => {
    const cell = june?.cell(`A.${name}`);
    return [name, cell?.state, cell?.value];
  });
  expect(cells).toEqual([
    ['other-deductions-or-credits', 'broken', null],
    ['capital-and-subordinations', 'broken', null],
    ['net-capital', 'broken', null],
    ['equity-markets-nasdaq', 'broken', null],
    ['minimum-capital', 'broken', null],
    ['excess-net-capital-alternative', 'broken', null],
    ['net-profit-or-loss', 'figure', 3_094],
    ['equity-end-of-month', 'figure', 74_113],
  ]);
});
