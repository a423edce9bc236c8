/** The lines of a schedule: entries, and below each its parts and its original (`language.md`, `.focus` 3 to 9). */
import { STATE, type Place, type ReportFacts, type Subject } from '@focus/engine';
import type { Amount } from './amounts.ts';
import type { Answered } from './answered.ts';
import { isIndented, isMisspeltWas, mayBePart } from './below-entry.ts';
import { placeOf, placesOf, textOf, type ReportDraft } from './drafts.ts';
import { explainLabel, unexpectedWords } from './explain.ts';
import { noteState } from './filing-state.ts';
import { problemAt, spanOf, writing, type Line, type Problem } from './findings.ts';
import type { Layout, LineIndex, LineLayout, ScheduleIndex } from './form-index.ts';
import { checkName, meantEntry, unknownKey } from './keys.ts';
import { PartList } from './parts.ts';
import { readRow, unknownChoice, type RowProblem, type RowReading } from './rows.ts';
import type { Judged, Reading, Section } from './section.ts';
import { quote } from './spelling.ts';
import { missingValuation, valuationProblem } from './valuation.ts';
import type { Word } from './words.ts';

/** The entry that parts and `was` belong to. */
interface OpenEntry {
  readonly layout: LineLayout;
  /** Of the line's key. */
  readonly key: Place;
  /** Null below a broken entry: what stands there is not evaluated. */
  parts: PartList | null;
  /** Column after the entry's last word. */
  readonly end: number;
  /** How the entry says it is valued. */
  readonly valued: string | null;
  was: Place | null;
  /** A line that cannot be read stands below: what follows may be said of it, and not of the entry. */
  doubtful: boolean;
}

type OfKind<K extends Judged['kind']> = Extract<Judged, { kind: K }>;
interface Related {
  readonly place: Place;
  readonly message: string;
}

/** Reads the lines below `schedule ID MONTH COLUMN…`. */
export class ScheduleSection implements Section {
  readonly schedule: ScheduleIndex;
  readonly layout: Layout;
  readonly report: ReportDraft;
  readonly answered: Answered;
  readonly #reading: Reading;
  #open: OpenEntry | null = null;
  /** Lines below one whose key is not known belong to it. */
  #untold = false;
  /** The last entry that was scanned, if nothing has followed it yet. */
  #scanned: LineLayout | null = null;
  #scannedLine = 0;
  #scannedStart = 0;
  #scannedValued: string | null = null;

  constructor(
    reading: Reading,
    report: ReportDraft,
    schedule: ScheduleIndex,
    layout: Layout,
    answered: Answered,
  ) {
    this.#reading = reading;
    this.report = report;
    this.schedule = schedule;
    this.layout = layout;
    this.answered = answered;
  }

  take(judged: Judged): void {
    const { line } = judged;
    switch (judged.kind) {
      case 'entry':
        this.#entry(judged);
        return;
      case 'part':
        this.#part(judged);
        return;
      case 'was':
        this.#was(judged);
        return;
      case 'filed':
      case 'amended':
      case 'accept': {
        if (judged.problem === null) noteState(this.report, judged);
        else if (this.#mayBePart(line)) this.#doubt();
        const message = `\`${judged.kind}\` stands below the heading of the report, above its first schedule; move the line there.`;
        this.#add(line, problemAt(spanOf(line), 'misplaced-line', message));
        return;
      }
      default:
        this.#other(judged);
    }
  }

  close(): void {
    const open = this.#open;
    if (this.#scannedValued !== null) this.#noteValued();
    this.#open = null;
    this.#scanned = null;
    this.#untold = false;
    if (open?.parts == null) return;
    const { line } = open.layout;
    open.parts.settle(this.report.entries, open.key, (number, problem, column, related) => {
      this.#reading.findings.add(number, problem, { related, subject: this.#subject(line, column) });
    });
    this.#checkValued(open);
  }

  /**
   * An entry was read and entered by the scanner; what follows may be its parts.
   * @param start column of its key
   * @param valued how it says it is valued, where its line asks for that
   */
  follow(layout: LineLayout, line: number, start: number, valued: string | null): void {
    if (this.#open !== null || this.#scannedValued !== null) this.close();
    this.#untold = false;
    this.answered.note(layout.line.position, line, start);
    this.#scanned = layout;
    this.#scannedLine = line;
    this.#scannedStart = start;
    this.#scannedValued = valued;
  }

  /** The parts of the entry above, where a part can be taken without more ado; null elsewhere. */
  get partsAbove(): { readonly parts: PartList; readonly layout: LineLayout } | null {
    const open = this.#owner;
    return open?.parts == null || !open.layout.plain ? null : { parts: open.parts, layout: open.layout };
  }

  /** The entry that a line may belong to; null where the line above is not known to be of one. */
  get #owner(): OpenEntry | null {
    return this.#untold ? null : this.#entryAbove;
  }

  /** The entry that a line belongs to; made only where something follows an entry that was scanned. */
  get #entryAbove(): OpenEntry | null {
    const layout = this.#scanned;
    if (layout !== null) {
      const start = this.#scannedStart;
      const key = { line: this.#scannedLine, start, end: start + layout.line.key.length };
      const valued = this.#scannedValued;
      this.#scanned = null;
      this.#scannedValued = null;
      this.#open = {
        layout,
        key,
        parts: new PartList(layout.cells),
        end: key.end,
        valued,
        was: null,
        doubtful: false,
      };
    }
    return this.#open;
  }

  /** Nothing followed the entry that was scanned: it is valued as it says, and has neither parts nor an original. */
  #noteValued(): void {
    const cell = this.#scanned?.cells[0];
    if (cell != null) this.report.entries.amend(cell.position).valued = this.#scannedValued;
    this.#scannedValued = null;
  }

  #entry(judged: OfKind<'entry'>): void {
    const { line, slots } = judged;
    const key = slots.key ?? line.words[0];
    if (key === undefined) return;
    const layout = this.layout.byKey.get(key.text);
    if (layout === undefined) {
      this.#unread(line);
      this.#add(line, judged.problem ?? unknownKey(this.schedule, key, slots.name));
      return;
    }
    const known = layout.line;
    const first = this.answered.first(known);
    this.answered.note(known.position, line.number, key.start);

    const problems =
      judged.problem === null
        ? this.#read(layout, judged, first !== null)
        : [{ problem: judged.problem, column: null }];
    for (const { problem, column } of problems) this.#add(line, problem, known, column);
    if (problems.length > 0 && this.#mayBePart(line)) this.#doubt();
    this.close();
    if (first !== null) this.#twice(line, known, key, first);
    const broken = problems.length > 0 || first !== null;
    if (broken) this.#break(layout, line, problems[0]?.problem ?? key);
    this.#open = {
      layout,
      key: placeOf(line, key),
      parts: broken ? null : new PartList(layout.cells),
      end: spanOf(line).end,
      valued: slots.valued?.text ?? null,
      was: null,
      doubtful: false,
    };
  }

  /** Reads an entry and enters its cells: all of them, or none where one is wrong or the line stands twice. */
  #read(
    layout: LineLayout,
    { line, slots, rest }: OfKind<'entry'> & { problem: null },
    twice: boolean,
  ): RowProblem[] {
    const known = layout.line;
    const isAnswer = rest.length === 0 && layout.row.rules.includes('flag');
    if (isAnswer && slots.name !== undefined && !this.schedule.byName.has(slots.name.text)) {
      return [{ problem: unknownChoice(slots.name, layout.row.called, ['yes', 'no']), column: null }];
    }
    const mismatch = checkName(this.schedule, known, slots.key, slots.name);
    if (mismatch !== null) {
      // Where the name is that of another line, it cannot be told which of the two is meant.
      if (mismatch.other) this.report.holes = true;
      return [{ problem: mismatch.problem, column: null }];
    }
    const problems: RowProblem[] = [];
    const wrongValuation = slots.valued === undefined ? null : valuationProblem(layout, line, slots.valued);
    if (wrongValuation !== null) problems.push({ problem: wrongValuation, column: null });
    if (rest.length === 0) return problems;
    const row = readRow(line, rest, layout.row);
    problems.push(...row.problems);
    if (problems.length > 0 || twice) return problems;
    const { entries } = this.report;
    row.amounts.forEach((amount, place) => {
      const cell = layout.cells[place];
      const word = rest[place];
      if (amount === null || cell == null || word === undefined) return;
      entries.enter(cell.position, amount.nil ? 'nil' : 'figure', amount.value, placeOf(line, word));
      if (amount.dollars && cell.spec.unit === 'thousands') {
        Object.assign(entries.amend(cell.position), { dollars: true, exact: amount.exact });
      }
    });
    return problems;
  }

  #part({ line, slots, rest, problem: misshapen }: OfKind<'part'>): void {
    const [first] = line.words;
    const label = slots.label ?? first;
    if (this.#untold || label === undefined) return;
    const open = this.#entryAbove;
    if (open === null) {
      const message =
        'A part stands below the entry it belongs to, and there is none above; write `KEY NAME` above it.';
      this.#add(line, problemAt(spanOf(line), 'misplaced-line', message));
      this.report.holes = true;
      return;
    }
    if (open.parts === null) return;
    const known = open.layout.line;
    const problems: RowProblem[] = misshapen === null ? [] : [{ problem: misshapen, column: null }];
    if (problems.length === 0 && open.layout.row.rules.includes('flag')) {
      const message = `Line ${known.key} is answered by yes or no and has no parts; remove this one.`;
      problems.push({ problem: problemAt(spanOf(line), 'misplaced-line', message), column: null });
    }
    const row = problems.length === 0 ? readRow(line, rest, open.layout.partRow) : null;
    problems.push(...(row?.problems ?? []));
    for (const { problem, column } of problems) this.#add(line, problem, known, column);
    if (row === null || problems.length > 0) open.parts.breakOff();
    else open.parts.push(textOf(label), placeOf(line, label), row.amounts, placesOf(line, rest));
  }

  /** What the line above was: the entry, or its last part. */
  #was({ line, slots, rest, problem }: OfKind<'was'>): void {
    if (this.#untold) return;
    const open = this.#entryAbove;
    if (open === null) {
      const message = 'The original of a figure stands below its entry, and there is none above.';
      this.#add(line, problemAt(spanOf(line), 'misplaced-was', message));
      return;
    }
    const known = open.layout.line;
    const ofPart = open.parts?.hasParts === true;
    const first = ofPart ? open.parts?.lastOriginal : open.was;
    if (first != null) {
      const what = ofPart ? 'A part' : `Line ${known.key}`;
      const message = `${what} has one original; remove this one.`;
      this.#add(line, problemAt(spanOf(line), 'misplaced-was', message), known, null, [
        { place: first, message: 'the original' },
      ]);
      return;
    }
    const place = { line: line.number, ...spanOf(line) };
    if (!ofPart) open.was = place;
    if (open.parts === null) return;
    const problems: RowProblem[] = problem === null ? [] : [{ problem, column: null }];
    if (problem === null && slots.valued !== undefined) {
      const wrong = ofPart
        ? unexpectedWords(line, line.words.indexOf(slots.valued) - 1, 'a part is not valued')
        : valuationProblem(open.layout, line, slots.valued);
      if (wrong !== null) problems.push({ problem: wrong, column: null });
    }
    // `was` alone: nothing stood there.
    const row =
      problems.length > 0 || rest.length === 0 ? null : this.#originalRow(open.layout, line, rest, ofPart);
    problems.push(...(row?.problems ?? []));
    for (const one of problems) this.#add(line, one.problem, known, one.column);
    // Right below a line that cannot be read it may be the entry's own, or that of a part that the line was meant to be.
    const isUntold = open.doubtful && open.was === null && !open.parts.hasKnown;
    if (problems.length > 0 || isUntold) {
      // What the figure was when another month was filed is not known, so nothing can rest on it.
      this.#break(open.layout, line, spanOf(line));
      if (problems.length > 0) open.parts = null;
    } else if (ofPart) {
      open.parts.amend(row?.amounts ?? null, placesOf(line, rest), place);
    } else {
      this.#amend(open.layout, line, rest, row?.amounts ?? null, slots.valued?.text);
    }
  }

  #originalRow(layout: LineLayout, line: Line, rest: readonly Word[], ofPart: boolean): RowReading {
    return readRow(line, rest, ofPart ? layout.partRow : layout.row);
  }

  /** Enters what the cells of an entry were. */
  #amend(
    { cells }: LineLayout,
    line: Line,
    rest: readonly Word[],
    amounts: readonly (Amount | null)[] | null,
    valued: string | undefined,
  ): void {
    const { entries } = this.report;
    cells.forEach((cell, index) => {
      if (cell === null) return;
      if (amounts === null) {
        const place = { line: line.number, ...spanOf(line) };
        entries.amend(cell.position).was = { value: 0, exact: null, place, blank: true };
        return;
      }
      const amount = amounts[index] ?? null;
      const word = rest[index];
      if (amount === null || word === undefined) return;
      const was = { value: amount.value, exact: amount.exact, place: placeOf(line, word) };
      entries.amend(cell.position).was = valued === undefined ? was : { ...was, valued };
    });
  }

  /** A line that no schedule has: what it was meant to be cannot be told. */
  #other({ kind, line, problem }: Judged): void {
    const isBelow = this.#unread(line);
    const [first] = line.words;
    if (first === undefined) return;
    if (isBelow && isMisspeltWas(first)) {
      // As below a line `was` that is wrong: what the figure was is not known.
      const message = `${quote(first.text)} begins no line; write \`was\`.`;
      this.#add(line, problemAt(first, 'broken-line', message, ['was']));
      if (this.#open !== null) this.#break(this.#open.layout, line, spanOf(line));
      return;
    }
    const meant = problem?.code === 'strange-blank' ? null : meantEntry(this.schedule, first);
    if (meant !== null) {
      const { start, end } = first;
      const message = `${quote(first.text)} begins no entry; write \`${meant}\`.`;
      const repairs = [{ ...writing(meant), start, end }];
      this.#add(line, { ...problemAt(first, 'broken-line', message), repairs });
      return;
    }
    const label =
      isBelow && problem?.code !== 'strange-blank' ? explainLabel(line, 'the label of a part') : null;
    const known = label ?? (kind === 'setting' ? null : problem);
    if (known !== null) {
      this.#add(line, known);
      return;
    }
    const what =
      kind === 'dated' ? 'A date begins a row of a worksheet' : `${quote(first.text)} is no line of a form`;
    const message = `${what}: the entries of schedule ${this.schedule.spec.id} begin with their key. Nothing of the line is read.`;
    this.#add(line, problemAt(first, 'broken-line', message));
  }

  /**
   * A line stands here of which it cannot be told what it was meant to be. Where it may have been a part, what the parts
   * of the entry above come to is not known, and those below are still that entry's; elsewhere they are the line's.
   * @returns whether it may have been a part
   */
  #unread(line: Line): boolean {
    this.report.holes = true;
    if (this.#mayBePart(line)) {
      this.#doubt();
      return true;
    }
    this.close();
    this.#untold = true;
    return false;
  }

  /**
   * A heading that cannot be taken stands below, and may have been a part all the same.
   * @param line of the heading
   */
  doubt(line: Line): void {
    const key = this.#owner?.key;
    if (key !== undefined && isIndented(line, key)) this.#doubt();
  }

  /** A line that may have been a part of the entry above stands here: what its parts come to is not known. */
  #doubt(): void {
    const open = this.#owner;
    if (open === null) return;
    open.doubtful = true;
    open.parts?.breakOff();
  }

  #mayBePart(line: Line): boolean {
    const key = this.#owner?.key;
    return key !== undefined && mayBePart(line, key, this.schedule);
  }

  /** Marks the cells of a line broken: its figures are not known. */
  #break(
    { cells }: LineLayout,
    line: Line,
    { start, end }: { readonly start: number; readonly end: number },
  ): void {
    for (const cell of cells) {
      if (cell !== null)
        this.report.entries.enter(cell.position, 'broken', 0, { line: line.number, start, end });
    }
  }

  #twice(line: Line, known: LineIndex, key: Word, first: Place): void {
    const message = `Line ${known.key}, ${known.name}, is answered already, on line ${String(first.line + 1)}; remove one of the two.`;
    this.#add(line, problemAt(key, 'answered-twice', message), known, null, [
      { place: first, message: 'answered here first' },
    ]);
  }

  #checkValued({ layout, valued, end }: OpenEntry): void {
    const [cell] = layout.cells;
    if (cell == null || layout.choices.length === 0) return;
    const { entries } = this.report;
    const place = entries.place(cell.position);
    if (valued !== null) entries.amend(cell.position).valued = valued;
    if (valued !== null || place === null || entries.states[cell.position] !== STATE.figure) return;
    const problem = missingValuation(layout, place, end);
    this.#reading.findings.add(place.line, problem, { subject: this.#subject(layout.line, null) });
  }

  #subject(line: LineIndex | null, column: string | null): Partial<Subject> {
    const { firm, month }: ReportFacts = this.report;
    const schedule = this.schedule.spec.id;
    if (line === null) return { firm, month, schedule };
    return { firm, month, schedule, line: line.at.line.line, item: line.at.line.item, column };
  }

  #add(
    line: Line,
    problem: Problem,
    known: LineIndex | null = null,
    column: string | null = null,
    related: readonly Related[] = [],
  ): void {
    this.#reading.findings.add(line.number, problem, { related, subject: this.#subject(known, column) });
  }
}
