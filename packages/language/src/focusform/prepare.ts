/** From the text of a `.focusform` to what the engine works with. */
import { inOrder, type Finding, type Form } from '@focus/engine';
import type { FormText } from '../generated/ast.ts';
import { errorAt, toFinding, type FormFinding } from './findings.ts';
import type { HouseRules } from './house.ts';
import { lowerForm, lowerHouseRules, type Lowered } from './lower.ts';
import { parseForm } from './reading.ts';
import { syntaxFindings } from './syntax.ts';
import { placeOfProperty } from './text.ts';

/** A form prepared, or what keeps it from being prepared. */
export interface PreparedForm {
  /** Null where there is a finding: each is an error. */
  readonly form: Form | null;
  readonly findings: readonly Finding[];
}

/** House rules prepared, or what keeps them from being prepared. */
export interface PreparedHouseRules {
  /** Null where there is a finding: each is an error. */
  readonly rules: HouseRules | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads and checks a form. Never throws: what is wrong with the text is found.
 * @param file as findings name it
 * @param text of a `.focusform` that holds `form NAME "title" { … }`
 */
export function prepareForm(file: string, text: string): Promise<PreparedForm> {
  const { value, findings } = prepare(text, ({ form, rules }) => {
    if (form !== undefined) return lowerForm(form);
    const place = rules === undefined ? START : placeOfProperty(rules, 'name');
    const message = 'This file holds house rules: a form begins with `form NAME "title" {`.';
    return { value: null, findings: [errorAt(place, 'not-a-form', message)] };
  });
  return Promise.resolve({ form: value, findings: told(file, findings) });
}

/**
 * Reads and checks house rules. Never throws: what is wrong with the text is found.
 * @param file as findings name it
 * @param text of a `.focusform` that holds `rules NAME for FORM { … }`
 * @param form the form they are written for
 */
export function prepareHouseRules(file: string, text: string, form: Form): Promise<PreparedHouseRules> {
  const { value, findings } = prepare(text, (root) => {
    if (root.rules !== undefined) return lowerHouseRules(root.rules, [form]);
    const place = root.form === undefined ? START : placeOfProperty(root.form, 'name');
    const message = 'This file holds a form: house rules begin with `rules NAME for FORM {`.';
    return { value: null, findings: [errorAt(place, 'not-house-rules', message)] };
  });
  return Promise.resolve({ rules: value, findings: told(file, findings) });
}

const START = { line: 0, start: 0, end: 0 };

/** Reads a text and, where all of it was read, lowers it. */
function prepare<T>(text: string, lower: (root: FormText) => Lowered<T>): Lowered<T> {
  const result = parseForm(text);
  const findings = syntaxFindings(result, text);
  return findings.length > 0 ? { value: null, findings } : lower(result.value);
}

function told(file: string, findings: readonly FormFinding[]): Finding[] {
  return findings.map((found) => toFinding(file, found)).sort(inOrder);
}
