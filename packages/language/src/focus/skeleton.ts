/**
 * A month that nobody has answered yet, as text: every line the firm answers, its figure left out, which reads as
 * blank. Which lines and columns those are is asked of the engine, which evaluates the month without any figure.
 */
import {
  evaluate,
  type Cell,
  type CompiledForm,
  type EvaluatedReport,
  type FilingFile,
  type LineSpec,
  type ScheduleSpec,
} from '@focus/engine';
import { layoutEntry, layoutReport, layoutSchedule, layoutWorksheet } from './layout.ts';
import { readFiling } from './read.ts';

/** What is said above the headings of last month's worksheets. */
const WORKSHEETS =
  'Worksheets of the month before: to give one, take its slashes away and write its rows below.';

/** Which computed lines a new month names: those the form names for it, all of them, or none. */
export type ControlTotals = 'named' | 'all' | 'none';

/**
 * The text of a new month: its heading, and below the heading of each schedule a line for everything that the firm
 * has to answer, laid out as the formatter does, and ending with a line end.
 *
 * Lines and columns that do not apply under the firm's settings are left out; line by line:
 * - what the form computes from another month or from a worksheet stands where neither is given;
 * - what may stay blank stands where the month before answers it, or where there is no month before;
 * - what may be written higher than it is computed stands where the month before writes it;
 * - of the other computed lines, those that `totals` asks for. Their figures are left out like all others: what they
 *   come to is known when the month is answered.
 *
 * A worksheet of the month before is remembered as a comment, because an empty worksheet would be an answer.
 * @param filings what the workspace states; the firm's profile and the months before are looked for in it
 * @param firm its identifier; without a profile nothing is known to be inapplicable, so every line stands
 * @param month `YYYY-MM`; if the workspace has the month already, that report plays no part
 */
export function newMonth(
  form: CompiledForm,
  filings: readonly FilingFile[],
  firm: string,
  month: string,
  totals: ControlTotals = 'named',
): string {
  const report = unanswered(form, filings, firm, month);
  const schedules = form.form.schedules.flatMap((schedule) => {
    const lines = linesOf(schedule).filter((line) => isNamed(line, report, totals));
    if (lines.length === 0) return [];
    const columns = schedule.columns.filter(({ name }) => applies(schedule, name, report));
    const heading = layoutSchedule(
      schedule.id,
      month,
      columns.map(({ name }) => name),
    );
    return [[heading, ...lines.map(({ key, name }) => layoutEntry(key, name, []))]];
  });
  const headings = (report.prior?.worksheets ?? []).map(({ spec: { name, columns } }) =>
    layoutWorksheet(
      name,
      columns.map((column) => column.name),
    ),
  );
  const worksheets = headings.length === 0 ? [] : [[WORKSHEETS, ...headings].map((line) => `// ${line}`)];
  const sections = [[layoutReport(firm, month)], ...schedules, ...worksheets];
  return sections.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** The month as it is before anything is answered. */
function unanswered(
  form: CompiledForm,
  filings: readonly FilingFile[],
  firm: string,
  month: string,
): EvaluatedReport {
  const known = filings.map((filing): FilingFile => ({
    file: filing.file,
    firms: filing.firms.filter(({ id }) => id === firm),
    reports: filing.reports.filter((report) => report.firm === firm && report.month < month),
    findings: [],
  }));
  const draft = readFiling('', `${layoutReport(firm, month)}\n`, form);
  const { firms } = evaluate([...known, draft], form);
  const report = firms
    .find(({ id }) => id === firm)
    ?.reports.find(({ facts }) => facts.month === month && facts.file === '');
  if (report === undefined) throw new RangeError(`"${firm}" and "${month}" are no firm and no month.`);
  return report;
}

function linesOf(schedule: ScheduleSpec): LineSpec[] {
  return schedule.rows.flatMap((row) => (row.kind === 'line' ? [row.line] : []));
}

function isNamed(line: LineSpec, report: EvaluatedReport, totals: ControlTotals): boolean {
  const cells = line.cells.map(({ id }) => report.cell(id)).filter((cell) => cell.state !== 'inapplicable');
  return cells.some((cell) => isAwaited(cell, report.prior) || isTotal(cell, totals));
}

/** Whether a cell is answered by a figure, or was the month before where it need not be. */
function isAwaited({ spec, formula, waitsFor }: Cell, prior: EvaluatedReport | null): boolean {
  const before = prior?.cell(spec.id);
  if (spec.or === 'more') return before?.place != null;
  if (spec.formula !== null && (spec.or !== 'entered' || formula !== null || waitsFor.length > 0)) {
    return false;
  }
  return !spec.optional || before === undefined || before.state === 'nil' || before.state === 'figure';
}

function isTotal({ spec, line }: Cell, totals: ControlTotals): boolean {
  if (spec.formula === null || totals === 'none') return false;
  return totals === 'all' || line.controlTotal;
}

/** Whether a column applies to any line of its schedule. */
function applies(schedule: ScheduleSpec, column: string, report: EvaluatedReport): boolean {
  return linesOf(schedule).some((line) =>
    line.cells.some((cell) => cell.column === column && report.cell(cell.id).state !== 'inapplicable'),
  );
}
