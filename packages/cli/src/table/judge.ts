/**
 * What becomes of the months of a table in a workspace. Everything it states is written into months for trial, and
 * read and evaluated with the rest of the workspace: whatever the reader or the engine says of a line is said of the
 * cell of the table it comes from. What the engine computes is compared with what the table has for it.
 */
import {
  evaluate,
  printMonth,
  type CellAt,
  type CompiledForm,
  type EvaluatedReport,
  type FilingFile,
  type Finding,
  type LineAt,
} from '@focus/engine';
import { layoutReport, readFiling, type ControlTotals } from '@focus/language';
import {
  composeMonth,
  updateMonth,
  type ColumnsOf,
  type ComposedMonth,
  type LineEntries,
  type MonthEntries,
  type UpdatedMonth,
} from './compose.ts';
import { keyed, type TableProblem } from './entries.ts';
import { negativeProblems, withoutNegative } from './negative.ts';

/** A workspace that months are taken into. */
export interface Surroundings {
  readonly form: CompiledForm;
  /** What its files state; without the months that are taken in. */
  readonly filings: readonly FilingFile[];
  readonly firm: string;
  /** The texts of reports that are there, by month: figures are entered into them. */
  readonly there?: ReadonlyMap<string, string>;
  /** Months among those that are filed: what is computed is compared there, and never written. */
  readonly filed?: ReadonlySet<string>;
}

/** What to do with what a table has for computed lines. */
export interface DerivedChoice {
  /** Which are written, for control totals. */
  readonly totals: ControlTotals;
  /** Whether they are passed over: neither compared nor written. */
  readonly isSkipped: boolean;
}

/** Months of a table, judged. */
export interface JudgedMonths {
  readonly months: readonly JudgedMonth[];
  readonly problems: readonly TableProblem[];
  /** Computed lines that could not be compared, since what they rest on is not answered: key, name and month of each. */
  readonly notCompared: readonly string[];
  /** How many times `-0-` was left out, on lines or in columns that do not apply. */
  readonly inapplicable: number;
  /** What is found in the months as they are written, in order. */
  readonly findings: readonly Finding[];
}

/** A month of a table that can be written. */
export interface JudgedMonth {
  readonly month: string;
  readonly text: string;
  /** How many lines of a month that was there are new, or say something else; null for a new month. */
  readonly changed: number | null;
  /** What is written of it. */
  readonly lines: ReadonlyMap<LineAt, LineEntries>;
}

/** Judges the months of a table. */
export function judgeMonths(
  surroundings: Surroundings,
  given: readonly MonthEntries[],
  { totals, isSkipped }: DerivedChoice,
): JudgedMonths {
  const { form, firm } = surroundings;
  const headings = given.map(({ month }) => `${layoutReport(firm, month)}\n`);
  const blank = evaluateWith(surroundings, headings).reports;
  const applying = given.map((month) => withoutInapplicable(month, blank.get(month.month)));
  const spellable = applying.map(({ entries }) => withoutNegative(entries));
  const months = spellable.map(({ entries }) => entries);
  const compose = (
    isWritten: (month: string, line: LineAt) => boolean,
  ): readonly (ComposedMonth | UpdatedMonth)[] =>
    months.map((entries) => {
      const { month } = entries;
      const columnsOf = columnsIn(form, blank.get(month));
      const base = surroundings.there?.get(month);
      return base === undefined
        ? composeMonth(form, firm, entries, columnsOf, (line) => isWritten(month, line))
        : updateMonth(form, base, entries, columnsOf, (line) => isWritten(month, line));
    });

  const all = compose(() => true);
  const trial = evaluateWith(surroundings, all.map(textOf));
  const isDerived = (month: string, line: LineAt): boolean =>
    [...line.cells.values()].some(
      ({ spec }) => trial.reports.get(month)?.cell(spec.id).origin === 'asserted',
    );
  const compared = isSkipped ? compose((month, line) => !isDerived(month, line)) : all;
  const judged = isSkipped ? evaluateWith(surroundings, compared.map(textOf)) : trial;
  const isKept = (month: string, line: LineAt): boolean => {
    if (!isDerived(month, line)) return true;
    if (surroundings.filed?.has(month) === true) return false;
    return !isSkipped && (totals === 'all' || (totals === 'named' && line.line.controlTotal));
  };
  const written = compose(isKept);
  return {
    months: months.map(({ month, lines }, at) => ({
      month,
      text: written[at]?.text ?? '',
      changed: changedIn(written[at]),
      lines: new Map([...lines].filter(([line]) => isKept(month, line))),
    })),
    problems: [
      ...applying.flatMap(({ problems }) => problems),
      ...(isSkipped
        ? []
        : spellable.flatMap((one) => negativeProblems(one, trial.reports.get(one.entries.month)))),
      ...written.flatMap((month) => ('refused' in month ? month.refused : [])),
      ...problemsIn(form, compared, judged.findings),
    ],
    notCompared: isSkipped ? [] : months.flatMap((entries) => notCompared(entries, trial.reports)),
    inapplicable: applying.reduce((sum, { left }) => sum + left, 0),
    findings: evaluateWith(surroundings, written.map(textOf)).findings.map(({ finding }) => finding),
  };
}

function changedIn(month: ComposedMonth | UpdatedMonth | undefined): number | null {
  return month !== undefined && 'changed' in month ? month.changed : null;
}

/** Tells whether cells apply to a firm, month by month, by its settings alone. */
export function applicability(surroundings: Surroundings): (cell: CellAt, month: string) => boolean {
  const reports = new Map<string, EvaluatedReport | undefined>();
  return ({ spec }, month) => {
    if (!reports.has(month)) {
      const heading = `${layoutReport(surroundings.firm, month)}\n`;
      reports.set(month, evaluateWith(surroundings, [heading]).reports.get(month));
    }
    return reports.get(month)?.cell(spec.id).state !== 'inapplicable';
  };
}

function textOf({ text }: ComposedMonth): string {
  return text;
}

interface Evaluated {
  readonly reports: ReadonlyMap<string, EvaluatedReport>;
  /** With the text they are about, by its position. */
  readonly findings: readonly { readonly finding: Finding; readonly text: number }[];
}

/** Evaluates the workspace with months added to it. */
function evaluateWith({ form, filings, firm }: Surroundings, texts: readonly string[]): Evaluated {
  // No file of a workspace is called so.
  const names = texts.map((_, at) => `\u0000${at}`);
  const read = texts.map((text, at) => readFiling(names[at] ?? '', text, form));
  const { firms, findings } = evaluate([...filings, ...read], form);
  const reports = firms.find(({ id }) => id === firm)?.reports ?? [];
  return {
    reports: new Map(reports.map((report) => [report.month, report])),
    findings: findings.flatMap((finding) => {
      const text = names.indexOf(finding.place.file);
      return text < 0 ? [] : [{ finding, text }];
    }),
  };
}

/** The columns a firm reports, where nothing is answered yet. */
function columnsIn(form: CompiledForm, report: EvaluatedReport | undefined): ColumnsOf {
  return (schedule) =>
    schedule.columns
      .map(({ name }) => name)
      .filter((column) =>
        form.cells.some(
          ({ spec, schedule: of }) =>
            of === schedule && spec.column === column && report?.cell(spec.id).state !== 'inapplicable',
        ),
      );
}

/** A month without the cells that do not apply: `-0-` there means nothing, a figure is a problem. */
function withoutInapplicable(
  month: MonthEntries,
  blank: EvaluatedReport | undefined,
): { entries: MonthEntries; problems: readonly TableProblem[]; left: number } {
  const problems: TableProblem[] = [];
  let left = 0;
  const lines = new Map<LineAt, LineEntries>();
  for (const [line, entries] of month.lines) {
    const figures = new Map(entries.figures);
    for (const [cell, { text, at }] of entries.figures) {
      if (blank?.cell(cell.spec.id).state !== 'inapplicable') continue;
      figures.delete(cell);
      if (text === '-0-') left += 1;
      else {
        const column = cell.spec.column === null ? '' : ` ${cell.spec.column}`;
        problems.push({
          at,
          message: `${keyed(line)}${column} does not apply to this firm in ${printMonth(month.month)}, under its settings: take ${text} away, or correct the profile.`,
        });
      }
    }
    lines.set(line, { ...entries, figures });
  }
  return { entries: { ...month, lines }, problems, left };
}

/** What is wrong with figures of the table; what rules say of figures that are where they belong is for a check. */
function problemsIn(
  { form }: CompiledForm,
  months: readonly ComposedMonth[],
  findings: Evaluated['findings'],
): TableProblem[] {
  const rules = new Set(form.rules.map(({ code }) => code));
  return findings.flatMap(({ finding, text }) => {
    const { severity, code, place, subject, message } = finding;
    const at = months[text]?.source(place.line, subject.column) ?? null;
    if (severity !== 'error' || rules.has(code) || at === null) return [];
    return [{ at, message: code === 'missing-valuation' ? `${message} ${VALUED}` : message }];
  });
}

const VALUED =
  'Say it in the table, in a row with "valued" in a column "what", or for all of them with --valued.';

/** The computed lines of a month that the table has a figure for, and that cannot be computed from it. */
function notCompared({ month, lines }: MonthEntries, trial: ReadonlyMap<string, EvaluatedReport>): string[] {
  const report = trial.get(month);
  if (report === undefined) return [];
  return [...lines].flatMap(([line, { figures }]) =>
    [...figures.keys()].some(({ spec }) => {
      const { origin, state } = report.cell(spec.id);
      return origin === 'asserted' && (state === 'blank' || state === 'broken');
    })
      ? [`${keyed(line)} of ${month}`]
      : [],
  );
}
