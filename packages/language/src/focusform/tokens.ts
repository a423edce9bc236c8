/** How `.focusform` text is cut into words: keywords that are names too, and no character that is skipped. */
import {
  DefaultTokenBuilder,
  type Grammar,
  type GrammarAST,
  stream,
  type TokenBuilderOptions,
} from 'langium';

type TokenType = ReturnType<DefaultTokenBuilder['buildTerminalToken']>;

/**
 * The words that no line, setting, column or quantity can be called by: each may stand directly after a name,
 * or opens an expression or a row. Every other keyword (`count`, `date`, `days`, `form`, …) is a name wherever
 * a name is wanted.
 */
export const RESERVED: ReadonlySet<string> = new Set([
  ...['when', 'from', 'cites', 'valued', 'correction', 'instruction'],
  ...['line', 'heading', 'page', 'note'],
  ...['and', 'or', 'not', 'is', 'answered', 'given', 'within'],
  ...['max', 'min', 'abs', 'sum', 'mean', 'exact', 'prior'],
  ...['it', 'report'],
]);

const WORD = /^[a-z]+$/;

/**
 * Builds the tokens of the grammar. The keywords that are not reserved belong to the category of names, so
 * that the grammar can say `FORM_NAME` for every name. The terminals for what is wrong (a stray word, an open
 * string) are tokens although no rule asks for them: a parser error then names the whole word.
 */
export class FormTokenBuilder extends DefaultTokenBuilder {
  override buildTokens(grammar: Grammar, options?: TokenBuilderOptions): TokenType[] {
    const rules = stream(grammar.rules);
    const terminals = this.buildTerminalTokens(rules);
    const keywords = this.buildKeywordTokens(rules, terminals, options);
    const names = terminals.filter((token) => token.name === 'FORM_NAME');
    for (const keyword of keywords) {
      if (WORD.test(keyword.name) && !RESERVED.has(keyword.name)) keyword.CATEGORIES = names;
    }
    return [...keywords, ...terminals];
  }

  /** Says which words hold ends of lines, which otherwise is looked for in every regular expression. */
  protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
    const token = super.buildTerminalToken(terminal);
    return { ...token, LINE_BREAKS: token.PATTERN instanceof RegExp && token.PATTERN.test('\n') };
  }
}
