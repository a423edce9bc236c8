/**
 * What stands between the lines of a filing: figures that are computed and not written, what amounts in dollars round
 * to, what parts come to, and, while a new month is filled in, what last month said. Always at the end of a line.
 *
 * Computed lines as lenses between the lines were tried too: they pull the columns of figures apart, jump while one
 * types, and cannot be written by a double-click.
 */
import { printFigure, type Cell, type CellAt, type EvaluatedReport } from '@focus/engine';
import { layoutEntry, type OutlineLine, type OutlineSection } from '@focus/language';
import type { Range, TextEdit } from 'vscode-languageserver';
import type { Filing } from '../filing.ts';
import type { Settings } from '../settings.ts';
import { endOfLine, isIn, lineBreakOf, reportOfSection } from './places.ts';
import { unwrittenIn, type Unwritten } from './unwritten.ts';
import { BLANK_FIGURE, printChange, shortMonth, shownIn } from './words.ts';
import { daysAndAmounts } from './worksheet-rows.ts';

/** A hint at the end of a line. */
export interface Hint {
  readonly line: number;
  readonly label: string;
  /** What it says more of when it is pointed at. */
  readonly about: HintSubject;
  /** What a double-click writes; none where there is nothing to write. */
  readonly edits: readonly TextEdit[];
}

/** What a hint is about, as plain data: what is said more is only asked for where somebody points at it. */
export interface HintSubject {
  readonly kind: 'derived' | 'rounding' | 'parts' | 'change' | 'row' | 'month';
  readonly firm: string;
  readonly month: string;
  /** The ids of the cells. */
  readonly cells: readonly string[];
}

/** Columns that a line takes at most with its hints: where they would take more, computed lines lose their names. */
const COLUMNS = 120;

/** The hints of some lines of a filing, in the order in which they stand. */
export function hintsIn(filing: Filing, range: Range, kinds: Settings['inlayHints']): readonly Hint[] {
  const hints: Hint[] = [];
  for (const section of filing.outline.sections) {
    if (section.last < range.start.line || section.heading > range.end.line) continue;
    const placed = reportOfSection(filing, section);
    if (placed === null) continue;
    const { report } = placed;
    if (isAmbiguous(report)) {
      if (section.kind === 'report' && isIn(range, section.heading))
        hints.push(notComputable(section, report));
      continue;
    }
    if (section.kind === 'schedule') hints.push(...scheduleHints(filing, section, report, range, kinds));
    if (section.kind === 'worksheet' && kinds.derived)
      hints.push(...rowHints(filing, section, report, range));
  }
  return hints.sort((left, right) => left.line - right.line);
}

function scheduleHints(
  filing: Filing,
  section: OutlineSection,
  report: EvaluatedReport,
  range: Range,
  kinds: Settings['inlayHints'],
): readonly Hint[] {
  const entries = filing.outline.lines.filter(
    (line) => line.section === section && line.judged.kind === 'entry' && isIn(range, line.number),
  );
  const atEntries = entries.flatMap((line) => [
    ...(kinds.rounding ? roundingHint(line, report) : []),
    ...(kinds.parts ? partsHint(line, report) : []),
    ...(kinds.change && report.state === 'draft' ? changeHint(line, report) : []),
  ]);
  return kinds.derived
    ? [...atEntries, ...derivedHints(filing, section, report, range, atEntries)]
    : atEntries;
}

/** Nothing of the month is computed: it is given twice, or git's conflict markers stand in it. */
function isAmbiguous({ facts, findings }: EvaluatedReport): boolean {
  return facts.conflicted || findings.some(({ code }) => code === 'duplicate-month');
}

function notComputable({ heading }: OutlineSection, report: EvaluatedReport): Hint {
  const why = report.facts.conflicted ? 'a conflict is to be resolved' : 'the month is given twice';
  const label = `not computable: ${why}`;
  return { line: heading, label, about: about('month', report, []), edits: [] };
}

// --- Computed lines that are not written

function derivedHints(
  filing: Filing,
  section: OutlineSection,
  report: EvaluatedReport,
  range: Range,
  before: readonly Hint[],
): readonly Hint[] {
  const unwritten = unwrittenIn(section, filing.outline, filing.form).filter(({ at }) => isIn(range, at));
  const shown = unwritten.flatMap((one) => {
    const cells = one.cells.map((at) => (at === null ? null : report.cell(at.spec.id)));
    return isShown(cells) ? [{ ...one, cells }] : [];
  });
  return [...Map.groupBy(shown, ({ at }) => at)].flatMap(([line, ofLine]) => {
    const full = ofLine.map((one) => labelOf(one, true));
    const others = before.filter((hint) => hint.line === line).map(({ label }) => label);
    const width = endOfLine(filing.document, line).character + widthOf([...others, ...full]);
    const isLong = ofLine.length > 1 && width > COLUMNS;
    return ofLine.map((one, index) => ({
      line,
      label: isLong ? labelOf(one, false) : (full[index] ?? ''),
      about: about('derived', report, one.cells),
      edits: editsOf(one, filing),
    }));
  });
}

/** Of hints one after the other, each with a blank before it. */
function widthOf(labels: readonly string[]): number {
  return labels.reduce((sum, label) => sum + 1 + label.length, 0);
}

type ShownLine = Omit<Unwritten, 'cells'> & { readonly cells: readonly (Cell | null)[] };

/** A line that does not apply is not shown, nor one that awaits an entry: its formula has nothing to compute with. */
function isShown(cells: readonly (Cell | null)[]): boolean {
  return cells.some(
    (cell) =>
      cell !== null && cell.state !== 'inapplicable' && (cell.formula !== null || cell.state === 'broken'),
  );
}

function labelOf({ line: { line }, cells, begun }: ShownLine, isNamed: boolean): string {
  const answered = cells.filter((cell) => cell !== null);
  const [first] = answered;
  const isAlike = first?.value === null && answered.every(({ state }) => state === first.state);
  const figures = isAlike ? shownIn(first) : cells.map(figureIn).join(' ');
  if (begun !== null) return figures;
  return isNamed ? `${line.key} ${line.name} ${figures}` : `${line.key} ${figures}`;
}

function figureIn(cell: Cell | null): string {
  return cell === null || cell.state === 'inapplicable' ? BLANK_FIGURE : shownIn(cell);
}

/** Writes the line at its place; where its key stands there already, its figures. */
function editsOf({ line: { line }, cells, begun, at }: ShownLine, { document }: Filing): readonly TextEdit[] {
  if (cells.every((cell) => cell?.value == null)) return [];
  const figures = cells.map((cell) => (cell?.value == null ? BLANK_FIGURE : shownIn(cell)));
  const newText = layoutEntry(line.key, line.name, figures);
  if (begun === null) {
    const end = endOfLine(document, at);
    return [{ range: { start: end, end }, newText: `${lineBreakOf(document)}${newText}` }];
  }
  const start = { line: at, character: begun.words[0]?.start ?? 0 };
  return [{ range: { start, end: { line: at, character: begun.words.at(-1)?.end ?? 0 } }, newText }];
}

// --- What stands on a line

/** What amounts in dollars round to, on a line that is reported in thousands. */
function roundingHint(line: OutlineLine, report: EvaluatedReport): readonly Hint[] {
  const rounded = line.figures.map(({ word, cell }) => {
    if (cell?.spec.unit !== 'thousands' || !word.text.includes('$')) return null;
    const { entries } = report.facts;
    const state = entries.state(cell.position);
    if (state !== 'nil' && state !== 'figure') return null;
    return { cell, figure: printFigure(entries.value(cell.position), cell.spec.unit, cell.spec.sign) };
  });
  if (rounded.every((one) => one === null)) return [];
  const label = `→ ${rounded.map((one) => one?.figure ?? BLANK_FIGURE).join(' ')}`;
  return [
    {
      line: line.number,
      label,
      about: about(
        'rounding',
        report,
        rounded.map((one) => one?.cell ?? null),
      ),
      edits: [],
    },
  ];
}

/** What parts come to, where the figure is left out. */
function partsHint(line: OutlineLine, report: EvaluatedReport): readonly Hint[] {
  const cells = (line.entry?.cells ?? []).map((at) => (at === null ? null : report.cell(at.spec.id)));
  if (cells.every((cell) => cell?.origin !== 'summed')) return [];
  const sums = cells.map((cell) => (cell?.origin === 'summed' ? shownIn(cell) : BLANK_FIGURE));
  return [
    { line: line.number, label: `Σ ${sums.join(' ')}`, about: about('parts', report, cells), edits: [] },
  ];
}

/** What last month said, and the change where this month says something too. */
function changeHint(line: OutlineLine, report: EvaluatedReport): readonly Hint[] {
  const { prior } = report;
  const cells = line.entry?.cells ?? [];
  if (prior === null) return [];
  const pairs = cells.map((at) =>
    at === null ? null : { before: prior.cell(at.spec.id), now: report.cell(at.spec.id) },
  );
  if (pairs.every((pair) => pair?.before.value == null)) return [];
  const label = changeLabel(shortMonth(prior.month), pairs);
  return [
    {
      line: line.number,
      label,
      about: about(
        'change',
        report,
        pairs.map((pair) => pair?.now ?? null),
      ),
      edits: [],
    },
  ];
}

interface Pair {
  readonly before: Cell;
  readonly now: Cell;
}

/** `= Mar`, `Mar 3 14 2 $13,650`; for a single figure with the change: `Mar 6,105, −106`. */
function changeLabel(month: string, pairs: readonly (Pair | null)[]): string {
  const compared = pairs.filter((pair) => pair !== null);
  if (compared.every(({ before, now }) => before.state === now.state && before.value === now.value)) {
    return `= ${month}`;
  }
  const figures = `${month} ${pairs.map((pair) => figureIn(pair?.before ?? null)).join(' ')}`;
  const [only] = compared;
  if (only === undefined || compared.length > 1) return figures;
  const change = printChange(only.before, only.now);
  return change === null ? figures : `${figures}, ${change}`;
}

// --- Rows of worksheets

function rowHints(
  filing: Filing,
  section: OutlineSection,
  report: EvaluatedReport,
  range: Range,
): readonly Hint[] {
  if (section.worksheet === null) return [];
  const rows = daysAndAmounts(filing.form, section.worksheet, report);
  return rows
    .filter(({ line }) => line > section.heading && line <= section.last && isIn(range, line))
    .map(({ line, label }) => ({ line, label, about: about('row', report, []), edits: [] }));
}

function about(
  kind: HintSubject['kind'],
  { facts }: EvaluatedReport,
  cells: readonly (Cell | CellAt | null)[],
): HintSubject {
  return {
    kind,
    firm: facts.firm,
    month: facts.month,
    cells: cells.flatMap((cell) => (cell === null ? [] : [cell.spec.id])),
  };
}
