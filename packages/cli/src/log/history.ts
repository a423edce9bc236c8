/** How a month of a firm, or some figures of it, came to be: what each commit made of them. */
import type { EvaluatedReport, ReportComparison } from '@focus/engine';
import { historyOf, type HistoryCommit } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { changedInWorkTree } from '../git/trees.ts';
import { Ancestry } from './ancestry.ts';
import { Books } from './books.ts';
import { figuresOf, type LoggedFigure } from './figures.ts';
import { Moves, type Move, type Reading, type Standing } from './moves.ts';

/** What a commit made of a month; or what is not committed yet. */
export interface Step {
  /** Null for what is not committed. */
  readonly commit: HistoryCommit | null;
  /** Whether the month can be read there, and could be before. */
  readonly reading: Reading;
  /** With what was read of the month last. */
  readonly comparison: ReportComparison;
  /** What it made of the figures that are asked for; empty for the whole month. */
  readonly figures: readonly LoggedFigure[];
}

/** How a month came to be. */
export interface MonthHistory {
  /** The newest first. */
  readonly steps: readonly Step[];
  /** The month as it stands now; null where it is not there any more. */
  readonly report: EvaluatedReport | null;
  /** The firm as it was last called. */
  readonly name: string;
  /** Whether the firm, and the month, were ever there. */
  readonly known: { readonly firm: boolean; readonly month: boolean };
}

/** What is asked for. */
export interface Asked {
  readonly firm: string;
  /** `YYYY-MM`. */
  readonly month: string;
  /** The ids of cells; null for the whole month. */
  readonly cells: readonly string[] | null;
}

/**
 * The history of a month of a firm.
 * @param head the commit to begin with, the work tree after it where there is one
 * @param shown a path from the top as people are shown it
 */
export async function monthHistory(
  repository: Repository,
  head: string,
  { firm, month, cells }: Asked,
  shown: (path: string) => string,
): Promise<MonthHistory> {
  const commits = historyOf(repository, head);
  const working = repository.workTree === null ? [] : await changedInWorkTree(repository, head);
  const books = new Books(repository, firm, shown);
  await books.learn([...commits.flatMap(({ changed }) => changed), ...working]);
  const walk = new Walk(new Moves(books, month), cells);
  for (const commit of commits) {
    await walk.take(commit, (state) => books.apply(state, commit.changed));
  }
  const now = await walk.end((state) => books.apply(state, working));
  const { name, report } = books.report(now.state, month);
  const known = { firm: books.isKnown, month: report !== null || walk.isKnown };
  return { steps: walk.steps.reverse(), report, name, known };
}

/** Stands for the month as a whole among the figures that are asked for. */
const WHOLE = '';

/** What became of the month since a commit, and of what is asked for in it. */
interface Since {
  readonly from: Reached | null;
  readonly move: Move;
  /** What is not the same: cells by their ids, or the whole month. */
  readonly told: ReadonlyMap<string, LoggedFigure | null>;
}

/** A commit that was taken. */
interface Reached {
  readonly commit: string;
  readonly standing: Standing;
  /** The last commit up to it that is told, of each figure. */
  readonly last: ReadonlyMap<string, string>;
}

type Apply = (state: Standing['state']) => Promise<Standing['state']>;

/** Goes through commits, each after those it rests on. */
class Walk {
  /** The oldest first. */
  readonly steps: Step[] = [];
  /** Whether the month was ever there. */
  isKnown = false;
  readonly #moves: Moves;
  readonly #cells: readonly string[] | null;
  readonly #reached = new Map<string, Reached>();
  readonly #ancestry = new Ancestry();
  #newest: Reached | null = null;

  constructor(moves: Moves, cells: readonly string[] | null) {
    this.#moves = moves;
    this.#cells = cells;
  }

  async take(commit: HistoryCommit, apply: Apply): Promise<void> {
    this.#ancestry.add(commit.commit, commit.parents);
    const parents = commit.parents.map((parent) => this.#reached.get(parent) ?? null);
    const [first = null, ...others] = parents;
    const state = await apply((first?.standing ?? this.#moves.nothing).state);
    const main = this.#since(first, state);
    const owners = others.filter((parent) => this.#keys.some((key) => this.#isOwn(parent, key, parents)));
    const sinces = [main, ...(main.told.size > 0 ? others : owners).map((one) => this.#since(one, state))];
    const decided = new Map<string, Since>();
    for (const key of this.#keys) {
      const differing = sinces.filter(({ told }) => told.has(key));
      const own = differing.filter(({ from }) => this.#isOwn(from, key, parents));
      // What a merge brings in was told of the commits that it brings in; not what it decides against one of them.
      const isNowhere = differing.length >= Math.max(1, parents.length);
      const since = own[0] ?? (isNowhere ? differing[0] : undefined);
      if (since !== undefined) decided.set(key, since);
    }
    this.#tell(commit, decided);
    const last = new Map<string, string>();
    for (const key of this.#keys) {
      const known = parents.flatMap((parent) => parent?.last.get(key) ?? []);
      const newest = decided.has(key) ? commit.commit : this.#ancestry.newest(known);
      if (newest !== null) last.set(key, newest);
    }
    // Where it cannot be read, what was read of it last, on any side.
    const { state: nothing } = this.#moves.nothing;
    const standings = sinces.map(({ move }) => move.after).filter(({ known }) => known !== null);
    const standing = standings.find(({ known }) => known !== nothing) ?? standings[0] ?? main.move.after;
    this.#newest = { commit: commit.commit, standing, last };
    this.#reached.set(commit.commit, this.#newest);
  }

  /** Takes what is not committed, and gives how the month stands in the end. */
  async end(apply: Apply): Promise<Standing> {
    const state = await apply((this.#newest?.standing ?? this.#moves.nothing).state);
    const since = this.#since(this.#newest, state);
    this.#tell(null, new Map([...since.told.keys()].map((key) => [key, since])));
    return since.move.after;
  }

  get #keys(): readonly string[] {
    return this.#cells ?? [WHOLE];
  }

  #since(from: Reached | null, state: Standing['state']): Since {
    const move = this.#moves.between(from?.standing ?? this.#moves.nothing, state);
    if (move.comparison === null) return { from, move, told: new Map() };
    this.isKnown = true;
    const told = this.#cells === null ? new Map([[WHOLE, null]]) : figuresOf(this.#moves, move, this.#cells);
    return { from, move, told };
  }

  /** Whether something is told of a parent that not all of the parents rest on. */
  #isOwn(parent: Reached | null, key: string, parents: readonly (Reached | null)[]): boolean {
    const last = parent?.last.get(key);
    if (last === undefined) return false;
    return parents.some(
      (other) => other !== parent && (other === null || !this.#ancestry.restsOn(other.commit, last)),
    );
  }

  #tell(commit: HistoryCommit | null, decided: ReadonlyMap<string, Since>): void {
    const [first] = decided.values();
    const comparison = first?.move.comparison ?? null;
    if (first === undefined || comparison === null) return;
    const figures = [...decided].flatMap(([key, { told }]) => told.get(key) ?? []);
    this.steps.push({ commit, reading: first.move.reading, comparison, figures });
  }
}
