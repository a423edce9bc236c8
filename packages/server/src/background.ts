/** Work that nobody waits for, in small steps between what an editor asks. */
import { RAL } from 'vscode-languageserver';

/** So long after the last request, in milliseconds, an editor is taken to have nothing more to ask for now. */
const QUIET = 30;

/** But after so many milliseconds the work goes on in any case. */
const MOST_QUIET = 300;

/** Does work step by step as long as there is any; every step gives way to what has arrived meanwhile. */
export class Background {
  readonly #hasMore: () => boolean;
  readonly #step: () => void;
  readonly #failed: (error: unknown) => void;
  #running: Promise<void> | null = null;
  /** How many wait until it is done. */
  #waiting = 0;
  #asked = 0;
  /** Ends a wait for quiet. */
  #goOn: () => void = () => undefined;

  /**
   * @param hasMore whether there is work
   * @param step does some of it, for no longer than a few milliseconds
   * @param failed is told what goes wrong; then the work rests until somebody begins it again
   */
  constructor(hasMore: () => boolean, step: () => void, failed: (error: unknown) => void) {
    this.#hasMore = hasMore;
    this.#step = step;
    this.#failed = failed;
  }

  /** Begins to work, where there is any and none is done. */
  begin(): void {
    if (this.#running !== null || !this.#hasMore()) return;
    this.#running = this.#run()
      .catch(this.#failed)
      .finally(() => {
        this.#running = null;
      });
  }

  /** Something is asked for: while more may follow, the work waits. */
  giveWay(): void {
    this.#asked = Date.now();
  }

  /** Resolves once all work is done. It no longer waits for quiet, only for what has arrived. */
  async finish(): Promise<void> {
    this.#waiting += 1;
    this.#goOn();
    this.begin();
    await this.#running;
    this.#waiting -= 1;
  }

  async #run(): Promise<void> {
    while (this.#hasMore()) {
      await this.#turn();
      // Somebody may have needed all that was left.
      if (this.#hasMore()) this.#step();
    }
  }

  async #turn(): Promise<void> {
    const { timer } = RAL();
    // What `setImmediate` is in a web worker would come before the messages that wait.
    await new Promise<void>((resolve) => void timer.setTimeout(resolve, 0));
    const until = Date.now() + MOST_QUIET;
    while (this.#waiting === 0 && Date.now() - this.#asked < QUIET && Date.now() < until) {
      await new Promise<void>((resolve) => {
        this.#goOn = resolve;
        timer.setTimeout(resolve, QUIET);
      });
    }
  }
}
