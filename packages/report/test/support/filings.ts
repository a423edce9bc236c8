/** Real filings on the real form: a fixture read, linked and evaluated. */
import { compileForm, evaluate, type EvaluatedFirm } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';
import { join } from 'node:path';
import { readFixture } from '../../../../test/support/annotated.ts';

const form = compileForm(focusPart1);

/** The one firm of a fixture, evaluated. @param name of a file in `test/fixtures`, without `.focus.txt` */
export function firmOf(name: string): EvaluatedFirm {
  const { files } = readFixture(join(import.meta.dirname, '../fixtures', `${name}.focus.txt`));
  return evaluated(files);
}

/** The one firm of some files, evaluated. */
export function evaluated(files: readonly { readonly file: string; readonly text: string }[]): EvaluatedFirm {
  const { firms } = evaluate(
    files.map(({ file, text }) => readFiling(file, text, form)),
    form,
  );
  const [firm] = firms;
  if (firm === undefined || firms.length > 1) throw new Error('A fixture holds one firm.');
  return firm;
}
