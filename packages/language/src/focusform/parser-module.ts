/** How Langium's parser reads `.focusform`: its words, what they stand for, and what it says of those it cannot read. */
import { FormErrorMessages } from './syntax.ts';
import { FormTokenBuilder } from './tokens.ts';
import { FormValueConverter } from './values.ts';

/** The services of the parser that are the language's own. */
export const formParserModule = {
  parser: {
    ParserErrorMessageProvider: () => new FormErrorMessages(),
    TokenBuilder: () => new FormTokenBuilder(),
    ValueConverter: () => new FormValueConverter(),
  },
};
