/** The sample of the language's description: read as it stands, and lowered where it is completed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFormServices } from '../../src/langium.ts';
import { lineOf, prepared, quantityOf } from './support/forms.ts';

const resource = (name: string) => readFileSync(join(import.meta.dirname, 'resources', name), 'utf8');
const sample = resource('sample.focusform.txt');
const completed = resource('sample-completed.focusform.txt');

describe('The sample of the language’s description', () => {
  test('is read as it stands', () => {
    const { parserErrors, lexerErrors } = createFormServices().form.parser.LangiumParser.parse(sample);
    expect(parserErrors).toEqual([]);
    expect(lexerErrors).toEqual([]);
  });

  test('is completed by adding lines only', () => {
    const rest = completed.split('\n');
    for (const line of sample.split('\n')) {
      const at = rest.indexOf(line);
      expect(at, line).toBeGreaterThanOrEqual(0);
      rest.splice(0, at + 1);
    }
  });

  test('has nothing wrong with it once it is complete, and says what it means', async () => {
    const form = await prepared(completed);
    expect(form).toMatchObject({
      id: 'focus-part-1',
      title: 'FOCUS Report Part I (Form X-17A-5)',
      revision: 'SEC 1705 (4-03)',
      due: { businessDays: 10, cites: [{ text: '17 CFR 240.17a-5(a)' }] },
    });
    expect(form.settings.map(({ name, type, presence }) => [name, type, presence])).toEqual([
      ['sec-file-no', 'text', 'required'],
      ['method', 'choice', 'required'],
      ['minimum-dollars', 'money', 'required'],
      ['concentration-base', 'choice', 'default'],
      ['commenced', 'date', 'required'],
      ['reserve-computation', 'choice', 'required'],
      ['schedule-b-columns', 'choice', 'required'],
    ]);
    expect(quantityOf(form, 'required-net-capital').cases.map(({ text }) => text)).toEqual([
      'max(minimum-dollars, aggregate-indebtedness / 15)',
      'max(minimum-dollars, 2% * aggregate-debits)',
    ]);
    expect(lineOf(form, 'A', 'equity-start-of-month').cells).toMatchObject([
      { sign: 'signed', or: 'entered', formula: { cases: [{ value: { kind: 'prior' } }] } },
    ]);
    expect(lineOf(form, 'A', 'minimum-capital')).toMatchObject({ line: '24', item: '3760', key: '3760' });
    expect(lineOf(form, 'B', 'correspondents-long')).toMatchObject({ line: '5A-L', item: null, key: '5A-L' });
    expect(lineOf(form, 'B', 'completed-as-instructed').cells).toMatchObject([
      { id: 'B.completed-as-instructed', column: null, unit: 'flag' },
    ]);
  });
});
