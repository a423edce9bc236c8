/** Waits until it is quiet: what is asked again and again is done once, a moment after the last time. */
import type { Disposable } from 'vscode';

/** Does something when nothing has asked for it for a while. */
export class Calm implements Disposable {
  readonly #wait: number;
  readonly #act: () => unknown;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param wait in milliseconds
   * @param act what is done
   */
  constructor(wait: number, act: () => unknown) {
    this.#wait = wait;
    this.#act = act;
  }

  /** Asks for it. */
  ask(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#act(), this.#wait);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
