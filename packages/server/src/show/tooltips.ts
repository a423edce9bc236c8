/** What a hint says more of when it is pointed at. */
import { printFigure, printMoney, printMonth, type Cell, type EvaluatedReport } from '@focus/engine';
import { formulaOf, titleOf, valueOf, waitsOf } from './figure.ts';
import type { HintSubject } from './hints.ts';
import { blocks, escaped } from './markdown.ts';
import { printChange } from './words.ts';

/** The tooltip of a hint, in Markdown. What a double-click does, an editor says itself. */
export function tooltipOf(about: HintSubject, report: EvaluatedReport): string {
  const { kind, cells: ids } = about;
  const cells = ids.map((id) => report.cell(id)).filter(({ state }) => state !== 'inapplicable');
  switch (kind) {
    case 'derived':
      return blocks(
        ...cells.map((cell) =>
          blocks(titleOf(cell), valueOf(cell), formulaOf(cell, report) || waitsOf(cell)),
        ),
      );
    case 'rounding':
      return 'What is reported: a whole number of thousands, rounded once, half away from zero. The exact amount is kept.';
    case 'parts':
      return blocks(
        'The sum of the parts below, which stands for the figure that is left out.',
        ...cells.flatMap(exactSum),
      );
    case 'change':
      return blocks(...cells.flatMap((cell) => change(cell, report)));
    case 'row':
      return 'What this row adds to the line that is computed from the worksheet.';
    case 'month':
      return 'Nothing of this month is computed, nor of the months that rest on it.';
  }
}

function exactSum({ exact, unit }: Cell): string[] {
  return exact === null || unit !== 'thousands' ? [] : [`Exactly ${escaped(printMoney(exact))}.`];
}

function change(cell: Cell, { prior }: EvaluatedReport): string[] {
  if (prior === null) return [];
  const before = prior.cell(cell.spec.id);
  if (before.value === null) return [];
  const { unit, spec, schedule } = cell;
  const column = schedule.columns.find(({ name }) => name === spec.column);
  const moved = printChange(before, cell);
  const figures = [
    `${printMonth(prior.month)}: ${escaped(printFigure(before.value, unit, spec.sign))}`,
    ...(cell.value === null
      ? []
      : [`${printMonth(cell.month)}: ${escaped(printFigure(cell.value, unit, spec.sign))}`]),
    ...(moved === null ? [] : [`change ${moved}`]),
  ];
  return [`${column === undefined ? '' : `${escaped(column.label)} · `}${figures.join(' · ')}`];
}
