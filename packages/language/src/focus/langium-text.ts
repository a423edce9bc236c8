/** How Langium reads `.focus`: the text as it is, every word for itself. */
import {
  DefaultLexer,
  DefaultValueConverter,
  type LexerResult,
  type TokenizeOptions,
  type ValueType,
} from 'langium';

/** A lexer that ends the last line of a text where nothing does, so that every line ends alike. */
export class FilingLexer extends DefaultLexer {
  override tokenize(text: string, options?: TokenizeOptions): LexerResult {
    const ended = text.endsWith('\n') || text.endsWith('\r');
    return super.tokenize(ended ? text : `${text}\n`, options);
  }
}

/** Words stand for themselves: strings keep their quotes, and a backslash is a backslash. */
export class FilingValueConverter extends DefaultValueConverter {
  protected override runConverter(_rule: unknown, input: string): ValueType {
    return input;
  }
}
