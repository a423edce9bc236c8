/** A report that a command writes into: what it states, and the text it stands in. */
import { applyLineEdits, readFiling, type LineEdit } from '@focus/language';
import {
  evaluate,
  type EvaluatedFirm,
  type EvaluatedReport,
  type Finding,
  type ReportFacts,
} from '@focus/engine';
import { chooseFirm, chooseReport } from '../choosing.ts';
import { CannotWork } from '../exit.ts';
import { locateFindings } from '../located.ts';
import { readWorkspaces, type ReadWorkspace } from '../reading.ts';
import { putFiles } from '../start/put.ts';
import { textOfFiling } from '../start/workspace-files.ts';
import { shownPath, workspaceHere } from '../workspace.ts';

/** A report in its file. */
export interface ReportFile {
  readonly read: ReadWorkspace;
  readonly firm: EvaluatedFirm;
  readonly report: EvaluatedReport;
  /** From the root of the workspace. */
  readonly file: string;
  /** As people are shown it. */
  readonly shown: string;
  readonly text: string;
}

/**
 * The report of a firm and a month, in the workspace around the current folder.
 * @throws CannotWork where there is none, where it is given twice, and where its file cannot be read
 */
export async function openReport(firmId: string, month: string): Promise<ReportFile> {
  const workspace = workspaceHere();
  const [read] = await readWorkspaces([workspace]);
  if (read === undefined) throw new CannotWork('There is no workspace here.');
  const firm = chooseFirm(read.evaluated.firms, firmId);
  const report = chooseReport(firm, month);
  const files = read.filings.flatMap(({ reports }) =>
    reports.flatMap((one) => (one.firm === firm.id && one.month === report.month ? [one] : [])),
  );
  if (files.length > 1) {
    const places = files.map(
      ({ file, place }) => `${shownPath(workspace.root, file)}:${String(place.line + 1)}`,
    );
    throw new CannotWork(
      `${firm.id} ${month} is given more than once: ${places.join(', ')}. Keep one of them.`,
    );
  }
  const { file } = report.facts;
  const text = textOfFiling(workspace, file);
  const shown = shownPath(workspace.root, file);
  if (text === null) throw new CannotWork(`${shown} cannot be read: it does not exist.`);
  return { read, firm, report, file, shown, text };
}

/** What is found about the report and the profile of its firm if it stated something else; paths as people are shown them. */
export function findingsIf({ read, report, firm }: ReportFile, facts: ReportFacts): readonly Finding[] {
  const filings = read.filings.map((filing) => ({
    ...filing,
    reports: filing.reports.map((one) => (one === report.facts ? facts : one)),
  }));
  const findings = evaluate(filings, read.form).findings.filter(
    ({ subject }) => subject.firm === firm.id && (subject.month === null || subject.month === report.month),
  );
  return locateFindings([{ ...read, findings }]);
}

/** The facts of a report in a text; null where it is not there, or not once. */
export function factsIn({ read, firm, report, file }: ReportFile, text: string): ReportFacts | null {
  const { reports } = readFiling(file, text, read.form);
  const [facts, another] = reports.filter((one) => one.firm === firm.id && one.month === report.month);
  return facts === undefined || another !== undefined ? null : facts;
}

/**
 * Writes lines into the file of a report.
 * @returns the text as it is now
 * @throws CannotWork where it cannot be written; then the file is as it was
 */
export async function writeEdits(
  { read, file, text }: ReportFile,
  edits: readonly LineEdit[],
): Promise<string> {
  const written = applyLineEdits(text, edits);
  await putFiles(read.workspace.root, [{ file, text: written }]);
  return written;
}
