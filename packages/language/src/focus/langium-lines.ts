/** The lines of a parsed filing, cut into words: what the Langium parser has in common with the line reader. */
import { CstUtils } from 'langium';
import type { FilingLine, FilingText } from '../generated/ast.ts';
import type { Line } from './findings.ts';
import { WORD_KINDS, type Word, type WordKind } from './words.ts';

/** The name of the token that ends a line. */
const END = 'NL';

/** The lines of a filing that have words, in order. */
export function linesOf(filing: FilingText): Line[] {
  return filing.lines.map(lineOf);
}

function lineOf(node: FilingLine): Line {
  const words: Word[] = [];
  let number = 0;
  if (node.$cstNode !== undefined) {
    for (const leaf of CstUtils.flattenCst(node.$cstNode)) {
      const { name } = leaf.tokenType;
      if (leaf.hidden || name === END) continue;
      const { start, end } = leaf.range;
      number = start.line;
      words.push({ kind: kindOf(name), text: leaf.text, start: start.character, end: end.character });
    }
  }
  return { number, words };
}

/** The words that begin lines are keywords to Langium, and names like others to the table of words. */
function kindOf(token: string): WordKind {
  return token in WORD_KINDS ? (token as WordKind) : 'NAME';
}
