/** The course of a figure: the last twelve months as a plot and a table. */
import { printFigure, printMonth, shiftMonth, type Cell, type EvaluatedReport } from '@focus/engine';
import { plotImage } from '@focus/report';
import { escaped } from './markdown.ts';
import { printChange, shownIn } from './words.ts';

const MONTHS = 12;
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/**
 * A cell over the last twelve months, the latest first; empty where fewer than two have a figure. One that never moves
 * is not drawn.
 * @param canShowImages whether the client shows images in Markdown; a row of bars stands for the plot where not
 */
export function monthsOf(report: EvaluatedReport, cell: string, canShowImages: boolean): string {
  const cells = cellsOf(report, cell);
  const points = cells.flatMap((one) => {
    const { month, value, unit, spec } = one;
    return value === null ? [] : [{ month, value, figure: printFigure(value, unit, spec.sign) }];
  });
  if (points.length < 2) return '';
  const values = points.map(({ value }) => value);
  const isDrawn = cells[0]?.unit !== 'flag' && values.some((value) => value !== values[0]);
  const drawn = !isDrawn ? '' : canShowImages ? imageOf(plotImage(points)) : barsOf(values);
  const rows = cells.toReversed().map((one, index, latest) => row(one, latest[index + 1]));
  const table = ['| Month | Figure | Change |', '| :-- | --: | --: |', ...rows].join('\n');
  return drawn === '' ? table : `${drawn}\n\n${table}`;
}

/** The cells of the months up to a report, in the order of time; months that are not there are left out. */
function cellsOf(report: EvaluatedReport, id: string): readonly Cell[] {
  const first = shiftMonth(report.month, 1 - MONTHS);
  const cells: Cell[] = [];
  for (let at: EvaluatedReport | null = report; at !== null && at.month >= first; at = at.prior)
    cells.unshift(at.cell(id));
  return cells;
}

function row(cell: Cell, before: Cell | undefined): string {
  const isNext = before?.value != null && cell.value !== null;
  const change = isNext ? (printChange(before, cell) ?? '=') : '';
  return `| ${printMonth(cell.month)} | ${escaped(shownIn(cell))} | ${change} |`;
}

function imageOf(svg: string): string {
  const data = encodeURIComponent(svg.replace(/\s+/g, ' ')).replace(/[()]/g, (bracket) =>
    bracket === '(' ? '%28' : '%29',
  );
  return `![the last twelve months](data:image/svg+xml,${data})`;
}

function barsOf(values: readonly number[]): string {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const top = BARS.length - 1;
  return values
    .map((value) => BARS[span === 0 ? 0 : Math.round(((value - low) / span) * top)] ?? '')
    .join('');
}
