/** A workspace read and evaluated: what `check` reports and `build` writes. */
import { compileForm, evaluate, inOrder } from '@focus/engine';
import type { CompiledForm, EvaluatedWorkspace, FilingFile, Finding } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';
import { readFiles } from './files.ts';
import { startProgress } from './output/progress.ts';
import { isFiling, type Workspace } from './workspace.ts';

/** A workspace, evaluated. */
export interface ReadWorkspace {
  readonly workspace: Workspace;
  readonly evaluated: EvaluatedWorkspace;
  /** How many files were read that are reported on. */
  readonly files: number;
  /** Every finding about a file that is reported on, in order. */
  readonly findings: readonly Finding[];
}

/** A `.focusform` that begins, after comments, as house rules do. */
const HOUSE_RULES = /^\uFEFF?(?:\s|\/\/.*)*rules\s/;

/**
 * Reads and evaluates workspaces. Langium is loaded only where something is wrong with a text, or a form is to
 * be reported on.
 * @throws CannotWork for a file that cannot be read
 */
export async function readWorkspaces(workspaces: readonly Workspace[]): Promise<readonly ReadWorkspace[]> {
  const form = compileForm(focusPart1);
  const read: ReadWorkspace[] = [];
  for (const workspace of workspaces) read.push(await readWorkspace(workspace, form));
  return read;
}

async function readWorkspace(workspace: Workspace, form: CompiledForm): Promise<ReadWorkspace> {
  const total = workspace.files.length;
  const progress = startProgress((count) => `Reading ${count} of ${total} files`);
  let files = 0;
  const filings: FilingFile[] = [];
  const doubtful: { readonly index: number; readonly file: string; readonly text: string }[] = [];
  const forms: { readonly file: string; readonly text: string }[] = [];
  try {
    let count = 0;
    readFiles(workspace, (file, text) => {
      progress.at(++count);
      if (workspace.reported.has(file)) files += 1;
      if (!isFiling(file)) {
        if (workspace.reported.has(file)) forms.push({ file, text });
        return;
      }
      const filing = readFiling(file, text, form);
      if (filing.findings.length > 0) doubtful.push({ index: filings.length, file, text });
      filings.push(filing);
    });
  } finally {
    progress.done();
  }
  const ofForms: Finding[] = [];
  if (doubtful.length > 0 || forms.length > 0) {
    const langium = await import('@focus/language/langium');
    for (const { index, file, text } of doubtful) filings[index] = langium.parseFiling(file, text, form);
    for (const { file, text } of forms) {
      const { findings } = HOUSE_RULES.test(text)
        ? await langium.prepareHouseRules(file, text, form.form)
        : await langium.prepareForm(file, text);
      ofForms.push(...findings);
    }
  }
  const evaluated = evaluate(filings, form);
  const findings = [...evaluated.findings, ...ofForms]
    .filter(({ place }) => workspace.reported.has(place.file))
    .sort(inOrder);
  return { workspace, evaluated, files, findings };
}
