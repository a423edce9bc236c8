/**
 * The formatter of `.focus`: one function for the command, the editor, and whatever writes filings. It sets blanks,
 * adds the name of a line and the month of a schedule where they are left out, and writes `1234` as `1,234` and `0`
 * as `-0-`; every other word, every comment and every line break stays as it is. Lines that cannot be read are left
 * alone, and said.
 */
import type { CompiledForm } from '@focus/engine';
import { applyLineEdits, type LineEdit } from './format-edits.ts';
import { formatLine } from './format-line.ts';
import { walkFiling, type WalkedLine } from './format-walk.ts';
import { layoutComment, layoutCommentLine } from './layout.ts';
import { ScheduleSection } from './schedule-section.ts';
import { WorksheetSection } from './worksheet-section.ts';

/** A filing, formatted. */
export interface FormattedFiling {
  readonly text: string;
  /** What was done: lines written anew and, where nothing ended the last line, an empty one after it. In order. */
  readonly edits: readonly LineEdit[];
  /** The lines that are left as they are, because they cannot be read. In order. */
  readonly left: readonly LeftLine[];
}

/** A line that is left as it is. */
export interface LeftLine {
  /** From 0. */
  readonly line: number;
  /** A sentence that says why. */
  readonly reason: string;
}

/**
 * Formats the text of a `.focus` file. Never throws for what the text says. What happens to a line depends on that
 * line and the headings above it alone: the edits of some lines are what formatting only those lines comes to.
 * @param form what keys, names and columns are looked up in
 */
export function formatFiling(text: string, form: CompiledForm): FormattedFiling {
  const { lines, said } = walkFiling(text, form);
  const edits: LineEdit[] = [];
  const left: LeftLine[] = [];
  let last = '';
  for (const line of lines) {
    const { number, written } = line;
    const formatted = format(line, form);
    last = 'text' in formatted ? formatted.text : written;
    if (last !== written) {
      // Between a lone CR and an LF blanks keep two line ends from being one.
      const isBetween = last === '' && line.ending === '\n' && text.charAt(line.from - 1) === '\r';
      if (!isBetween) edits.push({ kind: 'replace', line: number, text: last });
    }
    if ('reason' in formatted) left.push({ line: number, reason: said.get(number) ?? formatted.reason });
    if ('broken' in formatted) left.push({ line: number, reason: formatted.broken });
  }
  if (!/^\uFEFF?[ \t]*$/.test(last)) edits.push({ kind: 'insert', line: lines.length, text: '' });
  return { text: applyLineEdits(text, edits), edits, left };
}

/** A line as it is to be written; or as it is, with what is wrong with it, or why it is left if reading does not say. */
type Formatted =
  | { readonly text: string }
  | { readonly broken: string }
  | { readonly reason: string }
  | { readonly kept: true };

function format(line: WalkedLine, form: CompiledForm): Formatted {
  const { judged, section, unread, mark, comment } = line;
  if (unread !== null) return judged === null ? { kept: true } : { reason: unread };
  if (judged === null) return { text: mark + commentLine(line) };
  const formatted = section === null ? { broken: null } : formatLine(judged, section, form);
  if ('broken' in formatted) {
    return formatted.broken === null ? { reason: 'It cannot stand here.' } : { broken: formatted.broken };
  }
  return { text: mark + (comment === '' ? formatted.text : layoutComment(formatted.text, comment)) };
}

/** A line without words: empty, or a comment of its own, which stays where it was: outside or indented. */
function commentLine({ written, mark, comment, section }: WalkedLine): string {
  if (comment === '' || section === null || written.startsWith('//', mark.length)) return comment;
  const isInner = section instanceof ScheduleSection || section instanceof WorksheetSection;
  return layoutCommentLine(comment, isInner ? 'inner' : 'indented');
}
