/** What the last commit says of a firm: its files as they stand there, evaluated by the form of the workspace. */
import { evaluate, type EvaluatedFirm, type EvaluatedReport, type FilingFile } from '@focus/engine';
import { readFiling } from '@focus/language';
import type { ServerHost } from '../host.ts';
import type { Session } from '../session.ts';

/** A commit may be made at any time and nobody tells; what was read so long ago is read again. */
const FRESH = 10_000;

/** A firm at the last commit. */
interface HeadFirm {
  readonly files: string;
  readonly form: Session['form'];
  readonly until: number;
  readonly firm: Promise<EvaluatedFirm | null>;
}

/** The last commit's state of the firms that were asked for. */
class HeadStates {
  readonly #host: ServerHost;
  readonly #known = new WeakMap<Session, Map<string, HeadFirm>>();

  constructor(host: ServerHost) {
    this.#host = host;
  }

  /** A month as the last commit has it; null where it has none, or where there is no git. */
  async report(session: Session, firm: string, month: string): Promise<EvaluatedReport | null> {
    const known = await this.#firm(session, firm);
    return known?.reports.find((report) => report.month === month) ?? null;
  }

  #firm(session: Session, id: string): Promise<EvaluatedFirm | null> {
    const files = filesOf(session, id);
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
    const texts = await Promise.all(files.map((file) => this.#host.headText(file)));
    const stated = files.flatMap((file, index): FilingFile[] => {
      const text = texts[index];
      return text == null ? [] : [readFiling(file, text, form)];
    });
    return evaluate(stated, form).firms.find((firm) => firm.id === id) ?? null;
  }
}

const STATES = new WeakMap<ServerHost, HeadStates>();

/** The last commit's states as a server's host tells them; kept for all who ask. */
export function headsOf({ host }: { readonly host: ServerHost }): HeadStates {
  let states = STATES.get(host);
  if (states === undefined) STATES.set(host, (states = new HeadStates(host)));
  return states;
}

/** The files in which a firm's profile and months stand, in order. */
function filesOf({ live }: Session, id: string): readonly string[] {
  const firm = live.firm(id);
  if (firm === undefined) return [];
  return [...new Set([firm.file, ...firm.reports.map(({ facts }) => facts.file)])].sort();
}
