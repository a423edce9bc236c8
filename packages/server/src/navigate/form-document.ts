/**
 * The form that ships, as a document that an editor opens to read: it has no file where the product runs. And where in
 * it, or in the house rules of a workspace, what a filing names is defined.
 */
import type { CompiledForm, Place } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import type { Location } from 'vscode-languageserver';
import { rangeOf } from '../diagnostics.ts';
import type { FocusSymbol } from './symbol.ts';

/** The scheme of documents that the server has the text of. */
export const FORM_SCHEME = 'focus-form';

/** The form that ships. */
export const FORM_URI = `${FORM_SCHEME}:/${focusPart1.id}.focusform`;

/** Where a symbol is defined in the form or in house rules; null for what filings define themselves. */
export function definitionInForm(symbol: FocusSymbol, { form }: CompiledForm): Location | null {
  switch (symbol.kind) {
    case 'line':
      return inForm(symbol.line.place);
    case 'column':
      return inForm(symbol.of.columns.find(({ name }) => name === symbol.name)?.place);
    case 'worksheet':
      return inForm(symbol.worksheet.place);
    case 'schedule':
      return inForm(firstLineOf(symbol.schedule.rows));
    case 'setting': {
      const setting = form.settings.find(({ name }) => name === symbol.name);
      return inFormOrHouse(setting, form.rulesets);
    }
    case 'rule':
      return inFormOrHouse(
        form.rules.find(({ code }) => code === symbol.code),
        form.rulesets,
      );
    case 'ruleset': {
      const set = form.rulesets.find(({ name }) => name === symbol.name);
      return set === undefined ? null : { uri: set.file, range: rangeOf(set.place) };
    }
    case 'firm':
    case 'month':
      return null;
  }
}

type Rulesets = CompiledForm['form']['rulesets'];
type Rows = CompiledForm['form']['schedules'][number]['rows'];

function inForm(place: Place | undefined): Location | null {
  return place === undefined ? null : { uri: FORM_URI, range: rangeOf(place) };
}

function inFormOrHouse(
  spec: { readonly ruleset: string | null; readonly place: Place } | undefined,
  rulesets: Rulesets,
): Location | null {
  if (spec === undefined) return null;
  if (spec.ruleset === null) return inForm(spec.place);
  const file = rulesets.find(({ name }) => name === spec.ruleset)?.file;
  return file === undefined ? null : { uri: file, range: rangeOf(spec.place) };
}

function firstLineOf(rows: Rows): Place | undefined {
  for (const row of rows) if (row.kind === 'line') return row.line.place;
  return undefined;
}
