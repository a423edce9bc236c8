/** Completions as an editor takes them. */
import {
  CompletionItemKind,
  InsertTextFormat,
  type CompletionItem,
  type MarkupContent,
  type Range,
} from 'vscode-languageserver';

/** What is offered. */
export interface Suggestion {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** Beside the label, in grey: last month's figure. */
  readonly beside?: string;
  /** In the box: what the form calls it. */
  readonly detail?: string;
  readonly documentation?: string;
  /** What is written; the label where it is left out. */
  readonly text?: string;
  /** What typing is compared with; the label where it is left out. */
  readonly filter?: string;
  readonly isPreferred?: boolean;
}

/** Suggestions in their order, each of which replaces a range. */
export function itemsOf(suggestions: readonly Suggestion[], range: Range): CompletionItem[] {
  const digits = String(suggestions.length).length;
  return suggestions.map((suggestion, index): CompletionItem => {
    const { label, kind, beside, detail, documentation, text, filter, isPreferred } = suggestion;
    const markdown: MarkupContent | undefined =
      documentation === undefined ? undefined : { kind: 'markdown', value: documentation };
    return {
      label,
      kind,
      // The form's order is the order of the list, whatever the alphabet says.
      sortText: String(index).padStart(digits, '0'),
      filterText: filter ?? label,
      insertTextFormat: InsertTextFormat.PlainText,
      textEdit: { range, newText: text ?? label },
      ...(beside === undefined || beside === '' ? {} : { labelDetails: { description: beside } }),
      ...(detail === undefined || detail === '' ? {} : { detail }),
      ...(markdown === undefined || markdown.value === '' ? {} : { documentation: markdown }),
      ...(isPreferred === true ? { preselect: true } : {}),
    };
  });
}

export { CompletionItemKind };
