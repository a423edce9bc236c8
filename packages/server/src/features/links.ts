/** Links: the regulation behind the rule of an acceptance, and paragraphs cited in comments and reasons. */
import { citationOf } from '@focus/language';
import type { DocumentLink } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import type { Filing } from '../filing.ts';
import { rangeOfWord } from '../navigate/symbol.ts';

/** Paragraphs of the Code of Federal Regulations, and pages of the Federal Register. */
const CITED = /\b\d+ (?:CFR \d+\.[0-9A-Za-z-]+(?:\([0-9A-Za-z]+\))*|FR \d+)/g;

/** What in a filing leads to a text of the law. */
export const links: Feature = {
  capabilities: { documentLinkProvider: {} },
  listen(server) {
    server.connection.onDocumentLinks(async ({ textDocument: { uri } }) => {
      const filing = await server.filing(uri);
      return filing === null ? null : linksOf(filing);
    });
  },
};

/** The links of a filing, in its order. */
function linksOf(filing: Filing): DocumentLink[] {
  return [...ruleLinks(filing), ...citedLinks(filing.document.getText())];
}

function ruleLinks({ outline, form }: Filing): DocumentLink[] {
  return outline.lines.flatMap(({ number, judged }) => {
    if (judged.kind !== 'accept' || judged.problem !== null) return [];
    const word = judged.slots.rule;
    const cites = form.form.rules.find(({ code }) => code === word.text)?.cites ?? [];
    const cite = cites.find(({ href }) => href !== null);
    if (cite?.href == null) return [];
    return [{ range: rangeOfWord(number, word), target: cite.href, tooltip: cite.text }];
  });
}

function citedLinks(text: string): DocumentLink[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, number) =>
    [...line.matchAll(CITED)].flatMap(({ 0: cited, index }) => {
      const { href } = citationOf(cited);
      const range = {
        start: { line: number, character: index },
        end: { line: number, character: index + cited.length },
      };
      return href === null ? [] : [{ range, target: href, tooltip: cited }];
    }),
  );
}
