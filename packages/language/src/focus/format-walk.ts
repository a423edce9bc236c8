/**
 * A filing line by line, as whoever rewrites its text needs it: the words and the comment of each line, the section it
 * stands in, and whether it is read at all. What is read, and below which heading, is said by reading alone.
 */
import type { CompiledForm } from '@focus/engine';
import { indexForm } from './form-index.ts';
import { linesIn, type TextLine } from './format-edits.ts';
import { Lowering } from './lowering.ts';
import { HeldSection, type Judged, type Section } from './section.ts';
import { judge } from './shapes.ts';
import { cutLine } from './words.ts';

/** A line of a filing. */
export interface WalkedLine extends TextLine {
  /** The line as it stands, without what ends it. */
  readonly written: string;
  /** A byte order mark before its first character, or nothing. */
  readonly mark: string;
  /** From its slashes on, without blanks at its end; empty where there is none. */
  readonly comment: string;
  /** Null for a line without words. */
  readonly judged: Judged | null;
  /** The section it opens or stands in; null above the first, and where it is not read. */
  readonly section: Section | null;
  /** Why it is not read: a sentence; null where it is. */
  readonly unread: string | null;
  /** Whether it stands in a git conflict, or is a marker of one. */
  readonly isConflict: boolean;
}

/** The lines of a filing, and what reading says of them. */
export interface WalkedFiling {
  readonly lines: readonly WalkedLine[];
  /** The first message about a line, by its number. */
  readonly said: ReadonlyMap<number, string>;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Walks the text of a `.focus` file. Never throws for what the text says. */
export function walkFiling(text: string, form: CompiledForm): WalkedFiling {
  const lowering = new Lowering('', indexForm(form));
  let section: Section | null = null;
  /** The line on which the section at hand began, and that on which the conflict did. */
  let [since, conflict] = [0, 0];
  const lines = linesIn(text).map((line): WalkedLine => {
    const { number, from, to } = line;
    const written = text.slice(from, to);
    const mark = number === 0 && written.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
    const words = cutLine(text, from, to);
    const comment = withoutBlanks(written.slice(words.at(-1)?.end ?? mark.length));
    const wasInConflict = lowering.inConflict;
    if (words.length > 0) lowering.take({ number, words });
    if (lowering.inConflict && !wasInConflict) conflict = number;
    if (lowering.section !== section) {
      section = lowering.section;
      since = number;
    }
    const isConflict = wasInConflict || words[0]?.kind === 'CONFLICT';
    const isHeld = section instanceof HeldSection;
    const unread = isConflict
      ? `It stands in the conflict that git left on line ${conflict + 1}.`
      : isHeld
        ? `It is not read, because of line ${since + 1}.`
        : null;
    const judged = words.length === 0 ? null : judge({ number, words });
    const of = unread === null ? section : null;
    return { ...line, written, mark, comment, judged, section: of, unread, isConflict };
  });
  const said = new Map<number, string>();
  for (const { place, message } of lowering.finish().findings) {
    if (!said.has(place.line)) said.set(place.line, message);
  }
  return { lines, said };
}

/** Without spaces and tabs at its ends: other blanks are words. */
function withoutBlanks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isBlank(text.charAt(from))) from += 1;
  while (from < to && isBlank(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}
