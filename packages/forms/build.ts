/**
 * Prepares the form: reads `focus-part-1.focusform`, prints what is wrong with it as `file:line:column`, and
 * writes it as engine data, so that no program that uses the form has to parse it.
 *
 * Run by `npm run generate:forms`, which bundles it first: Langium's generated files use namespaces, which
 * Node does not strip.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { prepareForm } from '@focus/language/langium';
import { printForm, printSource } from './print-form.ts';

const folder = basename(import.meta.dirname) === 'dist' ? dirname(import.meta.dirname) : import.meta.dirname;
const source = join(folder, 'focus-part-1.focusform');

const text = readFileSync(source, 'utf8');
const { form, findings } = await prepareForm(basename(source), text);
for (const { place, severity, code, message } of findings) {
  console.log(`${place.file}:${place.line + 1}:${place.start + 1} ${severity} ${code} ${message}`);
}
if (form === null) {
  process.exitCode = 1;
} else {
  mkdirSync(join(folder, 'src/generated'), { recursive: true });
  writeFileSync(
    join(folder, 'src/generated/focus-part-1.ts'),
    printForm(form, 'focusPart1', 'focus-part-1.focusform'),
  );
  writeFileSync(
    join(folder, 'src/generated/focus-part-1-source.ts'),
    printSource(text, 'focusPart1Source', 'focus-part-1.focusform'),
  );
}
