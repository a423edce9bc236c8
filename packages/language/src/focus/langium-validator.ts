/** Findings of a filing as diagnostics of an editor. */
import type { CompiledForm, FilingFile, Finding, Fix, Place, Severity, Subject } from '@focus/engine';
import {
  AstUtils,
  DefaultDocumentValidator,
  VALIDATE_EACH_NODE,
  type AstNode,
  type DiagnosticInfo,
  type ValidateSingleNodeOptions,
  type ValidationAcceptor,
  type ValidationChecks,
} from 'langium';
import type { FilingText, FocusAstType } from '../generated/ast.ts';
import { isFilingText } from '../generated/ast.ts';
import { lowerFiling } from './langium-parse.ts';
import type { FilingServices } from './langium-module.ts';

/** What a diagnostic carries for quick fixes and for views of findings. */
export interface FindingData {
  readonly code: string;
  /** As the language has it: an editor shows a breach as an error. */
  readonly severity: Severity;
  readonly fixes: readonly Fix[];
  readonly subject: Subject;
}

/** Registers the checks of `.focus`: one for the whole text, which finds what reading it finds. */
export function registerFilingChecks(services: FilingServices): void {
  const checks: ValidationChecks<FocusAstType> = {
    FilingText: (text, accept) => {
      for (const finding of filingOf(text, services.form).findings) acceptFinding(text, finding, accept);
    },
  };
  services.validation.ValidationRegistry.register(checks);
}

/** The facts of a document: places name the file by its URI. */
function filingOf(text: FilingText, form: CompiledForm): FilingFile {
  return lowerFiling(AstUtils.getDocument(text).uri.toString(), text, form);
}

/** Tells a finding about a file as a diagnostic at its range; `file` of its places must be URIs. */
export function acceptFinding(node: AstNode, finding: Finding, accept: ValidationAcceptor): void {
  const { severity, code, message, cites, fixes, subject, related } = finding;
  const href = cites.find((cite) => cite.href !== null)?.href ?? null;
  const data: FindingData = { code, severity, fixes, subject };
  const info: DiagnosticInfo<AstNode> = {
    node,
    range: rangeOf(finding.place),
    code,
    ...(href === null ? {} : { codeDescription: { href } }),
    relatedInformation: related.map(({ place, message: why }) => ({
      location: { uri: place.file, range: rangeOf(place) },
      message: why,
    })),
    data,
  };
  accept(severity === 'breach' ? 'error' : severity, message, info);
}

function rangeOf({ line, start, end }: Place) {
  return { start: { line, character: start }, end: { line, character: end } };
}

/** Everything is checked at the text as a whole: its lines need not be visited. */
export class FilingDocumentValidator extends DefaultDocumentValidator {
  protected override validateSingleNodeOptions(node: AstNode): ValidateSingleNodeOptions {
    return isFilingText(node) ? { validateNode: true, validateChildren: false } : VALIDATE_EACH_NODE;
  }
}
