/** The figures of a month as a firm would keep them in JSON, and as an alternative to this project is given them. */
import { UNITS, type Cell, type EvaluatedReport } from '@focus/engine';
import { CONTROL_TOTALS } from './generate.ts';

/** A figure in the unit of its line, as decimals say it: `"-1234"`, `"22.85"`, `"yes"`. */
export type Figure = string;

/** A month in JSON: a line of the form is a member; of a grid, its figures in the order of the columns. */
export interface MonthFigures {
  readonly firm: string;
  readonly month: string;
  readonly A: Readonly<Record<string, Figure>>;
  readonly B: Readonly<Record<string, readonly (Figure | null)[]>>;
  readonly equityMarkets: readonly { readonly from: string; readonly counts: readonly Figure[] }[];
}

/** The figures that a generated month states: those that are entered, and its control totals. */
export function figuresOf(report: EvaluatedReport): MonthFigures {
  const single: Record<string, Figure> = {};
  const grid: Record<string, (Figure | null)[]> = {};
  for (const cell of report.cells()) {
    const { line, schedule, spec } = cell;
    if (cell.origin !== 'entered' && !CONTROL_TOTALS.includes(line.key)) continue;
    if (spec.column === null) {
      (schedule.id === 'A' ? single : grid)[line.name] = schedule.id === 'A' ? figure(cell) : [figure(cell)];
      continue;
    }
    const place = schedule.columns.findIndex(({ name }) => name === spec.column);
    const figures = (grid[line.name] ??= schedule.columns.map(() => null));
    figures[place] = figure(cell);
  }
  const rows = report.facts.worksheets.find(({ name }) => name === 'equity-markets')?.rows ?? [];
  return {
    firm: report.facts.firm,
    month: report.month,
    A: single,
    B: grid,
    equityMarkets: rows.map(({ label, values }) => ({ from: label, counts: values.map(String) })),
  };
}

/** JSON as people keep it in git: a line for a line of the form. */
export function jsonOf({ firm, month, A, B, equityMarkets }: MonthFigures): string {
  const members = (of: object) =>
    Object.entries(of).map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{
  "firm": ${JSON.stringify(firm)},
  "month": ${JSON.stringify(month)},
  "A": {
${members(A).join(',\n')}
  },
  "B": {
${members(B).join(',\n')}
  },
  "equityMarkets": ${JSON.stringify(equityMarkets)}
}
`;
}

function figure({ value, unit, line }: Cell): Figure {
  if (value === null) throw new Error(`Line ${line.key} has no value.`);
  if (unit === 'flag') return value === 1 ? 'yes' : 'no';
  const { decimals } = UNITS[unit];
  return decimals === 0 ? String(value) : (value / 10 ** decimals).toFixed(decimals);
}
