/**
 * The formatter of `.focusform`: it indents what stands between braces, sets the rows of a rule under each other and
 * the strings of a text, and moves the further lines of a row along with its first, so that what stands under something
 * goes on doing so. Other blanks within a line are their author's: columns of names, cases and citations are set as a
 * reader should see them. No word, string, comment or line break is changed.
 */
import { applyLineEdits, linesIn, type LineEdit } from '../focus/format-edits.ts';
import type { FormattedFiling } from '../focus/format.ts';

/** What one level of braces is indented by. */
const STEP = 2;

/** The words that begin rows, by the word before the braces they stand in. Elsewhere rows begin with names of their own. */
const ROWS: Readonly<Record<string, ReadonlySet<string>>> = {
  form: new Set(['revision', 'due', 'headlines', 'profile', 'let', 'schedule', 'worksheet', 'rule']),
  rules: new Set(['profile', 'let', 'rule']),
  schedule: new Set(['months', 'columns', 'heading', 'page', 'note', 'line']),
  rule: new Set(['error', 'breach', 'warning', 'info', 'at', 'let', 'says', 'cites']),
};

/** The words that go on with a row where rows begin with names of their own. */
const CONTINUES = new Set([
  'when',
  'from',
  'cites',
  'and',
  'or',
  'over',
  'where',
  'optional',
  'default',
  'in',
]);

/** The columns, from the first word of a row, at which what follows it stands: as far as the longest of the usual words. */
const RULE_ROW = 'breach '.length;
const TEXT_ROW = 'instruction '.length;

/** The rows of a line of a schedule that hold a text. */
const TEXTS = new Set(['instruction', 'correction']);

/** The rows whose text stands behind a mark: their first string. */
const MARKED = new Set(['heading', 'note']);

/** Words as they matter to indentation: strings and comments whole, marks one by one, the rest up to a blank or a mark. */
const WORD = /"(?:""|[^"])*"?|(?<![^ \t])\/\/.*|[{}()[\],|+*/<>=]|[^ \t"{}()[\],|+*/<>=]+/g;

/** After one of these a row goes on. */
const DANGLING = /^(?:[([,|+*/<>=-]|and|or|not|when|is|to)$/;

/** A pair of braces that is open, by the first word of the row that opened it. */
interface OpenBraces {
  readonly row: string;
}

/**
 * Formats the text of a `.focusform` file, right or wrong: never throws for what the text says.
 * @returns its edits write lines anew, and add an empty one after a last line that nothing ends; no line is left
 */
export function formatForm(text: string): FormattedFiling {
  const indenter = new Indenter();
  const edits: LineEdit[] = [];
  const lines = linesIn(text);
  let last = '';
  for (const { number, from, to, ending } of lines) {
    const written = text.slice(from, to);
    const mark = number === 0 && written.startsWith('\uFEFF') ? '\uFEFF' : '';
    last = mark + indenter.line(written.slice(mark.length));
    // Between a lone CR and an LF blanks keep two line ends from being one.
    const isBetween = last === '' && ending === '\n' && text.charAt(from - 1) === '\r';
    if (last !== written && !isBetween) edits.push({ kind: 'replace', line: number, text: last });
  }
  if (last !== '' && last !== '\uFEFF') edits.push({ kind: 'insert', line: lines.length, text: '' });
  return { text: applyLineEdits(text, edits), edits, left: [] };
}

/** Takes the lines of a text in their order. */
class Indenter {
  readonly #open: OpenBraces[] = [];
  /** The first word of the row at hand; empty before the first, and after braces. */
  #row = '';
  /** Parentheses that are open in the row at hand. */
  #parentheses = 0;
  /** The last word of the line before that has any, comments apart. */
  #before = '';
  /** By how much the first line of the row at hand was moved. */
  #moved = 0;
  /** Where the text begins that the line before ends with; null where it ends otherwise. */
  #text: number | null = null;

  line(written: string): string {
    const { blank, text } = apart(written);
    if (text === '') return '';
    const [first = ''] = text.match(WORD) ?? [];
    const isClosing = first === '}';
    const indent = STEP * Math.max(0, this.#open.length - (isClosing ? 1 : 0));
    if (first.startsWith('//')) return ' '.repeat(indent) + text;
    const isFurther = !isClosing && this.#goesOn(first);
    const spaced = this.#spaced(first, text, isFurther);
    const column = isFurther ? this.#further(first, blank, indent) : indent;
    if (!isFurther) this.#moved = indent - blank + spaced.length - text.length;
    const line = ' '.repeat(column) + spaced;
    this.#takeAll(line, isFurther);
    return line;
  }

  /** The column of a line that goes on with the row at hand. */
  #further(first: string, blank: number, indent: number): number {
    if (first.startsWith('"') && this.#text !== null) return this.#text;
    return Math.max(indent + STEP, blank + this.#moved);
  }

  /** A line with what follows its first word set at its column, where the row has one. */
  #spaced(first: string, text: string, isFurther: boolean): string {
    const inRule = this.#open.at(-1)?.row === 'rule' && ROWS['rule']?.has(first) === true && !isFurther;
    const width = inRule ? RULE_ROW : isFurther && TEXTS.has(first) ? TEXT_ROW : null;
    const rest = text.slice(first.length).replace(/^[ \t]+/, '');
    if (width === null || !isBlank(text.charAt(first.length)) || rest.startsWith('//')) return text;
    return `${first.padEnd(width - 1)} ${rest}`;
  }

  /** Whether a line that begins with this word goes on with the row at hand. */
  #goesOn(first: string): boolean {
    if (this.#row === '') return false;
    if (this.#parentheses > 0 || DANGLING.test(this.#before)) return true;
    if (/^["=|+*/<>(),-]/.test(first) && !(first.startsWith('(') && this.#isCase)) return first !== '{';
    const rows = ROWS[this.#open.at(-1)?.row ?? ''];
    if (this.#open.length === 0) return first !== 'form' && first !== 'rules';
    return rows === undefined ? CONTINUES.has(first) : !rows.has(first);
  }

  /** Whether rows are the cases of a quantity, which may begin with a parenthesis. */
  get #isCase(): boolean {
    return this.#open.at(-1)?.row === 'let';
  }

  #takeAll(line: string, isFurther: boolean): void {
    const strings: number[] = [];
    let isFirst = !isFurther;
    for (const { 0: word, index } of line.matchAll(WORD)) {
      if (word.startsWith('//')) break;
      if (word.startsWith('"')) strings.push(index);
      else strings.length = 0;
      this.#take(word, isFirst);
      isFirst = false;
    }
    // A line that is a string alone goes on with the text of the line before.
    if (isFurther && line.trimStart().startsWith('"') && strings.length > 0 && this.#text !== null) return;
    this.#text = (MARKED.has(this.#row) && strings.length > 1 ? strings[1] : strings[0]) ?? null;
  }

  #take(word: string, isFirst: boolean): void {
    if (word.startsWith('//')) return;
    if (isFirst || this.#row === '') {
      this.#row = word;
      this.#parentheses = 0;
    }
    this.#before = word;
    if (word === '(') this.#parentheses += 1;
    else if (word === ')') this.#parentheses -= 1;
    else if (word === '{') {
      this.#open.push({ row: this.#row });
      this.#row = '';
    } else if (word === '}') {
      this.#open.pop();
      this.#row = '';
    }
  }
}

/** How far a line is indented, a tab being one step, and what stands on it without blanks at its ends. */
function apart(written: string): { readonly blank: number; readonly text: string } {
  let from = 0;
  let to = written.length;
  let blank = 0;
  for (; from < to && isBlank(written.charAt(from)); from += 1)
    blank += written.charAt(from) === '\t' ? STEP : 1;
  while (from < to && isBlank(written.charAt(to - 1))) to -= 1;
  return { blank, text: written.slice(from, to) };
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}
