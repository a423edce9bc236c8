/** The text of a form or of house rules that an editor has open, with the names in it and in the form behind it. */
import { focusPart1Source } from '@focus/forms/source';
import {
  declarationOf,
  namesIn,
  type DeclaredName,
  type FormNames,
  type UsedName,
} from '@focus/language/langium';
import type { Location, Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeOf } from '../diagnostics.ts';
import { FORM_URI } from '../navigate/form-document.ts';

/** An open `.focusform`. */
export interface FormDocument {
  readonly document: TextDocument;
  /** Its canonical name. */
  readonly file: string;
  readonly names: FormNames;
  /** The names of the form that house rules are written for; none for a text that is a form itself. */
  readonly base: readonly DeclaredName[];
}

/** A name as it stands somewhere in a text: declared there, or used. */
export interface NameAt {
  readonly declared: DeclaredName;
  /** Whether it is declared in the text at hand. */
  readonly isOwn: boolean;
  readonly range: Range;
}

const KNOWN = new WeakMap<TextDocument, { readonly version: number; readonly names: FormNames }>();
let shipped: FormNames | null = null;

/** The names of the form that ships. */
function shippedNames(): FormNames {
  shipped ??= namesIn(focusPart1Source);
  return shipped;
}

/** An open document with its names; they are read once for each version. */
export function formDocument(document: TextDocument, file: string): FormDocument {
  let known = KNOWN.get(document);
  if (known?.version !== document.version) {
    known = { version: document.version, names: namesIn(document.getText()) };
    KNOWN.set(document, known);
  }
  const { names } = known;
  const isForm = names.declared.some(({ kind }) => kind === 'form');
  return { document, file, names, base: isForm ? [] : shippedNames().declared };
}

/** What is named at a position; null where nothing is. */
export function nameAt(form: FormDocument, position: Position): NameAt | null {
  const { names, base } = form;
  const isHere = ({ line, start, end }: UsedName['place']): boolean =>
    line === position.line && start <= position.character && position.character <= end;
  const declared = names.declared.find(({ place }) => isHere(place));
  if (declared !== undefined) return { declared, isOwn: true, range: rangeOf(declared.place) };
  const used = names.used.findLast(({ place }) => isHere(place));
  const found = used === undefined ? undefined : declarationOf(used, names.declared, base);
  return used === undefined || found === undefined ? null : { ...found, range: rangeOf(used.place) };
}

/** Where a name is declared. */
export function locationOf({ file }: FormDocument, { declared, isOwn }: NameAt): Location {
  return { uri: isOwn ? file : FORM_URI, range: rangeOf(declared.place) };
}

/** Where the text uses a name. */
export function usesOf({ names, base }: FormDocument, target: DeclaredName): Range[] {
  return names.used
    .filter(({ name }) => name === target.name)
    .filter((used) => declarationOf(used, names.declared, base)?.declared === target)
    .map(({ place }) => rangeOf(place));
}
