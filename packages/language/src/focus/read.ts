/** Reads a filing without Langium: for the command line, and for files that no editor has open. */
import type { CompiledForm, FilingFile } from '@focus/engine';
import { indexForm } from './form-index.ts';
import { Lowering } from './lowering.ts';
import { LineScanner } from './scan.ts';
import { cutLine, LineCursor } from './words.ts';

/**
 * Reads the text of a `.focus` file: its facts, and what is wrong with the text itself. Never throws for
 * what the text says.
 * @param file names the file in places, as the host names it
 * @param form what the file's keys, names and settings are judged by
 */
export function readFiling(file: string, text: string, form: CompiledForm): FilingFile {
  const lowering = new Lowering(file, indexForm(form));
  const cursor = new LineCursor(text);
  const scanner = new LineScanner(text);
  while (cursor.next <= text.length) {
    if (scanner.scan(cursor.next, cursor.number + 1, lowering)) {
      cursor.pass(scanner.next);
    } else if (cursor.advance()) {
      lowering.take({ number: cursor.number, words: cutLine(text, cursor.from, cursor.to) });
    }
  }
  return lowering.finish();
}
