/** What an editor draws into a text, as text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InlayHintRequest, InlayHintResolveRequest, type InlayHint } from 'vscode-languageserver';
import { uriOf, type Editor } from './editor.ts';

const MERIDIAN = join(import.meta.dirname, '../../../../examples/meridian');

/** The files of the example year by their names. */
export function meridian(): Record<string, string> {
  const names = readdirSync(MERIDIAN).filter((name) => /\.focus(form)?$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(MERIDIAN, name), 'utf8')]));
}

/** The inlay hints of some lines of an open document, from 0; all of it where none are named. */
export async function hintsOf(editor: Editor, path: string, first = 0, last = Number.MAX_SAFE_INTEGER) {
  const end = Math.min(last, editor.document(path).lineCount);
  const range = { start: { line: first, character: 0 }, end: { line: end, character: 0 } };
  const textDocument = { uri: uriOf(path) };
  return (await editor.connection.sendRequest(InlayHintRequest.type, { textDocument, range })) ?? [];
}

/** The lines of an open document that have hints, with the hints after a `»`. */
export async function withHints(editor: Editor, path: string): Promise<string> {
  const hints = await hintsOf(editor, path);
  const lines = editor.text(path).split(/\r?\n/);
  const drawn = [...Map.groupBy(hints, ({ position }) => position.line)].map(([number, ofLine]) => {
    const line = lines[number] ?? '';
    for (const { position } of ofLine)
      if (position.character !== line.length) return `${line} NOT AT THE END`;
    return `${line}${ofLine.map(({ label }) => ` » ${wordsOf(label)}`).join('')}`;
  });
  return drawn.join('\n');
}

/** A label as it is read. */
export function wordsOf(label: InlayHint['label']): string {
  return typeof label === 'string' ? label : label.map(({ value }) => value).join('');
}

/** The tooltip of a hint. */
export async function tooltipOf(editor: Editor, hint: InlayHint): Promise<string> {
  const { tooltip } = await editor.connection.sendRequest(InlayHintResolveRequest.type, hint);
  return typeof tooltip === 'object' ? tooltip.value : (tooltip ?? '');
}

/** The lines of a template, without the empty ones at its ends. */
export function linesOf(template: string): string {
  return template.replace(/^\n|\n *$/g, '');
}
