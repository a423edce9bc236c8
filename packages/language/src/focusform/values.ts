/** What the words of `.focusform` text stand for. */
import { DefaultValueConverter, type CstNode, type GrammarAST, type ValueType } from 'langium';

/** Strings lose their quotes, and `""` in them is a quote; every other word is what it is. Never throws. */
export class FormValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
    if (rule.name === 'FORM_STRING') return unquoted(input);
    return super.runConverter(rule, input, cstNode);
  }
}

/** The text of a string as written: without its quotes, `""` as one quote. */
export function unquoted(written: string): string {
  return written.slice(1, -1).replaceAll('""', '"');
}
