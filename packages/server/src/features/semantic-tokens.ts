/** Semantic tokens: what the evaluation knows of a figure and no grammar can tell. */
import { SemanticTokensBuilder } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import type { Filing } from '../filing.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../protocol.ts';
import { tokensIn } from '../show/tokens.ts';

/** Tokens of whole documents and of ranges. */
export const semanticTokens: Feature = {
  capabilities: {
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: true,
      range: true,
    },
  },
  listen(server) {
    const { semanticTokens: tokens } = server.connection.languages;
    tokens.on(async ({ textDocument: { uri } }) => {
      const filing = await server.filing(uri);
      return filing === null ? { data: [] } : encoded(filing, 0, filing.document.lineCount);
    });
    tokens.onRange(async ({ textDocument: { uri }, range }) => {
      const filing = await server.filing(uri);
      return filing === null ? { data: [] } : encoded(filing, range.start.line, range.end.line);
    });
  },
};

function encoded(filing: Filing, first: number, last: number) {
  const builder = new SemanticTokensBuilder();
  for (const { line, start, end, type, modifiers } of tokensIn(filing, first, last)) {
    const bits = modifiers.reduce((set, modifier) => set | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
    builder.push(line, start, end - start, TOKEN_TYPES.indexOf(type), bits);
  }
  return builder.build();
}
