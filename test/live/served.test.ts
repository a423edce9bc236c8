/** Whatever stands in a workspace: whatever an editor asks about it is answered, with places that are in the text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  LogMessageNotification,
  Position,
  type CallHierarchyItem,
  type CodeAction,
  type CodeLens,
  type InlayHint,
} from 'vscode-languageserver';
import { Editor, uriOf } from '../../packages/server/test/support/editor.ts';
import { EditedTexts, HOUSE_RULES, sessions } from './workspace.ts';

/** Workspaces edited at random. */
const RUNS = 6;

/** The files that are opened in each, and the places in each that an editor asks about. */
const OPENED = 4;
const PLACES = 12;

const OPTIONS = { tabSize: 2, insertSpaces: true };

/** Asked of a document. */
const OF_DOCUMENT = ['documentSymbol', 'foldingRange', 'documentLink', 'semanticTokens/full'];

/** Asked of a place, and answered with places of the same document, or none. */
const OF_PLACE = ['hover', 'completion', 'signatureHelp', 'documentHighlight', 'prepareRename'];

/** Places to choose by numbers that mean something in any text. */
const places = fc.array(fc.record({ file: fc.nat(99), line: fc.nat(999), character: fc.nat(99) }), {
  minLength: OPENED * PLACES,
  maxLength: OPENED * PLACES,
});

test('whatever an editor asks about a workspace is answered', async () => {
  await fc.assert(
    fc.asyncProperty(sessions, places, fc.boolean(), async (session, chosen, forgetful) => {
      const texts = new EditedTexts();
      const head = texts.files;
      for (const edit of session.flat()) texts.apply(edit);
      const files = { ...texts.files, 'rules.focusform': HOUSE_RULES };
      const editor = await Editor.start({ files, head, forgetful });
      const said: string[] = [];
      editor.connection.onNotification(LogMessageNotification.type, ({ message }) => {
        said.push(message);
      });
      const names = Object.keys(files);
      for (let opened = 0; opened < OPENED; opened += 1) {
        const own = chosen.slice(opened * PLACES, (opened + 1) * PLACES);
        const name = names[(own[0]?.file ?? 0) % names.length] ?? '';
        await editor.open(name);
        await askOfDocument(editor, name);
        const lines = editor.text(name).split('\n');
        for (const { line, character } of own) {
          const at = line % lines.length;
          await askOfPlace(editor, name, {
            line: at,
            character: character % ((lines[at]?.length ?? 0) + 1),
          });
        }
        await editor.close(name);
      }
      await editor.stop();
      expect([said, editor.shown]).toEqual([[], []]);
    }),
    // Shrinking would start an editor for every smaller session: what failed says enough.
    { numRuns: RUNS, endOnFailure: true },
  );
});

async function askOfDocument(editor: Editor, name: string): Promise<void> {
  const { connection } = editor;
  const textDocument = { uri: uriOf(name) };
  const document = editor.document(name);
  const range = { start: document.positionAt(0), end: document.positionAt(document.getText().length) };
  for (const method of OF_DOCUMENT) {
    expectInside(editor, name, await connection.sendRequest(`textDocument/${method}`, { textDocument }));
  }
  const lenses = await connection.sendRequest<CodeLens[] | null>('textDocument/codeLens', { textDocument });
  for (const lens of lenses ?? []) await connection.sendRequest('codeLens/resolve', lens);
  const hints = await connection.sendRequest<InlayHint[] | null>('textDocument/inlayHint', {
    textDocument,
    range,
  });
  expectInside(editor, name, hints);
  for (const hint of hints ?? []) await connection.sendRequest('inlayHint/resolve', hint);
  const tidied = await connection.sendRequest('textDocument/formatting', { textDocument, options: OPTIONS });
  expectInside(editor, name, tidied);
  await connection.sendRequest('workspace/symbol', { query: 'a' });
  await connection.sendRequest('focus/tree', null);
}

async function askOfPlace(editor: Editor, name: string, position: Position): Promise<void> {
  const { connection } = editor;
  const textDocument = { uri: uriOf(name) };
  const params = { textDocument, position };
  const ask = (method: string, more: object) => connection.sendRequest(`textDocument/${method}`, more);
  for (const method of OF_PLACE) expectInside(editor, name, await ask(method, params));
  expectInside(editor, name, await ask('selectionRange', { textDocument, positions: [position] }));
  const typed = await ask('onTypeFormatting', { ...params, ch: '\n', options: OPTIONS });
  expectInside(editor, name, typed);
  await ask('definition', params);
  await ask('references', { ...params, context: { includeDeclaration: true } });
  const items = await connection.sendRequest<CallHierarchyItem[] | null>(
    'textDocument/prepareCallHierarchy',
    params,
  );
  for (const item of items ?? []) {
    await connection.sendRequest('callHierarchy/incomingCalls', { item });
    await connection.sendRequest('callHierarchy/outgoingCalls', { item });
  }
  const actions = await connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
    textDocument,
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  for (const action of actions ?? []) {
    if (action.data !== undefined) await connection.sendRequest('codeAction/resolve', action);
  }
  const at = { uri: textDocument.uri, position };
  await connection.sendRequest('focus/explain', at);
  await connection.sendRequest('focus/preview', at);
  await connection.sendRequest('focus/status', { ...at, today: '2026-05-20' });
  for (const side of ['head', 'prior']) await connection.sendRequest('focus/compare', { ...at, with: side });
}

/** Every place in an answer is one of the document. */
function expectInside(editor: Editor, name: string, answer: unknown): void {
  const document = editor.document(name);
  const isInside = (at: Position) => document.positionAt(document.offsetAt(at)).character === at.character;
  expect(placesIn(answer).filter((at) => at.line >= document.lineCount || !isInside(at))).toEqual([]);
}

function placesIn(value: unknown): readonly Position[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Position.is(value)) return [value];
  return Object.values(value).flatMap(placesIn);
}
