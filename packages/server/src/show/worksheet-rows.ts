/** What each row of a worksheet adds to the lines that are computed from it. */
import {
  printQuantity,
  type CompiledForm,
  type Contribution,
  type EvaluatedReport,
  type LineSpec,
  type WorksheetSpec,
  type WorksheetUse,
} from '@focus/engine';
import { counted } from '@focus/report';

/** A row and what it comes to. */
export interface RowResult {
  /** In the text, from 0. */
  readonly line: number;
  /** `$7,502,000`, `$2,575,200, not counted`, `15 days`. */
  readonly label: string;
}

/** What the rows of a worksheet come to, where that is not what they state. */
export function daysAndAmounts(
  form: CompiledForm,
  worksheet: WorksheetSpec,
  report: EvaluatedReport,
): readonly RowResult[] {
  const given = report.worksheets.find(({ spec }) => spec === worksheet);
  if (given === undefined || given.facts.broken) return [];
  const results = new Map<number, string[]>();
  for (const use of usesOf(form, worksheet)) {
    for (const row of report.contributions(use).rows) {
      const label = labelOf(row, use);
      if (label === null) continue;
      const { line } = row.row.place;
      const known = results.get(line) ?? [];
      if (!known.includes(label)) results.set(line, [...known, label]);
    }
  }
  return [...results].map(([line, labels]) => ({ line, label: labels.join(', ') }));
}

function labelOf({ amount, counts, days }: Contribution, use: WorksheetUse): string | null {
  if (use.kind === 'mean-of-days') return days === null ? null : counted(days, 'day');
  const isStated = use.of.kind === 'column';
  if (amount === null || (isStated && counts === true)) return null;
  const figure = isStated ? '' : printQuantity(amount, use.type);
  const verdict = counts === false ? 'not counted' : counts === null ? 'not known whether it counts' : '';
  return [figure, verdict].filter((text) => text !== '').join(', ') || null;
}

/** The lines that are computed from a worksheet. */
export function linesOver(form: CompiledForm, worksheet: WorksheetSpec): readonly LineSpec[] {
  const uses = new Set(usesOf(form, worksheet));
  const lines = form.cells.filter(({ spec }) => {
    const found: WorksheetUse[] = [];
    collect(spec.formula, found);
    return found.some((use) => uses.has(use));
  });
  return [...new Set(lines.map(({ line }) => line))];
}

const USES = new WeakMap<CompiledForm, ReadonlyMap<string, readonly WorksheetUse[]>>();

/** The sums and means over a worksheet that lines and quantities of the form are computed from. */
function usesOf(form: CompiledForm, worksheet: WorksheetSpec): readonly WorksheetUse[] {
  let uses = USES.get(form);
  if (uses === undefined) {
    const found: WorksheetUse[] = [];
    for (const { spec } of form.cells) collect(spec.formula, found);
    uses = Map.groupBy(found, (use) => use.worksheet);
    USES.set(form, uses);
  }
  return uses.get(worksheet.name) ?? [];
}

/** Looks through a formula, which is plain data, for what is summed or averaged over rows. */
function collect(node: unknown, found: WorksheetUse[]): void {
  if (Array.isArray(node)) {
    for (const one of node) collect(one, found);
  } else if (typeof node === 'object' && node !== null) {
    if (isUse(node)) found.push(node);
    for (const one of Object.values(node)) collect(one, found);
  }
}

function isUse(node: object): node is WorksheetUse {
  return 'worksheet' in node && 'kind' in node && (node.kind === 'sum' || node.kind === 'mean-of-days');
}
