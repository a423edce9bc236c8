/** How the language server ends when its editor goes without a word, and when it was started wrongly. */
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { bareEnvironment, COMMAND, ROOT, temporaryFolder } from '../cli/support.ts';

const SELF = `--clientProcessId=${String(process.pid)}`;

/** Starts it, sends messages and closes its input; one that does not end is ended after a while, and has no status. */
function started(args: readonly string[], cwd: string, messages: readonly object[] = []) {
  const input = messages.map((message) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    return `Content-Length: ${String(Buffer.byteLength(text))}\r\n\r\n${text}`;
  });
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'lsp', ...args], {
    cwd,
    env: bareEnvironment(),
    encoding: 'utf8',
    input: input.join(''),
    timeout: 20_000,
  });
  return { status, stderr };
}

test.each([
  ['before it said anything', 0],
  ['while the server starts', 1],
  ['once it has begun', 2],
])('it ends quietly when the editor goes %s', (_, sent) => {
  const folder = temporaryFolder();
  cpSync(join(ROOT, 'examples/meridian'), folder, { recursive: true });
  const uri = pathToFileURL(folder).toString();
  const params = {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri, name: 'books' }],
    capabilities: { workspace: { configuration: true } },
  };
  const messages = [
    { id: 1, method: 'initialize', params },
    { method: 'initialized', params: {} },
  ];
  const result = { status: 1, stderr: '' };
  expect(started(['--stdio'], folder, messages.slice(0, sent))).toEqual(result);
  // Many clients say who they are in this way too.
  expect(started(['--stdio', SELF], folder, messages.slice(0, sent))).toEqual(result);
});

test('one that is started wrongly says so and ends, whoever started it', () => {
  const folder = temporaryFolder();
  expect(started([SELF], folder)).toEqual({
    status: 2,
    stderr: 'focus: "focus lsp" speaks over standard input and output: start it as "focus lsp --stdio".\n',
  });
  expect(started(['--stdio', '--strange', SELF], folder)).toEqual({
    status: 2,
    stderr: 'focus: "focus lsp" has no option --strange: "focus lsp --help" lists them.\n',
  });
});
