/** The lines below a report's heading: when it was filed and amended, and what is accepted. */
import type { Place } from '@focus/engine';
import { detached, placeOf, placeOfLine, textOf, type ReportDraft } from './drafts.ts';
import { factMeant, noteState } from './filing-state.ts';
import { problemAt, spanOf, type Line, type Problem } from './findings.ts';
import type { Judged, Reading, Section } from './section.ts';
import { quote, suggestionFor } from './spelling.ts';
import type { Slots } from './shapes.ts';
import type { Word } from './words.ts';

/** Reads the lines below `report FIRM MONTH`, up to its first schedule. */
export class ReportSection implements Section {
  readonly #reading: Reading;
  readonly #report: ReportDraft;

  constructor(reading: Reading, report: ReportDraft) {
    this.#reading = reading;
    this.#report = report;
  }

  take(judged: Judged): void {
    const { line } = judged;
    switch (judged.kind) {
      case 'entry':
      case 'part':
      case 'dated':
      case 'was':
        this.#reading.hold(this.#withoutSchedule(line), line);
        return;
      case 'setting':
        this.#setting(line, judged.problem);
        return;
      default:
    }
    if (judged.problem !== null) {
      this.#add(line, judged.problem);
      if (judged.kind === 'broken') this.#report.holes = true;
      noteState(this.#report, judged);
      return;
    }
    if (judged.kind === 'filed') this.#filed(line, judged.slots);
    else if (judged.kind === 'amended') this.#amended(line, judged.slots);
    else if (judged.kind === 'accept') this.#accept(line, judged.slots);
  }

  close(): void {
    // A report has nothing that ends with it: its schedules are sections of their own.
  }

  /** Takes `filed DATE` where nothing of the kind stands yet, and says whether it did. */
  fileOn(date: string, place: Place): boolean {
    if (this.#report.filed !== null) return false;
    this.#report.filed = { date, seal: null, place };
    return true;
  }

  #filed(line: Line, { date, seal }: Slots<'filed'>): void {
    const place = placeOfLine(line);
    if (this.#report.filed !== null) this.#twice(line, 'filed', this.#report.filed.place);
    else if (seal === undefined) this.#report.filed = { date: date.text, seal: null, place };
    else this.#report.filed = { date: date.text, seal: seal.text, place, sealPlace: placeOf(line, seal) };
  }

  #amended(line: Line, { date, reason }: Slots<'amended'>): void {
    // That it was amended is said all the same, and what follows from it holds.
    if (textOf(reason).trim() === '') this.#add(line, noReason(reason, 'what was amended, and why'));
    const place = placeOfLine(line);
    if (this.#report.amended !== null) this.#twice(line, 'amended', this.#report.amended.place);
    else this.#report.amended = { date: date.text, reason: textOf(reason), place };
  }

  #twice(line: Line, word: string, first: ReportDraft['place']): void {
    this.#add(
      line,
      problemAt(
        spanOf(line),
        'answered-twice',
        `\`${word}\` stands twice in this report; remove one of the lines.`,
      ),
      [{ place: first, message: 'stands here first' }],
    );
  }

  #accept(line: Line, { rule, key, column, reason }: Slots<'accept'>): void {
    const schedules = [...this.#reading.form.schedules.values()];
    const lines = schedules.flatMap((schedule) => schedule.byKey.get(key?.text ?? '') ?? []);
    if (key !== undefined && lines.length === 0) {
      this.#add(
        line,
        problemAt(
          key,
          'unknown-line',
          `The form has no line ${quote(key.text)}; write its item number, or its row as 5A-L.`,
        ),
      );
      return;
    }
    if (column !== undefined) {
      const columns = [...new Set(lines.flatMap(({ at }) => [...at.cells.keys()]))].filter(
        (name) => name !== '',
      );
      if (key === undefined || !columns.includes(column.text)) {
        const suggestion = suggestionFor(column.text, columns);
        const advice =
          key === undefined
            ? 'write the line before its column'
            : columns.length === 0
              ? `line ${key.text} has no columns`
              : `write ${suggestion ?? columns.join(' or ')}`;
        this.#add(
          line,
          problemAt(
            column,
            'unknown-column',
            `${quote(column.text)} is no column here; ${advice}.`,
            suggestion === null ? [] : [suggestion],
          ),
        );
        return;
      }
    }
    if (textOf(reason).trim() === '') {
      this.#add(line, noReason(reason, 'why it is as it should be'));
      return;
    }
    this.#report.accepts.push({
      rule: detached(rule.text),
      key: key?.text ?? null,
      column: column?.text ?? null,
      reason: textOf(reason),
      place: placeOfLine(line),
      rulePlace: placeOf(line, rule),
    });
  }

  /** A line that begins with a name: a setting in the wrong place, or a slip in one of the three words. */
  #setting(line: Line, problem: Problem | null): void {
    const [name] = line.words;
    if (name === undefined) return;
    this.#report.holes = true;
    if (this.#reading.form.form.setting(name.text) !== undefined) {
      this.#add(
        line,
        problemAt(
          spanOf(line),
          'misplaced-line',
          `${quote(name.text)} is a setting of the firm; write it below \`firm ${this.#report.firm}\`.`,
        ),
      );
      return;
    }
    const suggestion = factMeant(name);
    noteState(this.#report, { line, slots: {} });
    const advice = suggestion === null ? 'write filed, amended, accept or a schedule' : `write ${suggestion}`;
    this.#add(
      line,
      problemAt(
        name,
        problem?.code === 'malformed-name' ? problem.code : 'broken-line',
        `${quote(name.text)} begins no line of a report; ${advice}.`,
        suggestion === null ? [] : [suggestion],
      ),
    );
  }

  /** Figures right below the report's heading: which schedule they belong to is not said. */
  #withoutSchedule(line: Line): Problem {
    const { month } = this.#report;
    const key = line.words[0]?.text ?? '';
    const name = line.words[1]?.text ?? '';
    const meant = [...this.#reading.form.schedules.values()].filter(
      (schedule) => schedule.byKey.get(key)?.name === name,
    );
    const headings = meant.map(({ spec }) =>
      ['schedule', spec.id, month, ...spec.columns.map((column) => column.name)].join(' '),
    );
    const advice = headings[0] ?? `schedule ${this.#reading.form.form.form.schedules[0]?.id ?? ''} ${month}`;
    return {
      ...problemAt(
        spanOf(line),
        'misplaced-line',
        `Figures stand in a schedule; write \`${advice}\` above them.`,
      ),
      repairs: headings.map((heading) => ({
        title: `Insert ${heading}`,
        start: 0,
        end: 0,
        text: `${heading}\n`,
      })),
    };
  }

  #add(line: Line, problem: Problem, related: { place: ReportDraft['place']; message: string }[] = []): void {
    const { firm, month } = this.#report;
    this.#reading.findings.add(line.number, problem, { related, subject: { firm, month } });
  }
}

/** A pair of quotes with nothing between them. */
function noReason(word: Word, what: string): Problem {
  return problemAt(word, 'incomplete-line', `The reason is empty; say between the quotes ${what}.`);
}
