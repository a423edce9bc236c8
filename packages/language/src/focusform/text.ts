/** Pieces of the text of a form. */
import type { Place } from '@focus/engine';
import { type AstNode, CstUtils, GrammarUtils, type CstNode } from 'langium';
import { placeOf, placeOfText } from './findings.ts';

/** The text of a node as written, blanks folded to one and comments left out. */
export function foldedText(node: AstNode): string {
  return foldedTextOf(node.$cstNode);
}

function foldedTextOf(node: CstNode | undefined): string {
  if (node === undefined) return '';
  let text = '';
  let end: number | null = null;
  for (const leaf of CstUtils.flattenCst(node)) {
    if (leaf.hidden) continue;
    if (end !== null && leaf.offset > end) text += ' ';
    text += leaf.text;
    end = leaf.end;
  }
  return text;
}

/** Where a property of a node is written (its `index`th, where it has several); the node's own place where it is not. */
export function placeOfProperty(node: AstNode, property: string, index?: number): Place {
  const found = GrammarUtils.findNodeForProperty(node.$cstNode, property, index);
  return found === undefined ? placeOf(node) : placeOfText(found);
}

/** A property of a node as it is written, quotes and all. */
export function writtenText(node: AstNode, property: string): string {
  return GrammarUtils.findNodeForProperty(node.$cstNode, property)?.text ?? '';
}

/** A string of a property as it stands in the text. */
export interface WrittenString {
  /** With its quotes. */
  readonly written: string;
  readonly place: Place;
}

/** The strings that make a property of a node, as they stand in the text. */
export function stringsOf(node: AstNode, property: string): WrittenString[] {
  const found = GrammarUtils.findNodeForProperty(node.$cstNode, property);
  if (found === undefined) return [];
  return CstUtils.flattenCst(found)
    .filter((leaf) => !leaf.hidden)
    .map((leaf) => ({ written: leaf.text, place: placeOfText(leaf) }))
    .toArray();
}
