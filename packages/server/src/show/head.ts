/** What the last commit says of a firm: its files as they stand there, evaluated by the form of the workspace. */
import { evaluate, type EvaluatedFirm, type EvaluatedReport, type FilingFile } from '@focus/engine';
import { firmsNamed, readFiling } from '@focus/language';
import type { FocusServer } from '../server.ts';
import type { Session } from '../session.ts';
import { canonical, isFilingUri } from '../uris.ts';

/** A commit may be made at any time and nobody tells; what was read so long ago is read again. */
const FRESH = 10_000;

/** What is asked of a server. */
type Host = Pick<FocusServer, 'host' | 'opened' | 'sessionOf'>;

/** A month at the last commit. */
export interface HeadReport {
  /** Null where the commit does not have it. */
  readonly report: EvaluatedReport | null;
}

/** The files that are not as the last commit has them; null where there is no commit. */
interface HeadFiles {
  readonly until: number;
  readonly changed: Promise<readonly string[] | null>;
}

/** A firm at the last commit. */
interface HeadFirm {
  readonly files: string;
  readonly form: Session['form'];
  readonly until: number;
  readonly firm: Promise<EvaluatedFirm | null>;
}

/** The last commit's state of the firms that were asked for. */
class HeadStates {
  readonly #server: Host;
  readonly #changed = new WeakMap<Session, HeadFiles>();
  readonly #known = new WeakMap<Session, Map<string, HeadFirm>>();

  constructor(server: Host) {
    this.#server = server;
  }

  /** A month as the last commit has it; null where nothing is committed, and where there is no git. */
  async report(session: Session, firm: string, month: string): Promise<HeadReport | null> {
    const files = await this.#filesOf(session, firm);
    if (files === null) return null;
    const known = await this.#firm(session, firm, files);
    return { report: known?.reports.find((report) => report.month === month) ?? null };
  }

  /**
   * The files in which the last commit may state something of a firm. One that is as it was states it there where it does
   * now; one that is not may have stated anything, under a name that nothing has any more.
   */
  async #filesOf(session: Session, firm: string): Promise<readonly string[] | null> {
    const changed = await this.#changedIn(session);
    if (changed === null) return null;
    const open = [...this.#server.opened.keys()].filter((file) => this.#server.sessionOf(file) === session);
    return [...new Set([...filesAbout(session, firm), ...open, ...changed])].filter(isFilingUri).sort();
  }

  #changedIn(session: Session): Promise<readonly string[] | null> {
    if (session.root === null) return Promise.resolve(null);
    const known = this.#changed.get(session);
    const now = Date.now();
    if (known !== undefined && now < known.until) return known.changed;
    const changed = this.#server.host
      .changedSinceHead(session.root)
      .then((all) => all?.map(canonical) ?? null);
    this.#changed.set(session, { until: now + FRESH, changed });
    return changed;
  }

  #firm(session: Session, id: string, files: readonly string[]): Promise<EvaluatedFirm | null> {
    const firms = this.#known.get(session) ?? new Map<string, HeadFirm>();
    this.#known.set(session, firms);
    const known = firms.get(id);
    const key = files.join('\n');
    const now = Date.now();
    if (known?.files === key && known.form === session.form && now < known.until) return known.firm;
    const firm = this.#evaluate(session, id, files);
    firms.set(id, { files: key, form: session.form, until: now + FRESH, firm });
    return firm;
  }

  async #evaluate({ form }: Session, id: string, files: readonly string[]): Promise<EvaluatedFirm | null> {
    const texts = await Promise.all(files.map((file) => this.#server.host.headText(file)));
    const stated = files.flatMap((file, index): FilingFile[] => {
      const text = texts[index];
      if (text == null) return [];
      const { firms, profiles } = firmsNamed(text);
      return firms.includes(id) || profiles.includes(id) ? [readFiling(file, text, form)] : [];
    });
    return evaluate(stated, form).firms.find((firm) => firm.id === id) ?? null;
  }
}

const STATES = new WeakMap<Host, HeadStates>();

/** The last commit's states as a server's host tells them; kept for all who ask. */
export function headsOf(server: Host): HeadStates {
  let states = STATES.get(server);
  if (states === undefined) STATES.set(server, (states = new HeadStates(server)));
  return states;
}

/** The files in which a firm's profile and months stand now. */
function filesAbout({ live }: Session, id: string): readonly string[] {
  const firm = live.firm(id);
  if (firm === undefined) return [];
  return [firm.file, ...firm.reports.map(({ facts }) => facts.file)];
}
