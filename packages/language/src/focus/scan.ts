/**
 * Reads lines that have nothing unusual straight from the text, without cutting words: entries, parts and rows of
 * worksheets, each with a plain figure for every place, and headings. It reads such a line as the shapes and the
 * lowering would, or refuses it: then they judge it. A test holds the two against each other.
 *
 * Nearly every line of a workspace is one of these, so what stands here is run millions of times: it looks at each
 * character once, and makes nothing that is not kept.
 */
import { reportedOf, STATE, type Entries, type Place } from '@focus/engine';
import { NIL_AMOUNT, type Amount } from './amounts.ts';
import { codesOf } from './codes.ts';
import { detached } from './drafts.ts';
import { LONGEST_CODE, type LineLayout } from './form-index.ts';
import type { Lowering } from './lowering.ts';
import { plainFigure, readPlainFigure } from './plain-figures.ts';
import { ReportSection } from './report-section.ts';
import type { PlaceRule } from './rows.ts';
import { ScheduleSection } from './schedule-section.ts';
import { isFirmName, isMonth, isReportDate } from './word-classes.ts';
import { WorksheetSection } from './worksheet-section.ts';

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const POINT = 0x2e;
const SLASH = 0x2f;
const ZERO = 0x30;
const NINE = 0x39;
const LOWER_A = 0x61;
const LOWER_F = 0x66;
const LOWER_R = 0x72;
const LOWER_S = 0x73;
const LOWER_W = 0x77;
const LOWER_Z = 0x7a;

/** Rows with more places are not read here. */
const MOST_PLACES = 16;

/** The row at hand, by place: a row is entered whole or not at all. What its cells are, their values, offsets. */
const states = new Uint8Array(MOST_PLACES);
const values = new Float64Array(MOST_PLACES);
const inDollars: boolean[] = [];
const starts = new Uint32Array(MOST_PLACES);
const ends = new Uint32Array(MOST_PLACES);

/** Reads plain lines of one text. */
export class LineScanner {
  /** Offset of the line after the one that was read. */
  next = 0;
  readonly #text: string;
  readonly #codes: Uint8Array;

  constructor(text: string) {
    this.#text = text;
    this.#codes = codesOf(text);
  }

  /**
   * Reads a line and enters what it says.
   * @param from offset of the line's first character
   * @param number of the line, from 0
   * @returns whether it was such a line, and is done with: then `next` says where to go on
   */
  scan(from: number, number: number, lowering: Lowering): boolean {
    const start = this.#skipBlanks(from);
    const code = this.#codes[start] ?? 0;
    if (code >= ZERO && code <= NINE) {
      const { section } = lowering;
      if (section instanceof ScheduleSection) return this.#entry(from, start, number, section);
      return section instanceof WorksheetSection && this.#datedRow(from, start, number, section);
    }
    if (code === LINE_FEED || code === CARRIAGE_RETURN) return this.#ended(start);
    if (code >= LOWER_A && code <= LOWER_Z) return this.#firstWord(from, start, number, lowering);
    if (code !== QUOTE) return false;
    const { section } = lowering;
    if (section instanceof ScheduleSection) return this.#part(from, start, number, section);
    return section instanceof WorksheetSection && this.#labelledRow(from, start, number, section);
  }

  #entry(from: number, start: number, number: number, section: ScheduleSection): boolean {
    const codes = this.#codes;
    let key = 0;
    let at = start;
    for (let code = codes[at] ?? 0; code > SPACE; code = codes[(at += 1)] ?? 0) key = (key << 8) | code;
    if (at - start > LONGEST_CODE) return false;
    const layout = section.layout.byCode.get(key);
    if (layout === undefined || section.answered.has(layout.line.position)) return false;
    const { choices } = layout;
    const named = this.#skipName(at, layout.line.name);
    const last = this.#row(named, layout.row.rules);
    if (last < 0) {
      // The figure may be left out: the parts below make it.
      if (choices.length > 0 || !this.#ended(named)) return false;
      section.follow(layout, number, start - from, null);
      return true;
    }
    const valued = choices.length === 0 ? null : this.#valuation(last, choices);
    if (valued === null && (choices.length > 0 || !this.#ended(last))) return false;
    if (!this.#enter(from, number, layout.cells, section.report.entries)) return false;
    section.follow(layout, number, start - from, valued);
    return true;
  }

  /** Enters the row at hand, unless one of its figures is not kept as it is. */
  #enter(from: number, number: number, cells: LineLayout['cells'], entries: Entries): boolean {
    for (let place = 0; place < cells.length; place += 1) {
      // Exact dollars on a line of thousands are kept, too: the general reader knows how.
      if (inDollars[place] === true) return false;
    }
    for (let place = 0; place < cells.length; place += 1) {
      const cell = cells[place];
      const state = states[place] ?? STATE.blank;
      if (cell == null || state === STATE.blank) continue;
      const start = (starts[place] ?? 0) - from;
      const end = (ends[place] ?? 0) - from;
      entries.set(cell.position, state, values[place] ?? 0, number, start, end);
    }
    return true;
  }

  #part(from: number, start: number, number: number, section: ScheduleSection): boolean {
    const end = this.#labelEnd(start);
    const above = end < 0 ? null : section.partsAbove;
    if (above === null) return false;
    const { rules } = above.layout.partRow;
    const last = this.#row(end, rules);
    if (last < 0 || !this.#ended(last)) return false;
    const label = detached(this.#text.slice(start + 1, end - 1));
    const place = { line: number, start: start - from, end: end - from };
    above.parts.push(label, place, this.#amounts(rules), this.#places(number, from, rules.length));
    return true;
  }

  #labelledRow(from: number, start: number, number: number, section: WorksheetSection): boolean {
    if (section.layout.spec.by !== 'text') return false;
    const end = this.#labelEnd(start);
    return end >= 0 && this.#worksheetRow(from, start, end, number, section, 1);
  }

  #datedRow(from: number, start: number, number: number, section: WorksheetSection): boolean {
    if (section.layout.spec.by !== 'date') return false;
    const end = this.#skipWord(start);
    if (!isReportDate(this.#text.slice(start, end))) return false;
    return this.#worksheetRow(from, start, end, number, section, 0);
  }

  /** @param quotes how many characters stand around the label */
  #worksheetRow(
    from: number,
    start: number,
    end: number,
    number: number,
    section: WorksheetSection,
    quotes: number,
  ): boolean {
    const { rules } = section.layout.row;
    const last = this.#row(end, rules);
    if (last < 0 || !this.#ended(last)) return false;
    const label = detached(this.#text.slice(start + quotes, end - quotes));
    const place = { line: number, start: start - from, end: end - from };
    section.enter(label, place, this.#amounts(rules), this.#places(number, from, rules.length));
    return true;
  }

  #firstWord(from: number, start: number, number: number, lowering: Lowering): boolean {
    const text = this.#text;
    switch (this.#codes[start]) {
      case LOWER_S:
        return text.startsWith('schedule', start) && this.#schedule(from, start, number, lowering);
      case LOWER_W:
        return text.startsWith('worksheet', start) && this.#worksheet(from, start, number, lowering);
      case LOWER_R:
        return text.startsWith('report', start) && this.#report(from, start, number, lowering);
      case LOWER_F:
        return text.startsWith('filed', start) && this.#filed(from, start, number, lowering);
      default:
        return false;
    }
  }

  #schedule(from: number, start: number, number: number, lowering: Lowering): boolean {
    const { month } = lowering;
    const first = start + 'schedule'.length;
    const id = this.#skipBlanks(first);
    const stated = this.#skipBlanks(id + 1);
    if (month === null || id === first || stated === id + 1 || !this.#text.startsWith(month, stated))
      return false;
    const columns = stated + month.length;
    const end = this.#lineEnd(columns);
    const place = { line: number, start: start - from, end: end - from };
    return (
      lowering.openSchedule(this.#text.charAt(id), this.#text.slice(columns, end), place) && this.#ended(end)
    );
  }

  #worksheet(from: number, start: number, number: number, lowering: Lowering): boolean {
    const end = this.#lineEnd(start);
    const place = { line: number, start: start - from, end: end - from };
    return (
      lowering.openWorksheet(this.#text.slice(start + 'worksheet'.length, end), place) && this.#ended(end)
    );
  }

  #report(from: number, start: number, number: number, lowering: Lowering): boolean {
    const first = start + 'report'.length;
    const firm = this.#skipBlanks(first);
    const firmEnd = this.#skipWord(firm);
    const month = this.#skipBlanks(firmEnd);
    const end = this.#skipWord(month);
    const heading = { firm: this.#text.slice(firm, firmEnd), month: this.#text.slice(month, end) };
    if (firm === first || !isMonth(heading.month) || !isFirmName(heading.firm) || !this.#ended(end))
      return false;
    lowering.openReport({
      ...heading,
      place: { line: number, start: start - from, end: end - from },
      firmPlace: { line: number, start: firm - from, end: firmEnd - from },
      monthPlace: { line: number, start: month - from, end: end - from },
    });
    return true;
  }

  #filed(from: number, start: number, number: number, { section }: Lowering): boolean {
    const first = start + 'filed'.length;
    const begin = this.#skipBlanks(first);
    const end = this.#skipWord(begin);
    const date = this.#text.slice(begin, end);
    if (begin === first || !isReportDate(date) || !(section instanceof ReportSection)) return false;
    return this.#ended(end) && section.fileOn(date, { line: number, start: start - from, end: end - from });
  }

  /** Offset after a label without quotes in it; -1 where there is none. */
  #labelEnd(start: number): number {
    const codes = this.#codes;
    for (let at = start + 1; ; at += 1) {
      const code = codes[at];
      if (code === QUOTE) return at + 1;
      if (code === LINE_FEED || code === CARRIAGE_RETURN) return -1;
    }
  }

  /**
   * Reads what stands at each place.
   * @param from offset after the word before
   * @returns offset after the last of them; -1 where they are not all plain figures
   */
  #row(from: number, rules: readonly PlaceRule[]): number {
    if (rules.length === 0 || rules.length > MOST_PLACES) return -1;
    let at = from;
    for (let place = 0; place < rules.length; place += 1) {
      const begin = this.#skipBlanks(at);
      if (begin === at || !this.#readPlace(begin, rules[place] ?? null, place, rules.length)) return -1;
      at = plainFigure.end;
      starts[place] = begin;
      ends[place] = at;
    }
    return at;
  }

  #readPlace(at: number, rule: PlaceRule, place: number, places: number): boolean {
    const codes = this.#codes;
    inDollars[place] = false;
    if (codes[at] === POINT) {
      states[place] = STATE.blank;
      plainFigure.end = at + 1;
      return places > 1 && isEnd(codes[at + 1]);
    }
    if (rule === null) return false;
    if (rule === 'flag') {
      const end = this.#skipWord(at);
      const word = this.#text.slice(at, end);
      states[place] = STATE.figure;
      values[place] = word === 'yes' ? 1 : 0;
      plainFigure.end = end;
      return word === 'yes' || word === 'no';
    }
    if (!readPlainFigure(codes, at, rule)) return false;
    const { value } = plainFigure;
    states[place] = value === 0 ? STATE.nil : STATE.figure;
    values[place] = value;
    inDollars[place] = plainFigure.inDollars;
    return true;
  }

  /** What a line is valued at that ends with it, as the form writes it; null where that is not plain. */
  #valuation(at: number, choices: readonly string[]): string | null {
    const text = this.#text;
    const begin = this.#skipBlanks(at);
    if (begin === at || !text.startsWith('valued', begin)) return null;
    const after = begin + 'valued'.length;
    const word = this.#skipBlanks(after);
    if (word === after) return null;
    for (const choice of choices) {
      if (text.startsWith(choice, word) && isEnd(this.#codes[word + choice.length])) {
        return this.#ended(word + choice.length) ? choice : null;
      }
    }
    return null;
  }

  /** The figures of the row at hand. */
  #amounts(rules: readonly PlaceRule[]): (Amount | null)[] {
    return rules.map((rule, place) => {
      const state = states[place];
      const value = values[place] ?? 0;
      if (rule === null || state === STATE.blank) return null;
      if (state === STATE.nil) return NIL_AMOUNT;
      if (inDollars[place] !== true || rule === 'flag') {
        return { nil: false, value, exact: null, dollars: rule !== 'flag' && rule.unit === 'dollars' };
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
    return { line, start: (starts[place] ?? 0) - from, end: (ends[place] ?? 0) - from };
  }

  /** Goes over the name of a line, where it stands there; whatever else stands there is met by the first figure. */
  #skipName(at: number, name: string): number {
    const begin = this.#skipBlanks(at);
    const end = begin + name.length;
    return this.#text.startsWith(name, begin) && isEnd(this.#codes[end]) ? end : at;
  }

  /** Whether nothing but a comment follows in a line; then the next line begins at `next`. */
  #ended(from: number): boolean {
    const codes = this.#codes;
    let at = this.#skipBlanks(from);
    if (codes[at] === SLASH && codes[at + 1] === SLASH) at = this.#lineEnd(at);
    const code = codes[at];
    if (code === LINE_FEED) this.next = at + 1;
    else if (code === CARRIAGE_RETURN) this.next = at + (codes[at + 1] === LINE_FEED ? 2 : 1);
    else return false;
    return true;
  }

  #skipBlanks(from: number): number {
    const codes = this.#codes;
    let at = from;
    while (codes[at] === SPACE || codes[at] === TAB) at += 1;
    return at;
  }

  #lineEnd(from: number): number {
    const codes = this.#codes;
    let at = from;
    while (codes[at] !== LINE_FEED && codes[at] !== CARRIAGE_RETURN) at += 1;
    return at;
  }

  #skipWord(from: number): number {
    const codes = this.#codes;
    let at = from;
    while (!isEnd(codes[at])) at += 1;
    return at;
  }
}

/** Whether a word ends before a character: words run to a blank or to the end of their line. */
function isEnd(code: number | undefined): boolean {
  return code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN || code === TAB;
}
