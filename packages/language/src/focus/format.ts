/**
 * The formatter of `.focus`: one function for the command, the editor, and whatever writes filings. It sets blanks,
 * adds the name of a line and the month of a schedule where they are left out, and writes `1234` as `1,234` and `0`
 * as `-0-`; every other word, every comment and every line break stays as it is. Lines that cannot be read are left
 * alone, and said.
 */
import type { CompiledForm } from '@focus/engine';
import { indexForm } from './form-index.ts';
import { applyLineEdits, linesIn, type LineEdit, type TextLine } from './format-edits.ts';
import { formatLine } from './format-line.ts';
import { layoutComment, layoutCommentLine } from './layout.ts';
import { Lowering } from './lowering.ts';
import { ScheduleSection } from './schedule-section.ts';
import { HeldSection, type Section } from './section.ts';
import { judge } from './shapes.ts';
import { cutLine } from './words.ts';
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
  const formatter = new Formatter(text, form);
  const lines = linesIn(text);
  for (const line of lines) formatter.take(line);
  return formatter.finish(lines.length);
}

/** A line that is left, before it is known what reading the whole file says of it. */
interface Left {
  readonly line: number;
  /** What is wrong with its words; null where reading says it. */
  readonly broken: string | null;
  /** Why it is left where nothing is wrong with the line itself. */
  readonly otherwise: string;
}

const BYTE_ORDER_MARK = '\uFEFF';

class Formatter {
  readonly #text: string;
  readonly #form: CompiledForm;
  readonly #lowering: Lowering;
  readonly #edits: LineEdit[] = [];
  readonly #left: Left[] = [];
  /** Nothing more stands behind what ends the last line that was taken. */
  #isEnded = true;
  #section: Section | null = null;
  /** The line on which the section at hand began. */
  #since = 0;
  /** The line on which the conflict at hand began. */
  #conflict = 0;

  constructor(text: string, form: CompiledForm) {
    this.#text = text;
    this.#form = form;
    // Which lines are held, and below which heading a line stands, is said by reading alone.
    this.#lowering = new Lowering('', indexForm(form));
  }

  take(line: TextLine): void {
    const { number, from, to, ending } = line;
    const written = this.#text.slice(from, to);
    let formatted = this.#format(line, written) ?? written;
    // Between a lone CR and an LF blanks keep two line ends from being one.
    if (formatted === '' && ending === '\n' && this.#text.charAt(from - 1) === '\r') formatted = written;
    if (formatted !== written) this.#edits.push({ kind: 'replace', line: number, text: formatted });
    this.#isEnded = ending !== '' || /^\uFEFF?[ \t]*$/.test(formatted);
  }

  finish(count: number): FormattedFiling {
    if (!this.#isEnded) this.#edits.push({ kind: 'insert', line: count, text: '' });
    const said = new Map<number, string>();
    for (const { place, message } of this.#lowering.finish().findings) {
      if (!said.has(place.line)) said.set(place.line, message);
    }
    const left = this.#left.map(({ line, broken, otherwise }) => ({
      line,
      reason: broken ?? said.get(line) ?? otherwise,
    }));
    return { text: applyLineEdits(this.#text, this.#edits), edits: this.#edits, left };
  }

  /** A line as it is to be written; null where it is left as it is. */
  #format({ number, from, to }: TextLine, written: string): string | null {
    const mark = number === 0 && written.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
    const words = cutLine(this.#text, from, to);
    const comment = withoutBlanks(written.slice(words.at(-1)?.end ?? mark.length));
    if (words.length === 0) {
      const isHeld = this.#lowering.inConflict || this.#section instanceof HeldSection;
      return isHeld ? null : mark + this.#commentLine(written, comment, mark.length);
    }

    const wasInConflict = this.#lowering.inConflict;
    const line = { number, words };
    this.#lowering.take(line);
    if (this.#lowering.inConflict && !wasInConflict) this.#conflict = number;
    this.#enter(this.#lowering.section, number);
    if (wasInConflict || words[0]?.kind === 'CONFLICT') {
      this.#leave(number, null, `It stands in the conflict that git left on line ${this.#conflict + 1}.`);
      return null;
    }
    if (this.#section === null || this.#section instanceof HeldSection) {
      this.#leave(number, null, `It is not read, because of line ${this.#since + 1}.`);
      return null;
    }
    const formatted = formatLine(judge(line), this.#section, this.#form);
    if ('broken' in formatted) {
      this.#leave(number, formatted.broken, 'It cannot stand here.');
      return null;
    }
    return mark + (comment === '' ? formatted.text : layoutComment(formatted.text, comment));
  }

  /** A line without words: empty, or a comment of its own, which stays where it was: outside or indented. */
  #commentLine(written: string, comment: string, start: number): string {
    if (comment === '') return '';
    if (written.startsWith('//', start) || this.#section === null) return comment;
    const isInner = this.#section instanceof ScheduleSection || this.#section instanceof WorksheetSection;
    return layoutCommentLine(comment, isInner ? 'inner' : 'indented');
  }

  #enter(section: Section | null, number: number): void {
    if (section === this.#section) return;
    this.#section = section;
    this.#since = number;
  }

  #leave(line: number, broken: string | null, otherwise: string): void {
    this.#left.push({ line, broken, otherwise });
  }
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
