/** Worksheets: their columns, and what each of their rows computes. */
import type { Unit, WorksheetSpec } from '@focus/engine';
import {
  isFormRowLet,
  isFormWorksheetColumn,
  type FormRowLet,
  type FormWorksheet,
} from '../generated/ast.ts';
import type { Context } from './context.ts';
import { lowerPresent, type Typed } from './expressions.ts';
import { errorAt } from './findings.ts';
import type { WorksheetSymbol } from './scope.ts';
import { placeOfProperty } from './text.ts';
import { engineType } from './types.ts';

/**
 * What a worksheet is, from its declaration. What its rows compute is lowered when it is first asked for and
 * stands in the engine's data wherever a formula names it.
 */
export function worksheetSymbol(node: FormWorksheet, context: () => Context): WorksheetSymbol {
  const columns = new Map<string, Unit>();
  const lets = new Map<string, FormRowLet>();
  for (const row of node.rows) {
    if (isFormRowLet(row)) lets.set(row.name, row);
    else columns.set(row.name, row.unit);
  }
  const done = new Map<string, Typed | null>();
  const running = new Set<string>();
  const valueOf = (name: string): Typed | null => {
    const known = done.get(name);
    const row = lets.get(name);
    if (known !== undefined || row === undefined) return known ?? null;
    if (running.has(name)) {
      const message = `\`${name}\` rests on itself: take it out of its own formula.`;
      context().report(errorAt(placeOfProperty(row, 'name'), 'cycle', message));
      return null;
    }
    running.add(name);
    const value = lowerPresent(row.value, { ...context(), row: { worksheet: symbol, bare: true } });
    running.delete(name);
    done.set(name, value);
    return value;
  };
  const place = placeOfProperty(node, 'name');
  const symbol: WorksheetSymbol = {
    kind: 'worksheet',
    name: node.name,
    by: node.by,
    columns,
    lets: new Set(lets.keys()),
    valueOf,
    place,
  };
  return symbol;
}

/** Lowers a worksheet. */
export function lowerWorksheet(
  node: FormWorksheet,
  { place, lets, valueOf }: WorksheetSymbol,
): WorksheetSpec {
  const values = [...lets].map((name) => [name, valueOf(name)] as const);
  return {
    name: node.name,
    title: node.title,
    by: node.by,
    columns: node.rows.filter(isFormWorksheetColumn).map((column) => ({
      name: column.name,
      label: column.label,
      unit: column.unit,
      place: placeOfProperty(column, 'name'),
    })),
    lets: values.flatMap(([name, value]) =>
      value === null ? [] : [{ name, type: engineType(value.type), value: value.expression }],
    ),
    place,
  };
}
