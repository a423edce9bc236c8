/**
 * A workspace evaluated while it is read, firm by firm: a firm is evaluated and let go as soon as the folder was read
 * in which it stands. So a check holds one firm at a time, and not the twelve thousand months of a service bureau.
 */
import {
  evaluateEach,
  type CompiledForm,
  type EvaluatedFirm,
  type FilingFile,
  type Finding,
} from '@focus/engine';
import { readFiling } from '@focus/language';
import { readFiles } from './files.ts';
import { isFiling, type Workspace } from './workspace.ts';

/**
 * Reads the filings of a workspace and evaluates them in turn.
 * @param take is told of every file that is read
 * @param count is given each firm once, with its reports
 * @returns every finding, in no order; null where the workspace must be read at once: a firm is spread over folders in
 *   a way that shows only when it was let go, or has no profile, so that the others must be named
 * @throws CannotWork for a file that cannot be read
 */
export function evaluateInTurn(
  workspace: Workspace,
  form: CompiledForm,
  take: (file: string) => void,
  count: (firm: EvaluatedFirm) => void,
): readonly Finding[] | null {
  const held = new Held(form, count);
  let read = 0;
  readFiles(workspace, workspace.files.filter(isFiling), (file, text) => {
    take(file);
    read += 1;
    if (read === MANY_FILES) settleMemory();
    held.add(readFiling(file, text, form));
  });
  return held.finish();
}

/** After so many files, memory is as large as it needs to be. */
const MANY_FILES = 400;

/**
 * Keeps the memory in which new things are made as large as it has become. V8 would go on doubling it, to save
 * collections that cost next to nothing here, since nothing outlives its firm.
 */
function settleMemory(): void {
  process.getBuiltinModule('node:v8').setFlagsFromString('--semi-space-growth-factor=1');
}

/** The files whose firms may go on in files that are still to be read. */
class Held {
  readonly #form: CompiledForm;
  readonly #count: (firm: EvaluatedFirm) => void;
  readonly #findings: Finding[] = [];
  /** In the order of their paths, in which the files below a folder follow each other. */
  #files: FilingFile[] = [];
  /** How many of them state something of a firm. */
  readonly #stating = new Map<string, number>();
  readonly #letGo = new Set<string>();
  #isAstray = false;
  /** Of the last file, with its slash; empty at the root. */
  #folder = '';

  constructor(form: CompiledForm, count: (firm: EvaluatedFirm) => void) {
    this.#form = form;
    this.#count = count;
  }

  add(file: FilingFile): void {
    if (this.#isAstray) return;
    if (!file.file.startsWith(this.#folder)) this.#leaveFor(file.file);
    for (const id of idsOf(file)) {
      if (this.#letGo.has(id)) this.#isAstray = true;
      this.#stating.set(id, (this.#stating.get(id) ?? 0) + 1);
    }
    this.#files.push(file);
    this.#folder = file.file.slice(0, file.file.lastIndexOf('/') + 1);
  }

  finish(): readonly Finding[] | null {
    const profiles = new Set(this.#files.flatMap(({ firms }) => firms.map(({ id }) => id)));
    const isKnown = this.#files.every((file) => file.reports.every(({ firm }) => profiles.has(firm)));
    if (this.#isAstray || (!isKnown && this.#letGo.size > 0)) return null;
    this.#evaluate(this.#files);
    return this.#findings;
  }

  /** Leaves the folder of the last file, and those around it, as far as the next file is not in them. */
  #leaveFor(next: string): void {
    for (let folder = this.#folder.slice(0, -1); folder !== ''; folder = folderOf(folder)) {
      if (next.startsWith(`${folder}/`)) break;
      this.#leave(folder);
    }
  }

  /** Evaluates what stands below a folder, unless it can have to do with files elsewhere. */
  #leave(folder: string): void {
    const first = this.#files.findIndex(({ file }) => file.startsWith(`${folder}/`));
    if (first < 0) return;
    const files = this.#files.slice(first);
    const profiles = new Set(files.flatMap(({ firms }) => firms.map(({ id }) => id)));
    const reports = new Set(files.flatMap((file) => file.reports.map(({ firm }) => firm)));
    // A profile alone waits for its months, and months for their profile.
    if (profiles.size !== reports.size || ![...profiles].every((id) => reports.has(id))) return;
    const stating = new Map<string, number>();
    for (const file of files) {
      for (const id of idsOf(file)) stating.set(id, (stating.get(id) ?? 0) + 1);
    }
    if ([...stating].some(([id, count]) => this.#stating.get(id) !== count)) return;
    this.#files = this.#files.slice(0, first);
    for (const id of stating.keys()) {
      this.#stating.delete(id);
      this.#letGo.add(id);
    }
    this.#evaluate(files);
  }

  #evaluate(files: readonly FilingFile[]): void {
    for (const finding of evaluateEach(files, this.#form, this.#count)) this.#findings.push(finding);
  }
}

/** The firms of which a file states something, each once. */
function idsOf({ firms, reports }: FilingFile): readonly string[] {
  const [report] = reports;
  // Nearly every file.
  if (report !== undefined && reports.length === 1 && firms.length === 0) return [report.firm];
  return [...new Set([...firms.map(({ id }) => id), ...reports.map(({ firm }) => firm)])];
}

/** The folder a path lies in; empty for one at the root. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
