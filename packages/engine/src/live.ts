/**
 * A workspace that is edited: kept linked and evaluated, file by file. What an edit does not reach is neither evaluated
 * nor looked at again.
 */
import { dequal } from 'dequal';
import type { CompiledForm } from './compile.ts';
import type { EvaluatedFirm, EvaluatedReport } from './evaluated.ts';
import type { FilingFile, ReportFacts } from './facts.ts';
import { inOrder, type Finding } from './finding.ts';
import { linkFirm } from './link.ts';
import { LiveFirm } from './live-firm.ts';
import type { ReportView } from './report.ts';
import { findingsOfFile, Statements, type StatedFirm } from './statements.ts';

/** What an update of a live workspace changed. */
export interface Change {
  /** The files of which something else is found than before, each once, in order. */
  readonly files: readonly string[];
  /** The months that were evaluated anew, came or went: no figure and no finding of any other one differs. */
  readonly reports: readonly ReportKey[];
}

/** A month of a firm. */
export interface ReportKey {
  readonly firm: string;
  /** `YYYY-MM`. */
  readonly month: string;
}

const NONE: readonly Finding[] = [];

const NOTHING_STATED: StatedFirm = { profiles: [], months: new Map() };

/**
 * A workspace that is edited. Files are set and deleted; `update` then brings all that follows up to date, and only
 * then do firms, reports and findings say what the files do. Another form is another workspace.
 */
export class LiveWorkspace {
  readonly form: CompiledForm;
  readonly #files = new Map<string, FilingFile>();
  readonly #statements = new Statements();
  readonly #live = new Map<string, LiveFirm>();
  /** Of each file in which something is found. */
  readonly #findings = new Map<string, readonly Finding[]>();
  #firms = new Map<string, EvaluatedFirm>();
  #known: readonly string[] = [];
  readonly #touchedFiles = new Set<string>();
  readonly #touchedFirms = new Set<string>();

  /** @param form the form the firms report on */
  constructor(form: CompiledForm) {
    this.form = form;
  }

  /** The firms by their identifiers, in order. */
  get firms(): ReadonlyMap<string, EvaluatedFirm> {
    return this.#firms;
  }

  /** A firm; undefined where neither a profile nor a report of it is in the workspace. */
  firm(id: string): EvaluatedFirm | undefined {
    return this.#firms.get(id);
  }

  /** A month of a firm; where it is given more than once, the first of its reports. */
  report(firm: string, month: string): EvaluatedReport | undefined {
    return this.#live.get(firm)?.month(month);
  }

  /** The reports that stand in a file, in its order; those of a month that is given elsewhere too as well. */
  reportsIn(file: string): readonly EvaluatedReport[] {
    return this.#viewsIn(file);
  }

  /** Everything that is found in a file, in order: the same list as long as the same is found. */
  findingsIn(file: string): readonly Finding[] {
    return this.#findings.get(file) ?? NONE;
  }

  /** The names of the files, in the order in which they came. */
  files(): Iterable<string> {
    return this.#files.keys();
  }

  /** What a file states, as it was set last; undefined for one that is not in the workspace. */
  file(name: string): FilingFile | undefined {
    return this.#files.get(name);
  }

  /**
   * Adds a file, or replaces what it states.
   * @param file what it states now
   */
  set(file: FilingFile): void {
    const before = this.#files.get(file.file);
    const now = before === undefined ? file : withUnchanged(file, before);
    if (before !== undefined) this.#retract(before);
    this.#files.set(file.file, now);
    this.#statements.add(now);
    this.#touch(now);
  }

  /** Takes a file away; nothing happens where it is not in the workspace. */
  delete(name: string): void {
    const before = this.#files.get(name);
    if (before === undefined) return;
    this.#retract(before);
    this.#files.delete(name);
  }

  /** Brings everything up to date with the files. */
  update(): Change {
    this.#touchUnknownFirms();
    const files = new Set(this.#touchedFiles);
    const firms = [...this.#touchedFirms].sort();
    const reports = firms.flatMap((id) => this.#updateFirm(id, files));
    this.#listFirms(firms);
    this.#touchedFiles.clear();
    this.#touchedFirms.clear();
    return { files: [...files].sort().filter((file) => this.#findAgain(file)), reports };
  }

  #retract(file: FilingFile): void {
    this.#statements.remove(file);
    this.#touch(file);
  }

  #touch({ file, firms, reports }: FilingFile): void {
    this.#touchedFiles.add(file);
    for (const { id } of firms) this.#touchedFirms.add(id);
    for (const { firm } of reports) this.#touchedFirms.add(firm);
  }

  /** What is said of a firm without a profile names those that have one. */
  #touchUnknownFirms(): void {
    const { known } = this.#statements;
    if (known === this.#known) return;
    const isSame = dequal(known, this.#known);
    this.#known = known;
    if (isSame) return;
    for (const id of this.#statements.ids) if (!known.includes(id)) this.#touchedFirms.add(id);
  }

  /**
   * Brings a firm up to date.
   * @param files takes the files in which something else may be found
   * @returns the months that are others than they were
   */
  #updateFirm(id: string, files: Set<string>): ReportKey[] {
    const stated = this.#statements.of(id) ?? NOTHING_STATED;
    const linked = linkFirm(id, stated, this.#known);
    const live = this.#live.get(id) ?? new LiveFirm(this.form, linked);
    const replaced = live.update(linked);
    if (stated === NOTHING_STATED) this.#live.delete(id);
    else this.#live.set(id, live);
    for (const { file } of linked.profiles) files.add(file);
    for (const { before, after } of replaced.values()) {
      for (const { facts } of [...(before?.reports ?? []), ...(after?.reports ?? [])]) files.add(facts.file);
    }
    return [...replaced.keys()].map((month) => ({ firm: id, month }));
  }

  #listFirms(updated: readonly string[]): void {
    let came = false;
    for (const id of updated) {
      const live = this.#live.get(id);
      came ||= live !== undefined && !this.#firms.has(id);
      if (live === undefined) this.#firms.delete(id);
      else this.#firms.set(id, live.firm);
    }
    if (came) this.#firms = new Map([...this.#firms].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  /** Collects what is found in a file; whether that is something else than before. */
  #findAgain(name: string): boolean {
    const file = this.#files.get(name);
    const findings = file === undefined ? [] : this.#collect(file);
    if (dequal(findings, this.findingsIn(name))) return false;
    if (findings.length === 0) this.#findings.delete(name);
    else this.#findings.set(name, findings);
    return true;
  }

  /** What is found in a file. A firm's findings stand in its profiles, a report's in the file that it stands in. */
  #collect(file: FilingFile): Finding[] {
    const ids = new Set(file.firms.map(({ id }) => id));
    const ofFirms = [...ids].flatMap((id) => this.#live.get(id)?.findings ?? []);
    const findings = [
      ...findingsOfFile(file),
      ...ofFirms.filter(({ place }) => place.file === file.file),
      ...this.#viewsIn(file.file).flatMap((view) => view.findings),
    ];
    return findings.sort(inOrder);
  }

  #viewsIn(file: string): ReportView[] {
    const reports = this.#files.get(file)?.reports ?? [];
    return reports.flatMap((facts) => this.#live.get(facts.firm)?.viewOf(facts) ?? []);
  }
}

/** What a file states, with what it stated before wherever that is the same, which is then not evaluated again. */
function withUnchanged(file: FilingFile, before: FilingFile): FilingFile {
  return {
    ...file,
    firms: file.firms.map((firm) => before.firms.find((known) => dequal(known, firm)) ?? firm),
    reports: file.reports.map(
      (report) => before.reports.find((known) => isSameReport(known, report)) ?? report,
    ),
  };
}

function isSameReport(
  { entries: left, ...one }: ReportFacts,
  { entries: right, ...other }: ReportFacts,
): boolean {
  return one.month === other.month && one.firm === other.firm && left.isSame(right) && dequal(one, other);
}
