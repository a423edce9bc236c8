/** A workspace read and evaluated: what `check` reports and `build` writes. */
import { compileForm, evaluate, inOrder } from '@focus/engine';
import type { CompiledForm, EvaluatedWorkspace, FilingFile, Finding } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';
import { readFiles } from './files.ts';
import { startProgress, type Progress } from './output/progress.ts';
import { counted } from './output/tally.ts';
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
const HOUSE_RULES = /^\uFEFF?(?:\s|\/\/.*\n)*rules\s/;

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
  const progress = startProgress();
  try {
    const texts = readTexts(workspace, form, progress);
    const { filings } = texts;
    const ofForms: Finding[] = [];
    if (texts.doubtful.length > 0 || texts.forms.length > 0) {
      const langium = await import('@focus/language/langium');
      for (const { index, file, text } of texts.doubtful) {
        filings[index] = langium.parseFiling(file, text, form);
      }
      for (const { file, text } of texts.forms) {
        const { findings } = HOUSE_RULES.test(text)
          ? await langium.prepareHouseRules(file, text, form.form)
          : await langium.prepareForm(file, text);
        ofForms.push(...findings);
      }
    }
    progress.at(() => `Checking ${counted(filings.length, 'file')} …`);
    const evaluated = evaluate(filings, form);
    const findings = [...evaluated.findings, ...ofForms]
      .filter(({ place }) => workspace.reported.has(place.file))
      .sort(inOrder);
    return { workspace, evaluated, files: texts.reported, findings };
  } finally {
    progress.done();
  }
}

interface Source {
  readonly file: string;
  readonly text: string;
}

/** What the files of a workspace state, and the few whose text is needed once more. */
interface Texts {
  readonly filings: FilingFile[];
  /** How many files are reported on. */
  readonly reported: number;
  /** Filings with something wrong, by their position. */
  readonly doubtful: readonly (Source & { readonly index: number })[];
  /** Forms that are reported on. */
  readonly forms: readonly Source[];
}

function readTexts(workspace: Workspace, form: CompiledForm, progress: Progress): Texts {
  const filings: FilingFile[] = [];
  const doubtful: (Source & { index: number })[] = [];
  const forms: Source[] = [];
  const total = counted(workspace.files.length, 'file');
  let count = 0;
  let reported = 0;
  readFiles(workspace, (file, text) => {
    count += 1;
    progress.at(() => `Reading ${count} of ${total} …`);
    const isReported = workspace.reported.has(file);
    if (isReported) reported += 1;
    if (isFiling(file)) {
      const filing = readFiling(file, text, form);
      if (filing.findings.length > 0) doubtful.push({ index: filings.length, file, text });
      filings.push(filing);
    } else if (isReported) {
      forms.push({ file, text });
    }
  });
  return { filings, reported, doubtful, forms };
}
