/** The rows of a worksheet, by label or by date (`language.md`, `.focus` 10). */
import type { Exact, Place, WorksheetRow, WorksheetSpec } from '@focus/engine';
import { exactAmount, type Amount } from './amounts.ts';
import { placeOf, placesOf, textOf, type ReportDraft, type WorksheetDraft } from './drafts.ts';
import { explainLabel, unexpectedWords } from './explain.ts';
import { noteState } from './filing-state.ts';
import { problemAt, spanOf, type Line, type Problem } from './findings.ts';
import type { WorksheetLayout } from './form-index.ts';
import { readRow } from './rows.ts';
import type { Judged, Reading, Section } from './section.ts';
import { quote } from './spelling.ts';

/** Reads the lines below `worksheet NAME COLUMN…`. */
export class WorksheetSection implements Section {
  readonly #reading: Reading;
  readonly #report: ReportDraft;
  readonly layout: WorksheetLayout;
  readonly #spec: WorksheetSpec;
  readonly #worksheet: WorksheetDraft;
  readonly #labels = new Map<string, Place>();
  /** What a line `was` would be about. */
  #above: 'row' | 'broken' | null = null;

  constructor(reading: Reading, report: ReportDraft, layout: WorksheetLayout, worksheet: WorksheetDraft) {
    this.#reading = reading;
    this.#report = report;
    this.layout = layout;
    this.#spec = layout.spec;
    this.#worksheet = worksheet;
  }

  take(judged: Judged): void {
    const { line } = judged;
    const kind = this.#spec.by === 'date' ? 'dated' : 'part';
    if (judged.kind === kind) {
      this.#takeRow(judged);
      return;
    }
    switch (judged.kind) {
      case 'entry':
        this.#reading.hold(
          problemAt(
            spanOf(line),
            'misplaced-line',
            `A worksheet has no entries; write the heading of the schedule, as \`schedule ID ${this.#report.month}\`, above them.`,
          ),
          line,
        );
        this.#worksheet.broken = true;
        return;
      case 'was':
        this.#was(judged);
        return;
      case 'filed':
      case 'amended':
      case 'accept':
        if (judged.problem === null) noteState(this.#report, judged);
        this.#add(
          line.number,
          problemAt(
            spanOf(line),
            'misplaced-line',
            `\`${judged.kind}\` stands below the heading of the report, above its first schedule; move the line there.`,
          ),
        );
        return;
      default:
        this.#worksheet.broken = true;
        this.#above = 'broken';
        this.#add(line.number, this.#noRow(line, judged.problem));
    }
  }

  close(): void {
    // A row is complete on its line.
  }

  #takeRow({ line, slots, rest, problem }: Extract<Judged, { kind: 'dated' | 'part' }>): void {
    const [label] = line.words;
    if (label === undefined) return;
    if (problem !== null) {
      this.#worksheet.broken = true;
      this.#above = 'broken';
      this.#add(line.number, problem);
      return;
    }
    const row = readRow(line, rest, this.layout.row);
    for (const one of row.problems) this.#add(line.number, one.problem, one.column);
    const name = 'date' in slots ? label.text : textOf(label);
    const amounts = row.problems.length > 0 ? null : row.amounts;
    this.enter(name, placeOf(line, label), amounts, placesOf(line, rest));
  }

  /**
   * Enters a row.
   * @param place of its label
   * @param amounts by the columns of the heading, null where blank; null as a whole where one of them is wrong
   * @param written where the amounts stand
   */
  enter(
    label: string,
    place: Place,
    amounts: readonly (Amount | null)[] | null,
    written: readonly Place[],
  ): void {
    const first = this.#labels.get(label);
    if (first === undefined) this.#labels.set(label, place);
    else {
      this.#worksheet.broken = true;
      const message = `${quote(label)} stands in ${this.#spec.name} twice; write one row for it.`;
      const related = [{ place: first, message: 'stands here first' }];
      this.#add(place.line, problemAt(place, 'answered-twice', message), null, related);
    }
    if (amounts === null) {
      this.#worksheet.broken = true;
      this.#above = 'broken';
      return;
    }
    this.#above = 'row';
    const { columns } = this.#spec;
    const values = columns.map((): Exact | null => null);
    const places = columns.map((): Place | null => null);
    for (const [index, at] of this.layout.positions.entries()) {
      const amount = amounts[index] ?? null;
      if (amount === null) continue;
      values[at] = exactAmount(amount, columns[at]?.unit ?? 'count');
      places[at] = written[index] ?? null;
    }
    this.#worksheet.rows.push({ label, place, values, places });
  }

  /** What the row above was before an amendment. */
  #was({ line, slots, rest, problem }: Extract<Judged, { kind: 'was' }>): void {
    if (this.#above === 'broken') return;
    const { rows } = this.#worksheet;
    const row = rows.at(-1);
    if (this.#above === null || row === undefined) {
      const message = 'The original of a row stands below it, and there is none above.';
      this.#add(line.number, problemAt(spanOf(line), 'misplaced-was', message));
      return;
    }
    if (row.was !== undefined) {
      const message = `${quote(row.label)} has one original; remove this one.`;
      const related = [{ place: row.was.place, message: 'the original' }];
      this.#add(line.number, problemAt(spanOf(line), 'misplaced-was', message), null, related);
      return;
    }
    const read = problem !== null || rest.length === 0 ? null : readRow(line, rest, this.layout.row);
    const problems = problem === null ? (read?.problems ?? []) : [{ problem, column: null }];
    const valued = problem === null ? slots.valued : undefined;
    for (const one of problems) this.#add(line.number, one.problem, one.column);
    if (valued !== undefined) {
      const at = line.words.indexOf(valued) - 1;
      this.#add(line.number, unexpectedWords(line, at, 'a row of a worksheet is not valued'));
    }
    if (problems.length > 0 || valued !== undefined) {
      this.#worksheet.broken = true;
      return;
    }
    const was = { values: read === null ? null : this.#originals(row, read.amounts) };
    rows[rows.length - 1] = { ...row, was: { ...was, place: { line: line.number, ...spanOf(line) } } };
  }

  /** The quantities of a row as they were; a column that is not said is as it is now. */
  #originals(row: WorksheetRow, amounts: readonly (Amount | null)[]): (Exact | null)[] {
    const values = [...row.values];
    this.layout.positions.forEach((at, index) => {
      const amount = amounts[index] ?? null;
      if (amount !== null) values[at] = exactAmount(amount, this.#spec.columns[at]?.unit ?? 'count');
    });
    return values;
  }

  #noRow(line: Line, problem: Problem | null): Problem {
    const [first] = line.words;
    if (first === undefined) return problemAt(spanOf(line), 'broken-line', 'The line is empty.');
    const label = this.#spec.by === 'text' ? explainLabel(line, 'the label of a row') : null;
    if (label !== null) return label;
    if (problem !== null) return problem;
    const begins = this.#spec.by === 'date' ? 'a date, as 2026-03-31' : 'a label in quotes';
    const message = `${quote(first.text)} is no row: the rows of ${this.#spec.name} begin with ${begins}. Nothing of the line is read.`;
    return problemAt(first, 'broken-line', message);
  }

  #add(
    line: number,
    problem: Problem,
    column: string | null = null,
    related: readonly { readonly place: Place; readonly message: string }[] = [],
  ): void {
    const { firm, month } = this.#report;
    this.#reading.findings.add(line, problem, { related, subject: { firm, month, column } });
  }
}
