/** Definition, references and highlights: from a key to its line in the form, from a month to the one before. */
import { priorMonth } from '@focus/engine';
import { DocumentHighlightKind, type Location, type Position } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { onForm } from '../form/open.ts';
import type { Filing } from '../filing.ts';
import { definitionInForm } from '../navigate/form-document.ts';
import { headingOf, occurrencesOf, profilesOf } from '../navigate/occurrences.ts';
import { rangeOfWord, symbolAt, symbolOf, type FocusSymbol } from '../navigate/symbol.ts';

/** From a word to what it names, and to everything that names the same. */
export const definition: Feature = {
  capabilities: {
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
  },
  listen(server) {
    server.connection.onDefinition(async ({ textDocument: { uri }, position }) => {
      const filing = await server.filing(uri);
      if (filing === null)
        return onForm(server, uri, (language, open) => language.definition(open, position));
      const found = symbolAt(filing, position);
      if (found === null) return null;
      const targets = definitionsOf(filing, found.symbol, position);
      if (server.client.textDocument?.definition?.linkSupport !== true) return targets;
      return targets.map(({ uri: targetUri, range }) => ({
        originSelectionRange: found.range,
        targetUri,
        targetRange: range,
        targetSelectionRange: range,
      }));
    });
    server.connection.onReferences(async ({ textDocument: { uri }, position, context }) => {
      const filing = await server.filing(uri);
      if (filing === null) {
        return onForm(server, uri, (language, open) =>
          language.references(open, position, context.includeDeclaration),
        );
      }
      const found = symbolAt(filing, position);
      if (found === null || filing.session === null) return null;
      const declared = context.includeDeclaration ? definitionInForm(found.symbol, filing.form) : null;
      const firm = filing.outline.sectionAt(position.line)?.firm ?? null;
      return [...(declared === null ? [] : [declared]), ...occurrencesOf(found.symbol, filing.session, firm)];
    });
    server.connection.onDocumentHighlight(async ({ textDocument: { uri }, position }) => {
      const filing = await server.filing(uri);
      if (filing === null) {
        return onForm(server, uri, (language, open) =>
          language.highlights(open, position).map((range) => ({ range, kind: DocumentHighlightKind.Text })),
        );
      }
      const found = symbolAt(filing, position);
      return found === null ? null : highlightsOf(filing, found.symbol);
    });
  },
};

/** Where a symbol is defined. A report's own month leads to the month before, any other to the report. */
function definitionsOf(filing: Filing, symbol: FocusSymbol, { line }: Position): Location[] {
  const { session } = filing;
  switch (symbol.kind) {
    case 'firm':
      return session === null ? [] : profilesOf(session, symbol.firm);
    case 'month': {
      const isHeading = filing.outline.line(line)?.judged.kind === 'report';
      const month = isHeading ? priorMonth(symbol.month) : symbol.month;
      const report = session?.live.report(symbol.firm, month);
      return report === undefined ? [] : [headingOf(report.facts)];
    }
    default: {
      const target = definitionInForm(symbol, filing.form);
      return target === null ? [] : [target];
    }
  }
}

/** Where a document names the same. */
function highlightsOf(filing: Filing, symbol: FocusSymbol) {
  const name = nameOf(symbol);
  return filing.outline.lines.flatMap((line) =>
    line.words.flatMap((word) => {
      const other = symbolOf(filing, line, word);
      if (other === null || nameOf(other) !== name) return [];
      return [{ range: rangeOfWord(line.number, word), kind: DocumentHighlightKind.Text }];
    }),
  );
}

/** A symbol in one word, the same for the same symbol. */
function nameOf(symbol: FocusSymbol): string {
  switch (symbol.kind) {
    case 'line':
      return `line ${symbol.schedule.id} ${symbol.line.name}`;
    case 'schedule':
      return `schedule ${symbol.schedule.id}`;
    case 'column':
      return `column ${symbol.name}`;
    case 'worksheet':
      return `worksheet ${symbol.worksheet.name}`;
    case 'setting':
    case 'ruleset':
      return `${symbol.kind} ${symbol.name}`;
    case 'rule':
      return `rule ${symbol.code}`;
    case 'firm':
      return `firm ${symbol.firm}`;
    case 'month':
      return `month ${symbol.firm} ${symbol.month}`;
  }
}
