/** A workspace read and evaluated: what `check` reports and `build` writes. */
import { compileForm, evaluate, inOrder } from '@focus/engine';
import type { CompiledForm, EvaluatedWorkspace, FilingFile, Finding } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';
import { readFiles } from './files.ts';
import { readForm } from './forms.ts';
import { startProgress } from './output/progress.ts';
import { counted } from './output/tally.ts';
import { isFiling, type Workspace } from './workspace.ts';

/** A workspace, evaluated. */
export interface ReadWorkspace {
  readonly workspace: Workspace;
  /** The form its filings are read with: as it ships, with the house rules of the workspace. */
  readonly form: CompiledForm;
  /** What each of its filings states. */
  readonly filings: readonly FilingFile[];
  readonly evaluated: EvaluatedWorkspace;
  /** How many files were read that are reported on. */
  readonly files: number;
  /** Every finding about a file that is reported on, in order. */
  readonly findings: readonly Finding[];
}

/**
 * Reads and evaluates workspaces. Langium is loaded only where a workspace has house rules, or a form is to be
 * reported on: filings are read without it, and what is wrong with them is found all the same.
 * @throws CannotWork for a file that cannot be read
 */
export async function readWorkspaces(workspaces: readonly Workspace[]): Promise<readonly ReadWorkspace[]> {
  const shipped = compileForm(focusPart1);
  const read: ReadWorkspace[] = [];
  for (const workspace of workspaces) read.push(await readWorkspace(workspace, shipped));
  return read;
}

async function readWorkspace(workspace: Workspace, shipped: CompiledForm): Promise<ReadWorkspace> {
  const progress = startProgress();
  const total = counted(workspace.files.length, 'file');
  let count = 0;
  let reported = 0;
  const take = (file: string): void => {
    count += 1;
    progress.at(() => `Reading ${count} of ${total} …`);
    if (workspace.reported.has(file)) reported += 1;
  };
  try {
    const { form, findings: ofForms } = await readForm(workspace, take);
    const compiled = form === shipped.form ? shipped : compileForm(form);
    const filings = readFilings(workspace, compiled, take);
    progress.at(() => `Checking ${counted(filings.length, 'file')} …`);
    const evaluated = evaluate(filings, compiled);
    const findings = [...evaluated.findings, ...ofForms]
      .filter(({ place }) => workspace.reported.has(place.file))
      .sort(inOrder);
    return { workspace, form: compiled, filings, evaluated, files: reported, findings };
  } finally {
    progress.done();
  }
}

/** What the filings of a workspace state. */
function readFilings(
  workspace: Workspace,
  form: CompiledForm,
  take: (file: string) => void,
): readonly FilingFile[] {
  const filings: FilingFile[] = [];
  readFiles(workspace, workspace.files.filter(isFiling), (file, text) => {
    take(file);
    filings.push(readFiling(file, text, form));
  });
  return filings;
}
