/** Which lines of a form a report answers, and where. */
import type { Place } from '@focus/engine';
import type { LineIndex } from './form-index.ts';

/** Where the lines of a report are answered, by their position in the form. */
export class Answered {
  /** Line of the file, from 1 (0 for none), and column. */
  readonly #at: Uint32Array;

  /** @param lines of the form */
  constructor(lines: number) {
    this.#at = new Uint32Array(lines * 2);
  }

  /** Where the key of a line stands first; null where it does not. */
  first({ position, key }: LineIndex): Place | null {
    const line = this.#at[position * 2] ?? 0;
    const start = this.#at[position * 2 + 1] ?? 0;
    return line === 0 ? null : { line: line - 1, start, end: start + key.length };
  }

  /** Whether the key of a line stands. */
  has(position: number): boolean {
    return (this.#at[position * 2] ?? 0) > 0;
  }

  /** Says that the key of a line stands somewhere. */
  note(position: number, line: number, start: number): void {
    if ((this.#at[position * 2] ?? 0) > 0) return;
    this.#at[position * 2] = line + 1;
    this.#at[position * 2 + 1] = start;
  }

  /** Begins a new report. */
  clear(): void {
    this.#at.fill(0);
  }
}
