/** Tokenizes as VS Code does before any language server has said anything: TextMate grammars over Oniguruma. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

const SYNTAXES = join(import.meta.dirname, '../../../syntaxes');

/** A piece of a line with the innermost scope it has, without the language's name at its end. */
export type Piece = readonly [text: string, scope: string];

/** Loads a grammar by the name of its language. */
export async function grammarOf(language: 'focus' | 'focusform'): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm)).catch(() => undefined);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: () => {
      const file = join(SYNTAXES, `${language}.tmLanguage.json`);
      return Promise.resolve(textmate.parseRawGrammar(readFileSync(file, 'utf8'), file));
    },
  });
  const grammar = await registry.loadGrammar(`source.${language}`);
  if (grammar === null) throw new Error(`There is no grammar of ${language}.`);
  return grammar;
}

/** The pieces of each line of a text, blanks left out. */
export function piecesOf(grammar: IGrammar, text: string): readonly (readonly Piece[])[] {
  let state = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .map(({ startIndex, endIndex, scopes }): Piece => {
        const scope = scopes.at(-1) ?? '';
        return [line.slice(startIndex, endIndex), scope.replace(/\.focus(?:form)?$/, '')];
      })
      .filter(([piece]) => piece.trim() !== '');
  });
}
