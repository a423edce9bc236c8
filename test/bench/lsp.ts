/**
 * How long an editor waits for the language server: the built command as a process, the protocol over its streams, and
 * a person who opens a month, types, completes and looks at figures.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CompletionRequest,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InlayHintRequest,
} from 'vscode-languageserver/node';
import { startServer, type ServerProcess } from '../lsp/support/server.ts';

/** A workspace to work in: its folder, and the paths of the twelve months of its last firm's last year. */
export interface Books {
  readonly folder: string;
  readonly months: readonly string[];
}

/** What two sessions came to, of which each keystroke followed the same one in the other. Times in milliseconds. */
export interface ServerComparison {
  /** From the start of the process until the hints of an open month are there. */
  readonly ready: Times;
  /** The most megabytes the process held until then; until everything was checked and typed. */
  readonly readyMemory: number;
  readonly memory: number;
  /** From a keystroke in the last month until its diagnostics, and until its hints, are there. */
  readonly diagnostics: Times;
  readonly hints: Times;
  /** From a keystroke in a January until its diagnostics, and until the hints of the December that rests on it. */
  readonly january: Times;
  readonly december: Times;
  readonly completion: Times;
  readonly hover: Times;
}

/** Times of one kind. */
export interface Times {
  readonly median: number;
  /** The 95th percentile. */
  readonly slow: number;
  /** The median in the workspace it is compared with. */
  readonly baseline: number;
  /** The median of the ratios of the pairs. */
  readonly ratio: number;
}

/** How often each server is started. */
const STARTS = 5;

/** The line a person types in: an entry that the month's computed lines rest on, and those of the months after it. */
const TYPED = '4201 ';
/** A control total, which says something else after every keystroke. */
const TOTAL = '3750 ';

/**
 * Works in two workspaces at once: opens the last month, types in it, asks for things; opens the year, types in its
 * January.
 * @param keystrokes how many of each kind
 * @throws Error where a server does not answer as an editor needs it
 */
export async function measureServer(
  subject: Books,
  baseline: Books,
  keystrokes: number,
): Promise<ServerComparison> {
  const starts: (readonly [number, number])[] = [];
  for (let round = 0; round < STARTS; round += 1) {
    const started = [await Typist.start(subject), await Typist.start(baseline)] as const;
    starts.push([started[0].ready, started[1].ready]);
    for (const each of started) await each.stop();
  }
  const editor = await Typist.start(subject);
  const readyMemory = editor.memory();
  const pair = [editor, await Typist.start(baseline)] as const;
  for (const each of pair) await each.settled();

  const measure = (act: (typist: Typist) => Promise<void>) => compareTimes(pair, act, keystrokes);
  const diagnostics = await measure((each) => each.typeUntilFound('december'));
  const hints = await measure((each) => {
    each.type('december');
    return each.hints('december');
  });
  for (const each of pair) each.begin();
  const completion = await measure((each) => each.complete());
  for (const each of pair) each.finish();
  const hover = await measure((each) => each.hover());
  for (const each of pair) await each.openYear();
  const january = await measure((each) => each.typeUntilFound('january'));
  const december = await measure((each) => {
    each.type('january');
    return each.hints('december');
  });
  const memory = editor.memory();
  for (const each of pair) await each.stop();
  return {
    ready: timesOf(starts),
    readyMemory,
    memory,
    diagnostics,
    hints,
    january,
    december,
    completion,
    hover,
  };
}

/** Does the same in both, in turn, with a little rest after each, as between the keys of a fast typist. */
async function compareTimes(
  pair: readonly [Typist, Typist],
  act: (typist: Typist) => Promise<void>,
  count: number,
): Promise<Times> {
  const pairs: (readonly [number, number])[] = [];
  for (let index = 0; index < count; index += 1) {
    const times: number[] = [];
    for (const each of pair) {
      const start = performance.now();
      await act(each);
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    pairs.push([times[0] ?? NaN, times[1] ?? NaN]);
  }
  return timesOf(pairs);
}

function timesOf(pairs: readonly (readonly [number, number])[]): Times {
  const own = pairs.map(([time]) => time);
  return {
    median: quantile(own, 0.5),
    slow: quantile(own, 0.95),
    baseline: quantile(
      pairs.map(([, time]) => time),
      0.5,
    ),
    ratio: quantile(
      pairs.map(([time, baseline]) => time / baseline),
      0.5,
    ),
  };
}

function quantile(values: readonly number[], part: number): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length * part)] ?? NaN;
}

type Month = 'january' | 'december';

/** Somebody who works in the last year of a firm. */
class Typist {
  /** How long it took from the start until something could be seen. */
  readonly ready: number;
  readonly #server: ServerProcess;
  readonly #months: readonly string[];
  readonly #documents = new Map<string, { readonly lines: readonly string[]; version: number }>();

  private constructor(server: ServerProcess, months: readonly string[], ready: number) {
    this.#server = server;
    this.#months = months;
    this.ready = ready;
  }

  /** Starts a server, opens the last month, and waits until its hints are there. */
  static async start({ folder, months }: Books): Promise<Typist> {
    const start = performance.now();
    const server = await startServer(folder);
    const before = new Typist(server, months, NaN);
    await before.#open(before.#path('december'));
    await before.hints('december');
    const typist = new Typist(server, months, performance.now() - start);
    for (const [path, document] of before.#documents) typist.#documents.set(path, document);
    return typist;
  }

  settled(): Promise<void> {
    return this.#server.settled();
  }

  async stop(): Promise<void> {
    await this.#server.stop();
  }

  /** Opens the other months. */
  async openYear(): Promise<void> {
    for (const path of this.#months.slice(0, -1)) await this.#open(path);
    await this.settled();
  }

  /** Replaces the last digit of a figure, each time by another one. */
  type(month: Month): void {
    const { document, end } = this.#at(month, TYPED);
    this.#replace(month, end - 1, end, String(document.version % 10));
  }

  /** Types, and waits until something else is found. */
  async typeUntilFound(month: Month): Promise<void> {
    const found = this.#server.published(this.#at(month, TYPED).uri);
    this.type(month);
    await found;
  }

  /** The line is not there yet but for what it begins with. */
  begin(): void {
    this.#replace('december', 2, this.#at('december', TYPED).end, '');
  }

  /** The line is there again. */
  finish(): void {
    this.#replace('december', 2, 2, this.#at('december', TYPED).text.slice(2));
  }

  async hints(month: Month): Promise<void> {
    const { uri, document } = this.#at(month, TYPED);
    const hints = await this.#server.connection.sendRequest(InlayHintRequest.type, {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: document.lines.length, character: 0 } },
    });
    if (hints === null || hints.length === 0) throw new Error(`${uri} has no hints.`);
  }

  async complete(): Promise<void> {
    const { uri, line } = this.#at('december', TYPED);
    const items = await this.#server.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line, character: 2 },
    });
    const { length } = Array.isArray(items) ? items : (items?.items ?? []);
    if (length === 0) throw new Error(`Nothing is offered in ${uri}.`);
  }

  async hover(): Promise<void> {
    const { uri, line, end } = this.#at('december', TOTAL);
    const hover = await this.#server.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line, character: end - 1 },
    });
    if (hover === null) throw new Error(`A control total of ${uri} says nothing.`);
  }

  /** The most megabytes that the process has held; NaN where that is not told. */
  memory(): number {
    if (process.platform !== 'linux') return NaN;
    const status = readFileSync(`/proc/${String(this.#server.process.pid)}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
  }

  async #open(path: string): Promise<void> {
    const text = readFileSync(join(this.#server.folder, path), 'utf8');
    this.#documents.set(path, { lines: text.split('\n'), version: 1 });
    await this.#server.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: this.#server.uri(path), languageId: 'focus', version: 1, text },
    });
  }

  #replace(month: Month, from: number, to: number, text: string): void {
    const { uri, document, line } = this.#at(month, TYPED);
    document.version += 1;
    const range = { start: { line, character: from }, end: { line, character: to } };
    void this.#server.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: document.version },
      contentChanges: [{ range, text }],
    });
  }

  #path(month: Month): string {
    return (month === 'january' ? this.#months[0] : this.#months.at(-1)) ?? '';
  }

  #at(month: Month, key: string) {
    const path = this.#path(month);
    const document = this.#documents.get(path);
    const line = document?.lines.findIndex((one) => one.startsWith(key)) ?? -1;
    const text = document?.lines[line];
    if (document === undefined || text === undefined) throw new Error(`${path} has no line ${key}.`);
    return { uri: this.#server.uri(path), document, line, text, end: text.length };
  }
}
