/** Waits until it is quiet: what is asked again and again is done once, a moment after the last time. */
import type { Disposable } from 'vscode';

/** Does something when nothing has asked for it for a while. */
export class Calm implements Disposable {
  readonly #wait: number;
  readonly #act: () => unknown;
  readonly #failed: (error: unknown) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param wait in milliseconds
   * @param act what is done
   * @param failed is told where it did not succeed
   */
  constructor(wait: number, act: () => unknown, failed: (error: unknown) => void) {
    this.#wait = wait;
    this.#act = act;
    this.#failed = failed;
  }

  /** Asks for it. */
  ask(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), this.#wait);
  }

  /** A server that is starting or has been stopped answers nothing; it will be asked again. */
  async #run(): Promise<void> {
    try {
      await this.#act();
    } catch (error) {
      this.#failed(error);
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
