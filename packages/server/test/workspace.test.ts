/** The workspace over the protocol: what is published, for files that are open and for those that are not. */
import { compileForm, sealOf } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';
import { DidOpenTextDocumentNotification, WorkspaceSymbolRequest } from 'vscode-languageserver';
import { afterEach, expect, test } from 'vitest';
import { Editor, ROOT, uriOf } from './support/editor.ts';
import { example } from './support/examples.ts';

let editor: Editor;
afterEach(() => editor.stop());

/** A filed month with its seal. */
function sealed(text: string): string {
  const form = compileForm(focusPart1);
  const [facts] = readFiling('sealed.focus', text, form).reports;
  const seal = facts === undefined ? '' : (sealOf(form, facts) ?? '');
  return text.replace(/^( {2}filed +[\d-]+)$/m, `$1 seal ${seal}`);
}

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
  await editor.write('2026-03.focus', sealed(text));
  expect(codes('2026-03.focus')).not.toContain('month-over-month');
});

test('a seal that is taken away again brings back what the month was not held to', async () => {
  const files = example('meridian');
  const text = (files['2026-03.focus'] ?? '').replace(/^ {2}accept .*\n/m, '');
  await start({ ...files, '2026-03.focus': text });
  const before = editor.findings('2026-03.focus');
  await editor.open('2026-03.focus');
  const [filed = ''] = /^ {2}filed .*$/m.exec(text) ?? [];
  const [given = ''] = /^ {2}filed .*$/m.exec(sealed(text)) ?? [];
  await editor.replace('2026-03.focus', filed, given);
  expect(codes('2026-03.focus')).not.toContain('month-over-month');
  await editor.replace('2026-03.focus', given, filed);
  expect(editor.findings('2026-03.focus')).toEqual(before);
});

const BROKEN = 'report meridian 2027-01\nschedule A 2027-01\n4201 expenses -5\n';

/** The files in which a search for symbols finds a month. */
async function filesOf(month: string): Promise<readonly string[]> {
  const found = await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: month });
  const exact = (found ?? []).filter(({ name }) => name === month);
  return exact.map(({ location }) => location.uri.replace(uriOf(''), ''));
}

test('a folder that cannot be listed is told of, and the others are served', async () => {
  const unlistable = new Map([['file:///gone', 'The folder /gone cannot be read: it does not exist.']]);
  editor = await Editor.start({
    files: { ...example('meridian'), 'broken.focus': BROKEN },
    folders: ['file:///gone', ROOT],
    unlistable,
  });
  await editor.settled();
  expect(editor.shown).toEqual([
    'The folder /gone cannot be read: it does not exist. Nothing in /gone is checked.',
  ]);
  expect(codes('broken.focus')).toContain('malformed-amount');
  await editor.changeFolders(['file:///lost'], []);
  expect(editor.shown).toHaveLength(1);
  // It comes into being, and is read as soon as anything in it is heard of.
  unlistable.clear();
  await editor.write('file:///gone/2027-01.focus', BROKEN);
  expect(codes('file:///gone/2027-01.focus')).toContain('malformed-amount');
});

test('a switch of branches that changes the house rules and takes a filing away leaves none of its findings', async () => {
  const files = example('meridian');
  const policy = files['policy.focusform'] ?? '';
  await start({ ...files, '2027-01.focus': BROKEN });
  expect(codes('2027-01.focus')).toContain('malformed-amount');
  await editor.writeAll({
    '2027-01.focus': null,
    'policy.focusform': policy.replace('default 30%', 'default 31%'),
  });
  expect(codes('2027-01.focus')).toEqual([]);
  await editor.writeAll({ '2027-01.focus': BROKEN, 'policy.focusform': policy });
  expect(codes('2027-01.focus')).toContain('malformed-amount');
});

test('an open month that git removes counts until it is closed, and not any longer', async () => {
  const files = example('meridian');
  await start(files);
  await editor.open('2026-12.focus');
  await editor.write('2026-12.focus', null);
  await editor.write('december.focus', files['2026-12.focus'] ?? '');
  expect(codes('december.focus')).toContain('duplicate-month');
  await editor.close('2026-12.focus');
  expect(codes('december.focus')).not.toContain('duplicate-month');
  expect(codes('2026-12.focus')).toEqual([]);
  expect(await filesOf('meridian 2026-12')).toEqual(['december.focus']);
});

test('a month that is begun in an editor joins the workspace before it is saved', async () => {
  const files = example('meridian');
  await start(files);
  await editor.open('2027-01.focus', '');
  await editor.replace('2027-01.focus', '', files['2026-12.focus'] ?? '');
  expect(codes('2026-12.focus')).toContain('duplicate-month');
  await editor.replace('2027-01.focus', 'report meridian 2026-12', 'report meridian 2027-01');
  expect(codes('2026-12.focus')).not.toContain('duplicate-month');
  expect(await filesOf('meridian 2027-01')).toEqual(['2027-01.focus']);
  // An editor that watches no files says no more than that it is closed.
  editor.disk.set(uriOf('2027-01.focus'), editor.text('2027-01.focus'));
  await editor.close('2027-01.focus');
  expect(await filesOf('meridian 2027-01')).toEqual(['2027-01.focus']);
  await editor.write('2027-01.focus', null);
  expect(await filesOf('meridian 2027-01')).toEqual([]);
  // One that is never saved goes with its editor.
  await editor.open('2027-01.focus', BROKEN);
  expect(codes('2027-01.focus')).toContain('malformed-amount');
  await editor.close('2027-01.focus');
  expect(codes('2027-01.focus')).toEqual([]);
  expect(await filesOf('meridian 2027-01')).toEqual([]);
});

test('what git ignores stays out, open or not, saved or not', async () => {
  const files = example('meridian');
  const copy = files['2026-12.focus'] ?? '';
  editor = await Editor.start({ files: { ...files, 'kept.draft.focus': copy }, ignored: ['.draft.focus'] });
  await editor.open('kept.draft.focus');
  await editor.open('new.draft.focus', `${copy}4201x\n`);
  expect(codes('2026-12.focus')).not.toContain('duplicate-month');
  expect(codes('new.draft.focus')).toEqual(['broken-line']);
  await editor.write('new.draft.focus', copy);
  await editor.close('new.draft.focus');
  expect(codes('new.draft.focus')).toEqual([]);
  expect(codes('2026-12.focus')).not.toContain('duplicate-month');
});

test('of a workspace within another, the files and what happens to them are its own', async () => {
  const files = example('meridian');
  const inner = { 'sub/firm.focus': files['firm.focus'] ?? '', 'sub/2026-01.focus': BROKEN };
  const folders = [ROOT, `${ROOT}/sub`];
  for (const order of [folders, folders.toReversed()]) {
    editor = await Editor.start({ files: { ...files, ...inner }, folders: order });
    await editor.settled();
    // The firm has a profile in each.
    expect(codes('firm.focus')).toEqual([]);
    await editor.write('sub/2026-01.focus', BROKEN.replace('-5', '5'));
    expect(codes('sub/2026-01.focus')).not.toContain('malformed-amount');
    await editor.write('sub/2026-02.focus', BROKEN);
    expect(codes('sub/2026-02.focus')).toContain('malformed-amount');
    await editor.write('sub/2026-02.focus', null);
    expect(codes('sub/2026-02.focus')).toEqual([]);
    if (order === folders) await editor.stop();
  }
});

test('a folder that is opened or closed within another takes its files along', async () => {
  const files = example('meridian');
  await start({ ...files, 'sub/2027-01.focus': BROKEN });
  expect(codes('sub/2027-01.focus')).not.toContain('unknown-firm');
  await editor.changeFolders([`${ROOT}/sub`], []);
  expect(codes('sub/2027-01.focus')).toContain('unknown-firm');
  await editor.changeFolders([], [`${ROOT}/sub`]);
  expect(codes('sub/2027-01.focus')).not.toContain('unknown-firm');
  expect(codes('sub/2027-01.focus')).toContain('malformed-amount');
});

test.each(['untitled:/x/policy.focusform', 'file:///elsewhere/policy.focusform'])(
  'house rules in %s are forgotten when it is closed',
  async (uri) => {
    const files = example('meridian');
    const policy = files['policy.focusform'] ?? '';
    editor = await Editor.start({ files, folders: uri.startsWith('untitled:') ? [ROOT] : [] });
    if (!uri.startsWith('untitled:')) await editor.open('file:///other/policy.focusform', policy);
    await editor.open(uri, policy);
    expect(codes(uri).length).toBeGreaterThan(0);
    await editor.close(uri);
    expect(codes(uri)).toEqual([]);
    expect(codes('policy.focusform')).toEqual([]);
    expect(codes('file:///other/policy.focusform')).toEqual([]);
  },
);

test('a filing whose folder is opened later is no longer read as one that lies in none', async () => {
  const files = example('meridian');
  editor = await Editor.start({ files: { ...files, 'file:///other/copy.focus': BROKEN }, folders: [] });
  await editor.open('2026-12.focus');
  await editor.open('file:///other/copy.focus', files['2026-12.focus'] ?? '');
  expect(codes('file:///other/copy.focus')).toContain('duplicate-month');
  await editor.changeFolders([ROOT], []);
  expect(codes('file:///other/copy.focus')).not.toContain('duplicate-month');
  expect(codes('2026-12.focus')).not.toContain('unknown-firm');
  await editor.changeFolders([], [ROOT]);
  expect(codes('file:///other/copy.focus')).toContain('duplicate-month');
});

test('a document without a name is what its editor says it is', async () => {
  const files = example('meridian');
  await start(files);
  await editor.open('untitled:Untitled-1', BROKEN, 'focus');
  expect(codes('untitled:Untitled-1')).toContain('malformed-amount');
  await editor.close('untitled:Untitled-1');
  expect(codes('untitled:Untitled-1')).toEqual([]);
  await editor.open('untitled:Untitled-1', 'rulez', 'focusform');
  expect(codes('untitled:Untitled-1').length).toBeGreaterThan(0);
  await editor.close('untitled:Untitled-1');
  await editor.open('untitled:Untitled-1', BROKEN, 'plaintext');
  expect(codes('untitled:Untitled-1')).toEqual([]);
});
