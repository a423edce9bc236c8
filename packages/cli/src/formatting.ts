/** Files formatted, and their control totals written or removed: what `focus fmt` writes, checks or shows. */
import { compileForm, evaluate, type CompiledForm, type EvaluatedReport } from '@focus/engine';
import {
  applyLineEdits,
  formatFiling,
  readFiling,
  totalsEdits,
  type FormattedFiling,
  type LeftLine,
  type LineEdit,
} from '@focus/language';
import { readFiles } from './files.ts';
import { readForm } from './forms.ts';
import { startProgress } from './output/progress.ts';
import { counted } from './output/tally.ts';
import { isFiling, isForm, shownPath, type Workspace } from './workspace.ts';

/** What is to be done with control totals. */
export type TotalsAsked = 'write' | 'remove';

/** A file that is not as it should be: it is written anew, or has lines that are left as they are. */
export interface FormattedFile {
  /** From the root of its workspace, with forward slashes. */
  readonly file: string;
  /** As people are shown it. */
  readonly shown: string;
  readonly before: string;
  readonly after: string;
  readonly left: readonly LeftAlone[];
}

/** A line that is left as it is: its numbers, from 0, in the text before and in that after. */
export interface LeftAlone {
  /** It cannot be read; or it is a control total that was to be removed and stays. */
  readonly kind: 'broken' | 'total';
  readonly before: number;
  readonly after: number;
  readonly reason: string;
}

/** A text to format, and the file it stands for. */
export interface GivenText {
  readonly file: string;
  readonly text: string;
}

/** What formatting a workspace came to. */
export interface FormattedWorkspace {
  readonly root: string;
  /** How many files were looked at. */
  readonly files: number;
  readonly formatted: readonly FormattedFile[];
}

/** Formats the text of a file. */
type Formatter = (file: string, text: string) => Pick<FormattedFile, 'after' | 'left'>;

/**
 * Formats the files of a workspace that are reported on.
 * @param totals null leaves control totals as they are; else the whole workspace is evaluated
 * @throws CannotWork for a file that cannot be read
 */
export async function formatWorkspace(
  workspace: Workspace,
  totals: TotalsAsked | null,
): Promise<FormattedWorkspace> {
  const reported = [...workspace.reported];
  const format = await formatterFor(workspace, reported, totals, null);
  const progress = startProgress();
  const formatted: FormattedFile[] = [];
  let files = 0;
  try {
    readFiles(workspace, reported, (file, before) => {
      progress.at(() => `Formatting ${counted(files, 'file')} of ${reported.length} …`);
      files += 1;
      // Texts of thousands of files are not held together: those that are as they should be are let go.
      const { after, left } = format(file, before);
      if (after === before && left.length === 0) return;
      formatted.push({ file, shown: shownPath(workspace.root, file), before, after, left });
    });
  } finally {
    progress.done();
  }
  return { root: workspace.root, files, formatted };
}

/**
 * Formats a text as a file of a workspace, which may be there or not.
 * @param shown what people are shown for its name
 */
export async function formatText(
  workspace: Workspace,
  given: GivenText,
  totals: TotalsAsked | null,
  shown: string,
): Promise<FormattedFile> {
  const { file, text: before } = given;
  const format = await formatterFor(workspace, [file], totals, given);
  return { file, shown, before, ...format(file, before) };
}

async function formatterFor(
  workspace: Workspace,
  files: readonly string[],
  totals: TotalsAsked | null,
  given: GivenText | null,
): Promise<Formatter> {
  // Forms are not checked here: only the settings of house rules matter.
  const { form: spec } = await readForm({ ...workspace, reported: new Set() }, () => undefined);
  const form = compileForm(spec);
  const formatForm = files.some(isForm) ? (await import('@focus/language/langium')).formatForm : null;
  const reports = totals === null ? new Map<string, EvaluatedReport[]>() : reportsOf(workspace, form, given);
  return (file, text) => {
    const formatted = formatForm !== null && isForm(file) ? formatForm(text) : formatFiling(text, form);
    const done = totals === null ? [] : totalsOf(formatted, form, reports.get(file) ?? [], totals);
    // Each report's own lines are edited, so that the edits of several do not meet.
    const edits = done.flatMap((one) => one.edits).toSorted((one, other) => one.line - other.line);
    const left = [
      ...numbered('broken', formatted.left, edits),
      ...numbered(
        'total',
        done.flatMap((one) => one.left),
        edits,
      ),
    ];
    return {
      after: applyLineEdits(formatted.text, edits),
      left: left.toSorted((one, other) => one.before - other.before),
    };
  };
}

/** The reports of the whole workspace by the files they stand in. */
function reportsOf(
  workspace: Workspace,
  form: CompiledForm,
  given: GivenText | null,
): Map<string, EvaluatedReport[]> {
  const filings = given === null ? [] : [readFiling(given.file, given.text, form)];
  const others = workspace.files.filter((file) => isFiling(file) && file !== given?.file);
  readFiles(workspace, others, (file, text) => {
    filings.push(readFiling(file, text, form));
  });
  const reports = new Map<string, EvaluatedReport[]>();
  for (const report of evaluate(filings, form).firms.flatMap((firm) => firm.reports)) {
    const { file } = report.facts;
    reports.set(file, [...(reports.get(file) ?? []), report]);
  }
  return reports;
}

/**
 * The control totals of each report in a formatted text, written or removed. Formatting keeps the numbers of lines, so
 * reports that were read before it still say where they stand.
 */
function totalsOf(
  { text }: FormattedFiling,
  form: CompiledForm,
  reports: readonly EvaluatedReport[],
  totals: TotalsAsked,
): readonly FormattedFiling[] {
  return reports.map((report) => totalsEdits(text, form, report, totals));
}

/** Lines that are left by their numbers before and after edits. */
function numbered(
  kind: LeftAlone['kind'],
  left: readonly LeftLine[],
  edits: readonly LineEdit[],
): readonly LeftAlone[] {
  return left.map(({ line, reason }) => {
    const inserted = edits.filter((edit) => edit.kind === 'insert' && edit.line <= line).length;
    const removed = edits.filter((edit) => edit.kind === 'remove' && edit.line < line).length;
    return { kind, before: line, after: line + inserted - removed, reason };
  });
}
