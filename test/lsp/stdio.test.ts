/** The language server as an editor starts it: a process, the protocol over its streams, files on disk, git. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  CodeActionRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentFormattingRequest,
  HoverRequest,
  InlayHintRequest,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { startServer, type ServerProcess } from './support/server.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/meridian');
const MARCH = '2026-03.focus';

let folder: string;
let server: ServerProcess;

beforeAll(async () => {
  // Not only letters: names are encoded in URIs, and each side has its own way.
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'focus lsp é+(1)-')));
  cpSync(EXAMPLE, folder, { recursive: true });
  writeFileSync(
    join(folder, 'Bücher.focus'),
    'report meridian 2027-01\nschedule A 2027-01\n4201 expenses -5\n',
  );
  writeFileSync(join(folder, 'ignored.focus'), 'nonsense\n');
  writeFileSync(join(folder, '.gitignore'), 'ignored.focus\n');
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  server = await startServer(folder);
  await server.settled();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What is found in a file. Where nobody named it, the server spells its URI in its own way. */
const codes = (path: string) => {
  const uri = server.uri(path);
  const found = server.diagnostics.get(uri) ?? server.diagnostics.get(URI.parse(uri).toString()) ?? [];
  return found.map(({ code }) => code);
};

test('files that nobody opened have their findings; what git ignores has none', () => {
  expect(codes('Bücher.focus')).toContain('malformed-amount');
  expect(codes('ignored.focus')).toEqual([]);
});

test('an open file is read as it is typed, and hints, hovers, fixes and formatting come', async () => {
  const uri = server.uri(MARCH);
  const text = readFileSync(join(folder, MARCH), 'utf8');
  await server.connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'focus', version: 1, text },
  });
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.startsWith('4221 '));
  const end = lines[line]?.length ?? 0;
  await server.connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: 2 },
    contentChanges: [
      { range: { start: { line, character: end - 3 }, end: { line, character: end } }, text: '-412' },
    ],
  });
  await server.settled();
  expect(codes(MARCH)).toContain('malformed-amount');
  const textDocument = { uri };
  const whole = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  const hints = await server.connection.sendRequest(InlayHintRequest.type, { textDocument, range: whole });
  expect(hints?.length).toBeGreaterThan(3);
  const hover = await server.connection.sendRequest(HoverRequest.type, {
    textDocument,
    position: { line: lines.findIndex((one) => one.startsWith('3750 ')), character: 6 },
  });
  expect(JSON.stringify(hover?.contents)).toContain('Net Capital');
  const at = { line, character: end };
  const actions = await server.connection.sendRequest(CodeActionRequest.type, {
    textDocument,
    range: { start: at, end: at },
    context: { diagnostics: [] },
  });
  expect(actions?.map(({ title }) => title)).toContain('Write (412)');
  const edits = await server.connection.sendRequest(DocumentFormattingRequest.type, {
    textDocument,
    options: { tabSize: 2, insertSpaces: true },
  });
  expect(edits).not.toBeNull();
});

test('it ends when it is told to', async () => {
  expect(await server.stop()).toBe(0);
});
