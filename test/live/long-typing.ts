/**
 * Thousands of keystrokes in a language server, over the protocol, in a process of its own started with `--expose-gc`.
 * Prints as JSON what the process holds, in bytes, before them and after them, each time with the same text.
 */
import {
  CompletionRequest,
  DidChangeTextDocumentNotification,
  HoverRequest,
  InlayHintRequest,
} from 'vscode-languageserver';
import { Editor, uriOf } from '../../packages/server/test/support/editor.ts';
import { example } from '../../packages/server/test/support/examples.ts';

const MONTH = '2026-01.focus';
const KEY = '4201 ';

const editor = await Editor.start({ files: example('meridian'), forgetful: true });
for (const month of [MONTH, '2026-02.focus', '2026-12.focus']) await editor.open(month);
const lines = editor.text(MONTH).split('\n');
const line = lines.findIndex((one) => one.startsWith(KEY));
const end = lines[line]?.length ?? 0;
const last = lines[line]?.at(-1) ?? '';
const textDocument = { uri: uriOf(MONTH) };
let version = 1;
let published = 0;

// What grows once, as code is compiled, grows before it is measured.
await type(1_000);
const before = await held();
await type(4_000);
const after = await held();
process.stdout.write(JSON.stringify({ before, after, published }));
await editor.stop();

/** Types in a January that other open months rest on, and asks for what an editor shows. */
async function type(keystrokes: number): Promise<void> {
  for (let count = 1; count <= keystrokes; count += 1) {
    await replace(String(count % 10));
    await editor.connection.sendRequest(InlayHintRequest.type, {
      textDocument,
      range: { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } },
    });
    if (count % 20 > 0) continue;
    await editor.connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: { line, character: 6 },
    });
    await editor.connection.sendRequest(CompletionRequest.type, {
      textDocument,
      position: { line, character: 2 },
    });
    published += editor.published.length;
    editor.published = [];
  }
}

async function replace(text: string): Promise<void> {
  version += 1;
  await editor.connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { ...textDocument, version },
    contentChanges: [{ range: { start: { line, character: end - 1 }, end: { line, character: end } }, text }],
  });
}

async function held(): Promise<number> {
  await replace(last);
  await editor.settled();
  if (gc === undefined) throw new Error('Start this with --expose-gc.');
  gc();
  gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
