/** Words of the language as names: only those that are reserved cannot be. */
import { AstUtils, DefaultLexer, GrammarAST } from 'langium';
import { describe, expect, test } from 'vitest';
import { FormTokenBuilder, RESERVED } from '../../src/focusform/tokens.ts';
import { createFormServices } from '../../src/langium.ts';
import { containing, formWith, lineOf, prepared, problemsOf, quantityOf } from './support/forms.ts';

const services = createFormServices().form;
const { Grammar } = services;
const keywords = AstUtils.streamAst(Grammar)
  .filter(GrammarAST.isKeyword)
  .map(({ value }) => value)
  .filter((value) => /^[a-z]+$/.test(value))
  .distinct()
  .toArray();

describe('A word of the language', () => {
  test.each(keywords.filter((word) => !RESERVED.has(word)))('`%s` can be a name', async (word) => {
    const form = await prepared(
      formWith(
        `let uses = ${word} + max(${word}, limit)
         rule ${word} { warning when ${word} > limit or ${word} < $0 at ${word} let gap = limit - ${word}
           says "{${word}}" cites "Here" }`,
        `line 6 60 ${word} "Named so" line 7 70 other "Other" = ${word} - limit or entered`,
      ),
    );
    expect(lineOf(form, 'A', word).key).toBe('60');
    expect(quantityOf(form, 'uses').cases[0]?.text).toBe(`${word} + max(${word}, limit)`);
  });

  test.each([...RESERVED])('`%s` is reserved', async (word) => {
    expect(keywords).toContain(word);
    const [first] = await problemsOf(formWith('', `line 6 60 ${word} "Named so"`));
    expect(first).toEqual({
      code: 'unexpected-word',
      message: containing(`\`${word}\` is a word of the language and no name`),
    });
  });

  test('begins names that go on: `or-else`, `max-of`, `line-5`', async () => {
    const form = await prepared(
      formWith('let or-else = limit let max-of = or-else let line-5 = max-of - or-else'),
    );
    expect(form.quantities.map(({ name }) => name)).toEqual(['limit', 'or-else', 'max-of', 'line-5']);
  });
});

test('words tell which of them hold ends of lines, as the parser finds out of those that do not tell', () => {
  class Untold extends FormTokenBuilder {
    protected override buildTerminalToken(terminal: GrammarAST.TerminalRule) {
      const token = super.buildTerminalToken(terminal);
      Reflect.deleteProperty(token, 'LINE_BREAKS');
      return token;
    }
  }
  const parser = { ...services.parser, TokenBuilder: new Untold() };
  expect(endsOfLines(services)).toEqual(endsOfLines({ ...services, parser }));
});

/** By the parser's own table, which it has no name for in its types. */
function endsOfLines(given: typeof services): [string, boolean][] {
  const { chevrotainLexer } = new DefaultLexer(given) as unknown as {
    chevrotainLexer: {
      patternIdxToConfig: { defaultMode: { tokenType: { name: string }; canLineTerminator: boolean }[] };
    };
  };
  return chevrotainLexer.patternIdxToConfig.defaultMode.map((word) => [
    word.tokenType.name,
    word.canLineTerminator,
  ]);
}
