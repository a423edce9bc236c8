/** A workspace read and evaluated: what `check` reports and `build` writes. */
import { compileForm, evaluate, inOrder, isClosed, overdueFindings } from '@focus/engine';
import type { CompiledForm, EvaluatedFirm, EvaluatedWorkspace, FilingFile, Finding } from '@focus/engine';
import { focusPart1 } from '@focus/forms';
import { readFiling } from '@focus/language';
import { readFiles } from './files.ts';
import { readForm } from './forms.ts';
import { evaluateInTurn } from './in-turn.ts';
import { startProgress } from './output/progress.ts';
import { counted } from './output/tally.ts';
import { isFiling, type Workspace } from './workspace.ts';

/** A workspace, checked. */
export interface CheckedWorkspace {
  readonly workspace: Workspace;
  /** The form its filings are read with: as it ships, with the house rules of the workspace. */
  readonly form: CompiledForm;
  /** How many files were read that are reported on, how many reports stand in them, and of how many firms. */
  readonly files: number;
  readonly reports: number;
  readonly firms: number;
  /** The months that are closed (`isClosed`), as `FIRM MONTH`. */
  readonly closed: ReadonlySet<string>;
  /** Every finding about a file that is reported on, in order. */
  readonly findings: readonly Finding[];
}

/** A workspace, checked, with all that was evaluated. */
export interface ReadWorkspace extends CheckedWorkspace {
  /** What each of its filings states. */
  readonly filings: readonly FilingFile[];
  readonly evaluated: EvaluatedWorkspace;
}

/**
 * Reads and evaluates workspaces. Langium is loaded only where a workspace has house rules, or a form is to be
 * reported on: filings are read without it, and what is wrong with them is found all the same.
 * @throws CannotWork for a file that cannot be read
 */
export function readWorkspaces(workspaces: readonly Workspace[]): Promise<readonly ReadWorkspace[]> {
  return eachInTurn(workspaces, (workspace, shipped) => readWorkspace(workspace, shipped));
}

/**
 * Reads and evaluates workspaces as `readWorkspaces` does, and keeps nothing but what is wrong with them.
 * @param day months that were due before it and are not filed are found, too; null looks for none
 * @throws CannotWork for a file that cannot be read
 */
export function checkWorkspaces(
  workspaces: readonly Workspace[],
  day: string | null = null,
): Promise<readonly CheckedWorkspace[]> {
  return eachInTurn(workspaces, (workspace, shipped) => checkWorkspace(workspace, shipped, day));
}

async function eachInTurn<T>(
  workspaces: readonly Workspace[],
  read: (workspace: Workspace, shipped: CompiledForm) => Promise<T>,
): Promise<readonly T[]> {
  const shipped = compileForm(focusPart1);
  const all: T[] = [];
  for (const workspace of workspaces) all.push(await read(workspace, shipped));
  return all;
}

async function checkWorkspace(
  workspace: Workspace,
  shipped: CompiledForm,
  day: string | null,
): Promise<CheckedWorkspace> {
  const reading = new Reading(workspace, day);
  try {
    const { form, findings: ofForms } = await reading.form(shipped);
    const found = evaluateInTurn(workspace, form, reading.take, reading.count);
    if (found !== null) return reading.result(form, [...found, ...ofForms]);
  } finally {
    reading.done();
  }
  return readWorkspace(workspace, shipped, day);
}

async function readWorkspace(
  workspace: Workspace,
  shipped: CompiledForm,
  day: string | null = null,
): Promise<ReadWorkspace> {
  const reading = new Reading(workspace, day);
  try {
    const { form, findings: ofForms } = await reading.form(shipped);
    const filings = readFilings(workspace, form, reading.take);
    reading.say(`Checking ${counted(filings.length, 'file')} …`);
    const evaluated = evaluate(filings, form);
    for (const firm of evaluated.firms) reading.count(firm);
    return { ...reading.result(form, [...evaluated.findings, ...ofForms]), filings, evaluated };
  } finally {
    reading.done();
  }
}

/** One reading of a workspace: what is counted, and how far it has come. */
class Reading {
  readonly #workspace: Workspace;
  readonly #progress = startProgress();
  readonly #total: string;
  readonly #day: string | null;
  readonly #closed = new Set<string>();
  readonly #overdue: Finding[] = [];
  #form: CompiledForm | null = null;
  #read = 0;
  #files = 0;
  #reports = 0;
  #firms = 0;

  constructor(workspace: Workspace, day: string | null) {
    this.#workspace = workspace;
    this.#day = day;
    this.#total = counted(workspace.files.length, 'file');
  }

  /** The form of the workspace, made ready. */
  async form(shipped: CompiledForm): Promise<{ form: CompiledForm; findings: readonly Finding[] }> {
    const { form, findings } = await readForm(this.#workspace, this.take);
    this.#form = form === shipped.form ? shipped : compileForm(form);
    return { form: this.#form, findings };
  }

  /** Counts a file that is read. */
  readonly take = (file: string): void => {
    this.#read += 1;
    this.#progress.at(() => `Reading ${this.#read} of ${this.#total} …`);
    if (this.#workspace.reported.has(file)) this.#files += 1;
  };

  /** Counts a firm that was evaluated. */
  readonly count = (firm: EvaluatedFirm): void => {
    const { id, reports } = firm;
    for (const report of reports) if (isClosed(report)) this.#closed.add(`${id} ${report.month}`);
    if (this.#day !== null && this.#form !== null) {
      this.#overdue.push(...overdueFindings(this.#form.form, firm, this.#day));
    }
    const own = reports.filter(({ facts }) => this.#workspace.reported.has(facts.file)).length;
    this.#reports += own;
    if (own > 0) this.#firms += 1;
  };

  say(what: string): void {
    this.#progress.at(() => what);
  }

  /** What was counted, with those of the findings that are reported on, in order. */
  result(form: CompiledForm, found: readonly Finding[]): CheckedWorkspace {
    const workspace = this.#workspace;
    const findings = [...found, ...this.#overdue]
      .filter(({ place }) => workspace.reported.has(place.file))
      .sort(inOrder);
    return {
      workspace,
      form,
      files: this.#files,
      reports: this.#reports,
      firms: this.#firms,
      closed: this.#closed,
      findings,
    };
  }

  done(): void {
    this.#progress.done();
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
