/** What is found in a `.focusform`, before it is told as a finding of the engine or a diagnostic of an editor. */
import { NO_SUBJECT, type Finding, type Place } from '@focus/engine';
import type { AstNode, CstNode } from 'langium';

/** What can be wrong with the text of a form or of house rules. */
export type FormCode =
  | 'broken-placeholder'
  | 'cycle'
  | 'dangling-operator'
  | 'equals-in-condition'
  | 'glued-minus'
  | 'inapplicable-operand'
  | 'key-twice'
  | 'malformed-date'
  | 'malformed-name'
  | 'malformed-number'
  | 'malformed-string'
  | 'misplaced-column'
  | 'misplaced-it'
  | 'missing-column'
  | 'missing-part'
  | 'missing-unit'
  | 'missing-worksheet'
  | 'name-twice'
  | 'nested-rows'
  | 'not-a-choice'
  | 'not-a-date'
  | 'not-a-form'
  | 'not-a-line'
  | 'not-a-quantity'
  | 'not-given'
  | 'not-house-rules'
  | 'reserved-name'
  | 'section-twice'
  | 'strange-blank'
  | 'strange-sign'
  | 'superfluous-exact'
  | 'type-mismatch'
  | 'uncited-rule'
  | 'unexpected-word'
  | 'unknown-choice'
  | 'unknown-column'
  | 'unknown-form'
  | 'unknown-name'
  | 'unknown-schedule'
  | 'unknown-type'
  | 'unknown-worksheet'
  | 'unreachable-case'
  | 'wrong-arguments'
  | 'wrong-months'
  | 'wrong-unit'
  | 'wrong-worksheet';

/** Something wrong in the text of a form: always an error, a form is used without one or not at all. */
export interface FormFinding {
  readonly place: Place;
  readonly code: FormCode;
  /** What is wrong and what to write instead. */
  readonly message: string;
  /** The other end, where there is one. */
  readonly related: readonly { readonly place: Place; readonly message: string }[];
  /** What can be written at its place, each another choice; none where that is not known. */
  readonly instead: readonly string[];
}

/** Takes the findings of a check. */
export type Report = (finding: FormFinding) => void;

/** An error at a node, at the node's own range or at a part of it. */
export function errorAt(
  place: Place,
  code: FormCode,
  message: string,
  { related = [], instead = [] }: Partial<Pick<FormFinding, 'related' | 'instead'>> = {},
): FormFinding {
  return { place, code, message, related, instead };
}

const NOWHERE: Place = { line: 0, start: 0, end: 0 };

/** Where a piece of text stands: its range, cut at the end of its first line. */
export function placeOfText(node: CstNode | undefined): Place {
  if (node === undefined) return NOWHERE;
  const { start, end } = node.range;
  if (start.line === end.line) return { line: start.line, start: start.character, end: end.character };
  const [first = ''] = node.text.split(/\r?\n/, 1);
  return { line: start.line, start: start.character, end: start.character + first.trimEnd().length };
}

/** Where a node stands. */
export function placeOf(node: AstNode): Place {
  return placeOfText(node.$cstNode);
}

/** The finding as the engine tells it. */
export function toFinding(file: string, found: FormFinding): Finding {
  return {
    place: { file, ...found.place },
    severity: 'error',
    code: found.code,
    message: found.message,
    cites: [],
    accepted: null,
    subject: NO_SUBJECT,
    related: found.related.map(({ place, message }) => ({ place: { file, ...place }, message })),
    fixes: found.instead.map((text) => ({
      title: `Write ${text}`,
      edits: [{ place: { file, ...found.place }, text }],
    })),
  };
}
