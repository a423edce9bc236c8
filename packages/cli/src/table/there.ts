/** Months that are there already: where their reports stand in their files, and what is put in their places. */
import type { CompiledForm, EvaluatedFirm, EvaluatedReport } from '@focus/engine';
import { outlineFiling } from '@focus/language';
import { CannotWork } from '../exit.ts';
import { textOfFiling } from '../start/workspace-files.ts';
import { shownPath, type Workspace } from '../workspace.ts';

/** A report that is there. */
export interface MonthThere {
  readonly month: string;
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
 * @throws CannotWork where one of them is filed, or cannot be told from another
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
  const { file, firm, place } = report.facts;
  const where = `${shownPath(workspace.root, file)}:${place.line + 1}`;
  if (state !== 'draft') {
    throw new CannotWork(
      `${firm} ${month} is filed (${where}), so nothing is written: amend it with "focus amend".`,
    );
  }
  const text = textOfFiling(workspace, file) ?? '';
  const sections = outlineFiling(text, form).sections.filter(
    (section) => section.kind === 'report' && section.firm === firm && section.month === month,
  );
  const [section, another] = sections;
  if (section === undefined || another !== undefined || report.facts.conflicted) {
    throw new CannotWork(`${where} cannot be changed: the month is not told in one place.`);
  }
  const [from, to] = [section.heading, section.last + 1];
  return { month, file, text: linesOf(text).slice(from, to).join(''), from, to };
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
