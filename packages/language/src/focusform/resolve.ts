/** From a name as written to what it stands for. */
import type { Place, Unit } from '@focus/engine';
import { suggestionFor } from '../focus/spelling.ts';
import type { Context, Target } from './context.ts';
import { errorAt, type FormFinding } from './findings.ts';
import type { CellSymbol, LineSymbol, QuantitySymbol, SettingSymbol, WorksheetSymbol } from './scope.ts';

/** What a name as written stands for; `absent` is a grid's row without the column at hand. */
export type Resolved =
  | { readonly kind: 'cell'; readonly cell: CellSymbol }
  | { readonly kind: 'setting'; readonly symbol: SettingSymbol }
  | { readonly kind: 'quantity'; readonly symbol: QuantitySymbol }
  | { readonly kind: 'worksheet'; readonly symbol: WorksheetSymbol }
  | { readonly kind: 'column'; readonly name: string; readonly unit: Unit }
  | { readonly kind: 'row-let'; readonly worksheet: WorksheetSymbol; readonly name: string }
  | { readonly kind: 'absent' };

/**
 * What a path names: `net-capital`, `B.total-lines-1-to-7.deductions`, `commodities-firm.long`, `it`.
 * Null where it names nothing; that is reported at `place`.
 */
export function resolve(path: string, place: Place, context: Context): Resolved | null {
  const [first = '', ...rest] = path.split('.');
  if (first === 'it') return resolveIt(rest, place, context);
  if (rest.length === 0) return resolveName(first, place, context);
  if (/^[A-Z]$/.test(first)) return cellOf(resolvePath(path, place, context), place, context);
  return resolveMember(first, rest, place, context);
}

/** The line or cell that a path names: what a rule stands at or is written for. Null where it names none. */
export function resolveTarget(path: string, place: Place, context: Context): Target | null {
  const [first = '', ...rest] = path.split('.');
  if (first === 'it' && context.it !== null) {
    const cell = rest.length === 0 ? context.it.cell : columnOf(context.it.line, 'it', rest, place, context);
    return rest.length > 0 && cell === null ? null : { line: context.it.line, cell };
  }
  if (/^[A-Z]$/.test(first) && rest.length > 0) return resolvePath(path, place, context);
  const symbol = rest.length === 0 ? context.scope.find(first) : undefined;
  if (symbol?.kind === 'line') return { line: symbol, cell: soleCell(symbol) };
  if (symbol === undefined) resolve(path, place, context);
  else
    context.report(
      errorAt(place, 'not-a-line', `\`${path}\` is no line: a rule stands at a line or \`at report\`.`),
    );
  return null;
}

/**
 * The cell of a target; where the line has several, that is reported.
 * @param called what the line is called there, where that is not its name
 */
export function cellOf(
  target: Target | null,
  place: Place,
  context: Context,
  called?: string,
): Resolved | null {
  if (target === null) return null;
  const { line, cell } = target;
  if (cell !== null) return { kind: 'cell', cell };
  const of = called ?? `${line.schedule}.${line.name}`;
  const columns = line.cells.map(({ column }) => `${of}.${column ?? ''}`);
  const message = `\`${line.name}\` has a cell for each column: write ${listOf(columns, 'or')}.`;
  context.report(errorAt(place, 'missing-column', message, { instead: columns }));
  return null;
}

function resolveName(name: string, place: Place, context: Context): Resolved | null {
  const { row, grid } = context;
  const ofRow = row?.bare === true ? rowMember(row.worksheet, name) : null;
  if (ofRow !== null) return ofRow;
  const symbol = context.locals.get(name) ?? context.scope.find(name);
  if (symbol === undefined) {
    context.report(unknownName(name, place, context));
    return null;
  }
  if (symbol.kind !== 'line') return resolvedOf(symbol);
  if (grid !== null && symbol.schedule === grid.schedule && soleCell(symbol) === null) {
    const cell = symbol.cells.find(({ column }) => column === grid.column);
    return cell === undefined ? { kind: 'absent' } : { kind: 'cell', cell };
  }
  return cellOf({ line: symbol, cell: soleCell(symbol) }, place, context);
}

function resolvedOf(symbol: SettingSymbol | QuantitySymbol | WorksheetSymbol): Resolved {
  switch (symbol.kind) {
    case 'setting':
      return { kind: 'setting', symbol };
    case 'quantity':
      return { kind: 'quantity', symbol };
    case 'worksheet':
      return { kind: 'worksheet', symbol };
  }
}

function resolveIt(rest: readonly string[], place: Place, context: Context): Resolved | null {
  const { it } = context;
  if (it === null) {
    context.report(
      errorAt(place, 'misplaced-it', '`it` is the line at hand of a rule `for each …`: name the line.'),
    );
    return null;
  }
  if (rest.length === 0) return cellOf(it, place, context, 'it');
  const cell = columnOf(it.line, 'it', rest, place, context);
  return cell === null ? null : { kind: 'cell', cell };
}

/** `SCHEDULE.line` and `SCHEDULE.row.column`. */
function resolvePath(path: string, place: Place, context: Context): Target | null {
  const [schedule = '', name = '', ...rest] = path.split('.');
  const symbol = context.scope.find(name);
  if (symbol?.kind !== 'line' || symbol.schedule !== schedule) {
    if (!context.scope.hasSchedule(schedule)) {
      context.report(errorAt(place, 'unknown-schedule', `The form has no schedule ${schedule}.`));
      return null;
    }
    const near = nearestOf(name, linesOf(schedule, context));
    const message = `Schedule ${schedule} has no line \`${name}\`${near.hint}.`;
    const instead = near.instead.map((line) => [schedule, line, ...rest].join('.'));
    context.report(errorAt(place, 'unknown-name', message, { instead }));
    return null;
  }
  if (rest.length === 0) return { line: symbol, cell: soleCell(symbol) };
  const cell = columnOf(symbol, `${schedule}.${name}`, rest, place, context);
  return cell === null ? null : { line: symbol, cell };
}

/** `worksheet.column`; a line's column has its schedule before it. */
function resolveMember(
  name: string,
  rest: readonly string[],
  place: Place,
  context: Context,
): Resolved | null {
  const symbol = context.scope.find(name);
  if (symbol?.kind === 'line') {
    const path = [symbol.schedule, name, ...rest].join('.');
    const message = `A cell of a grid has its schedule before it: write \`${path}\`.`;
    context.report(errorAt(place, 'unknown-name', message, { instead: [path] }));
    return null;
  }
  if (symbol?.kind !== 'worksheet') {
    const worksheets = [...context.scope.names()].filter(
      (one) => context.scope.find(one)?.kind === 'worksheet',
    );
    const near = nearestOf(name, worksheets);
    const message = `The form has no worksheet \`${name}\`${near.hint}.`;
    const instead = near.instead.map((worksheet) => [worksheet, ...rest].join('.'));
    context.report(errorAt(place, 'unknown-worksheet', message, { instead }));
    return null;
  }
  const column = rest.join('.');
  const member = rowMember(symbol, column);
  if (member === null) {
    const members = membersOf(symbol);
    const near = nearestOf(column, members);
    const message = `The worksheet \`${name}\` has no column \`${column}\`: it has ${listOf(members)}${near.hint}.`;
    const instead = near.instead.map((member) => `${name}.${member}`);
    context.report(errorAt(place, 'unknown-column', message, { instead }));
    return null;
  }
  if (context.row?.worksheet !== symbol) {
    const path = `${name}.${column}`;
    const message =
      context.row === null
        ? `\`${path}\` has a value for each row: write \`sum(${path})\` or \`mean(${path} over 30 days)\`.`
        : `\`${path}\` belongs to another worksheet than \`${context.row.worksheet.name}\`, whose rows are at hand.`;
    context.report(errorAt(place, 'misplaced-column', message));
    return null;
  }
  return member;
}

function rowMember(worksheet: WorksheetSymbol, name: string): Resolved | null {
  const unit = worksheet.columns.get(name);
  if (unit !== undefined) return { kind: 'column', name, unit };
  return worksheet.lets.has(name) ? { kind: 'row-let', worksheet, name } : null;
}

function membersOf({ columns, lets }: WorksheetSymbol): string[] {
  return [...columns.keys(), ...lets.keys()];
}

/** The cell of a line's column. `called` is what the line is called there. */
function columnOf(
  line: LineSymbol,
  called: string,
  rest: readonly string[],
  place: Place,
  context: Context,
): CellSymbol | null {
  const name = rest.join('.');
  const cell = line.cells.find(({ column }) => column === name);
  if (cell !== undefined) return cell;
  const columns = line.cells.flatMap(({ column }) => column ?? []);
  const near = nearestOf(name, columns);
  const has = columns.length === 0 ? `write \`${called}\`` : `it has ${listOf(columns)}${near.hint}`;
  const instead = columns.length === 0 ? [called] : near.instead.map((column) => `${called}.${column}`);
  const message = `\`${line.name}\` has no column \`${name}\`: ${has}.`;
  context.report(errorAt(place, 'unknown-column', message, { instead }));
  return null;
}

function soleCell(line: LineSymbol): CellSymbol | null {
  const [cell] = line.cells;
  return cell?.column === null ? cell : null;
}

function linesOf(schedule: string, context: Context): string[] {
  return [...context.scope.names()].filter((name) => {
    const symbol = context.scope.find(name);
    return symbol?.kind === 'line' && symbol.schedule === schedule;
  });
}

function unknownName(name: string, place: Place, context: Context): FormFinding {
  const columns = context.row?.bare === true ? membersOf(context.row.worksheet) : [];
  const known = [...columns, ...context.locals.keys(), ...context.scope.names()];
  const difference = splitAtMinus(name, new Set(known));
  if (difference !== null) {
    const message = `There is no line of that name; write \`${difference}\`.`;
    return errorAt(place, 'unknown-name', message, { instead: [difference] });
  }
  const { hint, instead } = nearestOf(name, known);
  const message = `There is no line, quantity or setting \`${name}\`${hint}.`;
  return errorAt(place, 'unknown-name', message, { instead });
}

/** A name that is several with a minus between them (`a-b` for `a - b`); null where it is not. */
function splitAtMinus(name: string, known: ReadonlySet<string>): string | null {
  const words = name.split('-');
  for (let length = words.length - 1; length > 0; length -= 1) {
    const left = words.slice(0, length).join('-');
    if (!known.has(left)) continue;
    const right = words.slice(length).join('-');
    const rest = known.has(right) ? right : splitAtMinus(right, known);
    if (rest !== null) return `${left} - ${rest}`;
  }
  return null;
}

/** A name that was probably meant; nothing where none is near. */
interface Nearest {
  /** To be added to a message. */
  readonly hint: string;
  /** The name itself. */
  readonly instead: readonly string[];
}

/** The name that was probably meant by another. */
export function nearestOf(name: string, known: readonly string[]): Nearest {
  const meant = suggestionFor(name, known);
  return meant === null
    ? { hint: '', instead: [] }
    : { hint: `; write \`${meant}\` if that is meant`, instead: [meant] };
}

/** Names as a message lists them: `a`, `b` and `c`. */
export function listOf(names: readonly string[], joint: 'and' | 'or' = 'and'): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.pop() ?? 'none';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${joint} ${last}`;
}
