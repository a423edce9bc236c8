/** A workspace of many firms: what is asked for comes at once, what nobody asked for in time, and nothing twice. */
import {
  DidOpenTextDocumentNotification,
  HoverRequest,
  InlayHintRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import { afterEach, expect, test } from 'vitest';
import { Editor, uriOf } from './support/editor.ts';
import { example } from './support/examples.ts';

let editor: Editor;
afterEach(() => editor.stop());

const FIRMS = Array.from({ length: 10 }, (_, index) => `firm-${String(index)}`);
const { 'firm.focus': profile = '', ...year } = example('meridian');

/** The example's year for each of ten firms, in folders of their own. */
function books(): Record<string, string> {
  const files = FIRMS.flatMap((firm) => {
    const own = profile.replace('firm meridian', `firm ${firm}`).replace(/^ {2}rules .*\n?/gm, '');
    const months = Object.entries(year).flatMap(([name, text]) =>
      name.endsWith('.focus')
        ? [[`${firm}/${name}`, text.replaceAll('report meridian', `report ${firm}`)]]
        : [],
    );
    return [[`${firm}/firm.focus`, own], ...months];
  });
  return Object.fromEntries(files) as Record<string, string>;
}

const EXPENSES = /^4201 expenses +[\d,]+/m;

/** Types another figure for the expenses of a month. */
async function type(path: string, figure: string): Promise<void> {
  const [written = ''] = EXPENSES.exec(editor.text(path)) ?? [];
  await editor.replace(path, written, written.replace(/[\d,]+$/, figure));
}

test('a keystroke in one of a hundred open months publishes that one, and those that follow from it', async () => {
  const files = books();
  editor = await Editor.start({ files });
  for (const path of Object.keys(files)) await editor.open(path);
  expect(editor.diagnostics.size).toBeGreaterThan(0);
  editor.published = [];
  const last = 'firm-4/2026-12.focus';
  await type(last, '1');
  await type(last, '12');
  expect(new Set(editor.published)).toEqual(new Set([uriOf(last)]));
  editor.published = [];
  await type('firm-7/2026-01.focus', '1');
  expect(editor.published.every((uri) => uri.startsWith(uriOf('firm-7/')))).toBe(true);
  expect(editor.published).toContain(uriOf('firm-7/2026-01.focus'));
});

test('an open month is answered for before the other firms are checked, and they are checked', async () => {
  const files = books();
  const broken = 'firm-9/2026-12.focus';
  files[broken] = (files[broken] ?? '').replace(EXPENSES, (line) => line.replace(/[\d,]+$/, '-5'));
  editor = await Editor.start({ files, forgetful: true });
  const path = 'firm-5/2026-03.focus';
  const text = files[path] ?? '';
  const uri = uriOf(path);
  await editor.connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'focus', version: 1, text },
  });
  const end = { line: text.split('\n').length, character: 0 };
  const hints = await editor.connection.sendRequest(InlayHintRequest.type, {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end },
  });
  expect(hints?.length).toBeGreaterThan(3);
  const line = text.split('\n').findIndex((one) => one.startsWith('3750 '));
  const hover = await editor.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri },
    position: { line, character: 6 },
  });
  expect(JSON.stringify(hover?.contents)).toContain('Net Capital');
  await editor.settled();
  // The firm of the open document came first, whatever the order of the firms.
  const order = [uri, uriOf(broken)].map((file) => editor.published.indexOf(file));
  expect(order[0]).toBeGreaterThanOrEqual(0);
  expect(order[0]).toBeLessThan(order[1] ?? -1);
  expect(editor.findings(broken).join('\n')).toContain('malformed-amount');
});

test('a server that keeps little says the same as one that keeps everything', async () => {
  const files = books();
  const told: unknown[] = [];
  for (const forgetful of [false, true]) {
    editor = await Editor.start({ files, forgetful });
    const path = 'firm-2/2026-11.focus';
    await editor.open(path);
    await type(path, '1');
    await editor.open('firm-3/2026-01.focus');
    await editor.close(path);
    await editor.write('firm-1/2026-06.focus', null);
    told.push([
      [...editor.diagnostics].sort(([one], [other]) => (one < other ? -1 : 1)),
      await editor.connection.sendRequest('focus/tree', { today: '2027-03-01' }),
      await editor.connection.sendRequest('focus/months', {
        workspace: uriOf('').slice(0, -1),
        firm: 'firm-1',
      }),
      await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'firm-2 2026-1' }),
      await editor.connection.sendRequest('focus/newMonth', {
        workspace: uriOf('').slice(0, -1),
        firm: 'firm-6',
      }),
      await editor.connection.sendRequest('focus/build', {
        workspace: uriOf('').slice(0, -1),
        firm: 'firm-8',
        year: 2026,
      }),
    ]);
    if (!forgetful) await editor.stop();
  }
  expect(told[1]).toEqual(told[0]);
});
