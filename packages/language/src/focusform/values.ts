/** What the words of `.focusform` text stand for. */
import { CstUtils, DefaultValueConverter, type CstNode, type GrammarAST, type ValueType } from 'langium';

/**
 * Strings lose their quotes, and `""` in them is a quote; the strings of a prose are one text. Every other word is
 * what it is. Never throws.
 */
export class FormValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
    if (rule.name === 'FORM_STRING') return unquoted(input);
    if (rule.name === 'FormProse') return prose(cstNode);
    return super.runConverter(rule, input, cstNode);
  }
}

/** The text of a string as written: without its quotes, `""` as one quote. */
function unquoted(written: string): string {
  return written.slice(1, -1).replaceAll('""', '"');
}

/** The strings of a prose with a blank between each two; comments between them are none of it. */
function prose(cstNode: CstNode): string {
  const strings = CstUtils.flattenCst(cstNode).filter((leaf) => !leaf.hidden);
  return strings.map((leaf) => unquoted(leaf.text)).join(' ');
}
