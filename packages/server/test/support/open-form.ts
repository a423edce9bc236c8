import { TextDocument } from 'vscode-languageserver-textdocument';

/** The text of a form as an editor has it open. */
export function openForm(text: string): TextDocument {
  return TextDocument.create('file:///house.focusform', 'focusform', 1, text);
}
