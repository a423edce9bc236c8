/** Months that are there already: where their reports stand in their files, and what is put in their places. */
import {
  printFigure,
  printMoney,
  type CompiledForm,
  type EvaluatedFirm,
  type EvaluatedReport,
} from '@focus/engine';
import { outlineFiling } from '@focus/language';
import { CannotWork } from '../exit.ts';
import { textOfFiling } from '../start/workspace-files.ts';
import type { MonthEntries } from './compose.ts';
import type { Fact } from './headers.ts';
import { shownPath, type Workspace } from '../workspace.ts';

/** A report that is there. */
export interface MonthThere {
  readonly month: string;
  /** Whether it is filed: then nothing of it changes here. */
  readonly isFiled: boolean;
  /** What it says beside its figures, as a table would. */
  readonly facts: ReadonlyMap<Fact, string>;
  /** Its heading, as people are shown it: `2026.focus:1`. */
  readonly where: string;
  /** From the root of the workspace. */
  readonly file: string;
  /** The text of the report alone, from its heading to its last line. */
  readonly text: string;
  /** The lines of the file before it, and after it. */
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the reports of months.
 * @throws CannotWork where one of them cannot be told from another
 */
export function monthsThere(
  workspace: Workspace,
  form: CompiledForm,
  firm: EvaluatedFirm,
  months: readonly string[],
): readonly MonthThere[] {
  return firm.reports
    .filter(({ month }) => months.includes(month))
    .map((report) => monthThere(workspace, form, report));
}

function monthThere(workspace: Workspace, form: CompiledForm, report: EvaluatedReport): MonthThere {
  const { month, state } = report;
  const { file, firm, place, filed, amended } = report.facts;
  const where = `${shownPath(workspace.root, file)}:${place.line + 1}`;
  const text = textOfFiling(workspace, file) ?? '';
  const sections = outlineFiling(text, form).sections.filter(
    (section) => section.kind === 'report' && section.firm === firm && section.month === month,
  );
  const [section, another] = sections;
  if (section === undefined || another !== undefined || report.facts.conflicted) {
    throw new CannotWork(`${where} cannot be changed: the month is not told in one place.`);
  }
  const [from, to] = [section.heading, section.last + 1];
  const facts = new Map<Fact, string>();
  if (filed?.date != null) facts.set('filed', filed.date);
  if (amended?.date != null) facts.set('amended', amended.date).set('reason', amended.reason);
  const isFiled = state !== 'draft';
  return { month, isFiled, facts, where, file, text: linesOf(text).slice(from, to).join(''), from, to };
}

/**
 * What a table states of a month that is there, without the entries that say what is reported already: one that only
 * parts make, or exact dollars, is not written anew for a figure that is the same.
 */
export function withoutSame(entries: MonthEntries, report: EvaluatedReport): MonthEntries {
  const others = [...entries.lines].filter(
    ([, { figures, valued }]) =>
      figures.size === 0 ||
      ![...figures].every(([{ spec }, { text }]) => {
        const cell = report.cell(spec.id);
        const isSame =
          (cell.value !== null && printFigure(cell.value, spec.unit, spec.sign) === text) ||
          (cell.exact !== null && printMoney(cell.exact) === text);
        const isStated = cell.origin === 'entered' || cell.origin === 'summed';
        return isStated && isSame && (valued === null || valued.text === cell.valued);
      }),
  );
  return { ...entries, lines: new Map(others) };
}

/** The text of a file with reports of it replaced. */
export function withMonths(
  text: string,
  replaced: readonly { readonly there: MonthThere; readonly text: string }[],
): string {
  const lines = linesOf(text);
  for (const { there, text: after } of replaced.toSorted(
    (left, right) => right.there.from - left.there.from,
  )) {
    lines.splice(there.from, there.to - there.from, after);
  }
  return lines.join('');
}

/** Lines with what ends them. */
function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}
