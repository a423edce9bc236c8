/**
 * Ten thousand edits of one live workspace, in a process of its own started with `--expose-gc`. Prints as JSON what
 * the process holds, in bytes, before them and after them, each time with the same files in the workspace.
 */
import { compileForm, explain, LiveWorkspace } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';
import { EditedTexts, KINDS, type Edit } from './workspace.ts';

const SESSION = 100;

const form = compileForm(focusPart1);
const live = new LiveWorkspace(form);
let number = 0;

// What grows once, as code is compiled, grows before it is measured.
edit(1_000);
const before = held();
const changed = edit(10_000);
const after = held();
process.stdout.write(JSON.stringify({ before, after, changed }));

/**
 * Makes edits; every few of them begin with the first files again.
 * @returns how many months were evaluated anew
 */
function edit(edits: number): number {
  let texts = start();
  let months = 0;
  for (let count = 1; count <= edits; count += 1) {
    for (const name of texts.apply(nextEdit())) take(texts, name);
    months += live.update().reports.length;
    if (count % SESSION !== 0) continue;
    askEach();
    texts = start();
  }
  return months;
}

/** Asks for figures of every firm, back through all its months, as an editor does. */
function askEach(): void {
  for (const { reports } of live.firms.values()) {
    const last = reports.at(-1);
    if (last !== undefined) explain(last, 'A.net-capital');
    reports[number % reports.length]?.cells();
  }
}

/** The workspace as it was in the beginning. */
function start(): EditedTexts {
  const texts = new EditedTexts(3);
  for (const name of live.files()) if (texts.text(name) === undefined) live.delete(name);
  for (const name of texts.names) take(texts, name);
  live.update();
  return texts;
}

function take(texts: EditedTexts, name: string): void {
  const text = texts.text(name);
  if (text === undefined) live.delete(name);
  else live.set(readFiling(name, text, form));
}

/** The same edits in every run. */
function nextEdit(): Edit {
  number += 1;
  const [at, line, to] = [7919, 104_729, 1_299_709].map((prime) => (number * prime) % 997);
  return { kind: KINDS[number % KINDS.length] ?? 'again', at: at ?? 0, line: line ?? 0, to: to ?? 0 };
}

function held(): number {
  if (gc === undefined) throw new Error('Start this with --expose-gc.');
  gc();
  gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
