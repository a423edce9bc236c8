/**
 * Lines that the form computes and that come to nothing, for a reason that is told nowhere else: a worksheet leaves a
 * cell blank, or a filed month rests on one before it that is not complete.
 */
import { printMonth } from '../calendar.ts';
import type { CellAt } from '../compile.ts';
import { STATE } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { isEntered } from '../leaves.ts';
import { missingOf, type BlankInRow, type Missing } from '../missing.ts';
import type { MonthEvaluation } from '../month.ts';
import { keyAndName } from '../names.ts';
import { inFile } from '../report.ts';
import { headingOf, remark } from './common.ts';

/** The computed lines of a month that are blank or broken, by what they wait for. */
export function checkUncomputed(month: MonthEvaluation): Finding[] {
  if (month.facts.holes || month.ambiguous || month.firm === null) return [];
  const { states } = month;
  if (!states.includes(STATE.blank) && !states.includes(STATE.broken)) return [];
  const uncomputed = month.form.derived.filter((at) => isUncomputed(month, at));
  const worksheets = new Map<string, { readonly blank: BlankInRow; readonly lines: CellAt[] }>();
  const before: { readonly line: CellAt; readonly missing: Missing }[] = [];
  for (const line of uncomputed) {
    for (const missing of missingOf(month, line)) {
      if (missing.month !== month) before.push({ line, missing });
      else if (missing.kind === 'worksheet' && missing.blank !== null) {
        const known = worksheets.get(missing.name);
        if (known === undefined) worksheets.set(missing.name, { blank: missing.blank, lines: [line] });
        else if (!known.lines.includes(line)) known.lines.push(line);
      }
    }
  }
  return [
    ...[...worksheets].map(([name, { blank, lines }]) => blankInWorksheet(month, name, blank, lines)),
    ...(month.filed ? restsOnBefore(month, before) : []),
  ];
}

function isUncomputed(month: MonthEvaluation, at: CellAt): boolean {
  const state = month.states[at.position];
  if (state !== STATE.blank && state !== STATE.broken) return false;
  return !at.spec.optional && month.applies(at.position) === true && !isEntered(month, at);
}

function blankInWorksheet(
  month: MonthEvaluation,
  name: string,
  { row, column }: BlankInRow,
  lines: readonly CellAt[],
): Finding {
  const are = lines.length === 1 ? 'is' : 'are';
  const byText = month.form.form.worksheets.some((one) => one.name === name && one.by === 'text');
  return remark(month, null, {
    severity: month.filed ? 'error' : 'warning',
    code: 'worksheet-blank',
    message: `${name} leaves ${column} of ${byText ? `"${row.label}"` : row.label} blank, so ${listOf(lines)} ${are} not computed${month.filed ? ', and the month is filed' : ''}; write a figure, or -0- where there is none.`,
    place: inFile(month.facts.file, row.place),
  });
}

function restsOnBefore(
  month: MonthEvaluation,
  found: readonly { readonly line: CellAt; readonly missing: Missing }[],
): Finding[] {
  const [first] = found;
  if (first === undefined) return [];
  const lines = [...new Set(found.map(({ line }) => line))];
  const are = lines.length === 1 ? 'is' : 'are';
  const { missing } = first;
  const before = printMonth(missing.month.facts.month);
  const what = missing.kind === 'cell' ? keyAndName(missing.cell) : missing.name;
  const why = missing.month.ambiguous
    ? `what holds of ${before} cannot be told; correct that month first`
    : `${what} of ${before} is not answered, or cannot be read; complete that month first`;
  return [
    remark(month, null, {
      severity: 'error',
      code: 'uncomputed-lines',
      message: `${listOf(lines)} of ${printMonth(month.facts.month)} ${are} not computed, and the month is filed: ${why}.`,
      place: headingOf(month),
      ...(month.prior === null ? {} : { follows: month.prior.facts.month }),
    }),
  ];
}

/** The first of some lines by name; of more than three, how many more there are. */
function listOf(lines: readonly CellAt[]): string {
  const names = lines.slice(0, lines.length > 3 ? 2 : 3).map(keyAndName);
  const more = lines.length - names.length;
  if (more > 0) return `${names.join(', ')} and ${String(more)} more lines`;
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}
