/**
 * What the parser's library and Langium can do that reading forms never asks of them, by their files. A grammar that asks
 * for more ends with an error when the parser is made from it, which every test of forms does.
 */

/** Functions and methods that are left out. */
export const UNUSED_PARTS: Readonly<Record<string, readonly string[]>> = {
  // Rules are written with one function for each kind of step: the numbered ones are for parsers written by hand.
  'chevrotain/lib/src/parse/parser/traits/recognizer_api.js': [
    ...['CONSUME', 'SUBRULE', 'OPTION', 'OR', 'MANY', 'MANY_SEP', 'AT_LEAST_ONE', 'AT_LEAST_ONE_SEP'].flatMap(
      (step) => [step, ...Array.from({ length: 9 }, (_, index) => `${step}${String(index + 1)}`)],
    ),
    ...['OVERRIDE_RULE', 'BACKTRACK', 'getSerializedGastProductions'],
  ],
  // Langium's grammars have no steps with separators.
  'chevrotain/lib/src/parse/parser/traits/recognizer_engine.js': [
    ...['atLeastOneSepFirstInternal', 'atLeastOneSepFirstInternalLogic'],
    ...['manySepFirstInternal', 'manySepFirstInternalLogic', 'repetitionSepSecondInternal'],
  ],
  // Langium builds its own trees.
  'chevrotain/lib/src/parse/parser/traits/tree_builder.js': [
    ...['setInitialNodeLocationOnlyOffsetRecovery', 'setInitialNodeLocationOnlyOffsetRegular'],
    ...['setInitialNodeLocationFullRecovery', 'setInitialNodeLocationFullRegular'],
    ...['cstPostRuleFull', 'cstPostRuleOnlyOffset', 'cstPostTerminal', 'cstPostNonTerminal'],
    ...['getBaseCstVisitorConstructor', 'getBaseCstVisitorConstructorWithDefaults'],
  ],
  // Langium looks ahead in its own way, and grammars are validated before they are shipped.
  'chevrotain/lib/src/parse/grammar/llk_lookahead.js': [
    ...['validate', 'validateNoLeftRecursion', 'validateEmptyOrAlternatives'],
    ...['validateAmbiguousAlternationAlternatives', 'validateSomeNonEmptyLookaheadPath'],
    ...['buildLookaheadForAlternation', 'buildLookaheadForOptional'],
  ],
  'chevrotain/lib/src/parse/grammar/checks.js': ['validateGrammar', 'validateLookahead'],
  'chevrotain/lib/src/scan/lexer.js': [
    'validatePatterns',
    'performRuntimeChecks',
    'performWarningRuntimeChecks',
  ],
  // The words for what cannot be read are the language's own.
  'chevrotain/lib/src/parse/errors_public.js': [
    ...['buildMismatchTokenMessage', 'buildNoViableAltMessage', 'buildEarlyExitMessage'],
  ],
  // The grammar has no infix rules, unordered groups, guards, parameters and cross-references.
  'langium/lib/parser/parser-builder-base.js': [
    ...['buildInfixRule', 'buildUnorderedGroup', 'buildRuleCallPredicate', 'buildPredicate'],
    'buildCrossReference',
  ],
  'langium/lib/parser/langium-parser.js': ['registerPrecedenceMap', 'constructInfix'],
  'langium/lib/lsp/completion/completion-provider.js': [
    ...['completionForCrossReference', 'getReferenceCandidates', 'createReferenceCompletionItem'],
    ...['getReferenceDocumentation', 'buildCompletionTextEditWithInsertReplace', 'initialize'],
  ],
};

/** What stands in the place of something else, by the files. */
export const INSTEAD: Readonly<Record<string, readonly (readonly [what: string, instead: string])[]>> = {
  'chevrotain/lib/src/scan/lexer_public.js': [
    ['if (this.config.skipValidations === false) {', neverSince('this.config.skipValidations !== false')],
  ],
  'chevrotain/lib/src/parse/parser/parser.js': [
    [
      'if (resolverErrors.length === 0 && this.skipValidations === false) {',
      neverSince('this.skipValidations'),
    ],
  ],
  'chevrotain/lib/src/parse/parser/traits/tree_builder.js': [
    ['if (!this.outputCst) {', `${neverSince('!this.outputCst')}} else if (true) {`],
  ],
  // The words of forms are not told apart by how they begin, as there is a word for everything that is none; and which
  // of them may hold the end of a line they say themselves. So there is nothing to ask of regular expressions.
  'chevrotain/lib/src/scan/reg_exp.js': [
    ['const ast = getRegExpAst(regExp);', 'return [];'],
    ['const ast = getRegExpAst(pattern);', `throw Error('Left out: ends of lines in ' + pattern);`],
  ],
  'chevrotain/lib/src/scan/reg_exp_parser.js': [
    ['const regExpParser = new RegExpParser();', ''],
    ['const regExpAst = regExpParser.pattern(regExpStr);', `throw Error('Left out: ' + regExpStr);`],
  ],
  'langium/lib/utils/regexp-utils.js': [
    ['= new RegExpParser()', '= /* @__PURE__ */ new RegExpParser()'],
    ['= new TerminalRegExpVisitor()', '= /* @__PURE__ */ new TerminalRegExpVisitor()'],
  ],
  'langium/lib/parser/langium-parser.js': [
    [
      `if (services.shared.profilers.LangiumProfiler?.isActive('parsing')) {`,
      neverSince('services.shared.profilers.LangiumProfiler === undefined'),
    ],
  ],
};

/** The head of a block that is never entered, since something holds that is made sure of. */
function neverSince(condition: string): string {
  return `if (!(${condition})) throw Error(${JSON.stringify(`Left out: what is done unless ${condition}.`)}); if (false) {`;
}
