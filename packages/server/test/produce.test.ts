import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { compileForm, evaluate } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';
import { takeInHouseRules } from '@focus/language/langium';
import { yearToCsv, yearToHtml, yearToJson } from '@focus/report';
import type { Built, NewMonth } from '../src/protocol.ts';
import { Editor } from './support/editor.ts';

const MERIDIAN = join(import.meta.dirname, '../../../examples/meridian');
const WORKSPACE = 'file:///books';

/** The year of the example, below a folder with a blank in its name. */
const FILES = Object.fromEntries(
  readdirSync(MERIDIAN).map((name) => [`the%20books/${name}`, readFileSync(join(MERIDIAN, name), 'utf8')]),
);

let editor: Editor;

afterEach(() => editor.stop());

function ask<Result>(method: string, params: object): Promise<Result | null> {
  return editor.connection.sendRequest(method, { workspace: WORKSPACE, firm: 'meridian', ...params });
}

test('a new month is the one after the last, in a file named like the others', async () => {
  editor = await Editor.start({ files: FILES });
  const made = await ask<NewMonth>('focus/newMonth', {});
  expect(made).toMatchObject({ month: '2027-01', title: 'January 2027' });
  expect(made?.file).toBe('file:///books/the%20books/2027-01.focus');
  expect(made?.text.split('\n').slice(0, 5)).toEqual([
    'report meridian 2027-01',
    '',
    'schedule A 2027-01',
    '1710 subordinated-loans',
    '1730 secured-demand-notes',
  ]);
});

test('a year that begins goes into a file of its own where each year has one', async () => {
  const text = readFileSync(join(MERIDIAN, '../harbor/2026.focus'), 'utf8');
  editor = await Editor.start({ files: { 'the%20books/2026.focus': text } });
  const made = await ask<NewMonth>('focus/newMonth', { firm: 'harbor' });
  expect(made).toMatchObject({ month: '2027-01', file: 'file:///books/the%20books/2027.focus' });
});

test('there is no new month that the firm has already, and none of a firm nobody knows', async () => {
  editor = await Editor.start({ files: FILES });
  expect(await ask('focus/newMonth', { month: '2026-03' })).toBeNull();
  expect(await ask('focus/newMonth', { firm: 'atlantis' })).toBeNull();
  expect(await ask('focus/newMonth', { workspace: 'file:///elsewhere' })).toBeNull();
});

test('the completed report of a year is, byte by byte, what the command builds', async () => {
  editor = await Editor.start({ files: FILES });
  const built = await ask<Built>('focus/build', { year: 2026 });
  const forms = Object.entries(FILES).filter(([file]) => file.endsWith('.focusform'));
  const { form } = await takeInHouseRules(
    focusPart1,
    forms.map(([file, text]) => ({ file, text })),
  );
  const compiled = compileForm(form);
  const filings = Object.entries(FILES).filter(([file]) => file.endsWith('.focus'));
  const read = filings.map(([file, text]) => readFiling(decodeURIComponent(file), text, compiled));
  const [firm] = evaluate(read, compiled).firms;
  if (firm === undefined) throw new Error('There is no firm.');
  expect(built?.refused).toBeNull();
  expect(built?.files.map(({ name }) => name)).toEqual(['2026.html', '2026.json', '2026.csv']);
  const texts = [yearToHtml, yearToJson, yearToCsv].map((render) => render(firm, 2026));
  expect(built?.files.map(({ text }) => text)).toEqual(texts);
});

test('nothing is built of a year with a filed month in error, nor of one without months', async () => {
  const march = FILES['the%20books/2026-03.focus'] ?? '';
  const broken = march.replace('6,105', '6,1059');
  editor = await Editor.start({ files: { ...FILES, 'the%20books/2026-03.focus': broken } });
  const built = await ask<Built>('focus/build', { year: 2026 });
  expect(built?.files).toEqual([]);
  expect(built?.refused).toMatch(/^2026-03 has \d+ errors?$/);
  expect(await ask('focus/build', { year: 2019 })).toBeNull();
});
