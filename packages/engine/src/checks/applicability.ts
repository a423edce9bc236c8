/** Figures on lines that do not apply, and grids with other columns than the firm reports (part-1.md 5.6, B02). */
import type { CellAt } from '../compile.ts';
import type { RunnableColumn } from '../compile-program.ts';
import { printFigure } from '../figures.ts';
import type { Finding } from '../finding.ts';
import type { ScheduleFact } from '../facts.ts';
import type { MonthEvaluation } from '../month.ts';
import { keyAndName } from '../names.ts';
import { inFile } from '../report.ts';
import { isHole } from '../value.ts';
import { placeOf, remark } from './common.ts';

/** A figure on an inapplicable line is an error; `-0-` there is information. */
export function checkApplicability(month: MonthEvaluation): Finding[] {
  const written = month.superfluous;
  if (written.length === 0) return [];
  const superfluous = new Set(
    month.facts.schedules.flatMap((schedule) => superfluousColumns(month, schedule)),
  );
  return written.flatMap((position) => {
    const at = month.form.cells[position];
    if (at === undefined || superfluous.has(`${at.schedule.id} ${at.spec.column ?? ''}`)) return [];
    return [inapplicable(month, at)];
  });
}

function inapplicable(month: MonthEvaluation, at: CellAt): Finding {
  const place = placeOf(month, at);
  const value = month.facts.entries.value(at.position);
  const nil = value === 0;
  return remark(month, at, {
    severity: nil ? 'info' : 'error',
    code: nil ? 'inapplicable-nil' : 'inapplicable-line',
    message: nil
      ? `${keyAndName(at)} does not apply to this firm, so its -0- is not printed; the line can be removed.`
      : `${keyAndName(at)} does not apply to this firm (${conditionOf(month, at)}), but ${printFigure(value, at.spec.unit, at.spec.sign)} is written; remove the line or correct the setting.`,
    place,
  });
}

/** The settings that decide: `method is alternative`. */
function conditionOf(month: MonthEvaluation, at: CellAt): string {
  const when = at.spec.when;
  if (when?.kind !== 'is' || when.of.kind !== 'setting') return 'by its settings';
  const choice = month.choiceOf(month.form.program.setting(when.of.name));
  return typeof choice === 'string' ? `${when.of.name} is ${choice}` : when.of.name;
}

/** The columns a grid's heading names must be those the firm's settings ask for. */
export function checkColumns(month: MonthEvaluation): Finding[] {
  const wrong = month.facts.schedules.filter((schedule) => !hasColumns(month, schedule));
  return wrong.flatMap((schedule) => {
    const columns = columnsOf(month, schedule);
    const place = inFile(month.facts.file, schedule.place);
    const missing = columns
      .filter(({ name, applies }) => (applies?.(month) ?? true) === true && !schedule.columns.includes(name))
      .map(({ name }) => name);
    const superfluous = superfluousColumns(month, schedule).map((column) => column.split(' ')[1] ?? '');
    const expected = columns
      .filter(({ applies }) => (applies?.(month) ?? true) === true)
      .map(({ name }) => name);
    const found: Finding[] = [];
    if (missing.length > 0) {
      found.push(
        remark(month, null, {
          severity: 'error',
          code: 'missing-column',
          message: `Schedule ${schedule.schedule} lacks ${list(missing)}, which this firm reports; write ${expected.join(' ')} behind the month.`,
          place,
        }),
      );
    }
    if (superfluous.length > 0) {
      found.push(
        remark(month, null, {
          severity: 'info',
          code: 'superfluous-column',
          message: `Schedule ${schedule.schedule} has ${list(superfluous)}, which this firm need not report: what stands there is not printed.`,
          place,
        }),
      );
    }
    return found;
  });
}

/** Whether a heading names the columns that apply and none that do not, as far as that can be told. */
function hasColumns(month: MonthEvaluation, schedule: ScheduleFact): boolean {
  for (const { name, applies } of columnsOf(month, schedule)) {
    const answer = applies === null || applies(month);
    if (!isHole(answer) && answer !== schedule.columns.includes(name)) return false;
  }
  return true;
}

function columnsOf(month: MonthEvaluation, { schedule }: ScheduleFact): readonly RunnableColumn[] {
  return month.form.program.columns.get(schedule) ?? [];
}

/** `SCHEDULE COLUMN` for each column that the heading names and the settings leave out. */
function superfluousColumns(month: MonthEvaluation, schedule: ScheduleFact): string[] {
  return columnsOf(month, schedule)
    .filter(({ name, applies }) => applies?.(month) === false && schedule.columns.includes(name))
    .map(({ name }) => `${schedule.schedule} ${name}`);
}

function list(columns: readonly string[]): string {
  return columns.length === 1 ? `the column ${columns.join('')}` : `the columns ${columns.join(', ')}`;
}
