/** Completion and signature help, as an editor asks for them. */
import {
  CompletionRequest,
  CompletionTriggerKind,
  SignatureHelpRequest,
  type CompletionItem,
  type Position,
} from 'vscode-languageserver';
import { afterEach, describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Editor, uriOf } from './support/editor.ts';
import { example } from './support/examples.ts';

const APRIL = '2026-04.focus';
let editor: Editor;
afterEach(() => editor.stop());

/** Opens April, changed; `|` marks the cursor, and is taken away. */
async function start(change: (text: string) => string, path = APRIL): Promise<Position> {
  const files = example('meridian');
  const text = change(files[path] ?? '');
  files[path] = text.replace('|', '');
  editor = await Editor.start({ files });
  await editor.open(path);
  return editor.document(path).positionAt(text.indexOf('|'));
}

async function complete(
  position: Position,
  triggerKind: CompletionTriggerKind = CompletionTriggerKind.Invoked,
  path = APRIL,
): Promise<CompletionItem[]> {
  const found = await editor.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri: uriOf(path) },
    position,
    context:
      triggerKind === CompletionTriggerKind.Invoked
        ? { triggerKind }
        : { triggerKind, triggerCharacter: ' ' },
  });
  return found === null ? [] : Array.isArray(found) ? found : found.items;
}

/** The text after a completion was taken. */
function taken(item: CompletionItem | undefined, path = APRIL): string {
  const edit = item?.textEdit;
  if (edit === undefined || !('range' in edit)) throw new Error('nothing to take');
  const document = editor.document(path);
  return TextDocument.applyEdits(TextDocument.create(document.uri, 'focus', 1, document.getText()), [edit]);
}

const labels = (items: readonly CompletionItem[]) =>
  [...items]
    .sort((left, right) => ((left.sortText ?? '') < (right.sortText ?? '') ? -1 : 1))
    .map(({ label }) => label);

describe('in a schedule', () => {
  test('lines that await an answer come first, in the order of the form, with what last month said', async () => {
    const position = await start((text) => text.replace(/^1730 .*\n/m, '').replace(/^4221 .*\n/m, '|\n'));
    const items = await complete(position);
    expect(labels(items).slice(0, 2)).toEqual(['1730 secured-demand-notes', '4221 federal-income-taxes']);
    const taxes = items.find(({ label }) => label.startsWith('4221'));
    expect(taxes?.labelDetails?.description).toBe('412');
    expect(taken(taxes)).toMatch(/^4221 federal-income-taxes {2}$/m);
    expect(labels(items)).not.toContain('1710 subordinated-loans');
  });

  test('a line is found by its key as by its name, and what was typed is replaced', async () => {
    const position = await start((text) => text.replace(/^4221 .*\n/m, '42|\n'));
    const item = (await complete(position)).find(({ label }) => label.startsWith('4221'));
    expect(taken(item)).toMatch(/^4221 federal-income-taxes {2}$/m);
    expect(taken(item)).not.toContain('424221');
  });

  test('after the key comes the name', async () => {
    const position = await start((text) => text.replace(/^4221 .*$/m, '4221 |'));
    const items = await complete(position, CompletionTriggerKind.TriggerCharacter);
    expect(labels(items)).toEqual(['federal-income-taxes']);
  });

  test('figures are offered to one who asks, and never while one types', async () => {
    const position = await start((text) => text.replace(/^4221 .*$/m, '4221 federal-income-taxes |'));
    expect(labels(await complete(position))).toEqual(['412', '-0-']);
    expect(await complete(position, CompletionTriggerKind.TriggerCharacter)).toEqual([]);
    await editor.change(APRIL, { start: position, end: position }, '4');
    expect(await complete({ ...position, character: position.character + 1 })).toEqual([]);
  });

  test('a computed line is offered with what it comes to', async () => {
    const position = await start((text) => text.replace(/^3750 .*$/m, '3750 net-capital |'));
    const [first] = await complete(position);
    expect(first?.label).toMatch(/^[\d,]+$/);
    expect(first?.detail).toMatch(/^computed: /);
  });

  test('nothing is offered in a comment or in quotes', async () => {
    const position = await start((text) =>
      text.replace(/^4221 .*$/m, '4221 federal-income-taxes  412  // as |'),
    );
    expect(await complete(position)).toEqual([]);
  });
});

test('the columns that a heading does not name yet', async () => {
  const position = await start((text) => text.replace(/^schedule B .*$/m, 'schedule B 2026-04 items |'));
  const items = await complete(position, CompletionTriggerKind.TriggerCharacter);
  expect(labels(items)).toEqual(['debits', 'credits', 'deductions']);
});

test('what can be accepted this month comes first', async () => {
  const position = await start((text) =>
    text.replace(/^(report .*\n)/, '$1  accept  |\n').replace(/^(5362 \S+ +)[\d,]+/m, '$19,999'),
  );
  const [first] = await complete(position);
  expect(first?.label).toMatch(/^[a-z-]+( \S+)?$/);
  expect(first?.detail).toBe('warning');
  expect(first?.documentation).toMatchObject({ kind: 'markdown' });
});

test('settings and their choices', async () => {
  const position = await start((text) => text.replace(/^ {2}method .*$/m, '  method  |'), 'firm.focus');
  expect(labels(await complete(position, CompletionTriggerKind.TriggerCharacter, 'firm.focus'))).toEqual([
    'basic',
    'alternative',
  ]);
});

test('below the last month the next one, with every line to be answered', async () => {
  const files = example('meridian');
  editor = await Editor.start({ files });
  await editor.write('next.focus', '');
  await editor.open('next.focus');
  const [first] = await complete({ line: 0, character: 0 }, CompletionTriggerKind.Invoked, 'next.focus');
  expect(first?.label).toBe('report meridian 2027-01');
});

describe('signature help', () => {
  async function columnAt(position: Position): Promise<string | null> {
    const help = await editor.connection.sendRequest(SignatureHelpRequest.type, {
      textDocument: { uri: uriOf(APRIL) },
      position,
    });
    const [signature] = help?.signatures ?? [];
    const label = signature?.parameters?.[help?.activeParameter ?? 0]?.label;
    return Array.isArray(label) ? (signature?.label.slice(...label) ?? null) : null;
  }

  test('says which column of a grid the cursor is in', async () => {
    const position = await start((text) => text.replace(/^2L .*$/m, '2L security-with-money-long  3  14  |'));
    expect(await columnAt(position)).toBe('credits');
    expect(await columnAt(editor.after(APRIL, '2L security-with-money-long  3'))).toBe('items');
    expect(await columnAt(editor.at(APRIL, '4201'))).toBeNull();
  });
});
