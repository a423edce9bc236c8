/** The workspace over the protocol: what is published, for files that are open and for those that are not. */
import { compileForm, sealOf } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';
import { DidOpenTextDocumentNotification } from 'vscode-languageserver';
import { afterEach, expect, test } from 'vitest';
import { Editor, uriOf } from './support/editor.ts';
import { example } from './support/examples.ts';

let editor: Editor;
afterEach(() => editor.stop());

async function start(files: Record<string, string>): Promise<void> {
  editor = await Editor.start({ files });
  await editor.settled();
}

const codes = (path: string) => (editor.diagnostics.get(uriOf(path)) ?? []).map(({ code }) => code);

test('a file that nobody opened has its findings', async () => {
  await start({
    ...example('meridian'),
    'broken.focus': 'report meridian 2027-01\nschedule A 2027-01\n4201 expenses -5\n',
  });
  expect(editor.findings('broken.focus').join('\n')).toContain('malformed-amount');
});

test('a change in January shows in February, which rests on it and is not touched', async () => {
  await start(example('meridian'));
  const before = editor.findings('2026-02.focus');
  await editor.open('2026-02.focus');
  await editor.open('2026-01.focus');
  expect(editor.findings('2026-02.focus')).toEqual(before);
  // Without January's own control totals, February's are the first that disagree.
  for (const key of ['3500', '3750', '3910']) {
    await editor.replace(
      '2026-01.focus',
      new RegExp(`^${key} .*\\n`, 'm').exec(editor.text('2026-01.focus'))?.[0] ?? key,
      '',
    );
  }
  expect(editor.findings('2026-02.focus')).toEqual(before);
  const expenses = /^4201 expenses +[\d,]+/m.exec(editor.text('2026-01.focus'))?.[0] ?? '';
  await editor.replace('2026-01.focus', expenses, expenses.replace(/[\d,]+$/, '1'));
  expect(editor.findings('2026-02.focus').join('\n')).toContain('control-total');
  await editor.close('2026-01.focus');
  expect(editor.findings('2026-02.focus')).toEqual(before);
});

test('a month given twice shows on both ends, and on neither once one is gone', async () => {
  const files = example('meridian');
  await start(files);
  expect(codes('2026-02.focus')).not.toContain('duplicate-month');
  await editor.write('copy.focus', files['2026-02.focus'] ?? '');
  expect(editor.findings('copy.focus').join('\n')).toContain('duplicate-month');
  expect(editor.findings('2026-02.focus').join('\n')).toContain('duplicate-month');
  await editor.write('copy.focus', null);
  expect(editor.findings('copy.focus')).toEqual([]);
  expect(editor.findings('2026-02.focus').join('\n')).not.toContain('duplicate-month');
});

test('the left side of a diff never joins the workspace, and is told what is wrong with its own text', async () => {
  const files = example('meridian');
  await start(files);
  const uri = 'git:/books/2026-02.focus';
  await editor.connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'focus', version: 1, text: `${files['2026-02.focus'] ?? ''}4201x\n` },
  });
  await editor.settled();
  expect(editor.findings('2026-02.focus').join('\n')).not.toContain('duplicate-month');
  expect((editor.diagnostics.get(uri) ?? []).map(({ code }) => code)).toEqual(['broken-line']);
});

test('house rules that change are in force at once', async () => {
  const files = example('meridian');
  await start(files);
  await editor.open('policy.focusform');
  await editor.replace('policy.focusform', 'rules meridian-policy for', 'rulez meridian-policy for');
  expect(editor.findings('policy.focusform').length).toBeGreaterThan(0);
  expect(editor.findings('firm.focus').join('\n')).toContain('unknown-rules');
  await editor.replace('policy.focusform', 'rulez meridian-policy for', 'rules meridian-policy for');
  expect(editor.findings('policy.focusform')).toEqual([]);
  expect(editor.findings('firm.focus').join('\n')).not.toContain('unknown-rules');
});

test('a document that was never saved is checked with the workspace', async () => {
  const files = example('meridian');
  const month = files['2026-12.focus'] ?? '';
  await start(files);
  await editor.open('untitled:Untitled-1.focus', month);
  expect(
    (editor.diagnostics.get(uriOf('untitled:Untitled-1.focus')) ?? []).map(({ code }) => code),
  ).toContain('duplicate-month');
  await editor.close('untitled:Untitled-1.focus');
  expect(editor.findings('2026-12.focus').join('\n')).not.toContain('duplicate-month');
});

test('a month that is sealed is no longer held to the rules of today, as on the command line', async () => {
  const files = example('meridian');
  const text = (files['2026-03.focus'] ?? '').replace(/^ {2}accept .*\n/m, '');
  await start({ ...files, '2026-03.focus': text });
  expect(codes('2026-03.focus')).toContain('month-over-month');
  const form = compileForm(focusPart1);
  const [facts] = readFiling('2026-03.focus', text, form).reports;
  const seal = facts === undefined ? '' : (sealOf(form, facts) ?? '');
  await editor.write('2026-03.focus', text.replace(/^( {2}filed +[\d-]+)$/m, `$1 seal ${seal}`));
  expect(codes('2026-03.focus')).not.toContain('month-over-month');
});
