/** The header of a table: what each of its columns holds. */
import type { CompiledForm } from '@focus/engine';
import type { LineNames, NamedLines } from './lines.ts';
import { monthIn, monthInText, type NamedMonth } from './month-names.ts';
import { cellAt, shownCell, type Sheet, type SheetCell } from './sheet.ts';

/** What the cells of a column say about their row. */
export const ROLES = [
  'firm',
  'schedule',
  'month',
  'item',
  'line',
  'name',
  'label',
  'column',
  'unit',
  'what',
  'ignored',
] as const;

/** What a column says about its row. */
export type Role = (typeof ROLES)[number];

/** What is known of the figures of a column. */
export interface DataColumn {
  readonly month: NamedMonth | null;
  /** A month that stands right above the header and may be that of the column, or a date of something else. */
  readonly above: NamedMonth | null;
  /** A column of a grid. */
  readonly column: string | null;
  readonly lines: NamedLines | null;
  /** What of a month it holds, where that is no figure: `filed`, `amended`, `reason`. */
  readonly fact: Fact | null;
}

/** Of a column with figures nothing else is known. */
const NOTHING: DataColumn = { month: null, above: null, column: null, lines: null, fact: null };

/** What a table may say of a month beside its figures. */
export type Fact = 'filed' | 'amended' | 'reason';

/** A column of a table. */
export type TableColumn =
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'data'; readonly data: DataColumn }
  /** Its header says nothing that is known. */
  | { readonly kind: 'unknown'; readonly text: string }
  | { readonly kind: 'blank' };

/** The header of a sheet. */
export interface Header {
  /** From 0; what stands above it is no part of the table. -1 where there is none. */
  readonly row: number;
  readonly columns: readonly TableColumn[];
}

/** What a column is called, by what it says. All in small letters, without what is no letter. */
const WORDS: Readonly<Record<Role, readonly string[]>> = {
  firm: ['firm', 'firmid', 'broker', 'brokerdealer'],
  schedule: ['schedule', 'sched', 'sch'],
  month: ['month', 'period', 'monthend', 'monthending', 'asof', 'asofdate', 'date', 'reportdate'],
  item: [
    'item',
    'itemno',
    'itemnumber',
    'itemcode',
    'code',
    'focuscode',
    'focusitem',
    'focus',
    'focusno',
    'focusnumber',
    'ref',
    'key',
  ],
  line: ['line', 'lineno', 'linenumber', 'row'],
  name: ['name', 'linename', 'field'],
  label: ['label', 'description', 'caption', 'title'],
  column: ['column', 'col'],
  unit: ['unit', 'units'],
  what: ['what', 'of'],
  ignored: ['state', 'status', 'origin', 'note', 'notes', 'comment', 'comments'],
};

const VALUES = ['value', 'amount', 'figure', 'balance'];

const FACTS: Readonly<Record<string, Fact>> = { filed: 'filed', amended: 'amended', reason: 'reason' };

const ROLE_OF = new Map(ROLES.flatMap((role) => WORDS[role].map((word) => [word, role] as const)));

/** How far down a header is looked for. */
const DEEPEST = 40;

/**
 * Finds the header of a sheet: the first row that says where lines or months stand, and where figures do.
 * @param schedule the schedule of the sheet; null where it is not known
 * @returns null where there is none
 */
export function findHeader(
  sheet: Sheet,
  form: CompiledForm,
  names: LineNames,
  schedule: string | null,
): Header | null {
  const grids = new Set(form.form.schedules.flatMap(({ columns }) => columns.map(({ name }) => name)));
  for (let row = 0; row < Math.min(sheet.rows.length, DEEPEST); row += 1) {
    const cells = sheet.rows[row] ?? [];
    const columns = cells.map((cell) => tableColumn(cell, grids, names, schedule));
    if (isHeader(columns)) return { row, columns: withMonthsAbove(sheet, row, columns) };
  }
  return headerless(sheet, names, schedule);
}

/** Whether a row says both where its lines are told and where figures stand. */
function isHeader(columns: readonly TableColumn[]): boolean {
  const roles = new Set(columns.map((column) => (column.kind === 'role' ? column.role : null)));
  const data = columns.flatMap((column) => (column.kind === 'data' ? [column.data] : []));
  if (data.length === 0) return false;
  if (['item', 'line', 'name', 'label'].some((role) => roles.has(role as Role))) return true;
  return roles.has('month') && data.every(({ lines, fact }) => lines !== null || fact !== null);
}

function tableColumn(
  cell: SheetCell,
  grids: ReadonlySet<string>,
  names: LineNames,
  schedule: string | null,
): TableColumn {
  if (cell.kind === 'empty') return { kind: 'blank' };
  const text = shownCell(cell);
  const word = text.toLowerCase().replace(/[^a-z]/g, '');
  const data = (known: Partial<DataColumn>): TableColumn => ({
    kind: 'data',
    data: { ...NOTHING, ...known },
  });
  const month = monthIn(cell);
  if (month !== null) return data({ month });
  const role = cell.kind === 'text' ? ROLE_OF.get(word) : undefined;
  if (role !== undefined) return { kind: 'role', role };
  if (VALUES.includes(word)) return data({});
  const fact = FACTS[word];
  if (fact !== undefined) return data({ fact });
  const column = gridColumn(text, grids);
  if (column !== null) return data({ column });
  const parts = /^(\S.*?)[\s:/]+([A-Za-z-]+)$/.exec(text);
  const ofMonth = parts === null ? null : monthInText(parts[1] ?? '');
  const ofGrid = gridColumn(parts?.[2] ?? '', grids);
  if (ofMonth !== null && ofGrid !== null) return data({ month: ofMonth, column: ofGrid });
  const lines = names.named(text, schedule) ?? names.withColumn(text, schedule);
  return lines === null ? { kind: 'unknown', text } : data({ lines });
}

function gridColumn(text: string, grids: ReadonlySet<string>): string | null {
  const name = text.trim().toLowerCase();
  return grids.has(name) ? name : null;
}

/**
 * Columns of a grid under months that stand in the row above, each over the first of its columns; anything else that
 * stands there is about other columns.
 */
function withMonthsAbove(sheet: Sheet, row: number, columns: readonly TableColumn[]): readonly TableColumn[] {
  if (row === 0) return columns;
  let over: NamedMonth | null = null;
  return columns.map((column, at) => {
    const cell = cellAt(sheet, row - 1, at);
    const above = monthIn(cell);
    if (cell.kind !== 'empty') over = above;
    if (column.kind !== 'data' || column.data.month !== null) return column;
    const isOfGrid = column.data.column !== null;
    return { kind: 'data', data: { ...column.data, ...(isOfGrid ? { month: over } : { above }) } };
  });
}

/** Two columns without a header: what the first row names in one, its figure in the other. */
function headerless(sheet: Sheet, names: LineNames, schedule: string | null): Header | null {
  const first = sheet.rows.find((row) => row.some(({ kind }) => kind !== 'empty')) ?? [];
  const [name, figure, ...others] = first.filter(({ kind }) => kind !== 'empty');
  if (name === undefined || figure === undefined || others.length > 0 || first[0] !== name) return null;
  if (names.named(shownCell(name), schedule) === null) return null;
  const columns = first.map((cell): TableColumn => {
    if (cell === name) return { kind: 'role', role: 'item' };
    return cell === figure ? { kind: 'data', data: NOTHING } : { kind: 'blank' };
  });
  return { row: -1, columns };
}
