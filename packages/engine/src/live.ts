/**
 * A workspace that is edited: kept linked and evaluated, firm by firm. What an edit does not reach is neither evaluated
 * nor looked at again; what nobody looks at need not be held.
 */
import { dequal } from 'dequal';
import type { CompiledForm } from './compile.ts';
import type { EvaluatedFirm, EvaluatedReport } from './evaluated.ts';
import type { FilingFile } from './facts.ts';
import type { Finding } from './finding.ts';
import { linkFirm } from './link.ts';
import { LiveFiles, type FilingSource } from './live-files.ts';
import { LiveFirm } from './live-firm.ts';
import { FoundByFile, THE_FILE } from './live-found.ts';
import { outlineOf, outlineOfReport, type FirmOutline, type ReportOutline } from './live-outline.ts';
import type { StatedFirm } from './statements.ts';

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

const NOTHING_STATED: StatedFirm = { profiles: [], months: new Map() };

/**
 * A workspace that is edited. Files are set and deleted; whatever is then asked of a firm is brought up to date with
 * them first, and an update says what all this changed. Another form is another workspace.
 *
 * A firm is in one of three states. It is _awake_: evaluated, and edits evaluate again what they reach. It is _asleep_:
 * what is found in its files, and its outline, are known, and the rest is read and evaluated when it is asked for. Or it
 * is _pending_: its files say something else than what is known of it.
 */
export class LiveWorkspace {
  readonly form: CompiledForm;
  readonly #files = new LiveFiles({
    touched: (file, firms) => {
      this.#touch(file, firms);
    },
    found: (file, findings) => {
      this.#found.say(file, THE_FILE, findings);
    },
  });
  readonly #found = new FoundByFile();
  /** The firms that are pending, each with the files that are others for it. */
  readonly #pending = new Map<string, Set<string>>();
  readonly #awake = new Map<string, LiveFirm>();
  readonly #asleep = new Map<string, FirmOutline>();
  /** Firms that somebody looked at, the last one last. */
  readonly #looked = new Set<string>();
  /** Firms without a profile, which are told the firms that have one. */
  readonly #unknown = new Set<string>();
  #known: readonly string[] = [];
  /** The months that changed and that no update has named yet. */
  #reports: ReportKey[] = [];

  /** @param form the form the firms report on */
  constructor(form: CompiledForm) {
    this.form = form;
  }

  /** The firms by their identifiers, in order, all of them awake: to look through many, see `outlines`. */
  get firms(): ReadonlyMap<string, EvaluatedFirm> {
    this.#bringAll();
    this.#bring(this.#asleep.keys());
    return new Map([...this.#awake].sort(byId).map(([id, { firm }]) => [id, firm]));
  }

  /** The firms in a few words, in the order of their identifiers. */
  outlines(): readonly FirmOutline[] {
    this.#bringAll();
    const awake = [...this.#awake].map(([id, { firm }]) => [id, outlineOf(firm)] as const);
    return [...awake, ...this.#asleep].sort(byId).map(([, outline]) => outline);
  }

  /** A firm in a few words, for which it is not woken. */
  outline(id: string): FirmOutline | undefined {
    this.#bringPending([id]);
    const awake = this.#awake.get(id)?.firm;
    return awake === undefined ? this.#asleep.get(id) : outlineOf(awake);
  }

  /** A month in a few words, for which its firm is not woken. */
  reportOutline(firm: string, month: string): ReportOutline | undefined {
    this.#bringPending([firm]);
    const awake = this.#awake.get(firm)?.month(month);
    if (awake !== undefined) return outlineOfReport(awake);
    return this.#asleep.get(firm)?.reports.find((report) => report.month === month);
  }

  /** The identifiers of the firms, in order, as the headings of files name them: one may turn out to be wrong. */
  ids(): readonly string[] {
    return this.#files.firms();
  }

  /** The name of a firm as far as it is known without reading anything. */
  nameOf(id: string): string | undefined {
    return (this.#awake.get(id)?.firm ?? this.#asleep.get(id))?.name;
  }

  /** A firm; undefined where neither a profile nor a report of it is in the workspace. */
  firm(id: string): EvaluatedFirm | undefined {
    return this.#wake(id)?.firm;
  }

  /** A month of a firm; where it is given more than once, the first of its reports. */
  report(firm: string, month: string): EvaluatedReport | undefined {
    return this.#wake(firm)?.month(month);
  }

  /** The reports that stand in a file, in its order; those of a month that is given elsewhere too as well. */
  reportsIn(file: string): readonly EvaluatedReport[] {
    for (const firm of this.#files.firmsIn(file)) this.#wake(firm);
    const reports = this.#files.get(file)?.reports ?? [];
    return reports.flatMap((facts) => this.#awake.get(facts.firm)?.viewOf(facts) ?? []);
  }

  /** Everything that is found in a file, in order: the same list as long as the same is found. */
  findingsIn(file: string): readonly Finding[] {
    this.#bringPending(this.#files.firmsIn(file));
    this.#settleFound();
    return this.#found.in(file);
  }

  /** The names of the files, in the order in which they came. */
  files(): Iterable<string> {
    return this.#files.names();
  }

  /** What a file states, as it was set last; undefined for one that is not in the workspace. */
  file(name: string): FilingFile | undefined {
    return this.#files.get(name);
  }

  /** The files that state something of a firm, in order; some may turn out not to when they are read. */
  filesAbout(firm: string): readonly string[] {
    return this.#files.about(firm);
  }

  /** The files that state profiles, in order; some may turn out not to when they are read. */
  filesWithProfiles(): readonly string[] {
    return this.#files.withProfiles();
  }

  /** The firms a file states something of; of one that was not read yet, those it may. */
  firmsIn(file: string): readonly string[] {
    return this.#files.firmsIn(file);
  }

  /**
   * Adds a file, or replaces what it states.
   * @param filing what it states now
   */
  set(filing: FilingFile): void {
    // What it stated before is needed to tell what is other.
    for (const firm of this.#files.firmsIn(filing.file)) if (this.#asleep.has(firm)) this.#bring([firm]);
    this.#files.set(filing);
  }

  /**
   * Adds a file, or replaces what it states, without reading it before that is needed, and without holding what it
   * states longer than it is.
   */
  defer(source: FilingSource): void {
    this.#files.defer(source);
  }

  /** Takes a file away; nothing happens where it is not in the workspace. */
  delete(name: string): void {
    this.#files.delete(name);
  }

  /** Whether an update would have anything to do or to say. */
  get isPending(): boolean {
    return this.#pending.size + this.#reports.length > 0 || this.#found.isChanged;
  }

  /**
   * Brings firms up to date with the files.
   * @param firms which; all where they are left out
   * @returns what changed since the last update said it
   */
  update(firms?: Iterable<string>): Change {
    if (firms === undefined) this.#bringAll();
    else this.#bringPending(firms);
    return this.#sayChange();
  }

  /**
   * Brings firms up to date in small steps, one after the other, until it is enough: at least one step.
   * @param first which come first
   * @param isEnough is asked after every step: a file read, a firm evaluated
   * @returns what changed since the last update said it
   */
  updateSome(first: Iterable<string>, isEnough: () => boolean): Change {
    for (const id of [...first, ...this.#pending.keys()]) {
      if (!this.#pending.has(id)) continue;
      for (const name of this.#files.unread(id)) {
        this.#files.read(name);
        if (isEnough()) return this.#sayChange();
      }
      this.#bring([id]);
      if (isEnough()) break;
    }
    return this.#sayChange();
  }

  /**
   * Lets go of what is evaluated of firms, and of what their files state where these can be read again; those that
   * somebody looked at last stay awake.
   * @param most how many months may stay awake
   * @param kept firms that stay awake in any case
   */
  rest(most: number, kept: ReadonlySet<string>): void {
    let months = 0;
    for (const { firm } of this.#awake.values()) months += firm.reports.length;
    if (months <= most) return;
    const unseen = [...this.#awake.keys()].filter((id) => !this.#looked.has(id));
    for (const id of [...unseen, ...this.#looked]) {
      const firm = this.#awake.get(id)?.firm;
      if (firm === undefined || kept.has(id) || this.#pending.has(id)) continue;
      months -= firm.reports.length;
      this.#sleep(firm);
      if (months <= most) return;
    }
  }

  #sleep(firm: EvaluatedFirm): void {
    this.#asleep.set(firm.id, outlineOf(firm));
    this.#awake.delete(firm.id);
    this.#looked.delete(firm.id);
    for (const file of this.#files.about(firm.id)) {
      const isNeeded = this.#files.firmsIn(file).some((id) => this.#awake.has(id));
      if (!isNeeded) this.#files.letGo(file);
    }
  }

  #touch(file: string, firms: Iterable<string>): void {
    for (const id of firms) {
      const files = this.#pending.get(id);
      if (files === undefined) this.#pending.set(id, new Set([file]));
      else files.add(file);
    }
  }

  /** A firm that is awake and up to date; undefined where nothing is stated of it. */
  #wake(id: string): LiveFirm | undefined {
    if (this.#pending.has(id) || this.#asleep.has(id)) this.#bring([id]);
    const live = this.#awake.get(id);
    this.#looked.delete(id);
    if (live !== undefined) this.#looked.add(id);
    return live;
  }

  /** Wakes firms and brings them up to date. */
  #bring(firms: Iterable<string>): void {
    const ids = [...new Set(firms)].sort();
    if (ids.length === 0) return;
    for (const id of ids) for (const name of this.#files.unread(id)) this.#files.read(name);
    this.#learnKnown(ids);
    for (const id of ids) this.#updateFirm(id);
    this.#settleFound();
  }

  /** Brings those of some firms up to date that are not. */
  #bringPending(firms: Iterable<string>): void {
    this.#bring([...firms].filter((id) => this.#pending.has(id)));
  }

  #bringAll(): void {
    // A profile that comes or goes is told to firms that were up to date.
    while (this.#pending.size > 0) this.#bring(this.#pending.keys());
  }

  /** Puts together what is found in the files whose firms are all up to date. */
  #settleFound(): void {
    this.#found.settle((file) => this.#isSettled(file));
  }

  #isSettled(file: string): boolean {
    return ![...this.#found.sayers(file), ...this.#files.firmsIn(file)].some((id) => this.#pending.has(id));
  }

  /** What is said of a firm without a profile names those that have one. */
  #learnKnown(ids: readonly string[]): void {
    const isUnknown = (id: string): boolean => this.#files.stated(id)?.profiles.length === 0;
    if (this.#unknown.size === 0 && !ids.some(isUnknown)) return;
    const known = this.#files.known();
    if (dequal(known, this.#known)) return;
    this.#known = known;
    for (const id of this.#unknown) if (!this.#pending.has(id)) this.#pending.set(id, new Set());
  }

  #updateFirm(id: string): void {
    const touched = this.#pending.get(id);
    const asleep = this.#asleep.get(id);
    const awake = this.#awake.get(id);
    if (touched === undefined && asleep === undefined) return;
    const stated = this.#files.stated(id) ?? NOTHING_STATED;
    const isUnknown = stated !== NOTHING_STATED && stated.profiles.length === 0;
    const linked = linkFirm(id, stated, isUnknown ? this.#known : []);
    const live = awake ?? new LiveFirm(this.form, linked);
    const replaced = live.update(linked);
    this.#pending.delete(id);
    this.#asleep.delete(id);
    if (isUnknown) this.#unknown.add(id);
    else this.#unknown.delete(id);
    if (stated === NOTHING_STATED) {
      this.#awake.delete(id);
      this.#looked.delete(id);
    } else this.#awake.set(id, live);
    // One that only woke says what it said before.
    if (touched === undefined) return;
    const files = new Set(touched);
    for (const { file } of linked.profiles) files.add(file);
    for (const { before, after } of replaced.values()) {
      for (const { facts } of [...(before?.reports ?? []), ...(after?.reports ?? [])]) files.add(facts.file);
    }
    for (const { facts } of asleep?.reports ?? []) files.add(facts.file);
    for (const file of files) this.#found.say(file, id, this.#foundBy(live, file));
    const months = new Set([...replaced.keys(), ...(asleep?.reports ?? []).map(({ month }) => month)]);
    for (const month of [...months].sort()) this.#reports.push({ firm: id, month });
  }

  /** What is found of a firm in a file: its own findings stand in its profiles, a report's in the file it stands in. */
  #foundBy(live: LiveFirm, name: string): Finding[] {
    const { id } = live.firm;
    const reports = this.#files.get(name)?.reports.filter(({ firm }) => firm === id) ?? [];
    return [
      ...live.findings.filter(({ place }) => place.file === name),
      ...reports.flatMap((facts) => live.viewOf(facts)?.findings ?? []),
    ];
  }

  #sayChange(): Change {
    this.#settleFound();
    const reports = unique(this.#reports);
    this.#reports = [];
    return { files: this.#found.changes((file) => this.#isSettled(file)), reports };
  }
}

function byId([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

/** Each month once, in the order of firms and months. */
function unique(keys: readonly ReportKey[]): ReportKey[] {
  const byName = new Map(keys.map((key) => [`${key.firm} ${key.month}`, key]));
  return [...byName].sort(byId).map(([, key]) => key);
}
