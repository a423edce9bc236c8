/**
 * Reads lines that have nothing unusual straight from the text, without cutting words: entries, parts and rows
 * of worksheets, each with a plain figure for every place. It reads such a line as the shapes and the lowering
 * would, or refuses it: then they judge it. A test holds the two against each other.
 */
import { reportedOf, type Place } from '@focus/engine';
import { NIL_AMOUNT, type Amount } from './amounts.ts';
import { detached } from './drafts.ts';
import { plainFigure, readPlainFigure } from './plain-figures.ts';
import type { PlaceRule } from './rows.ts';
import { ScheduleSection } from './schedule-section.ts';
import type { Section } from './section.ts';
import { WorksheetSection } from './worksheet-section.ts';

const SPACE = 0x20;
const TAB = 0x09;
const SLASH = 0x2f;
const POINT = 0x2e;
const QUOTE = 0x22;
const LOWER_A = 0x61;
const LOWER_Z = 0x7a;

/** Longer than any key that is worth looking up. */
const LONGEST_KEY = 8;

/** Reads plain lines of one text. */
export class LineScanner {
  readonly #text: string;
  /** The row at hand: a row is entered whole or not at all. NaN for a place that is left blank; offsets. */
  readonly #values: number[] = [];
  readonly #inDollars: boolean[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Reads a line of a section and enters what it says.
   * @param from offset of the line's first character
   * @param to offset after its last
   * @param number of the line, from 0
   * @returns whether it was such a line, and is done with
   */
  scan(from: number, to: number, number: number, section: Section | null): boolean {
    const start = this.#skipBlanks(from, to);
    if (start === to) return true;
    const quoted = this.#text.charCodeAt(start) === QUOTE;
    if (section instanceof ScheduleSection) {
      return quoted
        ? this.#part(from, start, to, number, section)
        : this.#entry(from, start, to, number, section);
    }
    return (
      quoted && section instanceof WorksheetSection && this.#worksheetRow(from, start, to, number, section)
    );
  }

  #entry(from: number, start: number, to: number, number: number, section: ScheduleSection): boolean {
    const end = this.#skipWord(start, to);
    if (end - start > LONGEST_KEY) return false;
    const layout = section.layout.byKey.get(this.#text.slice(start, end));
    if (layout === undefined || !layout.plain || section.answered.has(layout.line.position)) return false;
    if (!this.#row(this.#skipName(end, to, layout.line.name), to, layout.row.rules)) return false;
    const { entries } = section.report;
    for (let place = 0; place < layout.cells.length; place += 1) {
      // Exact dollars on a line of thousands are kept: the general reader knows how.
      if (this.#inDollars[place] === true) return false;
    }
    for (let place = 0; place < layout.cells.length; place += 1) {
      const cell = layout.cells[place];
      const value = this.#values[place] ?? Number.NaN;
      if (cell != null && !Number.isNaN(value)) {
        entries.enter(
          cell.position,
          value === 0 ? 'nil' : 'figure',
          value,
          this.#placeOf(number, from, place),
        );
      }
    }
    section.follow(layout, number, start - from);
    return true;
  }

  #part(from: number, start: number, to: number, number: number, section: ScheduleSection): boolean {
    const end = this.#labelEnd(start, to);
    const above = end < 0 ? null : section.partsAbove;
    if (above === null || !this.#row(end, to, above.layout.partRow.rules)) return false;
    const label = detached(this.#text.slice(start + 1, end - 1));
    const place = { line: number, start: start - from, end: end - from };
    const { rules } = above.layout.partRow;
    above.parts.push(label, place, this.#amounts(rules), this.#places(number, from, rules.length));
    return true;
  }

  #worksheetRow(from: number, start: number, to: number, number: number, section: WorksheetSection): boolean {
    const end = this.#labelEnd(start, to);
    const { rules } = section.row;
    if (end < 0 || !section.byLabel || !this.#row(end, to, rules)) return false;
    const label = detached(this.#text.slice(start + 1, end - 1));
    const place = { line: number, start: start - from, end: end - from };
    section.enter(label, place, this.#amounts(rules), this.#places(number, from, rules.length));
    return true;
  }

  /** Offset after a label without quotes in it; -1 where there is none. */
  #labelEnd(start: number, to: number): number {
    const end = this.#text.indexOf('"', start + 1) + 1;
    return end > 0 && end < to && isBlank(this.#text.charCodeAt(end)) ? end : -1;
  }

  /** Reads a figure for each place, and nothing but a comment after them. */
  #row(from: number, to: number, rules: readonly PlaceRule[]): boolean {
    let at = from;
    for (let place = 0; place < rules.length; place += 1) {
      const begin = this.#skipBlanks(at, to);
      if (begin === at || !this.#readPlace(begin, to, rules[place] ?? null, place, rules.length))
        return false;
      at = plainFigure.end;
      this.#starts[place] = begin;
      this.#ends[place] = at;
    }
    const rest = this.#skipBlanks(at, to);
    return (
      rest === to || (this.#text.charCodeAt(rest) === SLASH && this.#text.charCodeAt(rest + 1) === SLASH)
    );
  }

  /** The figures of the row at hand. */
  #amounts(rules: readonly PlaceRule[]): (Amount | null)[] {
    return rules.map((rule, place) => {
      const value = this.#values[place] ?? Number.NaN;
      if (rule === null || rule === 'flag' || Number.isNaN(value)) return null;
      if (value === 0) return NIL_AMOUNT;
      if (this.#inDollars[place] !== true) {
        return { nil: false, value, exact: null, dollars: rule.unit === 'dollars' };
      }
      return { nil: false, value: reportedOf(value, rule.unit), exact: value, dollars: true };
    });
  }

  #places(line: number, from: number, count: number): Place[] {
    const places: Place[] = [];
    for (let place = 0; place < count; place += 1) places.push(this.#placeOf(line, from, place));
    return places;
  }

  #placeOf(line: number, from: number, place: number): Place {
    return { line, start: (this.#starts[place] ?? 0) - from, end: (this.#ends[place] ?? 0) - from };
  }

  /** Goes over the name of a line, where it stands there; whatever else stands there is met by the first figure. */
  #skipName(at: number, to: number, name: string): number {
    const begin = this.#skipBlanks(at, to);
    const code = this.#text.charCodeAt(begin);
    return code >= LOWER_A && code <= LOWER_Z && this.#text.startsWith(name, begin)
      ? begin + name.length
      : at;
  }

  #readPlace(at: number, to: number, rule: PlaceRule, place: number, places: number): boolean {
    const text = this.#text;
    if (at < to && text.charCodeAt(at) === POINT) {
      plainFigure.end = at + 1;
      this.#values[place] = Number.NaN;
      this.#inDollars[place] = false;
      return places > 1 && this.#skipWord(at, to) === at + 1;
    }
    if (rule === null || rule === 'flag' || !readPlainFigure(text, at, to, rule)) return false;
    this.#values[place] = plainFigure.value;
    this.#inDollars[place] = plainFigure.inDollars;
    return true;
  }

  #skipBlanks(from: number, to: number): number {
    const text = this.#text;
    for (let at = from; at < to; at += 1) {
      const code = text.charCodeAt(at);
      if (code !== SPACE && code !== TAB) return at;
    }
    return to;
  }

  #skipWord(from: number, to: number): number {
    const text = this.#text;
    for (let at = from; at < to; at += 1) {
      const code = text.charCodeAt(at);
      if (code === SPACE || code === TAB) return at;
    }
    return to;
  }
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}
