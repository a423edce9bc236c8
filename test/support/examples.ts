/** The workspace of the examples: its filings and house rules, read and evaluated together. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  compileForm,
  evaluate,
  type CompiledForm,
  type EvaluatedWorkspace,
  type FilingFile,
} from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';
import { takeInHouseRules } from '@focus/language/langium';

const folder = join(import.meta.dirname, '../../examples');

/** The filings of the examples, and the form with the house rules that stand among them. */
export interface Examples {
  readonly form: CompiledForm;
  readonly filings: readonly FilingFile[];
}

/** Reads the examples. */
export async function readExamples(): Promise<Examples> {
  const { form } = await takeInHouseRules(focusPart1, textsOf('.focusform'));
  const compiled = compileForm(form);
  const filings = textsOf('.focus').map(({ file, text }) => readFiling(file, text, compiled));
  return { form: compiled, filings };
}

/** Reads and evaluates the examples with the house rules that stand among them. */
export async function evaluateExamples(): Promise<EvaluatedWorkspace> {
  const { form, filings } = await readExamples();
  return evaluate(filings, form);
}

/** The files of the examples whose names end so, in order, with `/` between folders. */
function textsOf(ending: string): { file: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ file: name.replaceAll('\\', '/'), text: readFileSync(join(folder, name), 'utf8') }))
    .sort((left, right) => (left.file < right.file ? -1 : 1));
}
