/** Schedules: columns, lines, headings, and a formula for each cell. */
import type {
  CellSpec,
  ColumnSpec,
  Condition,
  LineSpec,
  Note,
  ScheduleRow,
  ScheduleSpec,
  Unit,
} from '@focus/engine';
import {
  isFormColumns,
  isFormLine,
  isFormMonths,
  isFormNote,
  isFormPage,
  type FormColumn,
  type FormLine,
  type FormMonths,
  type FormSchedule,
} from '../generated/ast.ts';
import { lowerCondition } from './conditions.ts';
import type { Context } from './context.ts';
import { lowerFormula } from './definitions.ts';
import { errorAt, placeOf, type Report } from './findings.ts';
import { listOf, nearestOf } from './resolve.ts';
import type { CellSymbol, LineSymbol } from './scope.ts';
import { placeOfProperty } from './text.ts';
import { typeOfUnit } from './types.ts';

/** The columns of a schedule; none where its lines have a single figure. */
export function columnsOf(node: FormSchedule): FormColumn[] {
  return node.parts.filter(isFormColumns).flatMap(({ columns }) => columns);
}

/** What a line is, from its declaration: one cell, or one for each of its columns. */
export function lineSymbol(line: FormLine, schedule: FormSchedule, report: Report): LineSymbol {
  const columns = columnsOf(schedule);
  const path = `${schedule.name}.${line.name}`;
  checkOnly(
    line,
    schedule.name,
    columns.map(({ name }) => name),
    report,
  );
  const cells: CellSymbol[] = [];
  if (columns.length > 0 && line.unit === undefined) {
    for (const column of columns) {
      if (line.only.length > 0 && !line.only.includes(column.name)) continue;
      cells.push({ id: `${path}.${column.name}`, column: column.name, unit: column.unit });
    }
  } else {
    const unit: Unit | undefined = line.unit ?? schedule.grain;
    if (unit === undefined) {
      const message = `\`${line.name}\` has no unit: write \`in thousands\` after the schedule's title, or the line's unit after its label.`;
      report(errorAt(placeOfProperty(line, 'name'), 'missing-unit', message));
    }
    cells.push({ id: path, column: null, unit: unit ?? 'thousands' });
  }
  return {
    kind: 'line',
    name: line.name,
    schedule: schedule.name,
    cells,
    place: placeOfProperty(line, 'name'),
  };
}

/** The columns a line has, where it has not all of them. */
function checkOnly(line: FormLine, schedule: string, columns: readonly string[], report: Report): void {
  for (const [index, name] of line.only.entries()) {
    const place = placeOfProperty(line, 'only', index);
    if (columns.length === 0) {
      report(errorAt(place, 'unknown-column', `Schedule ${schedule} has no columns: leave \`only\` away.`));
    } else if (!columns.includes(name)) {
      const { hint, instead } = nearestOf(name, columns);
      const message = `Schedule ${schedule} has no column \`${name}\`: it has ${listOf(columns)}${hint}.`;
      report(errorAt(place, 'unknown-column', message, { instead }));
    } else if (line.only.indexOf(name) !== index) {
      report(errorAt(place, 'name-twice', `The column \`${name}\` stands here twice.`));
    }
  }
}

/** Lowers a schedule. `symbols` are those of its lines. */
export function lowerSchedule(
  node: FormSchedule,
  symbols: ReadonlyMap<FormLine, LineSymbol>,
  context: Context,
): ScheduleSpec {
  const columns = columnsOf(node).map((column): ColumnSpec => ({
    name: column.name,
    label: column.label,
    unit: column.unit,
    when: column.when === undefined ? null : lowerCondition(column.when, context),
    place: placeOfProperty(column, 'name'),
  }));
  const rows: ScheduleRow[] = [];
  const notes: Note[] = [];
  for (const part of node.parts) {
    if (isFormLine(part)) {
      const symbol = symbols.get(part);
      if (symbol !== undefined) rows.push({ kind: 'line', line: lowerLine(part, symbol, columns, context) });
    } else if (isFormNote(part)) notes.push({ mark: part.mark, text: part.text });
    else if (isFormPage(part)) rows.push({ kind: 'page' });
    else if (part.$type === 'FormHeading')
      rows.push({ kind: 'heading', number: part.number, text: part.text });
  }
  const months = node.parts.filter(isFormMonths);
  const pages = months.flatMap((one) => pagesOf(one, context.report));
  return {
    id: node.name,
    title: node.title,
    columns,
    rows,
    pages: pages.length > 0 ? pages : [[1, 12]],
    notes,
  };
}

function pagesOf(node: FormMonths, report: Report): (readonly [number, number])[] {
  let next = 1;
  const pages = node.pages.map((page) => {
    const [from, to] = [Number(page.from), Number(page.to)];
    if (from !== next || to < from || to > 12) {
      const message = `The pages hold the months 1 to 12 in order: write \`${next} to …\` here.`;
      report(errorAt(placeOf(page), 'wrong-months', message));
    }
    next = to + 1;
    return [from, to] as const;
  });
  if (next !== 13 && next > 1) {
    const message = 'The pages hold the months 1 to 12: the last page ends with `to 12`.';
    report(errorAt(placeOf(node.pages.at(-1) ?? node), 'wrong-months', message));
  }
  return pages;
}

function lowerLine(
  node: FormLine,
  symbol: LineSymbol,
  columns: readonly ColumnSpec[],
  context: Context,
): LineSpec {
  const when = node.when === undefined ? null : lowerCondition(node.when, context);
  return {
    line: node.line,
    item: node.item ?? null,
    key: keyOf(node),
    name: node.name,
    label: node.label,
    instruction: node.instruction ?? '',
    correction: node.correction ?? '',
    controlTotal: node.controlTotal,
    cells: symbol.cells.map((cell) => {
      const column = columns.find(({ name }) => name === cell.column);
      return lowerCell(node, cell, both(column?.when ?? null, when), symbol, context);
    }),
    place: symbol.place,
  };
}

function lowerCell(
  node: FormLine,
  { id, column, unit }: CellSymbol,
  when: Condition | null,
  symbol: LineSymbol,
  context: Context,
): CellSpec {
  const money = unit === 'thousands' || unit === 'dollars';
  const grid = column === null ? null : { schedule: symbol.schedule, column };
  const whole = column === null ? node.name : `${symbol.schedule}.${node.name}.${column}`;
  return {
    id,
    column,
    unit,
    // In a grid, brackets are for amounts: what is counted beside them is not negative.
    sign: node.sign !== undefined && (money || column === null) ? node.sign : 'nonnegative',
    when,
    optional: node.optional,
    formula:
      node.formula === undefined
        ? null
        : lowerFormula(node.formula, typeOfUnit(unit), whole, { ...context, grid }),
    or: node.or ?? null,
    valued: node.valued,
  };
}

/** What a report writes first on a line: the item number where there is one, the line otherwise. */
export function keyOf(node: FormLine): string {
  return node.item ?? node.line;
}

function both(left: Condition | null, right: Condition | null): Condition | null {
  if (left === null || right === null) return left ?? right;
  return { kind: 'and', left, right };
}
