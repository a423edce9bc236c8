/** Language services of `.focusform`, over the house rules of the example firm. */
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type CodeAction,
  type CompletionItem,
  type DocumentSymbol,
  type Location,
} from 'vscode-languageserver';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Editor, uriOf } from './support/editor.ts';
import { example } from './support/examples.ts';

const POLICY = 'policy.focusform';
let editor: Editor;

beforeEach(async () => {
  editor = await Editor.start({ files: example('meridian') });
  await editor.open(POLICY);
});
afterEach(() => editor.stop());

const at = (what: string) => ({ textDocument: { uri: uriOf(POLICY) }, position: editor.at(POLICY, what) });

test('an error shows at the expression while it is typed, and goes when it is right', async () => {
  await editor.replace(POLICY, 'level - net-capital', 'level - net-capitol');
  expect(editor.findings(POLICY)).toEqual([
    expect.stringMatching(/error unknown-name: .*net-capitol.*net-capital/),
  ]);
  await editor.replace(POLICY, 'net-capitol', 'net-capital');
  expect(editor.findings(POLICY)).toEqual([]);
});

test('what can be written instead is a quick fix', async () => {
  await editor.replace(POLICY, 'level - net-capital', 'level - net-capitol');
  const { position } = at('net-capitol');
  const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: uriOf(POLICY) },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  expect(actions).toMatchObject([{ title: 'Write net-capital', kind: 'quickfix' }]);
  const [fix] = actions as CodeAction[];
  expect(fix?.diagnostics).toMatchObject([{ code: 'unknown-name' }]);
  expect(fix?.edit?.documentChanges).toMatchObject([
    { edits: [{ range: editor.rangeOf(POLICY, 'net-capitol'), newText: 'net-capital' }] },
  ]);
});

test('a name tells what it is, and what it measures', async () => {
  const shown = await editor.connection.sendRequest(HoverRequest.type, at('equity-capital ='));
  expect(shown?.contents).toMatchObject({
    value: expect.stringMatching(/```focusform\nlet equity-capital = [^]*```\n\nmoney$/) as string,
  });
  const line = await editor.connection.sendRequest(HoverRequest.type, at('net-capital < early'));
  expect(line?.contents).toMatchObject({
    value: expect.stringContaining('money, in thousands of dollars') as string,
  });
});

test('a name leads to where it is declared: in the house rules, or in the form behind them', async () => {
  const own = await editor.connection.sendRequest(DefinitionRequest.type, at('early-warning-level * exact'));
  expect(own).toEqual([{ uri: uriOf(POLICY), range: editor.rangeOf(POLICY, 'early-warning-level') }]);
  const [line] = (await editor.connection.sendRequest(
    DefinitionRequest.type,
    at('net-capital < early'),
  )) as Location[];
  expect(line?.uri).toBe('focus-form:/focus-part-1.focusform');
});

test('a setting is named in formulas, in messages, and in profiles', async () => {
  await editor.write(
    'firm.focus',
    (editor.disk.get(uriOf('firm.focus')) ?? '').replace(/\n*$/, '\n  haircut-limit        25%\n'),
  );
  const found = await editor.connection.sendRequest(ReferencesRequest.type, {
    ...at('haircut-limit'),
    context: { includeDeclaration: false },
  });
  const files = (found ?? []).map(({ uri }) => uri.replace(/^.*\//, ''));
  expect(files.filter((file) => file === POLICY).length).toBeGreaterThan(0);
  expect(files.filter((file) => file === 'firm.focus')).toHaveLength(1);
});

test('what is declared here is renamed everywhere, what the form declares is not', async () => {
  const edit = await editor.connection.sendRequest(RenameRequest.type, {
    ...at('equity-capital ='),
    newName: 'own-capital',
  });
  const count = editor.text(POLICY).split('equity-capital').length - 1;
  expect(edit?.changes?.[uriOf(POLICY)]).toHaveLength(count);
  expect(
    await editor.connection.sendRequest(PrepareRenameRequest.type, at('net-capital < early')),
  ).toBeNull();
  await expect(
    editor.connection.sendRequest(RenameRequest.type, { ...at('equity-capital ='), newName: 'net-capital' }),
  ).rejects.toThrow('There is a net-capital already.');
});

test.each([
  ['level', 'equity-capital', 'The name `equity-capital` is taken: give the quantity another.'],
  ['shortfall', 'net-capital', 'The name `net-capital` is taken: give the quantity another.'],
  [
    'early-warning-level',
    'rules',
    '`rules` begins another kind of line in a .focus file: give the setting another',
  ],
  ['early-warning-level', 'from', '`from` is a word of the language and no name'],
  ['most', 'and', '`and` is a word of the language and no name'],
])('%s cannot be renamed to %s', async (name, newName, why) => {
  const { start } = editor.rangeOf(POLICY, ` ${name} `);
  const position = { line: start.line, character: start.character + 1 };
  const renamed = editor.connection.sendRequest(RenameRequest.type, {
    textDocument: { uri: uriOf(POLICY) },
    position,
    newName,
  });
  await expect(renamed).rejects.toThrow(/^The rules would be wrong with that name: /);
  await expect(renamed).rejects.toThrow(why);
});

test('rules that are wrong already can be mended by a name', async () => {
  await editor.replace(POLICY, 'let    level', 'let    net-capital');
  expect(editor.findings(POLICY).length).toBeGreaterThan(0);
  const position = editor.after(POLICY, 'let    ');
  const edit = await editor.connection.sendRequest(RenameRequest.type, {
    textDocument: { uri: uriOf(POLICY) },
    position,
    newName: 'floor',
  });
  expect(edit?.changes?.[uriOf(POLICY)]?.length).toBeGreaterThan(0);
});

test('names are offered where an expression stands, words of the language where the grammar has them', async () => {
  const labels = async (what: string) => {
    const position = editor.after(POLICY, what);
    const found = await editor.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: uriOf(POLICY) },
      position,
    });
    const items: readonly CompletionItem[] = found === null ? [] : Array.isArray(found) ? found : found.items;
    return items.map(({ label }) => label);
  };
  const names = await labels('let equity-capital = ');
  expect(names).toEqual(expect.arrayContaining(['net-capital', 'early-warning-level', 'max']));
  expect(names).not.toContain('rule');
});

test('the outline has the settings, quantities and rules; rules fold', async () => {
  const found = (await editor.connection.sendRequest(DocumentSymbolRequest.type, {
    textDocument: { uri: uriOf(POLICY) },
  })) as DocumentSymbol[];
  const names = (found[0]?.children ?? []).map(({ name }) => name);
  expect(found[0]?.name).toBe('meridian-policy');
  expect(names).toEqual(
    expect.arrayContaining(['haircut-limit', 'equity-capital', 'internal-early-warning']),
  );
  const folds = await editor.connection.sendRequest(FoldingRangeRequest.type, {
    textDocument: { uri: uriOf(POLICY) },
  });
  expect(folds?.length).toBeGreaterThan(2);
});

test('it is formatted as the command formats it', async () => {
  await editor.replace(POLICY, '    warning when', '  warning   when');
  const edits = await editor.connection.sendRequest(DocumentFormattingRequest.type, {
    textDocument: { uri: uriOf(POLICY) },
    options: { tabSize: 2, insertSpaces: true },
  });
  expect(edits?.length).toBeGreaterThan(0);
});
