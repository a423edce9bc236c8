/** The rows of a worksheet, by label or by date (`language.md`, `.focus` 10). */
import type { Exact, Place, WorksheetSpec } from '@focus/engine';
import { exactAmount } from './amounts.ts';
import { placeOf, textOf, type ReportDraft, type WorksheetDraft } from './drafts.ts';
import { problemAt, spanOf, type Line, type Problem } from './findings.ts';
import { readRow, type Row } from './rows.ts';
import type { Judged, Reading, Section } from './section.ts';
import { quote } from './spelling.ts';

/** Reads the lines below `worksheet NAME COLUMN…`. */
export class WorksheetSection implements Section {
  readonly #reading: Reading;
  readonly #report: ReportDraft;
  readonly #spec: WorksheetSpec;
  readonly #worksheet: WorksheetDraft;
  readonly #row: Row;
  readonly #labels = new Map<string, Place>();

  /** @param columns those of the heading, all of which the worksheet has */
  constructor(
    reading: Reading,
    report: ReportDraft,
    spec: WorksheetSpec,
    worksheet: WorksheetDraft,
    columns: readonly string[],
  ) {
    this.#reading = reading;
    this.#report = report;
    this.#spec = spec;
    this.#worksheet = worksheet;
    const units = new Map(spec.columns.map(({ name, unit }) => [name, unit]));
    this.#row = {
      called: `worksheet ${spec.name}`,
      columns,
      rules: columns.map((column) => {
        const unit = units.get(column) ?? 'count';
        if (unit === 'flag') return 'flag';
        const money = unit === 'dollars' || unit === 'thousands';
        return { unit, sign: money ? 'signed' : 'nonnegative', cents: true };
      }),
    };
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
        this.#add(
          line,
          problemAt(
            spanOf(line),
            'misplaced-was',
            'The original of a figure stands below its entry in a schedule; a worksheet has none.',
          ),
        );
        return;
      case 'filed':
      case 'amended':
      case 'accept':
        this.#add(
          line,
          problemAt(
            spanOf(line),
            'misplaced-line',
            `\`${judged.kind}\` stands below the heading of the report, above its first schedule; move the line there.`,
          ),
        );
        return;
      default:
        this.#worksheet.broken = true;
        this.#add(line, judged.problem ?? this.#noRow(line));
    }
  }

  close(): void {
    // A row is complete on its line.
  }

  #takeRow({ line, slots, rest, problem }: Extract<Judged, { kind: 'dated' | 'part' }>): void {
    const [label] = line.words;
    if (label === undefined) return;
    const row =
      problem === null
        ? readRow(line, rest, this.#row)
        : { amounts: [], problems: [{ problem, column: null }] };
    const name = 'date' in slots ? label.text : textOf(label);
    const first = this.#labels.get(name);
    if (first !== undefined && problem === null) {
      const message = `${quote(name)} stands in ${this.#spec.name} twice; write one row for it.`;
      this.#worksheet.broken = true;
      this.#add(line, problemAt(label, 'answered-twice', message), null, [
        { place: first, message: 'stands here first' },
      ]);
    }
    this.#labels.set(name, placeOf(line, label));
    if (row.problems.length > 0) {
      this.#worksheet.broken = true;
      for (const one of row.problems) this.#add(line, one.problem, one.column);
      return;
    }
    const values: (Exact | null)[] = this.#spec.columns.map(() => null);
    const places: (Place | null)[] = this.#spec.columns.map(() => null);
    this.#row.columns.forEach((column, place) => {
      const amount = row.amounts[place] ?? null;
      const word = rest[place];
      const at = this.#spec.columns.findIndex((spec) => spec.name === column);
      if (amount === null || word === undefined) return;
      values[at] = exactAmount(amount, this.#spec.columns[at]?.unit ?? 'count');
      places[at] = placeOf(line, word);
    });
    this.#worksheet.rows.push({ label: name, place: placeOf(line, label), values, places });
  }

  #noRow(line: Line): Problem {
    const begins = this.#spec.by === 'date' ? 'a date, as 2026-03-31' : 'a label in quotes';
    return problemAt(
      line.words[0] ?? spanOf(line),
      'broken-line',
      `${quote(line.words[0]?.text ?? '')} is no row: the rows of ${this.#spec.name} begin with ${begins}. Nothing of the line is read.`,
    );
  }

  #add(
    line: Line,
    problem: Problem,
    column: string | null = null,
    related: readonly { readonly place: Place; readonly message: string }[] = [],
  ): void {
    const { firm, month } = this.#report;
    this.#reading.findings.add(line.number, problem, { related, subject: { firm, month, column } });
  }
}
