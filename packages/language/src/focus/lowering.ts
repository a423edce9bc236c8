/**
 * Turns the lines of a filing into facts. Both readers of `.focus` end here: they differ only in who cuts the
 * words. Lines come one by one, in order; a heading opens a section, which takes the lines below it.
 */
import { inOrder, type FilingFile, type Place } from '@focus/engine';
import {
  detached,
  newReport,
  placeOf,
  placeOfLine,
  textOf,
  type FirmDraft,
  type ReportDraft,
  type ReportHeading,
  type WorksheetDraft,
} from './drafts.ts';
import { FindingList, problemAt, spanOf, type Line, type Problem } from './findings.ts';
import { FirmSection } from './firm-section.ts';
import {
  layoutOf,
  layOutWorksheet,
  type FormIndex,
  type Layout,
  type ScheduleIndex,
  type WorksheetLayout,
} from './form-index.ts';
import {
  brokenHeading,
  columnProblem,
  isHeading,
  meantHeading,
  noHeading,
  scheduleProblem,
  type Heading,
} from './headings.ts';
import { ReportSection } from './report-section.ts';
import { ScheduleSection } from './schedule-section.ts';
import { HeldSection, type Judged, type Reading, type Section } from './section.ts';
import { judge, type Slots } from './shapes.ts';
import { quote, suggestionFor } from './spelling.ts';
import { WorksheetSection } from './worksheet-section.ts';
import type { Word } from './words.ts';

type OfKind<K extends Judged['kind']> = Extract<Judged, { kind: K; problem: null }>;

/** Reads one file, line by line. */
export class Lowering implements Reading {
  readonly file: string;
  readonly form: FormIndex;
  readonly findings: FindingList;
  inConflict = false;
  readonly #firms: FirmDraft[] = [];
  readonly #reports: ReportDraft[] = [];
  #report: ReportDraft | null = null;
  /** It is not known which firm or report lines belong to: schedules and worksheets are held too. */
  #lost = true;
  #section: Section | null = null;

  constructor(file: string, form: FormIndex) {
    this.file = file;
    this.form = form;
    this.findings = new FindingList(file);
  }

  /** The section at hand: lines that need no judging may be given to it directly. */
  get section(): Section | null {
    return this.#section;
  }

  /** The month of the report that schedules belong to; null where there is none. */
  get month(): string | null {
    return this.#report?.month ?? null;
  }

  /** Takes the next line. One without words says nothing. */
  take(line: Line): void {
    const [first] = line.words;
    if (first === undefined) return;
    if (first.kind === 'CONFLICT') {
      this.#conflict(line, first);
      return;
    }
    const judged = judge(line);
    if (isHeading(judged)) this.#heading(judged);
    else if (!this.#looksLikeHeading(judged)) this.#inSection(judged);
  }

  /** The file ends. */
  finish(): FilingFile {
    this.#enter(null);
    const { findings } = this.findings;
    if (findings.length > 1) findings.sort(inOrder);
    return { file: this.file, firms: this.#firms, reports: this.#reports, findings };
  }

  hold(problem: Problem, line: Line): void {
    this.#enter(new HeldSection(this, problem, line.number, this.#report, 1));
  }

  #enter(section: Section | null): void {
    this.#section?.close();
    this.#section = section;
  }

  #inSection(judged: Judged): void {
    if (this.#section === null) {
      const { line } = judged;
      const meant = meantHeading(judged);
      if (meant === 'firm' || meant === 'report') {
        this.#broken(meant, noHeading(judged, meant), line);
        return;
      }
      const message =
        'No heading stands above this line; write `firm NAME "Full name"` or `report FIRM YYYY-MM` above it.';
      this.hold(problemAt(spanOf(line), 'misplaced-line', message), line);
      return;
    }
    this.#section.take(judged);
  }

  #looksLikeHeading(judged: Judged): boolean {
    const held = this.#section instanceof HeldSection;
    const first = judged.line.words[0]?.text ?? '';
    const profile = held || this.#section instanceof FirmSection;
    if (this.#lost || (profile && this.form.form.setting(first) !== undefined)) return false;
    const meant = meantHeading(judged);
    if (meant === null) return false;
    if (this.#report !== null) this.#report.holes = true;
    if (held) {
      // A held line has no finding of its own; but what stands below a report's heading is not the report's above.
      if (meant === 'firm' || meant === 'report') {
        this.#report = null;
        this.#lost = true;
      }
      return false;
    }
    this.#broken(meant, noHeading(judged, meant), judged.line);
    return true;
  }

  /** Opens a section that holds the lines below a heading that cannot be taken. */
  #broken(heading: Heading, problem: Problem, line: Line): void {
    if (this.#section instanceof ScheduleSection) this.#section.doubt(line);
    if (heading === 'firm' || heading === 'report') {
      this.#enter(null);
      this.#report = null;
      this.#lost = true;
    }
    this.#enter(new HeldSection(this, problem, line.number, this.#report, 0));
  }

  #heading(judged: Extract<Judged, { kind: Heading }>): void {
    const { kind, line } = judged;
    const within = kind === 'schedule' || kind === 'worksheet';
    if (within && this.#lost) {
      this.#inSection(judged);
      return;
    }
    if (within && this.#report === null) {
      const what = kind === 'schedule' ? 'A schedule' : 'A worksheet';
      const message = `${what} belongs to a report; write \`report FIRM YYYY-MM\` above it.`;
      this.#broken(kind, problemAt(spanOf(line), 'misplaced-line', message), line);
      return;
    }
    if (judged.problem !== null) {
      if (kind === 'worksheet') this.#brokenWorksheet(judged.slots['worksheet'], line);
      this.#broken(kind, brokenHeading(judged.problem), line);
      return;
    }
    switch (judged.kind) {
      case 'firm':
        this.#firm(line, judged.slots);
        return;
      case 'report':
        this.openReport(headingOf(line, judged.slots));
        return;
      case 'schedule':
        this.#schedule(judged);
        return;
      case 'worksheet':
        this.#worksheet(judged);
        return;
    }
  }

  #firm(line: Line, { id, title }: Slots<'firm'>): void {
    const same = this.inConflict ? this.#firms.find((firm) => firm.id === id.text) : undefined;
    const firm = same ?? {
      file: this.file,
      id: detached(id.text),
      name: textOf(title),
      place: placeOf(line, id),
      settings: [],
    };
    if (same === undefined) this.#firms.push(firm);
    if (firm.name.trim() === '') {
      const message = 'The full name of the firm is empty; write it between the quotes.';
      this.findings.add(line.number, problemAt(title, 'incomplete-line', message), {
        subject: { firm: id.text },
      });
    }
    this.#report = null;
    this.#lost = false;
    this.#enter(new FirmSection(this, firm));
  }

  /** Opens the report of a heading that is well shaped. */
  openReport(heading: ReportHeading): void {
    const { firm, month } = heading;
    const same = this.#reports.find((one) => one.firm === firm && one.month === month);
    const report =
      same !== undefined && this.inConflict
        ? same
        : newReport(this.file, heading, this.form.form.cells.length);
    this.#enter(null);
    if (report !== same) {
      this.#reports.push(report);
      this.form.answered.clear();
    }
    report.conflicted ||= this.inConflict;
    this.#report = report;
    this.#lost = false;
    this.#enter(new ReportSection(this, report));
  }

  #schedule({ line, slots, rest }: OfKind<'schedule'>): void {
    const report = this.#report;
    if (report === null) return;
    const known = this.form.schedules.get(slots.schedule.text);
    const first = report.schedules.find(({ schedule }) => schedule === slots.schedule.text);
    const problem =
      scheduleProblem(line, slots, rest, known, [...this.form.schedules.keys()], report) ??
      (first === undefined ? null : sectionTwice(line, `Schedule ${slots.schedule.text}`, first.place.line));
    if (problem !== null || known === undefined) {
      this.#broken('schedule', problem ?? problemAt(spanOf(line), 'unknown-schedule', ''), line);
      return;
    }
    const layout = layoutOf(
      known,
      rest.map(({ text }) => text),
    );
    if (slots.month !== undefined) known.headings.note(rest, slots.month.end, layout);
    this.#enterSchedule(report, known, layout, { line: line.number, ...spanOf(line) });
  }

  /**
   * Opens the schedule of a heading that says the month of the report, if one that names the columns like it was judged
   * before and nothing was wrong.
   * @param columns what stands after the month
   * @param place of the whole heading
   * @returns whether it did; if not, the heading is to be judged
   */
  openSchedule(id: string, columns: string, place: Place): boolean {
    const report = this.#report;
    const known = this.form.schedules.get(id);
    const layout = known?.headings.find(columns);
    if (this.#lost || report === null || known === undefined || layout === undefined) return false;
    for (const { schedule } of report.schedules) if (schedule === id) return false;
    this.#enterSchedule(report, known, layout, place);
    return true;
  }

  #enterSchedule(report: ReportDraft, known: ScheduleIndex, layout: Layout, place: Place): void {
    report.schedules.push({ schedule: known.spec.id, columns: layout.columns, place });
    this.#enter(new ScheduleSection(this, report, known, layout, this.form.answered));
  }

  #worksheet({ line, slots, rest }: OfKind<'worksheet'>): void {
    const report = this.#report;
    if (report === null) return;
    const name = slots.worksheet;
    const { form } = this.form;
    const spec = form.worksheet(name.text);
    const first = report.worksheets.find((one) => one.name === name.text);
    let problem: Problem | null;
    if (spec === undefined) {
      const names = form.form.worksheets.map((one) => one.name);
      const suggestion = suggestionFor(name.text, names);
      const message = `There is no worksheet ${quote(name.text)}; write ${suggestion ?? names.join(', ')}.`;
      problem = problemAt(name, 'unknown-worksheet', message, suggestion === null ? [] : [suggestion]);
    } else if (first !== undefined) {
      first.broken = true;
      problem = sectionTwice(line, `Worksheet ${name.text}`, first.place.line);
    } else {
      const names = spec.columns.map((column) => column.name);
      problem =
        rest.length === 0
          ? problemAt(
              spanOf(line),
              'broken-heading',
              `The heading names no column; write \`worksheet ${name.text} ${names.join(' ')}\`.`,
            )
          : columnProblem(rest, names, `worksheet ${name.text}`);
    }
    if (problem !== null || spec === undefined) {
      this.#brokenWorksheet(name, line);
      if (problem !== null) this.#broken('worksheet', problem, line);
      return;
    }
    const layout = layOutWorksheet(
      spec,
      rest.map(({ text }) => text),
    );
    this.form.worksheets.note([name, ...rest], (line.words[0] ?? name).end, layout);
    this.#enterWorksheet(report, layout, { line: line.number, ...spanOf(line) });
  }

  /**
   * Opens the worksheet of a heading, as `openSchedule` does a schedule.
   * @param words what stands after `worksheet`
   */
  openWorksheet(words: string, place: Place): boolean {
    const report = this.#report;
    const layout = this.form.worksheets.find(words);
    if (this.#lost || report === null || layout === undefined) return false;
    for (const { name } of report.worksheets) if (name === layout.spec.name) return false;
    this.#enterWorksheet(report, layout, place);
    return true;
  }

  #enterWorksheet(report: ReportDraft, layout: WorksheetLayout, place: Place): void {
    const worksheet: WorksheetDraft = { name: layout.spec.name, place, rows: [], broken: false };
    report.worksheets.push(worksheet);
    this.#enter(new WorksheetSection(this, report, layout, worksheet));
  }

  /** A worksheet is given, and what it says is not known: what rests on it is not computed. */
  #brokenWorksheet(name: Word | undefined, line: Line): void {
    const report = this.#report;
    if (report === null || name === undefined || this.form.form.worksheet(name.text) === undefined) return;
    if (report.worksheets.some((one) => one.name === name.text)) return;
    const place = { line: line.number, ...spanOf(line) };
    report.worksheets.push({ name: name.text, place, rows: [], broken: true });
  }

  /** A marker that git left: both sides of the conflict stand in the file, and neither is the report. */
  #conflict(line: Line, marker: Word): void {
    const report = this.#report;
    const until =
      report === null
        ? 'what stands between the markers is not read'
        : `nothing of ${report.firm} ${report.month} is computed`;
    const message = `Git left a conflict here; keep one side and remove the markers. Until then ${until}.`;
    const subject = { firm: report?.firm ?? null, month: report?.month ?? null };
    this.findings.insist(line.number, problemAt(marker, 'conflict-marker', message), { subject });
    if (report !== null) report.conflicted = true;
    if (marker.text.startsWith('<')) this.inConflict = true;
    if (marker.text.startsWith('>')) this.inConflict = false;
    this.findings.quiet = this.inConflict;
  }
}

function headingOf(line: Line, { firm, month }: Slots<'report'>): ReportHeading {
  return {
    firm: firm.text,
    month: month.text,
    place: placeOfLine(line),
    firmPlace: placeOf(line, firm),
    monthPlace: placeOf(line, month),
  };
}

function sectionTwice(line: Line, what: string, first: number): Problem {
  const message = `${what} stands in this report already, on line ${String(first + 1)}; move the lines below there and remove this heading.`;
  return problemAt(spanOf(line), 'section-twice', message);
}
