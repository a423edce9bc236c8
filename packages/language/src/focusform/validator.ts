/** Findings of a form as diagnostics of an editor. */
import type { Form } from '@focus/engine';
import {
  AstUtils,
  DefaultDocumentValidator,
  type DiagnosticInfo,
  type ParseResult,
  type ValidationAcceptor,
  type ValidationChecks,
} from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { FocusAstType, FormText } from '../generated/ast.ts';
import type { FormFinding } from './findings.ts';
import { lowerForm, lowerHouseRules } from './lower.ts';
import type { FormServices } from './module.ts';
import { syntaxFindings } from './syntax.ts';

/** Registers the checks of `.focusform`: one for the whole text, which finds what preparing the form finds. */
export function registerFormChecks(services: FormServices): void {
  const checks: ValidationChecks<FocusAstType> = {
    FormText: (text, accept) => {
      checkFormText(text, services.forms, accept);
    },
  };
  services.validation.ValidationRegistry.register(checks);
}

function checkFormText(text: FormText, forms: readonly Form[], accept: ValidationAcceptor): void {
  const { uri, parseResult } = AstUtils.getDocument(text);
  // Where a row could not be read, what is missing is not wrong.
  if (parseResult.parserErrors.length > 0) return;
  for (const finding of findingsOf(text, forms)) {
    const { place, message, code, related } = finding;
    const info: DiagnosticInfo<FormText> = {
      node: text,
      range: rangeOf(place),
      code,
      relatedInformation: related.map((one) => ({
        location: { uri: uri.toString(), range: rangeOf(one.place) },
        message: one.message,
      })),
    };
    accept('error', message, info);
  }
}

function findingsOf({ form, rules }: FormText, forms: readonly Form[]): readonly FormFinding[] {
  if (form !== undefined) return lowerForm(form).findings;
  return rules === undefined ? [] : lowerHouseRules(rules, forms).findings;
}

/** Tells what could not be read in the words of `syntaxFindings`, with codes. */
export class FormDocumentValidator extends DefaultDocumentValidator {
  protected override processParsingErrors(parseResult: ParseResult, diagnostics: Diagnostic[]): void {
    for (const { place, code, message } of syntaxFindings(parseResult)) {
      const source = this.getSource();
      diagnostics.push({
        range: rangeOf(place),
        severity: 1,
        code,
        message,
        ...(source === undefined ? {} : { source }),
      });
    }
  }
}

function rangeOf({ line, start, end }: FormFinding['place']) {
  return { start: { line, character: start }, end: { line, character: end } };
}
