/** Months of the small form, evaluated, and their findings in one line each. */
import {
  evaluate,
  printFigure,
  type CompiledForm,
  type EvaluatedReport,
  type FilingFile,
  type ReportFacts,
} from '../../src/index.ts';
import { file, firm, type Entry } from './facts.ts';
import { small } from './small-form.ts';

export const basic = firm({ method: 'basic' });

/** A month in which every line is answered. */
export const complete: Record<string, Entry> = {
  'A.start': 100,
  'A.profit': 5,
  'A.debt': 600,
  'A.markets': '-0-',
  'B.suspense.items': 1,
  'B.suspense.deductions': 2499,
  'B.breaks.items': '-0-',
  'B.breaks.deductions': '-0-',
};

export function workspace(...reports: ReportFacts[]): FilingFile[] {
  return [
    file('firm.focus', { firms: [basic] }),
    ...reports.map((one) => file(one.file, { reports: [one] })),
  ];
}

export function evaluated(...reports: ReportFacts[]): readonly EvaluatedReport[] {
  return evaluatedBy(small, ...reports);
}

/** The months evaluated by another form with the small one's cells. */
export function evaluatedBy(form: CompiledForm, ...reports: ReportFacts[]): readonly EvaluatedReport[] {
  return evaluate(workspace(...reports), form).firms[0]?.reports ?? [];
}

/** State and printed figure of a cell: `figure 105`, `blank`. */
export function shown(of: EvaluatedReport | undefined, id: string): string {
  const cell = of?.cell(id);
  if (cell === undefined) return 'no report';
  return cell.value === null
    ? cell.state
    : `${cell.state} ${printFigure(cell.value, cell.unit, cell.spec.sign)}`;
}

export function found(files: FilingFile[]): string[] {
  return evaluate(files, small).findings.map(
    ({ severity, code, place, accepted }) =>
      `${severity} ${code} ${place.file}:${String(place.line)}:${String(place.start)}-${String(place.end)}${accepted === null ? '' : ` accepted: ${accepted}`}`,
  );
}

/** Entries without some of them. */
export function without(entries: Record<string, Entry>, ...ids: string[]): Record<string, Entry> {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => !ids.includes(id)));
}
