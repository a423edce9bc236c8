/** Finding one's way through filings: where words lead to, and where they are named. */
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  WorkspaceSymbolRequest,
  type DocumentSymbol,
  type Location,
  type Range,
} from 'vscode-languageserver';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Editor, uriOf } from './support/editor.ts';
import { example } from './support/examples.ts';

const MARCH = '2026-03.focus';
let editor: Editor;
let form = '';

beforeEach(async () => {
  editor = await Editor.start({ files: example('meridian') });
  await editor.open(MARCH);
  const { text } = await editor.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', {
    uri: 'focus-form:/focus-part-1.focusform',
  });
  form = text;
});
afterEach(() => editor.stop());

const textOf = (uri: string) => (uri.startsWith('focus-form:') ? form : (editor.disk.get(uri) ?? ''));
const lineAt = (uri: string, line: number) => textOf(uri).split('\n')[line] ?? '';
const wordsAt = (uri: string, { start, end }: Range) =>
  lineAt(uri, start.line).slice(start.character, end.character);

/** A location as a person reads it: the file, the words, and the line they stand in. */
function shown({ uri, range }: Location): string {
  const file = uri.replace(/^.*\//, '');
  return `${file}: [${wordsAt(uri, range)}] in ${lineAt(uri, range.start.line).trim().replace(/\s+/g, ' ')}`;
}

async function definitionOf(path: string, what: string): Promise<string[]> {
  const params = { textDocument: { uri: uriOf(path) }, position: editor.at(path, what) };
  const found = await editor.connection.sendRequest(DefinitionRequest.type, params);
  return (found as Location[]).map(shown);
}

test('a key leads to its line in the form', async () => {
  expect(await definitionOf(MARCH, '4201')).toEqual([
    expect.stringMatching(/^focus-part-1\.focusform: \[.*\] in line \S+ 4201 expenses /),
  ]);
});

test('a firm leads to its profile, a month to the report, the month of a report to the month before', async () => {
  expect(await definitionOf(MARCH, 'meridian 2026-03')).toEqual([
    expect.stringMatching(/^firm\.focus: \[meridian\] in firm meridian /),
  ]);
  expect(await definitionOf(MARCH, '2026-03\n')).toEqual([
    '2026-02.focus: [report meridian 2026-02] in report meridian 2026-02',
  ]);
  const position = editor.after(MARCH, 'schedule A ');
  const found = await editor.connection.sendRequest(DefinitionRequest.type, {
    textDocument: { uri: uriOf(MARCH) },
    position,
  });
  expect((found as Location[]).map(shown)).toEqual([
    '2026-03.focus: [report meridian 2026-03] in report meridian 2026-03',
  ]);
});

test('a setting leads to the form, and one of the house to the house rules', async () => {
  await editor.open('firm.focus');
  expect(await definitionOf('firm.focus', 'reserve-computation')).toEqual([
    expect.stringMatching(/^focus-part-1\.focusform: \[reserve-computation\]/),
  ]);
  expect(await definitionOf('firm.focus', 'meridian-policy')).toEqual([
    expect.stringMatching(
      /^policy\.focusform: \[meridian-policy\] in rules meridian-policy for focus-part-1/,
    ),
  ]);
});

test('the references of a line are its figures in every month of the firm, open or not', async () => {
  const found = await editor.connection.sendRequest(ReferencesRequest.type, {
    textDocument: { uri: uriOf(MARCH) },
    position: editor.at(MARCH, '4201'),
    context: { includeDeclaration: false },
  });
  const lines = (found ?? []).map(shown);
  expect(lines).toHaveLength(12);
  for (const [index, line] of lines.entries()) {
    expect(line).toMatch(
      new RegExp(`^2026-${String(index + 1).padStart(2, '0')}\\.focus: \\[[\\d,]+\\] in 4201 expenses`),
    );
  }
});

test('a firm is renamed in its profile and in every report, and not to a name that is taken or none', async () => {
  const at = { textDocument: { uri: uriOf(MARCH) }, position: editor.at(MARCH, 'meridian') };
  expect(await editor.connection.sendRequest(PrepareRenameRequest.type, at)).toMatchObject({
    placeholder: 'meridian',
  });
  const edit = await editor.connection.sendRequest(RenameRequest.type, { ...at, newName: 'meridian-2' });
  const changes = (edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change ? [[change.textDocument.uri.replace(/^.*\//, ''), change.edits.length] as const] : [],
  );
  expect(changes.map(([file]) => file).sort()).toEqual(
    [
      'firm.focus',
      ...Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}.focus`),
    ].sort(),
  );
  await expect(
    editor.connection.sendRequest(RenameRequest.type, { ...at, newName: 'Meridian Two' }),
  ).rejects.toThrow('"Meridian Two" is no name of a firm: write lower-case letters, digits and hyphens.');
  const elsewhere = { ...at, position: editor.at(MARCH, '4201') };
  expect(await editor.connection.sendRequest(PrepareRenameRequest.type, elsewhere)).toBeNull();
});

test('the outline has the report, its schedules and their lines with the figures', async () => {
  const found = await editor.connection.sendRequest(DocumentSymbolRequest.type, {
    textDocument: { uri: uriOf(MARCH) },
  });
  const [report] = found as DocumentSymbol[];
  expect(report).toMatchObject({ name: 'meridian 2026-03', detail: 'March 2026' });
  const children = report?.children ?? [];
  expect(children.map(({ name }) => name).slice(0, 2)).toEqual(['schedule A', 'schedule B']);
  expect(children[0]?.children?.map(({ name }) => name)).toContain('4201 expenses');
});

test('the workspace is searched by firm, month and line', async () => {
  const search = async (query: string) =>
    ((await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? []).map(
      ({ name }) => name,
    );
  expect(await search('meridian 2026-03')).toEqual(['meridian 2026-03']);
  expect(await search('netcapital')).toContain('3750 net-capital');
});

test('a report folds, and so do its schedules and an entry with its parts', async () => {
  const folds = await editor.connection.sendRequest(FoldingRangeRequest.type, {
    textDocument: { uri: uriOf(MARCH) },
  });
  const heads = (folds ?? []).map(({ startLine }) =>
    lineAt(uriOf(MARCH), startLine).trim().split(/\s+/).slice(0, 2).join(' '),
  );
  expect(heads).toEqual(
    expect.arrayContaining(['report meridian', 'schedule A', 'schedule B', '4201 expenses']),
  );
});

test('a selection grows from the word to the line, the entry, the schedule, the report, the file', async () => {
  const [selection] =
    (await editor.connection.sendRequest(SelectionRangeRequest.type, {
      textDocument: { uri: uriOf(MARCH) },
      positions: [editor.at(MARCH, 'expenses')],
    })) ?? [];
  const firsts: string[] = [];
  for (let at = selection; at !== undefined; at = at.parent) {
    firsts.push(
      lineAt(uriOf(MARCH), at.range.start.line)
        .slice(at.range.start.character)
        .split(/\s+/)
        .slice(0, 2)
        .join(' '),
    );
  }
  expect(firsts).toEqual(
    [
      'expenses 6,105',
      '4201 expenses',
      '4201 expenses',
      'schedule A',
      'report meridian',
      expect.anything(),
    ].slice(0, firsts.length),
  );
  expect(firsts.length).toBeGreaterThanOrEqual(5);
});

test('the same line is highlighted wherever it is named', async () => {
  const found = await editor.connection.sendRequest(DocumentHighlightRequest.type, {
    textDocument: { uri: uriOf(MARCH) },
    position: editor.at(MARCH, '4201'),
  });
  expect((found ?? []).map(({ range }) => wordsAt(uriOf(MARCH), range))).toEqual(
    expect.arrayContaining(['4201', 'expenses', '6,105']),
  );
});

test('what a comment cites leads to the regulation', async () => {
  const end = editor.document(MARCH).positionAt(editor.text(MARCH).length);
  await editor.change(MARCH, { start: end, end }, '// see 17 CFR 240.15c3-1(a)(1) and 90 FR 2790\n');
  const found = await editor.connection.sendRequest(DocumentLinkRequest.type, {
    textDocument: { uri: uriOf(MARCH) },
  });
  expect((found ?? []).map(({ target }) => target)).toEqual(
    expect.arrayContaining([
      'https://www.ecfr.gov/current/title-17/section-240.15c3-1#p-240.15c3-1(a)(1)',
      'https://www.federalregister.gov/citation/90-FR-2790',
    ]),
  );
});

test('a derivation is a tree: what net capital rests on, and what rests on it', async () => {
  const textDocument = { uri: uriOf(MARCH) };
  const [item] =
    (await editor.connection.sendRequest(CallHierarchyPrepareRequest.type, {
      textDocument,
      position: editor.at(MARCH, '3750'),
    })) ?? [];
  expect(item).toMatchObject({
    name: '3750 net-capital',
    detail: expect.stringMatching(/^[\d,]+, March 2026$/) as string,
  });
  if (item === undefined) return;
  const outgoing = await editor.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item });
  expect(outgoing?.length).toBeGreaterThan(1);
  const incoming = await editor.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item });
  expect(incoming?.length).toBeGreaterThan(0);
  const back = await editor.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, {
    item: incoming?.[0]?.from ?? item,
  });
  expect(back?.map(({ to }) => to.name)).toContain('3750 net-capital');
});
