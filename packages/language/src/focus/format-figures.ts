/** One fact, one spelling (`language.md`, `.focus` 6): the only words that the formatter writes anew. */
import { NIL } from '@focus/engine';
import type { Word } from './words.ts';

/** Whole digits of a figure that are not grouped; with fewer there is nothing to group, with more it is an error. */
const UNGROUPED = /^(\(?\$?)([1-9]\d{3,14})((?:\.\d+)?%?\)?)$/;

/** A figure as the formatter writes it: `1234` as `1,234`, `0` as `-0-`, every other word as it stands. */
export function canonicalFigure({ kind, text }: Word): string {
  if (kind !== 'NUMBER' && kind !== 'FIGURE') return text;
  if (text === '0') return NIL;
  return text.replace(
    UNGROUPED,
    (_, before: string, digits: string, after: string) =>
      `${before}${digits.replace(/\B(?=(\d{3})+$)/g, ',')}${after}`,
  );
}
