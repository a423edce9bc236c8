/** The entries of a table, by month and line, spelt as the language has them. */
import type { CellAt, LineAt } from '@focus/engine';
import { keyed, type TableEntry, type TableProblem } from './entries.ts';
import { figureOf, type TableUnit } from './figures.ts';
import type { LineEntries, MonthEntries, Spelt } from './compose.ts';
import { shownAddress, shownCell, type SheetCell } from './sheet.ts';

/** What was said of the figures of a table from outside. */
export interface SpellingContext {
  /** Null where the table is to say it itself, row by row. */
  readonly unit: TableUnit | null;
  readonly dash: 'nil' | 'blank' | null;
  /** How figures are valued of which the form asks it, and the table does not say; null where that was not said. */
  readonly valued: string | null;
}

/** The months of a table. */
export interface SpeltMonths {
  /** In the order of time. */
  readonly months: readonly MonthEntries[];
  readonly problems: readonly TableProblem[];
}

/** Sorts entries by month and line, and spells their figures. What stands twice must say the same. */
export function spellMonths(entries: readonly TableEntry[], context: SpellingContext): SpeltMonths {
  const months = new Map<string, MonthEntries>();
  const problems: TableProblem[] = [];
  for (const entry of entries) {
    const spelt = speltOf(entry, context);
    if (spelt === null) continue;
    if ('message' in spelt) {
      problems.push({ at: entry.at, message: spelt.message });
      continue;
    }
    const month = monthOf(months, entry.month);
    const before = put(month, entry, { text: spelt.text, at: entry.at });
    if (before !== null && before.text !== spelt.text) {
      problems.push({
        at: entry.at,
        message: `${subjectOf(entry)} is stated twice, here as ${spelt.text} and at ${shownAddress(before.at)} as ${before.text}: take one of them away.`,
      });
    }
  }
  for (const month of months.values()) {
    const amended = month.facts.get('amended');
    if (amended !== undefined && !month.facts.has('reason')) {
      problems.push({ at: amended.at, message: 'An amendment has a reason: write it in a column "Reason".' });
    }
    if (context.valued !== null) value(month, context.valued);
  }
  const inTime = [...months.values()].sort((left, right) => (left.month < right.month ? -1 : 1));
  return { months: inTime, problems };
}

/** What an entry says; null where it is blank. */
function speltOf(
  entry: TableEntry,
  context: SpellingContext,
): { readonly text: string } | { readonly message: string } | null {
  const { states, content, unit } = entry;
  if (states.kind === 'fact') return states.fact === 'reason' ? textOf(content) : dateOf(content);
  if (states.kind === 'valued') return wordOf(content);
  const { spec } = states.cell;
  const isMoney = spec.unit === 'thousands' || spec.unit === 'dollars';
  const said = isMoney ? unitOf(unit, context) : { unit: 'form' as const };
  if ('message' in said) return said;
  const figure = figureOf(content, spec, {
    unit: said.unit,
    percentSaid: unit?.toLowerCase() === 'percent',
    dash: context.dash,
  });
  if (figure.kind === 'blank') return null;
  return figure.kind === 'problem'
    ? { message: `${subjectOf(entry)}: ${figure.message}` }
    : { text: figure.text };
}

/** In what an amount is: as its row says, or as was said of the whole table. */
function unitOf(
  said: string | null,
  { unit }: SpellingContext,
): { readonly unit: TableUnit } | { readonly message: string } {
  const known = said === null ? null : UNIT_WORDS.get(said.toLowerCase().replaceAll(/[^a-z0$]/g, ''));
  if (known === undefined) {
    return { message: `The unit "${said ?? ''}" is neither dollars nor thousands.` };
  }
  if (known !== null && unit !== null && unit !== 'form' && unit !== known) {
    return { message: `The row says ${known}, and --unit says ${unit}: leave --unit away, or the column.` };
  }
  const one = known ?? unit;
  return one === null
    ? { message: 'The row does not say its unit: write dollars or thousands.' }
    : { unit: one };
}

const UNIT_WORDS: ReadonlyMap<string, TableUnit> = new Map([
  ['thousands', 'thousands'],
  ['thousandsofdollars', 'thousands'],
  ['$000', 'thousands'],
  ['dollars', 'dollars'],
  ['$', 'dollars'],
  ['usd', 'dollars'],
]);

function textOf(content: SheetCell): { readonly text: string } | null {
  const text = shownCell(content);
  return text === '' ? null : { text };
}

function dateOf(content: SheetCell): { readonly text: string } | { readonly message: string } | null {
  const text = shownCell(content);
  if (text === '') return null;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? { text } : { message: `"${text}" is no date as 2026-04-14.` };
}

function wordOf(content: SheetCell): { readonly text: string } | { readonly message: string } | null {
  const text = shownCell(content).toLowerCase();
  if (text === '' || text === '.') return null;
  return /^[a-z]+(?:-[a-z]+)*$/.test(text) ? { text } : { message: `"${text}" says no way of valuing.` };
}

function monthOf(months: Map<string, MonthEntries>, month: string): MonthEntries {
  let entries = months.get(month);
  if (entries === undefined) months.set(month, (entries = { month, lines: new Map(), facts: new Map() }));
  return entries;
}

/** Puts what is spelt in its place; what was there before, if anything. */
function put(month: MonthEntries, { states }: TableEntry, spelt: Spelt): Spelt | null {
  if (states.kind === 'fact') {
    const before = month.facts.get(states.fact) ?? null;
    if (before === null) month.facts.set(states.fact, spelt);
    return before;
  }
  const line = lineOf(month, states.line);
  if (states.kind === 'valued') {
    const before = line.valued;
    line.valued ??= spelt;
    return before;
  }
  const figures = states.kind === 'figure' ? line.figures : line.was;
  const before = figures.get(states.cell) ?? null;
  if (before === null) figures.set(states.cell, spelt);
  return before;
}

function lineOf({ lines }: MonthEntries, line: LineAt): LineEntries {
  let entries = lines.get(line);
  if (entries === undefined)
    lines.set(line, (entries = { figures: new Map(), was: new Map(), valued: null }));
  return entries;
}

/** Says how figures are valued of which the form asks it, and the table does not say. */
function value({ lines }: MonthEntries, word: string): void {
  for (const [line, entries] of lines) {
    const figure = entries.figures.values().next().value;
    const isAsked = [...line.cells.values()].some(({ spec }) => spec.valued.length > 0);
    if (isAsked && figure !== undefined) entries.valued ??= { text: word, at: figure.at };
  }
}

function subjectOf({ states, month }: TableEntry): string {
  if (states.kind === 'fact') return `${states.fact} of ${month}`;
  const column = columnOf(states.cell);
  return `${keyed(states.line)}${column}, ${month}`;
}

function columnOf({ spec }: CellAt): string {
  return spec.column === null ? '' : ` ${spec.column}`;
}
