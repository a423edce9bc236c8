/** The lines of a parsed filing, cut into words: what the Langium parser has in common with the line reader. */
import { isCompositeCstNode, isLeafCstNode, type CstNode, type LeafCstNode } from 'langium';
import type { FilingLine, FilingText } from '../generated/ast.ts';
import type { Line } from './findings.ts';
import { WORD_KINDS, type WordKind } from './words.ts';

/** The name of the token that ends a line. */
const END = 'NL';

/** The lines of a filing that have words, in order. */
export function linesOf(filing: FilingText): Line[] {
  return filing.lines.map(lineOf);
}

function lineOf(node: FilingLine): Line {
  const leaves: LeafCstNode[] = [];
  if (node.$cstNode !== undefined) collectWords(node.$cstNode, leaves);
  const [first] = leaves;
  if (first === undefined) return { number: 0, words: [] };
  // A line has no line breaks in it, so columns follow from offsets.
  const { line, character } = first.range.start;
  const from = first.offset - character;
  return {
    number: line,
    words: leaves.map(({ tokenType, text, offset, end }) => ({
      kind: kindOf(tokenType.name),
      text,
      start: offset - from,
      end: end - from,
    })),
  };
}

function collectWords(node: CstNode, words: LeafCstNode[]): void {
  if (isLeafCstNode(node)) {
    if (!node.hidden && node.tokenType.name !== END) words.push(node);
  } else if (isCompositeCstNode(node)) {
    for (const child of node.content) collectWords(child, words);
  }
}

/** The words that begin lines are keywords to Langium, and names like others to the table of words. */
function kindOf(token: string): WordKind {
  return token in WORD_KINDS ? (token as WordKind) : 'NAME';
}
