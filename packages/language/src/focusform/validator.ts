/** Findings of a form as diagnostics of an editor. */
import type { Form } from '@focus/engine';
import {
  AstUtils,
  DefaultDocumentValidator,
  VALIDATE_EACH_NODE,
  type AstNode,
  type ValidateSingleNodeOptions,
  type ValidationChecks,
} from 'langium';
import { acceptFinding } from '../focus/langium-validator.ts';
import { isFormText, type FocusAstType, type FormText } from '../generated/ast.ts';
import { toFinding, type FormFinding } from './findings.ts';
import { lowerForm, lowerHouseRules } from './lower.ts';
import type { FormServices } from './module.ts';
import { syntaxFindings } from './syntax.ts';

/** Registers the checks of `.focusform`: one for the whole text, which finds what preparing the form finds. */
export function registerFormChecks(services: FormServices): void {
  const checks: ValidationChecks<FocusAstType> = {
    FormText: (text, accept) => {
      const { uri, parseResult, textDocument } = AstUtils.getDocument(text);
      const unread = syntaxFindings(parseResult, textDocument.getText());
      // Where a row could not be read, what is missing is not wrong.
      const found = unread.length > 0 ? unread : findingsOf(text, services.forms);
      for (const one of found) acceptFinding(text, toFinding(uri.toString(), one), accept);
    },
  };
  services.validation.ValidationRegistry.register(checks);
}

function findingsOf({ form, rules }: FormText, forms: readonly Form[]): readonly FormFinding[] {
  if (form !== undefined) return lowerForm(form).findings;
  return rules === undefined ? [] : lowerHouseRules(rules, forms).findings;
}

/** Everything is checked at the text as a whole, what could not be read too: the parser's own words are not told. */
export class FormDocumentValidator extends DefaultDocumentValidator {
  protected override processParsingErrors(): void {
    // Told by the check of the text, with a code and what to write instead.
  }

  protected override validateSingleNodeOptions(node: AstNode): ValidateSingleNodeOptions {
    return isFormText(node) ? { validateNode: true, validateChildren: false } : VALIDATE_EACH_NODE;
  }
}
