/** Lines that are not answered: one finding that lists them (`language.md` 13, part-1.md A48 and B01). */
import { printMonth } from '../calendar.ts';
import type { CellAt, LineAt } from '../compile.ts';
import { STATE } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { isEntered } from '../leaves.ts';
import type { MonthEvaluation } from '../month.ts';
import { headingOf, remark } from './common.ts';

/** The lines of a month that are neither answered nor computed; a warning in a draft, an error once filed. */
export function checkUnanswered(month: MonthEvaluation): Finding[] {
  if (unansweredCells(month).length === 0) return [];
  const bySchedule = new Map<string, string[]>();
  let count = 0;
  for (const line of month.form.lines) {
    const columns = blankColumns(month, line);
    if (columns.length === 0) continue;
    count += 1;
    const name = `${line.line.key} ${line.line.name}`;
    const all = columns.length === [...line.cells].length || columns.every((column) => column === '');
    const entry = all ? name : `${name} (${columns.join(', ')})`;
    bySchedule.set(line.schedule.id, [...(bySchedule.get(line.schedule.id) ?? []), entry]);
  }
  if (count === 0) return [];
  const lists = [...bySchedule].map(([schedule, entries]) =>
    entries.length === requiredLines(month, schedule)
      ? `every line of schedule ${schedule}`
      : `schedule ${schedule}: ${entries.join(', ')}`,
  );
  const filed = month.facts.filed !== null;
  const are = count === 1 ? '1 line of' : `${String(count)} lines of`;
  return [
    remark(month, null, {
      severity: filed ? 'error' : 'warning',
      code: 'unanswered-lines',
      message: `${are} ${printMonth(month.facts.month)} ${count === 1 ? 'is' : 'are'} not answered${filed ? ', and the month is filed' : ''}; write a figure, or -0- where there is nothing to report: ${lists.join('; ')}.`,
      place: headingOf(month),
    }),
  ];
}

/** The cells that await an entry and have none; none where that cannot be told. */
export function unansweredCells(month: MonthEvaluation): readonly CellAt[] {
  if (month.facts.holes || month.ambiguous || month.firm === null) return [];
  const { states } = month;
  const { cells } = month.form;
  const unanswered: CellAt[] = [];
  for (let cell = states.indexOf(STATE.blank); cell >= 0; cell = states.indexOf(STATE.blank, cell + 1)) {
    const at = cells[cell];
    if (at !== undefined && isUnanswered(month, at)) unanswered.push(at);
  }
  return unanswered;
}

/** The columns of a line (`''` for its only cell) that await an entry and have none. */
function blankColumns(month: MonthEvaluation, line: LineAt): string[] {
  return [...line.cells].flatMap(([column, at]) => (isUnanswered(month, at) ? [column] : []));
}

function isUnanswered(month: MonthEvaluation, at: CellAt): boolean {
  if (at.spec.optional || month.stateOf(at.position) !== 'blank') return false;
  if (month.applies(at.position) !== true) return false;
  return at.spec.formula === null || isEntered(month, at);
}

function requiredLines(month: MonthEvaluation, schedule: string): number {
  return month.form.lines.filter(
    (line) =>
      line.schedule.id === schedule &&
      [...line.cells.values()].some(
        (at) => !at.spec.optional && at.spec.formula === null && month.applies(at.position) === true,
      ),
  ).length;
}
