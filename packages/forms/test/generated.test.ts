/** The generated data is that of the form as it stands. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { prepareForm } from '@focus/language/langium';
import { printForm } from '../print-form.ts';

const folder = join(import.meta.dirname, '..');

test('The generated form is current: `npm run generate:forms` changes nothing', async () => {
  const text = readFileSync(join(folder, 'focus-part-1.focusform'), 'utf8');
  const { form, findings } = await prepareForm('focus-part-1.focusform', text);
  expect(findings).toEqual([]);
  if (form === null) throw new Error('no form');
  const generated = readFileSync(join(folder, 'src/generated/focus-part-1.ts'), 'utf8');
  expect(generated === printForm(form, 'focusPart1', 'focus-part-1.focusform')).toBe(true);
});
