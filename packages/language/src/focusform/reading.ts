/**
 * The services that read a `.focusform`. Of Langium only the parser is among them: what it does with documents of many
 * languages that refer to each other (index, scopes, links, builds) is half of it, and a form has nothing of it.
 */
import {
  createCompletionParser,
  createLangiumParser,
  CstUtils,
  DefaultLexer,
  DefaultLexerErrorMessageProvider,
  inject,
  type LangiumCoreServices,
  type LangiumDefaultCoreServices,
  type LangiumDefaultSharedCoreServices,
  type LangiumSharedCoreServices,
  type Module,
  type ParseResult,
} from 'langium';
import type { FormText } from '../generated/ast.ts';
import { FocusFormGeneratedModule, FocusGeneratedSharedModule } from '../generated/module.ts';
import { formParserModule } from './parser-module.ts';

/**
 * A service that nothing is asked of when a form is read. Parts of Langium take services they may need later: this one
 * can be taken, and says so when it is needed after all.
 * @param name as the error has it
 */
export function unneeded(name: string): () => never {
  const complain = (): never => {
    throw new Error(`Forms are read without ${name}.`);
  };
  return () => new Proxy({}, { get: complain, has: complain }) as never;
}

const coreModule: Module<LangiumCoreServices, Omit<LangiumDefaultCoreServices, 'shared'>> = {
  parser: {
    ...formParserModule.parser,
    AsyncParser: unneeded('a parser in the background'),
    CompletionParser: (services) => createCompletionParser(services),
    // Comments end where their line does.
    GrammarConfig: () => ({ multilineCommentRules: [], nameRegexp: CstUtils.DefaultNameRegexp }),
    LangiumParser: (services) => createLangiumParser(services),
    Lexer: (services) => new DefaultLexer(services),
    LexerErrorMessageProvider: () => new DefaultLexerErrorMessageProvider(),
  },
  documentation: {
    CommentProvider: unneeded('comments'),
    DocumentationProvider: unneeded('documentation'),
  },
  // Names are resolved when a form is lowered (`resolve.ts`): the grammar has no cross-references.
  references: {
    Linker: unneeded('a linker'),
    NameProvider: unneeded('a provider of names'),
    References: unneeded('references'),
    ScopeProvider: unneeded('scopes'),
    ScopeComputation: unneeded('a computation of scopes'),
  },
  serializer: { Hydrator: unneeded('a hydrator'), JsonSerializer: unneeded('a serializer') },
  validation: {
    DocumentValidator: unneeded('a validator'),
    ValidationRegistry: unneeded('a registry of checks'),
  },
  workspace: {
    AstNodeLocator: unneeded('paths of nodes'),
    AstNodeDescriptionProvider: unneeded('descriptions of nodes'),
    ReferenceDescriptionProvider: unneeded('descriptions of references'),
  },
};

const sharedModule: Module<LangiumSharedCoreServices, LangiumDefaultSharedCoreServices> = {
  ServiceRegistry: unneeded('a registry of languages'),
  workspace: unneeded('a workspace'),
  profilers: {},
};

let made: LangiumCoreServices | undefined;

/** The services that read a form, made once. */
export function formReading(): LangiumCoreServices {
  if (made !== undefined) return made;
  const shared = inject(sharedModule, FocusGeneratedSharedModule);
  made = inject(coreModule, { shared: () => shared }, FocusFormGeneratedModule);
  return made;
}

/** Parses the text of a `.focusform`. Never throws for what the text says. */
export function parseForm(text: string): ParseResult<FormText> {
  return formReading().parser.LangiumParser.parse<FormText>(text);
}
