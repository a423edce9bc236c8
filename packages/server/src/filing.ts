/** A filing that an editor has open, as language services look at it. */
import type { CompiledForm, EvaluatedReport } from '@focus/engine';
import { outlineFiling, type FilingOutline } from '@focus/language';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Session } from './session.ts';

/** An open filing. Valid until the next change of a document: ask again for each request. */
export interface Filing {
  readonly document: TextDocument;
  /** Its name in the workspace. */
  readonly file: string;
  /** The workspace it belongs to; null where it belongs to none, as the left side of a diff. */
  readonly session: Session | null;
  readonly form: CompiledForm;
  readonly outline: FilingOutline;
  /** The months whose reports stand in it, evaluated; none where it belongs to no workspace. */
  readonly reports: readonly EvaluatedReport[];
}

const OUTLINES = new WeakMap<TextDocument, { version: number; form: CompiledForm; outline: FilingOutline }>();

/** The outline of a document, made once for each version of it. */
export function outlineOf(document: TextDocument, form: CompiledForm): FilingOutline {
  const known = OUTLINES.get(document);
  if (known?.version === document.version && known.form === form) return known.outline;
  const outline = outlineFiling(document.getText(), form);
  OUTLINES.set(document, { version: document.version, form, outline });
  return outline;
}

/** The report whose heading stands at a line of a filing; undefined where it is not evaluated. */
export function reportAt(filing: Filing, heading: number): EvaluatedReport | undefined {
  return filing.reports.find(({ facts }) => facts.file === filing.file && facts.place.line === heading);
}
