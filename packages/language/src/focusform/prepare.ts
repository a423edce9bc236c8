/** From the text of a `.focusform` to what the engine works with. */
import { inOrder, type Finding, type Form } from '@focus/engine';
import type { FormText } from '../generated/ast.ts';
import { errorAt, toFinding, type FormFinding } from './findings.ts';
import type { HouseRules } from './house.ts';
import { lowerForm, lowerHouseRules } from './lower.ts';
import { createFormServices, type FormServices } from './module.ts';
import { syntaxFindings } from './syntax.ts';
import { placeOfProperty } from './text.ts';

/** A form prepared, or what keeps it from being prepared. */
export interface PreparedForm {
  /** Null where a finding is an error. */
  readonly form: Form | null;
  readonly findings: readonly Finding[];
}

/** House rules prepared, or what keeps them from being prepared. */
export interface PreparedHouseRules {
  /** Null where a finding is an error. */
  readonly rules: HouseRules | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads and checks a form. Never throws: what is wrong with the text is found.
 * @param file as findings name it
 * @param text of a `.focusform` that holds `form NAME "title" { … }`
 */
export function prepareForm(file: string, text: string): Promise<PreparedForm> {
  const { root, findings } = read(text);
  if (findings.length > 0) return Promise.resolve({ form: null, findings: told(file, findings) });
  if (root.form === undefined) {
    const place = root.rules === undefined ? START : placeOfProperty(root.rules, 'name');
    const message = 'This file holds house rules: a form begins with `form NAME "title" {`.';
    return Promise.resolve({ form: null, findings: told(file, [errorAt(place, 'not-a-form', message)]) });
  }
  const lowered = lowerForm(root.form);
  const form = lowered.findings.some(isError) ? null : lowered.value;
  return Promise.resolve({ form, findings: told(file, lowered.findings) });
}

/**
 * Reads and checks house rules. Never throws: what is wrong with the text is found.
 * @param file as findings name it
 * @param text of a `.focusform` that holds `rules NAME for FORM { … }`
 * @param form the form they are written for
 */
export function prepareHouseRules(file: string, text: string, form: Form): Promise<PreparedHouseRules> {
  const { root, findings } = read(text);
  const found = [...findings];
  const { rules } = root;
  if (found.length === 0 && rules === undefined) {
    found.push(errorAt(START, 'not-house-rules', 'House rules begin with `rules NAME for FORM {`.'));
  }
  if (found.length > 0 || rules === undefined)
    return Promise.resolve({ rules: null, findings: told(file, found) });
  const lowered = lowerHouseRules(rules, [form]);
  const house = lowered.findings.some(isError) ? null : lowered.value;
  return Promise.resolve({ rules: house, findings: told(file, lowered.findings) });
}

const START = { line: 0, start: 0, end: 0 };

let services: FormServices | undefined;

function read(text: string): { readonly root: FormText; readonly findings: readonly FormFinding[] } {
  services ??= createFormServices().form;
  const result = services.parser.LangiumParser.parse<FormText>(text);
  return { root: result.value, findings: syntaxFindings(result) };
}

function isError({ severity }: FormFinding): boolean {
  return severity === 'error';
}

function told(file: string, findings: readonly FormFinding[]): Finding[] {
  return findings.map((found) => toFinding(file, found)).sort(inOrder);
}
