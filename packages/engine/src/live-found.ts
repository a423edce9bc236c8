/** What is found in the files of a workspace that is edited: of each file in parts, by whom they come from. */
import { dequal } from 'dequal';
import { inOrder, type Finding } from './finding.ts';

const NONE: readonly Finding[] = [];

/** Who says what is wrong with the text of a file and is about none of its reports; no firm is called so. */
export const THE_FILE = '';

/** Findings by file. A file is counted only while something is found in it. */
export class FoundByFile {
  readonly #parts = new Map<string, Map<string, readonly Finding[]>>();
  /** Of each file, its parts together, in order. */
  readonly #lists = new Map<string, readonly Finding[]>();
  /** Files whose parts are others than those their lists were made of. */
  readonly #changed = new Set<string>();
  /** What was found, when changes were asked for last, in files of which another list was made since. */
  readonly #before = new Map<string, readonly Finding[]>();

  /** What is found in a file, in order: the same list as long as the same is found. */
  in(file: string): readonly Finding[] {
    return this.#lists.get(file) ?? NONE;
  }

  /** Whether there may be changes. */
  get isChanged(): boolean {
    return this.#changed.size + this.#before.size > 0;
  }

  /** Who has found something in a file. */
  sayers(file: string): Iterable<string> {
    return this.#parts.get(file)?.keys() ?? [];
  }

  /**
   * Replaces a part of what is found in a file.
   * @param who a firm, or `THE_FILE`
   */
  say(file: string, who: string, findings: readonly Finding[]): void {
    const parts = this.#parts.get(file);
    if (findings.length > 0) {
      if (parts === undefined) this.#parts.set(file, new Map([[who, findings]]));
      else parts.set(who, findings);
    } else if (parts?.delete(who) !== true) return;
    else if (parts.size === 0) this.#parts.delete(file);
    this.#changed.add(file);
  }

  /**
   * Puts the parts of files together.
   * @param isSettled whether all parts of a file are up to date; one of which some are not waits for them
   */
  settle(isSettled: (file: string) => boolean): void {
    for (const file of this.#changed) {
      if (!isSettled(file)) continue;
      this.#changed.delete(file);
      const before = this.in(file);
      const findings = [...(this.#parts.get(file)?.values() ?? [])].flat().sort(inOrder);
      if (dequal(findings, before)) continue;
      if (findings.length === 0) this.#lists.delete(file);
      else this.#lists.set(file, findings);
      if (!this.#before.has(file)) this.#before.set(file, before);
    }
  }

  /**
   * The files in which something else is found than when this was asked last, in order.
   * @param isSettled whether all parts of a file are up to date; one of which some are not waits for them
   */
  changes(isSettled: (file: string) => boolean): string[] {
    const changed: string[] = [];
    for (const [file, before] of this.#before) {
      if (!isSettled(file)) continue;
      this.#before.delete(file);
      if (!dequal(before, this.in(file))) changed.push(file);
    }
    return changed.sort();
  }
}
