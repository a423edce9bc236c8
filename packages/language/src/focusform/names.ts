/**
 * The names in a `.focusform`: what it declares, and every place that names something. For editors: evaluation has its
 * own, stricter way from a name to what it stands for (`resolve.ts`), and says what is wrong with one.
 */
import type { Place } from '@focus/engine';
import { AstUtils, type AstNode } from 'langium';
import {
  isFormColumn,
  isFormHouseRules,
  isFormLaw,
  isFormLet,
  isFormLine,
  isFormReference,
  isFormRowLet,
  isFormRule,
  isFormSchedule,
  isFormSetting,
  isFormWorksheet,
  isFormWorksheetColumn,
  type FormText,
} from '../generated/ast.ts';
import { parseForm } from './reading.ts';
import { placeOfProperty, stringsOf } from './text.ts';

/** What a name of a form can be the name of. */
export type FormNameKind =
  | 'form'
  | 'ruleset'
  | 'setting'
  | 'quantity'
  | 'schedule'
  | 'column'
  | 'line'
  | 'worksheet'
  | 'worksheet-column'
  | 'row-quantity'
  | 'rule'
  | 'rule-quantity';

/** A name that a text declares. */
export interface DeclaredName {
  readonly kind: FormNameKind;
  readonly name: string;
  /** The schedule, worksheet or rule whose own it is; null for what the whole form knows. */
  readonly owner: string | null;
  /** Of the name. */
  readonly place: Place;
  /** The declaration as written. */
  readonly text: string;
  /** Its first and last line. */
  readonly lines: readonly [first: number, last: number];
}

/** A place that names something. */
export interface UsedName {
  readonly name: string;
  /** What stands before it, as `B.` or `commodities-firm.`; null where nothing does. */
  readonly qualifier: string | null;
  /** The rule or the worksheet it stands in, whose own names come first; null outside of one. */
  readonly within: string | null;
  readonly place: Place;
}

/** The names of a text. */
export interface FormNames {
  readonly declared: readonly DeclaredName[];
  readonly used: readonly UsedName[];
}

/** The names in the text of a `.focusform`, as far as it can be read. Never throws for what the text says. */
export function namesIn(text: string): FormNames {
  return namesOf(parseForm(text).value);
}

function namesOf(root: FormText): FormNames {
  const declared: DeclaredName[] = [];
  const used: UsedName[] = [];
  for (const node of AstUtils.streamAst(root)) {
    const kind = kindOf(node);
    if (kind !== null && 'name' in node && typeof node.name === 'string') {
      declared.push(declaration(node, kind, node.name));
    }
    if (isFormReference(node))
      used.push(...pathUses(node.path, placeOfProperty(node, 'path'), withinOf(node)));
    if (isFormHouseRules(node)) {
      // Not there in a text that is still being written.
      const name: unknown = node.form;
      if (typeof name === 'string') {
        used.push({ name, qualifier: null, within: null, place: placeOfProperty(node, 'form') });
      }
    }
    if (isFormRule(node)) used.push(...messageUses(node, node.name));
    if (isFormLine(node)) {
      const schedule = AstUtils.getContainerOfType(node, isFormSchedule)?.name ?? null;
      used.push(
        ...node.only.map((name, index) => ({
          name,
          qualifier: schedule,
          within: null,
          place: placeOfProperty(node, 'only', index),
        })),
      );
    }
  }
  return { declared, used };
}

function kindOf(node: AstNode): FormNameKind | null {
  if (isFormLaw(node)) return 'form';
  if (isFormHouseRules(node)) return 'ruleset';
  if (isFormSetting(node)) return 'setting';
  if (isFormLet(node)) return isFormRule(node.$container) ? 'rule-quantity' : 'quantity';
  if (isFormSchedule(node)) return 'schedule';
  if (isFormColumn(node)) return 'column';
  if (isFormLine(node)) return 'line';
  if (isFormWorksheet(node)) return 'worksheet';
  if (isFormWorksheetColumn(node)) return 'worksheet-column';
  if (isFormRowLet(node)) return 'row-quantity';
  return isFormRule(node) ? 'rule' : null;
}

function declaration(node: AstNode, kind: FormNameKind, name: string): DeclaredName {
  const range = node.$cstNode?.range;
  return {
    kind,
    name,
    owner: ownerOf(node, kind),
    place: placeOfProperty(node, 'name'),
    text: node.$cstNode?.text ?? '',
    lines: [range?.start.line ?? 0, range?.end.line ?? 0],
  };
}

/** Lines are known by their names everywhere; what belongs to a grid, a worksheet or a rule, in there. */
function ownerOf(node: AstNode, kind: FormNameKind): string | null {
  switch (kind) {
    case 'column':
    case 'line':
      return AstUtils.getContainerOfType(node, isFormSchedule)?.name ?? null;
    case 'worksheet-column':
    case 'row-quantity':
      return AstUtils.getContainerOfType(node, isFormWorksheet)?.name ?? null;
    case 'rule-quantity':
      return AstUtils.getContainerOfType(node, isFormRule)?.name ?? null;
    default:
      return null;
  }
}

function withinOf(node: AstNode): string | null {
  const rule = AstUtils.getContainerOfType(node, isFormRule);
  return (rule ?? AstUtils.getContainerOfType(node, isFormWorksheet))?.name ?? null;
}

/** Every part of a path: `B`, `total-lines-1-to-7` and `deductions` of `B.total-lines-1-to-7.deductions`. */
function pathUses(path: string | undefined, place: Place, within: string | null): UsedName[] {
  if (path === undefined) return [];
  let start = place.start;
  const parts = path.split('.');
  return parts.map((name, index) => {
    const own = { line: place.line, start, end: start + name.length };
    start = own.end + 1;
    const qualifier = index === 0 ? null : parts.slice(0, index).join('.');
    return { name, qualifier, within, place: own };
  });
}

/** The names in braces of a rule's message. */
function messageUses(node: AstNode, rule: string): UsedName[] {
  return stringsOf(node, 'says').flatMap(({ written, place }) =>
    [...written.matchAll(/\{([^{}]*)\}/g)].flatMap(({ 1: path = '', index }) => {
      const start = place.start + index + 1;
      return pathUses(path, { line: place.line, start, end: start + path.length }, rule);
    }),
  );
}

/**
 * What a name stands for, of what a text declares and what the form it is written for does; undefined where nothing
 * has the name.
 */
export function declarationOf(
  { name, qualifier, within }: UsedName,
  own: readonly DeclaredName[],
  form: readonly DeclaredName[],
): { readonly declared: DeclaredName; readonly isOwn: boolean } | undefined {
  const all = [
    ...own.map((declared) => ({ declared, isOwn: true })),
    ...form.map((declared) => ({ declared, isOwn: false })),
  ];
  const find = (fits: (one: DeclaredName) => boolean) =>
    all.find(({ declared }) => declared.name === name && fits(declared));
  if (qualifier === null) {
    if (/^[A-Z]$/.test(name)) return find(({ kind }) => kind === 'schedule');
    const local =
      within === null ? undefined : find(({ kind, owner }) => OF_OWNERS.has(kind) && owner === within);
    return local ?? find(({ kind }) => !OF_OWNERS.has(kind) && kind !== 'column' && kind !== 'rule');
  }
  const parts = qualifier.split('.');
  const [first = ''] = parts;
  if (/^[A-Z]$/.test(first)) {
    if (parts.length === 1) {
      return find(({ kind, owner }) => (kind === 'line' || kind === 'column') && owner === first);
    }
    return find(({ kind, owner }) => kind === 'column' && owner === first);
  }
  if (first === 'it') return find(({ kind }) => kind === 'column');
  return (
    find(({ kind, owner }) => OF_OWNERS.has(kind) && owner === first) ?? find(({ kind }) => kind === 'column')
  );
}

/** What only its worksheet or its rule knows without being told whose it is. */
const OF_OWNERS: ReadonlySet<FormNameKind> = new Set(['worksheet-column', 'row-quantity', 'rule-quantity']);
