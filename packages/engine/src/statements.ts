/** What the files of a workspace state, by firm and month: kept up to date file by file. */
import type { FilingFile, FirmFacts, ReportFacts } from './facts.ts';
import type { Finding } from './finding.ts';

/** What is stated of a firm. */
export interface StatedFirm {
  /** One, none where it has no profile, several where it is given more than once; by their files. */
  readonly profiles: readonly FirmFacts[];
  /** By month; of a month given more than once, by their files. */
  readonly months: ReadonlyMap<string, readonly StatedReport[]>;
}

/** A report as one file states it. */
export interface StatedReport {
  readonly facts: ReportFacts;
  /** What is wrong with its text. */
  readonly findings: readonly Finding[];
}

interface Firm {
  profiles: FirmFacts[];
  readonly months: Map<string, StatedReport[]>;
}

/** Statements by firm and month. What files state is the same in whichever order they are added. */
export class Statements {
  readonly #firms = new Map<string, Firm>();
  #known: readonly string[] | null = null;

  /** The firms that have a profile or a report, in order. */
  get ids(): readonly string[] {
    return [...this.#firms.keys()].sort();
  }

  /** The firms that have a profile, in order: the same list as long as no profile comes or goes. */
  get known(): readonly string[] {
    this.#known ??= [...this.#firms]
      .flatMap(([id, { profiles }]) => (profiles.length > 0 ? [id] : []))
      .sort();
    return this.#known;
  }

  /** What is stated of a firm; undefined where nothing is. */
  of(id: string): StatedFirm | undefined {
    return this.#firms.get(id);
  }

  /** Adds what a file states. One that is added twice is stated twice: take it away first. */
  add(file: FilingFile): void {
    if (file.firms.length > 0) this.#known = null;
    for (const profile of file.firms) {
      const firm = this.#firm(profile.id);
      firm.profiles = inFileOrder([...firm.profiles, profile], (one) => one.file);
    }
    for (const report of reportsOf(file)) {
      const { months } = this.#firm(report.facts.firm);
      const { month } = report.facts;
      const others = months.get(month);
      months.set(
        month,
        others === undefined ? [report] : inFileOrder([...others, report], ({ facts }) => facts.file),
      );
    }
  }

  /** Takes away what a file that was added states. */
  remove(file: FilingFile): void {
    if (file.firms.length > 0) this.#known = null;
    for (const profile of file.firms) {
      const firm = this.#firm(profile.id);
      firm.profiles = firm.profiles.filter((one) => one !== profile);
    }
    const given = new Set(file.reports);
    for (const { firm, month } of given) {
      const { months } = this.#firm(firm);
      const others = (months.get(month) ?? []).filter(({ facts }) => !given.has(facts));
      if (others.length === 0) months.delete(month);
      else months.set(month, others);
    }
    for (const { id } of file.firms) this.#forget(id);
    for (const { firm } of file.reports) this.#forget(firm);
  }

  #firm(id: string): Firm {
    let firm = this.#firms.get(id);
    if (firm === undefined) this.#firms.set(id, (firm = { profiles: [], months: new Map() }));
    return firm;
  }

  #forget(id: string): void {
    const firm = this.#firms.get(id);
    if (firm?.profiles.length === 0 && firm.months.size === 0) this.#firms.delete(id);
  }
}

/** What is wrong with the text of a file and is about none of its reports. */
export function findingsOfFile(file: FilingFile): readonly Finding[] {
  if (file.findings.length === 0) return file.findings;
  const keys = new Set<string | null>(file.reports.map(keyOfReport));
  return file.findings.filter((finding) => !keys.has(keyOfFinding(finding)));
}

function reportsOf(file: FilingFile): StatedReport[] {
  if (file.findings.length === 0) return file.reports.map((facts) => ({ facts, findings: file.findings }));
  const byReport = Map.groupBy<string | null, Finding>(file.findings, keyOfFinding);
  return file.reports.map((facts) => {
    const key = keyOfReport(facts);
    const findings = byReport.get(key) ?? [];
    // A month given twice in one file has one key for both: what is wrong with the text is said once.
    byReport.delete(key);
    return { facts, findings };
  });
}

function keyOfReport({ firm, month }: ReportFacts): string {
  return `${firm}\n${month}`;
}

function keyOfFinding({ subject: { firm, month } }: Finding): string | null {
  return firm === null || month === null ? null : `${firm}\n${month}`;
}

function inFileOrder<T>(values: T[], fileOf: (value: T) => string): T[] {
  if (values.length < 2) return values;
  return values.sort((left, right) => {
    const [one, other] = [fileOf(left), fileOf(right)];
    return one < other ? -1 : one > other ? 1 : 0;
  });
}
