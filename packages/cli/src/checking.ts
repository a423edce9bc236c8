/** Files and folders checked, as the options of `focus check` say. */
import { openFindings, withoutFollowers, type Finding } from '@focus/engine';
import type { OptionValues } from './command.ts';
import { locateFindings } from './located.ts';
import { checkWorkspaces, type CheckedWorkspace } from './reading.ts';
import { dateOf } from './sealing/today.ts';
import { openWorkspaces } from './workspace.ts';

/** What was checked, for every format to print. */
export interface Checked {
  readonly read: readonly CheckedWorkspace[];
  /** Every finding, in order, its paths from the current folder. */
  readonly findings: readonly Finding[];
  /** How many more there are of sealed months, which do not count. */
  readonly closed: number;
  readonly values: OptionValues;
}

/**
 * Checks files and folders, as the options say.
 * @param paths none for the current folder
 * @param workspace the folder that is the workspace, as `openWorkspaces` takes it
 * @throws CannotWork for a path that cannot be checked, and for an option that cannot be read
 */
export async function checkPaths(
  paths: readonly string[],
  values: OptionValues,
  workspace: string | null = null,
): Promise<Checked> {
  const read = await checkWorkspaces(openWorkspaces(paths, workspace), dateOf(values, 'as-of'));
  const counting = values['sealed'] === true ? read : read.map(withoutClosed);
  // What follows from a finding is told where that one is not: it may be in a file that is not asked for.
  const findings = locateFindings(
    counting.map((checked) => ({ ...checked, findings: withoutFollowers(checked.findings) })),
  );
  return { read, findings, closed: openCount(read) - openCount(counting), values };
}

/** Without what closed months are not held to any more. */
function withoutClosed(checked: CheckedWorkspace): CheckedWorkspace {
  return { ...checked, findings: openFindings(checked.form.form, checked.closed, checked.findings) };
}

/** How many findings there are to look at. */
function openCount(checked: readonly CheckedWorkspace[]): number {
  const all = checked.flatMap(({ findings }) => findings);
  return all.filter(({ accepted, severity }) => accepted === null && severity !== 'info').length;
}
