/** The checking of what nobody asked for yet: in the background, firm by firm, those of open documents first. */
import type { Change, ReportKey } from '@focus/engine';
import { Background } from './background.ts';
import type { Session } from './session.ts';

/** So many milliseconds are checked at a time: what arrives meanwhile waits no longer. */
const SLICE = 8;

/** Whose workspaces are checked. */
export interface Checked {
  /** The workspaces there are. */
  workspaces(): readonly Session[];
  /** The firms of which a document states something that is open. */
  firmsOpenIn(session: Session): ReadonlySet<string>;
  /** Is told what changed. */
  tell(session: Session, change: Change): void;
  /** Every filing of a workspace was checked by another form than before. */
  republish(session: Session): void;
  /** Is told of an error of the program. */
  failed(error: unknown): void;
}

/** Checks workspaces in the background. */
export class Checking {
  readonly #server: Checked;
  readonly #mostAwake: number;
  readonly #background: Background;
  /** Months that were checked, until listeners are told of all of them. */
  readonly #untold = new Map<Session, ReportKey[]>();
  /** Workspaces whose form changed, while findings stand in the editor that were made with the one before. */
  readonly #outdated = new Set<Session>();

  /** @param mostAwake how many months may stay evaluated beside those of firms that are open */
  constructor(server: Checked, mostAwake: number) {
    this.#server = server;
    this.#mostAwake = mostAwake;
    this.#background = new Background(
      () => this.#next() !== undefined,
      () => {
        this.#checkSome();
      },
      (error) => {
        server.failed(error);
      },
    );
  }

  /** Begins to check, where there is anything to check. */
  begin(): void {
    this.#background.begin();
  }

  /** Something is asked for: while more may follow, checking waits. */
  giveWay(): void {
    this.#background.giveWay();
  }

  /** Resolves once everything is checked. */
  finish(): Promise<void> {
    return this.#background.finish();
  }

  /** A workspace has another form: what was published of it is published again once it is checked. */
  formChanged(session: Session): void {
    this.#outdated.add(session);
  }

  /** Lets go of what was evaluated of firms that nobody looks at. */
  rest(session: Session): void {
    session.live.rest(this.#mostAwake, this.#server.firmsOpenIn(session));
  }

  /** A workspace is closed. */
  forget(session: Session): void {
    this.#untold.delete(session);
    this.#outdated.delete(session);
  }

  #next(): Session | undefined {
    return this.#server
      .workspaces()
      .find((one) => one.live.isPending || this.#untold.has(one) || this.#outdated.has(one));
  }

  #checkSome(): void {
    const session = this.#next();
    if (session === undefined) return;
    const { live } = session;
    const until = Date.now() + SLICE;
    const open = this.#server.firmsOpenIn(session);
    const { files, reports } = live.updateSome(open, () => Date.now() >= until);
    const untold = this.#untold.get(session) ?? [];
    this.#untold.set(session, untold);
    for (const report of reports) untold.push(report);
    // Whoever listens looks through all firms, or at what an editor has open.
    const isTold = !live.isPending || reports.some(({ firm }) => open.has(firm));
    if (isTold) this.#untold.delete(session);
    this.#server.tell(session, { files, reports: isTold ? untold : [] });
    this.rest(session);
    if (!live.isPending && this.#outdated.delete(session)) this.#server.republish(session);
  }
}
