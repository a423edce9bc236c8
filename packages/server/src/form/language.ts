/** Language services of `.focusform`. Loaded when one is open: they bring Langium with them. */
import type { Form } from '@focus/engine';
import { formatForm } from '@focus/language/langium';
import {
  ErrorCodes,
  FoldingRangeKind,
  ResponseError,
  SymbolKind,
  type CompletionItem,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  type Position,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeOf } from '../diagnostics.ts';
import { textEdits } from '../features/formatting.ts';
import { FORM_SCHEME } from '../navigate/form-document.ts';
import { occurrencesOf } from '../navigate/occurrences.ts';
import type { FocusSymbol } from '../navigate/symbol.ts';
import type { Session } from '../session.ts';
import { completeForm } from './completion.ts';
import { formDocument, locationOf, nameAt, usesOf, type FormDocument, type NameAt } from './form-text.ts';
import { typeOf } from './types.ts';

/** An open `.focusform` in its workspace; null for one that belongs to none, as the form that ships. */
export interface OpenForm {
  readonly document: TextDocument;
  readonly file: string;
  readonly session: Session | null;
  /** The form that house rules are written for, with those of the workspace. */
  readonly form: Form;
}

/** What a name stands for: its declaration, and what it measures. */
export function hover(open: OpenForm, position: Position): Hover | null {
  const found = nameAt(named(open), position);
  if (found === null) return null;
  const type = typeOf(found.declared, open.form);
  const heading = type === null ? '' : `\n\n${type}`;
  const value = `\`\`\`focusform\n${declarationText(found)}\n\`\`\`${heading}`;
  return { contents: { kind: 'markdown', value }, range: found.range };
}

/** A declaration as written; of what holds more than fits, its head. */
function declarationText({ declared: { text } }: NameAt): string {
  const lines = text.split(/\r?\n/);
  return lines.length <= LONGEST ? text : `${lines.slice(0, LONGEST).join('\n')}\n…`;
}

const LONGEST = 12;

/** Where a name is declared. */
export function definition(open: OpenForm, position: Position): Location[] {
  const form = named(open);
  const found = nameAt(form, position);
  return found === null ? [] : [locationOf(form, found)];
}

/** Where a name is used: in this text, and, of settings and rules, in the filings of the workspace. */
export function references(open: OpenForm, position: Position, withDeclaration: boolean): Location[] {
  const form = named(open);
  const found = nameAt(form, position);
  if (found === null) return [];
  const own = usesOf(form, found.declared).map((range) => ({ uri: form.file, range }));
  return [...(withDeclaration ? [locationOf(form, found)] : []), ...own, ...inFilings(open, form, found)];
}

/** Where a text names the same. */
export function highlights(open: OpenForm, position: Position): Range[] {
  const form = named(open);
  const found = nameAt(form, position);
  if (found === null) return [];
  const declared = found.isOwn ? [rangeOf(found.declared.place)] : [];
  return [...declared, ...usesOf(form, found.declared)];
}

/** What can be renamed: what this text declares. */
export function prepareRename(
  open: OpenForm,
  position: Position,
): { range: Range; placeholder: string } | null {
  if (open.file.startsWith(`${FORM_SCHEME}:`)) return null;
  const found = nameAt(named(open), position);
  if (found?.isOwn !== true || found.declared.kind === 'schedule') return null;
  return { range: found.range, placeholder: found.declared.name };
}

/**
 * Renames what this text declares, wherever it is named: in messages and in filings too.
 * @throws ResponseError where that cannot be its name, or the rules would be wrong with it
 */
export async function rename(
  open: OpenForm,
  position: Position,
  newName: string,
): Promise<WorkspaceEdit | null> {
  if (prepareRename(open, position) === null) return null;
  const form = named(open);
  const found = nameAt(form, position);
  if (found === null) return null;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(newName)) {
    throw refused(`"${newName}" is no name: write lower-case letters, digits and hyphens.`);
  }
  const { declared } = found;
  const isTaken = [...form.names.declared, ...form.base].some(
    (other) => other !== declared && other.name === newName && spaceOf(other) === spaceOf(declared),
  );
  if (isTaken) throw refused(`There is a ${newName} already.`);
  const changes: Record<string, TextEdit[]> = {};
  const add = (uri: string, range: Range): void => {
    (changes[uri] ??= []).push({ range, newText: newName });
  };
  const own = [rangeOf(declared.place), ...usesOf(form, declared)];
  for (const range of own) add(open.document.uri, range);
  // What else a name must not be, the language knows.
  const text = TextDocument.applyEdits(
    open.document,
    own.map((range) => ({ range, newText: newName })),
  );
  const [error] = (await open.session?.errorsWith(open.file, text)) ?? [];
  if (error !== undefined) throw refused(`The rules would be wrong with that name: ${error.message}`);
  for (const { uri, range } of inFilings(open, form, found)) {
    // The code of a house rule carries the name of its rules in front.
    const length = declared.name.length;
    const isSet = declared.kind === 'ruleset';
    const start = isSet ? range.start.character : range.end.character - length;
    const ofSet = {
      start: { line: range.start.line, character: start },
      end: { line: range.start.line, character: start + length },
    };
    add(uri, ofSet);
  }
  return { changes };
}

/** The space of names that a name is in: settings, lines, quantities and worksheets share one. */
function spaceOf({ kind, owner }: NameAt['declared']): string {
  const isShared = kind === 'setting' || kind === 'line' || kind === 'quantity' || kind === 'worksheet';
  return isShared
    ? ''
    : `${kind === 'rule-quantity' || kind === 'row-quantity' ? 'own' : kind} ${owner ?? ''}`;
}

/** What filings name of what a text declares. */
function inFilings({ session }: OpenForm, { names }: FormDocument, { declared, isOwn }: NameAt): Location[] {
  if (session === null || !isOwn) return [];
  const ruleset = names.declared.find(({ kind }) => kind === 'ruleset')?.name;
  const { kind, name } = declared;
  const symbolsOf = (): FocusSymbol[] => {
    switch (kind) {
      case 'setting':
        return [{ kind, name }];
      case 'rule':
        return [{ kind, code: ruleset === undefined ? name : `${ruleset}/${name}` }];
      case 'ruleset':
        return [
          { kind, name },
          ...names.declared
            .filter((other) => other.kind === 'rule')
            .map((other): FocusSymbol => ({ kind: 'rule', code: `${name}/${other.name}` })),
        ];
      default:
        return [];
    }
  };
  return symbolsOf().flatMap((symbol) => occurrencesOf(symbol, session, null));
}

const KINDS: Readonly<Record<string, SymbolKind>> = {
  form: SymbolKind.Module,
  ruleset: SymbolKind.Module,
  setting: SymbolKind.Property,
  quantity: SymbolKind.Variable,
  schedule: SymbolKind.Class,
  column: SymbolKind.Field,
  line: SymbolKind.Number,
  worksheet: SymbolKind.Class,
  'worksheet-column': SymbolKind.Field,
  'row-quantity': SymbolKind.Variable,
  rule: SymbolKind.Event,
  'rule-quantity': SymbolKind.Variable,
};

/** What a text declares, as a tree. */
export function symbols(open: OpenForm): DocumentSymbol[] {
  const { names, document } = named(open);
  const top: DocumentSymbol[] = [];
  const around: { readonly last: number; readonly children: DocumentSymbol[] }[] = [];
  for (const { kind, name, place, lines, text } of names.declared) {
    const [first, last] = lines;
    while ((around.at(-1)?.last ?? Infinity) < first) around.pop();
    const children: DocumentSymbol[] = [];
    const range = {
      start: { line: first, character: 0 },
      end: { line: last, character: lengthOf(document, last) },
    };
    const detail = /"([^"]*)"/.exec(text.split(/\r?\n/)[0] ?? '')?.[1] ?? '';
    const node = {
      name,
      detail,
      kind: KINDS[kind] ?? SymbolKind.Variable,
      range,
      selectionRange: rangeOf(place),
      children,
    };
    (around.at(-1)?.children ?? top).push(node);
    if (last > first) around.push({ last, children });
  }
  return top;
}

function lengthOf(document: TextDocument, line: number): number {
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  return text.replace(/[\r\n]+$/, '').length;
}

/** What can be folded away: whatever a declaration holds, and comments. */
export function folds(open: OpenForm): FoldingRange[] {
  const { names, document } = named(open);
  const declared = names.declared
    .filter(({ lines: [first, last] }) => last > first)
    .map(({ lines: [startLine, endLine] }): FoldingRange => ({ startLine, endLine }));
  const lines = document.getText().split(/\r?\n/);
  const comments: FoldingRange[] = [];
  lines.forEach((line, number) => {
    if (!/^\s*\/\//.test(line) || /^\s*\/\//.test(lines[number - 1] ?? '')) return;
    let endLine = number;
    while (/^\s*\/\//.test(lines[endLine + 1] ?? '')) endLine += 1;
    if (endLine > number) comments.push({ startLine: number, endLine, kind: FoldingRangeKind.Comment });
  });
  return [...declared, ...comments];
}

/** The edits that lay out the lines of which `isMeant` holds; the same as the command makes. */
export function format({ document }: OpenForm, isMeant: (line: number) => boolean): TextEdit[] {
  const edits = formatForm(document.getText()).edits.filter(({ line }) => isMeant(line));
  return textEdits(document, edits);
}

/** What may be written at a position: words of the language, and names. */
export function completions(open: OpenForm, position: Position): Promise<CompletionItem[]> {
  return completeForm(named(open), open.form, position);
}

function named({ document, file }: OpenForm): FormDocument {
  return formDocument(document, file);
}

function refused(sentence: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, sentence);
}
