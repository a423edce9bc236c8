/** Semantic tokens, each behind its word in brackets. */
import { SemanticTokensRangeRequest, SemanticTokensRequest } from 'vscode-languageserver';
import { afterEach, expect, test } from 'vitest';
import { linesOf, meridian } from './support/drawn.ts';
import { Editor, uriOf } from './support/editor.ts';

let editor: Editor;
afterEach(() => editor.stop());

const MARCH = '2026-03.focus';

async function opened(change: (text: string) => string = (text) => text): Promise<void> {
  const files = meridian();
  editor = await Editor.start({ files: { ...files, [MARCH]: change(files[MARCH] ?? '') } });
  await editor.open(MARCH);
}

/** The lines of a document that have tokens, each word with what it is. */
function drawn(path: string, data: readonly number[]): readonly string[] {
  const { tokenTypes = [], tokenModifiers = [] } =
    editor.initialized.capabilities.semanticTokensProvider?.legend ?? {};
  const lines = editor.text(path).split('\n');
  const result = new Map<number, string[]>();
  let line = 0;
  let start = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    start = down === 0 ? start + right : right;
    line += down;
    const word = (lines[line] ?? '').slice(start, start + length);
    const modifiers = tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0);
    const token = `${word}[${[tokenTypes[type], ...modifiers].join(' ')}]`;
    result.set(line, [...(result.get(line) ?? []), token]);
  }
  return [...result.values()].map((tokens) => tokens.join(' '));
}

async function tokensOf(path: string): Promise<readonly string[]> {
  const textDocument = { uri: uriOf(path) };
  const tokens = await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  return drawn(path, tokens?.data ?? []);
}

test('Words are what their line makes of them, and figures what the evaluation knows', async () => {
  await opened((text) =>
    text
      .replace(/^4221.*\n/m, '$&     was 400\n')
      .replace(
        '  filed   2026-04-14',
        '  filed   2026-04-14 seal 9f2c-41d0-7a3e\n  amended 2026-05-02 "taxes"',
      ),
  );
  const lines = await tokensOf(MARCH);
  const at = (start: string) => lines.find((line) => line.startsWith(start));
  expect(lines.slice(0, 5).join('\n')).toBe(
    linesOf(`
report[keyword] meridian[namespace] 2026-03[enumMember]
filed[keyword] 2026-04-14[enumMember] seal[keyword] 9f2c-41d0-7a3e[string]
amended[keyword] 2026-05-02[enumMember] "taxes"[string]
accept[keyword] month-over-month[rule] 5362[itemNumber] "ACATS residuals of 3/9 and 3/10; cleared 4/2, OPS-1182"[string]
schedule[keyword] A[lineName] 2026-03[enumMember]
`).trim(),
  );
  expect(at('1710')).toBe('1710[itemNumber] subordinated-loans[lineName] 25,000[figure entered]');
  expect(at('1730')).toBe('1730[itemNumber] secured-demand-notes[lineName] -0-[figure entered nil]');
  expect(at('3950')).toBe('3950[itemNumber] trading-profit-or-loss[lineName] (1,240)[figure entered loss]');
  expect(at('"salaries')).toBe('"salaries and benefits"[string] 4,020[figure entered]');
  expect(at('was')).toBe('was[keyword] 400[figure original]');
  expect(at('3750')).toBe('3750[itemNumber] net-capital[lineName] 61,204[figure asserted]');
  expect(at('5362')).toBe('5362[itemNumber] aged-fails-to-deliver[lineName] 212[figure entered accepted]');
  expect(at('841')).toBe(
    '841[itemNumber] long-contractual-commitments[lineName] 3,000[figure entered] valued[keyword] market[parameter]',
  );
  expect(at('schedule[keyword] B')).toBe(
    'schedule[keyword] B[lineName] 2026-03[enumMember] items[parameter] debits[parameter] credits[parameter] deductions[parameter]',
  );
  expect(at('2026-02-27')).toBe(
    '2026-02-27[enumMember] 41[figure entered] 3[figure entered] 5[figure entered]',
  );
});

test('A line whose words do not fit is left to the grammar; a figure that cannot be read is broken', async () => {
  await opened((text) =>
    text
      .replace(/^1710.*$/m, '1710x subordinated-loans 25,000')
      .replace(/^1730.*$/m, '1730 secured-demand-notes 1,2O7'),
  );
  const lines = await tokensOf(MARCH);
  expect(lines.filter((line) => line.startsWith('17'))).toEqual([
    '1730[itemNumber] secured-demand-notes[lineName] 1,2O7[figure broken]',
  ]);
});

test('A profile has its settings', async () => {
  await opened();
  await editor.open('firm.focus');
  await editor.replace(
    'firm.focus',
    'method               alternative',
    'method basic\nmethod alternative from 2026-07',
  );
  const lines = await tokensOf('firm.focus');
  expect(lines[0]).toBe('firm[keyword] meridian[namespace] "Meridian Clearing Corp."[string]');
  expect(lines).toContain('method[property] from[keyword] 2026-07[enumMember]');
  expect(lines).toContain('state[property] "NY"[string]');
});

test('Of a range the same tokens as of all', async () => {
  await opened();
  const all = await tokensOf(MARCH);
  const range = { start: { line: 5, character: 0 }, end: { line: 8, character: 0 } };
  const part = await editor.connection.sendRequest(SemanticTokensRangeRequest.type, {
    textDocument: { uri: uriOf(MARCH) },
    range,
  });
  expect(drawn(MARCH, part?.data ?? [])).toEqual(all.slice(4, 8));
});
