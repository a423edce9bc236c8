/** From the text of a `.focusform` to what the engine works with. */
import { inOrder, type Finding, type Form } from '@focus/engine';
import type { FormText } from '../generated/ast.ts';
import { toFinding, type FormFinding } from './findings.ts';
import { createFormServices } from './module.ts';
import { syntaxFindings } from './syntax.ts';

/** A form prepared, or what keeps it from being prepared. */
export interface PreparedForm {
  /** Null where a finding is an error. */
  readonly form: Form | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads and checks a form.
 * @param file as findings name it
 * @param text of a `.focusform` that holds `form NAME "title" { … }`
 */
export function prepareForm(file: string, text: string): Promise<PreparedForm> {
  const { findings } = read(text);
  return Promise.resolve({ form: null, findings: told(file, findings) });
}

function read(text: string): { root: FormText; findings: FormFinding[] } {
  const result = createFormServices().form.parser.LangiumParser.parse<FormText>(text);
  return { root: result.value, findings: syntaxFindings(result) };
}

function told(file: string, findings: readonly FormFinding[]): Finding[] {
  return findings.map((found) => toFinding(file, found)).sort(inOrder);
}
